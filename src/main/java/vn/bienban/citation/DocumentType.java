package vn.bienban.citation;

import java.util.List;

/**
 * What a type word says.
 *
 * @param kind the type, whatever qualifies it: "thông tư" for "thông tư liên tịch"
 * @param use how much a number after the word needs to prove
 * @param symbols the symbols that stand for it in codes, in upper case
 */
record DocumentType(String kind, Use use, List<String> symbols) {
  DocumentType {
    symbols = List.copyOf(symbols);
  }

  /** How much a number after the word needs to prove. */
  enum Use {
    /** Names nothing but a document. */
    NOUN,
    /** Also a verb or a common noun. */
    VERB,
    /** Goes by its name. */
    LAW,
    /** A numbered paper that is no normative or directive document. */
    NEVER,
    /** An abbreviation, in this letter case only. */
    ABBR
  }

  boolean isLaw() {
    return kind.equals("luật")
        || kind.equals("bộ luật")
        || kind.equals("pháp lệnh")
        || kind.equals("hiến pháp");
  }

  /** Whether a document with this symbol is of this type. */
  boolean fits(Code code) {
    String type = Letters.lowerCase(code.type());
    for (String symbol : symbols) {
      String own = Letters.lowerCase(symbol);
      if (type.equals(own)
          || (own.length() > 1
              && type.startsWith(own)
              && !type.startsWith("ttr")
              && !type.startsWith("ttg"))) {
        return true;
      }
    }
    return false;
  }
}
