package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Citation;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DocumentRole;

class CitationExtractorTest {

  @TestFactory
  List<DynamicTest> everyExampleHoldsAndEveryPatternIsNeeded() {
    return NeededPatterns.of(
        Citations.rules(),
        sheet -> {
          Citations citations = Citations.by(sheet);
          return (rule, example) -> holds(citations, rule, example);
        });
  }

  private static boolean holds(Citations reader, Rule rule, Example example) {
    Map<String, List<String>> yields = yields(reader, example.text());
    List<String> byRule = yields.getOrDefault(rule.name(), List.of());
    if (example.expected() == null) {
      return byRule.isEmpty();
    }
    List<String> expected = List.of(example.expected().split(" ; "));
    return yields.values().stream().flatMap(List::stream).toList().containsAll(expected)
        && byRule.stream().anyMatch(expected::contains);
  }

  /**
   * What each rule found: keys, what is done to a document and by which other one, who issued it
   * and when, and which part of it is pointed at.
   */
  private static Map<String, List<String>> yields(Citations reader, String text) {
    Map<String, List<String>> yields = new HashMap<>();
    List<Citation> citations = reader.read(text).citations();
    for (Citation citation : citations) {
      String key = citation.key();
      for (Citation.Mention mention : citation.mentions()) {
        add(yields, mention.rule(), key + " as " + citation.typeText());
        for (DocumentRole role : mention.roles()) {
          String done = key + ": " + ContractWords.of(role);
          add(yields, "citation.joint", done);
          add(yields, "citation.role-before", done);
          add(yields, "citation.role-list", done);
        }
        add(yields, mention.rule(), key);
        add(yields, "citation.law-year", key);
        if (mention.pinpoint() != null) {
          String part = key + " at " + mention.pinpoint().of(text);
          add(yields, "citation.part", part);
          add(yields, "citation.part-glued", part);
          add(yields, "citation.part-of", part);
        }
      }
      for (Citation.Relation relation : citation.relations()) {
        String role = ContractWords.of(relation.role());
        add(yields, relation.rule(), key + " " + role + " " + citations.get(relation.to()).key());
      }
      if (citation.issuer() != null) {
        String issuer = key + " by " + citation.issuer().of(text);
        add(yields, "citation.detail", issuer);
        add(yields, "citation.issuer-before", issuer);
        add(yields, "citation.issuer-glued", issuer);
      }
      if (citation.subject() != null) {
        String about = key + " about " + citation.subject().of(text);
        add(yields, "citation.subject", about);
        add(yields, "citation.subject-glued", about);
        add(yields, "citation.subject-clause", about);
      }
      String issued = citation.issuedValue() == null ? citation.year() : citation.issuedValue();
      if (issued != null) {
        add(yields, "citation.detail", key + " on " + issued);
      }
    }
    return yields;
  }

