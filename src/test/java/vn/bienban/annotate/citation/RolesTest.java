package vn.bienban.annotate.citation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.document.Citation;

class RolesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Căn cứ Luật Lưu trữ năm 2024~based_on",
        "Căn cứ vào khoản 2 Điều 8 Nghị định 30/2020/NĐ-CP quy định về chữ ký~based_on",
        "Trên cơ sở quy định tại Nghị định số 30/2020/NĐ-CP~based_on",
        "Chính phủ ban hành Nghị định số 45/2021/NĐ-CP về hợp tác xã~issued",
        "Bộ Nội vụ đã có Công văn số 812/BNV-TCBC gửi các tỉnh~issued",
        "Quốc hội thông qua Luật Lưu trữ năm 2024~issued",
        "Thông tư số 12/2022/TT-BXD do Bộ Xây dựng ban hành~issued",
        "Nghị quyết số 18-NQ/TW được ban hành từ năm 2017~issued",
        "Chi bộ triển khai Nghị quyết số 18-NQ/TW~implements",
        "Nghị quyết số 18-NQ/TW được triển khai thực hiện sâu rộng~implements",
        "thực hiện nghiêm túc, có hiệu quả các nội dung của Chỉ thị số 05-CT/TW~implements",
        "Tổ chức thực hiện Kế hoạch số 12-KH/ĐU~implements",
        "sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP~amends",
        "sửa đổi khoản 3 Điều 7 của Nghị định số 24/2014/NĐ-CP~amends",
        "Nghị định số 24/2014/NĐ-CP đã được sửa đổi, bổ sung~amends",
        "Quyết định này thay thế Quyết định số 77/QĐ-UBND ngày 5/6/2019~replaces",
        "Thông tư 09/2017/TT-BTP bị thay thế từ tháng 7~replaces",
        "Bãi bỏ Quyết định số 77/QĐ-UBND~repeals",
        "bãi bỏ toàn bộ Quyết định số 77/QĐ-UBND~repeals",
        "Quyết định số 77/QĐ-UBND bị bãi bỏ~repeals",
        "hướng dẫn thi hành Luật Lưu trữ năm 2024~guides",
        "quy định chi tiết một số điều và biện pháp thi hành Luật Lưu trữ năm 2024~guides"
      })
  void saysWhatIsDoneToTheDocument(String text, String role) {
    assertThat(lastRole(text)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Theo Nghị định số 24/2014/NĐ-CP",
        "Mẫu ban hành kèm theo Quyết định số 77/QĐ-UBND",
        "đơn vị chưa triển khai Nghị quyết số 18-NQ/TW",
        "được sửa đổi, bổ sung bởi Nghị định số 24/2014/NĐ-CP",
        "được thay thế bằng Thông tư số 12/2022/TT-BXD",
        "Tổ chức thực hiện. Nghị định số 24/2014/NĐ-CP quy định rõ",
        "Nghị định số 24/2014/NĐ-CP có hiệu lực từ ngày ký",
        "Nghị định số 24/2014/NĐ-CP thay thế văn bản cũ",
        "Nội dung thực hiện: Nghị định số 24/2014/NĐ-CP",
        "Việc quy định tại Nghị định số 24/2014/NĐ-CP được thực hiện từ nay"
      })
  void saysNothingWhereTheSentenceLeavesItOpen(String text) {
    assertThat(lastRole(text)).isNull();
  }

  @Test
  void aListSharesWhatIsSaidBeforeIt() {
    assertThat(
            roles(
                "Thông tư này thay thế Thông tư số 08/2015/TT-BNV ngày 5/6/2015 của Bộ trưởng Bộ"
                    + " Nội vụ, Thông tư số 09/2016/TT-BNV và Thông tư số 10/2017/TT-BNV."))
        .containsExactly("replaces", "replaces", "replaces");
    assertThat(roles("Căn cứ Luật Lưu trữ năm 2024;\nLuật Thủ đô năm 2024;"))
        .containsExactly("based_on", "based_on");
    assertThat(roles("Triển khai các Nghị quyết số 18-NQ/TW và 19-NQ/TW."))
        .containsExactly("implements", "implements");
    assertThat(roles("Triển khai Nghị quyết Trung ương 4, 5 khóa XII."))
        .containsExactly("implements", "implements");
  }

  @Test
  void theDocumentThatActsMayGoOnWithItsOwnList() {
    assertThat(
            roles(
                "Trả lời theo Thông tư 12/2022/TT-BXD hướng dẫn Luật Xây dựng 2014, Thông tư"
                    + " 13/2022/TT-BXD về định mức."))
        .containsExactly("null", "guides", "null");
    assertThat(
            roles(
                "Trả lời theo Thông tư 12/2022/TT-BXD sửa đổi Thông tư 5/2016/TT-BXD, Thông tư"
                    + " 13/2022/TT-BXD về định mức."))
        .containsExactly("null", "amends", "null");
  }

  @Test
  void whatIsSaidBehindAnAmendedDocumentOverAMarkIsSaidOfItNotOfTheOneThatAmends() {
    assertThat(
            roles(
                "Nghị định 15/2020/NĐ-CP được sửa đổi bởi Nghị định 20/2022/NĐ-CP, hết hiệu lực từ"
                    + " năm 2025."))
        .containsExactly("amends+expires", "null");
    assertThat(
            roles(
                "Nghị định 15/2020/NĐ-CP được sửa đổi bởi Nghị định 20/2022/NĐ-CP hết hiệu lực từ"
                    + " năm 2025."))
        .containsExactly("amends", "null");
    assertThat(
            roles(
                "Việc quy định tại Nghị định 15/2020/NĐ-CP được sửa đổi bởi Nghị định"
                    + " 20/2022/NĐ-CP, được thực hiện nghiêm."))
        .containsExactly("amends", "null");
  }

  @Test
  void marksOfEmphasisAroundDocumentsHideNoVerb() {
    assertThat(roles("Thay thế **Thông tư 12/2022/TT-BXD**, **Thông tư 14/2021/TT-BXD**."))
        .containsExactly("replaces", "replaces");
  }

  @Test
  void aDocumentOfTheSentenceBeforeDoesNotPartAList() {
    assertThat(
            roles(
                "Có Quyết định 3/QĐ-UBND. Xã thay thế Quyết định 5/QĐ-UBND, Quyết định 7/QĐ-UBND"
                    + " ngày 5/6/2020."))
        .containsExactly("null", "replaces", "replaces");
  }

  @Test
  void aLawBehindThePartThatASubjectEndsWithIsNoItemOfTheList() {
    assertThat(roles("Căn cứ Nghị định 30/2020/NĐ-CP về phí tại Điều 5: Luật Lưu trữ 2024 nêu rõ."))
        .containsExactly("based_on", "null");
  }

  @Test
  void aListEndsBeforeABlankLine() {
    assertThat(roles("Thay thế Thông tư 12/2022/TT-BXD,\n\nThông tư 14/2021/TT-BXD."))
        .containsExactly("replaces", "null");
  }

  @Test
  void theLastDocumentBeforeAVerbDoesWhatItSays() {
    List<Citation> citations =
        Citations.extract(
                "Có Nghị định 6/2021/NĐ-CP. Thông tư 14/2021/TT-BXD có hiệu lực từ năm 2022 và thay"
                    + " thế Thông tư 2/2016/TT-BXD.")
            .citations();

    assertThat(citations.get(0).relations()).isEmpty();
    assertThat(citations.get(1).relations())
        .singleElement()
        .satisfies(relation -> assertThat(relation.to()).isEqualTo(2));
  }

  private static @Nullable String lastRole(String text) {
    List<String> roles = roles(text);
    String last = roles.get(roles.size() - 1);
    return last.equals("null") ? null : last;
  }

  /** The roles of all mentions in order of place, "null" for none. */
  private static List<String> roles(String text) {
    List<Citation.Mention> mentions = new ArrayList<>();
    Citations.extract(text).citations().forEach(c -> mentions.addAll(c.mentions()));
    mentions.sort((a, b) -> Integer.compare(a.span().begin(), b.span().begin()));
    return mentions.stream()
        .map(
            m ->
                m.roles().isEmpty()
                    ? "null"
                    : m.roles().stream()
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .collect(joining("+")))
        .toList();
  }
}
