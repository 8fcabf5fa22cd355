package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.Diagnostic;

/**
 * Reads files of articles: plain text, Markdown, HTML, JSON lines, CSV, WARC, PDF, DOCX, ODT, RTF,
 * EML, gzip of each, and zip and tar archives of them. Bad places become {@link Entry.Failed} and
 * keep nothing else from being read. Immutable and thread-safe.
 *
 * <p>Archives need Commons Compress on the class path, WARC files jwarc, CSV files FastCSV, PDF
 * documents PDFBox, mails Mime4j; where the one that a file needs is missing, the file cannot be
 * read and its entry says so.
 */
public final class ArchiveReader {
  /**
   * The most bytes of an article that are read unless told otherwise: 16 MiB, for which the reading
   * of an article needs about two gigabytes of memory.
   */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  /** How far to look for what a file is. */
  private static final int LOOK_AHEAD = 8192;

  private static final int TAR_MAGIC = 257;
  private static final String WARC = "warc/";

  private final int maxBytes;
  private final TextBytes text;
  private final @Nullable TextEncoding encoding;
  private final CsvLayout csv;
  private final Selection members;

  private ArchiveReader(
      int maxBytes, @Nullable TextEncoding encoding, CsvLayout csv, Selection members) {
    this.maxBytes = maxBytes;
    this.text = TextBytes.in(encoding);
    this.encoding = encoding;
    this.csv = csv;
    this.members = members;
  }

  /** A reader of articles of up to {@link #MAX_BYTES} in any encoding it knows. */
  public static ArchiveReader create() {
    return new ArchiveReader(MAX_BYTES, null, CsvLayout.DEFAULT, Selection.all());
  }

  /**
   * A reader that reads no more bytes than this of an article. A text or page that has more is cut
   * and says so; a line of JSON or a record of CSV that has more is refused.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public ArchiveReader maxBytes(int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("no limit: " + value);
    }
    return new ArchiveReader(value, encoding, csv, members);
  }

  /** A reader that takes every text for this encoding; null to find it out. */
  public ArchiveReader encoding(@Nullable TextEncoding value) {
    return new ArchiveReader(maxBytes, value, csv, members);
  }

  /** A reader of CSV files of this layout. */
  public ArchiveReader csv(CsvLayout value) {
    return new ArchiveReader(maxBytes, encoding, value, members);
  }

  /** A reader that takes these files of zip and tar archives. */
  public ArchiveReader members(Selection value) {
    return new ArchiveReader(maxBytes, encoding, csv, value);
  }

  /** The articles of some inputs, one input after the other, each opened when its turn comes. */
  public Entries open(List<Input> inputs) {
    return new Entries(this, inputs);
  }

  int maxBytes() {
    return maxBytes;
  }

  TextBytes text() {
    return text;
  }

  CsvLayout csv() {
    return csv;
  }

  Selection members() {
    return members;
  }

  /** Opens an input, unpacks it, and finds out how it is written. */
  EntrySource source(Input input, ReadPosition position) throws IOException {
    InputStream in = position.count(input.open());
    try {
      return source(Origin.of(input), in, false);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      in.close();
      throw e;
    }
  }

  /**
   * The entries of a stream.
   *
   * @param inArchive whether it comes out of an archive, where there may be no other
   */
  EntrySource source(Origin origin, InputStream in, boolean inArchive) throws IOException {
    BufferedInputStream bytes = Streams.buffered(in);
    Input.Format format = origin.format();
    boolean packed = Streams.isGzip(bytes);
    if (packed && format == Input.Format.AUTO && isPackedWarc(bytes)) {
      format = Input.Format.WARC;
    }
    if (packed && format != Input.Format.WARC) {
      // The records of a WARC file are packed each for itself; its reader unpacks them.
      bytes = Streams.unpacked(bytes);
    }
    if (format == Input.Format.AUTO) {
      byte[] head = Streams.peek(bytes, LOOK_AHEAD);
      String foreign = OfficeForm.problem(head);
      if (foreign != null) {
        throw new IOException(foreign);
      }
      format = Objects.requireNonNullElse(OfficeForm.of(head), format);
    }
    if (format == Input.Format.AUTO) {
      format = sniff(bytes);
    }
    if (inArchive && (format == Input.Format.ZIP || format == Input.Format.TAR)) {
      throw new IOException("an archive inside an archive");
    }
    try {
      return source(origin.as(format), bytes, packed);
    } catch (NoClassDefFoundError e) {
      throw missing(format, e);
    }
  }

