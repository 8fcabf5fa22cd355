package vn.bienban.annotate.citation;

import java.util.List;

/**
 * What a type word says.
 *
 * @param kind the type, whatever qualifies it: "thông tư" for "thông tư liên tịch"
 * @param name what the record calls it: "thông tư liên tịch" for "TTLT"
 * @param genre what it may go by without a number
 * @param use how much a number after the word needs to prove
 * @param symbols the letters of the symbols that stand for it in codes, in lower case
 * @param notSymbols the letters that begin like one of them and stand for another type
 */
record DocumentType(
    String kind, String name, Genre genre, Use use, List<String> symbols, List<String> notSymbols) {
  DocumentType {
    symbols = List.copyOf(symbols);
    notSymbols = List.copyOf(notSymbols);
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
    /** A judgment or precedent, with the code of a court. */
    COURT,
    /** A numbered paper that is no normative or directive document. */
    NEVER,
    /** An abbreviation, in this letter case only, that a bare number may follow. */
    ABBR,
    /** An abbreviation, in this letter case only, that only a code or "số" may follow. */
    ABBR_CODE
  }

  /** What a document of the type may go by where it has no number. */
  enum Genre {
    /** The name of a law. */
    LAW,
    /** The name of a code. */
    CODE,
    /** The constitution has one name. */
    CONSTITUTION,
    /** The name of an ordinance. */
    ORDINANCE,
    /** The congress or the plenum that passed it. */
    RESOLUTION,
    /** The plenum that passed it. */
    CONCLUSION,
    /** Nothing. */
    OTHER;

    /** What a cell of the tables says; "-" is {@link #OTHER}. */
    static Genre of(String cell) {
      return cell.equals("-") ? OTHER : Cells.constant(Genre.class, cell);
    }
  }

  boolean isLaw() {
    return use == Use.LAW || genre == Genre.ORDINANCE;
  }

  /** Whether a type goes on from a symbol by way of the letters of another one. */
  private static boolean goesOn(String own, String other, String type) {
    return other.length() > own.length() && other.startsWith(own) && type.startsWith(other);
  }

  boolean isAbbreviation() {
    return use == Use.ABBR || use == Use.ABBR_CODE;
  }

  /** Whether a document with this symbol is of this type. */
  boolean fits(Code code) {
    String type = Code.letters(code.type());
    for (String own : symbols) {
      // QĐNS, NQLT, NĐCP go with QĐ, NQ, NĐ; TTr and TTg do not go with TT
      if (type.equals(own)
          || (own.length() > 1
              && type.startsWith(own)
              && notSymbols.stream().noneMatch(other -> goesOn(own, other, type)))) {
        return true;
      }
    }
    return false;
  }
}
