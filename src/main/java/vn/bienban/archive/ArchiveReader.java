package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.pipeline.Article;
import vn.bienban.record.Diagnostic;

/**
 * Reads files of articles: plain text, Markdown, HTML, JSON lines, gzip of each. Bad places become
 * {@link Entry.Failed} and keep nothing else from being read. Immutable and thread-safe.
 */
public final class ArchiveReader {
  /** The most bytes an article may have unless told otherwise: 64 MiB. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  /** How far to look for the first character that is no space. */
  private static final int LOOK_AHEAD = 8192;

  private final int maxBytes;

  private ArchiveReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** A reader of articles of up to {@link #MAX_BYTES}. */
  public static ArchiveReader create() {
    return new ArchiveReader(MAX_BYTES);
  }

  /**
   * A reader that refuses articles of more bytes than this, whole files or lines.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public ArchiveReader maxBytes(int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("no limit: " + value);
    }
    return new ArchiveReader(value);
  }

  /** The articles of some inputs, one input after the other, each opened when its turn comes. */
  public Entries open(List<Input> inputs) {
    return new Entries(this, inputs);
  }

  /** Opens an input, unpacks it, and finds out how it is written. */
  EntrySource source(Input input) throws IOException {
    InputStream in = input.open();
    try {
      BufferedInputStream bytes = new BufferedInputStream(in, LOOK_AHEAD);
      if (isGzip(bytes)) {
        bytes = new BufferedInputStream(new Unpacked(bytes), LOOK_AHEAD);
      }
      Input.Format format = input.format();
      if (format == Input.Format.AUTO) {
        format = sniff(bytes);
      }
      return format == Input.Format.JSON_LINES
          ? new LinesSource(input, bytes)
          : new WholeSource(input, bytes, format);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** An article, with a note where there is nothing in it. */
  static Entry.Read entry(Place place, Article article, List<Diagnostic> notes) {
    if (!article.text().isBlank()) {
      return new Entry.Read(place, article, notes);
    }
    List<Diagnostic> all = new ArrayList<>(notes);
    all.add(new Diagnostic("empty", "the article is empty", 0, 0));
    return new Entry.Read(place, article, all);
  }

  private static List<Diagnostic> notes(TextBytes.Decoded decoded) {
    return decoded.encoding() == null
        ? List.of()
        : List.of(new Diagnostic("encoding", "not UTF-8; read as " + decoded.encoding(), 0, 0));
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip;
  }

  private static Input.Format sniff(BufferedInputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] head = in.readNBytes(LOOK_AHEAD);
    in.reset();
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

  /**
   * Gzip that hands over what it has: a buffer above it would otherwise read on and, where the file
   * is damaged, lose with the error what came before it.
   */
  private static final class Unpacked extends GZIPInputStream {
    Unpacked(InputStream in) throws IOException {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** The entries of one opened input. */
  abstract static class EntrySource {
    final Input input;
    final InputStream in;

    EntrySource(Input input, InputStream in) {
      this.input = input;
      this.in = in;
    }

    /** The next entry, or null at the end. */
    abstract @Nullable Entry next() throws IOException;

    /** Where reading has come to. */
    abstract Place place();
  }

  /** An input that is one article. */
  private final class WholeSource extends EntrySource {
    private final Input.Format format;
    private boolean done;

    WholeSource(Input input, InputStream in, Input.Format format) {
      super(input, in);
      this.format = format;
    }

    @Override
    @Nullable Entry next() throws IOException {
      if (done) {
        return null;
      }
      done = true;
      byte[] bytes = in.readNBytes(maxBytes);
      if (in.read() >= 0) {
        return new Entry.Failed(place(), "longer than " + maxBytes + " bytes");
      }
      try {
        TextBytes.Decoded decoded = TextBytes.decode(bytes);
        Article article =
            format == Input.Format.HTML
                ? Article.ofHtml(decoded.text())
                : Article.of(decoded.text());
        return entry(place(), article.id(input.id()), notes(decoded));
      } catch (TextBytes.UndecodableException e) {
        return new Entry.Failed(new Place(input.name(), e.line()), String.valueOf(e.getMessage()));
      }
    }

    @Override
    Place place() {
      return new Place(input.name(), 0);
    }
  }

  /** An input with one article a line. */
  private final class LinesSource extends EntrySource {
    private final ByteLines lines;
    private boolean any;

    LinesSource(Input input, InputStream in) {
      super(input, in);
      lines = new ByteLines(in, maxBytes);
    }

    @Override
    @Nullable Entry next() throws IOException {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (lines.tooLong()) {
          any = true;
          return new Entry.Failed(at(), "longer than " + maxBytes + " bytes");
        }
        TextBytes.Decoded decoded;
        try {
          decoded = TextBytes.decode(line);
        } catch (TextBytes.UndecodableException e) {
          any = true;
          return new Entry.Failed(at(), String.valueOf(e.getMessage()));
        }
        if (!decoded.text().isBlank()) {
          any = true;
          String id = input.id() == null ? null : input.id() + ":" + lines.number();
          return ArticleLine.read(at(), decoded.text(), id, notes(decoded));
        }
      }
      if (!any) {
        any = true;
        return new Entry.Failed(new Place(input.name(), 0), "holds no article");
      }
      return null;
    }

    @Override
    Place place() {
      return new Place(input.name(), lines.number() + 1);
    }

    private Place at() {
      return new Place(input.name(), lines.number());
    }
  }
}
