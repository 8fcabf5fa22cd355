package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.Meeting;

/** Which event an article reports, and where its name ends. */
class MainEventTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String SPEECH =
      "\n\nPhát biểu tại hội nghị, đồng chí Lê Văn Bách, Bí thư Huyện ủy Phú Lâm yêu cầu các xã làm"
          + " tốt công tác tuyên truyền.";

  private static List<Meeting> meetings(String text) {
    return BIENBAN.read(Article.of(text)).meetings();
  }

  private static String name(String text) {
    return Objects.requireNonNull(meetings(text).get(0).name()).text();
  }

  @Test
  void aNameGoesOnBehindAComma() {
    assertThat(
            name(
                "Sáng 3/7, Huyện ủy Phú Lâm tổ chức Hội nghị tổng kết công tác năm 2023, triển khai"
                    + " nhiệm vụ năm 2024."
                    + SPEECH))
        .isEqualTo("Hội nghị tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024");
  }

  @Test
  void aNameEndsBeforeItsDayAndPlace() {
    assertThat(
            name(
                "Huyện ủy Phú Lâm vừa tổ chức Hội nghị đối thoại với doanh nghiệp ngày 3/7 tại thị"
                    + " trấn An Khê."
                    + SPEECH))
        .isEqualTo("Hội nghị đối thoại với doanh nghiệp");
  }

  @Test
  void thePlaceOfTheEventIsNoPartOfItsName() {
    assertThat(
            name(
                "Từ ngày 12 đến 14/10/2021, Hội Làm vườn tỉnh tổ chức đại hội đại biểu lần thứ VII tại"
                    + " hội trường Tỉnh đội. Chủ tịch Hội Lò Văn Sáng khai mạc đại hội."))
        .isEqualTo("đại hội đại biểu lần thứ VII");
  }

  @Test
  void theHostSiteIsNoPartOfTheName() {
    assertThat(
            name(
                "Hội nghị giao ban trực tuyến toàn quốc tại điểm cầu Cục Thuế tỉnh Kiên Giang diễn ra"
                    + " ngày 5/1 do ông Lê Văn Bách, Phó Cục trưởng chủ trì."))
        .isEqualTo("Hội nghị giao ban trực tuyến toàn quốc");
  }

  @Test
  void theSeatOfAnOfficeIsAPartOfItsName() {
    assertThat(
            name(
                "Lễ ra mắt Văn phòng đại diện tại TP.Hồ Chí Minh\n\nSáng 3/7, tại TP.Hồ Chí Minh, Báo"
                    + " Phú Lâm tổ chức Lễ ra mắt Văn phòng đại diện tại TP.Hồ Chí Minh. Phát biểu"
                    + " tại buổi lễ, ông Lê Văn Bách cảm ơn bạn đọc."))
        .isEqualTo("Lễ ra mắt Văn phòng đại diện tại TP.Hồ Chí Minh");
  }

  @Test
  void howAnEventIsHeldIsNoPartOfItsName() {
    assertThat(
            name(
                "Ngày 9/9, tại Hà Nội, Bộ Y tế phối hợp với Hội Đông y tổ chức Diễn đàn Thuốc nam"
                    + " bền vững, kết nối trực tuyến tới 30 điểm cầu. Ông Lê Văn Bách phát biểu tại"
                    + " diễn đàn."))
        .isEqualTo("Diễn đàn Thuốc nam bền vững");
    assertThat(
            name(
                "Sáng 3/7, Bộ Y tế chủ trì cuộc họp với các sở, kết nối trực tuyến tới 17 tỉnh về"
                    + " phòng dịch sởi. Ông Lê Văn Bách phát biểu tại cuộc họp."))
        .endsWith("phòng dịch sởi");
  }

  @Test
  void noNameBeginsWithWhatAnEventMustDo() {
    assertThat(
            meetings(
                    "Huyện ủy Phú Lâm tổ chức hội nghị sáng 3/7. Hội nghị phải xong trước buổi"
                        + " trưa."
                        + SPEECH)
                .get(0)
                .name())
        .isNull();
    assertThat(name("Sáng 3/7, Hội nghị Cần Thơ tổng kết năm 2023 đã diễn ra." + SPEECH))
        .startsWith("Hội nghị Cần Thơ");
    assertThat(name("Sáng 3/7, Hội nghị không chính thức các xã vùng cao đã diễn ra." + SPEECH))
        .startsWith("Hội nghị không chính thức");
  }

  @Test
  void deputiesWhoMeetTheirVotersAreAnEventWithoutANoun() {
    Meeting meeting =
        meetings(
                "Sáng 23/4, tại Nhà văn hóa xã Phú Lâm, Đoàn đại biểu Quốc hội tỉnh tiếp xúc cử tri"
                    + " trước kỳ họp thứ 5, Quốc hội khóa XV. Phó Trưởng đoàn Hà Thị Loan trả lời"
                    + " kiến nghị của cử tri.")
            .get(0);

    assertThat(meeting.kind()).isEqualTo("tiếp xúc cử tri");
    assertThat(Objects.requireNonNull(meeting.name()).text())
        .isEqualTo("tiếp xúc cử tri trước kỳ họp thứ 5, Quốc hội khóa XV");
  }

  @Test
  void aRoomForMeetingsIsNoMeeting() {
    assertThat(meetings("Ông Bách ký hợp đồng tại phòng họp của công ty sáng 3/7.")).isEmpty();
    assertThat(meetings("Sáng 3/7, UBND thành phố Hải Phòng họp phiên thường kỳ." + SPEECH))
        .extracting(Meeting::kind)
        .doesNotContainNull()
        .isNotEmpty();
  }

  @Test
  void anEventWithoutANameIsCalledAsElsewhere() {
    String text =
        "Phát triển tỉnh là việc chung.\n\nChiều 3/7, khép lại buổi làm việc, Thủ tướng Lê Minh"
            + " Khuê khen nghề mây tre của tỉnh. Thủ tướng nói tỉnh đã khá hơn."
            + " Tham dự buổi làm việc có bà Hà Thị Loan.";
    String caption = "\n\nThủ tướng Lê Minh Khuê phát biểu tại %s. Ảnh: Vi Văn Sơn";

    assertThat(name(text + caption.formatted("buổi làm việc với tỉnh Phú Lâm")))
        .isEqualTo("buổi làm việc với tỉnh Phú Lâm");
    assertThat(meetings(text + caption.formatted("buổi làm việc")).get(0).name()).isNull();
  }

  /** A list of news cuts leads off: the name stands whole further down, or nowhere. */
  @Test
  void aNameThatIsCutOffIsTakenWhereItStandsWhole() {
    String lead =
        "Sáng 18/7, Bí thư Huyện ủy Lê Minh Khuê chủ trì phiên họp thứ 5 Hội đồng Giáo dục huyện"
            + " nhiệm kỳ 2021-\u00a0...\n\n";
    String body =
        "Sáng 18/7, đồng chí Lê Minh Khuê chủ trì %s. Tại phiên họp, đồng chí Lê Minh Khuê yêu"
            + " cầu các trường rà soát lại lớp học.";
    String whole = "phiên họp thứ 5 Hội đồng Giáo dục huyện nhiệm kỳ 2021-2026";

    assertThat(name(lead + body.formatted(whole))).isEqualTo(whole);
    assertThat(meetings(lead + body.formatted("phiên họp")).get(0).name()).isNull();
  }

  @Test
  void aNameHasNoMarkThatNothingOpensOrCloses() {
    assertThat(
            name(
                "Sáng 3/7, tại “Diễn đàn hợp tác và đầu tư trong giáo dục” do Sở Giáo dục tổ chức,"
                    + " ông Lê Minh Khuê, Giám đốc Sở, cho biết ngành sẽ mở thêm trường."))
        .isEqualTo("Diễn đàn hợp tác và đầu tư trong giáo dục");
    assertThat(
            name(
                "Sáng 3/7, Huyện ủy Phú Lâm tổ chức Hội nghị sơ kết công tác dân vận (ảnh: Thu"
                    + " Hà."
                    + SPEECH))
        .isEqualTo("Hội nghị sơ kết công tác dân vận");
  }

  @Test
  void aJubileeIsNeitherInTheNameNorTheDay() {
    Meeting meeting =
        meetings(
                "Sáng nay, ngành điện Phú Lâm tổ chức Lễ đón nhận danh hiệu Anh hùng và kỷ niệm 66"
                    + " năm ngày truyền thống ngành điện (21/12/1954-21/12/2020).\n\nPhát biểu tại"
                    + " buổi lễ, ông Lê Minh Khuê, Giám đốc, cảm ơn các thế hệ thợ điện.")
            .get(0);

    assertThat(Objects.requireNonNull(meeting.name()).text()).endsWith("ngành điện");
    assertThat(meeting.date()).isNull();
  }

  @Test
  void whatAnArticleIsAboutIsToldByItsFirstWords() {
    assertThat(
            meetings(
                "Trận bán kết tối 3/7 khép lại với chiến thắng của đội Phú Lâm nhờ bàn thắng ở phút"
                    + " bù giờ.\n\nTrong buổi họp báo sau trận, huấn luyện viên Lê Minh Khuê nói các"
                    + " học trò đã chơi hết sức. Tiền đạo Tạ Huy Bách thừa nhận mình may mắn.\n\nĐội"
                    + " Phú Lâm sẽ gặp đội Đông Sơn ở chung kết ngày 9/7."))
        .isEmpty();
  }

  @Test
  void aNounToldTwiceBeginsTheNameOnce() {
    assertThat(
            name(
                "Sáng 3/7, Sở Y tế tổ chức tọa đàm Tọa đàm \"Y tế số cho mọi nhà\" tại Phú Lâm."
                    + SPEECH))
        .isEqualTo("Tọa đàm \"Y tế số cho mọi nhà\"");
  }

  @Test
  void theEventThatIsHeldIsTheMainOne() {
    assertThat(
            name(
                "Sáng 3/7, Huyện ủy Phú Lâm tổ chức Hội nghị sơ kết công tác dân vận, quán triệt"
                    + " Nghị quyết Đại hội Đảng bộ huyện lần thứ X."
                    + SPEECH))
        .startsWith("Hội nghị sơ kết công tác dân vận");
  }

  @Test
  void anArticleThatExplainsLawReportsNoEvent() {
    assertThat(
            meetings(
                "Theo Điều 12 Luật Doanh nghiệp, đại hội đồng cổ đông thường niên phải họp trong"
                    + " bốn tháng.\n\nĐiều 14 quy định hội nghị được triệu tập khi có yêu cầu của cổ"
                    + " đông. Điều 15 nêu rõ thể thức biểu quyết."))
        .isEmpty();
  }

  @Test
  void theTraceTellsOfAnEventThatNobodyReports() {
    assertThat(
            BIENBAN
                .explain(
                    Article.of(
                        "Trận bán kết tối 3/7 khép lại với chiến thắng của đội Phú Lâm nhờ bàn thắng ở"
                            + " phút bù giờ.\n\nTrong buổi họp báo sau trận, huấn luyện viên Lê Minh"
                            + " Khuê nói các học trò đã chơi hết sức. Đội Phú Lâm sẽ gặp đội Đông Sơn"
                            + " ở chung kết ngày 9/7."))
                .alternatives())
        .filteredOn(each -> each.field().equals("meetings"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.text()).contains("họp báo");
              assertThat(each.winner()).isNull();
              assertThat(each.why()).isEqualTo("the article is not about an event");
            });
  }

  @Test
  void theTraceTellsWhatWasWeighed() {
    Explanation explanation =
        BIENBAN.explain(
            Article.of("Sáng 3/7, Huyện ủy Phú Lâm tổ chức hội nghị dân vận." + SPEECH));

    assertThat(explanation.weighings())
        .anySatisfy(
            weighing -> {
              assertThat(weighing.decision()).isEqualTo("events.main");
              assertThat(weighing.text()).startsWith("hội nghị");
              assertThat(weighing.features()).contains("day", "family=hội nghị", "length=3");
            })
        .anySatisfy(weighing -> assertThat(weighing.decision()).isEqualTo("events.name"))
        .anySatisfy(weighing -> assertThat(weighing.decision()).isEqualTo("events.meeting"));
  }

  @Test
  void withoutWeightsANounHasNoName() {
    Bienban rules = Bienban.builder().weights(Models.NONE).build();

    assertThat(
            rules
                .read(Article.of("Sáng 3/7, Huyện ủy Phú Lâm tổ chức hội nghị dân vận." + SPEECH))
                .meetings()
                .get(0)
                .name())
        .isNull();
  }

  @Test
  void withoutWeightsTheFirstNounIsTheEvent() {
    Bienban rules = Bienban.builder().weights(Models.NONE).build();
    String text =
        "Sáng 3/7, xã tổ chức hội nghị dân vận. Trước đó có tọa đàm. Tọa đàm do đoàn xã lo. Sau tọa đàm"
            + " là hội nghị.";

    assertThat(rules.read(Article.of(text)).meetings().get(0).kind()).isEqualTo("hội nghị");
  }

  @Test
  void aNameOverTwoLinesIsTheSameAsOnOne() {
    String line = "Sáng 3/7, xã tổ chức hội nghị%sdân vận khéo." + SPEECH;
    String again = "\n\nHội nghị dân vận khéo có 50 người dự.";

    assertThat(nameConfidence(line.formatted("\n") + again))
        .isEqualTo(nameConfidence(line.formatted(" ") + again));
  }

  private static double nameConfidence(String text) {
    return Objects.requireNonNull(BIENBAN.read(Article.of(text)).meetings().get(0).name())
        .confidence();
  }

  @Test
  void aNameEndsWhereTheQuotationEndsThatItStandsIn() {
    String text = "Ông Lê Văn Bách nói: %s rồi ra về.";

    assertThat(mayBeNames(text.formatted("\"Mai có hội nghị dân vận xã\"")))
        .contains("hội nghị dân vận")
        .noneMatch(name -> name.contains("rồi"));
    assertThat(mayBeNames(text.formatted("mai có hội nghị \"Dân vận khéo\"")))
        .contains("hội nghị \"Dân vận khéo\" rồi");
    assertThat(mayBeNames("Cần sửa ngay\", ông Bách nói tại hội nghị \"Dân vận khéo\"."))
        .as("a mark that closes a quotation of the sentence before opens none")
        .contains("hội nghị \"Dân vận khéo\"");
  }

  /** All that is weighed as a name where nothing tells that one ends. */
  private static List<String> mayBeNames(String text) {
    return Bienban.builder()
        .weights(Models.NONE)
        .build()
        .explain(Article.of(text))
        .weighings()
        .stream()
        .filter(weighing -> weighing.decision().equals("events.name"))
        .map(Explanation.Weighing::text)
        .toList();
  }

  @Test
  void aMeetingOfACellHasANameWithoutItsHeadNoun() {
    Meeting meeting =
        meetings(
                "Sáng 11/3, Chi bộ Phòng Tham mưu tổ chức sinh hoạt chuyên đề \"Học tập và làm theo"
                    + " Bác\". Đồng chí Lê Minh Khuê, Bí thư Chi bộ chủ trì buổi sinh hoạt.")
            .get(0);

    assertThat(meeting.kind()).isEqualTo("sinh hoạt chuyên đề");
    assertThat(Objects.requireNonNull(meeting.name()).text())
        .isEqualTo("sinh hoạt chuyên đề \"Học tập và làm theo Bác\"");
    assertThat(
            meetings(
                "Đảng ủy xã nâng cao chất lượng sinh hoạt chi bộ. Năm qua, mọi chi bộ duy trì sinh"
                    + " hoạt chuyên đề mỗi quý một lần."))
        .isEmpty();
  }
}