  private EntrySource source(Origin origin, BufferedInputStream bytes, boolean packed)
      throws IOException {
    return switch (origin.format()) {
      case JSON_LINES, CSV -> records(origin, bytes);
      case WARC -> new WarcSource(this, origin, bytes, packed);
      case ZIP -> new MembersSource(this, origin, zip(origin, bytes, packed));
      case TAR -> new MembersSource(this, origin, new TarMembers(bytes));
      case PDF, DOCX, ODT, RTF -> new DocumentSource(this, origin, bytes);
      case EML -> new MailSource(this, origin, bytes);
      case AUTO, TEXT, HTML -> new WholeSource(this, origin, bytes);
    };
  }

  private static MembersSource.Members zip(Origin origin, InputStream bytes, boolean packed)
      throws IOException {
    Path file = origin.path();
    if (file == null || packed) {
      return ZipMembers.of(bytes);
    }
    MembersSource.Members listed = ZipMembers.of(file);
    bytes.close();
    return listed;
  }

  /** Files that are taken apart as bytes, for which a line feed must be one. */
  private EntrySource records(Origin origin, BufferedInputStream bytes) throws IOException {
    TextEncoding given = encoding;
    Charset charset =
        given == null
            ? TextBytes.wide(Streams.peek(bytes, LOOK_AHEAD))
            : given.isBytewise() ? null : given.charset();
    if (charset == null) {
      return records(this, origin, bytes);
    }
    // Its mark, if there is one, becomes the mark of UTF-8.
    EntrySource source =
        records(
            encoding(TextEncoding.of(StandardCharsets.UTF_8)),
            origin,
            Streams.inUtf8(bytes, charset));
    return given == null ? new Noted(source, charset.name()) : source;
  }

  private static EntrySource records(
      ArchiveReader reader, Origin origin, BufferedInputStream bytes) {
    return origin.format() == Input.Format.CSV
        ? new CsvSource(reader, origin, bytes)
        : new LinesSource(reader, origin, bytes);
  }

  /** The entries of a source with a note on its encoding. */
  private record Noted(EntrySource source, String encoding) implements EntrySource {
    @Override
    public @Nullable Entry next() throws IOException {
      Entry entry = source.next();
      return entry instanceof Entry.Read read
          ? new Entry.Read(read.place(), read.article(), notes(read))
          : entry;
    }

    private List<Diagnostic> notes(Entry.Read read) {
      List<Diagnostic> notes = ArticleFields.notes(new TextBytes.Decoded("", encoding, 1, 0));
      notes.addAll(read.notes());
      return notes;
    }

    @Override
    public Place place() {
      return source.place();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  /** What to tell of a library that a format needs and that is not there. */
  static IOException missing(Input.Format format, NoClassDefFoundError e) {
    return new IOException("needs a library that is not on the class path: " + library(format), e);
  }

  private static String library(Input.Format format) {
    return switch (format) {
      case CSV -> "de.siegmar:fastcsv";
      case WARC -> "org.netpreserve:jwarc";
      case PDF -> "org.apache.pdfbox:pdfbox";
      case EML -> "org.apache.james:apache-mime4j-core";
      default -> "org.apache.commons:commons-compress";
    };
  }

  private static boolean isPackedWarc(BufferedInputStream in) throws IOException {
    byte[] head = Streams.peek(in, LOOK_AHEAD);
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return startsWith(unpacked.readNBytes(WARC.length()), 0, WARC);
    } catch (IOException e) {
      return false; // told when all of it is unpacked
    }
  }

  private static Input.Format sniff(BufferedInputStream in) throws IOException {
    byte[] head = Streams.peek(in, LOOK_AHEAD);
    if (startsWith(head, 0, "pk\3\4") || startsWith(head, 0, "pk\5\6")) {
      return Input.Format.ZIP;
    }
    if (startsWith(head, 0, WARC)) {
      return Input.Format.WARC;
    }
    if (startsWith(head, TAR_MAGIC, "ustar")) {
      return Input.Format.TAR;
    }
    int i = 0;
    // The three bytes are UTF-8's byte order mark.
    while (i < head.length
        && (head[i] == ' ' || (head[i] >= '\t' && head[i] <= '\r') || (i < 3 && isMark(head[i])))) {
      i++;
    }
    if (i < head.length && head[i] == '{') {
      return Input.Format.JSON_LINES;
    }
    return startsWith(head, i, "<!doctype html") || startsWith(head, i, "<html")
        ? Input.Format.HTML
        : Input.Format.TEXT;
  }

  private static boolean isMark(byte b) {
    return b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
  }

  private static boolean startsWith(byte[] head, int from, String lowerCase) {
    if (head.length - from < lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      byte b = head[from + i];
      if ((b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
