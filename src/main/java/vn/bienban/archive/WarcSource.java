package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import vn.bienban.text.Printable;

/**
 * The HTML pages of a web archive that were fetched with status 200; all other records are passed
 * over. The day of the fetch is not the day of publication: that one must be in the page.
 */
final class WarcSource implements EntrySource {
  private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

  /** How much of a body is looked at to see whether it is packed. */
  private static final int HEAD = 256;

  private final ArchiveReader reader;
  private final Origin origin;
  private final WarcRecords records;
  private int number;
  private boolean over;

  /**
   * @param gzip whether the records are packed
   */
  WarcSource(ArchiveReader reader, Origin origin, BufferedInputStream in, boolean gzip) {
    this.reader = reader;
    this.origin = origin;
    this.records = new WarcRecords(in, gzip);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (!over) {
      number++;
      Entry entry = null;
      try {
        WarcRecords.Raw record = records.next();
        if (record == null) {
          over = true;
          return number == 1 ? new Entry.Failed(origin.place(), "holds no record") : null;
        }
        if (record.type().equals("response")) {
          entry = entry(record);
        }
        records.end();
      } catch (IOException e) {
        if (!(entry instanceof Entry.Failed)) {
          entry = new Entry.Failed(at(), "cannot be read: " + Entries.reason(e));
        }
        over = !records.pass();
      }
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable Entry entry(WarcRecords.Raw raw) throws IOException {
    InputStream bytes =
        new SequenceInputStream(
            new ByteArrayInputStream(raw.header()), new BoundedHeader(raw.block()));
    try (WarcReader warc = new WarcReader(bytes)) {
      warc.setLenient(true);
      return warc.next().orElse(null) instanceof WarcResponse response ? entry(response) : null;
    } catch (RuntimeException e) {
      // What a damaged record makes of the library.
      throw new IOException("damaged: " + e.getClass().getSimpleName(), e);
    }
  }

  /** A block whose first lines, up to an empty one, are no longer than a header may be. */
  private static final class BoundedHeader extends FilterInputStream {
    private int length;
    private boolean lineEmpty;
    private boolean over;

    BoundedHeader(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int read = super.read(bytes, from, count);
      for (int i = from; !over && i < from + read; i++) {
        over = bytes[i] == '\n' && lineEmpty;
        lineEmpty = bytes[i] == '\n' || (lineEmpty && bytes[i] == '\r');
        if (++length > Streams.LONGEST_HEADER) {
          throw new IOException("a header of more than " + Streams.LONGEST_HEADER + " bytes");
        }
      }
      return read;
    }
  }

  /** The page of a response, or null where it is none. */
  private @Nullable Entry entry(WarcResponse response) throws IOException {
    HttpResponse http;
    try {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return null;
      }
      http = response.http();
    } catch (IOException | RuntimeException e) {
      return new Entry.Failed(at(), "no HTTP response: " + Entries.reason(e));
    }
    MediaType type = http.contentType();
    if (http.status() != 200
        || !(type.base().equals(MediaType.HTML) || type.base().equals(XHTML))) {
      return null;
    }
    byte[] page;
    boolean cut;
    try (InputStream body = body(http)) {
      page = body.readNBytes(reader.maxBytes());
      cut = page.length == reader.maxBytes() && body.read() >= 0;
    } catch (IOException | RuntimeException e) {
      return new Entry.Failed(at(), "the page cannot be unpacked: " + Entries.reason(e));
    }
    TextEncoding declared = HtmlCharset.named(type.parameters().get("charset"));
    try {
      ArticleFields fields =
          WholeSource.page(
              reader, page, declared == null ? HtmlCharset.declared(page) : declared, cut);
      if (response.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
        fields.note("cut", "the crawler kept only the beginning of the page");
      }
      return fields
          .id(response.headers().first("WARC-Record-ID").orElse(null), origin.id(number))
          .url(response.target())
          .at(at());
    } catch (TextBytes.UndecodableException e) {
      return new Entry.Failed(at(), String.valueOf(e.getMessage()));
    }
  }

  /** The body unpacked; crawlers have unpacked many a one and left the header that says packed. */
  private static InputStream body(HttpResponse http) throws IOException {
    String coding = http.headers().first("Content-Encoding").orElse("").strip();
    // The record that holds the body is read to its end after this.
    InputStream whole = Streams.kept(http.body().stream());
    if (coding.isEmpty()) {
      return whole;
    }
    BufferedInputStream raw = Streams.buffered(whole);
    byte[] head = Streams.peek(raw, HEAD);
    if (looksUnpacked(head)) {
      return raw;
    }
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> Streams.unpacked(raw);
      case "deflate" -> {
        // Half of the servers leave out the header that the standard asks for.
        boolean header = head.length > 1 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % 31 == 0;
        yield Streams.inflated(raw, header);
      }
      default -> throw new IOException("packed with " + Printable.line(coding));
    };
  }

  private static boolean looksUnpacked(byte[] head) {
    for (byte b : head) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b == '<';
      }
    }
    return true;
  }

  private Place at() {
    return new Place(origin.name(), number, records.offset());
  }

  @Override
  public Place place() {
    return new Place(origin.name(), number, records.offset());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
