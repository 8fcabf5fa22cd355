package vn.bienban.archive;

import java.util.List;
import vn.bienban.Article;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Diagnostic;

/** What stands at one place of an archive: an article, or something that cannot be read as one. */
public sealed interface Entry {
  /** Where it stands. */
  Place place();

  /**
   * An article.
   *
   * @param place where it stands
   * @param article the article
   * @param notes what was odd about its file or line but did not keep it from being read
   */
  record Read(Place place, Article article, List<Diagnostic> notes) implements Entry {
    public Read {
      notes = List.copyOf(notes);
    }

    /** The record with the notes that it has not itself before its own diagnostics. */
    public ArticleRecord withNotes(ArticleRecord record) {
      List<Diagnostic> known = record.diagnostics();
      return record.withDiagnostics(notes.stream().filter(note -> !known.contains(note)).toList());
    }
  }

  /**
   * Something that is no article.
   *
   * @param place where it stands
   * @param reason what is wrong with it, in a line
   */
  record Failed(Place place, String reason) implements Entry {}
}
