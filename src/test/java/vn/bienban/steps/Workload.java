package vn.bienban.steps;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.RecordJson;
import vn.bienban.merge.MeetingMerger;
import vn.bienban.merge.MeetingReport;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.TimeLimit;

/**
 * What is counted: reading an article as "text" or "page", "explain" over it, or "merge" of as many
 * articles as it has lines, each equal to the first.
 */
public final class Workload implements BiConsumer<String, String> {
  private static final TimeLimit ENDLESS = TimeLimit.in(Duration.ofDays(1));

  private final Bienban bienban = Bienban.create();

  @Override
  public void accept(String kind, String text) {
    if (kind.equals("merge")) {
      merge(text.lines().toList());
      return;
    }
    Article article =
        (kind.equals("page") ? Article.ofHtml(text) : Article.of(text))
            .published(LocalDate.of(2020, 7, 5));
    if (kind.equals("explain")) {
      bienban.explain(article, ENDLESS);
    } else {
      RecordJson.toJson(bienban.read(article, ENDLESS));
    }
  }

  private void merge(List<String> lines) {
    Article article = Article.of(lines.get(0)).published(LocalDate.of(2020, 7, 5));
    ArticleRecord record = bienban.read(article, ENDLESS);
    MeetingMerger merger = MeetingMerger.create();
    lines.forEach(line -> merger.add(MeetingReport.of(record, article)));
    merger.merge();
  }
}
