package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;

/** Where a turn begins and ends, and what belongs to it. */
class TurnsTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String LEAD =
      "Sáng 3/7, ông Tạ Huy Bách, Chủ tịch UBND tỉnh chủ trì hội nghị dân vận của tỉnh.\n\n";

  private static List<Speech> read(String text) {
    return BIENBAN.read(Article.of(LEAD + text)).speeches();
  }

  private static String outline(Speech speech) {
    return speech.speaker()
        + " "
        + speech.verbs().stream().map(ReportingVerb::text).toList()
        + " "
        + speech.statements().stream().map(Statement::text).toList();
  }

  @Test
  void theVerbsOfOneSpeakerAreOneTurn() {
    List<Speech> speeches =
        read(
            "Phát biểu kết luận hội nghị, ông Bách đánh giá cao kết quả của các xã. Ông cũng yêu"
                + " cầu các xã rà soát hộ nghèo.\n\n"
                + "Đồng thời, ông Bách đề nghị Mặt trận giám sát việc này.");
    assertThat(speeches).hasSize(1);
    assertThat(speeches.get(0).acts())
        .containsExactly(SpeechAct.CONCLUDE, SpeechAct.SPEAK, SpeechAct.DIRECT);
    assertThat(outline(speeches.get(0)))
        .isEqualTo(
            "p1 [Phát biểu kết luận, đánh giá cao, yêu cầu, đề nghị]"
                + " [kết quả của các xã, các xã rà soát hộ nghèo, Mặt trận giám sát việc này]");
  }

  @Test
  void anotherSpeakerAndTheNarratorTakeTheFloor() {
    assertThat(
            read(
                "Ông Bách nhấn mạnh dân vận phải gần dân. Bà Hà Thị Loan cho biết xã còn thiếu cán"
                    + " bộ. Ông Bách đề nghị xã rà soát biên chế.\n\n"
                    + "Tại hội nghị, nhiều tập thể được khen thưởng.\n\n"
                    + "Ông Bách khẳng định tỉnh sẽ cấp đủ kinh phí."))
        .extracting(TurnsTest::outline)
        .containsExactly(
            "p1 [nhấn mạnh] [dân vận phải gần dân]",
            "p2 [cho biết] [xã còn thiếu cán bộ]",
            "p1 [đề nghị] [xã rà soát biên chế]",
            "p1 [khẳng định] [tỉnh sẽ cấp đủ kinh phí]");
  }

  @Test
  void ofThoseWhoSpeakTogetherTheFirstNamedHasTheWords() {
    assertThat(read("Ông Lê Minh Khuê và bà Hà Thị Loan cùng đề nghị xã sớm làm đường."))
        .extracting(TurnsTest::outline)
        .containsExactly("p2 [đề nghị] [xã sớm làm đường]", "p3 [đề nghị] []");
  }

  @Test
  void aParagraphThatOnlyTellsThatSomebodySpokeEndsNoTurn() {
    assertThat(
            read(
                "Ông Bách yêu cầu các xã rà soát hộ nghèo.\n\n"
                    + "Bà Hà Thị Loan phát biểu tại hội nghị.\n\n"
                    + "Đồng thời, các xã cần khẩn trương làm đường."))
        .extracting(TurnsTest::outline)
        .containsExactly(
            "p1 [yêu cầu] [các xã rà soát hộ nghèo, Đồng thời, các xã cần khẩn trương làm đường]",
            "p2 [phát biểu tại] []");
  }

  @Test
  void whatTellsNoActOfItsOwnHasTheOneOfTheNextVerb() {
    String according = "Theo bà Hà Thị Loan, đường thôn hỏng đã ba mùa mưa.";
    Function<String, List<SpeechAct>> acts =
        text -> read(text).stream().flatMap(speech -> speech.acts().stream()).toList();

    assertThat(acts.apply(according)).containsExactly(SpeechAct.SPEAK);
    assertThat(acts.apply("Bà Hà Thị Loan cho biết xã thiếu cán bộ.\n\n" + according))
        .containsOnly(SpeechAct.DISCUSS);
    assertThat(acts.apply("Lý giải việc này, bà Hà Thị Loan cho biết xã thiếu cán bộ."))
        .containsExactly(SpeechAct.DISCUSS);
    assertThat(acts.apply("Phát biểu tại hội nghị, bà Hà Thị Loan cho biết xã thiếu cán bộ."))
        .containsExactly(SpeechAct.SPEAK, SpeechAct.DISCUSS);
  }

  @Test
  void thoseWhoDoSomethingTogetherBeforeSpeakTogetherWhereAWordJoinsThem() {
    String text = "Ông Lê Minh Khuê%s bà Hà Thị Loan chủ trì hội nghị và đề nghị sớm làm đường.";

    assertThat(read(text.formatted(" và")))
        .extracting(TurnsTest::outline)
        .containsExactly("p2 [đề nghị] [sớm làm đường]", "p3 [đề nghị] []");
    assertThat(read(text.formatted(",")))
        .extracting(TurnsTest::outline)
        .containsExactly("p2 [đề nghị] [sớm làm đường]");
  }

  @Test
  void whatASpeakerRetellsOfSomebodyAndWhatHisPostSaysBehindIsNotSaidThere() {
    String text =
        "Bà Hà Thị Loan cho biết, Thủ tướng Lê Minh Khuê yêu cầu các xã vào cuộc.\n\n"
            + "%s nhấn mạnh vai trò của dân vận.";

    assertThat(read(text.formatted("Thủ tướng")))
        .extracting(TurnsTest::outline)
        .containsExactly("p2 [cho biết] [Thủ tướng Lê Minh Khuê yêu cầu các xã vào cuộc]");
    assertThat(read(text.formatted("Ông Lê Minh Khuê"))).hasSize(2);
    assertThat(BIENBAN.explain(Article.of(LEAD + text.formatted("Thủ tướng"))).alternatives())
        .filteredOn(each -> each.why().equals("said elsewhere, a speaker here retells it"))
        .extracting(Explanation.Alternative::text)
        .contains("yêu cầu", "nhấn mạnh");
  }

  @Test
  void theTraceTellsOfClausesThatLost() {
    Function<String, List<String>> lost =
        text ->
            BIENBAN.explain(Article.of(LEAD + text)).alternatives().stream()
                .filter(each -> each.field().equals("speeches.verbs"))
                .map(each -> each.text() + ": " + each.why())
                .toList();

    assertThat(
            lost.apply(
                "Trao đổi với phóng viên, bà Hà Thị Loan cho biết đường làm chậm.\n\n"
                    + "Bà Loan nhấn mạnh vai trò của dân vận."))
        .contains("nhấn mạnh: said to the press, not there");
    assertThat(lost.apply("\"Đường rất chậm\", đó là ý kiến của bà Hà Thị Loan phát biểu."))
        .contains("ý kiến: speech.that-was finds the same verb, after speech.after-verb");
  }

  @Test
  void aBareQuotationHasNoVerb() {
    List<Speech> speeches = read("Bà Hà Thị Loan đứng lên trước: “Đường thôn hỏng đã ba mùa mưa.”");
    assertThat(speeches).hasSize(1);
    assertThat(outline(speeches.get(0))).isEqualTo("p2 [] [Đường thôn hỏng đã ba mùa mưa.]");
    assertThat(speeches.get(0).acts()).containsExactly(SpeechAct.SPEAK);
  }

  @Test
  void aTaskNamesTheTurnInWhichItIsGiven() {
    var record =
        BIENBAN.read(
            Article.of(
                LEAD
                    + "Bà Hà Thị Loan cho biết xã còn thiếu cán bộ.\n\n"
                    + "Ông Bách yêu cầu các xã rà soát hộ nghèo. Đồng thời, lập danh sách trước"
                    + " ngày 15/7."));
    assertThat(record.tasks()).extracting(Task::speech).containsExactly(1, 1);
    assertThat(record.tasks())
        .extracting(Task::assigner)
        .allSatisfy(
            assigner ->
                assertThat(assigner)
                    .hasFieldOrPropertyWithValue("person", "p1")
                    .hasFieldOrPropertyWithValue("text", "Bách"));
  }
}
