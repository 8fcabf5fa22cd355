package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.TimeExpression;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Production;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;

class TimeRulesTest {
  private static final RuleSheet RULES = Times.rules();

  @Test
  void everyRuleHasAPositiveAndANegativeExample() {
    for (Rule rule : RULES.rules()) {
      assertThat(rule.examples()).as(rule.name()).anyMatch(e -> e.expected() != null);
      assertThat(rule.examples()).as(rule.name()).anyMatch(e -> e.expected() == null);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "part | part has no setting shape",
        "part shape=week-end | No enum constant",
        "part shape=month by=1 | part has no settings but [shape]",
        "year shape=year | year has no settings but []",
        "weekend | no production is called weekend",
        "months | months needs [number]",
      })
  void aProductionThatTheReaderCannotMakeIsTold(String written, String why) {
    String[] words = written.split(" ");
    Map<String, String> settings = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      settings.put(words[i].substring(0, words[i].indexOf('=')), words[i].split("=")[1]);
    }
    Production production = new Production(words[0], settings);
    Set<String> captures = words[0].equals("months") ? Set.of() : Set.of("number", "year");

    assertThatThrownBy(() -> TimeProductions.check(production, captures))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @TestFactory
  List<DynamicTest> everyExampleHoldsAndEveryPatternIsNeeded() {
    return NeededPatterns.of(
        RULES,
        sheet -> {
          TimeExtractor extractor = new TimeExtractor(Times.LEXICON, Models.load(), sheet);
          return (rule, example) -> holds(extractor, rule, example);
        });
  }

  private static boolean holds(TimeExtractor extractor, Rule rule, Example example) {
    String text = example.text();
    LocalDate published = null;
    if (text.startsWith("[")) {
      published = LocalDate.parse(text.substring(1, 11));
      text = text.substring(12).strip();
    }
    List<String> found = new ArrayList<>();
    Document document = Times.document(text);
    for (TimeExpression expression : extractor.read(document, published, Trace.OFF).expressions()) {
      if (expression.rule().equals(rule.name())) {
        String words = text.substring(expression.span().begin(), expression.span().end());
        found.add(words + " = " + expression.timex());
      }
    }
    String expected = example.expected();
    return String.join("; ", found).equals(expected == null ? "" : expected);
  }
}
