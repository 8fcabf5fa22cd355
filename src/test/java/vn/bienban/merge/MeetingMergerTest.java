package vn.bienban.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.MergedMeeting;
import vn.bienban.record.SourceArticle;
import vn.bienban.record.SourceArticle.Relation;

class MeetingMergerTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static final String LONG_REPORT =
      """
      Sáng 12/3/2024, tại trụ sở Sở Công Thương tỉnh An Khê, Giám đốc Sở Vũ Đình Khải chủ trì Hội nghị \
      triển khai kế hoạch phát triển cụm công nghiệp năm 2024.

      Dự hội nghị có Phó Giám đốc Sở Lương Thị Thoa, Chủ tịch UBND huyện Sơn Lạc Hà Văn Chiến.

      Giám đốc Sở Vũ Đình Khải yêu cầu các phòng chuyên môn rà soát quỹ đất, lập danh mục kêu gọi đầu tư \
      và báo cáo trước ngày 30/4. Phó Giám đốc Lương Thị Thoa đề nghị các huyện cử đầu mối phối hợp.
      """;

  private static final String OTHER_OUTLET =
      """
      Ngày 12/3/2024, Sở Công Thương tỉnh An Khê tổ chức Hội nghị triển khai kế hoạch phát triển cụm công \
      nghiệp năm 2024. Đồng chí Vũ Đình Khải, Giám đốc Sở chủ trì hội nghị.

      Theo báo cáo, toàn tỉnh hiện có bảy cụm đang hoạt động, thu hút hơn một trăm cơ sở sản xuất. Phát biểu \
      tại hội nghị, ông Hà Văn Chiến cho rằng cần sớm bố trí vốn làm đường gom.
      """;

  private static final String SAME_DAY_ELSEWHERE =
      """
      Sáng 12/3/2024, tại Nhà văn hóa huyện Mường Vang, Bí thư Huyện ủy Lò Thị Mây chủ trì Hội nghị sơ kết \
      công tác dân vận quý I. Bí thư Huyện ủy yêu cầu các chi bộ nắm chắc tình hình cơ sở.
      """;

  private static final String NO_MEETING =
      """
      Giá cà phê trong nước hôm nay đứng yên so với cuối tuần trước, thương lái thu mua quanh mức một trăm \
      hai mươi nghìn đồng một cân. Nông dân nhiều vùng giữ hàng chờ giá, trong khi nhà máy chỉ nhập cầm chừng.
      """;

  @Test
  void bringsReportsOfOneMeetingTogether() {
    List<MergedMeeting> merged =
        merge(
            NO_MEETING, OTHER_OUTLET, SAME_DAY_ELSEWHERE, LONG_REPORT, LONG_REPORT + "(Theo báo)");

    assertThat(merged).hasSize(2);
    MergedMeeting first = merged.get(0);
    assertThat(first.meeting()).isNotNull();
    assertThat(first.sources()).extracting(SourceArticle::id).containsExactly("3", "1", "4");
    assertThat(first.sources())
        .extracting(SourceArticle::relation)
        .containsExactly(Relation.MAIN, Relation.REPORT, Relation.REPOST);
    assertThat(first.sources().get(0).similarity()).isEqualTo(1);
    assertThat(first.sources().get(1).similarity()).isLessThan(0.4);
    assertThat(first.sources().get(2).similarity()).isGreaterThan(0.9);
    assertThat(merged.get(1).sources()).extracting(SourceArticle::id).containsExactly("2");
  }

  @Test
  void keepsMeetingsOfDifferentDaysApart() {
    assertThat(merge(LONG_REPORT, OTHER_OUTLET.replace("12/3/2024", "15/3/2024"))).hasSize(2);
  }

  @Test
  void findsRepostsOfArticlesWithoutAMeeting() {
    List<MergedMeeting> merged = merge(NO_MEETING, "Tin ngắn.", NO_MEETING);

    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).meeting()).isNull();
    assertThat(merged.get(0).sources()).extracting(SourceArticle::id).containsExactly("0", "2");
  }

  @Test
  void takesNoShortTextsForReposts() {
    assertThat(merge("Tin ngắn.", "Tin ngắn.", "", "")).isEmpty();
  }

  @Test
  void readsTheWordsOfAPageAlone() {
    String page =
        "<html><body><nav>Trang chủ Thời sự Kinh tế Văn hóa Thể thao Giải trí Pháp luật</nav><article><p>"
            + NO_MEETING
            + "</p></article></body></html>";
    MeetingMerger merger = MeetingMerger.create();
    merger.add(report(Article.of(NO_MEETING).id("text")));
    merger.add(report(Article.ofHtml(page).id("page")));

    assertThat(merger.merge()).hasSize(1);
  }

  @Test
  void givesTheSameWhateverTheMachine() {
    assertThat(merge(LONG_REPORT, OTHER_OUTLET, NO_MEETING, NO_MEETING))
        .isEqualTo(merge(LONG_REPORT, OTHER_OUTLET, NO_MEETING, NO_MEETING));
  }

  private static List<MergedMeeting> merge(String... texts) {
    MeetingMerger merger = MeetingMerger.create();
    IntStream.range(0, texts.length)
        .forEach(i -> merger.add(report(Article.of(texts[i]).id(String.valueOf(i)))));
    return merger.merge();
  }

  private static MeetingReport report(Article article) {
    return MeetingReport.of(BIENBAN.read(article), article);
  }
}
