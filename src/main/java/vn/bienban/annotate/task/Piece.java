package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;

/**
 * One directive found in a sentence.
 *
 * @param begin its first word
 * @param end the word after its last one
 * @param assignee the words of those who must do it, where this sentence names them
 * @param form how it was told
 */
record Piece(int begin, int end, @Nullable Words assignee, Form form) {

  /** How a directive was told. */
  enum Form {
    /** A bare verb phrase. */
    BARE,
    /** After "cần" or "phải". */
    MODAL,
    /** Those who must do it, and the verb. */
    SUBJECT,
    /** A thing and "phải": the thing belongs to the directive. */
    TOPIC
  }
}
