package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.json.Json;

class MergeCommandTest {
  private static final String REPORT =
      "Sáng 12/3/2024, Chủ tịch UBND xã Hòa Lộc Đinh Công Khuê chủ trì cuộc họp bàn việc nạo vét kênh"
          + " mương nội đồng trước vụ hè thu, giao các thôn huy động nhân lực và báo cáo trước ngày 30/3.";

  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = folder.resolve("bao.jsonl");
    Files.writeString(
        archive,
        "{\"id\":\"a\",\"title\":\"Bàn việc nạo vét\",\"url\":\"https://bao.example/a\",\"text\":\""
            + REPORT
            + "\"}\n{\"id\":\"b\",\"text\":\""
            + REPORT
            + "\"}\n",
        UTF_8);
  }

  @Test
  void printsOneLineAMeeting() {
    CommandRun run = CommandRun.of("merge", archive.toString());

    assertThat(run.code()).isZero();
    assertThat(run.records()).hasSize(1);
    Json merged = Json.parse(run.records().get(0));
    assertThat(merged.get("schema").text()).isEqualTo("bienban/merged/1");
    assertThat(merged.get("meeting").get("date").get("value").text()).isEqualTo("2024-03-12");
    assertThat(merged.get("sources"))
        .hasToString(
            "[{\"id\":\"a\",\"title\":\"Bàn việc nạo vét\",\"published\":null,"
                + "\"url\":\"https://bao.example/a\",\"relation\":\"main\",\"similarity\":1.0},"
                + "{\"id\":\"b\",\"title\":null,\"published\":null,\"url\":null,"
                + "\"relation\":\"repost\",\"similarity\":1.0}]");
    assertThat(run.err()).contains("1 meetings and reposts, 1 of them with several sources");
  }

  @Test
  void takesRecordsOfAnEarlierRun() throws IOException {
    Path records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", archive.toString(), "--out", records.toString());

    CommandRun run = CommandRun.of("merge", archive.toString(), "--records", records.toString());

    assertThat(run.out()).isEqualTo(CommandRun.of("merge", archive.toString()).out());
  }

  @Test
  void articlesOfOneIdKeepTheirOwnRecords() throws IOException {
    Files.writeString(
        archive,
        "{\"id\":\"1\",\"text\":\""
            + REPORT
            + "\"}\n{\"id\":\"1\",\"text\":\""
            + "Chiều 9/8/2023, Bí thư Tỉnh ủy Tạ Huy Bách chủ trì hội nghị dân vận của tỉnh. Phát biểu"
            + " tại hội nghị, ông Bách biểu dương kết quả.\"}\n",
        UTF_8);
    Path records = folder.resolve("records.jsonl.gz");
    CommandRun.of("annotate", archive.toString(), "--out", records.toString());

    CommandRun run = CommandRun.of("merge", archive.toString(), "--records", records.toString());

    assertThat(run.records()).hasSize(2);
    assertThat(run.out()).isEqualTo(CommandRun.of("merge", archive.toString()).out());
  }

  @Test
  void namesTheLineThatIsNoRecord() throws IOException {
    Path records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", archive.toString(), "--out", records.toString());
    Files.writeString(records, Files.readString(records) + "{\"id\":\n");

    CommandRun run = CommandRun.of("merge", archive.toString(), "--records", records.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(records + ":3: not a record: ");
    assertThat(run.out()).isEmpty();
  }
}
