package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.HostileText;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;

/** Articles with their records, and what the forms make of them. */
final class Exported {
  static final Bienban BIENBAN = Bienban.create();
  static final String PRODUCER = "0.0 test";

  private static final Path ARTICLES = Path.of("corpus", "articles");
  private static final Path EXPECTED = Path.of("src/test/resources/vn/bienban/export");

  /** The articles of the corpus. */
  static final List<AnnotatedArticle> CORPUS = corpus();

  private Exported() {}

  private static List<AnnotatedArticle> corpus() {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      List<AnnotatedArticle> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(".json")) {
          all.add(read(file));
        }
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static AnnotatedArticle read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String text = Files.readString(file);
    Article article = name.endsWith(".html") ? Article.ofHtml(text) : Article.of(text);
    return of(article.id(name.substring(0, name.lastIndexOf('.'))));
  }

  /** An article of the corpus with the record that it had when the files expected were made. */
  static AnnotatedArticle golden() throws IOException {
    return golden("", "");
  }

  /** The same with another value in its record. */
  static AnnotatedArticle golden(String from, String to) throws IOException {
    String json = Files.readString(EXPECTED.resolve("article.record.json"));
    assertThat(json).contains(from);
    ArticleRecord record = RecordJson.fromJson(from.isEmpty() ? json : json.replace(from, to));
    Article article = Article.of(Files.readString(ARTICLES.resolve(record.id() + ".txt")));
    return of(article.id(record.id()), record);
  }

  static AnnotatedArticle of(Article article) {
    return of(article, BIENBAN.read(article));
  }

  static AnnotatedArticle of(Article article, ArticleRecord record) {
    return AnnotatedArticle.of(article, record, () -> BIENBAN);
  }

  /** Texts that are built to break something, half of them with marks of every kind. */
  static Stream<AnnotatedArticle> hostile() {
    String meeting =
        "Sáng 3/7, ông Lê Văn Đạt chủ trì Hội nghị sơ kết. Ông Đạt yêu cầu Sở Y tế rà soát trước"
            + " ngày 30/8/2019 theo Nghị quyết số 12-NQ/TW.\n";
    return LongStream.range(0, 200)
        .mapToObj(HostileText::article)
        .flatMap(
            article ->
                Stream.of(
                    article,
                    new Article(
                        "𝟡 ]]> \u202e" + meeting + article.text() + "\r\n\u0001" + meeting,
                        article.format(),
                        "../𝔞/" + article.published(),
                        "]]>\"\t\u2028&<b>",
                        article.published(),
                        "javascript:alert(1)")))
        .map(Exported::of);
  }

  /** The text of the one file of this ending. */
  static String text(Exporter form, AnnotatedArticle article, String ending) {
    return new String(bytes(form, article, ending), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Exporter form, AnnotatedArticle article, String ending) {
    return form.files(article).stream()
        .filter(file -> file.name().equals(ending))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  static Exporter form(String word) {
    return Exporters.all(PRODUCER).stream()
        .filter(form -> form.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** Holds the text against the file that shows what comes out. */
  static void assertIsAsExpected(String text, String file) throws IOException {
    Path expected = EXPECTED.resolve(file);
    if (Boolean.getBoolean("bienban.rewrite")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  /** Holds JSON against a schema beside the tests. */
  static void assertFollows(String schema, String json) throws IOException {
    try (InputStream in = Exported.class.getResourceAsStream(schema)) {
      String text =
          new String(Objects.requireNonNull(in, schema).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(text)
                  .validate(
                      json,
                      InputFormat.JSON,
                      context ->
                          context.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .as(json)
          .isEmpty();
    }
  }
}
