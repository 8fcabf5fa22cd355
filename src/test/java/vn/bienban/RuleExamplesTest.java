package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.decide.Models;
import vn.bienban.evaluate.RuleYields;
import vn.bienban.json.RecordAssertions;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.ArticleRecord;

/** Every example of the sheets whose rules show in the record, run through the whole pipeline. */
class RuleExamplesTest {
  private static final Bienban BIENBAN = Bienban.create();

  /** What the rules say by themselves, before a model weighs it. */
  private static final Bienban RULES_ALONE = Bienban.builder().weights(Models.NONE).build();

  /** The rules of what models take. */
  private static final String WEIGHED = "task.weighed";

  private static final String EVENT = "event.";

  private static final Lexicon LEXICON = Vocabulary.load();
  private static final RuleSheet SPEECHES = new SpeechExtractor(LEXICON).rules();
  private static final List<RuleSheet> SHEETS =
      List.of(
          new PeopleExtractor(LEXICON).rules(),
          SPEECHES,
          new MeetingExtractor(LEXICON, Models.NONE).rules(),
          new TaskExtractor(LEXICON, Models.NONE).rules());

  /**
   * Speeches count only at a meeting, so their examples are read as a part of the report of one.
   */
  private static final String MEETING = "Sáng 3/7, ông Tạ Huy Bách chủ trì hội nghị.\n";

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleSheet sheet : SHEETS) {
      for (Rule rule : sheet.rules()) {
        for (Example example : rule.examples()) {
          tests.add(
              DynamicTest.dynamicTest(
                  rule.name() + ":" + example.line() + " " + example.text(),
                  () -> holds(sheet, rule, example)));
        }
      }
    }
    return tests.stream();
  }

  private static void holds(RuleSheet sheet, Rule rule, Example example) {
    String text = (sheet == SPEECHES ? MEETING : "") + example.text();
    boolean weighed = rule.name().equals(WEIGHED) || rule.name().startsWith(EVENT);
    Bienban bienban = weighed ? BIENBAN : RULES_ALONE;
    ArticleRecord record = bienban.read(Article.of(text));
    RecordAssertions.assertKeepsContract(record, text);
    List<String> yields = RuleYields.of(record).of(rule.name());
    if (example.expected() == null) {
      assertThat(yields).as("what the rule must not find").isEmpty();
    } else {
      assertThat(yields).as("what the rule must find").contains(example.expected());
    }
  }

  @Test
  void everyRuleShowsWhatItFindsAndWhatItLeaves() {
    for (RuleSheet sheet : SHEETS) {
      for (Rule rule : sheet.rules()) {
        assertThat(rule.examples()).as(rule.name()).anyMatch(e -> e.expected() != null);
        assertThat(rule.examples()).as(rule.name()).anyMatch(e -> e.expected() == null);
      }
    }
  }
}
