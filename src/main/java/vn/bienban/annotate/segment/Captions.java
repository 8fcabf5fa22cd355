package vn.bienban.annotate.segment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.text.LowerCase;

/** Knows the words under pictures, those joined to running text too. */
record Captions(String text, MarkPlaces marks, BlockWords words) {
  /** A caption on a line of its own is not longer. */
  private static final int MAX_CAPTION = 400;

  /** The source of a picture is not longer. */
  private static final int MAX_SOURCE = 60;

  /** More words after a label are no names. */
  private static final int MAX_NAME_WORDS = 5;

  /** A caption known by its form alone is not longer. */
  private static final int MAX_FORM = 180;

  /** No opener of running text is longer. */
  private static final int MAX_OPENER = 30;

  /** A line that only a weak sign tells to be a caption is not shorter. */
  private static final int MIN_WEAK = 40;

  static final String INTERRUPTING = "\":?";

  private static final boolean[] INTERRUPTIONS = Chars.set(INTERRUPTING);

  /** Parts the captions of a piece from the text around them and adds the parts to a list. */
  void part(Piece piece, List<Piece> parts) {
    Piece rest = piece;
    while (true) {
      Credit credit = firstCredit(rest);
      if (credit == null) {
        break;
      }
      int begin = rest.begin;
      if (credit.begin - begin > MAX_CAPTION || (rest != piece && credit.begin > begin)) {
        begin = words.ends.lastBegin(text, begin, credit.begin);
      }
      if (credit.begin - begin > MAX_CAPTION) {
        break;
      }
      boolean alone = credit.begin == begin && !credit.phrase;
      if (begin > rest.begin) {
        parts.add(trimmed(rest.part(rest.begin, begin, null)));
      }
      if (begin == piece.begin && credit.end >= piece.end) {
        piece.kind = alone ? BlockKind.BYLINE : BlockKind.CAPTION;
        parts.add(piece);
        return;
      }
      parts.add(
          trimmed(rest.part(begin, credit.end, alone ? BlockKind.BYLINE : BlockKind.CAPTION)));
      if (credit.end >= rest.end) {
        return;
      }
      rest = trimmed(rest.part(credit.end, rest.end, null));
      if (rest.length() == 0) {
        return;
      }
    }
    partLeadingCaption(rest, parts);
  }

  /** The first sentence of a lead may be the caption of the picture above it. */
  private void partLeadingCaption(Piece piece, List<Piece> parts) {
    if (piece.cutBefore || piece.afterCall) {
      int end = words.ends.firstEnd(marks, piece.begin, piece.end);
      if (end > 0 && isForm(piece.begin, end)) {
        Piece rest = trimmed(piece.part(end, piece.end, null));
        parts.add(piece.part(piece.begin, end, BlockKind.CAPTION));
        parts.add(rest);
        return;
      }
    }
    parts.add(piece);
  }

  private Piece trimmed(Piece p) {
    while (p.begin < p.end
        && (text.charAt(p.begin) <= ' ' || ")]*_".indexOf(text.charAt(p.begin)) >= 0)) {
      p.begin++;
    }
    while (p.end > p.begin
        && (text.charAt(p.end - 1) <= ' ' || "(*_".indexOf(text.charAt(p.end - 1)) >= 0)) {
      p.end--;
    }
    return p;
  }

  /**
   * Where the source of a picture is named.
   *
   * @param begin the first character of the label or phrase
   * @param end the end of the source
   * @param phrase whether it is a phrase and not a label with a source
   */
  private record Credit(int begin, int end, boolean phrase) {}

  private @Nullable Credit firstCredit(Piece p) {
    if (!p.mayHaveCredit) {
      return null;
    }
    for (int i = p.begin; (i = marks.find(words.creditStarts, i, p.end)) < p.end; i++) {
      Credit credit = null;
      if (text.charAt(i) == ':') {
        credit = labelBefore(i, p);
      } else if (startsWord(i, p.begin) && opensCredit(i, p)) {
        credit = phraseAt(i, p);
        credit = credit == null ? bareCreditAt(i, p) : credit;
      }
      if (credit != null) {
        return credit;
      }
    }
    return null;
  }

  private boolean startsWord(int at, int begin) {
    return at == begin || !Folded.isLetterOrDigit(text.charAt(at - 1));
  }

