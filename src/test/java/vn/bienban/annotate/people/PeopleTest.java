package vn.bienban.annotate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.SegmentedText;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.record.MentionKind;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/** Who is who, by text; each person as "name: post; post". */
class PeopleTest {
  private static final Lexicon LEXICON = Vocabulary.load();
  private static final EntityRecognizer ENTITIES = new EntityRecognizer(LEXICON);
  private static final PeopleExtractor PEOPLE = new PeopleExtractor(LEXICON);

  private static Document document(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    SegmentedText segmented =
        Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
    Document document = new Document(segmented, LEXICON);
    document.put(Layers.ENTITIES, ENTITIES.recognize(document));
    return document;
  }

  private static Cast cast(Document document, Trace trace) {
    return PEOPLE.annotate(document, new Context(null, null, trace, TimeLimit.none()));
  }

  private static List<String> people(String text) {
    Document document = document(text);
    List<String> people = new ArrayList<>();
    for (Cast.Member member : cast(document, Trace.OFF).members()) {
      List<String> titles =
          member.titles().stream().map(title -> title.span().of(document.text())).toList();
      people.add(member.name() + ": " + String.join("; ", titles));
    }
    return people;
  }

  private static List<String> mentions(String text) {
    Document document = document(text);
    Cast cast = cast(document, Trace.OFF);
    List<String> mentions = new ArrayList<>();
    for (PersonMention mention : cast.mentions()) {
      mentions.add(
          cast.members().get(mention.person()).name()
              + " "
              + mention.kind()
              + " "
              + mention.span().of(document.text()));
    }
    return mentions;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PGS.TS. Tạ Huy Bách mở đầu.|Tạ Huy Bách: PGS.TS",
        "GS-TSKH Tạ Huy Bách mở đầu.|Tạ Huy Bách: GS-TSKH",
        "Ông Tạ Huy Bách, Ủy viên Trung ương Đảng, đến sớm. Ông Tạ Huy Bách, Ủy viên Trung ương Đảng khóa XIII, ra về.|Tạ Huy Bách: Ủy viên Trung ương Đảng khóa XIII",
        "Thủ tướng Chính phủ, Phó Thủ tướng Chính phủ Tạ Huy Bách đã chỉ đạo.|Tạ Huy Bách: Phó Thủ tướng Chính phủ",
        "Đoàn công tác do ông Tạ Huy Bách làm trưởng đoàn đến sớm.|'Tạ Huy Bách: '",
        "Bà Tạ Hà My, Trọng tài viên Trung tâm Trọng tài Phú Lâm, đến sớm.|Tạ Hà My: Trọng tài viên Trung tâm Trọng tài Phú Lâm",
        "Ông Tạ Huy Bách, Giám đốc Sở Y tế điều phối phiên họp.|Tạ Huy Bách: Giám đốc Sở Y tế",
        "Ông Tạ Huy Bách, Bộ trưởng Bộ Thương mại, Công nghiệp và Năng lượng cho biết.|Tạ Huy Bách: Bộ trưởng Bộ Thương mại, Công nghiệp và Năng lượng",
        "Ông Tạ Huy Bách, Trưởng phòng Kiểm soát ma túy (Phòng 6, Cục Điều tra chống buôn lậu, Tổng cục Hải quan), cho biết.|Tạ Huy Bách: Trưởng phòng Kiểm soát ma túy (Phòng 6, Cục Điều tra chống buôn lậu, Tổng cục Hải quan)",
        "Ông Tạ Huy Bách, Cục trưởng Cục Cảnh sát hình sự (C02, Bộ Công an), cho biết.|Tạ Huy Bách: Cục trưởng Cục Cảnh sát hình sự (C02, Bộ Công an)",
        "Ông Tạ Huy Bách, Đội trưởng Đội Kiểm soát (thuộc Cục Thuế Phú Thọ), cho biết.|Tạ Huy Bách: Đội trưởng Đội Kiểm soát (thuộc Cục Thuế Phú Thọ)",
        "Ông Tạ Huy Bách, Trưởng ban Kinh tế, Đại sứ quán Úc tại Việt Nam, cho biết.|Tạ Huy Bách: Trưởng ban Kinh tế, Đại sứ quán Úc tại Việt Nam",
        "Ông Tạ Huy Bách, Đội trưởng thuộc Chi cục Hải quan Phú Lâm (Cục Hải quan Phú Thọ), cho biết.|Tạ Huy Bách: Đội trưởng thuộc Chi cục Hải quan Phú Lâm (Cục Hải quan Phú Thọ)",
        "Ông Tạ Huy Bách là thư ký của Phó Chủ tịch Quốc hội.|Tạ Huy Bách: thư ký của Phó Chủ tịch Quốc hội",
        "Ông Tạ Huy Bách, Bí thư Đảng ủy xã Kỳ Tân kiến nghị mở đường.|Tạ Huy Bách: Bí thư Đảng ủy xã Kỳ Tân",
        "Ông Tạ Huy Bách, Tổng giám đốc Công ty Cổ phần XNK Nam Thái Sơn cho rằng đường khó đi.|Tạ Huy Bách: Tổng giám đốc Công ty Cổ phần XNK Nam Thái Sơn",
        "Ông Tạ Huy Bách, nguyên Giám đốc Sở Y tế, đến sớm. Giám đốc Sở Y tế Tạ Huy Bách ra về.|Tạ Huy Bách: nguyên Giám đốc Sở Y tế",
        "Ông Tạ Huy Bách, Phó Cục trưởng Cục Tin học hóa, Bộ Y tế cho biết.|Tạ Huy Bách: Phó Cục trưởng Cục Tin học hóa, Bộ Y tế",
        "Ông Tạ Huy Bách, Viện trưởng Viện Nghiên cứu quy hoạch và phát triển, cho rằng còn sớm.|Tạ Huy Bách: Viện trưởng Viện Nghiên cứu quy hoạch và phát triển",
        "Ông Tạ Huy Bách, Giám đốc điều hành, Tổ chức Y tế Phú Lâm nói.|Tạ Huy Bách: Giám đốc điều hành, Tổ chức Y tế Phú Lâm",
        "Ông Tạ Huy Bách - Tổng giám đốc Công ty Lữ hành Phúc Vinh cho biết.|Tạ Huy Bách: Tổng giám đốc Công ty Lữ hành Phúc Vinh",
        "Ông Tạ Huy Bách, Giám đốc Sở Y tế nhận định còn sớm, phải chờ.|Tạ Huy Bách: Giám đốc Sở Y tế",
        "Ông Tạ Huy Bách, Trưởng Ban Chỉ đạo 138/CP chủ trì.|Tạ Huy Bách: Trưởng Ban Chỉ đạo 138/CP",
        "Ông Tạ Huy Bách, thành viên Hội đồng trường cho biết.|Tạ Huy Bách: thành viên Hội đồng trường",
        "Thành viên Tạ Huy Bách cho biết.|'Tạ Huy Bách: '",
        "Thượng tướng, PGS, TS Tạ Huy Bách mở đầu.|Tạ Huy Bách: Thượng tướng; PGS; TS",
        "THỦ TƯỚNG CHÍNH PHỦ TẠ HUY BÁCH|TẠ HUY BÁCH: THỦ TƯỚNG CHÍNH PHỦ",
        "Bí thư Đảng ủy là đồng chí Tạ Huy Bách.|Tạ Huy Bách: Bí thư Đảng ủy",
        "Chủ tịch UBND tỉnh An Khê, Tạ Huy Bách chủ trì cuộc họp.|Tạ Huy Bách: Chủ tịch UBND tỉnh An Khê",
        "Phu nhân Đại sứ, bà Lò Thị Mây, cùng dự.|'Lò Thị Mây: '",
        "Ông Tạ Huy Bách, Trưởng phòng 6 cho biết.|Tạ Huy Bách: Trưởng phòng 6",
        "Ông Tạ Huy Bách, Phó Trưởng đoàn kiểm tra số 1348 nói.|Tạ Huy Bách: Phó Trưởng đoàn kiểm tra số 1348",
        "Ông Tạ Huy Bách, Giám đốc Công ty TNHH Điện tử Sao Mai phản ánh.|Tạ Huy Bách: Giám đốc Công ty TNHH Điện tử Sao Mai"
      })
  void postsGoToTheirHolder(String sentence, String person) {
    assertThat(people(sentence)).containsExactly(person);
  }

  @Test
  void aHeadingGoesToTheWholeList() {
    assertThat(
            people(
                "Cùng dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Tạ Huy Bách, Trưởng Ban Tổ"
                    + " chức; Trung tướng Lò Văn Sơn."))
        .containsExactly(
            "Tạ Huy Bách: Ủy viên Ban Thường vụ Tỉnh ủy; Trưởng Ban Tổ chức",
            "Lò Văn Sơn: Ủy viên Ban Thường vụ Tỉnh ủy; Trung tướng");
    assertThat(
            people(
                "Dự họp có các Phó Thủ tướng Tạ Huy Bách, Lò Văn Sơn và Trưởng Ban Nội chính Đỗ Thị"
                    + " Lan."))
        .containsExactly(
            "Tạ Huy Bách: Phó Thủ tướng",
            "Lò Văn Sơn: Phó Thủ tướng",
            "Đỗ Thị Lan: Trưởng Ban Nội chính");
  }

  @Test
  void aPostThatSaysMoreTakesThePlaceOfItsBeginningAndOfNothingElse() {
    assertThat(
            people(
                "Chủ tịch Tạ Huy Bách nói. Chủ tịch UBND xã Tân An Tạ Huy Bách nói."
                    + " Chủ tịch Hội Nông dân Tạ Huy Bách nói."))
        .containsExactly("Tạ Huy Bách: Chủ tịch UBND xã Tân An; Chủ tịch Hội Nông dân");
  }

  @Test
  void aPostAloneTellsThePlaceOfTheOneHeld() {
    assertThat(
            people(
                "Bí thư Thành ủy Tạ Huy Bách nói đường khó đi. Theo Bí thư Thành ủy Hà Nội, mưa lớn."))
        .containsExactly("Tạ Huy Bách: Bí thư Thành ủy Hà Nội");
    assertThat(people("Bí thư Tạ Huy Bách nói đường khó đi. Theo Bí thư Hà Nội, mưa lớn."))
        .containsExactly("Tạ Huy Bách: Bí thư");
    assertThat(people("Bí thư Tạ Huy Bách nói. Theo Bí thư Thành ủy Hà Nội, mưa lớn."))
        .containsExactly("Tạ Huy Bách: Bí thư");
  }

  @Test
  void aPostBehindTwoNamesIsSharedIfSeveralHoldIt() {
    assertThat(people("Chủ tọa có Tạ Huy Bách và Lò Thị Mây, Phó Chủ tịch HĐND tỉnh."))
        .containsExactly(
            "Tạ Huy Bách: Phó Chủ tịch HĐND tỉnh", "Lò Thị Mây: Phó Chủ tịch HĐND tỉnh");
    assertThat(people("Cùng đi có ông Tạ Huy Bách và bà Lò Thị Mây, Giám đốc Sở Y tế."))
        .containsExactly("Tạ Huy Bách: ", "Lò Thị Mây: Giám đốc Sở Y tế");
  }

  @Test
  void theHighestPostsBehindANameAreTheNextOnes() {
    assertThat(people("Thủ tướng Tạ Huy Bách, Tổng Bí thư, Chủ tịch nước Lò Văn Sơn dự lễ."))
        .containsExactly("Tạ Huy Bách: Thủ tướng", "Lò Văn Sơn: Tổng Bí thư; Chủ tịch nước");
  }

  @Test
  void aSubjectBehindANameIsNotItsPost() {
    assertThat(
            people(
                "Chủ tịch nước Lò Văn Sơn dự lễ. Chúc mừng ông Tạ Huy Bách, Chủ tịch nước nhấn mạnh"
                    + " trách nhiệm."))
        .containsExactly("Lò Văn Sơn: Chủ tịch nước", "Tạ Huy Bách: ");
  }

  @Test
  void aMisprintIsNoSecondPerson() {
    assertThat(
            people(
                "Phó Thủ tướng Tạ Đức Bách chủ trì.\n\nPhó Thủ tướng Tạ Đức Bách kết luận.\n\nTheo"
                    + " Phó Thủ tướng Tạ Đưc Bách, việc này gấp."))
        .containsExactly("Tạ Đức Bách: Phó Thủ tướng");
    assertThat(
            people("Phó Chủ tịch UBND tỉnh Tạ Văn An và Phó Chủ tịch UBND tỉnh Tạ Văn Ân cùng dự."))
        .hasSize(2);
    assertThat(people("Giám đốc Sở Y tế Tạ Đức Bách đến. Chủ tịch UBND xã Tạ Đưc Bách ra về."))
        .hasSize(2);
  }

  @Test
  void theEndOfANameIsTheSamePerson() {
    assertThat(
            mentions(
                "Bà Đỗ Thị Kim Ngân đến sớm. Theo bà Kim Ngân, đường khó đi. Bà Ngân nói thêm."))
        .containsExactly(
            "Đỗ Thị Kim Ngân NAME Đỗ Thị Kim Ngân",
            "Đỗ Thị Kim Ngân SHORT_NAME Kim Ngân",
            "Đỗ Thị Kim Ngân SHORT_NAME Ngân");
    assertThat(people("Ông Y Bhiu Kbuôr đến. Ông Y Bhiu nói.")).containsExactly("Y Bhiu Kbuôr: ");
    assertThat(people("Tổng thống Viktor Smirnov đến thăm. Ông Smirnov cảm ơn."))
        .containsExactly("Viktor Smirnov: Tổng thống");
  }

  @Test
  void aPostThatTwoCouldBeMeantByIsLeftOpen() {
    String both =
        "Dự họp có Phó Chủ tịch UBND tỉnh Tạ Huy Bách, Phó Chủ tịch UBND tỉnh Lò Thị Mây.";
    assertThat(mentions(both + " Phó Chủ tịch UBND tỉnh yêu cầu báo cáo."))
        .noneMatch(mention -> mention.contains("TITLE"));
    assertThat(
            mentions(
                both
                    + " Bà Lò Thị Mây nghe các sở báo cáo về kế hoạch năm tới của toàn tỉnh. Phó Chủ"
                    + " tịch UBND tỉnh yêu cầu làm ngay."))
        .contains("Lò Thị Mây TITLE Phó Chủ tịch UBND tỉnh");
  }

  @Test
  void whoSignsANoticeHoldsThePostAbove() {
    String notice =
        "THÔNG BÁO\nKết luận tại cuộc họp\n\nCác sở thực hiện nghiêm túc./.\n\n"
            + "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nTạ Huy Bách";

    assertThat(people(notice)).containsExactly("Tạ Huy Bách: CHÁNH VĂN PHÒNG");
    assertThat(people("Hội nghị diễn ra sáng nay.\n\nTạ Huy Bách")).isEmpty();
  }

  @Test
  void verbsGivePosts() {
    assertThat(people("Ông Tạ Huy Bách được bổ nhiệm giữ chức Giám đốc Sở Y tế."))
        .containsExactly("Tạ Huy Bách: Giám đốc Sở Y tế");
    assertThat(
            people(
                "Ông Tạ Huy Bách chủ trì. Ông Lò Văn Sơn đến. Đại hội bầu ông Bách làm Chủ tịch"
                    + " Hội."))
        .containsExactly("Tạ Huy Bách: Chủ tịch Hội", "Lò Văn Sơn: ");
    assertThat(people("Hội nghị giới thiệu ông Tạ Huy Bách ứng cử chức danh Chủ tịch UBND xã."))
        .containsExactly("Tạ Huy Bách: ");
  }

  @Test
  void aPostBelongsToItsHolderAndEndsWithItsBody() {
    assertThat(
            people(
                "Ông Lê Minh Khuê, Tổ trưởng Tổ tư vấn kinh tế của Thủ tướng Tạ Huy Bách, nêu ý"
                    + " kiến."))
        .containsExactly("Lê Minh Khuê: Tổ trưởng Tổ tư vấn kinh tế", "Tạ Huy Bách: Thủ tướng");
    assertThat(people("Ông Lê Minh Khuê, Tổ trưởng Tổ tư vấn kinh tế của Thủ tướng, nêu ý kiến."))
        .containsExactly("Lê Minh Khuê: Tổ trưởng Tổ tư vấn kinh tế của Thủ tướng");
    assertThat(people("Giám đốc công ty hành hung Lê Minh Khuê. Chủ tịch nước tiễn Tạ Huy Bách."))
        .containsExactly("Lê Minh Khuê: ", "Tạ Huy Bách: ");
    assertThat(people("Giám đốc Công ty Gỗ Đức Phú Thọ Lê Minh Khuê nêu ý kiến."))
        .containsExactly("Lê Minh Khuê: Giám đốc Công ty Gỗ Đức Phú Thọ");
  }

  @Test
  void aDoubtfulPostIsAnothersWhoHoldsIt() {
    assertThat(
            people(
                "Thủ tướng Tạ Huy Bách đến dự. Thủ tướng và Ngoại trưởng Lê Minh Khuê cùng ký. Ông"
                    + " Khuê phát biểu."))
        .containsExactly("Tạ Huy Bách: Thủ tướng", "Lê Minh Khuê: Ngoại trưởng");
    assertThat(
            people(
                "Thủ tướng và Ngoại trưởng Lê Minh Khuê cùng ký. Thủ tướng và Bộ trưởng Bộ Y tế Tạ"
                    + " Huy Bách ra về."))
        .containsExactlyInAnyOrder(
            "Lê Minh Khuê: Ngoại trưởng", "Tạ Huy Bách: Thủ tướng; Bộ trưởng Bộ Y tế");
    assertThat(people("Thủ tướng và Ngoại trưởng Lê Minh Khuê cùng ký."))
        .containsExactly("Lê Minh Khuê: Thủ tướng; Ngoại trưởng");
  }

  @Test
  void aSemicolonPartsThePostsOfTwo() {
    assertThat(
            people(
                "Ông Tạ Huy Bách, Ủy viên Hội đồng; Bộ trưởng Bộ Y tế, Đại tướng Lê Văn Hùng đến"
                    + " sớm."))
        .containsExactly(
            "Tạ Huy Bách: Ủy viên Hội đồng", "Lê Văn Hùng: Bộ trưởng Bộ Y tế; Đại tướng");
    assertThat(
            people(
                "Đại tá Tạ Huy Bách được điều động giữ chức Giám đốc Sở Y tế; Đại tá Lê Văn Hùng"
                    + " được điều động giữ chức Giám đốc Sở Nội vụ."))
        .containsExactly(
            "Tạ Huy Bách: Đại tá; Giám đốc Sở Y tế", "Lê Văn Hùng: Đại tá; Giám đốc Sở Nội vụ");
  }

  @Test
  void aLifeIsTheOneItTellsOfUntilSomebodyElseIsNamed() {
    String life = "Ông Tạ Huy Bách đến sớm. Ông Lê Minh Khuê sinh năm 1968 ở bản.";
    String post = " Từ 3/2010 - 9/2015: Giám đốc Sở Y tế.";

    assertThat(people(life + post))
        .containsExactly("Tạ Huy Bách: ", "Lê Minh Khuê: Giám đốc Sở Y tế");
    assertThat(people(life + " Ông Khuê học ở bản." + post))
        .containsExactly("Tạ Huy Bách: ", "Lê Minh Khuê: Giám đốc Sở Y tế");
    assertThat(people(life + " Ông Lò Văn Sơn ra về." + post))
        .containsExactly("Tạ Huy Bách: ", "Lê Minh Khuê: ", "Lò Văn Sơn: ");
    assertThat(
            people(
                "Ông Tạ Huy Bách đến sớm.\nTóm tắt tiểu sử đồng chí Lê Minh Khuê\nGiám đốc Sở Y"
                    + " tế"))
        .containsExactly("Tạ Huy Bách: ", "Lê Minh Khuê: Giám đốc Sở Y tế");
  }

  @Test
  void inALifeAPostOfAnotherOrOneWishedForIsNotHeld() {
    String life = "Ông Lê Minh Khuê sinh năm 1968 ở bản.";

    assertThat(people(life + " Ông Khuê học cùng ông Tạ Huy Bách; Giám đốc Sở Y tế."))
        .containsExactly("Lê Minh Khuê: ", "Tạ Huy Bách: ");
    assertThat(people(life + " Muốn làm Giám đốc Sở Y tế.")).containsExactly("Lê Minh Khuê: ");
  }

  @Test
  void aPostBehindAColonIsNotThatOfWhoSpeaks() {
    assertThat(people("Ông Tạ Huy Bách nói: Giám đốc Sở Y tế sẽ đến."))
        .containsExactly("Tạ Huy Bách: ");
  }

  @Test
  void thePostBehindNamesThatAWordOfAddressPartsIsTheLastOnes() {
    assertThat(people("Ông Tạ Huy Bách, bà Lò Thị Mây, nguyên Giám đốc Sở Y tế, cùng dự."))
        .containsExactly("Tạ Huy Bách: ", "Lò Thị Mây: nguyên Giám đốc Sở Y tế");
  }

  @Test
  void aSemicolonBeforeTheFirstNamePartsNothing() {
    assertThat(people("Cùng dự có Ủy viên Hội đồng; Bộ trưởng Bộ Y tế Lê Văn Hùng."))
        .containsExactly("Lê Văn Hùng: Ủy viên Hội đồng; Bộ trưởng Bộ Y tế");
  }

  @Test
  void aPostTakenAwayIsNotTheNextOnes() {
    assertThat(people("Quốc hội miễn nhiệm Bộ trưởng Bộ Y tế, Thủ tướng Tạ Huy Bách trình."))
        .containsExactly("Tạ Huy Bách: Thủ tướng");
  }

  @Test
  void theBeginningOfANameIsAnotherPersonUnlessDotsCutIt() {
    assertThat(people("Ông Lê Minh đến. Ông Lê Minh Khuê cảm ơn."))
        .containsExactly("Lê Minh: ", "Lê Minh Khuê: ");
    assertThat(people("Thủ tướng Lê Minh… đến. Thủ tướng Lê Minh Khuê cảm ơn."))
        .containsExactly("Lê Minh Khuê: Thủ tướng");
    assertThat(people("Ông Lò Văn Sơn Bá đến. Ông Lò Văn nói."))
        .containsExactly("Lò Văn Sơn Bá: ", "Lò Văn: ");
    assertThat(people("Bà H’Loan Niê Kđăm đến. Bà H’Loan Niê nói."))
        .containsExactly("H’Loan Niê Kđăm: ");
  }

  @Test
  void inAListOfVeryManyNobodyIsTheEndOfAnothersName() {
    List<String> names = new ArrayList<>();
    for (String family : List.of("Tạ", "Lò", "Đỗ", "Vũ", "Hà", "Lê", "Bùi", "Đào")) {
      for (String middle : List.of("Huy", "Minh", "Quốc", "Đức", "Xuân")) {
        for (String given : List.of("Bách", "Sơn", "Hùng", "Việt", "Khuê", "Trung")) {
          names.add(family + " " + middle + " " + given);
        }
      }
    }
    String end = "Bà Đỗ Thị Kim Ngân nói. Bà Kim Ngân ra về. Có mặt: ";

    assertThat(people(end + String.join(", ", names.subList(0, 60)) + "."))
        .doesNotContain("Kim Ngân: ");
    assertThat(people(end + String.join(", ", names) + ".")).contains("Kim Ngân: ");
  }

  @Test
  void aPostAloneIsNobodysWhereItNamesAnother() {
    assertThat(mentions("Thủ tướng Lê Minh Khuê dự lễ.\n\nTHỦ TƯỚNG THĂM HUYỆN ĐẢO"))
        .contains("Lê Minh Khuê TITLE THỦ TƯỚNG");
    assertThat(mentions("Tổng thống Đỗ Quốc Trung đến. Tổng thống Xuân đến sau."))
        .noneMatch(mention -> mention.contains("TITLE"));
    assertThat(mentions("Đại sứ Lào tại Nhật Bản Bounthong Keola đến sớm. Đại sứ Nhật Bản cảm ơn."))
        .noneMatch(mention -> mention.contains("TITLE"));
    assertThat(mentions("Ông Lò Văn Sở đến. Giám đốc Sở cảm ơn."))
        .noneMatch(mention -> mention.contains("TITLE"));
    assertThat(mentions("Giám đốc Bảo tàng Lò Văn Sơn đến. Giám đốc Bảo tàng Hồ Chí Minh cảm ơn."))
        .noneMatch(mention -> mention.contains("TITLE"));
  }

  @Test
  void aPostIsNotShortForAnotherThatBeginsOtherwise() {
    assertThat(
            people(
                "Bà Hà Thị Loan, Phó Vụ trưởng Vụ Dân tộc, Ban Dân vận Trung ương, đến dự."
                    + " Bà Hà Thị Loan, Phó Trưởng ban Dân vận Trung ương, phát biểu."))
        .hasSize(1)
        .allSatisfy(
            person -> assertThat(person).contains("Phó Vụ trưởng").contains("Phó Trưởng ban"));
  }

  @Test
  void aFigureOfHistoryWhoseMeritsAreRecalledTakesNoPart() {
    assertThat(people("Đoàn tưởng nhớ công lao to lớn của Chủ tịch Hồ Chí Minh.")).isEmpty();
  }

  @Test
  void aFigureOfHistoryDoesNotTakeThePostOfToday() {
    assertThat(
            mentions(
                "Chủ tịch nước Lò Văn Sơn đến Bảo tàng. Theo Chủ tịch Hồ Chí Minh, dân là gốc."
                    + " Chủ tịch nước cảm ơn."))
        .contains("Lò Văn Sơn TITLE Chủ tịch nước");
    assertThat(mentions("Theo Chủ tịch Hồ Chí Minh, dân là gốc. Chủ tịch xã cảm ơn."))
        .noneMatch(mention -> mention.contains("TITLE"));
  }

  @Test
  void whoHoldsAPostTwiceIsOneHolder() {
    Document document =
        document(
            "Theo Chủ tịch Hồ Chí Minh, dân là gốc. Chủ tịch Hồ Chí Minh dặn phải đọc sách. Chủ"
                + " tịch cảm ơn.");

    assertThat(cast(document, Trace.OFF).mentions())
        .filteredOn(mention -> mention.kind() == MentionKind.TITLE)
        .extracting(PersonMention::confidence)
        .containsExactly(PEOPLE.rules().rule("people.title-alone").confidence());
  }

  @Test
  void twoOfOneNameInOneBreathLeaveItOpenAtTheFirstWordToo() {
    assertThat(mentions("Lê Minh Khuê và Tạ Văn Khuê đến sớm. Ông Khuê nói đường khó đi."))
        .noneMatch(mention -> mention.contains("SHORT_NAME"));
  }

  @Test
  void aGivenNameAloneIsLeftOpenWhereTwoAreCalledSo() {
    String first = "Trên xe có Lê Minh Khuê, 34 tuổi, đi cùng vợ con và mấy người bạn từ quê lên.";

    assertThat(mentions(first + " Khuê khai đường khó đi."))
        .contains("Lê Minh Khuê SHORT_NAME Khuê");
    assertThat(mentions(first + " Phía sau có Tạ Văn Khuê, 30 tuổi. Khuê khai đường khó đi."))
        .noneMatch(mention -> mention.contains("SHORT_NAME"));
  }

  @Test
  void theTraceTellsWhoElseCouldBeMeant() {
    Trace trace = Trace.on();
    cast(
        document(
            "Ông Lê Minh Khuê đến sớm cùng vợ con và mấy người bạn từ quê lên thành phố. Ông Tạ"
                + " Văn Khuê đến sau. Ông Khuê nói đường khó đi."),
        trace);

    assertThat(trace.alternatives())
        .extracting(Alternative::why)
        .containsExactly("could be Lê Minh Khuê; Tạ Văn Khuê was named nearer");
  }

  @Test
  void degreesAreDividedByCommasAlone() {
    TitleWords words = new TitleWords(LEXICON);

    assertThat(words.degrees(new Span(0, 8), "PGS, TS. Bách"))
        .containsExactly(new Span(0, 3), new Span(5, 7));
    assertThat(words.degrees(new Span(0, 6), "PGS/TS Bách")).containsExactly(new Span(0, 6));
    assertThat(words.degrees(new Span(0, 8), "Giám đốc")).containsExactly(new Span(0, 8));
  }

  @Test
  void labelsTellWherePostsEndAndWhatIsOnlySeenFromBehind() {
    Document document = document("Cùng dự có các Phó Thủ tướng Tạ Huy Bách, Lò Văn Sơn.");
    PeopleLabels labels = new PeopleLabels(LEXICON, new Address(LEXICON));

    assertThat(labels.label("post").begin(document, 7)).isEqualTo(4);
    assertThat(labels.label("post").begin(document, 6)).isEqualTo(-1);
    assertThat(labels.label("several").begin(document, 4)).isEqualTo(3);
    assertThat(labels.label("several").end(document, 3)).isEqualTo(-1);
  }
}
