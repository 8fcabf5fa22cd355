package vn.bienban;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/**
 * Texts that no office wrote: pieces of Vietnamese reports thrown together with damage of every
 * kind, by a seed.
 */
final class HostileText {
  private static final String[] PIECES = {
    "Sáng 3/7",
    "ngày 30/2",
    "Chủ tịch UBND tỉnh ",
    "Nguyễn Văn An",
    "ông ",
    "H'Loan Niê",
    "hội nghị ",
    "chủ trì",
    "yêu cầu các sở ",
    "khẩn trương rà soát",
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
    "http://a.vn/?b=c",
    "số 12/NQ-CP",
    "458-CTr/ĐU",
    "Nghị quyết Trung ương 4, 5 khóa XII",
    "khoản 2 Điều 5",
    "1/1/1/1/",
    "--------",
    "======",
    "**",
    "#",
    "- ",
    "1. ",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
    "e\u0301\u0323",
    "\u0301",
    "Ð",
    "С",
    "–",
    "—",
    "…",
    "Ảnh: ",
    "phát biểu",
    "Theo ",
    "nói: ",
    "đồng chí ",
    "Bộ Tài chính",
    "trước ngày ",
    "quý III",
    "\0",
    "\u0007",
    "<p>",
    "&amp;"
  };

  private HostileText() {}

  static String of(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(8)) {
        case 0 -> piece = Normalizer.normalize(piece, Normalizer.Form.NFD);
        case 1 -> piece = piece.substring(0, random.nextInt(piece.length() + 1));
        case 2 -> piece = piece.toUpperCase(Locale.ROOT);
        default -> {}
      }
      text.append(piece);
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
