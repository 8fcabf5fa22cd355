package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.ArticleRecord;

/** The pages over an archive in a real browser. */
class ArchivePagesIT {
  private static final Path CORPUS = Path.of("corpus", "articles");
  private static final LocalDate TODAY = LocalDate.of(2021, 8, 15);
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 1);

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path small;
  private static Path large;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        articles.add(
            Article.of(Files.readString(file))
                .id(name.substring(0, name.length() - 4))
                .published(PUBLISHED));
      }
    }
    articles.add(
        Article.of("Ngày 3/7, ông Vũ Đức Khang chủ trì Hội nghị sơ kết 6 tháng đầu năm.")
            .id("nasty")
            .title("<img src=x onerror=\"window.hacked = 1\"></script><script>hacked = 2</script>")
            .url("javascript:window.hacked = 3"));
    Bienban bienban = Bienban.create();
    ArticlePage pages = new ArticlePage(Language.VIETNAMESE, rule -> null);
    ViewFolder of = ViewFolder.open(folder.resolve("small"));
    ArchivePages archive = new ArchivePages(Language.VIETNAMESE, TODAY);
    List<ArticleRecord> records = new ArrayList<>();
    for (Article article : articles) {
      ArticleRecord record = bienban.read(article);
      ArticlePage.Page page = pages.of(record, article);
      String path = "nasty".equals(article.id()) ? null : of.article(article.id(), page.html());
      archive.add(record, page.title(), path);
      records.add(record);
    }
    archive.write(of);
    small = folder.resolve("small/index.html");
    ArchivePages many = new ArchivePages(Language.VIETNAMESE, TODAY);
    for (int i = 0; i < 10_000; i++) {
      many.add(records.get(i % records.size()), "Bài số " + i, null);
    }
    many.write(ViewFolder.open(folder.resolve("large")));
    large = folder.resolve("large/index.html");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.requests();
    browser.complaints();
  }

  @AfterEach
  void nothingLeavesThePageAndNothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allSatisfy(url -> assertThat(url).matches("(file:///.*|about:blank|data:.*)"));
  }

  private static void open(Path index, String hash) {
    browser.open(index, hash);
    browser.await("return document.body.dataset.ready === (location.hash || '#')");
  }

  private static List<String> column(int number) {
    return browser.all("tbody td:nth-child(" + number + ")").stream()
        .map(WebElement::getText)
        .toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static void search(String words, String count) {
    browser.one("#search").clear();
    browser.one("#search").sendKeys(words);
    browser.await(
        "return document.querySelector('.count').textContent.startsWith('" + count + "')");
  }

  @Test
  void theFirstViewTellsWhatThereIs() {
    open(small, "");
    assertThat(browser.all(".tiles a")).hasSize(5);
    assertThat(browser.all(".plot svg")).hasSize(2);
    assertThat(browser.all(".plot rect")).hasSizeGreaterThan(5);
    assertThat(browser.one(".plot rect title").getDomProperty("textContent"))
        .matches("\\d\\d/\\d{4}: \\d+");
    browser.all(".tiles a").get(0).click();
    browser.await("return document.body.dataset.ready === '#/meetings'");
    assertThat(column(2)).isNotEmpty();
  }

  @Test
  void tasksAreFoundByWordsWithoutMarksAndByTheirState() {
    open(small, "#/tasks");
    int all = Integer.parseInt(browser.one(".count").getText().split(" ")[0]);
    browser.one("#state option[value=overdue]").click();
    browser.await("return !document.querySelector('tbody td .tag:not(.overdue)')");
    int overdue = Integer.parseInt(browser.one(".count").getText().split(" ")[0]);
    assertThat(overdue).isPositive().isLessThan(all);
    browser.ask(
        """
        const on = document.getElementById('today');
        on.value = '1990-01-01';
        on.dispatchEvent(new Event('change'));
        """);
    browser.await("return document.querySelector('.count').textContent.startsWith('0 ')");
    browser.one("#state option[value=all]").click();
    browser.one("#search").sendKeys("chi bo");
    browser.await("return document.querySelectorAll('tbody tr').length > 0");
    assertThat(browser.all("tbody tr"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(folded(row.getText())).contains("chi", "bo"));
  }

  @Test
  void listsAreSortedByAnyColumn() {
    open(small, "#/people");
    browser.one("th:nth-child(1) button").click();
    browser.await("return document.querySelector('th[aria-sort=ascending]') !== null");
    List<String> up = column(1);
    browser.one("th:nth-child(1) button").click();
    browser.await("return document.querySelector('th[aria-sort=descending]') !== null");
    List<String> down = column(1);
    java.text.Collator vietnamese = java.text.Collator.getInstance(Locale.forLanguageTag("vi"));
    assertThat(vietnamese.compare(up.get(0), up.get(40))).isNegative();
    assertThat(vietnamese.compare(down.get(0), down.get(40))).isPositive();
    browser.one("th:nth-child(3) button").click();
    browser.await(
        "return document.querySelector('th:nth-child(3)[aria-sort=descending]') !== null");
    List<Integer> counts = column(3).stream().map(Integer::valueOf).toList();
    assertThat(counts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void tenThousandArticlesArePagedAndReadOnlyWhereTheyAreShown() throws IOException {
    open(large, "");
    List<String> read = browser.requests();
    try (Stream<Path> files = Files.list(large.resolveSibling("data"))) {
      long there = files.count();
      assertThat(there).isGreaterThan(60);
      assertThat(read.stream().filter(url -> url.contains("/data/")).count()).isLessThan(10);
    }
    open(large, "#/articles");
    assertThat(browser.one(".pager").getText()).contains("1 / 200");
    String first = column(1).get(0);
    assertThat(browser.one("button.before").isEnabled()).isFalse();
    browser.one("button.next").click();
    browser.await("return document.querySelector('.pager').textContent.includes('2 / 200')");
    assertThat(column(1)).hasSize(50).doesNotContain(first);
    search("bai so 9999", "1 ");
    assertThat(browser.all("tbody tr")).hasSize(1);
  }

  @Test
  void aDocumentHasItsOwnPage() {
    open(small, "#/documents");
    search("thay the", "");
    browser.one("#search").clear();
    open(small, "#/document/0");
    assertThat(browser.all("h2").get(0).getText()).isNotBlank();
    assertThat(browser.all("ul.plain li a")).isNotEmpty();
    assertThat(browser.one("main").getText()).contains("Được viện dẫn trong");
  }

  @Test
  void aPersonHasPostsOverTimeAndEachRowLeadsToItsArticle() {
    open(small, "#/person/0");
    assertThat(browser.all("ul.plain li")).isNotEmpty();
    assertThat(browser.one("ul.plain li").getText()).startsWith("1/6/2021");
    browser.one("ul.plain li a").click();
    browser.await("return document.getElementById('record') !== null");
    assertThat(browser.one("#text").isDisplayed()).isTrue();
  }

  @Test
  void whatStandsInAnArchiveStaysText() {
    open(small, "#/articles");
    search("onerror", "1 ");
    browser.one("tbody a").click();
    browser.await("return document.body.dataset.ready.startsWith('#/article/')");
    assertThat(browser.ask("return window.hacked === undefined")).isEqualTo(true);
    assertThat(browser.one("h2").getText()).startsWith("<img src=x");
    assertThat(browser.all("img, a[href^=javascript]")).isEmpty();
    assertThat(browser.one("main").getText()).contains("Vũ Đức Khang");
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    Path file = large.resolveSibling("data").resolve("meetings-0.js");
    byte[] data = Files.readAllBytes(file);
    Files.delete(file);
    open(large, "#/meetings");
    assertThat(browser.one("[role=alert]").getText()).contains("meetings-0");
    Files.write(file, data);
    assertThat(browser.complaints()).isNotEmpty();
  }

  @Test
  void anybodyCanUseItOnAnyScreen() throws IOException {
    for (String hash : List.of("", "#/tasks", "#/document/0")) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.dark(dark);
        open(small, hash);
        assertThat(browser.barriers()).as(hash + " dark " + dark).isEmpty();
      }
    }
    browser.dark(false);
    browser.phone();
    try {
      for (String hash : List.of("", "#/tasks", "#/people")) {
        open(small, hash);
        assertThat(
                Objects.requireNonNull(browser.ask("return document.documentElement.scrollWidth")))
            .as(hash)
            .isEqualTo(390L);
      }
    } finally {
      browser.desktop();
    }
  }
}
