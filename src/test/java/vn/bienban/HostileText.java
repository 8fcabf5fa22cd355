package vn.bienban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Texts that no office wrote, the same for the same seed: sentences of the corpus, words of the
 * shipped tables and turns of phrase, thrown together with damage of every kind.
 */
public final class HostileText {
  private static final List<String> PHRASES =
      List.of(
          "Sáng 3/7",
          "ngày 30/2",
          "chiều 15-8-2019",
          "trước ngày ",
          "trước 30/6/2021",
          "quý III",
          "6 tháng đầu năm",
          "tháng Giêng năm Giáp Thìn",
          "Chủ tịch UBND tỉnh ",
          "Phó Chủ tịch Quốc hội ",
          "Bí thư Đảng ủy, Tổng cục trưởng ",
          "Nguyễn Văn An",
          "Trần Thị Bình",
          "Lý Thị Mão",
          "bà Mão",
          "ông ",
          "ông này",
          "H'Loan Niê",
          "Y Thuần Byă",
          "John Smith",
          "hội nghị ",
          "phiên họp thứ 12 ",
          "Hội nghị sơ kết công tác 6 tháng đầu năm",
          "chủ trì",
          "đồng chủ trì",
          "tham dự có ",
          "Dự hội nghị có các đồng chí ",
          "tại Trụ sở Chính phủ",
          "yêu cầu các sở ",
          "giao Sở Y tế chủ trì, phối hợp với Sở Tài chính ",
          "khẩn trương rà soát",
          "báo cáo Ủy ban trước ngày 15/9",
          "THEO ÔNG NGUYỄN VĂN AN, ",
          "Sở Y tế",
          "Bộ Tài chính",
          "các đơn vị",
          "kết luận",
          "phát biểu",
          "nói: ",
          "cho biết: “",
          "nhấn mạnh",
          "Theo ",
          "đồng chí ",
          "nguyên ",
          "được bổ nhiệm giữ chức ",
          "thay ông ",
          "số 12/NQ-CP",
          "458-CTr/ĐU",
          "15a/2025/NĐ-CP",
          "84 TC/QÐ/TCT",
          "các Nghị định số 1, 2, 3/2020/NĐ-CP",
          "Nghị quyết Trung ương 4, 5 khóa XII",
          "Luật Đất đai năm 2013",
          "Văn bản hợp nhất số 05/VBHN-VPQH ",
          "được sửa đổi bởi ",
          "khoản 2 Điều 5",
          "Nghị quyết này",
          "Ảnh: ",
          "(TTXVN) - ",
          "TIN LIÊN QUAN",
          "Nơi nhận:",
          "KẾT LUẬN",
          "Điều 5.",
          "1/1/1/1/",
          "1.000.000,5%",
          "8h30",
          "T.Ư",
          "v.v.",
          "PGS.TS.");

  private static final List<String> MARKS =
      List.of(
          "; ",
          ", ",
          ". ",
          ": ",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "[",
          "](",
          "![",
          "](#)",
          "…",
          "...",
          "?!",
          "–",
          "—",
          "-",
          "/",
          "*",
          "**",
          "_",
          "#",
          "## ",
          "- ",
          "• ",
          "1. ",
          "a) ",
          "I. ",
          "|",
          "~~",
          "--------",
          "======",
          "<",
          ">",
          "&",
          "&amp;",
          "&#0;",
          "<p>",
          "</p>",
          "<br>",
          "<b>",
          "</>",
          "<table><td>",
          "<!--",
          "http://a.vn/?b=c",
          "a@b.vn",
          "@",
          "'",
          "´",
          "%",
          "\n",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          "  ");

  private static final List<String> LETTERS =
      List.of(
          "\u00a0",
          "\u200b",
          "\u00ad",
          "\ufeff",
          "\u2028",
          "\u0085",
          "\u3000",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "\ud835\udc00",
          "\ud835\udfd9",
          "\ud842\udfb7",
          "\udbff\udfff",
          "\ud801\udc28",
          "\u0378",
          "\uffff",
          "\ufffe",
          "\ufffd",
          "\ue000",
          "\u0530",
          "e\u0301\u0323",
          "o\u031b\u0309",
          "\u0301",
          "\u20e3",
          "\u0300\u0301\u0302\u0303",
          "Ð",
          "С",
          "İ",
          "ı",
          "ß",
          "ſ",
          "ǅ",
          "ﬁ",
          "ʼ",
          "ª",
          "²",
          "½",
          "Ⅻ",
          "०१",
          "中文。",
          "각",
          "\0",
          "\u0007",
          "\u001b[2J",
          "\u202e");

