package vn.bienban.annotate.citation;

import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/** Reads what texts cite, for tests. */
final class Citations {
  private static final Segmenter SEGMENTER = Segmenter.byRules();
  private static final BlockSplitter BLOCKS = new BlockSplitter();
  private static final Citations SHIPPED = new Citations(Vocabulary.load());

  private final Lexicon lexicon;
  private final CitationExtractor extractor;

  /** Reads by the words of a lexicon. */
  Citations(Lexicon lexicon) {
    this(lexicon, new CitationExtractor(lexicon));
  }

  private Citations(Lexicon lexicon, CitationExtractor extractor) {
    this.lexicon = lexicon;
    this.extractor = extractor;
  }

  /** Reads by the words that ship and the rules of a sheet. */
  static Citations by(RuleSheet rules) {
    return new Citations(SHIPPED.lexicon, new CitationExtractor(SHIPPED.lexicon, rules));
  }

  /** The rules that ship. */
  static RuleSheet rules() {
    return SHIPPED.extractor.rules();
  }

  /** Reads by the words that ship. */
  static CitationExtractor.Result extract(String text) {
    return SHIPPED.read(text);
  }

  /** As above; the trace hears of what a pointer could mean. */
  static CitationExtractor.Result extract(String text, Trace trace) {
    return SHIPPED.read(text, trace);
  }

  CitationExtractor.Result read(String text) {
    return read(text, Trace.OFF);
  }

  private CitationExtractor.Result read(String text, Trace trace) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    Document document = new Document(SEGMENTER.segment(aligned, BLOCKS.split(aligned)), lexicon);
    return extractor.extract(document, trace);
  }
}
