package vn.bienban.export;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.Excerpt;

/**
 * Words of the article that the record says something of.
 *
 * @param type what they are
 * @param text the words
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found them, or null where they are part of what another one found
 * @param confidence from 0 to 1; 1 where {@code source} is null
 * @param facts what the record says of them, by field
 */
record Mark(
    Type type,
    String text,
    int begin,
    int end,
    @Nullable String source,
    double confidence,
    Map<String, String> facts)
    implements Excerpt {

  /** What words can be. */
  enum Type {
    MEETING,
    PLACE,
    ORGANIZER,
    PERSON,
    POST,
    BODY,
    SPEAKER,
    VERB,
    STATEMENT,
    DOCUMENT,
    ISSUER,
    SUBJECT,
    TASK,
    ASSIGNER,
    ASSIGNEE,
    COOPERATION,
    DEADLINE,
    PRODUCT,
    TIME;

    /** What files call it: {@code Meeting}. */
    String word() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }
}
