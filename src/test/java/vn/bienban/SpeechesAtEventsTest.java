package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Speech;

/** Which turns are taken at an event that an article reports. */
class SpeechesAtEventsTest {
  private static final String PRICES =
      "Giá lúa ở Phú Lâm tăng mạnh trong ba tháng qua.\n\n"
          + "Tháng trước, tại hội nghị giao ban của huyện, nhiều hộ hỏi về giá lúa.\n\n"
          + "Ông Lê Minh Khuê, nông dân xã Tân Hòa nói lúa được giá nhưng công cắt cũng tăng.";
  private static final String MEETING =
      "Sáng 3/7, Huyện ủy Phú Lâm tổ chức hội nghị bàn về giá lúa do bà Hà Thị Loan, Bí thư Huyện"
          + " ủy chủ trì.\n\n"
          + "Ông Lê Minh Khuê, nông dân xã Tân Hòa nói lúa được giá nhưng công cắt cũng tăng.\n\n"
          + "Bà Hà Thị Loan yêu cầu các xã vào cuộc.";

  private static List<String> speakers(Models models, String text) {
    ArticleRecord record = Bienban.builder().weights(models).build().read(Article.of(text));
    return record.speeches().stream()
        .map(Speech::speaker)
        .map(id -> Objects.requireNonNull(record.person(id)).name())
        .toList();
  }

  private static Models table(String... rows) throws IOException {
    String table = "decision\tfeature\tweight\n" + String.join("\n", rows) + "\n";
    return Models.read("table", new BufferedReader(new StringReader(table)));
  }

  @Test
  void nobodySpeaksWhereAMeetingIsOnlyMentioned() {
    assertThat(speakers(Models.load(), PRICES)).isEmpty();
    assertThat(speakers(Models.NONE, PRICES)).containsExactly("Lê Minh Khuê");
  }

  @Test
  void peopleSpeakAtTheMeetingReported() {
    assertThat(speakers(Models.load(), MEETING)).containsExactly("Lê Minh Khuê", "Hà Thị Loan");
  }

  @Test
  void theSpeakersPartAndTheActAreWeighed() throws IOException {
    String nobody = "speeches.event\tpress=0\t-5";

    assertThat(speakers(table(nobody), MEETING)).isEmpty();
    assertThat(speakers(table(nobody, "speeches.event\tmeeting,part=50 chair\t9"), MEETING))
        .containsExactly("Hà Thị Loan");
    assertThat(speakers(table(nobody, "speeches.event\tact=SPEAK\t9"), MEETING))
        .containsExactly("Lê Minh Khuê");
  }

  @Test
  void whatASentencePlacesOnAnotherDayIsNotSaidAtTheEvent() {
    String text =
        "Sáng 3/7/2024, bà Lê Thu Vân chủ trì hội nghị dân vận của tỉnh.\n\nTại hội nghị dân vận"
            + " ngày %s, ông Hà Văn Lục nhấn mạnh vai trò của dân vận.";

    assertThat(speakers(Models.load(), text.formatted("3/7"))).containsExactly("Hà Văn Lục");
    assertThat(speakers(Models.load(), text.formatted("2/7"))).isEmpty();
  }

  @Test
  void atAnEventToComeNobodySpokeUnlessMuchIsSaid() {
    String text =
        "Sáng mai, bà Lê Thu Vân sẽ chủ trì hội nghị dân vận của tỉnh.\n\nÔng Hà Văn Lục cho biết"
            + " đường làm chậm. Bà Hà Thị Loan nhấn mạnh vai trò của dân vận. Ông Tạ Huy Bách đề"
            + " nghị làm nhanh. Ông Lê Minh Khuê cho rằng đường tốt.";

    assertThat(speakers(Models.load(), text)).isEmpty();
    assertThat(speakers(Models.load(), text + " Ông Đỗ Quốc Trung nhấn mạnh việc làm đường."))
        .contains("Hà Văn Lục", "Đỗ Quốc Trung");
  }

  @Test
  void aTurnIsSeenWithItsVerbAndTheWordsAroundIt() {
    String text =
        "Sáng 3/7/2024, bà Lê Thu Vân chủ trì hội nghị dân vận của tỉnh.\n\nTại hội nghị, ông Hà"
            + " Văn Lục nhấn mạnh vai trò của dân vận.";

    assertThat(features(text))
        .contains("kind=hội nghị", "from head=1", "verb=nhấn mạnh", "behind=vai", "before=,");
  }

  private static List<String> features(String text) {
    return Bienban.create().explain(Article.of(text)).weighings().stream()
        .filter(each -> each.decision().equals("speeches.event"))
        .findFirst()
        .orElseThrow()
        .features();
  }
}
