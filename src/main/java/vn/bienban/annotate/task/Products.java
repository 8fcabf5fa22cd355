package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds what must exist when a directive is done: "trình đề án …", "có báo cáo …". Immutable and
 * thread-safe.
 */
final class Products extends Domain {
  private static final int LONGEST = 24;

  private final LexicalClass make = of("make");
  private final LexicalClass product = of("product");
  private final LexicalClass productEnd = of("product-end");
  private final LexicalClass productPiece = of("product-piece");
  private final LexicalClass about = of("about");

  Products(Lexicon lexicon) {
    super(lexicon, "task");
  }

  /** The product of the directive between two tokens, or null. */
  @Nullable TokenRange find(SentenceWindow words, int from, int to) {
    if (!words.has(make) || !words.has(product)) {
      return null;
    }
    for (int i = from; i < to; i++) {
      int made = words.isFree(i) ? words.phraseEnd(make, i) : -1;
      int end = made > 0 && made < to ? words.phraseEnd(product, made) : -1;
      if (end > 0 && end <= to) {
        return new TokenRange(made, end(words, end, to));
      }
    }
    return null;
  }

  private int end(SentenceWindow words, int from, int to) {
    int at = from;
    int stop = Math.min(to, from + LONGEST);
    while (at < stop && goesOn(words, at, to)) {
      at++;
    }
    return at;
  }

  private boolean goesOn(SentenceWindow words, int at, int to) {
    if (words.isMark(at, '-') && at + 1 < to) {
      return words.isNumber(at + 1);
    }
    if (words.begins(productEnd, at) && !words.ends(productPiece, at)) {
      return false;
    }
    // "gửi danh sách về Ban Tổ chức"
    return words.isWord(at) && !(words.is(about, at) && words.isUnit(at + 1));
  }
}
