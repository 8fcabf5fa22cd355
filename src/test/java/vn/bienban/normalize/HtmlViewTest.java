package vn.bienban.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.text.AlignedText;
import vn.bienban.text.HostileText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

class HtmlViewTest {
  private static String text(String html) {
    return HtmlView.of(SourceText.of(html)).text();
  }

  @Test
  void blocksBecomeLinesWithTheirMarks() {
    assertThat(
            text(
                """
                <html><head><title>Báo</title><style>p{}</style></head><body>
                <h1>Hội nghị  tổng kết</h1>
                <p>Ngày 3/7, Đảng ủy
                   tổ chức hội nghị.<br>Dự có các đơn vị.</p>
                <ul><li>Thứ nhất;</li><li><p>Thứ hai.</p></li></ul>
                <p><strong>Thu Trang</strong></p></body></html>\
                """))
        .isEqualTo(
            "# Hội nghị tổng kết\n\nNgày 3/7, Đảng ủy tổ chức hội nghị.\nDự có các đơn vị."
                + "\n\n- Thứ nhất;\n\n- Thứ hai.\n\n**Thu Trang**");
  }

  @Test
  void everyWordLeadsBackToThePage() {
    String html = "<p>Nghị quyết <b>01/NQ-CP</b> &amp; Kế ho&#7841;ch&nbsp;458</p>";
    AlignedText view = HtmlView.of(SourceText.of(html));

    assertThat(view.text()).isEqualTo("Nghị quyết 01/NQ-CP & Kế hoạch\u00a0458");
    assertThat(source(view, "01/NQ-CP")).isEqualTo("01/NQ-CP");
    assertThat(source(view, "hoạch")).isEqualTo("ho&#7841;ch");
    assertThat(source(view, "quyết 01/NQ-CP & Kế")).isEqualTo("quyết <b>01/NQ-CP</b> &amp; Kế");
  }

  private static String source(AlignedText view, String words) {
    int at = view.text().indexOf(words);
    return view.sourceText(new Span(at, at + words.length()));
  }

  @Test
  void theFrameOfThePageIsLeftOut() {
    String story =
        "<p>Ngày 5/4, Sở Xây dựng tổ chức hội nghị triển khai nhiệm vụ quý II.</p>".repeat(5);
    String text =
        text(
            "<body><header>Trang chủ</header><nav>Mục lục</nav><article><h2>Tin chính</h2>"
                + story
                + "<div class='box-related'>Tin liên quan</div><aside>Quảng cáo</aside>"
                + "<script>var a = 1;</script><form><button>Gửi</button></form></article>"
                + "<div>Bài khác</div><footer>Giấy phép</footer></body>");

    assertThat(text).startsWith("## Tin chính\n\nNgày 5/4").endsWith("quý II.");
    assertThat(text)
        .doesNotContain(
            "Trang chủ",
            "Mục lục",
            "liên quan",
            "Quảng cáo",
            "var a",
            "Gửi",
            "Bài khác",
            "Giấy phép");
  }

  @Test
  void theFullestArticleIsTaken() {
    String teaser = "<article><p>Tin ngắn.</p></article>";
    String story = "<article><p>" + "Nội dung hội nghị rất dài. ".repeat(20) + "</p></article>";

    assertThat(text(teaser + story + teaser)).startsWith("Nội dung").doesNotContain("Tin ngắn");
  }

  private static final String STORY =
      "<p>Ngày 5/4, Sở Xây dựng tổ chức hội nghị triển khai nhiệm vụ quý II, có lãnh đạo dự.</p>"
          .repeat(4);

  private static String links(int count) {
    return "<ul>"
        + "<li><a href='/tin'>Một tin khác của huyện hôm qua</a></li>".repeat(count)
        + "</ul>";
  }

  @Test
  void aPageThatSaysNothingOfItselfHasItsArticleWhereTheParagraphsAre() {
    String text =
        text(
            "<body><div>Hôm nay 24/11/2026</div><div class='a'>"
                + links(12)
                + "</div><div class='b'><div class='c'>Tên bài</div><div class='d'>"
                + STORY
                + "</div></div><div>Ông Chủ tịch xã chịu trách nhiệm về trang này; địa chỉ: thôn"
                + " Một, xã Vĩnh Trại.</div></body>");

    assertThat(text).startsWith("Ngày 5/4").endsWith("lãnh đạo dự.").hasLineCount(7);
  }

