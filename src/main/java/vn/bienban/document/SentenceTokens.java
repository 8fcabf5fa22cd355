package vn.bienban.document;

import java.util.List;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.text.Span;

/**
 * A sentence of a document, asked by tokens of the document; nothing is copied. What a token
 * outside the sentence is asked for does not hold; only its words and kind are told of any token.
 * Immutable and thread-safe.
 */
public class SentenceTokens {
  private final Document document;
  private final Sentence sentence;
  private final Tokens tokens;
  private final int first;
  private final int end;

  /** The tokens of a sentence of a document. */
  public SentenceTokens(Document document, Sentence sentence) {
    this.document = document;
    this.sentence = sentence;
    this.tokens = document.tokens();
    this.first = sentence.firstToken();
    this.end = sentence.endToken();
  }

  /** The document. */
  public final Document document() {
    return document;
  }

  /** The sentence. */
  public final Sentence sentence() {
    return sentence;
  }

  /** The tokens of the document. */
  public final Tokens tokens() {
    return tokens;
  }

  /** The block that the sentence stands in. */
  public final Block block() {
    return document.segmented().blockOf(sentence);
  }

  /** The place of the sentence among those of the document. */
  public final int index() {
    return sentence.index();
  }

  /** The first token. */
  public final int first() {
    return first;
  }

  /** The token after the last one. */
  public final int end() {
    return end;
  }

  /** Whether it has no tokens. */
  public final boolean isEmpty() {
    return first == end;
  }

  /** Whether a token is one of the sentence. */
  public final boolean isInside(int token) {
    return token >= first && token < end;
  }

  /** A token's characters. */
  public final String text(int token) {
    return tokens.text(token);
  }

  /** A token's characters in lower case. */
  public final String lower(int token) {
    return tokens.lower(token);
  }

  /** What a token is made of. */
  public final TokenKind kind(int token) {
    return tokens.kind(token);
  }

  /** Whether a token is this one character. */
  public final boolean isMark(int token, char mark) {
    return isInside(token) && tokens.isMark(token, mark);
  }

  /** The last token of a stretch that is this one character, or -1. */
  public final int lastMark(char mark, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (isMark(i, mark)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of its tokens is this one character, of the first 64 of Unicode. */
  public final boolean hasMark(char mark) {
    return tokens.hasMark(sentence, mark);
  }

  /** Whether the sentence ends with a mark. */
  public final boolean endsWith(char mark) {
    return isMark(end - 1, mark);
  }

  /** Whether a token is a word, number or code, no mark of punctuation. */
  public final boolean isWord(int token) {
    return isInside(token) && tokens.kind(token) != TokenKind.PUNCTUATION;
  }

  /** Whether a token is a mark of punctuation. */
  public final boolean isPunctuation(int token) {
    return isInside(token) && tokens.kind(token) == TokenKind.PUNCTUATION;
  }

  /** Whether a token is a number. */
  public final boolean isNumber(int token) {
    return isInside(token) && tokens.kind(token) == TokenKind.NUMBER;
  }

  /** Whether a token begins with an upper-case letter. */
  public final boolean isCapitalized(int token) {
    return isInside(token) && tokens.isCapitalized(token);
  }

  /** Whether a phrase of a class stands in the sentence. */
  public final boolean has(LexicalClass type) {
    return tokens.has(type, sentence);
  }

  /** Whether a phrase of some class stands in the sentence. */
  public final boolean has(ClassSet types) {
    return tokens.has(types, sentence);
  }

  /** Whether a token by itself is a phrase of a class. */
  public final boolean is(LexicalClass type, int token) {
    return isInside(token) && tokens.is(type, token);
  }

  /** The end of the longest phrase of a class that begins at a token, or -1. */
  public final int phraseEnd(LexicalClass type, int token) {
    return isInside(token) ? tokens.phraseEnd(type, token) : -1;
  }

  /** The end of the longest phrase of some class that begins at a token, or -1. */
  public final int phraseEnd(ClassSet types, int token) {
    return isInside(token) ? tokens.phraseEnd(types, token) : -1;
  }

  /** Whether a phrase of a class begins at a token. */
  public final boolean begins(LexicalClass type, int token) {
    return isInside(token) && tokens.begins(type, token);
  }

  /** Whether a phrase of some class begins at a token. */
  public final boolean begins(ClassSet types, int token) {
    return isInside(token) && tokens.begins(types, token);
  }

  /** The begin of the longest phrase of a class that ends right before a token, or -1. */
  public final int phraseBegin(LexicalClass type, int before) {
    return before > first && before <= end ? tokens.phraseBegin(type, before) : -1;
  }

  /** Whether a phrase of a class ends right before a token. */
  public final boolean ends(LexicalClass type, int before) {
    return phraseBegin(type, before) >= 0;
  }

  /** From the first character of one token to the last of the one before another. */
  public final Span span(int begin, int before) {
    return tokens.span(begin, before);
  }

  /** The temporal expressions that begin in it. */
  public final List<TimeExpression> times() {
    return document.times().in(first, end);
  }
}
