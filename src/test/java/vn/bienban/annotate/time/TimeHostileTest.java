package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Finding;
import vn.bienban.document.TimeExpression;
import vn.bienban.pattern.RuleSheet;

/** What holds for any text: spans in order, the same answer each time, an end in due time. */
class TimeHostileTest {
  private static final RuleSheet RULES = Times.rules();
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 2, 29);

  // A turn of any of these may follow any other; together they reach every branch of the grammars.
  private static final String[] PIECES = {
    "ngày",
    "tháng",
    "năm",
    "quý",
    "tuần",
    "sáng",
    "chiều",
    "tối",
    "đêm",
    "rạng sáng",
    "hôm nay",
    "hôm qua",
    "cùng ngày",
    "thứ hai",
    "thứ Bảy",
    "chủ nhật",
    "thứ",
    "từ",
    "đến",
    "và",
    "của",
    "trước",
    "sau",
    "tới",
    "nay",
    "qua",
    "mai",
    "này",
    "vừa qua",
    "đầu",
    "giữa",
    "cuối",
    "nửa đầu",
    "mùng",
    "rằm",
    "Tết",
    "tháng Giêng",
    "tháng Chạp",
    "nhuận",
    "âm lịch",
    "Kỷ Hợi",
    "năm Canh Tý",
    "nhiệm kỳ",
    "giai đoạn",
    "khóa",
    "Trung ương",
    "Quốc hội",
    "XII",
    "IV",
    "hàng",
    "hằng",
    "mỗi",
    "định kỳ",
    "một lần",
    "lần",
    "sẽ",
    "giờ",
    "phút",
    "giây",
    "tiếng",
    "rưỡi",
    "kém",
    "đúng",
    "thập niên",
    "thế kỷ",
    "mùa hè",
    "một",
    "hai",
    "mười lăm",
    "trong",
    "vào",
    "lúc",
    "hồi",
    "số",
    "Nghị định",
    "đầu tiên",
    "cuối cùng",
    "những tháng",
    "các năm",
    "SA",
    "CH",
    "hiện nay",
    "GMT",
    "1",
    "2",
    "3",
    "7",
    "12",
    "13",
    "28",
    "29",
    "30",
    "31",
    "32",
    "99",
    "100",
    "2018",
    "2020",
    "1789",
    "0000",
    "9999",
    "123456789012",
    "8h",
    "14h30",
    "7g",
    "25h",
    "4pm",
    "T9",
    "Q3",
    "H1",
    "17:03",
    "24:00",
    "3/7",
    "29/2",
    "31/4",
    "5-6",
    "18-19/8/2020",
    "12.4",
    "3/7/2018",
    "1/1/1",
    "/",
    "-",
    ".",
    ",",
    ":",
    ";",
    "(",
    ")",
    "%",
    "*",
    "&",
    "|",
    "\n",
    "\n\n",
    "  ",
    "…",
    "\"",
    "𝄞",
    "\uD83D",
    "\u0301",
    "km",
    "người",
    "QĐ-TTg",
    "https://a.vn/2018/07/03",
    "e",
    "Đ",
    "Nguyễn"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) != 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static void check(String text, TimeExtractor.Reading result) {
    int end = 0;
    for (TimeExpression expression : result.expressions()) {
      assertThat(expression.span().begin()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(expression.span().end()).as(text).isGreaterThan(expression.span().begin());
      end = expression.span().end();
      assertThat(expression.value()).as(text).isNotEmpty().doesNotContain("-00", "null");
      assertThat(RULES.rule(expression.rule()).confidence())
          .isGreaterThanOrEqualTo(expression.confidence());
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    for (Finding finding : result.findings()) {
      assertThat(finding.span().end()).as(text).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void anyTextGivesSpansInOrderThatDoNotOverlap() {
    Random random = new Random(20180703);
    for (int i = 0; i < 10_000; i++) {
      String text = text(random);
      check(text, Times.read(text, PUBLISHED));
      check(text, Times.read(text, null));
    }
  }

  @Test
  void anyCharactersAreRead() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(200); n > 0; n--) {
        text.append((char) random.nextInt(0x10000));
      }
      check(text.toString(), Times.read(text.toString(), PUBLISHED));
    }
  }

  @Test
  void eightThreadsReadWhatOneReads() throws InterruptedException, ExecutionException {
    List<String> texts = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      texts.add(text(random));
    }
    List<TimeExtractor.Reading> alone = readAll(texts);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<TimeExtractor.Reading>>> together = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        together.add(threads.submit(() -> readAll(texts)));
      }
      for (Future<List<TimeExtractor.Reading>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<TimeExtractor.Reading> readAll(List<String> texts) {
    List<TimeExtractor.Reading> results = new ArrayList<>();
    for (String text : texts) {
      results.add(Times.read(text, PUBLISHED));
    }
    return results;
  }

  // A megabyte of what could make a reader go back and forth; a squared effort would take hours.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/",
        "1-",
        "1.",
        "1,",
        "1 ",
        "9",
        "12/",
        "1/1/2018-",
        "ngày ",
        "ngày 1, ",
        "từ ngày 1 đến ",
        "sáng ",
        "sáng nay, ",
        "thứ\nhai",
        "thứ Hai (",
        "hôm nay (",
        "tháng 1, ",
        "năm 2018, ",
        "năm 2018 đến ",
        "quý I, ",
        "khóa XII ",
        "8 giờ ",
        "8h-",
        "(1) ",
        "a",
        "ba mươi ",
        "*",
        "\n",
        " ",
        "(",
        "a://",
        "www.",
        "hằng ",
        "mùng 1 Tết ",
        "cuối ",
        "2018-",
        "trung ương 4 ",
        "ngày(",
        "𝄞",
        "1**",
        "thứ",
        "T9",
        "đến hết ngày "
      })
  @Timeout(120)
  void aMegabyteOfOneThingComesToAnEnd(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    check(text.substring(0, 20), Times.read(text.substring(0, 20), null));
    TimeExtractor.Reading result = Times.read(text, PUBLISHED);

    assertThat(result.expressions()).hasSizeLessThanOrEqualTo(text.length());
  }
}