  @Test
  void tablesThatOnlyLayThePageOutAreNoObstacle() {
    String lines = STORY.replace("<p>", "").replace("</p>", "<br><br>");
    String text =
        text(
            "<table><tr><td><a href=/>Trang chủ</a></td></tr><tr><td>"
                + links(9)
                + "</td><td><table><tr><td>"
                + lines
                + "</td></tr></table></td><td>Bình chọn: tốt, trung bình, kém.</td></tr></table>");

    assertThat(text).startsWith("Ngày 5/4").endsWith("lãnh đạo dự.");
  }

  @Test
  void shortPagesWithoutAnArticleAreReadWhole() {
    assertThat(text("<div>Thông báo</div><p>Chiều nay họp.</p>"))
        .isEqualTo("Thông báo\n\nChiều nay họp.");
  }

  @Test
  void leadAndHeadingBesideTheBodyAreRead() {
    String html =
        "<title>Sở Xây dựng họp - Báo A</title><h1>Báo A</h1>"
            + links(5)
            + "<div class='col'><h1>Sở Xây dựng họp</h1><h2 class='sapo'>Sáng 5/4, Giám đốc chủ trì"
            + " hội nghị.</h2><div itemprop='articleBody'>"
            + STORY
            + "</div></div><div>Đọc nhiều</div>";

    assertThat(text(html))
        .startsWith("# Sở Xây dựng họp\n\n## Sáng 5/4, Giám đốc chủ trì hội nghị.\n\nNgày 5/4")
        .endsWith("lãnh đạo dự.");
    assertThat(HtmlView.read(SourceText.of(html)).title()).isEqualTo("Sở Xây dựng họp");
  }

  @Test
  void listsOfOtherPagesInTheArticleAreLeftOutAndItsOwnFilesAreNot() {
    String files =
        "<ul>" + "<li><a href='/a.PDF'>Quyết định 12/QĐ-SXD</a></li>".repeat(4) + "</ul>";
    String text =
        text("<article>" + STORY + "<div>Xem thêm:" + links(4) + "</div>" + files + "</article>");

    assertThat(text).contains("Quyết định 12/QĐ-SXD").doesNotContain("Xem thêm", "Một tin khác");
  }

  @Test
  void wordsUnderPicturesAreMarkedAsSuch() {
    String text =
        text(
            "<figure><img src='a.jpg'><figcaption>Quang cảnh [hội nghị]. Ảnh:"
                + " T.B</figcaption></figure><p>Tin.</p><table"
                + " class='picture'><tr><td><img></td></tr><tr><td class='pCaption'>Đoàn <b>kiểm"
                + " tra</b> làm việc.</td></tr></table>");

    assertThat(text)
        .isEqualTo("![Quang cảnh hội nghị. Ảnh: T.B](#)\n\nTin.\n\n![Đoàn kiểm tra làm việc.](#)");
  }

  @Test
  void anArticleDeepInsideThePageIsReadWithTheDateBesideIt() {
    String page =
        "<body><p>Trang chủ</p><div><h1>Đầu đề</h1>"
            + "<div>".repeat(30)
            + time(5)
            + "<article>"
            + STORY.repeat(3)
            + "</article>"
            + "</div>".repeat(31)
            + "</body>";

    assertThat(text(page)).contains("Ngày 5/4");
    assertThat(HtmlView.read(SourceText.of(page)).title()).isEqualTo("Đầu đề");
    assertThat(published(page)).isEqualTo(day(5));
  }

  @Test
  void aHeadingAmongOtherPartsOfThePageDoesNotBringThemAlong() {
    String others = STORY.replace("Sở Xây dựng", "Sở Y tế").repeat(5);
    String page = "<body><div><h1>Đầu đề</h1>%s<article>%s</article></div></body>";

    assertThat(text(page.formatted(others, STORY.repeat(6))))
        .contains("Sở Xây dựng")
        .doesNotContain("Sở Y tế");
  }

  @Test
  void boldWordsAreMarkedWhereTheyAreAllThatTheirLineHolds() {
    assertThat(text("<p>Xã họp.<br><b>Tin vui</b><br>Dân nghe.</p>"))
        .isEqualTo("Xã họp.\n**Tin vui**\nDân nghe.");
    assertThat(text("<p><i>Xã họp.</i> <b>Tin vui</b></p>")).isEqualTo("Xã họp. Tin vui");
    assertThat(text("<p><b>Tin vui</b> <i>xã họp.</i></p>")).isEqualTo("Tin vui xã họp.");
    assertThat(text("<div><p>Xã họp.</p><b>Tin vui</b><p>Dân nghe.</p></div>"))
        .isEqualTo("Xã họp.\n\n**Tin vui**\n\nDân nghe.");
  }

