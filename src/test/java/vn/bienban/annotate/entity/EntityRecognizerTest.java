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
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.NeededPatterns;
import vn.bienban.pattern.Rule;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

class EntityRecognizerTest {
  /** Examples are read once for each pattern that is left out. */
  private static final Map<String, SegmentedText> SEGMENTED = new ConcurrentHashMap<>();

  private static final Lexicon LEXICON = Vocabulary.load();
  private static final EntityRecognizer RECOGNIZER = new EntityRecognizer(LEXICON);

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
        "Ông Brunner cười.|Brunner"
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
        "Khu đô thị mới Lê Thanh New City mở bán."
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
        "Tư lệnh Quân khu 7 Đinh Quốc Việt dự.|Tư lệnh Quân khu 7"
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
        "Ảnh: Marek Kovarik|Marek Kovarik|0.9|"
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
    List<Entity> added = added(new EntityRecognizer(LEXICON, Models.load()), sentence, seen, 0.8);

    assertThat(added).hasSize(person ? 1 : 0);
    assertThat(added).allSatisfy(e -> assertThat(e.confidence()).isBetween(0.75, 0.99));
  }

  /** What a recognizer takes of a model that sees one name in a sentence. */
  private static List<Entity> added(
      EntityRecognizer recognizer, String sentence, String seen, double confidence) {
    SegmentedText text = segment(sentence);
    NameModel model =
        (all, one) -> {
          for (int i = one.firstToken(); i < one.endToken(); i++) {
            for (int end = i + 1; end <= one.endToken(); end++) {
              if (all.tokenSpan(i, end).of(all.text()).equals(seen)) {
                return List.of(
                    new Entity(
                        EntityType.PERSON, all.tokenSpan(i, end), i, end, "model", confidence));
              }
            }
          }
          return List.of();
        };
    return recognizer.recognize(new Document(text, LEXICON), model, Trace.OFF).stream()
        .filter(e -> e.rule().equals("model") && e.span().of(text.text()).equals(seen))
        .toList();
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
