package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.TokenKind;
import vn.bienban.text.Span;

/** Finds what must exist when a directive is done: "trình đề án …", "có báo cáo …". */
final class Products {
  private static final int LONGEST = 24;

  private Products() {}

  /** The words of the product of the directive between two words, or null. */
  static @Nullable Span find(TaskSentence words, int from, int to) {
    for (int i = from; i < to; i++) {
      int make = words.isFree(i) ? words.cue(Cue.MAKE, i) : -1;
      int product = make > 0 && make < to ? words.cue(Cue.PRODUCT, make) : -1;
      if (product > 0 && product <= to) {
        return words.span(make, end(words, product, to));
      }
    }
    return null;
  }

  private static int end(TaskSentence words, int from, int to) {
    int at = from;
    int stop = Math.min(to, from + LONGEST);
    while (at < stop && goesOn(words, at, to)) {
      at++;
    }
    return at;
  }

  private static boolean goesOn(TaskSentence words, int at, int to) {
    if (words.is(at, "-") && at + 1 < to) {
      return words.tokens.get(at + 1).kind() == TokenKind.NUMBER;
    }
    if (words.cue(Cue.PRODUCT_END, at) > 0 && !words.cueBefore(Cue.PRODUCT_PIECE, at)) {
      return false;
    }
    // "gửi danh sách về Ban Tổ chức"
    return words.isWord(at) && !(words.is(at, "về") && words.unitEnd(at + 1) > 0);
  }
}
