package vn.bienban.annotate.time;

/**
 * What a lexeme is to the grammar of times. The names up to {@link #CLOSE} come from the lexer, the
 * others are the {@code kind} column of {@code words.tsv}.
 */
enum Kind {
  /** A word or sign the grammar does not know. */
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
  CLOSE,

  DAY,
  DAY_OF,
  MONTH,
  MONTHS,
  YEAR,
  QUARTER,
  WEEK,
  HOUR,
  MINUTE,
  SECOND,
  DECADE,
  CENTURY,
  SEASON,
  MERIDIEM,
  LUNAR_MONTH,
  PART,
  RELATIVE_DAY,
  SAME_DAY,
  NOW,
  LAST,
  BEFORE,
  TOWARD,
  NEXT,
  AFTER,
  TOMORROW,
  WEEKDAY,
  ORDINAL,
  FIRST,
  EDGE,
  HALF,
  FROM,
  TO,
  AND,
  OF,
  IN,
  AT,
  LIMIT,
  DURING,
  LUNAR,
  LEAP,
  SOLAR,
  NEW_MOON,
  FULL_MOON,
  TET,
  SEXAGENARY,
  TERM,
  PERIOD,
  COURSE,
  PARTY,
  ASSEMBLY,
  COUNCIL,
  CONGRESS,
  OCCASION,
  EVERY,
  PERIODIC,
  ONCE,
  FUTURE,
  PLAN,
  REVIEW,
  RECKONED,
  BIRTH,
  COMPARED,
  AHEAD,
  DATELINE,
  REFERENCE,
  NUMERAL,
  HALF_MORE,
  LESS,
  SHARP,
  LABEL,
  MEASURE,
  DOCUMENT,
  LAW,
  EVENT,
  COUNTER;

  private static final Kind[] ALL = values();

  static Kind of(int ordinal) {
    return ALL[ordinal];
  }
}