  /** The credit whose label stands before a colon. */
  private @Nullable Credit labelBefore(int colon, Piece p) {
    int end = colon;
    while (end > p.begin && text.charAt(end - 1) == ' ' && colon - end < 2) {
      end--;
    }
    for (String label : words.creditLabels) {
      int at = end - label.length();
      if (at >= p.begin
          && text.regionMatches(true, at, label, 0, label.length())
          && startsWord(at, p.begin)
          && opensCredit(at, p)) {
        return new Credit(
            at,
            sourceEnd(colon + 1, p),
            words.creditPhrases.contains(label) || words.mediaLabels.contains(label));
      }
    }
    return null;
  }

  /** "Ảnh T.D": the colon is lost, the source is known by its dots or capitals. */
  private @Nullable Credit bareCreditAt(int at, Piece p) {
    int from = at;
    for (String mark : words.creditMarks) {
      from = text.startsWith(mark, at) ? Math.max(from, at + mark.length()) : from;
    }
    if (from == at) {
      return null;
    }
    int end = from;
    while (end < p.end && text.charAt(end) > ' ' && ",;)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String source = text.substring(from, end);
    boolean dots = source.indexOf('.') > 0 && source.indexOf('.') < source.length() - 1;
    boolean capitals = end - from > 1 && source.equals(source.toUpperCase(Locale.ROOT));
    boolean name = !source.isEmpty() && Character.isUpperCase(source.charAt(0));
    return name && (dots || capitals) ? new Credit(at, end, false) : null;
  }

  private @Nullable Credit phraseAt(int at, Piece p) {
    char first = Character.toLowerCase(text.charAt(at));
    for (String phrase : words.creditPhrases) {
      int end = at + phrase.length();
      if (phrase.charAt(0) != first
          || end > p.end
          || !text.regionMatches(true, at, phrase, 0, phrase.length())) {
        continue;
      }
      boolean closed = end == p.end || ".,)(;".indexOf(text.charAt(end)) >= 0;
      boolean opens = at == p.begin && end < p.end && text.charAt(end) == ' ';
      if (closed || opens) {
        int close = end;
        while (close < p.end && ".,) ".indexOf(text.charAt(close)) >= 0) {
          close++;
        }
        return new Credit(at, at == p.begin && p.length() <= MAX_FORM ? p.end : close, true);
      }
    }
    return null;
  }

  /**
   * Whether a label may begin here: at the begin of the piece, after a bracket or a dash, or, with
   * a capital, after the end of a sentence or a word.
   */
  private boolean opensCredit(int at, Piece p) {
    if (at == p.begin || text.charAt(at) == '(') {
      return true;
    }
    int i = at - 1;
    while (i > p.begin && " *_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    char before = text.charAt(i);
    if (before == '(' || before == '[' || before == '-' || before == '/') {
      return true;
    }
    return Character.isUpperCase(text.charAt(at));
  }

  /** The end of the source named after a label. */
  private int sourceEnd(int from, Piece p) {
    int begin = from;
    while (begin < p.end && text.charAt(begin) == ' ') {
      begin++;
    }
    int bracket = closingBracket(begin, p);
    if (bracket >= 0) {
      return bracket;
    }
    int line = p.end;
    if (line - begin <= MAX_SOURCE
        && words.ends.firstEnd(marks, begin, line) < 0
        && !runsOn(begin, line)) {
      return line;
    }
    return namesEnd(begin, p.end);
  }

  /** The end of a bracket that was opened before the label, or -1. */
  private int closingBracket(int from, Piece p) {
    for (int i = from; i < p.end && i - from <= MAX_SOURCE; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        return -1;
      }
      if (c == ')' || c == ']') {
        int end = i + 1;
        while (end < p.end && ".,;".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        return end;
      }
    }
    return -1;
  }

  /** Whether a stretch reads like a sentence: it stops, and has more words than a name. */
  private boolean runsOn(int from, int to) {
    String lower = LowerCase.of(text, from, to);
    if (words.sources.contains(BlockWords.fold(lower))) {
      return false;
    }
    int count = 0;
    int small = 0;
    boolean wordStart = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        wordStart = true;
      } else if (wordStart) {
        count++;
        small += Character.isLowerCase(c) ? 1 : 0;
        wordStart = false;
      }
    }
    boolean stops = ".!?…".indexOf(text.charAt(to - 1)) >= 0;
    return stops && count > MAX_NAME_WORDS && small * 3 > count;
  }

