package vn.bienban.annotate.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.document.TimeExpression;

/** Runs the conformance cases of {@code corpus/times}. */
class TimeCorpusTest {
  private static final Path CASES = Path.of("corpus", "times", "cases.tsv");

  private record Case(
      int line, String form, @Nullable LocalDate published, String text, String expected) {}

  @TestFactory
  List<DynamicTest> everyCaseIsAnswered() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case c : cases()) {
      tests.add(
          DynamicTest.dynamicTest(
              c.line() + " " + c.form() + ": " + c.text(),
              () -> assertThat(found(c)).as(c.text()).isEqualTo(c.expected())));
    }
    return tests;
  }

  @Test
  void thereAreManyCasesAndAThirdOfThemAreNegative() throws IOException {
    List<Case> cases = cases();
    Set<String> texts = new HashSet<>();
    int negative = 0;
    for (Case c : cases) {
      assertThat(texts.add(c.published() + c.text())).as("a second %s", c.text()).isTrue();
      negative += c.expected().isEmpty() ? 1 : 0;
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(850);
    assertThat(3 * negative).isGreaterThanOrEqualTo(cases.size());
  }

  private static String found(Case c) {
    List<String> found = new ArrayList<>();
    for (TimeExpression expression : Times.extract(c.text(), c.published())) {
      found.add(
          c.text().substring(expression.span().begin(), expression.span().end())
              + " => "
              + expression.timex());
    }
    return String.join(" ; ", found);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(CASES, UTF_8)) {
      number++;
      if (line.startsWith("#") || line.startsWith("form\t")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      assertThat(cells).as("line %d", number).hasSize(4);
      cases.add(
          new Case(
              number,
              cells[0],
              cells[1].equals("-") ? null : LocalDate.parse(cells[1]),
              cells[2].replace('⏎', '\n'),
              cells[3].replace('⏎', '\n')));
    }
    return cases;
  }
}
