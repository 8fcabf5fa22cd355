package vn.bienban.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRelation;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;

class TableWriterTest {
  private static final Bienban BIENBAN = Bienban.create();

  @TempDir Path folder;

  @Test
  void everyPartOfARecordHasItsRow() throws IOException {
    Path csv = folder.resolve("csv");
    write(TableForm.CSV, csv, meeting(), BIENBAN.read(Article.of("Trời nắng.").id("b")));

    assertThat(column(csv, "articles", "article")).containsExactly("1", "2");
    assertThat(column(csv, "articles", "article_id")).containsExactly("a", "b");
    assertThat(column(csv, "articles", "published")).containsExactly("2019-07-05", "");
    assertThat(column(csv, "meetings", "date_first")).containsExactly("2019-07-03");
    assertThat(column(csv, "participants", "role")).contains("chair");
    assertThat(column(csv, "people", "name")).contains("Vũ Đức Khang");
    assertThat(column(csv, "speeches", "acts")).containsExactly("direct");
    assertThat(column(csv, "speeches", "statements")).containsExactly("1");
    assertThat(column(csv, "verbs", "text")).containsExactly("yêu cầu");
    assertThat(column(csv, "statements", "speech")).containsExactly("1");
    assertThat(column(csv, "statements", "text"))
        .singleElement()
        .asString()
        .startsWith("các chi bộ rà soát quy chế làm việc");
    assertThat(column(csv, "tasks", "speech")).containsOnly("1");
    assertThat(column(csv, "tasks", "assigner_text")).containsOnly("Bí thư Đảng ủy");
    assertThat(column(csv, "documents", "key")).containsExactly("27-CTr/ĐU");
    assertThat(column(csv, "documents", "system")).containsExactly("party");
    assertThat(column(csv, "citations", "text")).isNotEmpty();
    assertThat(column(csv, "tasks", "due")).contains("2019-08-30");
    assertThat(column(csv, "tasks", "article")).containsOnly("1");
    assertThat(column(csv, "times", "value")).contains("2019-07-03TMO", "2019-Q3", "2019-08-30");
    assertThat(column(csv, "times", "type")).containsOnly("TIME", "DATE");
    assertThat(column(csv, "times", "first_day"))
        .contains("2019-07-03", "2019-07-01", "2019-08-30");
    assertThat(column(csv, "times", "last_day")).contains("2019-09-30");
    assertThat(column(csv, "times", "inferred")).contains("year");
    assertThat(column(csv, "diagnostics", "code")).isEmpty();
  }

  @Test
  void whatDocumentsDoToEachOtherIsATable() throws IOException {
    Path csv = folder.resolve("csv");
    write(
        TableForm.CSV,
        csv,
        BIENBAN.read(Article.of("")),
        BIENBAN.read(
            Article.of(
                "Nghị định 06/2021/NĐ-CP được sửa đổi bởi Nghị định 35/2023/NĐ-CP và được thay thế"
                    + " bởi NĐ 12/2025/NĐ-CP.")));

    assertThat(column(csv, "relations", "article")).containsExactly("2", "2");
    assertThat(column(csv, "relations", "by_key"))
        .containsExactly("35/2023/NĐ-CP", "12/2025/NĐ-CP");
    assertThat(column(csv, "relations", "role")).containsExactly("amends", "replaces");
    assertThat(column(csv, "relations", "to_key")).containsOnly("06/2021/NĐ-CP");
    assertThat(column(csv, "citations", "roles")).containsExactly("amends; replaces", "", "");
    assertThat(column(csv, "documents", "type")).containsOnly("Nghị định");
    assertThat(column(csv, "documents", "type_text"))
        .containsExactly("Nghị định", "Nghị định", "NĐ");
    assertThat(column(csv, "documents", "lookup")).contains("Nghị định 12/2025/NĐ-CP");
  }

  @Test
  void whatAReaderShouldKnowIsATable() throws IOException {
    Path csv = folder.resolve("csv");
    write(
        TableForm.CSV,
        csv,
        BIENBAN.read(Article.of("")),
        BIENBAN.read(Article.of("Họp ngày 30/2.")));

    assertThat(column(csv, "diagnostics", "article")).containsExactly("1", "2");
    assertThat(column(csv, "diagnostics", "code")).containsExactly("empty", "impossible-date");
    assertThat(column(csv, "diagnostics", "begin_offset").get(1)).isNotEqualTo("0");
  }

