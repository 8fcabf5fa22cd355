package vn.bienban.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/**
 * Makes Vietnamese text with everything that real archives do to it, the same for the same seed:
 * both Unicode forms, marks in any order, both tone placements, odd spaces, dashes and quotes,
 * characters of no width, surrogates whole and halved, all line breaks, mark-up whole and broken.
 */
public final class HostileText {
  private static final List<String> WORDS =
      List.of(
          "Hội nghị",
          "Đảng ủy",
          "Uỷ ban",
          "khoá XII",
          "hoà bình",
          "thuỷ lợi",
          "quý III",
          "Huỳnh",
          "hoàn thành",
          "khoẻ",
          "quỹ",
          "ngày 3/7",
          "458-CTr/ĐU",
          "84 TC/QÐ/TCT",
          "51/2025/TT-BTС",
          "Nghị quyết số 18–NQ/TW",
          "TP. Hồ Chí Minh",
          "PGS.TS.",
          "yêu cầu",
          "các đơn vị",
          "Ảnh: N.Linh",
          "phát biểu tại hội nghị.",
          "(HDDTVN) –",
          "more(HDDTVN)-",
          "11h30.",
          "Đ/c",
          "Ÿ",
          "ﬁ",
          "가",
          "각",
          "e\u0323\u0302",
          "e\u0302\u0323",
          "o\u0301\u031b",
          "\u0301",
          "\u0300\u0301\u0302",
          "đ\u0309");

  private static final List<String> JOINTS =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          ", ",
          ". ",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\u2028",
          "\u0085",
          "\t",
          "\u00a0",
          "\u3000",
          "\u2003",
          "\u200b",
          "\u200d",
          "\ufeff",
          "\u00ad",
          "\u0000",
          "\u0007",
          "-",
          "–",
          "—",
          "−",
          "“",
          "”",
          "‘",
          "’",
          "«",
          "»",
          "…",
          "**",
          "*",
          "_",
          "__",
          "\\_",
          "[",
          "](",
          ")",
          "![",
          "](a \"b\")",
          "(",
          "#",
          "## ",
          "=====",
          "-----",
          "~~",
          "* ",
          "- ",
          "1. ",
          "a) ",
          "|",
          "<",
          "&amp;",
          "https://a.vn/b_c_d",
          ":gift:",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\udbff\udfff");

  private HostileText() {}

  /** A text of about so many pieces. */
  public static String of(long seed, int pieces) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      switch (random.nextInt(8)) {
        case 0 -> word = Normalizer.normalize(word, Normalizer.Form.NFD);
        case 1 -> word = shuffledMarks(word, random);
        case 2 -> word = word.toUpperCase(java.util.Locale.ROOT);
        case 3 -> text.append((char) random.nextInt(0x10000));
        default -> {
          // As it is.
        }
      }
      text.append(word).append(JOINTS.get(random.nextInt(JOINTS.size())));
    }
    return text.toString();
  }

  /** Decomposes a word and puts the marks of each letter in another order. */
  private static String shuffledMarks(String word, Random random) {
    char[] chars = Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray();
    for (int i = 0; i + 1 < chars.length; i++) {
      if (isMark(chars[i]) && isMark(chars[i + 1]) && random.nextBoolean()) {
        char c = chars[i];
        chars[i] = chars[i + 1];
        chars[i + 1] = c;
      }
    }
    return new String(chars);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
