package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.LowerCase;

/**
 * A document code in the view: number, perhaps year, symbol.
 *
 * @param begin the first offset
 * @param end the offset after the last one
 * @param number as written, letter suffix included
 * @param year four digits, or null
 * @param symbol type and issuer, mended and without spaces
 * @param key the whole code, mended and without spaces
 * @param type the symbol's first part
 * @param form how far the code proves itself
 * @param party whether the numbering is the Party's
 * @param body whether a part of the symbol is a known body
 * @param mended what was put right, or null where nothing was
 */
record Code(
    int begin,
    int end,
    String number,
    @Nullable String year,
    String symbol,
    String key,
    String type,
    Form form,
    boolean party,
    boolean body,
    @Nullable String mended) {

  /** How far a code proves itself. */
  enum Form {
    /** A citation wherever it stands. */
    STRONG,
    /** A citation only after a type word, or in a list after one. */
    WEAK,
    /** A contract, permit or minutes by its symbol: only a noun before it makes it a document. */
    NEVER,
    /** A judgment: no normative or directive document. */
    COURT
  }

  /** What two spellings of one code have in common: its letters and digits in lower case. */
  String identity() {
    String series = LowerCase.of(trimZeros(number)) + "|" + (year == null ? "" : year);
    return series + "|" + letters(symbol);
  }

  /** The letters and digits of a symbol in lower case, Đ as D. */
  static String letters(String symbol) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (CodeLetters.isWord(c)) {
        // ND-CP is NĐ-CP: no two symbols differ by the stroke alone; TƯ is TW
        boolean centre =
            CodeLetters.lower(c) == 'ư' && out.length() > 0 && out.charAt(out.length() - 1) == 't';
        out.append(c == 'Đ' || c == 'đ' ? 'd' : centre ? 'w' : CodeLetters.lower(c));
      }
    }
    return out.toString();
  }

  /** The letters of each symbol, as {@link #letters}. */
  static List<String> allLetters(List<String> symbols) {
    return symbols.stream().map(Code::letters).toList();
  }

  /** A number without its leading zeros. */
  static String trimZeros(String number) {
    int zeros = Reader.over(number, 0, "0", number.length() - 1);
    return number.substring(zeros);
  }
}
