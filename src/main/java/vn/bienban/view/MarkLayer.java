package vn.bienban.view;

import java.util.Locale;

/**
 * A kind of words that are marked in the text and can be switched off. Of two marks on the same
 * words the earlier kind stands outside.
 */
enum MarkLayer {
  STATEMENT("s"),
  TASK("t"),
  EVENT("e"),
  DOCUMENT("d"),
  POST("c"),
  BODY("b"),
  DATE("n"),
  PERSON("p"),
  /** The verb that reports a speech. */
  VERB("q"),
  /** Of a gold record: what was found as it should be. */
  RIGHT("r"),
  /** Found, and the gold has it not. */
  WRONG("w"),
  /** In the gold, and not found. */
  MISSED("m");

  private final String letter;

  MarkLayer(String letter) {
    this.letter = letter;
  }

  /** Its class in the style sheet. */
  String style() {
    return letter;
  }

  /** Where its words stand in the messages. */
  String message() {
    return "layer." + name().toLowerCase(Locale.ROOT);
  }
}
