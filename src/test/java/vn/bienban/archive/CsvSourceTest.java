package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.Article;
import vn.bienban.record.Diagnostic;

class CsvSourceTest {
  @Test
  void aRecordIsAnArticle() {
    List<Entry> entries =
        read(
            """
            id,title,published,url,text,views
            a,"Họp xã, bàn việc",2018-07-05,https://x,"Sáng nay họp.
            Chủ tịch nói ""được"".",7

            ,,,,Chiều họp.,\r
            """);

    assertThat(entries)
        .containsExactly(
            new Entry.Read(
                new Place("in", 2, -1),
                new Article(
                    "Sáng nay họp.\nChủ tịch nói \"được\".",
                    Article.Format.TEXT,
                    "a",
                    "Họp xã, bàn việc",
                    LocalDate.of(2018, 7, 5),
                    "https://x"),
                List.of()),
            new Entry.Read(new Place("in", 5, -1), Article.of("Chiều họp."), List.of()));
  }

  @Test
  void articlesWithoutAnIdAreCalledByFileAndRecord(
      @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
    java.nio.file.Path file = folder.resolve("tin.csv.gz");
    java.nio.file.Files.write(file, Reading.gzip("text\nx\n\"y\ny\"\nz\n"));

    assertThat(Reading.all(Input.file(file)))
        .extracting(entry -> Reading.article(entry).id())
        .containsExactly("tin:1", "tin:2", "tin:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theHeaderShowsTheDelimiter(String delimiter) {
    String csv =
        "title;\"the,text\";TEXT\n\"a;b,c|d\";e;f\n".replace(";\"the", delimiter + "\"the");
    csv = csv.replace("text\";TEXT", "text\"" + delimiter + "TEXT");
    csv = csv.replace("\";e;f", "\"" + delimiter + "e" + delimiter + "f");

    assertThat(Reading.article(read(csv).get(0)).title()).isEqualTo("a;b,c|d");
    assertThat(Reading.texts(read(csv))).containsExactly("f");
  }

  @Test
  void theCallerNamesColumnsAndDelimiter() {
    ArchiveReader reader =
        ArchiveReader.create()
            .csv(new CsvLayout(';', CsvLayout.columns("text=Nội dung, title=tiêu đề")));
    byte[] csv = "\ufeff\"Nội dung\";Tiêu Đề,;text\nx,y;z;w\n".getBytes(UTF_8);

    assertThat(Reading.all(reader, Reading.stream(csv, Input.Format.CSV)))
        .hasSize(1)
        .first()
        .extracting(Reading::reason)
        .isEqualTo("no column 'tiêu đề' for the title; there are Nội dung, Tiêu Đề,, text");
    csv = "\ufeff\"Nội dung\";Tiêu Đề;text\nx,y;z;w\n".getBytes(UTF_8);
    Article article =
        Reading.article(Reading.all(reader, Reading.stream(csv, Input.Format.CSV)).get(0));
    assertThat(article.text()).isEqualTo("x,y");
    assertThat(article.title()).isEqualTo("z");
  }

  @Test
  void wrongLayoutsAreRefused() {
    assertThatThrownBy(() -> new CsvLayout('"', Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CsvLayout(',', Map.of("body", "text")))
        .hasMessageContaining("'body' is none of");
    assertThatThrownBy(() -> CsvLayout.columns("text")).hasMessage("'text' is not like text=body");
  }

  @Test
  void aFileWithoutATextIsNamed() {
    assertThat(read("id,title\n1,2\n")).hasSize(1);
    assertThat(Reading.reason(read("id,title\n1,2\n").get(0)))
        .isEqualTo("no column 'text' for the text; there are id, title");
    assertThat(Reading.reason(read("").get(0))).isEqualTo("holds no article");
    assertThat(Reading.reason(read("id,text\n").get(0))).isEqualTo("holds no article");
  }

  @Test
  void aRecordWithTooManyOrTooFewFieldsSpoilsNoOther() {
    List<Entry> entries = read("id,text\n1,a\n2\n3,c, d\n4,e\n");

    assertThat(entries).hasSize(4);
    assertThat(Reading.reason(entries.get(1)))
        .isEqualTo("1 fields, and the header has 2; is a quotation mark missing?");
    assertThat(entries.get(1).place().line()).isEqualTo(3);
    assertThat(Reading.reason(entries.get(2))).startsWith("3 fields");
    assertThat(Reading.article(entries.get(3)).text()).isEqualTo("e");
  }

  @Test
  void aRecordThatIsNoTextSpoilsNoOther() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("text\nmột\n".getBytes(UTF_8));
    bytes.write(new byte[] {'h', (byte) 0xFF, '\n'});
    bytes.write(OldEncoding.TCVN3.bytes("phường đề nghị sửa đường\n"));
    bytes.write("ba\n".getBytes(UTF_8));

    List<Entry> entries = Reading.all(Reading.stream(bytes.toByteArray(), Input.Format.CSV));

    assertThat(entries).hasSize(4);
    assertThat(Reading.reason(entries.get(1))).contains("0xFF");
    assertThat(Reading.article(entries.get(2)).text()).isEqualTo("phường đề nghị sửa đường");
    assertThat(Reading.notes(entries.get(2)))
        .containsExactly("not UTF-8; read as TCVN3, certainty 0.83");
    assertThat(Reading.article(entries.get(3)).text()).isEqualTo("ba");
  }

  @Test
  void utf16IsReadAndNoted() {
    byte[] csv = "\ufefftext\n\"họp 🎉\nbàn\"\n".getBytes(UTF_16LE);

    List<Entry> entries = Reading.all(Reading.stream(csv, Input.Format.CSV));

    assertThat(Reading.texts(entries)).containsExactly("họp 🎉\nbàn");
    assertThat(Reading.notes(entries.get(0)))
        .containsExactly("not UTF-8; read as UTF-16LE, certainty 1.00");
  }

  @Test
  void aQuotationMarkThatNeverClosesIsTold() {
    List<Entry> entries =
        Reading.all(
            ArchiveReader.create(),
            Reading.stream("text\na\n\"b\nc\nd\n".getBytes(UTF_8), Input.Format.CSV));

    assertThat(entries).hasSize(2);
    assertThat(Reading.article(entries.get(0)).text()).isEqualTo("a");
    assertThat(Reading.reason(entries.get(1)))
        .isEqualTo("a quotation mark is not closed; all behind it is part of it");
    assertThat(entries.get(1).place().line()).isEqualTo(3);
    assertThat(
            Reading.all(
                ArchiveReader.create(),
                Reading.stream(
                    "text\n5\" dài\n\"b \"\"c\"\"\nd\"\ne\n".getBytes(UTF_8), Input.Format.CSV)))
        .extracting(entry -> Reading.article(entry).text())
        .containsExactly("5\" dài", "b \"c\"\nd", "e");
  }

  @Test
  void aQuotationMarkThatNeverClosesIsToldWithinTheLimit() {
    String csv = "text\na\n\"b\n" + "c\n".repeat(100_000);
    ArchiveReader reader = ArchiveReader.create().maxBytes(20_000);

    List<Entry> entries =
        Reading.all(reader, Reading.stream(csv.getBytes(UTF_8), Input.Format.CSV));

    assertThat(entries).hasSize(2);
    assertThat(Reading.article(entries.get(0)).text()).isEqualTo("a");
    assertThat(Reading.reason(entries.get(1))).startsWith("the rest cannot be read: ");
    assertThat(entries.get(1).place().line()).isEqualTo(3);
  }

  @Test
  void aDateThatCannotBeIsToldAndTheArticleRead() {
    assertThat(((Entry.Read) read("published,text\n30/2/2018,x\n").get(0)).notes())
        .containsExactly(
            new Diagnostic(
                "published", "there is no day '30/2/2018' in the calendar; read without it", 0, 0));
  }

  private static List<Entry> read(String csv) {
    return Reading.all(Reading.stream(csv.getBytes(UTF_8), Input.Format.CSV));
  }
}
