package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.Citation;

class PointersTest {

  @Test
  void leadToTheDocumentOfTheirTypeNamedLast() {
    assertThat(
            mentions(
                "Nghị định số 12/2021/NĐ-CP cũ. Có Nghị định số 34/2022/NĐ-CP. Nghị định này nêu rõ.",
                "34/2022/NĐ-CP"))
        .containsExactly("Nghị định số 34/2022/NĐ-CP", "Nghị định này");
    assertThat(
            mentions(
                "Luật Lưu trữ 2024 có sau. Luật Lưu trữ 2011 cũ. Luật này nêu.",
                "luật lưu trữ 2011"))
        .containsExactly("Luật Lưu trữ 2011", "Luật này");
  }

  @Test
  void leadToTheTextItselfWhereItIsSuchADocument() {
    String text =
        "Toàn văn Quyết định 73/2025/QĐ-UBND\n\nSố: 73/2025/QĐ-UBND\nAn Khê, ngày 4 tháng 6 năm"
            + " 2025\n\nCăn cứ Quyết định số 15/QĐ-TTg;\n\nĐiều 1. Quyết định này có hiệu lực.";

    assertThat(mentions(text, "73/2025/QĐ-UBND"))
        .containsExactly("Quyết định 73/2025/QĐ-UBND", "73/2025/QĐ-UBND", "Quyết định này");
    assertThat(mentions(text, "15/QĐ-TTg")).containsExactly("Quyết định số 15/QĐ-TTg");
  }

  @Test
  void theNumberInADocumentsHeadIsTheTextItself() {
    CitationExtractor.Result result =
        Citations.extract(
            "VĂN PHÒNG\nSố: 92/TB-VPUBND      An Khê, ngày 18 tháng 7 năm 2024\n\nTHÔNG BÁO\nkết luận"
                + " tại cuộc họp\n\nThông báo này gửi các sở.");

    assertThat(result.citations())
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.key()).isEqualTo("92/TB-VPUBND");
              assertThat(own.mentions())
                  .extracting(Citation.Mention::rule)
                  .containsExactly("citation.own-number", "citation.pointer");
            });
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void stayOpenWhereTheTextDoesNotSay() {
    CitationExtractor.Result result =
        Citations.extract(
            "Căn cứ Quyết định số 15/QĐ-TTg;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Quyết định này có hiệu lực."
                + " Nghị định này cũng vậy. Các luật này cũng vậy.");

    assertThat(result.citations()).extracting(Citation::key).containsExactly("15/QĐ-TTg");
    assertThat(result.findings())
        .extracting(f -> f.code())
        .containsExactly("unresolved-citation", "unresolved-citation");
  }

  @Test
  void stayOpenWhereOneSentenceNamesTwo() {
    CitationExtractor.Result result =
        Citations.extract(
            "Nghị định số 12/2021/NĐ-CP và Nghị định số 34/2022/NĐ-CP. Nghị định này nêu rõ.");

    assertThat(result.citations()).allSatisfy(c -> assertThat(c.mentions()).hasSize(1));
    assertThat(result.findings()).hasSize(1);
  }

  @Test
  void severalDocumentsArePointedAtByNoSinglePointer() {
    assertThat(
            mentions(
                "Luật Lưu trữ 2024 và Luật Thủ đô 2024. Hai luật này có hiệu lực.",
                "luật thủ đô 2024"))
        .containsExactly("Luật Thủ đô 2024");
  }

  @Test
  void stayOpenBehindADocumentWithoutNumber() {
    CitationExtractor.Result result =
        Citations.extract(
            "Có Nghị định 12/2021/NĐ-CP đã cũ. Chính phủ bàn Nghị định về phí. Nghị định này nêu rõ.");

    assertThat(result.citations()).allSatisfy(c -> assertThat(c.mentions()).hasSize(1));
    assertThat(result.findings()).extracting(f -> f.code()).containsExactly("unresolved-citation");
  }

  @Test
  void citationsFarApartShareNoSentence() {
    String text =
        "Nghị định 12/2021/NĐ-CP " + "dài ".repeat(120) + "Nghị định 34/2022/NĐ-CP. Nghị định này.";

    assertThat(mentions(text, "34/2022/NĐ-CP"))
        .containsExactly("Nghị định 34/2022/NĐ-CP", "Nghị định này");
  }

  @Test
  void anArticleThatALineBeforeQuotesPutsNoTextIntoForce() {
    assertThat(
            mentions(
                "Xã họp.\nĐiều 2 của Quyết định 15/QĐ-UBND nêu như sau:\nĐiều 3. Quyết định này có"
                    + " hiệu lực từ ngày ký.",
                "15/QĐ-UBND"))
        .containsExactly("Quyết định 15/QĐ-UBND", "Quyết định này");
  }

  @Test
  void theDocumentsThatOneCouldMeanAreTold() {
    Trace trace = Trace.on();

    Citations.extract(
        "Nghị định 12/2021/NĐ-CP và Nghị định 34/2022/NĐ-CP cùng có. Nghị định này nêu rõ.", trace);

    assertThat(trace.alternatives())
        .extracting(Alternative::why)
        .containsExactly("could be 12/2021/NĐ-CP", "could be 34/2022/NĐ-CP");
  }

  private static List<String> mentions(String text, String key) {
    return Citations.extract(text).citations().stream()
        .filter(c -> c.key().equals(key))
        .flatMap(c -> c.mentions().stream())
        .map(m -> m.span().of(text))
        .toList();
  }
}
