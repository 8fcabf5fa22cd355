package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

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
  private final WarcReader warc;
  private int number;
  private boolean any;

  WarcSource(ArchiveReader reader, Origin origin, BufferedInputStream in) throws IOException {
    this.reader = reader;
    this.origin = origin;
    try {
      this.warc = new WarcReader(in);
    } catch (IllegalArgumentException e) {
      throw new IOException("no WARC file", e);
    }
    warc.setLenient(true);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    try {
      for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
        number++;
        any = true;
        if (record.get() instanceof WarcResponse response) {
          Entry entry = entry(response);
          if (entry != null) {
            return entry;
          }
        }
      }
    } catch (RuntimeException e) {
      // What a damaged file makes of the reader.
      throw new IOException("damaged: " + e.getClass().getSimpleName(), e);
    }
    if (!any) {
      any = true;
      return new Entry.Failed(origin.place(), "holds no record");
    }
    return null;
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
      return new Entry.Failed(at(), "no HTTP response: " + Entries.firstLine(e));
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
      return new Entry.Failed(at(), "the page cannot be unpacked: " + Entries.firstLine(e));
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
      default -> throw new IOException("packed with " + FileNames.printable(coding));
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
    return new Place(origin.name(), number, warc.position());
  }

  @Override
  public Place place() {
    return new Place(origin.name(), number + 1, warc.position());
  }

  @Override
  public void close() throws IOException {
    warc.close();
  }
}
