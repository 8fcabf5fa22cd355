package vn.bienban;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.EntityAnnotator;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechesAtEvents;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.record.Task;

/** A pattern of tasks owns its examples: without it one of the sheet's fails. */
class TaskPatternsAreNeededTest {
  private static final Lexicon LEXICON = ExampleReading.LEXICON;

  @TestFactory
  List<DynamicTest> everyTaskPattern() {
    ExampleReading alone = reading(Models.NONE);
    ExampleReading weighed = reading(Models.load());
    return NeededPatterns.of(
        new TaskExtractor(LEXICON, Models.NONE).rules(),
        rules -> {
          TaskExtractor byRules = new TaskExtractor(LEXICON, Models.NONE, rules);
          TaskExtractor byAll = new TaskExtractor(LEXICON, Models.load(), rules);
          return (rule, example) ->
              rule.name().equals("task.weighed")
                  ? holds(rule, example, weighed.read(example.text(), List.of(byAll)))
                  : holds(rule, example, alone.read(example.text(), List.of(byRules)));
        });
  }

  /** What the examples are to all who read before tasks are looked for. */
  private static ExampleReading reading(Models models) {
    SpeechExtractor speeches = new SpeechExtractor(LEXICON);
    return new ExampleReading(
        List.of(
            new EntityAnnotator(LEXICON, models, OpenNlpNames.load(), null),
            new TimeExtractor(LEXICON, models),
            new CitationExtractor(LEXICON),
            new PeopleExtractor(LEXICON),
            speeches,
            new MeetingExtractor(LEXICON, models),
            new TurnExtractor(LEXICON, models, speeches.rules()),
            new SpeechesAtEvents(LEXICON, models)));
  }

  private static boolean holds(Rule rule, Example example, Document document) {
    RecordBuilder record = new RecordBuilder(document);
    List<Task> tasks = record.tasks(document.get(Layers.TASKS), document.get(Layers.SPEECHES));
    return ExampleReading.isYielded(rule, example, List.of(), List.of(), List.of(), tasks);
  }
}
