package vn.bienban.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.Json;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;

/** Spark in local mode with two threads and real partitions. */
class BienbanSparkIT {
  private static final String TEXT =
      "Sáng 5/3, tại Nhà văn hóa xã Sơn Lạc, Đảng ủy xã Sơn Lạc tổ chức Hội nghị triển khai Nghị quyết"
          + " số %d-NQ/HU. Bí thư Đảng ủy Lò Thị Mây chủ trì hội nghị. Đồng chí Mây yêu cầu các chi bộ hoàn"
          + " thành kế hoạch trước ngày 30/4. UBND xã giao Văn phòng tổng hợp, báo cáo.";

  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void startSpark() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  @Test
  void givesTheRecordsOfTheLibraryRowByRow() {
    Dataset<Row> articles = articles(40).repartition(3);

    Dataset<Row> records = BienbanSpark.annotate(articles);

    assertThat(records.schema()).isEqualTo(BienbanSpark.recordSchema());
    assertThat(records.javaRDD().getNumPartitions()).isEqualTo(3);
    Bienban bienban = Bienban.create();
    List<String> expected = new ArrayList<>();
    for (Row row : articles.collectAsList()) {
      ArticleRecord record =
          bienban.read(
              Article.of(row.getString(4))
                  .id(row.getString(0))
                  .published(LocalDate.of(2025, 3, 6)));
      expected.add(RecordJson.toJson(record));
    }
    assertThat(records.toJSON().collectAsList().stream().map(BienbanSparkIT::comparable))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(BienbanSparkIT::comparable).toList());
  }

  @Test
  void shufflesNothing() {
    String plan = BienbanSpark.annotate(articles(4)).queryExecution().executedPlan().toString();

    assertThat(plan).contains("MapPartitions").doesNotContain("Exchange");
  }

  @Test
  void saysInTheRecordWhatIsWrongWithAnArticle() {
    Dataset<Row> articles =
        spark.createDataFrame(
            List.of(
                RowFactory.create("none", null, null, null, null, null),
                RowFactory.create("date", null, "31/2/2025", null, "Một tin ngắn.", null)),
            BienbanSpark.articleSchema());

    List<Row> records = BienbanSpark.annotate(articles).collectAsList();

    assertThat(records).extracting(r -> r.<String>getAs("id")).containsExactly("none", "date");
    assertThat(records.get(0).<Object>getAs("diagnostics").toString()).contains("failed,no text");
    assertThat(records.get(1).<Object>getAs("diagnostics").toString()).contains("31/2/2025");
    assertThat(records.get(1).<String>getAs("published")).isNull();
  }

  @Test
  void needsAColumnOfTexts() {
    Dataset<Row> ids = spark.createDataset(List.of("a"), Encoders.STRING()).toDF("id");

    assertThatThrownBy(() -> BienbanSpark.annotate(ids))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column \"text\" among id");
  }

  @Test
  void readsTextAloneAndPages() {
    Dataset<Row> pages =
        spark.createDataFrame(
            List.of(
                RowFactory.create(
                    "html", "<html><body><p>Ngày 3/7/2019, họp bàn.</p></body></html>")),
            new StructType().add("format", "string").add("text", "string"));

    Row record = BienbanSpark.annotate(pages).first();

    List<Row> times = record.getList(record.fieldIndex("times"));
    assertThat(times)
        .singleElement()
        .extracting(t -> t.<String>getAs("value"))
        .isEqualTo("2019-07-03");
  }

  @Test
  void theJobReadsLinesAndWritesParquet() throws IOException {
    List<String> lines = new ArrayList<>();
    IntStream.range(0, 20)
        .forEach(i -> lines.add("{\"id\":\"" + i + "\",\"text\":\"" + TEXT.formatted(i) + "\"}"));
    lines.add(7, "{\"id\": broken");
    Path input = folder.resolve("archive.jsonl");
    Files.write(input, lines);
    Path output = folder.resolve("records");

    int code =
        BienbanSparkJob.execute(
            "--input", input.toString(), "--format", "jsonl", "--output", output.toString());

    assertThat(code).isZero();
    Dataset<Row> records = spark.read().parquet(output.toString());
    assertThat(records.count()).isEqualTo(21);
    records.createOrReplaceTempView("records");
    assertThat(
            spark
                .sql("select count(*) from records where size(meetings) = 1 and size(tasks) >= 1")
                .first()
                .getLong(0))
        .isEqualTo(20);
    assertThat(
            spark
                .sql(
                    "select count(*) from records where exists(diagnostics, d -> d.code = 'failed')")
                .first()
                .getLong(0))
        .isEqualTo(1);
  }

  @Test
  void theJobReadsParquet() {
    Path input = folder.resolve("articles");
    articles(6).write().parquet(input.toString());
    Path output = folder.resolve("records");

    int code =
        BienbanSparkJob.execute(
            "--input", input.toString(), "--format", "parquet", "--output", output.toString());

    assertThat(code).isZero();
    assertThat(spark.read().parquet(output.toString()).count()).isEqualTo(6);
  }

  @Test
  void theJobReadsWebArchives() throws IOException {
    String page = "<html><body><p>" + TEXT.formatted(3) + "</p></body></html>";
    for (int file = 0; file < 2; file++) {
      try (WarcWriter writer =
          new WarcWriter(
              FileChannel.open(
                  folder.resolve("crawl-" + file + ".warc.gz"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE),
              WarcCompression.GZIP)) {
        for (int i = 0; i < 3; i++) {
          HttpResponse response =
              new HttpResponse.Builder(200, "OK")
                  .body(MediaType.parse("text/html; charset=UTF-8"), page.getBytes(UTF_8))
                  .build();
          writer.write(
              new WarcResponse.Builder("https://xa.example/" + file + "/" + i)
                  .body(response)
                  .build());
        }
      }
    }
    Path output = folder.resolve("records");

    int code =
        BienbanSparkJob.execute(
            "--input",
            folder.resolve("crawl-*.warc.gz").toString(),
            "--format",
            "warc",
            "--output",
            output.toString());

    assertThat(code).isZero();
    List<Row> records = spark.read().parquet(output.toString()).orderBy("url").collectAsList();
    assertThat(records).hasSize(6);
    assertThat(records.get(5).<String>getAs("url")).isEqualTo("https://xa.example/1/2");
    assertThat(records.get(5).getList(records.get(5).fieldIndex("meetings"))).hasSize(1);
  }

  @Test
  void theJobSaysWhatItWasNotTold() {
    assertThat(BienbanSparkJob.execute("--format", "jsonl")).isEqualTo(2);
    assertThat(BienbanSparkJob.execute("--input", "x", "--format", "doc", "--output", "y"))
        .isEqualTo(2);
  }

  private static Dataset<Row> articles(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(RowFactory.create("a" + i, null, "2025-03-06", null, TEXT.formatted(i), null));
    }
    return spark.createDataFrame(rows, BienbanSpark.articleSchema());
  }

  /** Without what Spark leaves out of its JSON, nulls. */
  private static String comparable(String json) {
    return String.valueOf(shape(Json.parse(json)));
  }

  private static Object shape(Json json) {
    if (json.isObject()) {
      Map<String, Object> fields = new TreeMap<>();
      json.fields()
          .forEach(
              (name, value) -> {
                if (!value.isNull()) {
                  fields.put(name, shape(value));
                }
              });
      return fields;
    }
    if (json.isArray()) {
      return json.elements().stream().map(BienbanSparkIT::shape).toList();
    }
    return json.toString().startsWith("\"") ? String.valueOf(json.text()) : json.toString();
  }
}
