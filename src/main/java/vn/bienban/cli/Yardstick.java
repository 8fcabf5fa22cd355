package vn.bienban.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Work over the same texts that is the same on every machine and with every version, for figures of
 * two machines to be compared by.
 */
final class Yardstick {
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(/\\d{4})?[/-]\\p{Lu}[\\p{L}\\d]*([-/.]\\p{L}[\\p{L}\\d]*)*");

  private final List<byte[]> encoded;
  private final List<String> texts;

  /** Over some texts. */
  Yardstick(List<String> texts) {
    this.texts = texts;
    this.encoded = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** The bytes of all texts in UTF-8. */
  long bytes() {
    return encoded.stream().mapToLong(text -> text.length).sum();
  }

  /** Does the work once; its three parts are laps. What it gives depends on the texts alone. */
  long run(Stopwatch watch) {
    watch.start();
    long seen = 0;
    for (byte[] text : encoded) {
      seen += new String(text, StandardCharsets.UTF_8).length();
    }
    watch.lap("decode UTF-8");
    for (String text : texts) {
      seen += syllables(text);
    }
    watch.lap("count syllables");
    for (String text : texts) {
      Matcher matcher = NUMBER.matcher(text);
      while (matcher.find()) {
        seen++;
      }
    }
    watch.lap("one regular expression");
    return seen;
  }

  private static int syllables(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      count += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return count;
  }
}
