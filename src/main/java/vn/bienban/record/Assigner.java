package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * Who gives a task: a person of the record or a body in the article's words. Exactly one of the two
 * is set.
 *
 * @param person the id of the person, or null
 * @param body the body's words, or null
 */
public record Assigner(@Nullable String person, @Nullable Value body) {
  /**
   * @throws IllegalArgumentException unless exactly one of the two is set
   */
  public Assigner {
    if ((person == null) == (body == null)) {
      throw new IllegalArgumentException("an assigner is a person or a body");
    }
  }
}
