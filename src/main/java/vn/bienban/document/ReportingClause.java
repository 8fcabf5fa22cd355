package vn.bienban.document;

import java.util.Objects;
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
    double confidence) {

  /** The same clause with another act. */
  public ReportingClause with(SpeechAct other) {
    return new ReportingClause(person, speaker, other, verb, token, sentence, rule, confidence);
  }

  // Written out: what the compiler makes is put together by the JVM at the first call, in 5 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportingClause clause
        && person == clause.person
        && speaker.equals(clause.speaker)
        && act == clause.act
        && Objects.equals(verb, clause.verb)
        && token == clause.token
        && sentence == clause.sentence
        && rule.equals(clause.rule)
        && Double.compare(confidence, clause.confidence) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * speaker.hashCode() + token;
  }
}
