package vn.bienban;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.SegmentedText;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.evaluate.RuleYields;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;
import vn.bienban.record.Person;
import vn.bienban.record.Speech;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/** A pattern owns its examples: without it one of its sheet's fails. */
class PatternsAreNeededTest {
  private static final Lexicon LEXICON = Vocabulary.load();
  private static final Segmenter SEGMENTER =
      new Segmenter(OpenNlpSentenceSplitter.load(), OpenNlpTokenizer.load());
  private static final SpeechExtractor SPEECHES = new SpeechExtractor(LEXICON);
  private static final MeetingExtractor MEETINGS = new MeetingExtractor(LEXICON, Models.NONE);

  /** What reads an example before speeches and events are looked for. */
  private static final List<Annotator<?>> BEFORE =
      List.of(
          new EntityAnnotator(LEXICON, Models.NONE, OpenNlpNames.load(), null),
          new TimeExtractor(LEXICON, Models.load()),
          new CitationExtractor(LEXICON),
          new PeopleExtractor(LEXICON));

  @TestFactory
  List<DynamicTest> everyPeoplePattern() {
    List<Annotator<?>> names = BEFORE.subList(0, 1);
    Map<Example, Document> documents = new HashMap<>();
    return NeededPatterns.of(
        new PeopleExtractor(LEXICON).rules(),
        rules -> {
          PeopleExtractor people = new PeopleExtractor(LEXICON, rules);
          return (rule, example) -> {
            Document document =
                again(documents.computeIfAbsent(example, each -> read(each.text(), names)), names);
            add(people, document);
            RecordBuilder record = new RecordBuilder(document);
            return isYielded(
                rule, example, List.of(), record.people(document.get(Layers.PEOPLE)), List.of());
          };
        });
  }

  @TestFactory
  List<DynamicTest> everySpeechPattern() {
    return everyPattern(
        SPEECHES.rules(),
        "Sáng 3/7, ông Tạ Huy Bách chủ trì hội nghị.\n",
        sheet -> new SpeechExtractor(LEXICON, sheet),
        sheet -> MEETINGS);
  }

  @TestFactory
  List<DynamicTest> everyMeetingPattern() {
    return everyPattern(
        MEETINGS.rules(),
        "",
        sheet -> SPEECHES,
        sheet -> new MeetingExtractor(LEXICON, Models.NONE, sheet));
  }

  private static List<DynamicTest> everyPattern(
      RuleSheet sheet,
      String lead,
      Function<RuleSheet, SpeechExtractor> speeches,
      Function<RuleSheet, MeetingExtractor> meetings) {
    Map<Example, Document> documents = new HashMap<>();
    return NeededPatterns.of(
        sheet,
        rules -> {
          SpeechExtractor clauses = speeches.apply(rules);
          List<Annotator<?>> annotators =
              List.of(
                  clauses,
                  meetings.apply(rules),
                  new TurnExtractor(LEXICON, Models.NONE, clauses.rules()),
                  new SpeechesAtEvents(LEXICON, Models.NONE));
          return (rule, example) ->
              // decided by models, which no pattern serves
              rule.name().startsWith("event.")
                  || holds(
                      rule,
                      example,
                      documents.computeIfAbsent(example, each -> read(lead + each.text(), BEFORE)),
                      annotators);
        });
  }

  private static <T> void add(Annotator<T> annotator, Document document) {
    Context context = new Context(null, Trace.OFF, TimeLimit.none());
    document.put(annotator.writes(), annotator.annotate(document, context));
  }

  private static Document read(String text, List<Annotator<?>> annotators) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    SegmentedText segmented = SEGMENTER.segment(aligned, new BlockSplitter().split(aligned));
    Document document = new Document(segmented, LEXICON);
    annotators.forEach(annotator -> add(annotator, document));
    return document;
  }

  /** The same document with the layers of some annotators alone. */
  private static Document again(Document read, List<Annotator<?>> annotators) {
    Document document = new Document(read.segmented(), LEXICON);
    annotators.forEach(annotator -> copy(annotator.writes(), read, document));
    return document;
  }

  private static <T> void copy(LayerKey<T> key, Document from, Document to) {
    to.put(key, from.get(key));
  }

  private static boolean holds(
      Rule rule, Example example, Document before, List<Annotator<?>> annotators) {
    Document document = again(before, BEFORE);
    annotators.forEach(annotator -> add(annotator, document));
    RecordBuilder record = new RecordBuilder(document);
    return isYielded(
        rule,
        example,
        record.meetings(document.get(Layers.EVENTS)),
        record.people(document.get(Layers.PEOPLE)),
        record.speeches(document.get(Layers.SPEECHES)));
  }

  private static boolean isYielded(
      Rule rule,
      Example example,
      List<Meeting> meetings,
      List<Person> people,
      List<Speech> speeches) {
    List<String> yields =
        RuleYields.of(
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
                    List.of(),
                    List.of(),
                    List.of()))
            .of(rule.name());
    String expected = example.expected();
    return expected == null ? yields.isEmpty() : yields.contains(expected);
  }
}
