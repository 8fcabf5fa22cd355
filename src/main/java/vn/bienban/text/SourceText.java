package vn.bienban.text;

import java.util.Objects;

/**
 * The original text of one article, never rewritten. All offsets that leave the library point into
 * it, in UTF-16 code units. Immutable.
 */
public final class SourceText {
  private final String text;

  private SourceText(String text) {
    this.text = text;
  }

  /** Wraps a text as it is. */
  public static SourceText of(String text) {
    return new SourceText(Objects.requireNonNull(text, "text"));
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Its length in UTF-16 code units. */
  public int length() {
    return text.length();
  }

  /**
   * The words under a span.
   *
   * @throws IndexOutOfBoundsException if the span does not lie in the text
   */
  public String substring(Span span) {
    return text.substring(span.begin(), span.end());
  }
}
