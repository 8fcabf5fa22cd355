package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * Who gives a task: a person of the record, or a body that only its words name.
 *
 * @param person the id of the person, or null where a body gives it
 * @param text the words that name the person or body where the task is given
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record Assigner(
    @Nullable String person, String text, int begin, int end, String source, double confidence)
    implements Excerpt {}
