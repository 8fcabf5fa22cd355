package vn.bienban.annotate.citation;

import java.util.List;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.TimeLimit;

/**
 * Brings the mentions of one text together: one entry a document, short forms and pointers among
 * its mentions. What the text leaves open stays out and becomes a finding.
 */
final class DocumentCoreference {
  private DocumentCoreference() {}

  /**
   * The documents that a text cites.
   *
   * @param document whose time limit is asked between the steps
   * @param scan what was found in it
   * @param trace hears of the documents that a pointer could mean
   */
  static CitationExtractor.Result resolve(
      Document document,
      CitationReaders grammar,
      RuleSheet rules,
      CitationScanner.Result scan,
      Trace trace) {
    if (scan.mentions().isEmpty()) {
      return new CitationExtractor.Result(List.of(), List.of());
    }
    String text = document.text();
    TimeLimit timeLimit = document.timeLimit();
    List<CitationMention> mentions = scan.mentions();
    PatternPlaces places = new PatternPlaces(document);
    Roles roles = grammar.roles().read(places, mentions);
    Documents documents = new Documents(text, mentions);
    CodeCoreference codes = new CodeCoreference(grammar, documents);
    KeyCoreference keys = new KeyCoreference(grammar, document, documents);
    codes.resolve();
    codes.resolveShared();
    timeLimit.check();
    keys.resolveStandards();
    new LawCoreference(grammar, documents).resolve();
    timeLimit.check();
    new NumberCoreference(documents).resolve();
    keys.resolveMeetings();
    timeLimit.check();
    new PointerResolution(grammar, places, documents, scan.unread(), roles, trace).resolve();
    timeLimit.check();
    return new CitationExtractor.Result(
        new CitationBuilder(grammar, rules, documents, roles).build(), documents.findings());
  }
}
