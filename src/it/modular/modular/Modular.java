package modular;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;

/** Reads one article and prints who chaired what and when. */
public final class Modular {
  private Modular() {}

  /** Prints a line. */
  public static void main(String[] args) {
    ArticleRecord read =
        Bienban.create()
            .read(
                Article.of("Sáng 3/7, đồng chí Bùi Thị Ngân chủ trì hội nghị sơ kết.")
                    .published(LocalDate.of(2018, 7, 5)));
    // through JSON and back, so that Jackson too is asked
    ArticleRecord record = RecordJson.fromJson(RecordJson.toJson(read));
    Meeting meeting = record.meetings().get(0);
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .print(
            meeting.kind()
                + ", "
                + meeting.date().first()
                + ", "
                + record.chairs(meeting).get(0).name()
                + "\n");
  }
}
