package vn.bienban.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters are five points wide here, a page 60 of them from 50 to 350, lines 14 points apart. */
class PageLayoutTest {
  private static final float LETTER = 5;

  private final List<PageLayout.Page> pages = new ArrayList<>();
  private float base;

  @Test
  void linesOfAParagraphAreJoinedAndParagraphsKeptApart() {
    page();
    line(50, "Sáng 3/7, Bí thư Huyện ủy chủ trì hội nghị sơ kết công tác");
    line(50, "quý III.");
    line(50, "Hội nghị nghe báo cáo của Văn phòng và ý kiến của các phòng");
    line(50, "ban, đơn vị.");
    base += 14;
    line(50, "- Về nhiệm vụ: rà soát các quy chế làm việc của các cơ quan,");
    line(50, "- Về thời hạn: xong trước ngày 30/8.");

    assertThat(PageLayout.text(pages))
        .isEqualTo(
            """
            Sáng 3/7, Bí thư Huyện ủy chủ trì hội nghị sơ kết công tác quý III.
            Hội nghị nghe báo cáo của Văn phòng và ý kiến của các phòng ban, đơn vị.
            - Về nhiệm vụ: rà soát các quy chế làm việc của các cơ quan,
            - Về thời hạn: xong trước ngày 30/8.\
            """);
  }

  @Test
  void aFullLineEndsItsParagraphWhereTheNextOneStandsFurtherDown() {
    page();
    line(50, "Sáng 3/7, Bí thư Huyện ủy chủ trì hội nghị sơ kết công tác");
    line(50, "quý III của toàn huyện, có đại diện các phòng, ban cùng dự.");
    base += 6;
    line(50, "Hội nghị nghe báo cáo của Văn phòng và ý kiến của các phòng");
    line(50, "ban, đơn vị.");
    base += 6;
    line(50, "Bí thư Huyện ủy kết luận.");

    assertThat(PageLayout.text(pages).lines())
        .containsExactly(
            "Sáng 3/7, Bí thư Huyện ủy chủ trì hội nghị sơ kết công tác quý III của toàn huyện, có đại"
                + " diện các phòng, ban cùng dự.",
            "Hội nghị nghe báo cáo của Văn phòng và ý kiến của các phòng ban, đơn vị.",
            "Bí thư Huyện ủy kết luận.");
  }

  @Test
  void aWordCutAtALinesEndIsMendedAndAHyphenOfItsOwnStays() {
    page();
    line(50, "Các đại biểu nghe hướng dẫn dùng phần mềm Microsoft infor-");
    line(50, "mation theo Chương trình hành động số 27-CTr/ĐU và số 61-");
    line(50, "KH/TU, phát triển công nghiệp, xây dựng, thương mại, dịch-");
    line(50, "vụ, phòng chống dịch bệnh sởi và các bệnh khác do vi-\u00AD");
    line(50, "rus.");

    assertThat(PageLayout.text(pages))
        .isEqualTo(
            "Các đại biểu nghe hướng dẫn dùng phần mềm Microsoft information theo Chương trình hành"
                + " động số 27-CTr/ĐU và số 61-KH/TU, phát triển công nghiệp, xây dựng, thương mại,"
                + " dịch-vụ, phòng chống dịch bệnh sởi và các bệnh khác do vi-rus.");
  }

  @Test
  void theHeadOfANoticeIsReadColumnByColumn() {
    page();
    row("TỈNH ỦY AN KHÊ", 230, "ĐẢNG CỘNG SẢN VIỆT NAM");
    line(70, "VĂN PHÒNG");
    row("Số 12-TB/VPTU", 230, "An Khê, ngày 5 tháng 7 năm 2019");
    base += 20;
    line(160, "THÔNG BÁO");
    line(50, "Ngày 3/7, tại trụ sở, Thường trực Tỉnh ủy họp với các cơ quan.");

    assertThat(PageLayout.text(pages))
        .isEqualTo(
            """
            TỈNH ỦY AN KHÊ
            VĂN PHÒNG
            Số 12-TB/VPTU
            ĐẢNG CỘNG SẢN VIỆT NAM
            An Khê, ngày 5 tháng 7 năm 2019
            THÔNG BÁO
            Ngày 3/7, tại trụ sở, Thường trực Tỉnh ủy họp với các cơ quan.\
            """);
  }

  @Test
  void headersFootersAndNumbersOfPagesAreLeftOutAndAParagraphGoesOnOverThePage() {
    for (int page = 1; page <= 3; page++) {
      page();
      base = 30;
      line(60, "Thông báo số " + page + "2-TB/VPTU");
      base = 300;
      line(50, "Hội nghị yêu cầu các cơ quan rà soát quy chế làm việc, thực");
      line(50, "hiện nghiêm chương trình công tác đã đề ra từ đầu năm và các");
      base = 780;
      line(200, page == 2 ? "Trang 2/3" : "- " + page + " -");
    }

    assertThat(PageLayout.text(pages).split("\n"))
        .hasSize(1)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("TB/VPTU", "Trang", "- 1 -")
                    .contains("và các Hội"));
  }

  @Test
  void whatStandsOnOnePageAloneIsNoHeader() {
    page();
    base = 30;
    line(60, "Thông báo kết luận");
    base = 300;
    line(50, "Năm 2019.");

    assertThat(PageLayout.text(pages)).isEqualTo("Thông báo kết luận\nNăm 2019.");
  }

  private void page() {
    pages.add(new PageLayout.Page(842));
    base = 100;
  }

  private void line(float begin, String text) {
    List<PageLayout.Word> words = new ArrayList<>();
    add(words, begin, text);
    pages.get(pages.size() - 1).add(words);
    base += 14;
  }

  private void row(String left, float begin, String right) {
    List<PageLayout.Word> words = new ArrayList<>();
    add(words, 60, left);
    add(words, begin, right);
    pages.get(pages.size() - 1).add(words);
    base += 14;
  }

  private void add(List<PageLayout.Word> words, float begin, String text) {
    float at = begin;
    for (String word : text.split(" ")) {
      words.add(new PageLayout.Word(word, at, at + word.length() * LETTER, base, 10));
      at += (word.length() + 1) * LETTER;
    }
  }
}
