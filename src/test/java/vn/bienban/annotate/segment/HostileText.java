package vn.bienban.annotate.segment;

import java.util.Random;

/** A seeded generator of Vietnamese text with everything in it that breaks splitters. */
public final class HostileText {
  private static final String[] PIECES = {
    "hội",
    "nghị",
    "Ông",
    "Nguyễn",
    "UBND",
    "TP.",
    "HCM",
    "TS.",
    "ThS.",
    "Đ/c",
    "v.v.",
    "T.Ư",
    "N.",
    "K'Sor",
    "458-CTr/ĐU",
    "15a/2025/NĐ-CP",
    "3/7",
    "8h30",
    "11h30.",
    "1.000.000",
    "4,5,6",
    "12,5%",
    "20.1.",
    "kinh tế-xã hội",
    "Hà Nội-Huế",
    "vắc-xin",
    "https://example.vn/a?b=c.",
    "a.b@example.vn",
    "www.",
    "@",
    "...",
    "…",
    ".",
    "!",
    "?!",
    ";",
    ":",
    ",",
    "\"",
    "'",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "[12]",
    "*",
    "_",
    "-",
    "–",
    "•",
    "|",
    "#",
    "\n",
    "\n\n",
    "\t",
    " ",
    "  ",
    "\u00a0",
    "\u200b",
    "\u0000",
    "\u0301",
    "e\u0301",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\uD835\uDC00",
    "1.",
    "2)",
    "a)",
    "I.",
    "Điều 5.",
    "²",
    "½",
    "०१",
    "中文。",
    "İ",
    "ß",
    "/",
    "//",
    "./",
    "-.-",
    "'.'",
    "1-1-1-",
    "1/1/"
  };

  private HostileText() {}

  /** A text of so many pieces, most of them with a space between. */
  public static String of(long seed, int pieces) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
