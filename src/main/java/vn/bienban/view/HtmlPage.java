package vn.bienban.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.bienban.export.AnnotatedArticle;
import vn.bienban.export.ExportFile;
import vn.bienban.export.Exporter;

/** The page of an article as a form among others, in Vietnamese. Immutable and thread-safe. */
public final class HtmlPage implements Exporter {
  private final ArticlePage pages = new ArticlePage(Language.VIETNAMESE, rule -> null);

  @Override
  public String word() {
    return "html";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    String html = pages.of(article.record(), article.article()).html();
    return List.of(new ExportFile(".html", html.getBytes(StandardCharsets.UTF_8)));
  }
}