  private static final List<String> WORDS = tableWords();
  private static final List<String> LINES = corpusLines();
  private static final String MARK_ORDER = "\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323";

  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder();

  private HostileText(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A text of up to some hundred characters, now and then of some thousand. */
  public static String of(long seed) {
    return new HostileText(seed).text();
  }

  /** Such a text as an article, with or without a day of publication, one in eight as a page. */
  public static Article article(long seed) {
    HostileText hostile = new HostileText(seed);
    String text = hostile.text();
    return hostile.article(text);
  }

  /** What may be repeated to see how the time grows: every piece there is. */
  public static List<String> pieces() {
    return Stream.of(PHRASES, MARKS, LETTERS).flatMap(List::stream).toList();
  }

  private Article article(String text) {
    Article article = random.nextInt(8) == 0 ? Article.ofHtml("<p>" + text) : Article.of(text);
    return random.nextInt(3) == 0
        ? article
        : article.published(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(16_000)));
  }

  private String text() {
    int pieces = random.nextInt(64) == 0 ? 60 : 1 + random.nextInt(8);
    // Each text has a taste of its own: most of some are sentences, most of others marks.
    int[] taste = new int[5];
    int sum = 0;
    for (int i = 0; i < taste.length; i++) {
      int weight = random.nextInt(8);
      sum += weight * weight + 1;
      taste[i] = sum;
    }
    boolean damaged = random.nextInt(4) > 0;
    for (int i = 0; i < pieces; i++) {
      String piece = piece(taste, random.nextInt(sum));
      text.append(damaged && random.nextInt(6) == 0 ? damage(piece) : piece);
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private String piece(int[] taste, int at) {
    if (at < taste[0]) {
      return any(PHRASES);
    } else if (at < taste[1]) {
      return any(WORDS);
    } else if (at < taste[2]) {
      return part(any(LINES));
    } else if (at < taste[3]) {
      return any(MARKS);
    }
    return random.nextInt(4) == 0
        ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
        : any(LETTERS);
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Some words of a line, from the beginning of a word to the end of one. */
  private String part(String line) {
    int begin = random.nextInt(3) == 0 ? 0 : line.indexOf(' ', random.nextInt(line.length())) + 1;
    int end = line.indexOf(' ', Math.min(line.length(), begin + 20 + random.nextInt(80)));
    return line.substring(begin, end < 0 ? Math.min(line.length(), begin + 300) : end);
  }

  private String damage(String piece) {
    return switch (random.nextInt(9)) {
      case 0 -> Normalizer.normalize(piece, Normalizer.Form.NFD);
      case 1 -> piece.substring(0, random.nextInt(piece.length() + 1));
      case 2, 3 -> piece.toUpperCase(Locale.ROOT);
      case 4 -> piece.toLowerCase(Locale.ROOT);
      case 5 -> marksShuffled(piece);
      case 6 -> piece + " " + piece;
      case 7 -> {
        int at = random.nextInt(piece.length() + 1);
        yield piece.substring(0, at) + any(LETTERS) + piece.substring(at);
      }
      default -> {
        int at = random.nextInt(piece.length() + 1);
        yield piece.substring(0, at) + any(MARKS) + piece.substring(at);
      }
    };
  }

  private String marksShuffled(String piece) {
    char[] chars = Normalizer.normalize(piece, Normalizer.Form.NFD).toCharArray();
    for (int i = 0; i + 1 < chars.length; i++) {
      if (MARK_ORDER.indexOf(chars[i]) >= 0 && MARK_ORDER.indexOf(chars[i + 1]) >= 0) {
        char c = chars[i];
        chars[i] = chars[i + 1];
        chars[i + 1] = c;
      }
    }
    return new String(chars);
  }

  /** Every cell of every table, its case as it is or as at the beginning of a name. */
  private static List<String> tableWords() {
    List<String> words = new ArrayList<>();
    for (String line : lines(Path.of("src", "main", "resources"), ".tsv")) {
      if (!line.startsWith("#")) {
        for (String cell : line.split("\t")) {
          if (!cell.isEmpty()) {
            words.add(cell);
            words.add(cell.substring(0, 1).toUpperCase(Locale.ROOT) + cell.substring(1));
          }
        }
      }
    }
    return words;
  }

  private static List<String> corpusLines() {
    return lines(Path.of("corpus"), ".txt").stream().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> lines(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
