package vn.bienban.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Minutes as a document of Word; touches the library that writes it only where it is there. */
final class MinutesDocx implements Exporter {
  private static final String LIBRARY = "org.apache.poi.xwpf.usermodel.XWPFDocument";

  private final String producer;

  MinutesDocx(String producer) {
    this.producer = producer;
  }

  @Override
  public String word() {
    return "minutes";
  }

  @Override
  public @Nullable String problem() {
    try {
      Class.forName(LIBRARY, false, MinutesDocx.class.getClassLoader());
      return null;
    } catch (ClassNotFoundException e) {
      return "needs Apache POI (org.apache.poi:poi-ooxml), which is not on the class path; the build"
          + " puts it into target/lib, beside the command's jar";
    }
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    Minutes minutes = Minutes.of(article);
    return minutes == null
        ? List.of()
        : List.of(
            new ExportFile(
                ".docx", MinutesLayout.docx(minutes, article.record().publishedDay(), producer)));
  }
}
