package vn.bienban.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/** Finds what must exist when a directive is done: "trình đề án …", "có báo cáo …". */
final class Products {
  private Products() {}

  /** The words of the product of the directive between two words, or null. */
  static @Nullable Span find(TaskSentence words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isCovered(i) || words.isEnclosed(i)) {
        continue;
      }
      int make = words.cue("make", i);
      if (make < 0 || make >= to) {
        continue;
      }
      int product = words.cue("product", make);
      if (product > 0 && product <= to) {
        return words.span(make, end(words, product, to));
      }
    }
    return null;
  }

  private static int end(TaskSentence words, int from, int to) {
    int at = from;
    while (at < to && words.isWord(at) && words.cue("product-end", at) < 0) {
      at++;
    }
    return at;
  }
}
