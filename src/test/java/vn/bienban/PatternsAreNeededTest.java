package vn.bienban;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.EntityAnnotator;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechesAtEvents;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.Person;

/** A pattern owns its examples: without it one of its sheet's fails. */
class PatternsAreNeededTest {
  private static final Lexicon LEXICON = ExampleReading.LEXICON;
  private static final Models WEIGHTS = Models.load();
  private static final SpeechExtractor SPEECHES = new SpeechExtractor(LEXICON);
  private static final MeetingExtractor MEETINGS = new MeetingExtractor(LEXICON, Models.NONE);

  /** What reads an example before speeches and events are looked for. */
  private static final List<Annotator<?>> BEFORE =
      List.of(
          new EntityAnnotator(LEXICON, Models.NONE, OpenNlpNames.load(), null),
          new TimeExtractor(LEXICON, WEIGHTS),
          new CitationExtractor(LEXICON),
          new PeopleExtractor(LEXICON));

  @TestFactory
  List<DynamicTest> everyPeoplePattern() {
    ExampleReading examples = new ExampleReading(BEFORE.subList(0, 1));
    return NeededPatterns.of(
        new PeopleExtractor(LEXICON).rules(),
        rules -> {
          PeopleExtractor people = new PeopleExtractor(LEXICON, rules);
          return (rule, example) -> {
            Document document = examples.read(example.text(), List.of(people));
            RecordBuilder record = new RecordBuilder(document);
            List<Person> found = record.people(document.get(Layers.PEOPLE));
            return ExampleReading.isYielded(rule, example, List.of(), found, List.of(), List.of());
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
    ExampleReading examples = new ExampleReading(BEFORE);
    return NeededPatterns.of(
        sheet,
        rules -> {
          SpeechExtractor clauses = speeches.apply(rules);
          MeetingExtractor unweighed = meetings.apply(rules);
          List<Annotator<?>> annotators = annotators(clauses, unweighed);
          // an event that goes on has a day, which models choose
          List<Annotator<?>> weighed =
              annotators(clauses, new MeetingExtractor(LEXICON, WEIGHTS, unweighed.rules()));
          return (rule, example) -> {
            boolean chosen = rule.name().startsWith("event.");
            return chosen && rule.patterns().isEmpty()
                || holds(
                    rule,
                    example,
                    examples.read(lead + example.text(), chosen ? weighed : annotators));
          };
        });
  }

  private static List<Annotator<?>> annotators(SpeechExtractor clauses, MeetingExtractor meetings) {
    return List.of(
        clauses,
        meetings,
        new TurnExtractor(LEXICON, Models.NONE, clauses.rules()),
        new SpeechesAtEvents(LEXICON, Models.NONE));
  }

  private static boolean holds(Rule rule, Example example, Document document) {
    RecordBuilder record = new RecordBuilder(document);
    return ExampleReading.isYielded(
        rule,
        example,
        record.meetings(document.get(Layers.EVENTS)),
        record.people(document.get(Layers.PEOPLE)),
        record.speeches(document.get(Layers.SPEECHES)),
        List.of());
  }
}
