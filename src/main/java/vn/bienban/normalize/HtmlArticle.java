package vn.bienban.normalize;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.Diagnostic;
import vn.bienban.text.AlignedText;

/**
 * The article of an HTML page. Immutable.
 *
 * @param text its words, with marks of Markdown for headings, list items and captions; every
 *     character that is not in the page stands for an empty stretch of it
 * @param title the title that the page gives itself, or null
 * @param published the day of publication that the page gives, by the clock of Vietnam, or null
 * @param diagnostics where the page and its words could not be aligned to the letter
 */
public record HtmlArticle(
    AlignedText text,
    @Nullable String title,
    @Nullable LocalDate published,
    List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public HtmlArticle {
    diagnostics = List.copyOf(diagnostics);
  }
}
