package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Citation;

/** Where the code of a document begins and ends, and which codes are one document. */
class CodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bản vẽ A4/TT12 treo ở sảnh.",
        "Tìm theo thẻ #30/2020/NĐ-CP trên mạng.",
        "Tìm theo @30/2020/NĐ-CP và so=15/2021/TT-BTC trên mạng.",
        "Xe đời ABC30/2020/NĐ-CP đã bán.",
        "Xã triển khai kế hoạch 5.",
        "Xã bàn kế hoạch 35.",
        "Xã bàn Nghị quyết 42 - 45 hôm qua.",
        "Lô TT7 ở đầu phố."
      })
  void partsOfOtherCodesAndSingleFiguresCiteNothing(String text) {
    assertThat(keys(text)).isEmpty();
  }

  @Test
  void theEndOfALongRunOfDigitsIsNoNumber() {
    assertThat(keys("Mã " + "1234567890".repeat(7) + "/2020/NĐ-CP bị lỗi.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Theo 12/2022/TT-BTC;UBND xã đã họp.~12/2022/TT-BTC",
        "Theo 12/2022/TT-BTC,UBND xã đã họp.~12/2022/TT-BTC",
        "Theo Công văn 12/ABC-DEF.UBND tỉnh họp.~12/ABC-DEF",
        "Theo Nghị định 30/2020/NĐ.ABC thì rõ.~30/2020/NĐ",
        "Theo Thông tư 30/2020/TT - XYZ thì rõ.~30/2020/TT",
        "Theo Nghị định 30/2020/NĐ-CPngày 5/3/2020 thì rõ.~30/2020/NĐ-CP",
        "Theo Quyết định 12/2020/QĐ-ỦBX thì rõ.~12/2020/QĐ",
        "Theo Thông tư 12/2011/TT-BTC - BNV nêu rõ.~12/2011/TT-BTC",
        "Theo Thông tư liên tịch số 12/2011/TTLT-BTC - BNV nêu rõ.~12/2011/TTLT-BTC-BNV"
      })
  void aSymbolEndsBeforeTheNextSentence(String text, String key) {
    assertThat(keys(text)).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theo công văn số 12/ubnd-bnv thì chưa rõ.",
        "Theo công văn số 12/abc thì chưa rõ.",
        "Theo công văn số 12/bTC-CST thì chưa rõ.",
        "Theo thông tư số 5/tt thì chưa rõ."
      })
  void onlyASymbolOfTypeAndBodyMayStandInSmallLetters(String text) {
    assertThat(keys(text)).isEmpty();
  }

  @Test
  void marksOfEmphasisAndBracketsDoNotPartATypeWordFromItsCode() {
    assertThat(typed("Theo Kế hoạch của [tên tỉnh] số 15/KH-UBND.")).containsExactly("Kế hoạch");
    assertThat(typed("Theo Kế hoạch của **tỉnh An Khê**, số 15/KH-UBND."))
        .containsExactly("Kế hoạch");
  }

  @Test
  void aTypeWordInALineOfItsOwnLeadsToTheNumberBelow() {
    assertThat(typed("THÔNG BÁO\n\nSố 12/TB-UBND của tỉnh")).containsExactly("Thông báo");
  }

  @Test
  void aCodeOfAnotherTypeGoesOnWithNoList() {
    assertThat(typed("Theo Công điện 53/CĐ-TTg ngày 5/6/2020, 54/QĐ-TTg."))
        .containsExactly("Công điện", null);
  }

  @Test
  void aNumberMeansTheCodeWhoseSymbolBeginsWithThatOfItsType() {
    assertThat(keys("Xem 15/2020/QĐNS-UBND. Quyết định 15 nêu rõ."))
        .containsExactly("15/2020/QĐNS-UBND");
    assertThat(keys("Xem 15/TTr-UBND. Thông tư 15 nêu rõ."))
        .containsExactly("15/TTr-UBND", "thông tư 15");
  }

  @Test
  void ofATypeThatMayGoWithoutAYearTheCodeWithOneIsAnotherDocument() {
    assertThat(keys("Theo Kế hoạch 15/2020/KH-UBND. Có Kế hoạch 15/KH-UBND."))
        .containsExactly("15/2020/KH-UBND", "15/KH-UBND");
    assertThat(keys("Theo Thông tư 15/2020/TT-BTC. Có Thông tư 15/TT-BTC."))
        .containsExactly("15/2020/TT-BTC");
  }

  @Test
  void aBareNumberOfAListTakesYearAndSymbolOfTheNextCode() {
    assertThat(keys("Theo Thông tư 50/2017/TT-BTC, 12, 26/2018/TT-BTC."))
        .containsExactly("50/2017/TT-BTC", "12/2018/TT-BTC", "26/2018/TT-BTC");
  }

  @Test
  void aNumberOfTwoTakesTheYearOfADocumentNamedElsewhereRatherThanThatOfItsList() {
    assertThat(keys("Theo các Thông tư 38, 39/2018/TT-BTC. Thông tư 38/2015/TT-BTC cũ."))
        .containsExactly("38/2015/TT-BTC", "39/2018/TT-BTC");
  }

  @Test
  void aFigureInBracketsBehindANumberLeavesItADocuments() {
    assertThat(keys("Theo Nghị quyết 42 (5 trang) thì rõ.")).containsExactly("nghị quyết 42");
  }

  @Test
  void aCodeThatLostTheEndOfItsSymbolIsTheFullOneWhereThereIsOnlyOne() {
    CitationExtractor.Result result =
        Citations.extract("Theo Công văn 12/2020/BTC. Có Công văn 12/2020/BTC-CST.");

    assertThat(result.citations()).extracting(Citation::key).containsExactly("12/2020/BTC-CST");
    assertThat(result.findings()).isEmpty();
    assertThat(keys("Theo Công văn 12/2020/BTC. Có Công văn 12/2020/BTC-CST và 12/2020/BTC-TCT."))
        .containsExactly("12/2020/BTC", "12/2020/BTC-CST", "12/2020/BTC-TCT");
  }

  @Test
  void aCodeWithoutATypeWordStandsForNoOtherOne() {
    assertThat(keys("Theo Quyết định 73/2014/QĐ-UBND. Xem 73/2014/QĐ-TTg."))
        .containsExactly("73/2014/QĐ-UBND", "73/2014/QĐ-TTg");
  }

  @Test
  void equalNumbersOfTwoYearsAreTwoDocuments() {
    assertThat(keys("Theo Thông tư số 12/2020 và Thông tư số 12/2021."))
        .containsExactly("thông tư 12/2020", "thông tư 12/2021");
  }

  @Test
  void aCongressNamedShortIsThatOfTheBranchNamedInFull() {
    assertThat(
            keys(
                "Nghị quyết Đại hội Đảng bộ tỉnh An Khê lần thứ XVIII có sau. Theo Nghị quyết Đại"
                    + " hội XVIII, tỉnh đổi mới."))
        .containsExactly("nghị quyết đại hội XVIII | đảng bộ tỉnh");
  }

  @Test
  void aPercentageCountsNoSession() {
    assertThat(keys("Theo Nghị quyết Trung ương 4% là sai.")).isEmpty();
  }

  @Test
  void aTermThatIsNoSpanOfYearsEndsTheNameOfACongress() {
    String text = "Theo Nghị quyết Đại hội lần thứ II, nhiệm kỳ mới Đảng bộ xã An Khê.";

    assertThat(Citations.extract(text).citations())
        .singleElement()
        .satisfies(
            congress ->
                assertThat(congress.mentions().get(0).span().of(text))
                    .isEqualTo("Nghị quyết Đại hội lần thứ II"));
  }

  private static List<String> keys(String text) {
    return Citations.extract(text).citations().stream().map(Citation::key).toList();
  }

  /** The types of all documents in the order of first mention, null for none. */
  private static List<@Nullable String> typed(String text) {
    List<@Nullable String> types = new ArrayList<>();
    Citations.extract(text).citations().forEach(c -> types.add(c.type()));
    return types;
  }
}
