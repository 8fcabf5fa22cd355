package vn.bienban.annotate.citation;

import vn.bienban.annotate.Thresholds;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * What all texts are read by, made once of a lexicon and a sheet of rules. Immutable and
 * thread-safe.
 *
 * @param partyCongresses how many congresses the Party has held
 */
record CitationGrammar(
    Lexicon lexicon,
    CitationWords words,
    CitationRules rules,
    Keys keys,
    Dates dates,
    Symbols symbols,
    CodeScanner codes,
    DocumentTypes types,
    Laws laws,
    int partyCongresses) {

  /**
   * The grammar with the words of a lexicon and the patterns of a sheet.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table
   */
  static CitationGrammar of(Lexicon lexicon, RuleSheet rules) {
    CitationWords words = new CitationWords(lexicon);
    Symbols symbols = new Symbols(lexicon);
    return new CitationGrammar(
        lexicon,
        words,
        new CitationRules(rules),
        new Keys(lexicon),
        new Dates(lexicon),
        symbols,
        new CodeScanner(lexicon, symbols),
        new DocumentTypes(lexicon),
        new Laws(lexicon, words),
        Thresholds.load().whole("documents.party-congresses"));
  }
}
