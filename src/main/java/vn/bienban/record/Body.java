package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * An agency, committee, company or school as the article writes it.
 *
 * @param text the words
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param name its name with the abbreviations written out, as the article explains them or as they
 *     are in common use; null where the words have none
 */
public record Body(String text, int begin, int end, @Nullable String name) implements Excerpt {}
