package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Sentence;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleMatcher.Found;
import vn.bienban.text.Span;

/**
 * A window on one sentence of a document: nothing is copied, tokens are counted over the document,
 * and any question about a token outside the sentence is answered with "nothing there". Immutable.
 */
final class SentenceWindow {
  private static final int LONGEST_LIST_MARK = 4;

  private final TaskText text;
  private final Tokens tokens;
  private final Sentence sentence;
  private final int begin;
  private final int end;
  private final int listMarkEnd;

  SentenceWindow(TaskText text, Sentence sentence) {
    this.text = text;
    this.tokens = text.document.tokens();
    this.sentence = sentence;
    this.begin = sentence.firstToken();
    this.end = sentence.endToken();
    this.listMarkEnd = behindListMark();
  }

  /** Begins to weigh a case. */
  Features weigh(LinearModel model) {
    return model.weigh(text.trace);
  }

  /** The tokens of the document. */
  Tokens tokens() {
    return tokens;
  }

  /** The place of the sentence among those of the document. */
  int index() {
    return sentence.index();
  }

  /** The first token. */
  int begin() {
    return begin;
  }

  /** The token after the last one. */
  int end() {
    return end;
  }

  Block block() {
    return text.document.segmented().blockOf(sentence);
  }

  private boolean isIn(byte mark, int at) {
    return isInside(at) && (text.marks[at] & mark) != 0;
  }

  private boolean isInside(int at) {
    return at >= begin && at < end;
  }

