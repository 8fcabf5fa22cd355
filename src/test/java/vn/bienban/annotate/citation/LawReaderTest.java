package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.document.Citation;

/** Which law a name means, and where it ends. */
class LawReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Luật Đất đai 2013 còn hiệu lực. Quốc hội thảo luận dự án Luật Đất đai (sửa đổi).~luật đất đai 2013;luật đất đai (sửa đổi)",
        "Luật Thủy điện nhỏ đang áp dụng. Bộ trình dự thảo Luật Thủy điện nhỏ (sửa đổi).~luật thủy điện nhỏ;luật thủy điện nhỏ (sửa đổi)",
        "Quốc hội thảo luận dự án Luật Đất đai (sửa đổi).~luật đất đai"
      })
  void aBillGoesByTheLawsNameUnlessTheLawIsCitedToo(String text, String keys) {
    assertThat(keys(text)).containsExactly(keys.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Theo Luật Quy hoạch đô thị, nông thôn mới được quan tâm.~luật quy hoạch đô thị",
        "Theo Luật Quy hoạch đô thị - và nông thôn năm 2024.~luật quy hoạch đô thị và nông thôn 2024",
        "Theo Luật Thi đua & Khen thưởng năm 2022.~luật thi đua, khen thưởng 2022",
        "Theo Luật Thi đua, khen chê năm 2022.~luật thi đua, khen chê 2022",
        "Theo Luật Thi đua, khen thoáng năm 2022.~luật thi đua, khen thoáng 2022",
        "Cán bộ xem lại luật giá năm 2023.~luật giá 2023",
        "Quốc hội thông qua Luật Đất đai (sửa đổi) số 31/2024/QH15.~31/2024/QH15"
      })
  void aNameIsReadAsFarAsItIsCertain(String text, String key) {
    assertThat(keys(text)).containsExactly(key);
  }

  @Test
  void whatALawThatAmendsSeveralIsAboutIsPartOfItsName() {
    assertThat(
            keys(
                "Quốc hội thông qua Luật sửa đổi, bổ sung một số điều của 3 Luật về thuế, luật hải"
                    + " quan năm 2025."))
        .containsExactly(
            "luật sửa đổi, bổ sung một số điều của 3 luật về thuế, luật hải quan 2025");
  }

  @Test
  void aKnownCodeBehindTheLawThatIsAmendedIsThatOne() {
    assertThat(
            Citations.extract(
                    "Quốc hội thông qua Luật sửa đổi, bổ sung một số điều của Luật Việc làm số"
                        + " 38/2013/QH13.")
                .citations())
        .extracting(Citation::key, Citation::symbol, citation -> citation.relations().size())
        .containsExactly(
            tuple("luật sửa đổi, bổ sung một số điều của luật việc làm", null, 1),
            tuple("38/2013/QH13", "QH13", 0));
    assertThat(
            keys(
                "Bàn Luật sửa đổi, bổ sung một số điều của Luật Việc làm số 38/2013/QH13, Luật Nhà"
                    + " ở số 27/2023/QH15."))
        .containsExactly(
            "luật sửa đổi, bổ sung một số điều của luật việc làm, luật nhà ở",
            "38/2013/QH13",
            "27/2023/QH15");
    assertThat(keys("Bàn Luật sửa đổi, bổ sung một số điều của Luật Việc làm số 90/2030/QH17."))
        .containsExactly("90/2030/QH17");
  }

  @Test
  void theCodeOfADecisionOrOfAnotherLawIsNoneOfTheLawBefore() {
    assertThat(keys("Theo Luật Hải quan số 15/QĐ-UBND nêu rõ."))
        .containsExactly("luật hải quan", "15/QĐ-UBND");
    assertThat(keys("Theo Luật Đất đai số 38/2013/QH13 thì rõ."))
        .containsExactly("luật đất đai", "38/2013/QH13");
  }

  @Test
  void anUnknownNameEndsBeforeTheAbbreviationOfAType() {
    assertThat(keys("Bàn Luật Thủy điện nhỏ NĐ 15/2020/NĐ-CP đã nêu."))
        .containsExactly("luật thủy điện nhỏ", "15/2020/NĐ-CP");
  }

  @Test
  void onlyAWrongLetterIsAMisprintAndNoOtherMark() {
    CitationExtractor.Result marks = Citations.extract("Theo Luật Thi đua - Khen thưởng năm 2022.");
    CitationExtractor.Result letter = Citations.extract("Theo Luật Đât đai năm 2013.");

    assertThat(marks.citations())
        .extracting(Citation::key)
        .containsExactly("luật thi đua, khen thưởng 2022");
    assertThat(marks.findings()).isEmpty();
    assertThat(letter.citations()).extracting(Citation::key).containsExactly("luật đất đai 2013");
    assertThat(letter.findings()).extracting(f -> f.code()).containsExactly("misprint");
  }

  private static List<String> keys(String text) {
    return Citations.extract(text).citations().stream().map(Citation::key).toList();
  }
}
