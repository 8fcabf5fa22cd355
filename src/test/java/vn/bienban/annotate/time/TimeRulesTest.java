package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.document.TimeExpression;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;

class TimeRulesTest {
  private static final RuleSheet RULES = RuleSheet.load(TimeExtractor.class, "time.rules");

  @Test
  void everyRuleHasAPositiveAndANegativeExample() {
    for (Rule rule : RULES.rules()) {
      assertThat(rule.examples()).as(rule.name()).anyMatch(e -> e.expected() != null);
      assertThat(rule.examples()).as(rule.name()).anyMatch(e -> e.expected() == null);
    }
  }

  @TestFactory
  List<DynamicTest> everyExampleRuns() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      for (Example example : rule.examples()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.name() + ":" + example.line() + " " + example.text(),
                () -> check(rule, example)));
      }
    }
    return tests;
  }

  private static void check(Rule rule, Example example) {
    String text = example.text();
    LocalDate published = null;
    if (text.startsWith("[")) {
      published = LocalDate.parse(text.substring(1, 11));
      text = text.substring(12).strip();
    }
    List<String> found = found(text, published, rule.name());
    if (example.expected() == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(example.expected());
    }
  }

  private static List<String> found(String text, @Nullable LocalDate published, String rule) {
    List<String> found = new ArrayList<>();
    for (TimeExpression expression : Times.extract(text, published)) {
      if (expression.rule().equals(rule)) {
        found.add(
            text.substring(expression.span().begin(), expression.span().end())
                + " = "
                + expression.timex());
      }
    }
    return found;
  }
}
