package vn.bienban.annotate.time;

/** What a lexeme is that the tables of words do not have. */
enum Figure {
  /** A phrase of the tables; its lexical class tells what it is. */
  WORD,
  /** A word or sign that means nothing for times. */
  OTHER,
  /** An empty line, or the end of the text. */
  BREAK,
  /** A run of digits; the value is its number, or -1 where it has more than nine digits. */
  NUMBER,
  /** A Roman numeral in capitals. */
  ROMAN,
  /** {@code 8h30}, {@code 14g}; the value is minutes after midnight. */
  CLOCK,
  /** {@code T9}, {@code T.9} is not: the short form of "tháng 9". */
  SHORT_MONTH,
  /** {@code Q3}: the short form of "quý 3". */
  SHORT_QUARTER,
  /** {@code H1}: the short form of "nửa đầu năm". */
  SHORT_HALF,
  SLASH,
  DASH,
  DOT,
  COMMA,
  COLON,
  SEMICOLON,
  OPEN,
  CLOSE;

  /** What {@link Lexemes} have in place of the number of a lexical class: it is negative. */
  final int kind = ~ordinal();
}
