package vn.bienban.export;

import java.util.List;

/** The text that a record's offsets point into, as it was decoded or taken out of a document. */
final class PlainText implements Exporter {
  @Override
  public String word() {
    return "text";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    return List.of(ExportFile.of(".txt", article.text()));
  }
}
