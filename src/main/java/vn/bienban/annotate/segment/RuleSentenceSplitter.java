package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Finds sentences by hand-written rules, in one pass. A sentence ends
 *
 * <ul>
 *   <li>at the end of its block, and before a list mark on a new line;
 *   <li>after {@code .}, {@code !}, {@code ?} or {@code …} (one or several, with the quotes and
 *       brackets that close after them) where a capital, a digit, an opening quote or bracket or a
 *       list dash follows, or nothing.
 * </ul>
 *
 * <p>It does not end inside brackets, after an abbreviation before a name ({@code TS. Nguyễn}),
 * after the number of a list item or part at the beginning ({@code 1. Về}, {@code Điều 5. Phạm
 * vi}), inside a number, a code, an address, nor before a small letter. A full stop with no space
 * after it ends a sentence between a word and a capitalized one ({@code hội nghị.Ông}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleSentenceSplitter implements SentenceSplitter {
  /** How far a closing bracket may stand from the opening one for its inside to be left alone. */
  private static final int LONGEST_BRACKET = 300;

  private static final boolean[] MARKS = Chars.set(".!?…([\"\n");

  private static final String OPENERS = "\"“([\'‘";

  /** What may stand between an opener and the first word. */
  private static final String LEADERS = OPENERS + "*_";

  /** Beyond it lie arrows, bullets and pictures. */
  private static final char LAST_MARK = '\u2100';

  /** How many dashes, quotes and spaces may stand before the first word of a sentence. */
  private static final int LONGEST_LEAD = 32;

  private final Abbreviations abbreviations;
  private final OpenEnds open;
  private final SentenceHeads heads;
  private final Syllables syllables = Syllables.shipped();

  /** A splitter by rules alone, with the words of the tables that ship. */
  public RuleSentenceSplitter() {
    this(Vocabulary.load("segment"), (text, begin, end, mark, byRule) -> byRule);
  }

  /** A splitter that asks another one about what its rules leave open. */
  public RuleSentenceSplitter(Lexicon lexicon, OpenEnds open) {
    this.abbreviations = new Abbreviations(lexicon);
    this.heads = new SentenceHeads(abbreviations);
    this.open = open;
  }

  @Override
  public List<Span> split(String text, Span block) {
    return new Scan(text, block).run();
  }

  private final class Scan {
    private final String text;
    private final int begin;
    private final int end;
    private final List<Span> found = new ArrayList<>(4);

    /** Where the current sentence begins. */
    private int start;

    /** The straight quotes of the current sentence so far. */
    private int quotes;

    Scan(String text, Span block) {
      this.text = text;
      this.begin = block.begin();
      this.end = block.end();
      this.start = skipSpace(block.begin());
    }

    List<Span> run() {
      int i = start;
      while ((i = Chars.find(MARKS, text, i, end)) < end) {
        switch (text.charAt(i)) {
          case '(', '[' -> i = bracket(i);
          case '"' -> {
            quotes++;
            i++;
          }
          case '\n' -> i = lineBreak(i);
          default -> i = mark(i);
        }
      }
      cut(end);
      return found;
    }

    /** Ends the current sentence before an offset. */
    private void cut(int before) {
      int last = Chars.spaceBefore(text, start, before);
      if (last > start) {
        found.add(new Span(start, last));
        quotes = 0;
      }
      start = skipSpace(before);
    }

    private int skipSpace(int from) {
      return Chars.skipSpace(text, from, end);
    }

    private int lineBreak(int i) {
      int next = skipSpace(i);
      if (next < end && i > start && heads.isListMark(text, end, next) && endsClause(i)) {
        cut(next);
      }
      return Math.max(next, i + 1);
    }

    private boolean endsClause(int lineBreak) {
      char c = heads.wordCharBefore(text, start, lineBreak);
      return c == ';' || c == ':' || Chars.isEndMark(c);
    }

    /** Skips to the closing bracket unless the sentence begins with this one. */
    private int bracket(int i) {
      if (i == start) {
        return i + 1;
      }
      char close = text.charAt(i) == '(' ? ')' : ']';
      int limit = Math.min(end, i + LONGEST_BRACKET);
      for (int at = i + 1; at < limit; at++) {
        char c = text.charAt(at);
        if (c == close) {
          char last = text.charAt(at - 1);
          boolean sentence = last == '.' || last == '!' || last == '?';
          return sentence && text.charAt(at - 2) != '.' ? at - 1 : at;
        }
        if (c == '\n' && at + 1 < end && heads.isListMark(text, end, at + 1)) {
          break;
        }
      }
      return i + 1;
    }

    /** Models the end mark at an offset; returns where to read on. */
    private int mark(int i) {
      int after = i + 1;
      while (after < end && Chars.isEndMark(text.charAt(after))) {
        after++;
      }
      int last = after - 1;
      boolean dot = after == i + 1 && text.charAt(i) == '.';
      boolean closed = false;
      int before = Chars.spaceBefore(text, start, i);
      // A quote that has just closed is not closed again: "…" . "Không …
      boolean quoteClosed = before > start && text.charAt(before - 1) == '"';
      while (true) {
        int closer = closerAt(after, quoteClosed);
        if (closer > after) {
          after = closer;
          closed = true;
          quoteClosed |= text.charAt(closer - 1) == '"';
          continue;
        }
        int spaced = skipSpace(after);
        if (spaced < end && Chars.isEndMark(text.charAt(spaced)) && (spaced > after || closed)) {
          int markEnd = spaced + 1;
          while (markEnd < end && Chars.isEndMark(text.charAt(markEnd))) {
            markEnd++;
          }
          if (markEnd >= end || !Chars.isWordPart(text.charAt(markEnd))) {
            last = markEnd - 1;
            after = markEnd;
            dot = false;
            continue;
          }
        }
        break;
      }
      int next = skipSpace(after);
      if (next >= end) {
        return end;
      }
      boolean ends =
          (next == after && !closed)
              ? attached(i, last, dot, next)
              : spaced(i, last, dot && !closed, closed, next);
      if (ends) {
        cut(after);
      }
      return after;
    }

    /** The offset after the quote or bracket that closes at or shortly after an end mark. */
    private int closerAt(int from, boolean quoteClosed) {
      int at = skipSpace(from);
      if (at >= end) {
        return from;
      }
      char c = text.charAt(at);
      switch (c) {
        case ')', ']', '}', '”', '»' -> {
          return at + 1;
        }
        case '[' -> {
          return at == from ? heads.noteEnd(text, end, at) : from;
        }
        case '*', '_' -> {
          return at == from && heads.emphasisCloses(text, end, at) ? at + 1 : from;
        }
        case '’', '\'' -> {
          return at == from && (at + 1 >= end || !Chars.isWordPart(text.charAt(at + 1)))
              ? at + 1
              : from;
        }
        case '"' -> {
          boolean closes = !quoteClosed && quoteCloses(from, at);
          if (closes) {
            quotes++;
          }
          return closes ? at + 1 : from;
        }
        default -> {
          return from;
        }
      }
    }

    private boolean quoteCloses(int from, int at) {
      int after = at + 1;
      if (after >= end) {
        return true;
      }
      boolean spaceBefore = at > from;
      boolean spaceAfter = Chars.isSpace(text.charAt(after));
      if (spaceBefore != spaceAfter) {
        return spaceAfter;
      }
      // Space on both sides, as in text cut into tokens, or on none.
      int next = skipSpace(after);
      if (next >= end || quotes % 2 == 1) {
        return true;
      }
      return Chars.at(text, next) == Chars.MARK && text.charAt(next) != '-';
    }

    /** Whether the mark ends a sentence although the next character follows without space. */
    private boolean attached(int i, int last, boolean dot, int next) {
      byte kind = Chars.at(text, next);
      char c = text.charAt(next);
      if (kind == Chars.MARK) {
        return switch (c) {
          case '"', '“' -> next + 1 < end && Chars.at(text, next + 1) == Chars.UPPER;
          case '-', '+' ->
              next + 1 < end
                  && Chars.isSpace(text.charAt(next + 1))
                  && !heads.isListNumber(text, start, i)
                  && spaced(i, last, dot, false, next);
          case '|', '^' -> true;
          default -> false;
        };
      }
      if (heads.inAddress(text, start, i)) {
        return false;
      }
      if (!dot) {
        return kind == Chars.UPPER;
      }
      int wordBegin = heads.wordBegin(text, start, i);
      if (wordBegin == i) {
        return false;
      }
      boolean digitBefore = Chars.isDigit(text.charAt(i - 1));
      if (kind == Chars.DIGIT) {
        return !digitBefore
            && Chars.of(text.charAt(i - 1)) == Chars.LOWER
            && abbreviationKind(text.substring(wordBegin, i)) == null
            && open.ends(text, begin, end, last, syllables.isSyllable(text, wordBegin, i));
      }
      if (kind == Chars.LOWER) {
        return i - wordBegin > 1
            && !digitBefore
            && syllables.isSyllable(text, wordBegin, i)
            && syllables.isSyllable(text, next, wordEnd(next))
            && open.ends(text, begin, end, last, false);
      }
      // A capital follows.
      if (heads.isListNumber(text, start, i) || heads.isHead(text, start, i)) {
        return false;
      }
      String word = text.substring(wordBegin, i);
      if (abbreviationKind(word) != null) {
        return false;
      }
      int wordEnd = wordEnd(next);
      if (i - wordBegin == 1 && Chars.isLetter(text.charAt(wordBegin))) {
        return false;
      }
      boolean leftCaps = Chars.allCaps(text, wordBegin, i) && !digitBefore;
      if (leftCaps && Chars.allCaps(text, next, wordEnd)) {
        return wordEnd - next == 1 && wordEnd < end && text.charAt(wordEnd) == ' ';
      }
      if (leftCaps) {
        return open.ends(text, begin, end, last, true);
      }
      if (wordEnd - next <= 3 && abbreviations.isHostPart(lower(next, wordEnd))) {
        return false;
      }
      return true;
    }

    /** Whether the mark ends a sentence before what follows after space or a closing quote. */
    private boolean spaced(int i, int last, boolean dot, boolean closed, int next) {
      int head = next;
      int limit = Math.min(end, next + LONGEST_LEAD);
      char c = text.charAt(next);
      byte kind = Chars.at(text, next);
      if (kind == Chars.MARK) {
        if (heads.isDash(c)) {
          while (head < limit && (text.charAt(head) == c || Chars.isSpace(text.charAt(head)))) {
            head++;
          }
          if (c == '-'
              && heads.quoteBefore(text, start, next)
              && head < end
              && text.charAt(head) != '"') {
            return false; // "…" - ông An nói
          }
        } else if (LEADERS.indexOf(c) < 0) {
          boolean symbol = "#>|^".indexOf(c) >= 0 || Character.isSurrogate(c) || c > LAST_MARK;
          return symbol && !(dot && heads.isListNumber(text, start, i));
        }
        while (head < limit
            && (Chars.isSpace(text.charAt(head)) || LEADERS.indexOf(text.charAt(head)) >= 0)) {
          head++;
        }
        if (head >= end) {
          return false;
        }
        kind = Chars.at(text, head);
        if (kind == Chars.MARK) {
          return Character.isSurrogate(text.charAt(head));
        }
      }
      boolean ellipsis = text.charAt(last) == '…' || (last > i && text.startsWith("..", last - 1));
      if (kind == Chars.LOWER) {
        return beforeSmall(last, ellipsis, closed, c, next);
      }
      if (ellipsis && !closed) {
        return open.ends(text, begin, end, last, kind != Chars.DIGIT);
      }
      return !dot || bareStopEnds(i, last, next, head, kind);
    }

    /**
     * Whether an end mark ends a sentence although a small letter follows, after an opener or not.
     */
    private boolean beforeSmall(int last, boolean ellipsis, boolean closed, char opener, int next) {
      if (Chars.at(text, next) != Chars.MARK) {
        return heads.isListMark(text, end, next)
            || (!ellipsis && !closed && open.ends(text, begin, end, last, false));
      }
      return (opener == '"' || opener == '“')
          && (!ellipsis || open.ends(text, begin, end, last, false));
    }

    /**
     * Whether a single full stop with no quote after it ends a sentence before a capital or digit.
     */
    private boolean bareStopEnds(int i, int last, int next, int head, byte kind) {
      if (heads.isListNumber(text, start, i) || heads.isHead(text, start, i)) {
        return false;
      }
      int wordBegin = heads.wordBegin(text, start, i);
      if (wordBegin == i) {
        return head != next || spacedStopEnds(i, next, kind);
      }
      if (i - wordBegin > SentenceHeads.LONGEST_ABBREVIATION) {
        return true;
      }
      Abbreviations.Kind abbreviation = abbreviationKind(text.substring(wordBegin, i));
      boolean hyphened = wordBegin > start && text.charAt(wordBegin - 1) == '-';
      if (abbreviation != null && head == next && !hyphened) {
        return switch (abbreviation) {
          case TITLE -> false;
          case PLACE ->
              i - wordBegin == 1
                  && open.ends(
                      text, begin, end, last, kind != Chars.DIGIT && !isInitial(wordBegin));
          case NUMBER -> kind != Chars.DIGIT && open.ends(text, begin, end, last, false);
          case END -> true;
        };
      }
      int letters = heads.lastPart(text, wordBegin, i);
      if (Chars.at(text, letters) != Chars.UPPER || Chars.isDigit(text.charAt(i - 1))) {
        return true;
      }
      if (i - letters == 1) {
        return syllables.isMarkedVowel(text.charAt(letters))
            || open.ends(text, begin, end, last, !isInitial(letters));
      }
      if (i - letters <= 4
          && !syllables.hasVowel(text, letters, i)
          && !Chars.allCaps(text, letters, i)) {
        return open.ends(text, begin, end, last, false);
      }
      return true;
    }

    /** Whether a single capital before a full stop is the first letter of a name. */
    private boolean isInitial(int letter) {
      if (letter == start || (letter > begin && text.charAt(letter - 1) == '.')) {
        return true;
      }
      char c = heads.wordCharBefore(text, start, letter);
      return c == '(' || c == '.' || c == ':' || c == '-' || c == '/' || c == ',';
    }

    /**
     * Whether a full stop with space before it, as in text cut into tokens, ends a sentence: not in
     * {@code 596 . 094} nor in {@code tp . HCM}.
     */
    private boolean spacedStopEnds(int stop, int next, byte kind) {
      int before = Chars.spaceBefore(text, start, stop);
      if (before == start) {
        return true;
      }
      if (kind == Chars.DIGIT && Chars.isDigit(text.charAt(before - 1))) {
        return !heads.threeDigits(text, end, next);
      }
      int wordBegin = heads.wordBegin(text, start, before);
      if (before - wordBegin < 2 || before - wordBegin > SentenceHeads.LONGEST_ABBREVIATION) {
        return true;
      }
      Abbreviations.Kind abbreviation = abbreviationKind(text.substring(wordBegin, before));
      return abbreviation != Abbreviations.Kind.TITLE && abbreviation != Abbreviations.Kind.PLACE;
    }

    private Abbreviations.@Nullable Kind abbreviationKind(String word) {
      Abbreviations.Kind kind = abbreviations.kindOf(word);
      if (kind == null) {
        int dot = word.lastIndexOf('.');
        if (dot >= 0 && word.length() - dot > 2) {
          kind = abbreviations.kindOf(word.substring(dot + 1));
        }
      }
      return kind;
    }

    private int wordEnd(int from) {
      int i = from;
      while (i < end
          && i - from < 2 * SentenceHeads.LONGEST_ABBREVIATION
          && Chars.isWordPart(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private String lower(int from, int to) {
      return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
  }
}
