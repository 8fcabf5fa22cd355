package vn.bienban.document;

/** What a token is made of. */
public enum TokenKind {
  /** Letters, hyphenated or with inner dots: {@code Nguyễn}, {@code TP.HCM}, {@code COVID-19}. */
  WORD,
  /** A number with its separators: {@code 12}, {@code 3,5}, {@code 1.000}. */
  NUMBER,
  /**
   * Digits and letters joined by slash, hyphen, colon or dot: {@code 458-CTr/ĐU}, {@code 3/7},
   * {@code 8h30}; a symbol without a number ({@code NĐ-CP}); a URL, mail address or host's name.
   */
  CODE,
  /** A single mark of punctuation, an ellipsis, or a run of one mark of drawing ({@code ----}). */
  PUNCTUATION
}
