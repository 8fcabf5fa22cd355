package vn.bienban.annotate.citation;

import java.util.List;
import vn.bienban.annotate.Thresholds;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * What reads one thing each, made once of a lexicon. Immutable and thread-safe.
 *
 * @param clauses what may stand between a type word and the code that belongs to it
 * @param articles what begins an article of a document, up to a pointer to that document
 * @param partyCongresses how many congresses the Party has held
 */
record CitationReaders(
    Lexicon lexicon,
    CitationWords words,
    Keys keys,
    Dates dates,
    Symbols symbols,
    CodeScanner codes,
    DocumentTypes types,
    DocumentHead head,
    Pinpoints pinpoints,
    DetailReader details,
    Laws laws,
    LawReader lawReader,
    PartyMeetings meetings,
    RoleReader roles,
    RuleMatcher joints,
    RuleMatcher clauses,
    RuleMatcher articles,
    int partyCongresses) {

  /**
   * The readers with the words of a lexicon and the patterns of a sheet.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table
   */
  static CitationReaders of(Lexicon lexicon, RuleSheet rules) {
    CitationWords words = new CitationWords(lexicon);
    Keys keys = new Keys(lexicon);
    Dates dates = new Dates(lexicon);
    Symbols symbols = new Symbols(lexicon);
    CodeScanner codes = new CodeScanner(lexicon, symbols);
    DocumentTypes types = new DocumentTypes(lexicon);
    Pinpoints pinpoints = new Pinpoints(lexicon, rules);
    Laws laws = new Laws(lexicon, words);
    return new CitationReaders(
        lexicon,
        words,
        keys,
        dates,
        symbols,
        codes,
        types,
        new DocumentHead(lexicon, words, types, dates),
        pinpoints,
        new DetailReader(lexicon, words, dates, rules),
        laws,
        new LawReader(lexicon, words, dates, codes, symbols, types, laws, keys, rules),
        new PartyMeetings(lexicon, words, keys, rules),
        new RoleReader(lexicon, words, rules),
        RuleMatcher.of(List.of(rules.rule("citation.joint"))),
        RuleMatcher.of(List.of(rules.rule("citation.code-after"))),
        RuleMatcher.of(List.of(rules.rule("citation.pointer"))),
        Thresholds.load().whole("documents.party-congresses"));
  }
}
