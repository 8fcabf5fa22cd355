package vn.bienban.document;

import vn.bienban.text.Span;

/**
 * A token of the view: one syllable, number, code or mark of punctuation. Offsets are UTF-16 code
 * units of the view. Immutable.
 */
public final class Token {
  private final int begin;
  private final WordForm word;
  private final TokenKind kind;

  /** A word at an offset, over as many characters as it has. */
  Token(int begin, WordForm word, TokenKind kind) {
    this.begin = begin;
    this.word = word;
    this.kind = kind;
  }

  /** A token over these offsets of a text, whose word no lexicon was asked for. */
  public static Token of(String text, int begin, int end, TokenKind kind) {
    return new Token(begin, new WordForm(null, text.substring(begin, end)), kind);
  }

  /** The first offset. */
  public int begin() {
    return begin;
  }

  /** The offset after the last one. */
  public int end() {
    return begin + word.length();
  }

  /** Its characters. */
  public String text() {
    return word.text();
  }

  /** Its characters in lower case, for look-ups. */
  public String lower() {
    return word.lower();
  }

  /** What it is made of. */
  public TokenKind kind() {
    return kind;
  }

  /** What a note tells of its word. */
  public long note(WordNote note) {
    return word.note(note);
  }

  /** Its word, shared with other tokens. */
  WordForm word() {
    return word;
  }

  /** Its offsets. */
  public Span span() {
    return new Span(begin, end());
  }

  /** Whether its first character is an upper-case letter. */
  public boolean isCapitalized() {
    return (word.shape() & WordForm.CAPITALIZED) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token token
        && begin == token.begin
        && end() == token.end()
        && kind == token.kind
        && text().equals(token.text());
  }

  @Override
  public int hashCode() {
    return 31 * (31 * begin + end()) + text().hashCode();
  }

  @Override
  public String toString() {
    return text() + "[" + begin + ":" + end() + ":" + kind + "]";
  }
}
