package consumer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.bienban.json.RecordJson;
import vn.bienban.Article;
import vn.bienban.record.ArticleRecord;
import vn.bienban.Bienban;

/** Reads one article and prints its record. */
public final class Consumer {
  public static void main(String[] args) {
    Bienban bienban = Bienban.create();
    ArticleRecord record =
        bienban.read(
            Article.of("Sáng 3/7, đồng chí Bùi Thị Ngân chủ trì hội nghị sơ kết.")
                .published(LocalDate.of(2018, 7, 5)));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(RecordJson.toJson(record));
  }

  private Consumer() {}
}
