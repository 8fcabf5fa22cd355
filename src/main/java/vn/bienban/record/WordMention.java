package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * A word of the article as an engine sees it, of one syllable or several.
 *
 * @param text the words, to the letter as in the original
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param sentence the place of its sentence in the article, from 0
 * @param tag its part of speech in the engine's letters, or null where it finds none
 * @param entity its label of names in BIO form, such as {@code B-PER}, or null where the engine
 *     finds none
 * @param head the place in the list of words of the one it depends on, or -1
 * @param relation how it depends on it, or null
 * @param source the engine
 */
public record WordMention(
    String text,
    int begin,
    int end,
    int sentence,
    @Nullable String tag,
    @Nullable String entity,
    int head,
    @Nullable String relation,
    String source)
    implements Excerpt {}
