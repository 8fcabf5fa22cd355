package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * A post, rank or degree that the article gives to somebody.
 *
 * @param text the words, the body included where it stands right behind
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param body the body that the post belongs to, or null where the words name none
 * @param source the rule that gave it
 * @param confidence from 0 to 1
 */
public record Post(
    String text, int begin, int end, @Nullable Body body, String source, double confidence)
    implements Excerpt {}
