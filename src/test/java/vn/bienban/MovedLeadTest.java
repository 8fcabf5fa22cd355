package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;

/** Articles of archives whose layout puts the lead behind the byline, at the end. */
class MovedLeadTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static final String BODY =
      """
      Ông Tạ Huy Bách yêu cầu các chi cục rà soát hồ sơ.


      Sáng 2/7/2020, tại Cần Thơ, Sở Y tế tổ chức tọa đàm về thuốc nam.


      **Minh Châu**


      """;

  private static final String LEAD =
      "Sáng 5/7/2020, tại Hà Nội, Cục Thuế tổ chức hội nghị công tác nợ.";

  private static Meeting only(String text) {
    ArticleRecord record = BIENBAN.read(Article.of(text));
    assertThat(record.meetings()).isNotEmpty();
    return record.meetings().get(0);
  }

  @Test
  void isReadFirst() {
    Meeting meeting = only(BODY + "more(VD)- " + LEAD);

    assertThat(meeting.kind()).isEqualTo("hội nghị");
    assertThat(meeting.date()).isNotNull();
    assertThat(meeting.date()).extracting("value").isEqualTo("2020-07-05");
    assertThat(meeting.place()).extracting("text").isEqualTo("Hà Nội");
    assertThat(meeting.organizer()).extracting("text").isEqualTo("Cục Thuế");
  }

  @Test
  void saysTheSameAsALeadInItsPlace() {
    Meeting moved = only(BODY + "more(VD)- " + LEAD);
    Meeting ahead = only(LEAD + "\n\n\n" + BODY);

    assertThat(moved.kind()).isEqualTo(ahead.kind());
    assertThat(moved.date()).extracting("value").isEqualTo("2020-07-05");
    assertThat(ahead.date()).extracting("value").isEqualTo("2020-07-05");
  }
}
