package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Mention;
import vn.bienban.record.MentionKind;
import vn.bienban.record.Person;

/** The page of an article in a real browser. */
class ArticlePageIT {
  private static final Path CORPUS = Path.of("corpus", "articles");
  private static final Bienban BIENBAN = Bienban.create();

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    String text = Files.readString(CORPUS.resolve("dau-tu-cong-truc-tuyen.txt"));
    page = written("page", Article.of(text).id("page").published(LocalDate.of(2025, 9, 5)));
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

  private static Path written(String name, Article article) throws IOException {
    return written(name, article, BIENBAN.read(article));
  }

  private static Path written(String name, Article article, ArticleRecord record)
      throws IOException {
    ArticlePage pages = new ArticlePage(Language.VIETNAMESE, rule -> null);
    return Files.writeString(folder.resolve(name + ".html"), pages.of(record, article).html());
  }

  private static WebElement field(String label, String words) {
    return browser.all("#record .v").stream()
        .filter(v -> Browser.attribute(v, "data-f").equals(label) && v.getText().startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pointingAtAFieldShowsItsWordsAndTheOtherWayRound() {
    browser.open(page);
    WebElement chair = field("Chủ trì", "Đặng Hoài Khiêm");
    browser.pointAt(chair);
    List<WebElement> lit = browser.all("#text .k.on");
    assertThat(lit).isNotEmpty();
    assertThat(lit).anySatisfy(k -> assertThat(k.getText()).isEqualTo("Đặng Hoài Khiêm"));
    assertThat(browser.one("#card").getText()).contains("Chủ trì").contains("chair.").contains("%");

    browser.press(Keys.ESCAPE);
    assertThat(browser.all(".on")).isEmpty();
    browser.pointAt(browser.one("#text .k.d"));
    assertThat(browser.all("#record .v.on"))
        .anySatisfy(v -> assertThat(Browser.attribute(v, "data-f")).isEqualTo("Chỗ viện dẫn"));
    assertThat(browser.one("#card").getText()).contains("citation.");
  }

  @Test
  void aFieldFarDownIsBroughtIntoSight() {
    browser.open(page);
    WebElement task = browser.one("#tasks tbody tr:last-child .v");
    browser.ask("arguments[0].focus()", task);
    String number = Browser.attribute(task, "data-m");
    assertThat(
            browser.ask(
                """
                const k = document.getElementById('t' + arguments[0]);
                const done = Date.now() + 3000;
                return new Promise(tell => (function look() {
                  const at = k.getBoundingClientRect();
                  at.top > 0 && at.top < innerHeight || Date.now() > done
                    ? tell(at.top > 0 && at.top < innerHeight) : setTimeout(look, 50);
                })());
                """,
                number))
        .isEqualTo(true);
  }

  @Test
  void layersAreSwitchedOffAndConfidenceShades() {
    browser.open(page);
    String line =
        "return getComputedStyle(document.querySelector('#text .k.p')).textDecorationLine";
    assertThat(browser.ask(line)).isEqualTo("underline");
    browser.one("input[data-layer=p]").click();
    assertThat(browser.ask(line)).isEqualTo("none");
    browser.one("input[data-option=shade]").click();
    assertThat(
            browser.ask(
                "return getComputedStyle(document.querySelector('#text"
                    + " .k.c.c9')).textDecorationColor !=="
                    + " getComputedStyle(document.querySelector('.chip.c"
                    + " .sample')).textDecorationColor"))
        .isEqualTo(true);
  }

  @Test
  void marksAreToldApartWithoutColour() {
    browser.open(page);
    Object looks =
        browser.ask(
            """
            return [...'pcbndtseq'].map(l => {
              const s = getComputedStyle(document.querySelector('.chip.' + l + ' .sample'));
              return [s.textDecorationStyle, s.textDecorationLine, s.textUnderlineOffset,
                s.boxShadow === 'none', s.borderRightWidth, s.textDecorationThickness].join();
            })\
            """);
    assertThat((List<?>) looks).hasSize(9).doesNotHaveDuplicates();
    Object letters =
        browser.ask("return [...document.querySelectorAll('.chip b')].map(b => b.textContent)");
    assertThat((List<?>) letters).doesNotHaveDuplicates();
  }

  @Test
  void theKeyboardGoesFromMarkToMarkAndToTheField() {
    browser.open(page);
    browser.ask("document.getElementById('text').focus()");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    String second = String.valueOf(browser.ask("return document.activeElement.id"));
    assertThat(second).isEqualTo(Browser.attribute(browser.all("#text .k.a").get(1), "id"));
    browser.press(Keys.ENTER);
    assertThat(browser.ask("return document.activeElement.dataset.m.split(' ')"))
        .asList()
        .contains(second.substring(1));
    browser.press(Keys.TAB);
    assertThat(browser.ask("return document.activeElement.className")).asString().startsWith("v ");
  }

  @Test
  void itFitsAPhone() {
    browser.phone();
    try {
      browser.open(page);
      assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo(390L);
      assertThat(browser.one("#text").isDisplayed()).isTrue();
      assertThat(browser.one("#record").isDisplayed()).isFalse();
      browser.one(".tabs a[data-tab=record]").click();
      assertThat(browser.one("#record").isDisplayed()).isTrue();
      assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo(390L);
      // The leaf scrolls, not the page under it.
      browser.ask("document.getElementById('tasks').scrollIntoView()");
      assertThat(browser.ask("return document.querySelector('header').getBoundingClientRect().top"))
          .isEqualTo(0L);
      browser.one("#tasks .v").click();
      assertThat(browser.one("#text").isDisplayed()).isTrue();
      assertThat(browser.all("#text .k.t.on")).isNotEmpty();
    } finally {
      browser.desktop();
    }
  }

  @Test
  void printedItHasFullLabels() {
    browser.open(page);
    browser.media("print");
    try {
      assertThat(
              browser.ask(
                  "return getComputedStyle(document.querySelector('#text .k.p.a'),"
                      + " '::before').content"))
          .isEqualTo("\"Người\"");
      assertThat(
              browser.ask(
                  "return getComputedStyle(document.querySelector('#tasks .v'),"
                      + " '::after').content"))
          .asString()
          .contains("task.");
      assertThat(browser.one("#record").isDisplayed() && browser.one("#text").isDisplayed())
          .isTrue();
    } finally {
      browser.media("");
    }
    byte[] pdf =
        Base64.getDecoder().decode((String) browser.asks("Page.printToPDF", Map.of()).get("data"));
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void anybodyCanUseIt() throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      browser.open(page);
      assertThat(browser.barriers()).as("dark " + dark).isEmpty();
    }
    browser.dark(false);
  }

  @Test
  void whatStandsInAnArticleStaysText() throws IOException {
    String nasty =
        "<script>window.hacked = 1</script> <img src=x onerror=\"window.hacked = 2\">\n"
            + "</section></style></script><a href=\"javascript:window.hacked = 3\">xem</a>\n\n"
            + "Sáng 3/7, ông <b>Vũ Đức Khang</b> \u202eđảo ngược\u202c, Bí thư Đảng ủy <svg"
            + " onload=alert(1)> chủ trì hội nghị. <!-- <p \u2067 &lt;i&gt; \r\n"
            + " cuối";
    Article article =
        Article.of(nasty)
            .id("\"><script>window.hacked = 4</script>")
            .title("</title><script>window.hacked = 5</script>")
            .url("javascript:window.hacked = 6");
    browser.open(written("nasty", article));
    assertThat(browser.ask("return window.hacked === undefined")).isEqualTo(true);
    assertThat(
            browser.ask(
                """
                const is = document.getElementById('text').textContent, should = arguments[0];
                for (let i = 0; i < should.length; i++) if (is[i] !== should[i])
                  return i + ': ' + escape(is.slice(i, i + 9)) + ' for ' + escape(should.slice(i, i + 9));
                return is.length - should.length;
                """,
                nasty))
        .isEqualTo(0L);
    assertThat(browser.all("img, svg, b b, #text a, a[href^=javascript]")).isEmpty();
    assertThat(browser.all("script")).hasSize(1);
    assertThat(browser.one("h1").getText()).contains("</title><script>");
    assertThat(browser.all("#text bdi.ctl")).hasSize(3);
  }

  @Test
  void fiftyThousandMarksOnTenMegabytesOpen() throws IOException {
    String sentence =
        "Ông Vũ Đức Khang nói rằng việc ấy còn phải bàn thêm cho kỹ rồi mới làm được, xin các vị cứ"
            + " thong thả xem lại những điều đã nêu ra ở kỳ họp trước.\n";
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    while (mentions.size() < 50_000) {
      mentions.add(
          new Mention(
              "Vũ Đức Khang",
              MentionKind.NAME,
              text.length() + 4,
              text.length() + 16,
              "people.name",
              0.9));
      text.append(sentence);
    }
    ArticleRecord record =
        new ArticleRecord(
            ArticleRecord.SCHEMA,
            "large",
            null,
            null,
            null,
            List.of(),
            List.of(new Person("p1", "Vũ Đức Khang", List.of(), mentions)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        .isGreaterThan(8_000_000);
    browser.open(written("large", Article.of(text.toString()), record));
    assertThat(browser.ask("return document.querySelectorAll('#text .k').length"))
        .isEqualTo(50_000L);
    browser.pointAt(browser.one("#text .k"));
    assertThat(browser.all("#card .row")).isNotEmpty();
  }
}
