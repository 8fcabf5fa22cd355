package vn.bienban.archive;

import java.util.List;
import java.util.function.Function;

/**
 * What to do with the articles of an archive. It is called from several threads.
 *
 * @param function makes a result of each of some articles, in their order. Where it throws with
 *     several of them, it is asked again for each alone
 * @param chars how many UTF-16 code units of text it is given at once at most; a longer article
 *     comes alone
 * @param <T> what is made of an article
 */
public record ArticleWork<T>(Function<List<Entry.Read>, List<T>> function, int chars) {
  /**
   * How many characters are read together: with more a reader gains nothing beside what their
   * documents cost.
   */
  public static final int TOGETHER = 200_000;

  /** Work on one article after the other. */
  public static <T> ArticleWork<T> each(Function<Entry.Read, T> work) {
    return new ArticleWork<>(articles -> articles.stream().map(work).toList(), 0);
  }

  /** Work that takes less time for several articles together than for one after the other. */
  public static <T> ArticleWork<T> together(Function<List<Entry.Read>, List<T>> work) {
    return new ArticleWork<>(work, TOGETHER);
  }

  /**
   * The results for some articles, in their order.
   *
   * @throws IllegalStateException if the function gives more or fewer
   */
  List<T> of(List<Entry.Read> articles) {
    List<T> results = function.apply(articles);
    if (results.size() != articles.size()) {
      throw new IllegalStateException(
          results.size() + " results for " + articles.size() + " articles");
    }
    return results;
  }
}
