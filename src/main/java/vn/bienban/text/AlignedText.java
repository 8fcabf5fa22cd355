package vn.bienban.text;

import java.util.Objects;

/**
 * A view of a source text, folded for matching, that knows for each of its characters where it came
 * from. Rules read {@link #text()}; what they find goes back through {@link #toSource(Span)}, so a
 * value's words are always the article's own. Immutable and thread-safe.
 */
public final class AlignedText {
  private final SourceText source;
  private final String text;
  private final Alignment alignment;

  private AlignedText(SourceText source, String text, Alignment alignment) {
    this.source = source;
    this.text = text;
    this.alignment = alignment;
  }

  /** The source itself as its own view. */
  public static AlignedText of(SourceText source) {
    return new AlignedText(source, source.text(), Alignment.identity(source.length()));
  }

  /**
   * The next view on top of this one.
   *
   * @param view the text of the next view
   * @param toThis its alignment to {@link #text()} of this view
   * @throws IllegalArgumentException if the alignment is not as long as the view
   */
  public AlignedText view(String view, Alignment toThis) {
    if (toThis.viewLength() != view.length()) {
      throw new IllegalArgumentException(
          "alignment of " + toThis.viewLength() + " for a view of " + view.length());
    }
    return new AlignedText(source, Objects.requireNonNull(view, "view"), toThis.andThen(alignment));
  }

  /** The original. */
  public SourceText source() {
    return source;
  }

  /** The text of the view. */
  public String text() {
    return text;
  }

  /** The alignment from the view to the original. */
  public Alignment alignment() {
    return alignment;
  }

  /** The original's span under a span of the view. */
  public Span toSource(Span view) {
    return alignment.toSource(view);
  }

  /** The original's words under a span of the view. */
  public String sourceText(Span view) {
    return source.substring(toSource(view));
  }
}
