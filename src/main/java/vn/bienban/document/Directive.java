package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * A task that the document reports, in the view.
 *
 * @param span one directive, from its main verb to the end of its complement
 * @param assigner the index of the person who gives it in {@link Cast#members()}, or -1
 * @param assignerWords the words that name the person who gives it, or the body where no person
 *     does; null where nobody is said to
 * @param assignerConfidence how far to trust that, no further than the task, from 0 to 1
 * @param assignee who must do it, or null
 * @param deadline by when, or null
 * @param deadlineValue the normalized value of the deadline, or null
 * @param product what must exist when it is done, or null
 * @param cooperation the bodies to work with, or null
 * @param rule the rule that found it
 * @param confidence from 0 to 1
 */
public record Directive(
    Span span,
    int assigner,
    @Nullable Span assignerWords,
    double assignerConfidence,
    @Nullable Span assignee,
    @Nullable Span deadline,
    @Nullable String deadlineValue,
    @Nullable Span product,
    @Nullable Span cooperation,
    String rule,
    double confidence) {

  /** The same, trusted so far. */
  public Directive trusted(double confidence) {
    return with(assigner, assignerWords, confidence, assignee, confidence);
  }

  /** The same, to be done by somebody else, or by nobody in particular. */
  public Directive assignedTo(@Nullable Span somebody) {
    return with(assigner, assignerWords, assignerConfidence, somebody, confidence);
  }

  /**
   * The same, given by a person, a body, or nobody who is named.
   *
   * @param probability how probable that is if it is a task
   */
  public Directive givenBy(int person, @Nullable Span words, double probability) {
    return with(person, words, Math.min(confidence, probability), assignee, confidence);
  }

  /** The same, given by who gives another one where the text names nobody. */
  public Directive orGivenBy(Directive other) {
    return assignerWords != null ? this : givenBy(other.assigner, other.assignerWords, 1);
  }

  private Directive with(
      int assigner,
      @Nullable Span assignerWords,
      double assignerConfidence,
      @Nullable Span assignee,
      double confidence) {
    return new Directive(
        span,
        assigner,
        assignerWords,
        assignerConfidence,
        assignee,
        deadline,
        deadlineValue,
        product,
        cooperation,
        rule,
        confidence);
  }
}
