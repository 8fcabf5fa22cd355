package vn.bienban.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The encoding that a page says it has. */
final class HtmlCharset {
  /** Browsers look at the first 1024 bytes; pages with long heads put it later. */
  private static final int HEAD = 4096;

  private HtmlCharset() {}

  /** The encoding that a page names in its meta elements, or null. */
  static @Nullable TextEncoding declared(byte[] page) {
    String head =
        new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (int meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
      int end = head.indexOf('>', meta);
      int charset = head.indexOf("charset", meta);
      if (charset < 0 || end < 0) {
        return null;
      }
      if (charset < end) {
        return named(value(head.substring(charset + "charset".length(), end)));
      }
    }
    return null;
  }

  /** The encoding of a name that a page or a server gave, or null where there is none. */
  static @Nullable TextEncoding named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      return TextEncoding.named(name);
    } catch (IllegalArgumentException e) {
      return null; // x-user-defined, or a misspelling
    }
  }

  private static String value(String text) {
    int i = 0;
    while (i < text.length() && "= \t\r\n\"'".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int end = i;
    while (end < text.length() && "\"' ;/>\t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(i, end);
  }
}
