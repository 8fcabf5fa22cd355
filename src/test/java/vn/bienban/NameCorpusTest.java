package vn.bienban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.record.Person;

/** Runs the conformance cases of {@code corpus/names}. */
class NameCorpusTest {
  private static final Path CASES = Path.of("corpus", "names", "cases.tsv");
  private static final Bienban BIENBAN = Bienban.create();

  private record Case(int line, String form, String text, String expected) {}

  @TestFactory
  List<DynamicTest> everyCaseIsAnswered() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case c : cases()) {
      tests.add(
          DynamicTest.dynamicTest(
              c.line() + " " + c.form() + ": " + c.text(),
              () -> assertThat(found(c.text())).as(c.text()).isEqualTo(c.expected())));
    }
    return tests;
  }

  @Test
  void thereAreSixHundredCasesAndAThirdOfThemAreNegative() throws IOException {
    List<Case> cases = cases();
    Set<String> texts = new HashSet<>();
    int negative = 0;
    for (Case c : cases) {
      assertThat(texts.add(c.text())).as("a second %s", c.text()).isTrue();
      negative += c.expected().isEmpty() ? 1 : 0;
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(600);
    assertThat(3 * negative).isGreaterThanOrEqualTo(cases.size());
  }

  /** Everybody as "name ×mentions = post + post", with " ; " between. */
  private static String found(String text) {
    return BIENBAN.read(Article.of(text)).people().stream()
        .map(NameCorpusTest::written)
        .collect(Collectors.joining(" ; "));
  }

  private static String written(Person person) {
    String posts =
        person.titles().stream().map(title -> title.text()).collect(Collectors.joining(" + "));
    return person.name()
        + (person.mentions().size() > 1 ? " ×" + person.mentions().size() : "")
        + (posts.isEmpty() ? "" : " = " + posts);
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
      assertThat(cells).as("line %d", number).hasSize(3);
      cases.add(new Case(number, cells[0], cells[1].replace('⏎', '\n'), cells[2]));
    }
    return cases;
  }
}
