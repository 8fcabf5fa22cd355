package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;

/**
 * The words of one directive in a sentence.
 *
 * @param begin its first token
 * @param end the token after its last one
 * @param assignee those who must do it, where this sentence names them
 * @param front the adverbial that stands before it, or before the ones of its row, or null
 * @param form how it was told
 */
record DirectiveSpan(
    int begin, int end, @Nullable TokenRange assignee, @Nullable TokenRange front, Form form) {

  /** Whether the thing that is to be done belongs to its words. */
  boolean isTopic() {
    return form == Form.TOPIC;
  }

  /** How a directive was told. */
  enum Form {
    /** A bare verb phrase. */
    BARE,
    /** After "cần" or "phải". */
    MODAL,
    /** Those who must do it, and the verb. */
    SUBJECT,
    /** A thing and "phải": the thing belongs to the directive. */
    TOPIC,
    /**
     * Those who must do it by a plan, "sẽ" and the verb; a model takes them for subject and verb.
     */
    PLANNED;

    /** As models call it. */
    String label() {
      return this == PLANNED ? SUBJECT.name() : name();
    }
  }
}
