package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * By when a task must be done.
 *
 * @param text the words
 * @param value the time as in {@link TimeMention#value()}, or null where the words give none
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record Deadline(
    String text, @Nullable String value, int begin, int end, String source, double confidence)
    implements Excerpt, Dated {}
