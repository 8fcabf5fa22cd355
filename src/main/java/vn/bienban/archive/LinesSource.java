package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An input with one article a line. */
final class LinesSource implements EntrySource {
  private final ArchiveReader reader;
  private final Origin origin;
  private final InputStream in;
  private final ByteLines lines;
  private boolean any;

  LinesSource(ArchiveReader reader, Origin origin, InputStream in) {
    this.reader = reader;
    this.origin = origin;
    this.in = in;
    this.lines = new ByteLines(in, reader.maxBytes());
  }

  @Override
  public @Nullable Entry next() throws IOException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (lines.tooLong()) {
        any = true;
        return new Entry.Failed(at(), "longer than " + reader.maxBytes() + " bytes");
      }
      TextBytes.Decoded decoded;
      try {
        decoded = reader.text().decode(line, TextBytes.Kind.MARKED_UP);
      } catch (TextBytes.UndecodableException e) {
        any = true;
        return new Entry.Failed(at(), String.valueOf(e.getMessage()));
      }
      if (!decoded.text().isBlank()) {
        any = true;
        return ArticleLine.read(at(), decoded, origin.id(lines.number()));
      }
    }
    if (!any) {
      any = true;
      return new Entry.Failed(origin.place(), "holds no article");
    }
    return null;
  }

  @Override
  public Place place() {
    return new Place(origin.name(), Math.max(lines.number(), lines.number() + 1), lines.end());
  }

  private Place at() {
    return new Place(origin.name(), lines.number(), lines.begin());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
