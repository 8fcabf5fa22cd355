package vn.bienban.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in which an article and its record go to other tools. The same article and record give the
 * same bytes. Immutable and thread-safe.
 */
public interface Exporter {
  /** What the form is called: {@code brat}. */
  String word();

  /**
   * The files that an article becomes, one for each ending; none where it has nothing that the form
   * could carry.
   */
  List<ExportFile> files(AnnotatedArticle article);

  /** The files that a folder of this form has once, whatever the articles. */
  default List<ExportFile> common() {
    return List.of();
  }

  /** What keeps files of this form from being made, such as a library that is missing, or null. */
  default @Nullable String problem() {
    return null;
  }
}
