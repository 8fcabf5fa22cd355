package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.record.Meeting;

/** What the decisions about an event see of the words that they weigh. */
class EventFeaturesTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String SPEECH =
      " Phát biểu tại hội nghị, đồng chí Lê Văn Bách, Bí thư Huyện ủy Phú Lâm yêu cầu các xã làm"
          + " tốt công tác tuyên truyền.";

  private static List<String> features(String decision, String text, String words) {
    return BIENBAN.explain(Article.of(text)).weighings().stream()
        .filter(each -> each.decision().equals(decision) && each.text().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not weighed"))
        .features();
  }

  private static List<String> organizer(String text, String words) {
    return features("events.organizer", text, words);
  }

  private static List<String> mention(String text, String words) {
    return features("events.main", text, words);
  }

  private static String kind(String text) {
    return BIENBAN.read(Article.of(text)).meetings().stream()
        .map(Meeting::kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVerbThatNamesAnEventGivesWayToTheNounThatTakesItUp() {
    String text =
        "Sáng 3/7, Bộ Y tế %s về dịch sởi. Tại %s, ông Lê Văn Bách cho biết dịch đã lắng.";

    assertThat(kind(text.formatted("họp", "cuộc họp"))).isEqualTo("cuộc họp");
    assertThat(kind(text.formatted("họp báo", "buổi họp báo"))).isEqualTo("buổi họp báo");
    assertThat(kind(text.formatted("tổ chức họp báo", "buổi họp báo"))).isEqualTo("họp báo");
  }

  @Test
  void aNounThatTellsItselfAgainDoesNotCountForItsFamily() {
    String text =
        "Sáng 3/7, Sở Y tế tổ chức tọa đàm Tọa đàm \"Y tế số cho mọi nhà\" tại Phú Lâm." + SPEECH;

    assertThat(mention(text, "Tọa đàm \"Y tế số cho mọi nhà\""))
        .contains("doubt=NONE", "family all=1");
  }

  @Test
  void aNameMayBeCutOffWithAnEllipsis() {
    String text = "Sáng 3/7, Huyện ủy Phú Lâm tổ chức Hội nghị sơ kết công tác dân vận%s" + SPEECH;
    String name = "Hội nghị sơ kết công tác dân vận";

    assertThat(mention(text.formatted("..."), name)).contains("truncated");
    assertThat(mention(text.formatted("."), name)).doesNotContain("truncated");
  }

  @Test
  void theNounOfTheMainMentionIsTheEventsAsLongAsItIsNoVerb() {
    assertThat(
            kind(
                "Phiên họp của xã có đông người dự.\n\nSáng 3/7, ông Lê Văn Bách dự cuộc họp giao"
                    + " ban tháng 6 của UBND xã Tân Hòa. Ông Lê Văn Bách yêu cầu các xã vào cuộc."))
        .isEqualTo("cuộc họp");
  }

  @Test
  void aBodyIsSeenWithItsVerbAndWhatStandsBetween() {
    String text = "Sáng 3/7, Sở Y tế%s Sở Công Thương tổ chức hội nghị dân vận." + SPEECH;

    assertThat(organizer(text.formatted(" nêu rõ;"), "Sở Y tế nêu rõ")).contains("verb=none");
    assertThat(organizer(text.formatted(" cùng với ông Lê Minh Khuê,"), "Sở Y tế"))
        .anyMatch(feature -> feature.startsWith("verb,over=") && feature.contains(" person"));
  }

  @Test
  void aLabelTellsThePlaceHoweverFarDown() {
    assertThat(
            features(
                "events.place",
                "GIẤY MỜI\n\nHuyện ủy Phú Lâm trân trọng kính mời dự hội nghị dân vận.\n\nThời gian:"
                    + " 8 giờ, ngày 26/8/2020.\n\nNội dung như sau.\n\nXã báo cáo.\n\nHuyện báo"
                    + " cáo.\n\nTỉnh báo cáo.\n\nĐịa điểm: Hội trường UBND huyện Phú Lâm.",
                "Hội trường UBND huyện Phú Lâm"))
        .contains("link=label");
  }

  @Test
  void whatABodyDoesIsSeen() {
    String text = "Sáng 3/7, Sở Y tế %s hội nghị dân vận." + SPEECH;

    assertThat(organizer(text.formatted("chủ trì"), "Sở Y tế")).contains("verb=chair right");
    assertThat(organizer(text.formatted("dự"), "Sở Y tế")).contains("verb=attend right");
    assertThat(organizer(text.formatted("phối hợp tổ chức"), "Sở Y tế"))
        .contains("verb=together right");
    assertThat(organizer(text.formatted("tổ chức"), "Sở Y tế")).contains("verb=organize right");
  }

  @Test
  void theTraceTellsOfASecondPlaceWhereSomebodyChairs() {
    assertThat(
            BIENBAN
                .explain(
                    Article.of(
                        "Sáng 3/7, bà Lê Thu Vân chủ trì hội nghị dân vận. Chủ trì hội nghị có bà Lê"
                            + " Thu Vân và ông Hà Văn Lục."))
                .alternatives())
        .extracting(each -> each.field() + ": " + each.why())
        .contains("meetings.chairs: chair.list finds the same person, after chair.subject");
  }

  private static final String TWO_EVENTS =
      "Sáng 3/7, ông Lê Văn Bách dự phiên họp của xã.\n\nSau phiên họp, Hội Nông dân xã tổ chức hội"
          + " nghị tổng kết phong trào nuôi cá lồng bè năm nay.";

  private static List<String> titled(String title, String words) {
    return BIENBAN.explain(Article.of(TWO_EVENTS).title(title)).weighings().stream()
        .filter(each -> each.decision().equals("events.main") && each.text().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not weighed"))
        .features();
  }

  @Test
  void aMentionIsComparedWithTheOthersOfItsArticle() {
    String full = "hội nghị tổng kết phong trào nuôi cá lồng bè năm nay";

    assertThat(mention(TWO_EVENTS, full))
        .contains("longest", "longest of family", "family rank=below", "name word=phong")
        .doesNotContain("name word=nuôi");
    assertThat(mention(TWO_EVENTS, "phiên họp"))
        .contains("family rank=top")
        .doesNotContain("longest");
    assertThat(
            mention(
                "Sáng 3/7, xã Tân Hòa tổ chức hội nghị dân vận.\n\nHội nghị dân vận khéo có ông Lê Văn"
                    + " Bách dự.",
                "hội nghị dân vận"))
        .contains("goes on elsewhere", "family rank=top");
  }

  @Test
  void aMentionThatHasTheWordsOfTheTitleIsSeen() {
    String full = "hội nghị tổng kết phong trào nuôi cá lồng bè năm nay";

    assertThat(titled("Tổng kết phong trào NUÔI CÁ", full))
        .contains("title=most", "title words=more", "title share=2");
    assertThat(titled("Tổng kết phong trào nuôi cá", "phiên họp"))
        .contains("title=less", "title words=0", "title share=none");
    assertThat(titled("Giá lúa tăng", full)).contains("title=none");
    assertThat(mention(TWO_EVENTS, full))
        .as("without a title nothing is told of it")
        .noneMatch(feature -> feature.startsWith("title"));
  }

  @Test
  void theSecondOfANounToldTwiceIsAskedEvenInABodysName() {
    String text =
        "Sáng 3/7, tại Diễn đàn Diễn đàn Quỹ đầu tư Khởi nghiệp Việt Nam, ông Lê Văn Bách phát biểu.";

    assertThat(
            BIENBAN.explain(Article.of(text)).weighings().stream()
                .filter(each -> each.decision().equals("events.main"))
                .map(each -> each.text()))
        .containsExactly("Diễn đàn Quỹ đầu tư Khởi nghiệp Việt Nam");
  }

  @Test
  void aMentionInAHeadingHasItsWordsByItself() {
    String heading = "Tổng kết phong trào nuôi cá tại phiên họp của xã\n\n";
    String full = "hội nghị tổng kết phong trào nuôi cá lồng bè năm nay";

    assertThat(mention(heading + TWO_EVENTS, "phiên họp của xã"))
        .contains("in a heading")
        .noneMatch(feature -> feature.startsWith("title"));
    assertThat(mention(heading + TWO_EVENTS, full))
        .as("a heading that opens the text is its title")
        .contains("title=most", "title words=more");
    assertThat(
            BIENBAN.explain(Article.of(heading + TWO_EVENTS).title(" ")).weighings().stream()
                .filter(each -> each.decision().equals("events.main") && each.text().equals(full))
                .findFirst()
                .orElseThrow()
                .features())
        .as("so it is beside a blank title")
        .contains("title=most");
  }

  @Test
  void theTitleOfAPageIsComparedToo() {
    String page =
        "<html><head><title>Tổng kết phong trào nuôi cá</title></head><body><article><p>"
            + TWO_EVENTS.replace("\n\n", "</p><p>")
            + "</p></article></body></html>";

    for (String given : new String[] {null, " "}) {
      assertThat(
              BIENBAN.explain(Article.ofHtml(page).title(given)).weighings().stream()
                  .filter(each -> each.decision().equals("events.main"))
                  .filter(each -> each.text().startsWith("hội nghị"))
                  .findFirst()
                  .orElseThrow()
                  .features())
          .contains("title=most");
    }
  }

  @Test
  void numbersAndMarksOfATitleSayNothing() {
    String text = TWO_EVENTS.replace("năm nay", "năm 2020");
    String full = "hội nghị tổng kết phong trào nuôi cá lồng bè năm 2020";

    for (String title : new String[] {"2020", "– !?", "x ".repeat(500) + "nuôi cá"}) {
      assertThat(
              BIENBAN.explain(Article.of(text).title(title)).weighings().stream()
                  .filter(each -> each.decision().equals("events.main"))
                  .filter(each -> each.text().equals(full))
                  .findFirst()
                  .orElseThrow()
                  .features())
          .doesNotContain("title=most");
    }
  }

  @Test
  void ofFamiliesSpokenOfAlikeNoneIsOnTop() {
    assertThat(mention("Sáng 3/7, xã tổ chức phiên họp. Chiều, xã có tọa đàm.", "tọa đàm"))
        .contains("family rank=tied");
  }
}