  /** The leftmost match of some patterns between two tokens, or null. */
  @Nullable Match first(RuleMatcher patterns, int from, int to) {
    if (patterns.mayMatchIn(text.document, sentence)) {
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
    Found found = isInside(token) ? patterns.at(text.document, sentence, token, limit) : null;
    return found == null ? null : found.match();
  }

  /** Whether a phrase of a class stands in the sentence. */
  boolean has(LexicalClass type) {
    return tokens.has(type, sentence);
  }

  /** Whether a phrase of some class stands in the sentence. */
  boolean has(ClassSet types) {
    return tokens.has(types, sentence);
  }

  /** The end of the longest phrase of a class that begins at a token, or -1. */
  int phraseEnd(LexicalClass type, int at) {
    return isInside(at) ? tokens.phraseEnd(type, at) : -1;
  }

  /** The end of the longest phrase of some class that begins at a token, or -1. */
  int phraseEnd(ClassSet types, int at) {
    return isInside(at) ? tokens.phraseEnd(types, at) : -1;
  }

  /** Whether a phrase of some class begins at a token. */
  boolean begins(ClassSet types, int at) {
    return phraseEnd(types, at) > 0;
  }

  /** Whether a phrase of a class begins at a token. */
  boolean begins(LexicalClass type, int at) {
    return isInside(at) && tokens.begins(type, at);
  }

  /** The begin of the longest phrase of a class that ends right before a token, or -1. */
  int phraseBegin(LexicalClass type, int before) {
    return before > begin && before <= end ? tokens.phraseBegin(type, before) : -1;
  }

  /** Whether a phrase of a class ends right before a token. */
  boolean ends(LexicalClass type, int before) {
    return phraseBegin(type, before) >= 0;
  }

  /** Whether a token by itself is a phrase of a class. */
  boolean is(LexicalClass type, int at) {
    return isInside(at) && tokens.is(type, at);
  }

  /** Whether a token is a mark. */
  boolean isMark(int at, char mark) {
    return isInside(at) && tokens.isMark(at, mark);
  }

  /** Whether the sentence ends with a mark. */
  boolean endsWith(char mark) {
    return isMark(end - 1, mark);
  }

  private String text(int at) {
    return tokens.text(at);
  }

  /** A token in lower case. */
  String word(int at) {
    return tokens.lower(at);
  }

  /** Whether a token is a word, number or code. */
  boolean isWord(int at) {
    return isInside(at) && tokens.kind(at) != TokenKind.PUNCTUATION;
  }

  boolean isNumber(int at) {
    return isInside(at) && tokens.kind(at) == TokenKind.NUMBER;
  }

  boolean isCapitalized(int at) {
    return isInside(at) && tokens.isCapitalized(at);
  }

  /** Whether a token is an abbreviation in capitals outside all names: "ACV", "HTX". */
  boolean isAcronym(int at) {
    return isInside(at) && tokens.isAcronym(at) && !isIn(TaskText.COVERED, at);
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

  /** Whether rules may begin or end something at a token. */
  boolean isFree(int at) {
    return isInside(at) && (text.marks[at] & (TaskText.COVERED | TaskText.ENCLOSED)) == 0;
  }

  /** The end of the person or body that begins at a token, or -1. */
  int unitEnd(int at) {
    return isInside(at) && text.unitEnd[at] > at ? text.unitEnd[at] : -1;
  }

  /** Whether a person or body begins at a token. */
  boolean isUnit(int at) {
    return unitEnd(at) > 0;
  }

  /** Whether a token belongs to the name of a body. */
  boolean isInBody(int at) {
    return isInside(at) && text.document.bodies().covering(at) != null;
  }

  /** The begin of the person or body that ends right before a token, or -1. */
  int unitBefore(int before) {
    int at = before - 1;
    while (at > begin && isCovered(at)) {
      at--;
    }
    return unitEnd(at) == before ? at : -1;
  }

  /** The person whose noun phrase begins at a token, or null. */
  @Nullable PersonMention mentionAt(int at) {
    return isInside(at) ? text.document.mentions().startingAt(at) : null;
  }

  /** The person whose noun phrase ends right before a token, or null. */
  @Nullable PersonMention mentionBefore(int before) {
    return before > begin && before <= end ? text.mentionBefore(before) : null;
  }

  /** The temporal expressions that begin in the sentence. */
  List<TimeExpression> times() {
    return text.document.times().in(begin, end);
  }

  /** The end of the temporal expression that begins at a token, or -1. */
  int timeEnd(int at) {
    TimeExpression time = isInside(at) ? text.document.times().startingAt(at) : null;
    return time == null ? -1 : Math.min(end, time.endToken());
  }

  /** The clauses that say who speaks. */
  List<ReportingClause> clauses() {
    return text.clauses.get(sentence.index());
  }

  /** The clause whose verb begins at a token, or null. */
  @Nullable ReportingClause clauseAt(int at) {
    return isInside(at) ? text.clauseAt(at) : null;
  }

  /** The token after the list mark that opens the sentence ("-", "1.", "b)"), or its first one. */
  int listMarkEnd() {
    return listMarkEnd;
  }

  private int behindListMark() {
    int at = begin;
    while (at < begin + 2
        && (isMark(at, '-') || isMark(at, '+') || isMark(at, '*') || isMark(at, '•'))) {
      at++;
    }
    if (at + 1 < end) {
      String mark = text(at);
      TokenKind kind = tokens.kind(at);
      boolean number = kind == TokenKind.NUMBER || kind == TokenKind.CODE || mark.length() == 1;
      if (number && (isMark(at + 1, '.') || isMark(at + 1, ')') || isMark(at + 1, '/'))) {
        return at + 2;
      }
      if (number && mark.length() <= LONGEST_LIST_MARK && mark.endsWith(".")) {
        return at + 1;
      }
    }
    return at;
  }

  /** Whether the sentence opens or goes on an item of a list. */
  boolean isItem() {
    return listMarkEnd() > begin || block().kind() == BlockKind.LIST_ITEM;
  }

  /** Whether a number and its mark open the sentence. */
  boolean isNumbered() {
    return listMarkEnd() > begin && isNumber(begin);
  }

  /** The offsets of a stretch of tokens. */
  Span span(int first, int before) {
    return tokens.span(first, before);
  }

  /** The offsets of a stretch of tokens; null for none. */
  @Nullable Span span(@Nullable TokenRange range) {
    return range == null ? null : span(range.begin(), range.end());
  }
}