  /**
   * The end of one or two names that a sentence follows without a mark between: a known source, a
   * form with dots (N.Linh, T.B), capitals (TTXVN), or at most two capitalized words before a word
   * that likes to open a sentence.
   */
  private int namesEnd(int from, int end) {
    int known = knownSourceEnd(from, end);
    if (known > 0) {
      return afterStop(known, end);
    }
    int last = from;
    int i = from;
    for (int count = 0; count < 4; count++) {
      int wordEnd = i;
      while (wordEnd < end && text.charAt(wordEnd) > ' ') {
        wordEnd++;
      }
      if (wordEnd == i) {
        break;
      }
      String word = text.substring(i, wordEnd);
      if (!Character.isUpperCase(word.charAt(0))) {
        // The last capitalized word began the sentence, unless it is the only one.
        return count > 1 ? previousWord(from, last) : last;
      }
      if (count > 0 && words.opensRunningText(LowerCase.of(text, i, Math.min(end, i + 24)))) {
        return last;
      }
      last = wordEnd;
      char stop = word.charAt(word.length() - 1);
      if (stop == '.' || stop == ',' || stop == ';') {
        return last;
      }
      boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      boolean code = word.indexOf('.') > 0 || (capitals && !isCapitals(wordEnd, end));
      if (code || (count == 1 && !capitals)) {
        int dash = wordEnd;
        while (dash < end && (text.charAt(dash) == ' ')) {
          dash++;
        }
        if (dash < end && text.charAt(dash) == '-') {
          // Two names.
          i = dash + 1;
          while (i < end && text.charAt(i) == ' ') {
            i++;
          }
          count = -1;
          continue;
        }
        return last;
      }
      i = wordEnd;
      while (i < end && text.charAt(i) == ' ') {
        i++;
      }
    }
    return last;
  }

  /** Whether the next word is in capitals too: a name printed so has several. */
  private boolean isCapitals(int wordEnd, int limit) {
    int from = wordEnd;
    while (from < limit && text.charAt(from) == ' ') {
      from++;
    }
    int to = from;
    while (to < limit && Character.isLetter(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private int previousWord(int from, int wordEnd) {
    int i = wordEnd;
    while (i > from && text.charAt(i - 1) > ' ') {
      i--;
    }
    while (i > from && text.charAt(i - 1) <= ' ') {
      i--;
    }
    return i;
  }

  private int knownSourceEnd(int from, int end) {
    int best = -1;
    int i = from;
    for (int count = 0; count < 4 && i < end; count++) {
      while (i < end && text.charAt(i) > ' ') {
        i++;
      }
      if (words.sources.contains(BlockWords.fold(text.substring(from, i)))) {
        best = i;
      }
      while (i < end && text.charAt(i) == ' ') {
        i++;
      }
    }
    return best;
  }

  private int afterStop(int at, int end) {
    int i = at;
    while (i < end && ".,;".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Whether a stretch has the form of a caption. */
  boolean isForm(int begin, int end) {
    if (end - begin > MAX_FORM || end - begin < 12) {
      return false;
    }
    char first = text.charAt(begin);
    boolean mayBegin = Folded.mayBegin(words.captionBegins, first);
    if (!mayBegin && (!Character.isUpperCase(first) || isInterrupted(begin, end))) {
      return false;
    }
    String lower = LowerCase.of(text, begin, end);
    if (mayBegin && BlockWords.startsWithAny(lower, words.captionBegins)) {
      return true;
    }
    if (!Character.isUpperCase(first)
        || isInterrupted(begin, end)
        || words.opensRunningText(lower)
        || words.captionBars.standIn(lower)) {
      return false;
    }
    boolean stop = lower.endsWith(".") || lower.endsWith("!");
    String open = stop ? lower.substring(0, lower.length() - 1) : lower;
    for (String act : words.captionEnds) {
      int before = open.length() - act.length() - 1;
      if (before >= 0 && open.charAt(before) == ' ' && open.endsWith(act)) {
        return true;
      }
    }
    if (words.captionActs.standIn(lower)) {
      return lower.indexOf(';') < 0 && clausesAfterAct(lower) <= 1;
    }
    return !stop && end - begin >= MIN_WEAK && words.weakCaptionActs.standIn(lower);
  }

  /** Whether marks stand in a stretch that no caption has. */
  private boolean isInterrupted(int begin, int end) {
    return marks.find(INTERRUPTIONS, begin, end) < end
        || text.charAt(end - 1) == '…'
        || text.startsWith("...", end - 3);
  }

  /** Whether a piece begins as running text does. */
  boolean opensRunningText(Piece p) {
    int end = Math.min(p.end, p.begin + MAX_OPENER);
    return words.opensRunningText(LowerCase.of(text, p.begin, end));
  }

  /** The commas after the first act: running text goes on with what was said. */
  private int clausesAfterAct(String lower) {
    int commas = 0;
    for (int i = words.captionActs.first(lower); i < lower.length(); i++) {
      commas += lower.charAt(i) == ',' ? 1 : 0;
    }
    return commas;
  }
}
