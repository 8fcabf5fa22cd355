package vn.bienban.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand around the article's own where a form is for people to read. */
final class Labels {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Map<String, String> WORDS = load();

  /** What stands where the article says nothing. */
  static final String OPEN = of("open");

  private Labels() {}

  private static Map<String, String> load() {
    try (InputStream in = Labels.class.getResourceAsStream("labels.properties")) {
      Properties words = new Properties();
      words.load(
          new InputStreamReader(Objects.requireNonNull(in, "labels"), StandardCharsets.UTF_8));
      Map<String, String> all = new HashMap<>();
      words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a key, with values in the place of {@code {0}}, {@code {1}}, … */
  static String of(String key, String... values) {
    String words = Objects.requireNonNull(WORDS.get(key), key);
    Matcher place = PLACE.matcher(words);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String value = values[Integer.parseInt(place.group(1))];
      place.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return place.appendTail(filled).toString();
  }
}
