package vn.bienban;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.EntityAnnotator;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechesAtEvents;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.evaluate.RuleYields;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/** A pattern of tasks owns its examples: without it one of the sheet's fails. */
class TaskPatternsAreNeededTest {
  private static final Lexicon LEXICON = Vocabulary.load();
  private static final Segmenter SEGMENTER =
      new Segmenter(OpenNlpSentenceSplitter.load(), OpenNlpTokenizer.load());

  @TestFactory
  List<DynamicTest> everyTaskPattern() {
    Reading alone = new Reading(Models.NONE);
    Reading weighed = new Reading(Models.load());
    return NeededPatterns.of(
        new TaskExtractor(LEXICON, Models.NONE).rules(),
        rules -> {
          TaskExtractor byRules = new TaskExtractor(LEXICON, Models.NONE, rules);
          TaskExtractor byAll = new TaskExtractor(LEXICON, Models.load(), rules);
          return (rule, example) ->
              rule.name().equals("task.weighed")
                  ? weighed.holds(rule, example, byAll)
                  : alone.holds(rule, example, byRules);
        });
  }

  /** What the examples are to all who read before tasks are looked for. */
  private static final class Reading {
    private final List<Annotator<?>> before;
    private final Map<Example, Document> documents = new HashMap<>();

    Reading(Models models) {
      SpeechExtractor speeches = new SpeechExtractor(LEXICON);
      before =
          List.of(
              new EntityAnnotator(LEXICON, models, OpenNlpNames.load(), null),
              new TimeExtractor(LEXICON, models),
              new CitationExtractor(LEXICON),
              new PeopleExtractor(LEXICON),
              speeches,
              new MeetingExtractor(LEXICON, models),
              new TurnExtractor(LEXICON, models, speeches.rules()),
              new SpeechesAtEvents(LEXICON, models));
    }

    boolean holds(Rule rule, Example example, TaskExtractor tasks) {
      Document read = documents.computeIfAbsent(example, each -> read(each.text()));
      Document document = new Document(read.segmented(), LEXICON);
      before.forEach(annotator -> copy(annotator.writes(), read, document));
      add(tasks, document);
      RecordBuilder record = new RecordBuilder(document);
      List<String> yields =
          RuleYields.of(
                  new ArticleRecord(
                      ArticleRecord.SCHEMA,
                      null,
                      null,
                      null,
                      null,
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(),
                      record.tasks(document.get(Layers.TASKS), document.get(Layers.SPEECHES)),
                      List.of(),
                      List.of()))
              .of(rule.name());
      String expected = example.expected();
      return expected == null ? yields.isEmpty() : yields.contains(expected);
    }

    private Document read(String text) {
      AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
      Document document =
          new Document(SEGMENTER.segment(aligned, new BlockSplitter().split(aligned)), LEXICON);
      before.forEach(annotator -> add(annotator, document));
      return document;
    }
  }

  private static <T> void add(Annotator<T> annotator, Document document) {
    Context context = new Context(null, Trace.OFF, TimeLimit.none());
    document.put(annotator.writes(), annotator.annotate(document, context));
  }

  private static <T> void copy(LayerKey<T> key, Document from, Document to) {
    to.put(key, from.get(key));
  }
}
