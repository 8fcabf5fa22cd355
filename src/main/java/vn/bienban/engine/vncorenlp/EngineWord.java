package vn.bienban.engine.vncorenlp;

import org.jspecify.annotations.Nullable;

/**
 * A word as VnCoreNLP gives it, without offsets.
 *
 * @param form its syllables joined by underscores
 * @param tag its part of speech, or null
 * @param entity its BIO label, or null
 * @param head the number of its head in the sentence, from 1; 0 for the root, -1 for none
 * @param relation how it depends on its head, or null
 */
record EngineWord(
    String form,
    @Nullable String tag,
    @Nullable String entity,
    int head,
    @Nullable String relation) {}
