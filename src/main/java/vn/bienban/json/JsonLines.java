package vn.bienban.json;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A stream of JSON with a value a line, in UTF-8, packed with gzip or not. For one thread. */
public final class JsonLines {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private final String name;
  private final BufferedReader bytes;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private int number;

  private JsonLines(String name, InputStream in) {
    this.name = name;
    // A character for each byte, so that a line that is no UTF-8 spoils no other.
    this.bytes = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), BUFFER);
  }

  /**
   * The lines of a stream, which whoever opened it closes.
   *
   * @param name what the places of lines call it
   * @throws IOException if it cannot be read
   */
  public static JsonLines of(InputStream in, String name) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
    bytes.mark(2);
    boolean gzip = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
    bytes.reset();
    return new JsonLines(name, gzip ? new GZIPInputStream(bytes, BUFFER) : bytes);
  }

  /**
   * What the next line holds that is not blank, or null at the end.
   *
   * @param parser reads a line, such as {@link RecordJson#fromJson}
   * @throws JsonException naming the place of a line that is none, behind which reading goes on
   * @throws IOException naming the place behind which the stream cannot be read
   */
  public <T> @Nullable T next(Function<String, T> parser) throws IOException {
    String line;
    do {
      number++;
      try {
        line = bytes.readLine();
      } catch (IOException e) {
        throw new IOException(place() + ": cannot be read: " + e.getMessage(), e);
      }
    } while (line != null && line.isBlank());
    if (line == null) {
      return null;
    }
    try {
      return parser.apply(
          utf8.decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1))).toString());
    } catch (CharacterCodingException e) {
      throw new JsonException(place() + ": no UTF-8", e);
    } catch (JsonException e) {
      throw new JsonException(place() + ": " + e.getMessage(), e);
    }
  }

  /** The line of what was read last, counted from 1. */
  public int number() {
    return number;
  }

  /** File and line of what was read last, such as {@code records.jsonl:12}. */
  public String place() {
    return name + ":" + number;
  }
}
