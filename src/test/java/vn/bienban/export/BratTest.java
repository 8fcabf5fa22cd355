package vn.bienban.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import opennlp.tools.formats.brat.AnnotationConfiguration;
import opennlp.tools.formats.brat.BratAnnotation;
import opennlp.tools.formats.brat.BratDocument;
import opennlp.tools.formats.brat.RelationAnnotation;
import opennlp.tools.formats.brat.SpanAnnotation;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;

class BratTest {
  private static final Exporter BRAT = Exported.form("brat");

  @Test
  void readsWell() throws IOException {
    AnnotatedArticle article = Exported.golden();

    assertThat(Exported.text(BRAT, article, ".txt")).isEqualTo(article.text());
    Exported.assertIsAsExpected(Exported.text(BRAT, article, ".ann"), "article.ann");
  }

  @Test
  void everySliceOfTheCorpusIsItsWords() {
    int spans = 0;
    for (AnnotatedArticle article : Exported.CORPUS) {
      spans += check(article);
    }
    assertThat(spans).isGreaterThan(5_000);
  }

  @Test
  void everySliceOfAHostileTextIsItsWords() {
    assertThat(Exported.hostile().mapToInt(BratTest::check).sum()).isGreaterThan(1_000);
  }

  @Test
  void offsetsAreCodePointsAndWordsOverALineAreFragments() {
    AnnotatedArticle article =
        Exported.of(
            Article.of("𝟡𝟡 Ông Lê Văn Đạt chủ trì Hội nghị sơ kết.\n\nÔng Lê Văn\nĐạt nói."));

    String ann = Exported.text(BRAT, article, ".ann");

    assertThat(ann).contains("\tPerson 7 17\tLê Văn Đạt\n");
    check(article);
    Article page = Article.of("Theo ông Lê Văn Đạt, cần rà soát\nquy chế.");
    check(Exported.of(page));
  }

  /** Reads the annotations as brat does, lines of columns, and holds each against the text. */
  private static int check(AnnotatedArticle article) {
    String text = Exported.text(BRAT, article, ".txt");
    int[] points = text.codePoints().toArray();
    Set<String> ids = new TreeSet<>();
    int spans = 0;
    String ann = Exported.text(BRAT, article, ".ann");
    assertThat(ann).matches("(?s)|.*\n");
    // What ends a line in Python ends one in brat.
    assertThat(ann.replace("\n", "").replace("\t", ""))
        .doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");
    for (String line : ann.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      assertThat(ids.add(columns[0])).as(line).isTrue();
      if (line.startsWith("T")) {
        assertThat(columns).as(line).hasSize(3);
        StringJoiner words = new StringJoiner(" ");
        for (String fragment : columns[1].substring(columns[1].indexOf(' ') + 1).split(";", -1)) {
          String[] offsets = fragment.split(" ", -1);
          int begin = Integer.parseInt(offsets[0]);
          words.add(new String(points, begin, Integer.parseInt(offsets[1]) - begin));
        }
        assertThat(columns[2]).as(line).isEqualTo(words.toString());
        spans++;
      } else {
        assertThat(line)
            .matches("R\\d+\t\\w+ Arg1:T\\d+ Arg2:T\\d+|#\\d+\tAnnotatorNotes T\\d+\t[^\t]*");
      }
    }
    return spans;
  }

  @Test
  void aReaderThatIsNotOursReadsTheSame() throws IOException {
    AnnotationConfiguration conf =
        AnnotationConfiguration.parse(new ByteArrayInputStream(BRAT.common().get(0).bytes()));
    for (AnnotatedArticle article : Exported.CORPUS) {
      BratDocument read =
          BratDocument.parseDocument(
              conf,
              "a",
              new ByteArrayInputStream(Exported.bytes(BRAT, article, ".txt")),
              new ByteArrayInputStream(Exported.bytes(BRAT, article, ".ann")));
      Map<String, SpanAnnotation> spans = new HashMap<>();
      Map<String, RelationAnnotation> relations = new HashMap<>();
      for (BratAnnotation annotation : read.getAnnotations()) {
        assertThat(conf.getTypeClass(annotation.getType())).as(annotation.toString()).isNotNull();
        if (annotation instanceof SpanAnnotation span) {
          spans.put(span.getId(), span);
        } else if (annotation instanceof RelationAnnotation relation) {
          relations.put(relation.getId(), relation);
        }
      }
      Marks marks = Marks.of(article.record());
      assertThat(spans).hasSameSizeAs(marks.marks());
      assertThat(relations).hasSameSizeAs(marks.links());
      for (int i = 0; i < marks.marks().size(); i++) {
        Mark mark = marks.marks().get(i);
        SpanAnnotation span = requireNonNull(spans.get("T" + (i + 1)));
        assertThat(span.getType()).isEqualTo(mark.type().word());
        Span[] parts = span.getSpans();
        assertThat(parts[0].getStart()).isEqualTo(mark.begin());
        assertThat(parts[parts.length - 1].getEnd()).isEqualTo(mark.end());
      }
      for (int i = 0; i < marks.links().size(); i++) {
        Relation link = marks.links().get(i);
        RelationAnnotation relation = requireNonNull(relations.get("R" + (i + 1)));
        assertThat(relation.getType()).isEqualTo(link.name());
        assertThat(requireNonNull(spans.get(relation.getArg2())).getSpans()[0].getStart())
            .isEqualTo(link.to().begin());
      }
    }
  }

  @Test
  void namesTheVersionOfLibraryAndRules() {
    AnnotatedArticle article = Exported.CORPUS.get(0);

    assertThat(Exported.text(BRAT, article, ".ann"))
        .containsOnlyOnce("; producer=bienban " + Exported.PRODUCER + "\n");
    assertThat(new String(BRAT.common().get(0).bytes(), UTF_8))
        .startsWith("# Written by bienban " + Exported.PRODUCER);
  }
}
