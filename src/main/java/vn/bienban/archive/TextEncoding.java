package vn.bienban.archive;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.normalize.LegacyEncoding;

/**
 * The encoding of a text: one that the JDK knows, or one of Vietnamese archives. Immutable.
 *
 * @param name what it is called in messages
 * @param charset the JDK's, or null
 * @param legacy the one of Vietnamese archives, or null
 */
public record TextEncoding(
    String name, @Nullable Charset charset, @Nullable LegacyEncoding legacy) {

  /**
   * An encoding by its name: any that the JDK knows, TCVN3 (also ABC), VNI, VIQR.
   *
   * @throws IllegalArgumentException if none has the name
   */
  public static TextEncoding named(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "TCVN3", "ABC", "TCVN", "TCVN-5712", "X-VIET-TCVN", "X-VIET-TCVN5712" ->
          of(LegacyEncoding.TCVN3);
      case "VNI", "VNI-WINDOWS", "X-VIET-VNI" -> of(LegacyEncoding.VNI);
      case "VIQR" -> of(LegacyEncoding.VIQR);
      default -> of(charset(name.strip()));
    };
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("'" + name + "' is no known encoding", e);
    }
  }

  static TextEncoding of(LegacyEncoding legacy) {
    return new TextEncoding(legacy.name(), null, legacy);
  }

  static TextEncoding of(Charset charset) {
    return new TextEncoding(charset.name(), charset, null);
  }

  /** Whether a line feed is one byte in it, as everywhere but in UTF-16 and UTF-32. */
  boolean isBytewise() {
    return !name.startsWith("UTF-16") && !name.startsWith("UTF-32") && !name.startsWith("X-UTF");
  }
}
