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
    String table =
        "decision\tfeature\tweight\n" + String.join("\n", rows).replace(' ', '\t') + "\n";
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
  void theSpeakersPartTheActAndTheOccasionAreWeighed() throws IOException {
    assertThat(speakers(table("speeches.event bias -5"), MEETING)).isEmpty();
    assertThat(speakers(table("speeches.event bias -5", "speeches.event part=chair 9"), MEETING))
        .containsExactly("Hà Thị Loan");
    assertThat(speakers(table("speeches.event bias -5", "speeches.event act=SPEAK 9"), MEETING))
        .containsExactly("Lê Minh Khuê");
    assertThat(speakers(table("speeches.event bias -5", "speeches.event occasion=none 9"), PRICES))
        .isEmpty();
    assertThat(speakers(table("speeches.event bias -5", "speeches.event occasion=1 9"), PRICES))
        .containsExactly("Lê Minh Khuê");
  }
}
