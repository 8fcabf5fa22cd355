package vn.bienban.evaluate;

import org.jspecify.annotations.Nullable;
import vn.bienban.evaluate.RecordNode.Struct;

/**
 * A value that one of two records has and the other has not or has otherwise.
 *
 * @param path where it stands, such as {@code tasks[3].assignee}; indices are those before, of a
 *     new entry those after
 * @param field the path without its indices
 * @param kind what happened to it
 * @param before the value before, in words
 * @param after the value after, in words
 * @param at the value, or the entry it belongs to, that says where in the article this is; null
 *     where none does
 */
record RecordDifference(
    String path, String field, Kind kind, String before, String after, @Nullable Struct at) {
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The entries of the list are the same, their order is another. */
    REORDERED
  }

  /** The difference in a line. */
  @Override
  public String toString() {
    boolean entry = path.endsWith("]");
    return switch (kind) {
      case ADDED -> entry ? path + " new: " + after : path + ": null → " + after;
      case REMOVED -> entry ? path + " gone: " + before : path + ": " + before + " → null";
      case CHANGED -> path + ": " + before + " → " + after;
      case REORDERED -> path + ": in another order";
    };
  }
}