  @Test
  void aPlainTextFragmentIsItsOwnView() {
    assertThat(text("Chỉ có chữ, không có thẻ: 3 < 5 & 7 > 6."))
        .isEqualTo("Chỉ có chữ, không có thẻ: 3 < 5 & 7 > 6.");
    assertThat(text("")).isEmpty();
  }

  @Test
  void brokenMarkUpStillGivesItsWords() {
    assertThat(text("<p>Một <b>hai<p>ba</i> <div>bốn</table> &khong; &#x; năm <"))
        .contains("Một", "hai", "ba", "bốn", "&khong;", "năm");
    assertThat(text("<table>lạc<tr><td>ô</td></tr>cuối</table>")).contains("lạc", "ô", "cuối");
    assertThat(text("<p>a\r\nb\u0000c</p>")).startsWith("a b").endsWith("c");
  }

  @Test
  void fiveThousandNestedTagsAreRead() {
    String html = "<div>".repeat(5000) + "<p>Sâu <b>lắm</b></p>" + "</div>".repeat(5000);
    String inline = "<b><i>".repeat(5000) + "chữ" + "</i></b>".repeat(5000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(text(html)).contains("Sâu", "lắm");
          assertThat(text(inline)).contains("chữ");
        });
  }

  @Test
  void hostileTextInTagsKeepsItsOffsets() {
    for (long seed = 0; seed < 150; seed++) {
      String html =
          "<div><p>" + HostileText.of(seed, 20) + "</p><li>" + HostileText.of(seed + 1, 20);
      AlignedText view = TextNormalizer.normalize(HtmlView.of(SourceText.of(html)));
      Span before = new Span(0, 0);
      for (int i = 0; i < view.text().length(); i++) {
        Span span = view.toSource(new Span(i, i + 1));
        assertThat(span.end()).as("seed %s", seed).isLessThanOrEqualTo(html.length());
        assertThat(span.begin()).isGreaterThanOrEqualTo(before.begin());
        char c = view.text().charAt(i);
        if (span.length() == 1 && "bcghklmnpqrstvx0123456789".indexOf(c) >= 0) {
          assertThat(span.of(html)).as("seed %s, unit %s", seed, i).isEqualTo(String.valueOf(c));
        }
        before = span;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>Ẩn</p>",
        "<div aria-hidden='true'><p>Ẩn</p></div>",
        "<p style='color: red; display: none'>Ẩn</p>"
      })
  void whatThePageHidesIsLeftOut(String hidden) {
    assertThat(text("<p>Xã họp.</p>" + hidden + "<p>Dân nghe.</p>"))
        .isEqualTo("Xã họp.\n\nDân nghe.");
  }

  @Test
  void ofTwoDatesBelowTheHeadingTheFirstCounts() {
    assertThat(published("<h1>A</h1>%s<p>Họp.</p>%s".formatted(time(5), time(6))))
        .isEqualTo(day(5));
    assertThat(published(time(4) + "<h1>A</h1><p>Họp.</p>" + time(6))).isEqualTo(day(6));
  }

  @Test
  void aDateBelowTheArticleCountsWhereNoneStandsAbove() {
    String page = "<body><div>Trang chủ</div><article><h1>A</h1>%s%s</article></body>";
    String story = STORY.repeat(3);

    assertThat(published(page.formatted(story, time(5)))).isEqualTo(day(5));
    assertThat(published(page.formatted(time(6) + story, time(5)))).isEqualTo(day(6));
  }

  private static String time(int day) {
    return "<time datetime='2018-07-0" + day + "'>hôm qua</time>";
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2018, 7, day);
  }

  private static @Nullable LocalDate published(String html) {
    return HtmlView.read(SourceText.of(html)).published();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2018-07-05T08:30:00+07:00'> | 2018-07-05",
        "<meta property='article:published_time' content='2018-07-05T18:30:00Z'> | 2018-07-06",
        "<meta property='article:published_time' content='2018-07-05T23:30:00+0700'> | 2018-07-05",
        "<meta itemprop='datePublished' content='2018/07/05 8:00'> | 2018-07-05",
        "<meta name='pubdate' content='05/07/2018 08:30'> | 2018-07-05",
        "<article><time datetime='2018-07-05'>hôm qua</time></article> | 2018-07-05",
        "<script type='application/ld+json'>{\"datePublished\": \"2018-07-05T01:00:00\"}</script> |"
            + " 2018-07-05",
        "<meta name='DC.date' content='2018-07-05'> | 2018-07-05",
        "<meta property='article:published_time' content='2018-07-05T20:30:00.000+0000'> |"
            + " 2018-07-06",
        "<h1>A</h1><span itemprop='datePublished'>Thứ Năm, 05/07/2018 10:00</span> | 2018-07-05",
        "<script"
            + " type='application/ld+json'>{\"@type\":\"WebSite\",\"datePublished\":\"2001-01-01\"}</script><script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2018-07-05\"}</script>"
            + " | 2018-07-05",
        "<div class='date'>24/11/2026</div><h1>A</h1><div class='post-date'>Thứ Năm, 05/07/2018 -"
            + " 10:00</div><p>Họp.</p> | 2018-07-05",
        "<div class='date'>24/11/2026</div><h1>A</h1><p>Họp.</p> | ",
        "<div class='ngay-dang'>Ngày đăng: 5-7-2018</div><p>Họp.</p> | 2018-07-05",
        "<div class='date'>Hôm nay, 24/11/2026</div><p>Họp.</p> | ",
        "<h1>A</h1><p class='date'>Từ ngày 5/7/2018 các xã phải báo cáo về Văn phòng huyện mỗi"
            + " tháng một lần</p> | ",
        "<meta itemprop='datePublished' content='2018-02-30'> | ",
        "<p>Ngày 5/7/2018</p> | "
      })
  void theDayOfPublicationIsRead(String html, LocalDate expected) {
    assertThat(HtmlView.read(SourceText.of(html)).published()).isEqualTo(expected);
  }

  @Test
  void theTitleIsTheHeadingElseWhatThePageIsCalled() {
    String head = "<head><title>Báo A</title><meta property='og:title' content='Tên bài'></head>";

    assertThat(HtmlView.read(SourceText.of(head + "<h1>Đầu  đề</h1>")).title()).isEqualTo("Đầu đề");
    assertThat(HtmlView.read(SourceText.of(head + "<p>Tin")).title()).isEqualTo("Tên bài");
    assertThat(HtmlView.read(SourceText.of("<title>Báo A</title>x")).title()).isEqualTo("Báo A");
    assertThat(
            HtmlView.read(
                    SourceText.of(
                        "<title>Xã họp – Báo A</title><meta property='og:site_name' content='Báo"
                            + " A'>x"))
                .title())
        .isEqualTo("Xã họp");
    assertThat(
            HtmlView.read(SourceText.of("<title>Xã họp | B</title><h1>B</h1><h1>Xã họp</h1>"))
                .title())
        .isEqualTo("Xã họp");
    assertThat(HtmlView.read(SourceText.of("<p>Tin")).title()).isNull();
  }

  @Test
  void whatStandsTooDeepIsReadAndTold() {
    String deep = "<article>" + "<div>".repeat(300) + "Sâu<p>Hơn</p>";
    String flat = "<article>" + "<div>".repeat(100) + "Nông";

    assertThat(HtmlView.read(SourceText.of(deep)).text().text()).isEqualTo("Sâu\n\nHơn");
    assertThat(HtmlView.read(SourceText.of(deep)).diagnostics())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo("html-depth");
              assertThat(deep.substring(told.begin(), told.end())).isEqualTo("<div>");
            });
    assertThat(HtmlView.read(SourceText.of(flat)).diagnostics()).isEmpty();
  }

  @Test
  void pagesAreKnownByTheirFirstTag() {
    assertThat(HtmlView.isHtml("\ufeff <!DOCTYPE html><html>")).isTrue();
    assertThat(HtmlView.isHtml("<div class='a'>x")).isTrue();
    assertThat(HtmlView.isHtml("<Nội dung> = Nội dung văn bản")).isFalse();
    assertThat(HtmlView.isHtml("<https://a.vn>")).isFalse();
    assertThat(HtmlView.isHtml("Hội nghị <b>")).isFalse();
  }
}
