package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/**
 * One place where the document speaks of a person.
 *
 * @param person the index of the person in {@link Cast#members()}
 * @param kind by name, short name, title or pronoun
 * @param span the bare words, without posts and words of address around
 * @param firstToken the first token of the whole noun phrase, posts and words of address included
 * @param endToken the token after the last one of the whole noun phrase, an apposition included
 * @param rule the rule that linked it
 * @param confidence from 0 to 1
 */
public record PersonMention(
    int person,
    MentionKind kind,
    Span span,
    int firstToken,
    int endToken,
    String rule,
    double confidence)
    implements Annotation {

  // Written out: what the compiler makes is put together by the JVM at the first call, in 5 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonMention mention
        && person == mention.person
        && kind == mention.kind
        && span.equals(mention.span)
        && firstToken == mention.firstToken
        && endToken == mention.endToken
        && rule.equals(mention.rule)
        && Double.compare(confidence, mention.confidence) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * span.hashCode() + person;
  }

  /** The same mention of the person with another index. */
  public PersonMention of(int otherPerson) {
    return otherPerson == person
        ? this
        : new PersonMention(otherPerson, kind, span, firstToken, endToken, rule, confidence);
  }

  /** The same mention, now as one of another person of another kind. */
  public PersonMention of(int otherPerson, MentionKind otherKind) {
    return new PersonMention(otherPerson, otherKind, span, firstToken, endToken, rule, confidence);
  }

  /**
   * Whether the characters between two offsets belong to the person's name, so that they say
   * nothing of other texts.
   */
  public boolean isNameAt(int begin, int end) {
    return (kind == MentionKind.NAME || kind == MentionKind.SHORT_NAME)
        && span.begin() <= begin
        && end <= span.end();
  }
}
