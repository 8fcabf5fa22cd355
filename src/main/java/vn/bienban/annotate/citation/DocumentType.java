package vn.bienban.annotate.citation;

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
    /** A verb or a common noun so often that a number needs "số", or the full code elsewhere. */
    COMMON,
    /** A document only with its full code. */
    CODE,
    /** Goes by its name. */
    LAW,
    /** A national standard or technical regulation, which has numbers of a form of its own. */
    STANDARD,
    /** A numbered paper that is no normative or directive document. */
    NEVER,
    /** An abbreviation, in this letter case only, that a bare number may follow. */
    ABBR,
    /** An abbreviation, in this letter case only, that only a code or "số" may follow. */
    ABBR_CODE
  }

  boolean isLaw() {
    return use == Use.LAW || kind.equals("pháp lệnh");
  }

  boolean isAbbreviation() {
    return use == Use.ABBR || use == Use.ABBR_CODE;
  }

  /** Whether a document with this symbol is of this type. */
  boolean fits(Code code) {
    String type = Code.letters(code.type());
    for (String symbol : symbols) {
      String own = Code.letters(symbol);
      // QĐNS, NQLT, NĐCP go with QĐ, NQ, NĐ; TTr and TTg do not go with TT
      if (type.equals(own)
          || (own.length() > 1
              && type.startsWith(own)
              && !(own.equals("tt") && (type.startsWith("ttr") || type.startsWith("ttg"))))) {
        return true;
      }
    }
    return false;
  }
}
