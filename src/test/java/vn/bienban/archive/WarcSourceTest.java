package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vn.bienban.Bienban;
import vn.bienban.record.ArticleRecord;

class WarcSourceTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><meta property=\"article:published_time\""
          + " content=\"2019-07-05T08:00:00+07:00\"></head><body><h1>Họp sơ kết</h1>"
          + "<p>Sáng 3/7, Đảng ủy xã họp.</p></body></html>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onlyPagesFetchedWithSuccessAreArticles(boolean packed) throws IOException {
    Path file = folder.resolve(packed ? "crawl.warc.gz" : "crawl.warc");
    Files.write(file, crawl(packed));

    List<Entry> entries = Reading.all(Input.file(file));

    assertThat(entries)
        .extracting(entry -> Reading.article(entry).url())
        .containsExactly("https://xa.example/a", "https://xa.example/e?x=1");
    assertThat(Reading.texts(entries)).containsExactly(PAGE, PAGE);
    // Information, request, response: the page is the third record.
    assertThat(entries.get(0).place()).hasToString(file + ":3");
    assertThat(entries.get(1).place().offset())
        .isGreaterThan(entries.get(0).place().offset())
        .isLessThan(Files.size(file));
    assertThat(Reading.article(entries.get(0)).id()).startsWith("<urn:uuid:");
    assertThat(Reading.article(entries.get(0)).published()).isNull();
    ArticleRecord record = Bienban.create().read(Reading.article(entries.get(0)));
    assertThat(record.published()).isEqualTo(LocalDate.of(2019, 7, 5).toString());
    assertThat(record.title()).isEqualTo("Họp sơ kết");
  }

  @Test
  void theOffsetOfARecordIsWhereItIsPacked() throws IOException {
    byte[] whole = crawl(true);
    Entry second = Reading.all(Input.file(Files.write(folder.resolve("a.warc.gz"), whole))).get(1);

    byte[] rest = Arrays.copyOfRange(whole, (int) second.place().offset(), whole.length);

    assertThat(Reading.texts(Reading.all(Reading.stream(rest, Input.Format.WARC))))
        .containsExactly(PAGE);
  }

  @Test
  void aStreamIsKnownByItsFirstBytes() throws IOException {
    for (boolean packed : new boolean[] {false, true}) {
      assertThat(Reading.texts(Reading.all(Reading.stream(crawl(packed), Input.Format.AUTO))))
          .containsExactly(PAGE, PAGE);
    }
  }

  @Test
  void bodiesAreUnpackedAndChunksJoined() throws IOException {
    byte[] zipped = Reading.gzip(PAGE);
    byte[] chunked =
        join(
            (Integer.toHexString(10) + "\r\n").getBytes(UTF_8),
            Arrays.copyOf(zipped, 10),
            ("\r\n" + Integer.toHexString(zipped.length - 10) + ";x=y\r\n").getBytes(UTF_8),
            Arrays.copyOfRange(zipped, 10, zipped.length),
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    String html = "Content-Type: text/html; charset=utf-8\r\n";
    byte[] warc =
        join(
            heritrix(html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked),
            heritrix(html + "Content-Encoding: GZIP\r\nContent-Length: 5\r\n", zipped),
            heritrix(html + "Content-Encoding: deflate\r\n", deflate(false)),
            heritrix(html + "Content-Encoding: deflate\r\n", deflate(true)),
            // Unpacked by the crawler, the header left as it was.
            heritrix(html + "Content-Encoding: gzip\r\n", PAGE.getBytes(UTF_8)),
            heritrix(
                html + "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n",
                PAGE.getBytes(UTF_8)),
            // As Common Crawl does it.
            heritrix(
                html + "X-Crawler-Transfer-Encoding: chunked\r\nX-Crawler-Content-Encoding: br\r\n",
                PAGE.getBytes(UTF_8)));

    List<Entry> entries = Reading.all(Reading.stream(warc, Input.Format.WARC));

    assertThat(entries).hasSize(7);
    assertThat(Reading.texts(entries)).containsOnly(PAGE);
  }

  @Test
  void theCharsetIsTheHeadersOrThePagesOrTheWords() throws IOException {
    String meta = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=%s'>";
    String words = "<p>phường đề nghị sửa đường</p>";
    byte[] warc =
        join(
            heritrix(
                "Content-Type: text/html; charset=windows-1258\r\n",
                OldEncoding.WINDOWS_1258.bytes(words)),
            heritrix(
                "Content-Type: text/html\r\n",
                OldEncoding.WINDOWS_1258.bytes(meta.formatted("windows-1258") + words)),
            heritrix("Content-Type: text/html\r\n", OldEncoding.VNI.bytes(words)),
            heritrix(
                "Content-Type: text/html; charset=ISO-8859-1\r\n",
                OldEncoding.TCVN3.bytes(meta.formatted("x-user-defined") + words)),
            heritrix("Content-Type: text/html; charset=iso-8859-1\r\n", words.getBytes(UTF_8)),
            heritrix(
                "Content-Type: text/html; charset=iso-8859-1\r\n",
                "<p>déjà reçu</p>".getBytes(ISO_8859_1)),
            heritrix(
                "Content-Type: text/html; charset=\"Shift_JIS\"\r\n",
                "<p>会議</p>".getBytes("Shift_JIS")));

    List<Entry> entries = Reading.all(Reading.stream(warc, Input.Format.WARC));

    assertThat(Reading.texts(entries))
        .allMatch(text -> text.endsWith("</p>"))
        .extracting(text -> text.substring(text.indexOf("<p>") + 3, text.length() - 4))
        .containsExactly(
            "phường đề nghị sửa đường",
            "phường đề nghị sửa đường",
            "phường đề nghị sửa đường",
            "phường đề nghị sửa đường",
            "phường đề nghị sửa đường",
            "déjà reçu",
            "会議");
    assertThat(Reading.notes(entries.get(2)))
        .containsExactly("not UTF-8; read as VNI, certainty 0.83");
    assertThat(Reading.notes(entries.get(4))).isEmpty();
  }

  @Test
  void aBadRecordSpoilsNoOther() throws IOException {
    byte[] good = heritrix("Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));
    byte[] noHttp =
        record("Content-Type: application/http; msgtype=response\r\n", "?".getBytes(UTF_8));
    byte[] binary = heritrix("Content-Type: text/html\r\n", new byte[] {'a', 0, 'b'});
    byte[] badGzip =
        heritrix(
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            Arrays.copyOf(Reading.gzip(PAGE), 60));
    byte[] strange =
        heritrix("Content-Type: text/html\r\nContent-Encoding: zstd\r\n", new byte[] {1, 2, 3, 4});

    List<Entry> entries =
        Reading.all(
            Reading.stream(join(good, noHttp, binary, badGzip, strange, good), Input.Format.WARC));

    assertThat(entries).hasSize(6);
    assertThat(Reading.reason(entries.get(1))).startsWith("no HTTP response: ");
    assertThat(entries.get(1).place()).isEqualTo(new Place("in", 2, good.length));
    assertThat(Reading.reason(entries.get(2))).startsWith("byte 1 (0x00)");
    assertThat(Reading.reason(entries.get(3))).startsWith("the page cannot be unpacked: ");
    assertThat(Reading.reason(entries.get(4)))
        .isEqualTo("the page cannot be unpacked: packed with zstd");
    assertThat(Reading.article(entries.get(5)).text()).isEqualTo(PAGE);
  }

  @Test
  void aCutFileGivesWhatCanBeReadAndEnds() throws IOException {
    for (boolean packed : new boolean[] {false, true}) {
      byte[] whole = crawl(packed);
      List<Entry> entries =
          Reading.all(Reading.stream(Arrays.copyOf(whole, whole.length - 60), Input.Format.WARC));
      assertThat(Reading.article(entries.get(0)).text()).isEqualTo(PAGE);
      assertThat(entries).hasSizeGreaterThan(1);
      assertThat(entries.subList(1, entries.size()))
          .allSatisfy(entry -> assertThat(Reading.reason(entry)).contains("cannot be"));
    }
  }

  @Test
  void longPagesAreCutAndCutPagesTold() throws IOException {
    byte[] page = ("<p>" + "họp ".repeat(1000)).getBytes(UTF_8);
    byte[] warc =
        join(
            heritrix("Content-Type: text/html\r\n", page),
            record(
                "WARC-Truncated: length\r\nContent-Type: application/http;msgtype=response\r\n",
                join(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8),
                    PAGE.getBytes(UTF_8))));

    List<Entry> entries =
        Reading.all(ArchiveReader.create().maxBytes(1000), Reading.stream(warc, Input.Format.WARC));

    assertThat(Reading.notes(entries.get(0)))
        .containsExactly("longer than 1000 bytes; read up to there");
    assertThat(Reading.notes(entries.get(1)))
        .containsExactly("the crawler kept only the beginning of the page");
  }

  @Test
  void whatIsNoWarcIsNamed() {
    assertThat(
            Reading.reason(
                Reading.all(Reading.stream("Sáng nay họp.\n".getBytes(UTF_8), Input.Format.WARC))
                    .get(0)))
        .contains("cannot be read");
    assertThat(Reading.reason(Reading.all(Reading.stream(new byte[0], Input.Format.WARC)).get(0)))
        .isEqualTo("holds no record");
  }

  private static final String[] DAMAGES = {
    "WARC/1.0 -> WERC/1.0",
    "WARC/1.0 -> \u0000\u0001\u0002",
    "Content-Length: [0-9]+ -> Content-Length: 7",
    "Content-Length: [0-9]+ -> Content-Length: 9999",
    "Content-Length: [0-9]+ -> Content-Length: 99999999999999999999",
    "Content-Length: [0-9]+ -> Content-Length: -1",
    "Content-Length: [0-9]+ -> Content-Size: 1",
    "HTTP/1.1 200 OK(?s).* -> ",
    "\r\nContent-Length: -> X"
  };

  @ParameterizedTest
  @FieldSource("DAMAGES")
  void afterADamagedRecordTheNextOnesAreFound(String damage) throws IOException {
    String[] change = damage.split(" -> ", -1);
    byte[] damaged =
        new String(page(2), ISO_8859_1).replaceFirst(change[0], change[1]).getBytes(ISO_8859_1);
    assertThat(damaged).isNotEqualTo(page(2));

    for (boolean packed : new boolean[] {false, true}) {
      byte[] warc =
          packed
              ? join(
                  Reading.gzip(page(1)),
                  Reading.gzip(damaged),
                  Reading.gzip(page(3)),
                  Reading.gzip(page(4)))
              : join(page(1), damaged, page(3), page(4));
      List<Entry> entries = Reading.all(Reading.stream(warc, Input.Format.WARC));

      assertThat(Reading.article(entries.get(0)).text()).isEqualTo("<p>Trang 1");
      assertThat(entries.get(1)).isInstanceOf(Entry.Failed.class);
      assertThat(Reading.texts(entries.subList(entries.size() - 2, entries.size())))
          .containsExactly("<p>Trang 3", "<p>Trang 4");
      assertThat(entries).hasSizeBetween(4, 5);
      assertThat(entries.stream().map(Entry::place).distinct()).hasSameSizeAs(entries);
    }
  }

  @Test
  void afterADamagedMemberTheNextOnesAreFound() throws IOException {
    byte[] first = Reading.gzip(page(1));
    byte[] second = Reading.gzip(page(2));
    byte[] rest = join(Reading.gzip(page(3)), Reading.gzip(page(4)));
    for (int at = 0; at < second.length; at++) {
      byte[] damaged = second.clone();
      damaged[at] ^= 0x2A;
      List<Entry> entries =
          Reading.all(Reading.stream(join(first, damaged, rest), Input.Format.WARC));

      assertThat(Reading.article(entries.get(0)).text()).isEqualTo("<p>Trang 1");
      assertThat(Reading.texts(entries.subList(entries.size() - 2, entries.size())))
          .as("byte %s", at)
          .containsExactly("<p>Trang 3", "<p>Trang 4");
      // In the header of a member there are bytes that mean nothing.
      assertThat(entries.size()).as("byte %s", at).isBetween(at > 9 ? 4 : 3, 5);
    }
    // The middle cut out of it.
    List<Entry> entries =
        Reading.all(
            Reading.stream(join(first, Arrays.copyOf(second, 90), rest), Input.Format.WARC));
    assertThat(Reading.texts(entries.subList(entries.size() - 2, entries.size())))
        .containsExactly("<p>Trang 3", "<p>Trang 4");
  }

  @Test
  void recordsThatCrossMembersAreRead() throws IOException {
    byte[] whole = join(page(1), page(2), page(3));
    byte[] cut =
        join(
            Reading.gzip(Arrays.copyOf(whole, 500)),
            Reading.gzip(Arrays.copyOfRange(whole, 500, whole.length)));

    for (byte[] warc : List.of(Reading.gzip(whole), cut)) {
      assertThat(Reading.texts(Reading.all(Reading.stream(warc, Input.Format.WARC))))
          .containsExactly("<p>Trang 1", "<p>Trang 2", "<p>Trang 3");
    }
  }

  @Test
  void aHeaderTooLongForMemoryIsItsRecordsOwnError() throws IOException {
    byte[] version = "WARC/1.0\r\nWARC-Type: response\r\nX: ".getBytes(UTF_8);
    byte[] http =
        ("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
                + "Content-Length: 50000017\r\n\r\nHTTP/1.1 200 OK\r\n")
            .getBytes(UTF_8);
    for (byte[] begin : List.of(version, http)) {
      InputStream bytes =
          new SequenceInputStream(
              Collections.enumeration(
                  List.of(
                      new ByteArrayInputStream(page(1)),
                      new ByteArrayInputStream(begin),
                      new Endless("a".getBytes(UTF_8), 50_000_000),
                      new ByteArrayInputStream("\r\n\r\n".getBytes(UTF_8)),
                      new ByteArrayInputStream(page(2)))));
      List<Entry> entries = Reading.all(Input.stream("in", bytes).as(Input.Format.WARC));

      assertThat(entries).hasSize(3);
      assertThat(Reading.reason(entries.get(1))).contains("a header of more than 1048576 bytes");
      assertThat(Reading.article(entries.get(2)).text()).isEqualTo("<p>Trang 2");
    }
  }

  private static byte[] page(int number) {
    return heritrix("Content-Type: text/html\r\n", ("<p>Trang " + number).getBytes(UTF_8));
  }

  /** Two pages among other things, as a crawler writes them. */
  private static byte[] crawl(boolean packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer =
        new WarcWriter(
            Channels.newChannel(bytes), packed ? WarcCompression.GZIP : WarcCompression.NONE)) {
      writer.write(
          new Warcinfo.Builder().fields(java.util.Map.of("software", List.of("test"))).build());
      writer.write(
          new WarcRequest.Builder("https://xa.example/a")
              .body(
                  MediaType.HTTP_REQUEST,
                  new HttpRequest.Builder("GET", "/a").build().serializeHeader())
              .build());
      response(writer, "https://xa.example/a", 200, "text/html; charset=UTF-8", PAGE);
      response(writer, "https://xa.example/b", 404, "text/html", PAGE);
      response(writer, "https://xa.example/c", 200, "application/json", "{}");
      response(writer, "https://xa.example/d", 301, "text/html", "");
      response(writer, "https://xa.example/e?x=1", 200, "application/xhtml+xml", PAGE);
    }
    return bytes.toByteArray();
  }

  private static void response(WarcWriter writer, String url, int status, String type, String body)
      throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(status, "Said")
            .body(MediaType.parse(type), body.getBytes(UTF_8))
            .build();
    writer.write(
        new WarcResponse.Builder(url)
            .date(Instant.parse("2020-01-01T00:00:00Z"))
            .body(http)
            .build());
  }

  /** A response as Heritrix writes it, byte for byte. */
  private static byte[] heritrix(String headers, byte[] body) {
    return record(
        "Content-Type: application/http; msgtype=response\r\n",
        join(("HTTP/1.1 200 OK\r\nServer: Apache\r\n" + headers + "\r\n").getBytes(UTF_8), body));
  }

  private static byte[] record(String headers, byte[] block) {
    return join(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://xa.example/tin.aspx?id=1\r\n"
                + "WARC-Date: 2020-01-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + headers
                + "Content-Length: "
                + block.length
                + "\r\n\r\n")
            .getBytes(UTF_8),
        block,
        "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] deflate(boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
      out.write(PAGE.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
