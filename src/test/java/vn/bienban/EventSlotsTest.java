package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bienban.record.Meeting;
import vn.bienban.record.Value;

/** Where an event takes place and who holds it. */
class EventSlotsTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String SPEECH =
      " Phát biểu tại hội nghị, đồng chí Đỗ Quốc Trung, Bí thư Huyện ủy yêu cầu các xã vào cuộc.";

  private static Meeting meeting(String text) {
    return BIENBAN.read(Article.of(text + SPEECH)).meetings().get(0);
  }

  private static @Nullable String organizer(String text) {
    return words(meeting(text).organizer());
  }

  private static @Nullable String place(String text) {
    return words(meeting(text).place());
  }

  private static @Nullable String words(@Nullable Value value) {
    return value == null ? null : value.text();
  }

  @Test
  void theFirstOfThoseWhoHoldItIsTheOrganizer() {
    String text =
        "Ngày 12/5, tại Cần Thơ, Hội Phụ nữ tỉnh phối hợp với Sở Công Thương tổ chức hội nghị kết"
            + " nối cung cầu.";

    assertThat(organizer(text)).isEqualTo("Hội Phụ nữ tỉnh");
    assertThat(place(text)).isEqualTo("Cần Thơ");
  }

  @Test
  void theBodyBehindTheNameHoldsIt() {
    assertThat(
            organizer(
                "Sáng 12/5, ông Đỗ Quốc Trung dự hội nghị kết nối cung cầu do Sở Công Thương tổ chức."))
        .isEqualTo("Sở Công Thương");
  }

  @Test
  void aBodyThatAttendsHoldsNothing() {
    assertThat(organizer("Sáng 12/5, đại diện Sở Công Thương dự hội nghị kết nối cung cầu."))
        .isNull();
  }

  @Test
  void whoVisitsHoldsNothing() {
    Meeting visit =
        BIENBAN
            .read(
                Article.of(
                    "Ngày 19/5, Đoàn công tác của Ủy ban Dân tộc do Bộ trưởng Đỗ Quốc Trung làm"
                        + " trưởng đoàn đã thăm và làm việc tại xã Phú Lâm.\n\nTại đây, Bộ trưởng"
                        + " Đỗ Quốc Trung đề nghị xã chăm lo nhà ở cho đồng bào."))
            .meetings()
            .get(0);

    assertThat(visit.kind()).isEqualTo("thăm");
    assertThat(visit.organizer()).isNull();
  }

  @Test
  void aNameOfABodyEndsBeforeItsVerb() {
    assertThat(organizer("Sáng 12/5, Báo Nhân dân vừa tổ chức hội nghị cộng tác viên."))
        .isEqualTo("Báo Nhân dân");
  }

  @Test
  void aVenueTakesItsLocalityAlong() {
    assertThat(
            place(
                "Sáng 12/5, tại hội trường UBND xã Hòa Bình, huyện Phú Lâm, Sở Y tế tổ chức hội"
                    + " nghị sơ kết."))
        .isEqualTo("hội trường UBND xã Hòa Bình, huyện Phú Lâm");
  }

  @Test
  void aWordInABodysNameIsNoVenue() {
    assertThat(
            BIENBAN
                .explain(
                    Article.of(
                        "Chiều 12/5, ông Đỗ Quốc Trung chủ trì phiên họp Chính phủ thường kỳ tháng"
                            + " 4."
                            + SPEECH))
                .weighings())
        .filteredOn(weighing -> weighing.decision().equals("events.place"))
        .isNotEmpty()
        .noneMatch(weighing -> weighing.text().startsWith("phủ"));
  }

  @Test
  void theHostSiteOfAnOnlineEventIsItsPlace() {
    assertThat(
            place(
                "Hội nghị trực tuyến sơ kết công tác trồng rừng được tổ chức sáng 12/5 tại điểm cầu"
                    + " UBND tỉnh Phú Lâm."))
        .isEqualTo("UBND tỉnh Phú Lâm");
    assertThat(
            place(
                "Sáng 12/5, tại đầu cầu Hà Nội, Sở Y tế tổ chức hội nghị trực tuyến sơ kết công tác"
                    + " trồng rừng."))
        .isEqualTo("Hà Nội");
  }

  @Test
  void whatIsToldOfAnotherEventOfTheDayIsNotItsOwn() {
    Meeting meeting =
        BIENBAN
            .read(
                Article.of(
                    "Chủ tịch Quốc hội thăm chính thức Lào\nNhận lời mời của Chủ tịch Quốc hội Lào,"
                        + " sáng 14/6, Chủ tịch Quốc hội Đỗ Quốc Trung đến thủ đô Viêng Chăn, bắt"
                        + " đầu chuyến thăm chính thức Lào.\nNgay sau lễ đón, Chủ tịch Quốc hội Đỗ"
                        + " Quốc Trung đã hội đàm với Chủ tịch Quốc hội Lào Bounthong Keola. Tại hội"
                        + " đàm, hai bên nhất trí cùng giám sát các dự án.\nChiều cùng ngày, Chủ tịch"
                        + " Quốc hội đã hội kiến Chủ tịch nước Lào Khamla Sisouk tại Phủ Chủ tịch. Tối"
                        + " 14/6, Chủ tịch Quốc hội dự tiệc chiêu đãi do Quốc hội Lào tổ chức."))
            .meetings()
            .get(0);

    assertThat(meeting.kind()).isEqualTo("hội đàm");
    assertThat(Objects.requireNonNull(meeting.date()).text()).isEqualTo("sáng 14/6");
    assertThat(meeting.place()).isNull();
    assertThat(meeting.organizer()).isNull();
  }

  @Test
  void aVisitOnTheSameDayTellsNothingOfTheEvent() {
    Meeting meeting =
        BIENBAN
            .read(
                Article.of(
                    "Đoàn công tác của Ủy ban Kiểm tra Trung ương do đồng chí Đỗ Quốc Trung làm trưởng"
                        + " đoàn có buổi làm việc với Ban Thường vụ Tỉnh ủy Sơn La ngày 11/10. Chiều"
                        + " cùng ngày, đoàn đến thăm, tặng quà các gia đình tại xã Chiềng Ngần."))
            .meetings()
            .get(0);

    assertThat(Objects.requireNonNull(meeting.date()).text()).isEqualTo("ngày 11/10");
    assertThat(meeting.partOfDay()).isNull();
  }

  @Test
  void theEventToldAgainByItsVerbIsNoOtherOne() {
    Meeting meeting =
        BIENBAN
            .read(
                Article.of(
                    "Phó Thủ tướng Đỗ Quốc Trung vừa có buổi làm việc với tỉnh Sơn La về làm đường."
                        + "\nSáng 11/10, Phó Thủ tướng thăm Nhà máy Chè Mộc Châu.\nChiều cùng ngày,"
                        + " tại trụ sở Tỉnh ủy, Phó Thủ tướng làm việc với Ban Thường vụ Tỉnh ủy Sơn"
                        + " La."))
            .meetings()
            .get(0);

    assertThat(meeting.kind()).isEqualTo("buổi làm việc");
    assertThat(Objects.requireNonNull(meeting.date()).text()).isEqualTo("Chiều cùng ngày");
  }

  @Test
  void aPlaceClosesTheBracketsThatItOpens() {
    assertThat(
            BIENBAN
                .explain(
                    Article.of(
                        "Sáng 12/5, tại khách sạn Bình Minh (Hà Nội), Sở Y tế tổ chức hội nghị sơ"
                            + " kết."
                            + SPEECH))
                .weighings())
        .filteredOn(weighing -> weighing.decision().equals("events.place"))
        .isNotEmpty()
        .allMatch(weighing -> weighing.text().contains("(") == weighing.text().contains(")"));
  }

  @Test
  void theNextItemOfARoundUpTellsNothingOfTheEvent() {
    Meeting meeting =
        BIENBAN
            .read(
                Article.of(
                    "Tin vắn\n* Ngày 7/6, Hội Làm vườn huyện Phú Lâm tổ chức hội nghị tuyên truyền"
                        + " Luật Trồng trọt cho 120 hội viên. Bà Hà Thị Loan, Chủ tịch Hội dự và"
                        + " phát biểu.\n* Sáng 8/6, tại Trung tâm Văn hóa huyện, Huyện đoàn khai mạc"
                        + " Hội thi Tin học trẻ lần thứ XII."))
            .meetings()
            .get(0);

    assertThat(Objects.requireNonNull(meeting.date()).text()).isEqualTo("Ngày 7/6");
    assertThat(meeting.place()).isNull();
  }

  @Test
  void aLabelTellsThePlace() {
    assertThat(
            words(
                BIENBAN
                    .read(
                        Article.of(
                            "GIẤY MỜI\nHọp báo công bố Lễ hội Hoa ban năm 2024\nThời gian: 14 giờ 30,"
                                + " thứ Năm, ngày 29/2/2024\nĐịa điểm: Phòng họp số 2, trụ sở UBND"
                                + " tỉnh\nChủ trì: Đồng chí Hà Thị Loan, Phó Chủ tịch UBND tỉnh"))
                    .meetings()
                    .get(0)
                    .place()))
        .isEqualTo("Phòng họp số 2, trụ sở UBND tỉnh");
  }

  @Test
  void whoHoldsItIsNoPartOfThePlace() {
    assertThat(place("Sáng 12/5, tại Hà Nội, Sở Y tế tổ chức hội nghị sơ kết."))
        .isEqualTo("Hà Nội");
  }

  @Test
  void aPlaceThatSomebodySpeaksOfIsNotTheEvents() {
    assertThat(
            place(
                "Sáng 12/5, Sở Y tế tổ chức hội nghị sơ kết. Ông Lê Minh Khuê cho biết dịch tại"
                    + " Cần Thơ đã lắng."))
        .isNull();
  }

  @Test
  void whatIsSurerIsTrustedMore() {
    String clear = "Sáng 12/5, tại Hà Nội, Bộ Y tế tổ chức hội nghị sơ kết.";
    String vague = "Sáng 12/5, Bộ Y tế tổ chức hội nghị sơ kết, Cần Thơ.";
    Value place = Objects.requireNonNull(meeting(clear).place());
    Value other = meeting(vague).place();

    assertThat(place.confidence()).isGreaterThan(other == null ? 0.8 : other.confidence());
  }

  @Test
  void anAcronymInBracketsBelongsToTheOrganizer() {
    String text = "Sáng 12/5, Liên đoàn Thương mại (%s) tổ chức hội nghị sơ kết.";

    assertThat(organizer(text.formatted("VCCI"))).isEqualTo("Liên đoàn Thương mại (VCCI)");
    assertThat(organizer(text.formatted("mới"))).isEqualTo("Liên đoàn Thương mại");
  }
}