  @Test
  void aCsvFileFollowsItsStandardWhateverStandsInIt() throws IOException {
    Path csv = folder.resolve("csv");
    String title = "Họp \"gấp\", bàn;\r\nviệc \ud83d\ude00 và \ud83d nửa";
    write(
        TableForm.CSV,
        csv,
        BIENBAN.read(Article.of("x").title(title)),
        BIENBAN.read(Article.of("x").title("")));

    assertThat(column(csv, "articles", "title"))
        .containsExactly("Họp \"gấp\", bàn;\r\nviệc \ud83d\ude00 và \ufffd nửa", "");
    assertThat(Files.readString(csv.resolve("articles.csv")))
        .startsWith("article,article_id,title,published,url\r\n1,,\"Họp \"\"gấp\"\", bàn;")
        .endsWith("2,,\"\",,\r\n");
  }

  @ParameterizedTest
  @EnumSource(TableForm.class)
  void theSameRecordsGiveTheSameTablesInEveryForm(TableForm form) throws Exception {
    ArticleRecord odd =
        BIENBAN.read(Article.of("x").title("\u0000 ' \" \ud83d\ude00 \ud83d").url("u"));
    Path csv = folder.resolve("csv");
    write(TableForm.CSV, csv, meeting(), odd, meeting());
    Path out = folder.resolve("out." + form.word());
    write(form, out, meeting(), odd, meeting());
    if (form == TableForm.CSV) {
      assertThat(Files.readString(out.resolve("tasks.csv")))
          .isEqualTo(Files.readString(csv.resolve("tasks.csv")));
      return;
    }
    for (Table<?> table : Tables.ALL) {
      String from =
          form == TableForm.DUCKDB
              ? table.name()
              : "'" + out.resolve(table.name() + ".parquet") + "'";
      List<List<String>> expected = new ArrayList<>();
      for (CsvRecord row : csv(csv, table.name())) {
        expected.add(row.getFields());
      }
      String question = "SELECT * FROM " + from;
      List<List<String>> found = new ArrayList<>();
      if (form == TableForm.PARQUET) {
        found.addAll(Unlocked.ask(question));
      } else {
        TableQuery.ask(
            out,
            question,
            values -> found.add(values.stream().map(TableWriterTest::orEmpty).toList()));
      }
      assertThat(found).as(table.name()).isEqualTo(expected);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("csv|out\\.\\w+"));
    }
  }

  // A DuckDB file has an id of its own, drawn when it is made.
  @ParameterizedTest
  @EnumSource(value = TableForm.class, names = "DUCKDB", mode = EnumSource.Mode.EXCLUDE)
  void theSameRecordsGiveTheSameBytes(TableForm form) throws IOException {
    Path one = folder.resolve("1." + form.word());
    Path two = folder.resolve("2." + form.word());
    write(form, one, meeting(), meeting());
    write(form, two, meeting(), meeting());

    for (String table : Tables.names()) {
      String name = table + "." + form.word();
      assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
    }
  }

  /** A field that the contract gains must not be missing in the tables. */
  @Test
  void everyFieldOfTheContractHasItsColumn() {
    Map<String, Class<?>> types =
        Map.ofEntries(
            Map.entry("articles", ArticleRecord.class),
            Map.entry("meetings", Meeting.class),
            Map.entry("participants", Participant.class),
            Map.entry("people", Person.class),
            Map.entry("speeches", Speech.class),
            Map.entry("verbs", ReportingVerb.class),
            Map.entry("statements", Statement.class),
            Map.entry("documents", CitedDocument.class),
            Map.entry("citations", DocumentMention.class),
            Map.entry("relations", DocumentRelation.class),
            Map.entry("tasks", Task.class),
            Map.entry("times", TimeMention.class),
            Map.entry("diagnostics", Diagnostic.class));
    Map<String, String> otherwise =
        Map.of(
            "begin",
            "begin_offset",
            "end",
            "end_offset",
            "articles.id",
            "article_id",
            "people.id",
            "person",
            "relations.by",
            "by_key",
            "relations.to",
            "to_key");
    // Tables of their own, or what says nothing of the article.
    Set<String> elsewhere =
        Set.of(
            "meetings.chairs",
            "meetings.attendees",
            "articles.schema",
            "articles.meetings",
            "articles.people",
            "articles.speeches",
            "articles.documents",
            "articles.relations",
            "articles.tasks",
            "articles.times",
            "articles.diagnostics");
    List<String> missing = new ArrayList<>();
    for (Table<?> table : Tables.ALL) {
      Class<?> type = Objects.requireNonNull(types.get(table.name()));
      Set<String> columns = table.columns().stream().map(Column::name).collect(Collectors.toSet());
      for (RecordComponent component : type.getRecordComponents()) {
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        String field = table.name() + "." + name;
        String column = otherwise.getOrDefault(field, otherwise.getOrDefault(name, name));
        if (!elsewhere.contains(field) && !columns.contains(column)) {
          missing.add(field);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theColumnsOfADuckDbFileSayWhatTheyMean() throws IOException {
    Path file = folder.resolve("a.duckdb");
    write(TableForm.DUCKDB, file);
    List<List<@Nullable String>> rows = new ArrayList<>();

    TableQuery.ask(
        file,
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT"
            + " internal",
        values -> rows.add(new ArrayList<>(values)));

    rows.remove(0);
    List<List<@Nullable String>> defined = new ArrayList<>();
    for (Table<?> table : Tables.ALL) {
      for (Column<?> column : table.columns()) {
        defined.add(List.of(table.name(), column.name(), column.type().sql(), column.meaning()));
      }
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(defined);
  }

  @Test
  void whatIsNotFinishedLeavesTheEarlierTablesAlone() throws IOException {
    Path csv = folder.resolve("csv");
    write(TableForm.CSV, csv, meeting());
    String before = Files.readString(csv.resolve("people.csv"));

    try (TableWriter writer = TableWriter.open(TableForm.CSV, csv)) {
      writer.write(BIENBAN.read(Article.of("x")));
    }

    assertThat(csv.resolve("people.csv")).content(UTF_8).isEqualTo(before);
    try (var files = Files.list(csv)) {
      assertThat(files).hasSize(Tables.names().size());
    }
  }

  @Test
  void whatABrokenOffRunLeftIsInNobodysWay() throws IOException {
    Path file = folder.resolve("a.duckdb");
    Files.writeString(folder.resolve("a.duckdb.new"), "half a file");
    Files.writeString(folder.resolve("a.duckdb.new.wal"), "half a line");

    write(TableForm.DUCKDB, file, meeting());

    List<String> count = new ArrayList<>();
    TableQuery.ask(file, "SELECT count(*) FROM articles", values -> count.add(values.get(0)));
    assertThat(count).last().isEqualTo("1");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aLineThatIsNoRecordIsToldAndTheOthersWritten() throws IOException {
    String record = RecordJson.toJson(meeting());
    Path records =
        Files.writeString(
            folder.resolve("r.jsonl"), record + "\n\n{\"schema\":1}\n" + record + "\n");
    List<String> broken = new ArrayList<>();

    try (TableWriter writer = TableWriter.open(TableForm.CSV, folder.resolve("csv"))) {
      writer.writeAll(records, broken::add);
      assertThat(writer.articles()).isEqualTo(2);
    }
    assertThat(broken).hasSize(1);
    assertThat(broken.get(0)).startsWith(records + ":3: not a record");
  }

  @Test
  void aWrongQuestionIsToldAndNoneChangesTheFile() throws IOException {
    Path file = folder.resolve("a.duckdb");
    write(TableForm.DUCKDB, file);

    assertThatThrownBy(() -> TableQuery.ask(file, "SELECT nothing FROM nowhere", values -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(
            () ->
                TableQuery.ask(file, "INSERT INTO tasks (article) VALUES (1) RETURNING *", v -> {}))
        .hasMessageContaining("read-only");
  }

  @Test
  void whatOnlyTellsSomethingIsAQuestion() throws IOException {
    Path file = folder.resolve("a.duckdb");
    write(TableForm.DUCKDB, file);

    for (String question :
        List.of(
            "FROM articles",
            "VALUES (1)",
            "SHOW TABLES",
            "DESCRIBE articles",
            "SUMMARIZE articles",
            "SELECT * FROM range(3), duckdb_columns() LIMIT 3",
            "FROM pragma_table_info('articles')",
            "SELECT 'TABLE_FUNCTION' AS type",
            "-- a remark\nWITH a AS (SELECT 1) SELECT unnest([1, 2]) FROM a;")) {
      List<String> rows = new ArrayList<>();
      TableQuery.ask(file, question, values -> rows.add(values.toString()));
      assertThat(rows).as(question).isNotEmpty();
    }
    assertThatThrownBy(() -> TableQuery.ask(file, "FROM enable_logging()", values -> {}))
        .hasMessage("a question cannot call enable_logging()");
    assertThatThrownBy(() -> TableQuery.ask(file, "SELEC 1", values -> {}))
        .hasMessageContaining("syntax error");
  }

  @Test
  void aQuestionReadsAndWritesNothingElse() throws IOException {
    Path file = folder.resolve("a.duckdb");
    write(TableForm.DUCKDB, file);
    Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
    byte[] before = Files.readAllBytes(file);

    for (String question :
        List.of(
            "SELECT * FROM '%s'",
            "SELECT * FROM read_csv('%s')",
            "SELECT * FROM read_text('%s')",
            "SELECT * FROM read_blob('%s')",
            "SELECT * FROM glob('%s')",
            "SELECT * FROM sniff_csv('%s')",
            "COPY articles FROM '%s'",
            "COPY articles TO '%s'",
            "COPY (SELECT 1) TO '%s'",
            "COPY articles TO '%s.parquet'",
            "EXPORT DATABASE '%s.d'",
            "IMPORT DATABASE '%s.d'",
            "ATTACH '%s.duckdb'",
            "ATTACH ':memory:' AS m",
            "INSTALL httpfs",
            "FORCE INSTALL httpfs FROM 'http://localhost:9'",
            "LOAD httpfs",
            "LOAD '%s'",
            "SELECT * FROM 'http://localhost:9/x.csv'",
            "SET enable_external_access = true",
            "SET temp_directory = '%s'",
            "SET memory_limit = '1TB'",
            "RESET lock_configuration",
            "SELECT 1; COPY (SELECT 1) TO '%s'; SELECT 2",
            "PRAGMA enable_profiling = 'json'",
            "DROP TABLE articles",
            "CREATE TABLE x AS SELECT 1",
            "UPDATE articles SET title = ''",
            "DELETE FROM articles",
            "CALL enable_logging('QueryLog', storage_path = '%s.d')",
            "SELECT 1; CALL enable_logging(storage = 'file', storage_config = {'path': '%s.d'})",
            "SELECT * FROM (SELECT * FROM main.Enable_Logging(storage = 'stdout'))",
            "WITH a AS (FROM enable_profiling()) SELECT * FROM a",
            "SELECT (SELECT count(*) FROM query('FROM enable_logging()'))",
            "FROM json_execute_serialized_sql(json_serialize_sql('FROM enable_logging()'))",
            "FROM checkpoint()",
            "PRAGMA version",
            "CALL pragma_version()")) {
      String asked = question.replace("%s", secret.toString());
      assertThat(catchThrowable(() -> TableQuery.ask(file, asked, values -> {})))
          .as(asked)
          .isInstanceOf(IOException.class);
    }

    assertThat(file).hasBinaryContent(before);
    assertThat(secret).hasContent("a,b\n1,2\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, secret);
    }
  }

  @Test
  void whatASpreadsheetWouldRunIsText() throws IOException {
    String evil = "=HYPERLINK(\"http://x\")";
    Path csv = folder.resolve("csv");
    for (boolean safe : new boolean[] {false, true}) {
      try (TableWriter writer = TableWriter.open(TableForm.CSV, csv, safe)) {
        for (String title :
            List.of(
                evil, "+1", "-1", "@a", "\t=1", "\r=1", "\u00A0=1", "\uFF1D1", "a=1", "", "'")) {
          writer.write(BIENBAN.read(Article.of("x").id("a").title(title)));
        }
        writer.finish();
      }
      String mark = safe ? "'" : "";
      assertThat(column(csv, "articles", "title"))
          .containsExactly(
              mark + evil,
              mark + "+1",
              mark + "-1",
              mark + "@a",
              mark + "\t=1",
              mark + "\r=1",
              mark + "\u00A0=1",
              mark + "\uFF1D1",
              "a=1",
              "",
              "'");
    }
  }

  private static ArticleRecord meeting() {
    return BIENBAN.read(
        Article.of(
                "Sáng 3/7, dưới sự chủ trì của Bí thư Đảng ủy Vũ Đức Khang, Đảng ủy Cục Thuế tỉnh"
                    + " An Khê tổ chức Hội nghị bàn việc chống nợ đọng thuế quý III năm 2019."
                    + " Bí thư Đảng ủy yêu cầu các chi bộ rà soát quy chế làm việc trước ngày 30/8,"
                    + " thực hiện nghiêm Chương trình hành động số 27-CTr/ĐU.")
            .id("a")
            .published(LocalDate.of(2019, 7, 5)));
  }

  private static void write(TableForm form, Path out, ArticleRecord... records) throws IOException {
    try (TableWriter writer = TableWriter.open(form, out)) {
      for (ArticleRecord record : records) {
        writer.write(record);
      }
      writer.finish();
    }
  }

  private static List<String> column(Path folder, String table, String column) throws IOException {
    List<CsvRecord> rows = csv(folder, table);
    int at = rows.get(0).getFields().indexOf(column);
    return rows.stream().skip(1).map(row -> row.getField(at)).toList();
  }

  private static List<CsvRecord> csv(Path folder, String table) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(folder.resolve(table + ".csv"))) {
      return reader.stream().toList();
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
