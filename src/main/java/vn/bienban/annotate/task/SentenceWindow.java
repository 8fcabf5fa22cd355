package vn.bienban.annotate.task;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleMatcher.Found;
import vn.bienban.text.Span;

/** A sentence of a document that is read for tasks, with the units in it. Immutable. */
final class SentenceWindow extends SentenceTokens {
  /** Grave, acute, circumflex, tilde, breve, hook and dot: the marks that no abbreviation has. */
  private static final Set<Integer> MARKS = Set.of(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x323);

  private static final int LONGEST_LIST_MARK = 4;
  private static final String ROMAN = "ivxIVX";

  private final TaskText text;
  private final int listMarkEnd;

  SentenceWindow(TaskText text, Sentence sentence) {
    super(text.document, sentence);
    this.text = text;
    this.listMarkEnd = behindListMark();
  }

  /** Begins to weigh a case. */
  Features weigh(LinearModel model) {
    return model.weigh(text.trace);
  }

  private boolean isIn(byte mark, int at) {
    return isInside(at) && (text.marks[at] & mark) != 0;
  }

  /** The leftmost match of some patterns between two tokens, or null. */
  @Nullable Match find(RuleMatcher patterns, int from, int to) {
    if (patterns.mayMatchIn(document(), sentence())) {
      for (int i = from; i < to; i++) {
        Match match = at(patterns, i, to);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** The first match of some patterns that begins at a token, or null. */
  @Nullable Match at(RuleMatcher patterns, int token, int limit) {
    Found found = isInside(token) ? patterns.at(document(), sentence(), token, limit) : null;
    return found == null ? null : found.match();
  }

  /**
   * Whether a token is an abbreviation in capitals outside all names: "ACV", "HTX", but neither the
   * number nor a word of a heading in capitals, "III- NHIỆM VỤ".
   */
  boolean isAcronym(int at) {
    return isInside(at)
        && tokens().isAcronym(at)
        && !isIn(TaskText.COVERED, at)
        && !text(at).chars().allMatch(letter -> ROMAN.indexOf(letter) >= 0)
        && !isMarked(at)
        && !isMarked(at - 1)
        && !isMarked(at + 1);
  }

  /** Whether a token is a word in capitals with a mark that abbreviations lack. */
  private boolean isMarked(int at) {
    if (!isInside(at) || !tokens().isAcronym(at)) {
      return false;
    }
    String letters = Normalizer.normalize(tokens().text(at), Normalizer.Form.NFD);
    return letters.chars().anyMatch(MARKS::contains);
  }

  /** Whether a token stands inside a person's or body's words, its first token excepted. */
  boolean isCovered(int at) {
    return isIn(TaskText.COVERED, at);
  }

  /** Whether a token belongs to a person's name. */
  boolean isName(int at) {
    return isIn(TaskText.NAME, at);
  }

  /** Whether a token stands in brackets or in a short quotation. */
  boolean isEnclosed(int at) {
    return isIn(TaskText.ENCLOSED, at);
  }

  /** Whether rules may first() or end() something at a token. */
  boolean isFree(int at) {
    return isInside(at) && (text.marks[at] & (TaskText.COVERED | TaskText.ENCLOSED)) == 0;
  }

  /** The end() of the person or body that begins at a token, or -1. */
  int unitEnd(int at) {
    return isInside(at) && text.units[at] > 0 ? at + text.units[at] : -1;
  }

  /** Whether a person or body begins at a token. */
  boolean isUnit(int at) {
    return unitEnd(at) > 0;
  }

  /** Whether a token belongs to the name of a body. */
  boolean isInBody(int at) {
    return isInside(at) && document().bodies().covering(at) != null;
  }

  /** The first() of the person or body that ends right before a token, or -1. */
  int unitBefore(int before) {
    int at = before - 1;
    while (at > first() && isCovered(at)) {
      at--;
    }
    return unitEnd(at) == before ? at : -1;
  }

  /** The person whose noun phrase begins at a token, or null. */
  @Nullable PersonMention mentionAt(int at) {
    return isInside(at) ? document().mentions().startingAt(at) : null;
  }

  /** The person whose noun phrase ends right before a token, or null. */
  @Nullable PersonMention mentionBefore(int before) {
    return before > first() && before <= end() ? text.mentionBefore(before) : null;
  }

  /** The end() of the temporal expression that begins at a token, or -1. */
  int timeEnd(int at) {
    TimeExpression time = isInside(at) ? document().times().startingAt(at) : null;
    return time == null ? -1 : Math.min(end(), time.endToken());
  }

  /** The clauses that say who speaks. */
  List<ReportingClause> clauses() {
    return text.clauses.get(sentence().index());
  }

  /** The clause whose verb begins at a token, or null. */
  @Nullable ReportingClause clauseAt(int at) {
    return isInside(at) ? text.clauseAt(at) : null;
  }

  /** Whether a verb of speech begins at a token and all that is said stands before it. */
  boolean closesAt(int at) {
    return isInside(at) && text.closesAt(at);
  }

  /** The token after the list mark that opens the sentence ("-", "1.", "b)"), or its first one. */
  int listMarkEnd() {
    return listMarkEnd;
  }

  private int behindListMark() {
    int at = first();
    while (at < first() + 2
        && (isMark(at, '-') || isMark(at, '+') || isMark(at, '*') || isMark(at, '•'))) {
      at++;
    }
    if (at + 1 >= end()) {
      return at;
    }
    boolean behind = isMark(at + 1, '.') || isMark(at + 1, ')') || isMark(at + 1, '/');
    if (behind || tokens().endsWithStop(at)) {
      String mark = text(at);
      TokenKind kind = tokens().kind(at);
      boolean number = kind == TokenKind.NUMBER || kind == TokenKind.CODE || mark.length() == 1;
      if (number && behind) {
        return at + 2;
      }
      if (number && mark.length() <= LONGEST_LIST_MARK && mark.endsWith(".")) {
        return at + 1;
      }
    }
    return at;
  }

  /**
   * The token after the mark of an item of a list in running text ("(1)", "a)", "ii.", "-"), or -1
   * where none begins.
   */
  int itemEnd(int at) {
    if (isMark(at, '(')) {
      return isMark(at + 2, ')') && isItemNumber(at + 1) ? at + 3 : -1;
    }
    if (isWord(at - 1)) {
      return -1;
    }
    if (isMark(at, '-') || isMark(at, '+') || isMark(at, '•')) {
      return at + 1;
    }
    boolean marked = isMark(at + 1, ')') || isMark(at + 1, '.');
    return (marked || isInside(at) && tokens().endsWithStop(at)) && isItemNumber(at)
        ? marked ? at + 2 : at + 1
        : -1;
  }

  /** Whether a token can number an item: "2", "b", "iii". */
  private boolean isItemNumber(int at) {
    String text = isInside(at) ? text(at) : "";
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    boolean brief = end > 0 && end < LONGEST_LIST_MARK;
    return brief
        && (end == 1 && Character.isLetterOrDigit(text.charAt(0))
            || text.chars().limit(end).allMatch(Character::isDigit)
            || text.chars().limit(end).allMatch(c -> ROMAN.indexOf(c) >= 0));
  }

  /** Whether the words of a body stand in the sentence; those of nobody (null) do not. */
  boolean hold(@Nullable Span body) {
    String text = document().text();
    return body != null && span(first(), end()).of(text).contains(body.of(text));
  }

  /** Whether the sentence opens or goes on an item of a list. */
  boolean isItem() {
    return listMarkEnd() > first() || block().kind() == BlockKind.LIST_ITEM;
  }

  /**
   * How many numbers the mark has that the sentence opens with or its item of a list, which is no
   * part of it: 1 for "3." and "(3)", 2 for "1.2.", 0 for "-" and "a)".
   */
  int numbering() {
    if (listMarkEnd() > first() && isNumber(first())) {
      return 1;
    }
    Block block = block();
    int begin = block.span().begin();
    if (block.kind() != BlockKind.LIST_ITEM || tokens().begin(first()) != begin) {
      return 0;
    }
    String all = document().text();
    int numbers = 0;
    for (int i = begin - 1; i >= 0 && all.charAt(i) != '\n'; i--) {
      boolean ends = i + 1 == begin || !Character.isDigit(all.charAt(i + 1));
      numbers += Character.isDigit(all.charAt(i)) && ends ? 1 : 0;
    }
    return numbers;
  }

  /** The offsets of a stretch of tokens; null for none. */
  @Nullable Span span(@Nullable TokenRange range) {
    return range == null ? null : span(range.begin(), range.end());
  }
}
