package vn.bienban.steps;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.RecordJson;
import vn.bienban.text.TimeLimit;

/** What is counted: reading an article as "text" or "page", or "explain" over it. */
public final class Workload implements BiConsumer<String, String> {
  private static final TimeLimit ENDLESS = TimeLimit.in(Duration.ofDays(1));

  private final Bienban bienban = Bienban.create();

  @Override
  public void accept(String kind, String text) {
    Article article =
        (kind.equals("page") ? Article.ofHtml(text) : Article.of(text))
            .published(LocalDate.of(2020, 7, 5));
    if (kind.equals("explain")) {
      bienban.explain(article, ENDLESS);
    } else {
      RecordJson.toJson(bienban.read(article, ENDLESS));
    }
  }
}
