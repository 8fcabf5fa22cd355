package vn.bienban.annotate.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.ContractWords;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.Value;

/**
 * Runs the conformance cases of {@code corpus/citations} through the public door, for the words of
 * a mention are those of the source, whatever the view made of its dashes and spaces.
 */
class CitationCorpusTest {
  private static final Path CASES = Path.of("corpus", "citations", "cases.tsv");
  private static final Bienban BIENBAN = Bienban.create();

  /** Before what the documents do to each other, with pluses between. */
  private static final String RELATIONS = "relations=";

  /** The diagnostics that speak of citations. */
  private static final Set<String> TOLD =
      Set.of("look-alike", "mended-code", "unresolved-citation", "two-dates");

  private record Case(
      int line, String form, String text, String expected, String also, String told) {}

  private record Found(CitedDocument document, DocumentMention mention) {}

  @TestFactory
  List<DynamicTest> everyCaseIsAnswered() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case c : cases()) {
      tests.add(DynamicTest.dynamicTest(c.line() + " " + c.form() + ": " + c.text(), () -> run(c)));
    }
    return tests;
  }

  @Test
  void thereAreNineHundredCasesAndAThirdOfThemAreNegative() throws IOException {
    List<Case> cases = cases();
    Set<String> texts = new HashSet<>();
    Set<String> forms = new HashSet<>();
    int negative = 0;
    for (Case c : cases) {
      assertThat(texts.add(c.text())).as("a second %s", c.text()).isTrue();
      forms.add(c.form());
      negative += c.expected().isEmpty() ? 1 : 0;
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(900);
    assertThat(3 * negative).isGreaterThanOrEqualTo(cases.size());
    assertThat(forms).hasSizeGreaterThanOrEqualTo(100);
  }

  private static void run(Case c) {
    ArticleRecord record = BIENBAN.read(Article.of(c.text()));
    List<Found> found = new ArrayList<>();
    for (CitedDocument document : record.documents()) {
      for (DocumentMention mention : document.mentions()) {
        assertThat(c.text().substring(mention.begin(), mention.end())).isEqualTo(mention.text());
        found.add(new Found(document, mention));
      }
    }
    found.sort(Comparator.comparingInt(f -> f.mention().begin()));

    List<String> words = new ArrayList<>();
    for (Found f : found) {
      words.add(f.mention().text() + " => " + f.document().key());
    }
    assertThat(String.join(" ; ", words)).as(c.text()).isEqualTo(c.expected());
    for (String fact : split(c.also())) {
      assertThat(fact.startsWith(RELATIONS) ? RELATIONS + relations(record) : said(found, fact))
          .as(c.text())
          .isEqualTo(fact);
    }
    assertThat(told(record, c.text())).as(c.text()).isEqualTo(c.told());
  }

  private static String relations(ArticleRecord record) {
    return record.relations().stream()
        .map(each -> each.by() + " " + ContractWords.of(each.role()) + " " + each.to())
        .collect(Collectors.joining(" + "));
  }

  private static String told(ArticleRecord record, String text) {
    List<String> told = new ArrayList<>();
    for (Diagnostic diagnostic : record.diagnostics()) {
      if (TOLD.contains(diagnostic.code())) {
        told.add(text.substring(diagnostic.begin(), diagnostic.end()) + " => " + diagnostic.code());
      }
    }
    return String.join(" ; ", told);
  }

  /** What the record says where a fact such as {@code 2.type=Thông tư} is expected. */
  private static String said(List<Found> found, String fact) {
    int equals = fact.indexOf('=');
    int dot = fact.lastIndexOf('.', equals);
    int nth = dot < 0 ? 1 : Integer.parseInt(fact.substring(0, dot));
    String field = fact.substring(dot + 1, equals);
    return fact.substring(0, equals + 1) + field(found.get(nth - 1), field);
  }

  private static @Nullable String field(Found found, String name) {
    CitedDocument document = found.document();
    return switch (name) {
      case "type" -> document.type();
      case "typeText" -> document.typeText();
      case "lookup" -> document.lookup();
      case "number" -> document.number();
      case "year" -> document.year();
      case "symbol" -> document.symbol();
      case "system" -> document.system().name().toLowerCase(Locale.ROOT);
      case "issuer" -> words(document.issuer());
      case "issued" -> document.issued() == null ? null : document.issued().value();
      case "subject" -> words(document.subject());
      case "pinpoint" -> found.mention().pinpoint();
      case "roles" ->
          found.mention().roles().stream().map(ContractWords::of).collect(Collectors.joining("+"));
      default -> throw new IllegalArgumentException("no field " + name);
    };
  }

  private static @Nullable String words(@Nullable Value value) {
    return value == null ? null : value.text();
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ; ", -1));
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(CASES, UTF_8)) {
      number++;
      if (line.startsWith("#") || line.startsWith("form\t")) {
        continue;
      }
      String[] cells = line.replace('⏎', '\n').split("\t", -1);
      assertThat(cells).as("line %d", number).hasSize(5);
      cases.add(new Case(number, cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
    return cases;
  }
}
