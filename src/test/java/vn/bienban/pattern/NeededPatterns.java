package vn.bienban.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;

/** A pattern owns its examples: without it one of its sheet's fails. */
public final class NeededPatterns {
  private NeededPatterns() {}

  /**
   * A test for each pattern of a sheet, and one that all examples hold with all of them.
   *
   * @param reader makes, of a sheet, what says whether an example of a rule holds
   */
  public static List<DynamicTest> of(
      RuleSheet sheet, Function<RuleSheet, BiPredicate<Rule, Example>> reader) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            "the whole sheet",
            () -> assertThat(failing(sheet, reader.apply(sheet))).as("examples").isEmpty()));
    for (Rule rule : sheet.rules()) {
      for (TokenPattern pattern : rule.patterns()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.name() + " " + pattern,
                () ->
                    assertThat(failing(sheet, reader.apply(sheet.without(pattern))))
                        .as("examples of the sheet that fail without it")
                        .isNotEmpty()));
      }
    }
    return tests;
  }

  private static List<Example> failing(RuleSheet sheet, BiPredicate<Rule, Example> holds) {
    List<Example> failing = new ArrayList<>();
    for (Rule rule : sheet.rules()) {
      for (Example example : rule.examples()) {
        if (!holds.test(rule, example)) {
          failing.add(example);
        }
      }
    }
    return failing;
  }
}
