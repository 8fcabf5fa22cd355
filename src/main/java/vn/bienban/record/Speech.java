package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * One reported statement.
 *
 * @param speaker the id of the person, or null where the article names none
 * @param speakerText the words that stand for the speaker where {@code speaker} is null, or null
 * @param act what the speaker does
 * @param verb the verb that reports it, in lower case, or null for a bare quotation
 * @param quoted whether the words stand in quotation marks
 * @param text the words said, as the article gives them
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record Speech(
    @Nullable String speaker,
    @Nullable Value speakerText,
    SpeechAct act,
    @Nullable String verb,
    boolean quoted,
    String text,
    int begin,
    int end,
    String source,
    double confidence) {}
