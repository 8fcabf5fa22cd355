package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Citation;

/** Which number is that of the text itself, and what else its head says. */
class DocumentHeadTest {
  private static final String OWN = "citation.own-number";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Số: 12/NQ-HĐND⏎An Khê, ngày 5 tháng 6 năm 2024⏎NGHỊ QUYẾT",
        "HỘI ĐỒNG NHÂN DÂN⏎Số: 12/NQ-HĐND⏎⏎NGHỊ QUYẾT⏎Về việc đặt tên đường",
        "Số hiệu: | 12/NQ-HĐND"
      })
  void aNumberBeforePlaceAndDateOrTheTypeInCapitalsIsTheTextsOwn(String text) {
    assertThat(rules(text)).containsExactly(OWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Số: 12/NQ-HĐND⏎Kính gửi các xã⏎về việc đặt tên đường.",
        "Số: 12/NQ-HĐND⏎Kính gửi các xã. Họp ngày 5 tháng 6 năm 2024.",
        "Số: 12/NQ-HĐND gửi các xã, ngày 5 tháng 6 năm 2024",
        "Số: 12/NQ-HĐND",
        "Xin gửi Số: 12/NQ-HĐND⏎An Khê, ngày 5 tháng 6 năm 2024⏎NGHỊ QUYẾT",
        "Sở Nội vụ - Số: 12/NQ-HĐND⏎An Khê, ngày 5 tháng 6 năm 2024",
        "Xã nhận được số 12/NQ-HĐND⏎An Khê, ngày 5 tháng 6 năm 2024"
      })
  void aNumberInTheMiddleOfALineOrWithNothingOfAHeadBehindIsNot(String text) {
    assertThat(rules(text)).hasSize(1).doesNotContain(OWN);
  }

  @Test
  void aTypeInSmallLettersAloneInItsLineIsNoHead() {
    String text =
        "Xã An Khê họp.\nCó Quyết định số 15/QĐ-UBND.\n\nQuyết định:\n\nGiao ba việc. Quyết định"
            + " này nêu rõ.";

    assertThat(Citations.extract(text).citations())
        .singleElement()
        .satisfies(decision -> assertThat(decision.mentions()).hasSize(2));
  }

  @Test
  void theNumberOfANoticeIsNotTheDecisionThatItSpeaksOf() {
    String text =
        "Số: 12/TB-UBND\nAn Khê, ngày 5 tháng 6 năm 2024\n\nTHÔNG BÁO\nCó Quyết định số"
            + " 15/QĐ-UBND. Quyết định này nêu rõ.";

    List<Citation> citations = Citations.extract(text).citations();

    assertThat(citations).extracting(Citation::key).containsExactly("12/TB-UBND", "15/QĐ-UBND");
    assertThat(citations.get(0).type()).isEqualTo("Thông báo");
    assertThat(citations.get(1).mentions()).hasSize(2);
  }

  private static List<String> rules(String text) {
    return Citations.extract(text.replace('⏎', '\n')).citations().stream()
        .flatMap(c -> c.mentions().stream())
        .map(Citation.Mention::rule)
        .toList();
  }
}
