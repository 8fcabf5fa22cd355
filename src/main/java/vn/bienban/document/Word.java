package vn.bienban.document;

import org.jspecify.annotations.Nullable;

/**
 * A word as an engine sees it: one token or several, as "Tổng cục" in two syllables. Immutable.
 *
 * @param firstToken its first token
 * @param endToken the token after its last one
 * @param tag its part of speech in the engine's letters, or null where none was found
 * @param entity the engine's label of names in BIO form ({@code B-PER}, {@code I-ORG}, {@code O}),
 *     or null where it looked for none
 * @param head the place of the word it depends on in the list of words, or -1
 * @param relation how it depends on it, or null
 */
public record Word(
    int firstToken,
    int endToken,
    @Nullable String tag,
    @Nullable String entity,
    int head,
    @Nullable String relation) {}
