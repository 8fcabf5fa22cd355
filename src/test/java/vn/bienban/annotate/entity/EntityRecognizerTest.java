package vn.bienban.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Word;
import vn.bienban.document.WordFinder;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

class EntityRecognizerTest {
  /** Examples are read once for each pattern that is left out. */
  private static final Map<String, SegmentedText> SEGMENTED = new ConcurrentHashMap<>();

  private static final Lexicon LEXICON = Vocabulary.load();
  private static final EntityRecognizer RECOGNIZER = new EntityRecognizer(LEXICON);
  private static final EntityRecognizer WEIGHING = new EntityRecognizer(LEXICON, Models.load());

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRulesHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RECOGNIZER.rules().sheet().rules()) {
      for (Example example : rule.examples()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.name() + ": " + example.text(), () -> holds(rule, example)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  List<DynamicTest> everyPatternIsNeeded() {
    return NeededPatterns.of(
        RECOGNIZER.rules().sheet(),
        sheet -> {
          EntityRecognizer recognizer = new EntityRecognizer(LEXICON, Models.NONE, null, sheet);
          return (rule, example) -> {
            List<String> found = found(recognizer, rule, example);
            return example.expected() == null
                ? found.isEmpty()
                : found.contains(example.expected());
          };
        });
  }

  private static void holds(Rule rule, Example example) {
    List<String> words = found(RECOGNIZER, rule, example);
    if (example.expected() == null) {
      assertThat(words).isEmpty();
    } else {
      assertThat(words).contains(example.expected());
    }
  }

  private static List<String> found(EntityRecognizer recognizer, Rule rule, Example example) {
    List<String> words = new ArrayList<>();
    SegmentedText text = SEGMENTED.computeIfAbsent(example.text(), EntityRecognizerTest::segment);
    for (Entity entity : recognizer.recognize(new Document(text, LEXICON))) {
      if (entity.rule().equals(rule.name())) {
        words.add(entity.span().of(text.text()));
      }
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phó Bí thư Đảng ủy cơ quan Tổng cục Thuế Đinh Quốc Việt báo cáo.|Đinh Quốc Việt",
        "TRƯỞNG BAN TỔ CHỨC ĐINH QUỐC HÙNG DỰ LỄ|ĐINH QUỐC HÙNG",
        "Chủ tịch UBND xã K'Brình Ndu đến dự.|K'Brình Ndu",
        "Đồng chí H'Loan Niê Kđăm phát biểu.|H'Loan Niê Kđăm",
        "Ông Y Wíu Byă cho biết thêm.|Y Wíu Byă",
        "Bà Giàng Thị Mỷ đề nghị hỗ trợ.|Giàng Thị Mỷ",
        "Thủ tướng Lào Bounthong Keola hội đàm.|Bounthong Keola",
        "PGS.TS. Lục Minh Trí trình bày.|Lục Minh Trí",
        "Phó Chủ tịch LĐLĐ tỉnh Lục Thị Lương Trí sẽ dự.|Lục Thị Lương Trí",
        "Ông Lục Minh Trí Tuy đã về vẫn vui.|Lục Minh Trí",
        "Phút 49, Alejandro Brunner ghi bàn.|Alejandro Brunner",
        "Alejandro Brunner (HLV Rapid Vandau) và Ottkar Wimbel cùng dự.|Ottkar Wimbel",
        "Tổng thống Moon Kwang - il gặp đoàn.|Moon Kwang - il",
        "Phó chủ tịch Park Kwang-il gặp đoàn.|Park Kwang-il",
        "Ông Brunner cười.|Brunner",
        "Tham dự có ông Jean - Marc Aubertin và bà Hà Thị Loan.|Jean - Marc Aubertin",
        "Đại sứ Bỉ Marie - Claude Vanderlin gặp đoàn.|Marie - Claude Vanderlin",
        "Ông Jean - Marc cười.|Jean - Marc",
        "Ông Jean - Giám đốc dự án - cười.|Jean",
        "Thủ tướng Thái Lan Somsak Kan - o - cha gặp đoàn.|Somsak Kan - o - cha",
        "Hôm qua, Park Kwang-il gặp đoàn.|Park Kwang-il",
        "Giám đốc Bệnh viện Lê Minh Khuê dự.|Lê Minh Khuê",
        "Ông Lê Minh Sở Y tế cho biết.|Lê Minh",
        "Ông Lê Minh Phó Chủ tịch UBND xã cho biết.|Lê Minh",
        "Nhà nghiên cứu Maria Lan đến.|Maria Lan",
        "Cùng dự có các phó chủ tịch UBND tỉnh: Lê Minh Khuê, Tạ Huy Bách.|Tạ Huy Bách",
        "Sáng nay, thiếu tá Khuê cho biết mưa lớn.|Khuê",
        "Sáng nay, cô Bốn cho biết mưa lớn.|Bốn"
      })
  void findsNamesOfManyOrigins(String sentence, String name) {
    assertThat(words(sentence, EntityType.PERSON)).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trường THPT Phan Đình Phùng khai giảng.",
        "Lễ diễn ra tại phố Lý Thường Kiệt.",
        "Ảnh: Nguyễn Thanh Bình",
        "Đoàn đến thăm Hà Nội và Lâm Đồng.",
        "Cán bộ học tập theo gương Hồ Chí Minh.",
        "Bộ Công Thương và Bộ Tài chính phối hợp.",
        "Giải có 8 đội gồm Lê Thanh Nam, Lê Thanh Bắc và Sahara.",
        "Nhà ở ngõ 685 Lê Thanh Tùng đã sửa.",
        "Bị cáo trú tại 73 Lê Thanh Tùng.",
        "Cung điện Hoàng gia Anh Kensington mở cửa.",
        "Dùng công cụ Brunner để sửa.",
        "Hàng giả các thương hiệu nổi tiếng như Alejandro Brunner, Adidas.",
        "Khu đô thị mới Lê Thanh New City mở bán.",
        "Hôm qua, Maria Lan ghi bàn.",
        "Hôm qua, Park Hills mở bán.",
        "Theo người Bồ Đào Nha, Giám đốc Sở Y tế, đường khó đi.",
        "Sáng nay, cô Bốn 8 cho biết mưa lớn.",
        "Sáng nay, bà MƠ cho biết mưa lớn."
      })
  void takesNoStreetSchoolPlaceOrCreditForAPerson(String sentence) {
    assertThat(words(sentence, EntityType.PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phó Cục trưởng Cục Quản lý giá (Bộ Tài chính) Đinh Quốc Việt dự.|Phó Cục trưởng Cục Quản"
            + " lý giá (Bộ Tài chính)",
        "Quyền Chủ tịch UBND tỉnh Đinh Quốc Việt dự.|Quyền Chủ tịch UBND tỉnh",
        "Chủ nhiệm Ủy ban Kinh tế và Tài chính của Quốc hội Đinh Quốc Việt dự.|Chủ nhiệm Ủy ban"
            + " Kinh tế và Tài chính của Quốc hội",
        "Trưởng đoàn đại biểu Quốc hội tỉnh Đinh Quốc Việt dự.|Trưởng đoàn đại biểu Quốc hội tỉnh",
        "Tư lệnh Quân khu 7 Đinh Quốc Việt dự.|Tư lệnh Quân khu 7",
        "Giám đốc Sở Quy hoạch - kiến trúc Đinh Quốc Việt dự.|Giám đốc Sở Quy hoạch - kiến trúc",
        "Trưởng Ban Chỉ đạo về phòng, chống lụt bão Đinh Quốc Việt dự.|Trưởng Ban Chỉ đạo về"
            + " phòng, chống lụt bão",
        "Trưởng Ban Chỉ đạo về phòng, chống lụt bão ông Đinh Quốc Việt dự.|Trưởng Ban Chỉ đạo về"
            + " phòng, chống lụt bão",
        "Trưởng Ban Chỉ đạo về sắp xếp lại các trường, Đinh Quốc Việt dự.|Trưởng Ban Chỉ đạo về sắp"
            + " xếp lại các trường",
        "Trưởng Ban Chỉ đạo về tăng trưởng xanh Đinh Quốc Việt dự.|Trưởng Ban Chỉ đạo về tăng"
            + " trưởng xanh",
        "Thạc sĩ Quản trị kinh doanh Đinh Quốc Việt dự.|Thạc sĩ Quản trị kinh doanh",
        "Ông Đinh Quốc Việt là Thạc sĩ Quản trị kinh doanh|Thạc sĩ Quản trị kinh doanh",
        "Giám đốc của Đinh Quốc Việt đến.|Giám đốc",
        "Giám đốc Sở Nội vụ - tài chính Đinh Quốc Việt dự.|Giám đốc Sở Nội vụ - tài chính",
        "Alejandro Brunner (HLV Rapid Vandau) cùng dự.|HLV Rapid Vandau",
        "Ông Đinh Quốc Việt, Chi cục trưởng Chi cục Hải quan Phú Lâm, cảng An Khê có ba cầu.|Chi"
            + " cục trưởng Chi cục Hải quan Phú Lâm"
      })
  void aPostEndsWhereItsBodyEnds(String sentence, String post) {
    assertThat(words(sentence, EntityType.POST)).contains(post);
  }

  @Test
  void aShortNameKnownElsewhereCountsEverywhere() {
    assertThat(words("Ông Tạ Huy mở đầu. Tạ Huy nói ngắn gọn.", EntityType.PERSON))
        .containsExactly("Tạ Huy", "Tạ Huy");
    assertThat(words("Tạ Huy nói ngắn gọn.", EntityType.PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trận đấu nóng lên khi Kovarik ghi bàn.|Kovarik|0.9|Kovarik",
        "Trận đấu nóng lên khi Kovarik ghi bàn.|Kovarik|0.6|",
        "Cả sân vui khi U Kovarik ghi bàn.|Kovarik|0.9|",
        "Đoàn đến Sông Mã Xanh.|Mã Xanh|0.9|",
        "Ảnh: Marek Kovarik|Marek Kovarik|0.9|",
        "Cả sân vui khi Paris ghi bàn.|Paris|0.9|",
        "Cả sân vui khi KOVARIK ghi bàn.|KOVARIK|0.9|"
      })
  void takesFromAModelOnlyWholeNamesItIsSureOf(
      String sentence, String seen, double confidence, String taken) {
    assertThat(added(RECOGNIZER, sentence, seen, confidence))
        .extracting(Entity::confidence)
        .isEqualTo(taken == null ? List.of() : List.of(confidence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Theo Marek Kovarik, thị trường đã ấm lên. Ông Kovarik nói giá lúa tăng. Bà Lê Thị Tám đồng"
            + " ý. Kovarik cho biết thêm giá sẽ giữ.|Kovarik|true",
        "Giá các mẫu xe như Toyota Vios, Hyundai Accent đều giảm.|Hyundai Accent|false",
        "Muốn lọc bảng, bạn mở công cụ Slicer trong thẻ Insert.|Slicer|false"
      })
  void weighsWhatAModelTakesForAPersonByWhatStandsAround(
      String sentence, String seen, boolean person) {
    List<Entity> added = added(WEIGHING, sentence, seen, 0.8);

    assertThat(added).hasSize(person ? 1 : 0);
    assertThat(added).allSatisfy(e -> assertThat(e.confidence()).isBetween(0.75, 0.99));
  }

  @Test
  void aNameIsSeenWithWhatStandsBesideItHereAndElsewhere() {
    String text =
        "Hôm qua Wotsak Kovarik bất ngờ cho biết sẽ nghỉ. Hôm sau Wotsak Sokol ra về cùng Wotsak";

    assertThat(features(text, "Wotsak Kovarik"))
        .contains("before=qua", "after=bất", "places=1", "anywhere before=qua")
        .contains("verb near", "block=PARAGRAPH")
        .doesNotContain("last addressed", "last speaks");
    assertThat(features(text, "Wotsak Sokol")).contains("before=sau", "after=ra");
  }

  @Test
  void theEdgesOfASentenceAndAWordAloneAreSeen() {
    String text = "Kovarik ra về. Người hâm mộ áo xanh áo đỏ xếp hàng dài theo Kovarik";

    assertThat(features(text, "Kovarik"))
        .contains("before=<start>", "last alone", "places=2")
        .contains("anywhere after=<end>", "anywhere before=theo")
        .doesNotContain("last addressed");
    assertThat(features("Người hâm mộ áo xanh áo đỏ xếp hàng dài theo Kovarik 7", "Kovarik"))
        .contains("after=<figure>")
        .doesNotContain("verb behind", "verb near");
    assertThat(features("Hôm nay Kovarik cho biết giá lúa tăng.", "Kovarik"))
        .contains("verb behind", "last speaks");
  }

  /** What is seen of the first place where a model sees some words as a person. */
  private static List<String> features(String text, String words) {
    Trace trace = Trace.on();
    SegmentedText segmented = segment(text);
    WEIGHING.recognize(new Document(segmented, LEXICON), seeing(words, 0.8), trace);
    return trace.weighings().stream()
        .filter(weighing -> weighing.span().of(segmented.text()).equals(words))
        .findFirst()
        .orElseThrow()
        .features();
  }

  @Test
  void theNamesOfAnEngineAreThoseOfItsLabelsInTheSentence() {
    SegmentedText text = segment("Ông Tạ Huy Bách gặp Lò Sơn Vũ Hà. Bà Lò Mây ở Phú Lâm.");
    List<Word> words =
        List.of(
            word(1, 2, "B-PER"),
            word(2, 4, "I-PER"),
            word(4, 5, "O"),
            word(5, 7, "B-PER"),
            word(7, 9, "B-PER"),
            word(11, 13, "B-PER"),
            word(14, 16, "B-LOC"));
    WordNames names = new WordNames(words, "engine.names", 0.8);
    List<List<String>> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      found.add(
          names.names(text, sentence).stream()
              .map(name -> name.type() + " " + name.span().of(text.text()))
              .toList());
    }

    assertThat(found)
        .containsExactly(
            List.of("PERSON Tạ Huy Bách", "PERSON Lò Sơn", "PERSON Vũ Hà"),
            List.of("PERSON Lò Mây", "LOCATION Phú Lâm"));
  }

  private static Word word(int first, int end, String label) {
    return new Word(first, end, "Np", label, -1, null);
  }

  @Test
  void aModelAddsToAnEngineWhatSharesNoTokenWithItsNames() {
    SegmentedText text = segment("Cả sân vui khi Wotsak Kovarik gặp Obsak Wottun.");
    WordFinder engine =
        new WordFinder() {
          @Override
          public String name() {
            return "engine";
          }

          @Override
          public boolean labelsNames() {
            return true;
          }

          @Override
          public Words find(SegmentedText all) {
            return new Words(List.of(word(4, 6, "B-PER")), List.of());
          }
        };
    NameModel model =
        (all, sentence) -> {
          List<Entity> both = new ArrayList<>(seeing("Kovarik", 0.9).names(all, sentence));
          both.addAll(seeing("Obsak Wottun", 0.9).names(all, sentence));
          return both;
        };
    EntityAnnotator annotator = new EntityAnnotator(LEXICON, Models.NONE, model, engine);

    assertThat(
            annotator.annotate(
                new Document(text, LEXICON), new Context(null, null, Trace.OFF, TimeLimit.none())))
        .extracting(name -> name.rule() + " " + name.span().of(text.text()))
        .containsExactly("engine.names Wotsak Kovarik", "model Obsak Wottun");
  }

  /** What a recognizer takes of a model that sees one name in a sentence. */
  private static List<Entity> added(
      EntityRecognizer recognizer, String sentence, String seen, double confidence) {
    SegmentedText text = segment(sentence);
    return recognizer
        .recognize(new Document(text, LEXICON), seeing(seen, confidence), Trace.OFF)
        .stream()
        .filter(e -> e.rule().equals("model") && e.span().of(text.text()).equals(seen))
        .toList();
  }

  /** A model that sees some words as a person, once in a sentence. */
  private static NameModel seeing(String seen, double confidence) {
    return (all, one) -> {
      for (int i = one.firstToken(); i < one.endToken(); i++) {
        for (int end = i + 1; end <= one.endToken(); end++) {
          if (all.tokenSpan(i, end).of(all.text()).equals(seen)) {
            return List.of(
                new Entity(EntityType.PERSON, all.tokenSpan(i, end), i, end, "model", confidence));
          }
        }
      }
      return List.of();
    };
  }

  private static List<String> words(String sentence, EntityType type) {
    SegmentedText text = segment(sentence);
    List<String> words = new ArrayList<>();
    for (Entity entity : RECOGNIZER.recognize(new Document(text, LEXICON))) {
      if (entity.type() == type) {
        words.add(entity.span().of(text.text()));
      }
    }
    return words;
  }

  private static SegmentedText segment(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    return Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
  }
}
