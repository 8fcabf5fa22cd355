package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document while the mentions of it are brought together: what is known of it so far. For one
 * thread.
 */
final class Referent {
  /** What tells it from others, after the annotation guide. */
  String key;

  @Nullable Code code;
  @Nullable String number;
  @Nullable String year;

  /** The full name of the law it is, or null; and the year of the act, or null. */
  @Nullable String law;

  @Nullable String lawYear;
  @Nullable DocumentType type;

  /** The indexes of its mentions, in order of place. */
  final List<Integer> mentions = new ArrayList<>();

  Referent(String key) {
    this.key = key;
  }

  /** Whether it may be called by a type word. */
  boolean isOf(DocumentType other) {
    return type != null && type.kind().equals(other.kind()) || code != null && other.fits(code);
  }
}
