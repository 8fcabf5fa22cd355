package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * A statement that the document reports.
 *
 * @param person the index of the speaker in {@link Cast#members()}, or -1 where the document names
 *     none
 * @param speaker the words that stand for the speaker, or null
 * @param act what the speaker does
 * @param verb the verb that reports it, in lower case, or null for a bare quotation
 * @param verbToken the first token of the verb, or -1
 * @param quoted whether the words stand in quotation marks
 * @param span the words said
 * @param sentence the index of the sentence that names the speaker
 * @param rule the rule that found it
 * @param confidence from 0 to 1
 */
public record Statement(
    int person,
    @Nullable Span speaker,
    SpeechAct act,
    @Nullable String verb,
    int verbToken,
    boolean quoted,
    Span span,
    int sentence,
    String rule,
    double confidence) {}
