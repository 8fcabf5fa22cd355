package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/** Reads the times of texts, for tests. */
final class Times {
  static final Lexicon LEXICON = Vocabulary.load();
  private static final Segmenter SEGMENTER = Segmenter.byRules();
  private static final BlockSplitter BLOCKS = new BlockSplitter();
  private static final TimeExtractor EXTRACTOR = new TimeExtractor(LEXICON, Models.load());

  private Times() {}

  static Document document(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    return new Document(SEGMENTER.segment(aligned, BLOCKS.split(aligned)), LEXICON);
  }

  static RuleSheet rules() {
    return EXTRACTOR.rules();
  }

  static TimeExtractor.Reading read(String text, @Nullable LocalDate published) {
    return EXTRACTOR.read(document(text), published, Trace.OFF);
  }

  static List<TimeExpression> extract(String text, @Nullable LocalDate published) {
    return read(text, published).expressions();
  }
}
