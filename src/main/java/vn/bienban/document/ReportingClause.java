package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * A clause that says who speaks: "ông X nhấn mạnh", "theo bà Y", or no more than the name beside a
 * quotation.
 *
 * @param person the index of the speaker in {@link Cast#members()}
 * @param speaker the words that name the speaker
 * @param act what the speaker does
 * @param verb the verb, or null where only a quotation stands beside the name
 * @param token the first token of the verb; without a verb the last one before the quotation
 * @param sentence the index of the sentence it stands in
 * @param rule the rule that found it
 * @param confidence from 0 to 1
 */
public record ReportingClause(
    int person,
    Span speaker,
    SpeechAct act,
    @Nullable Span verb,
    int token,
    int sentence,
    String rule,
    double confidence) {}
