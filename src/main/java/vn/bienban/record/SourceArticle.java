package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * An article that reports a meeting.
 *
 * @param id its id, or null
 * @param title its title, or null
 * @param published its ISO date of publication, or null
 * @param url its address, or null
 * @param relation what it is to the main article
 * @param similarity the share of three-word sequences it has in common with the main article, from
 *     0 to 1, estimated
 */
public record SourceArticle(
    @Nullable String id,
    @Nullable String title,
    @Nullable String published,
    @Nullable String url,
    Relation relation,
    double similarity) {

  /** What an article is to the main one of its meeting. */
  public enum Relation {
    /** The one whose record stands for all. */
    MAIN,
    /** The same text, all but a little. */
    REPOST,
    /** A text of its own on the same meeting. */
    REPORT
  }
}
