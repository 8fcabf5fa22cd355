package vn.bienban.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes as text: strict UTF-8, else an encoding that the bytes themselves make certain. */
final class TextBytes {
  private static final String WINDOWS_1258 = "windows-1258";

  /** How many of the letters beyond ASCII may be none of Vietnamese, in a hundred. */
  private static final int FOREIGN_PERCENT = 2;

  private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
  private static final String VIETNAMESE = "ăâêôơưđĂÂÊÔƠƯĐàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ";
  private static final String COMBINING_TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String PUNCTUATION = "\u00a0«»‘’“”–—…•·°§×÷±²³½¼©®™₫€";

  private TextBytes() {}

  /**
   * A text and how it was come by.
   *
   * @param text the text, without a byte order mark
   * @param encoding the encoding where it is not UTF-8, else null
   */
  record Decoded(String text, @Nullable String encoding) {}

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

  /**
   * The text that bytes hold.
   *
   * @throws UndecodableException naming the first byte, counted from 0, that no text can hold
   */
  static Decoded decode(byte[] bytes) throws UndecodableException {
    if (begins(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, StandardCharsets.UTF_16LE);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, StandardCharsets.UTF_16BE);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UndecodableException(bytes, i, "does not occur in text; is this a binary file?");
      }
    }
    int mark = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
    CoderResult result = utf8.decode(in, out, true);
    if (!result.isError()) {
      return new Decoded(out.flip().toString(), null);
    }
    int offset = in.position();
    String vietnamese = windows1258(bytes);
    if (vietnamese == null) {
      throw new UndecodableException(
          bytes, offset, "is neither UTF-8 nor Vietnamese in windows-1258");
    }
    return new Decoded(vietnamese, WINDOWS_1258);
  }

  private static Decoded utf16(byte[] bytes, Charset charset) throws UndecodableException {
    ByteBuffer in = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (strict(charset).decode(in, out, true).isError()) {
      throw new UndecodableException(bytes, in.position(), "is no " + charset.name());
    }
    return new Decoded(out.flip().toString(), charset.name());
  }

  private static @Nullable String windows1258(byte[] bytes) {
    if (!Charset.isSupported(WINDOWS_1258)) {
      return null; // a run-time image without the extended charsets
    }
    String text;
    try {
      text = strict(Charset.forName(WINDOWS_1258)).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
    return looksVietnamese(text) ? text : null;
  }

  /**
   * Any bytes decode as windows-1258. Vietnamese shows by its tones, which are combining marks and
   * follow vowels, and by having hardly any other letters beyond ASCII.
   */
  private static boolean looksVietnamese(String text) {
    int own = 0;
    int foreign = 0;
    int telling = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
          foreign++;
        }
      } else if (COMBINING_TONES.indexOf(c) >= 0) {
        if (i > 0 && VOWELS.indexOf(text.charAt(i - 1)) >= 0) {
          own++;
          telling++;
        } else {
          foreign++;
        }
      } else if (VIETNAMESE.indexOf(c) >= 0) {
        own++;
        telling += "đĐơƠưƯ".indexOf(c) >= 0 ? 1 : 0;
      } else if (PUNCTUATION.indexOf(c) < 0) {
        foreign++;
      }
    }
    return telling > 0 && foreign * 100 <= (own + foreign) * FOREIGN_PERCENT;
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