  private static void add(Map<String, List<String>> yields, String rule, String yield) {
    yields.computeIfAbsent(rule, name -> new ArrayList<>()).add(yield);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Nghị định số 30/2020/NĐ-CP~30/2020/NĐ-CP",
        "Quyết định 1234/QĐ-TTg ngày 5/6/2021~1234/QĐ-TTg",
        "Công văn số 2104/TCT-KK~2104/TCT-KK",
        "Chỉ thị 05-CT/TW của Bộ Chính trị~05-CT/TW",
        "các Nghị quyết số 18-NQ/TW và 19-NQ/TW~18-NQ/TW;19-NQ/TW",
        "các Thông tư 38, 39/2018/TT-BTC~38/2018/TT-BTC;39/2018/TT-BTC",
        "Nghị quyết Trung ương 4, 5 khóa XII~nghị quyết trung ương 4 khóa XII;nghị quyết trung ương 5 khóa XII",
        "Nghị quyết Đại hội XIII của Đảng~nghị quyết đại hội XIII | đảng",
        "Luật Hải quan năm 2014~luật hải quan 2014",
        "Nghị định 15a/2025/NĐ-CP~15a/2025/NĐ-CP",
        "Quyết định 84 TC/QÐ/TCT~84TC/QĐ/TCT",
        "Quyết định số: 102 /2025/ QĐ - TTg~102/2025/QĐ-TTg",
        "Thông tư 12/2016/TT-BNV ngày 5/6/2016, 13/2017/TT-BNV~12/2016/TT-BNV;13/2017/TT-BNV",
        "Thông tư 39, 26 và 37/2017/TT-BTC~thông tư 39;thông tư 26;37/2017/TT-BTC",
        "Nghị quyết Trung ương 5, Trung ương 6 khóa XIII~nghị quyết trung ương 5 khóa XIII;nghị quyết trung ương 6 khóa XIII",
        "Nghị quyết Đại hội lần thứ XI, nhiệm kỳ 2020-2025 của Đảng bộ xã An Khê~nghị quyết đại hội XI | đảng bộ xã",
        "Nghị quyết Đại hội đại biểu lần thứ XXIII~nghị quyết đại hội XXIII",
        "toàn bộ Luật sửa đổi, bổ sung một số điều của Luật Dược~luật sửa đổi, bổ sung một số điều của luật dược",
        "sửa Hiến pháp 2013 bằng nghị quyết~hiến pháp 2013",
        "Luật Đất đaivà các luật khác~luật đất đai",
        "Luật Thi đua - Khen thưởng~luật thi đua, khen thưởng",
        "Luật Quy hoặch đô thị và nông thôn năm 2024~luật quy hoạch đô thị và nông thôn 2024",
        "Luật Thủy điện nhỏ, điện mặt trời năm 2027~luật thủy điện nhỏ, điện mặt trời 2027",
        "Luật Chuyển đổi số cần sớm có~luật chuyển đổi số",
        "Nghị quyết số 66.4/2025/NQ-CP~66.4/2025/NQ-CP",
        "Công văn số 380/PB-BTN~380/PB-BTN"
      })
  void citesByKey(String text, String keys) {
    assertThat(keys(text)).containsExactly(keys.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ngày 24/7 và 9-10, cả nhóm họp.",
        "Đội khách thắng với tỷ số 3-2.",
        "Gọi số 0912-345-678 để được tư vấn.",
        "Xe mang biển số 29C-123.45 chở 12 container.",
        "Tài khoản số 1234/5678 tại ngân hàng.",
        "Tăng 5/10 điểm so với năm 2019/2020.",
        "Xây dựng Nghị định về quản lý giá.",
        "Giám sát thực hiện nghị quyết. 3. Đề nghị các sở phối hợp.",
        "Xứ ủy thu hồi chỉ thị.[21] Một thời gian sau",
        "Khổ giấy A4/TT1, ô đất A7/TT2.",
        "Làm theo Quy trình số 02 của phòng.",
        "Nghị quyết Đại hội cổ đông lần thứ 2 của công ty.",
        "Học luật, kế toán và kiểm toán.",
        "Tờ khai 01/PL-XSĐT, mẫu 09/KK-TNCN.",
        "Quyết định số 110/2012/QĐST-DS của tòa.",
        "Tỷ giá 21.185/USD, giấy phép 12/GP-UBND.",
        "Xem ![bảng giá](https://a.vn/b.png \"theo Thông tư 200\") ở trên."
      })
  void whatIsNoCitationStaysOut(String text) {
    assertThat(keys(text)).isEmpty();
  }

  @Test
  void laterMentionsJoinTheDocumentNamedInFull() {
    List<Citation> citations =
        Citations.extract(
                "Nghị định số 116/2017/NĐ-CP có hiệu lực. Theo Nghị định 116, xe phải kiểm tra.")
            .citations();

    assertThat(citations).hasSize(1);
    assertThat(citations.get(0).mentions()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/1/1/",
        "1-1-1-",
        "7",
        "số số số ",
        "khoản 1, 2, 3, ",
        "Nghị quyết ",
        "Luật ",
        "(",
        "Điều 5 ",
        "Nghị định này ",
        "Luật Hải quan 2014) ",
        "Nghị quyết Trung ương 4 ",
        "Nghị quyết Đại hội XII ",
        "Nghị định 1/2020/NĐ-CP](",
        "Luật sửa đổi Luật "
      })
  void aMegabyteOfAnythingIsRead(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    for (Citation citation : Citations.extract(text).citations()) {
      for (Citation.Mention mention : citation.mentions()) {
        assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Test
  void manyDocumentsOfOneTextAreToldApartInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 8_000; i++) {
      text.append("Nghị định ").append(i).append("/NĐ-CP là Nghị định ").append(i);
      text.append("/2020/NĐ-CP. Nghị định ")
          .append(i)
          .append(" có sau. Nghị định này gồm một điều. ");
    }

    assertThat(Citations.extract(text.toString()).citations())
        .hasSize(8_000)
        .allSatisfy(c -> assertThat(c.mentions()).hasSize(4));
  }

  private static List<String> keys(String text) {
    return Citations.extract(text).citations().stream().map(Citation::key).toList();
  }

  @Test
  void aConsolidatedTextStandsBeforeTheLawInItsName() {
    assertThat(
            Citations.extract(
                    "Văn bản hợp nhất Luật Đất đai số 12/VBHN-VPQH thay Luật Đất đai 2013.")
                .citations())
        .extracting(Citation::key)
        .containsExactly("12/VBHN-VPQH", "luật đất đai 2013");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void codesThatCouldEachStandForTheOtherStayApart() {
    assertThat(
            keys(
                "Theo Quyết định 73/2014/NĐ-CP của Chính phủ. Theo Nghị định 73/2014/QĐ-TTg của"
                    + " Thủ tướng."))
        .containsExactly("73/2014/NĐ-CP", "73/2014/QĐ-TTg");
  }

  @Test
  void aListOfSessionsAtTheEndOfATextIsReadToItsEnd() {
    assertThat(keys("THỰC HIỆN Nghị quyết Trung ương 4,5 khóa I"))
        .containsExactly("nghị quyết trung ương 4 khóa I", "nghị quyết trung ương 5 khóa I");
  }

  @Test
  void aSessionGoesOnInTheNextLineAlsoWhereThatLooksLikeASentence() {
    assertThat(
            keys(
                "Thực hiện Nghị quyết Hội nghị lần thứ sáu\nBan Chấp hành Trung ương Đảng khóa XII, tỉnh đã họp."))
        .containsExactly("nghị quyết trung ương 6 khóa XII");
  }

  @Test
  void aTermThatNoRomanNumeralCountsIsReadAsItStands() {
    assertThat(keys("Học tập Nghị quyết Trung ương 4 khóa 99."))
        .containsExactly("nghị quyết trung ương 4 khóa 99");
  }

  @Test
  void aTypeWordGoesOnInAWrappedLineAndBeforeFiguresWithoutSpace() {
    assertThat(keys("Theo Thông\ntư 12/2022/TT-BXD và Nghị định30/2020/NĐ-CP."))
        .containsExactly("12/2022/TT-BXD", "30/2020/NĐ-CP");
  }
}
