package vn.bienban.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.normalize.LegacyEncoding;

/**
 * Bytes as text: strict UTF-8, UTF-16, marked UTF-32, else the encoding in which the words are
 * spelled as Vietnamese ones are. Immutable and thread-safe; UTF-8 costs one pass, the others a
 * few.
 */
final class TextBytes {
  private static final String WINDOWS_1258 = "windows-1258";

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** How many bytes are looked at to find a file's form. */
  private static final int SAMPLE = 4096;

  /** What surrounds the text, which decides where an encoding may be looked for. */
  enum Kind {
    /** Nothing: words alone. */
    PLAIN,
    /** Mark-up or JSON, in which signs of ASCII have their own meaning. */
    MARKED_UP
  }

  /**
   * A text and how it was come by.
   *
   * @param text the text, without a byte order mark
   * @param encoding the encoding where it is not UTF-8, else null
   * @param certainty how sure the encoding is, from 0 to 1
   * @param unknown how many characters the encoding does not know
   */
  record Decoded(String text, @Nullable String encoding, double certainty, int unknown) {
    static Decoded utf8(String text) {
      return new Decoded(text, null, 1, 0);
    }
  }

  /** Bytes that are no text. */
  static final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    UndecodableException(byte[] bytes, int offset, String why) {
      super(String.format(Locale.ROOT, "byte %d (0x%02X) %s", offset, bytes[offset], why));
      int lines = 1;
      for (int i = 0; i < offset; i++) {
        if (bytes[i] == '\n') {
          lines++;
        }
      }
      this.line = lines;
    }

    /** The line of the byte, counted from 1. */
    int line() {
      return line;
    }
  }

  private final @Nullable TextEncoding given;

  private TextBytes(@Nullable TextEncoding given) {
    this.given = given;
  }

  /** Reads in one encoding; where it is null, in the one that the bytes make certain. */
  static TextBytes in(@Nullable TextEncoding encoding) {
    return new TextBytes(encoding);
  }

  /**
   * The text that bytes hold.
   *
   * @throws UndecodableException naming the first byte, counted from 0, that no text can hold
   */
  Decoded decode(byte[] bytes, Kind kind) throws UndecodableException {
    return decode(bytes, kind, null, false);
  }

  /**
   * The text that bytes hold.
   *
   * @param declared the encoding that the bytes claim or are said to have, or null; it holds where
   *     the bytes are possible in it and are not Vietnamese in another
   * @param cut whether the last character may be incomplete
   * @throws UndecodableException naming the first byte, counted from 0, that no text can hold
   */
  Decoded decode(byte[] bytes, Kind kind, @Nullable TextEncoding declared, boolean cut)
      throws UndecodableException {
    if (given != null) {
      Decoded told = decode(bytes, given, 0, cut);
      return new Decoded(told.text(), null, 1, told.unknown());
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return decode(bytes, TextEncoding.of(wide), 0, cut);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UndecodableException(bytes, i, "does not occur in text; is this a binary file?");
      }
    }
    int mark = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    if (!strict(StandardCharsets.UTF_8).decode(in, out, !cut).isError()) {
      boolean ascii = out.position() == bytes.length - mark;
      String text = out.flip().toString();
      Decoded viqr = ascii && kind == Kind.PLAIN ? Guess.viqr(text) : null;
      return viqr == null ? Decoded.utf8(text) : viqr;
    }
    return notUtf8(bytes, in.position(), declared, cut);
  }

  private static Decoded notUtf8(
      byte[] bytes, int offset, @Nullable TextEncoding declared, boolean cut)
      throws UndecodableException {
    // Pages in TCVN3 and VNI mostly call themselves Latin-1.
    boolean latin = declared != null && isLatin(declared.name());
    if (declared != null && !latin && !declared.name().equals("UTF-8")) {
      try {
        return decode(bytes, declared, 0, cut);
      } catch (UndecodableException e) {
        // It is not what it claims to be.
      }
    }
    Decoded guess = Guess.isDamagedUtf8(bytes) ? null : Guess.eightBit(bytes);
    if (guess != null) {
      return guess;
    }
    if (declared != null && latin) {
      return decode(bytes, TextEncoding.named("windows-1252"), 0, cut);
    }
    throw new UndecodableException(
        bytes, offset, "is neither UTF-8 nor Vietnamese in windows-1258, TCVN3 or VNI");
  }

  private static boolean isLatin(String name) {
    return name.equals("ISO-8859-1") || name.equals("windows-1252") || name.equals("US-ASCII");
  }

  /**
   * UTF-32 by its mark, which begins as that of UTF-16 does; UTF-16 by its mark and, without one,
   * by every other byte of the sample being zero in places.
   */
  static @Nullable Charset wide(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int[] zeros = new int[2];
    int length = Math.min(SAMPLE, bytes.length & ~1);
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    // Spaces, digits and letters of ASCII are over half of a Vietnamese text; binary files have
    // zeros at both places.
    int enough = Math.max(2, length / 5);
    if (zeros[1] >= enough && zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[0] >= enough && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static Decoded decode(byte[] bytes, TextEncoding encoding, int from, boolean cut)
      throws UndecodableException {
    LegacyEncoding legacy = encoding.legacy();
    Charset charset = encoding.charset();
    if (legacy != null || charset == null) {
      return legacy(bytes, legacy == null ? LegacyEncoding.TCVN3 : legacy, 1);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharsetDecoder decoder = strict(charset);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, !cut);
    if (result.isError() && in.position() < bytes.length) {
      throw new UndecodableException(bytes, in.position(), "is no " + encoding.name());
    }
    decoder.flush(out);
    String text = out.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1);
    }
    String composed =
        encoding.name().equals(WINDOWS_1258)
            ? Normalizer.normalize(text, Normalizer.Form.NFC)
            : text;
    return new Decoded(composed, encoding.name(), 1, 0);
  }

  static Decoded legacy(byte[] bytes, LegacyEncoding encoding, double certainty) {
    String text = encoding.decode(bytes);
    int unknown = 0;
    for (int i = 0; i < text.length(); i++) {
      unknown += text.charAt(i) == LegacyEncoding.UNKNOWN ? 1 : 0;
    }
    return new Decoded(text, encoding.name(), certainty, unknown);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean begins(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
