package vn.bienban;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.evaluate.RuleYields;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;
import vn.bienban.record.Person;
import vn.bienban.record.Speech;
import vn.bienban.record.Task;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/**
 * Reads examples of a sheet again and again: what some annotators find in one is found once, and
 * given to those of the sheet each time.
 */
final class ExampleReading {
  static final Lexicon LEXICON = Vocabulary.load();
  private static final Segmenter SEGMENTER =
      new Segmenter(OpenNlpSentenceSplitter.load(), OpenNlpTokenizer.load());

  private final List<Annotator<?>> before;
  private final Map<String, Document> documents = new HashMap<>();

  ExampleReading(List<Annotator<?>> before) {
    this.before = before;
  }

  /** A text as the annotators before and then some others read it. */
  Document read(String text, List<Annotator<?>> then) {
    Document first = documents.computeIfAbsent(text, this::first);
    Document document = new Document(first.segmented(), LEXICON);
    before.forEach(annotator -> copy(annotator.writes(), first, document));
    then.forEach(annotator -> add(annotator, document));
    return document;
  }

  private Document first(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    Document document =
        new Document(SEGMENTER.segment(aligned, new BlockSplitter().split(aligned)), LEXICON);
    before.forEach(annotator -> add(annotator, document));
    return document;
  }

  private static <T> void copy(LayerKey<T> key, Document from, Document to) {
    to.put(key, from.get(key));
  }

  private static <T> void add(Annotator<T> annotator, Document document) {
    Context context = new Context(null, null, Trace.OFF, TimeLimit.none());
    document.put(annotator.writes(), annotator.annotate(document, context));
  }

  /** Whether a rule yields in a record what an example of it expects. */
  static boolean isYielded(
      Rule rule,
      Example example,
      List<Meeting> meetings,
      List<Person> people,
      List<Speech> speeches,
      List<Task> tasks) {
    ArticleRecord record =
        new ArticleRecord(
            ArticleRecord.SCHEMA,
            null,
            null,
            null,
            null,
            meetings,
            people,
            speeches,
            List.of(),
            List.of(),
            tasks,
            List.of(),
            List.of());
    List<String> yields = RuleYields.of(record).of(rule.name());
    String expected = example.expected();
    return expected == null ? yields.isEmpty() : yields.contains(expected);
  }
}
