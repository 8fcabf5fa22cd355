package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCommandTest {
  private static final String ARTICLE =
      "Sáng 3/7, dưới sự chủ trì của Bí thư Đảng ủy Vũ Đức Khang, Đảng ủy Cục Thuế tỉnh An Khê tổ"
          + " chức Hội nghị bàn việc chống nợ đọng thuế.";

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("pages");
  }

  private CommandRun view(String... arguments) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("view"),
                Stream.concat(Stream.of(arguments), Stream.of("--out", out().toString())))
            .toArray(String[]::new));
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(out().resolve("articles").resolve(name + ".html")));
  }

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void anArticleStandsBesideItsRecord() throws IOException {
    CommandRun run = view(written("hop.txt", ARTICLE).toString());

    assertThat(run.code()).as(run.err()).isZero();
    Document page = page("hop");
    assertThat(page.select("#text").text()).isEqualTo(ARTICLE);
    assertThat(page.select("#text .p").eachText()).contains("Vũ Đức Khang");
    assertThat(page.select("#record .v[data-f=Chủ trì]").text()).isEqualTo("Vũ Đức Khang");
    assertThat(page.select("#rules dd").eachText()).isNotEmpty().doesNotContain("");
    assertThat(page.select("link[rel=stylesheet], script[src], img")).isEmpty();
  }

  @Test
  void thePagesSpeakEnglishToo() throws IOException {
    view(written("hop.txt", ARTICLE).toString(), "--lang", "en");
    assertThat(page("hop").select("h2").text()).contains("Meeting").doesNotContain("Cuộc họp");
    assertThat(view(folder.resolve("hop.txt").toString(), "--lang", "fr").code()).isEqualTo(2);
  }

  @Test
  void ofAPageItsWordsAreShown() throws IOException {
    String html = "<html><body><nav>Menu</nav><article><p>" + ARTICLE + "</p></article></html>";
    CommandRun run = view(written("hop.html", html).toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(page("hop").select("#text").text()).isEqualTo(ARTICLE);
    assertThat(page("hop").select("#text .p").eachText()).contains("Vũ Đức Khang");
  }

  @Test
  void aRecordOfAnotherTextIsToldAndItsPageOpens() throws IOException {
    Path article = written("hop.txt", ARTICLE);
    Path records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", article.toString(), "--out", records.toString());
    Files.writeString(article, "Chiều qua, " + ARTICLE);

    CommandRun run = view(article.toString(), "--records", records.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("hop.txt: its record is of another text:");
    Document page = page("hop");
    assertThat(page.select(".warning").text()).contains("không khớp");
    assertThat(page.select("#text .k")).isEmpty();
    assertThat(page.select("#record").text()).contains("Vũ Đức Khang");
  }

  @Test
  void aRecordOfAnotherVersionIsToldAndTheOthersAreDone() throws IOException {
    Path articles =
        written(
            "archive.jsonl",
            "{\"id\": \"a\", \"text\": \""
                + ARTICLE
                + "\"}\n"
                + "{\"id\": \"a\", \"text\": \""
                + ARTICLE
                + "\"}\n");
    Path records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", articles.toString(), "--out", records.toString());
    List<String> lines = Files.readAllLines(records);
    Files.write(
        records,
        List.of(lines.get(0).replace("bienban/record/1", "bienban/record/9"), lines.get(1)));

    CommandRun run = view(articles.toString(), "--records", records.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(records + ":1: not a record of bienban/record/1");
    assertThat(page("a").select("#text .p").eachText()).contains("Vũ Đức Khang");
    assertThat(page("a-2").select("#text .p").eachText()).contains("Vũ Đức Khang");
  }

  @Test
  void aFolderWithFilesOfSomebodysOwnIsLeftAlone() throws IOException {
    Path article = written("hop.txt", ARTICLE);
    Files.createDirectories(out());
    Files.writeString(out().resolve("mine.html"), "mine");

    CommandRun run = view(article.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has files in it");
    assertThat(out().resolve("mine.html")).hasContent("mine");
  }

  @Test
  void pagesAreWrittenOverThoseOfAnEarlierRun() throws IOException {
    Path article = written("hop.txt", ARTICLE);
    view(article.toString());
    byte[] first = Files.readAllBytes(out().resolve("articles/hop.html"));
    assertThat(view(article.toString()).code()).isZero();
    assertThat(out().resolve("articles/hop.html")).hasBinaryContent(first);
  }

  @Test
  void goldStandsBesideWhatWasFound() throws IOException {
    Path article = written("hop.txt", ARTICLE);
    Path gold =
        written(
            "gold.jsonl",
            "{\"id\": \"hop\", \"is_meeting\": true, \"meeting\": {\"kind\": \"hội nghị\","
                + " \"organizer\": \"Cục Thuế tỉnh An Khê\"}, \"chairs\": [\"Vũ Đức Khang\"],"
                + " \"people\": [], \"documents\": [], \"tasks\": [], \"speakers\": [],"
                + " \"attendees\": []}");

    CommandRun run = view(article.toString(), "--gold", gold.toString());

    assertThat(run.code()).as(run.err()).isZero();
    Document page = page("hop");
    assertThat(page.select("#gold .v[data-f=Đơn vị tổ chức – Sót]").text())
        .isEqualTo("Cục Thuế tỉnh An Khê");
    assertThat(page.select("#gold .v[data-f=Chủ trì – Đúng]").text()).isEqualTo("Vũ Đức Khang");
    assertThat(page.select("#gold .v[data-f=Người – Sai]").text()).isEqualTo("Vũ Đức Khang");
    assertThat(page.select("#text .m").text()).isEqualTo("Cục Thuế tỉnh An Khê");
    assertThat(page.select("#text .w").text()).contains("Vũ Đức Khang");
  }

  @Test
  void evaluateWritesThePagesOfArticlesWithErrors() {
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            "corpus/articles/hop-bao-quy-2.json",
            "--input",
            "corpus/articles/hop-bao-quy-2.txt",
            "--errors-html",
            out().toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("is_meeting");
    assertThat(out().resolve("articles/hop-bao-quy-2.html")).content().contains("id=\"gold\"");
    assertThat(
            CommandRun.of(
                    "evaluate",
                    "--gold",
                    "corpus/articles/hop-bao-quy-2.json",
                    "--system",
                    "corpus/articles/hop-bao-quy-2.json",
                    "--errors-html",
                    out().toString())
                .code())
        .isEqualTo(2);
  }

  @Test
  void overRecordsAloneThereArePagesToo() throws IOException {
    Path article = written("hop.txt", ARTICLE);
    Path records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", article.toString(), "--out", records.toString());
    Files.writeString(records, Files.readString(records) + "no record\n");

    CommandRun run = view("--records", records.toString(), "--today", "31/12/2019");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(records + ":2: not a record");
    assertThat(out().resolve("index.html")).exists();
    assertThat(out().resolve("data/overview.js")).content().contains("\"today\":\"2019-12-31\"");
    assertThat(out().resolve("data/people-0.js")).content(UTF_8).contains("Vũ Đức Khang");
  }

  @Test
  void annotateWritesThePagesToo() throws IOException {
    Path article = written("hop.txt", ARTICLE);
    CommandRun run =
        CommandRun.of(
            "annotate",
            article.toString(),
            "--out",
            folder.resolve("records.jsonl").toString(),
            "--to",
            "html=" + out());
    assertThat(run.code()).as(run.err()).isZero();
    Document page = Jsoup.parse(Files.readString(out().resolve("000001-hop.html")));
    assertThat(page.select("#text").text()).isEqualTo(ARTICLE);
    assertThat(page.select("#record .v[data-f=Chủ trì]").text()).isEqualTo("Vũ Đức Khang");
  }

  @Test
  void nothingIsWrittenAmongTheInputs() throws IOException {
    Files.createDirectories(out());
    Path article = Files.writeString(out().resolve("hop.txt"), ARTICLE);
    assertThat(view(article.toString()).code()).isEqualTo(2);
    assertThat(view(out().toString()).code()).isEqualTo(2);
    assertThat(out().resolve("articles")).doesNotExist();
  }
}
