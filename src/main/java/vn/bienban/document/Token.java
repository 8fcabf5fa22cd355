package vn.bienban.document;

import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Span;

/**
 * A token of the view: one syllable, number, code or mark of punctuation. Offsets are UTF-16 code
 * units of the view.
 *
 * @param begin the first offset
 * @param end the offset after the last one
 * @param text its characters
 * @param lower its characters in lower case, for look-ups
 * @param kind what it is made of
 */
public record Token(int begin, int end, String text, String lower, TokenKind kind) {

  /** A token over these offsets of a text. */
  public static Token of(String text, int begin, int end, TokenKind kind) {
    String words = text.substring(begin, end);
    return new Token(begin, end, words, LowerCase.of(words), kind);
  }

  /**
   * A token over these offsets, as {@link #of(String, int, int, TokenKind)}; a known word is
   * shared.
   */
  public static Token of(String text, int begin, int end, TokenKind kind, Lexicon lexicon) {
    String lower = lexicon.word(text, begin, end);
    if (lower == null) {
      return of(text, begin, end, kind);
    }
    boolean same = text.startsWith(lower, begin);
    return new Token(begin, end, same ? lower : text.substring(begin, end), lower, kind);
  }

  /** Its offsets. */
  public Span span() {
    return new Span(begin, end);
  }

  /** Whether its first character is an upper-case letter. */
  public boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
