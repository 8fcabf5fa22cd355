package vn.bienban.record;

/**
 * Words of the article, to the letter, and where they stand: {@code text()} equals {@code
 * original.substring(begin(), end())}.
 */
public interface Excerpt {
  /** The words. */
  String text();

  /** The first UTF-16 offset in the original. */
  int begin();

  /** The offset after the last one. */
  int end();

  /** Whether other words stand within these, or are the same. */
  default boolean contains(Excerpt other) {
    return begin() <= other.begin() && other.end() <= end();
  }
}
