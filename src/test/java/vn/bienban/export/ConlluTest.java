package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.formats.conllu.ConlluSentence;
import opennlp.tools.formats.conllu.ConlluStream;
import opennlp.tools.formats.conllu.ConlluWordLine;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;

class ConlluTest {
  private static final Exporter FORM = Exported.form("conllu");

  @Test
  void readsWell() throws IOException {
    AnnotatedArticle article =
        Exported.of(
            Article.of(
                    "𝟡 Chiều 4/6, ông Lê Văn Đạt (Chủ tịch UBND xã) chủ trì họp. Ông Đạt nói:"
                        + " \"Tốt\".\n\nHết.")
                .id("bài 1"));

    Exported.assertIsAsExpected(Exported.text(FORM, article, ".conllu"), "article.conllu");
  }

  @Test
  void aReaderThatIsNotOursReadsWhatTheMarksAre() throws IOException {
    int people = 0;
    for (AnnotatedArticle article : Exported.CORPUS) {
      check(article);
      int[] points = article.text().codePoints().toArray();
      boolean page = article.article().format() == Article.Format.HTML;
      StringBuilder name = new StringBuilder();
      List<String> names = new ArrayList<>();
      int end = 0;
      for (ConlluSentence sentence : read(article)) {
        for (ConlluWordLine line : sentence.getWordLines()) {
          Map<String, String> misc = misc(line);
          int begin = Integer.parseInt(misc.get("start_char"));
          int ends = Integer.parseInt(misc.get("end_char"));
          if (!page) {
            assertThat(new String(points, begin, ends - begin)).isEqualTo(line.getForm());
          }
          String person = misc.getOrDefault("Person", "");
          if (person.startsWith("B") && name.length() > 0) {
            names.add(name.toString());
            name.setLength(0);
          }
          if (!person.isEmpty()) {
            name.append(name.length() > 0 && begin > end ? " " : "").append(line.getForm());
          } else if (name.length() > 0) {
            names.add(name.toString());
            name.setLength(0);
          }
          end = ends;
        }
      }
      if (name.length() > 0) {
        names.add(name.toString());
      }
      if (!page) {
        assertThat(names)
            .containsAll(
                article.record().people().stream()
                    .filter(person -> article.text().contains(person.name()))
                    .map(person -> person.mentions().get(0).text().replaceAll("[\\s\\p{Z}]+", " "))
                    .toList());
      }
      people += names.size();
    }
    assertThat(people).isGreaterThan(500);
  }

  @Test
  void hostileTextsKeepTheRules() {
    Exported.hostile().forEach(ConlluTest::check);
  }

  /** What Universal Dependencies ask of the form of a file, level 1 of their validator. */
  private static void check(AnnotatedArticle article) {
    if (FORM.files(article).isEmpty()) {
      return;
    }
    String conllu = Exported.text(FORM, article, ".conllu");
    assertThat(conllu).endsWith("\n\n").doesNotContain("\r", "\n\n\n");
    Set<String> ids = new HashSet<>();
    for (String sentence : conllu.substring(0, conllu.length() - 2).split("\n\n", -1)) {
      String text = null;
      String id = null;
      StringBuilder words = new StringBuilder();
      int number = 0;
      for (String line : sentence.split("\n", -1)) {
        if (line.startsWith("# text = ")) {
          text = line.substring(9);
        } else if (line.startsWith("# sent_id = ")) {
          id = line.substring(12);
        } else if (!line.startsWith("# ") || number > 0) {
          String[] columns = line.split("\t", -1);
          assertThat(columns).as(line).hasSize(10);
          assertThat(columns[0]).isEqualTo(Integer.toString(++number));
          for (String column : columns) {
            assertThat(column)
                .as(line)
                .isNotEmpty()
                .doesNotContainPattern("^\\p{Z}|\\p{Z}$|\\p{Z}\\p{Z}|\\p{Cc}");
          }
          Set<String> fields = new HashSet<>();
          for (String field : columns[9].split("\\|", -1)) {
            assertThat(field).as(line).matches("\\w+=\\S+");
            assertThat(fields.add(field.substring(0, field.indexOf('=')))).isTrue();
          }
          words.append(columns[1]).append(columns[9].contains("SpaceAfter=No") ? "" : " ");
        }
      }
      assertThat(number).as(sentence).isPositive();
      assertThat(text).isEqualTo(words.substring(0, words.length() - 1));
      assertThat(id).as(sentence).matches("\\S+");
      assertThat(ids.add(id)).isTrue();
    }
  }

  private static List<ConlluSentence> read(AnnotatedArticle article) {
    byte[] bytes = Exported.bytes(FORM, article, ".conllu");
    try (ConlluStream stream = new ConlluStream(() -> new ByteArrayInputStream(bytes))) {
      return Stream.generate(
              () -> {
                try {
                  return stream.read();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .takeWhile(java.util.Objects::nonNull)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> misc(ConlluWordLine line) {
    Map<String, String> fields = new HashMap<>();
    for (String field : line.getMisc().split("\\|", -1)) {
      fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
    }
    return fields;
  }
}
