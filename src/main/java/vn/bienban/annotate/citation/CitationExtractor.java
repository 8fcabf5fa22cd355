package vn.bienban.annotate.citation;

import java.util.List;
import java.util.Set;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.decide.Trace;
import vn.bienban.document.Citation;
import vn.bienban.document.Document;
import vn.bienban.document.Finding;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.TimeLimit;

/**
 * Finds the documents that a text cites: State, Party and National Assembly documents by code or
 * number, laws by name, resolutions of plenums and congresses; every mention of one document under
 * one entry. Keys follow the annotation guide.
 *
 * <p>Immutable and thread-safe; the time is in proportion to the length of the text.
 */
public final class CitationExtractor implements Annotator<List<Citation>> {
  private final CitationGrammar grammar;

  /**
   * An annotator that reads by a lexicon; it loads its rules here.
   *
   * @throws IllegalStateException naming file and line of a row or rule that is not well-formed, or
   *     a lexical class that no table declares
   */
  public CitationExtractor(Lexicon lexicon) {
    this(
        lexicon,
        RuleSheet.load(CitationExtractor.class, "citation.rules", new CitationLabels(lexicon)));
  }

  /** An annotator that reads by a lexicon and rules that name its labels. */
  public CitationExtractor(Lexicon lexicon, RuleSheet rules) {
    grammar = CitationGrammar.of(lexicon, rules);
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of();
  }

  @Override
  public LayerKey<List<Citation>> writes() {
    return Layers.CITATIONS;
  }

  @Override
  public List<Citation> annotate(Document document, Context context) {
    Result result = extract(document, context.trace());
    result.findings().forEach(context::tell);
    return result.citations();
  }

  /**
   * What a text cites.
   *
   * @param citations one entry a document, in the order of first mention
   * @param findings look-alike letters and broken codes that were mended, and mentions that stay
   *     unresolved
   */
  record Result(List<Citation> citations, List<Finding> findings) {
    public Result {
      citations = List.copyOf(citations);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Finds the documents cited and brings their mentions together: one entry a document, short forms
   * and pointers among its mentions. What the text leaves open stays out and becomes a finding.
   *
   * @param document whose view all spans of the result are UTF-16 offsets into
   * @param trace hears of the documents that a pointer could mean
   */
  Result extract(Document document, Trace trace) {
    CitationScanner scan = new CitationScanner(document, grammar);
    scan.scan();
    TimeLimit timeLimit = document.timeLimit();
    timeLimit.check();
    if (scan.mentions().isEmpty()) {
      return new Result(List.of(), List.of());
    }
    Roles roles = new RoleReader(scan, scan.mentions()).read();
    Documents documents = new Documents(scan, scan.mentions());
    new CodeCoreference(documents).resolve();
    timeLimit.check();
    NameCoreference names = new NameCoreference(documents);
    names.resolveLaws();
    timeLimit.check();
    names.resolveNumbers();
    names.resolveKeys();
    timeLimit.check();
    new PointerResolution(documents, scan.unread(), roles, trace).resolve();
    timeLimit.check();
    return new Result(new CitationBuilder(documents, roles).build(), documents.findings());
  }

  /** The rules by which citations are found, with their examples. */
  public RuleSheet rules() {
    return grammar.rules().sheet();
  }
}
