package modular;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;
import vn.bienban.stream.RecordStreams;

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
    try (Stream<ArticleRecord> records =
        RecordStreams.stored(
            "records",
            new ByteArrayInputStream(RecordJson.toJson(read).getBytes(StandardCharsets.UTF_8)),
            failure -> {})) {
      if (!records.toList().equals(List.of(record))) {
        throw new IllegalStateException("a record read back is another");
      }
    }
    try (Stream<ArticleRecord> records =
        RecordStreams.of(Bienban.create(), failure -> {})
            .read(
                "articles",
                new ByteArrayInputStream(
                    "{\"text\":\"Xã họp.\"}\n".getBytes(StandardCharsets.UTF_8)))) {
      if (records.count() != 1) {
        throw new IllegalStateException("an article gave no record");
      }
    }
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
