package vn.bienban.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ContractWords;

/** A language that pages speak. Immutable and thread-safe. */
public final class Language {
  /** Vietnamese. */
  public static final Language VIETNAMESE = read("vi");

  /** English. */
  public static final Language ENGLISH = read("en");

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?");
  private static final Pattern IN_DAY = Pattern.compile("(.+)T(MO|MI|AF|EV|NI|\\d\\d:\\d\\d)");

  private final String code;
  private final Map<String, String> messages;

  private Language(String code, Map<String, String> messages) {
    this.code = code;
    this.messages = Map.copyOf(messages);
  }

  /**
   * The language of a code.
   *
   * @throws IllegalArgumentException if there are no messages in it
   */
  public static Language of(String code) {
    return switch (code) {
      case "vi" -> VIETNAMESE;
      case "en" -> ENGLISH;
      default -> throw new IllegalArgumentException("'" + code + "' is none of vi, en");
    };
  }

  private static Language read(String code) {
    String file = "messages_" + code + ".properties";
    Properties properties = new Properties();
    try (Reader in = new InputStreamReader(Assets.stream(file), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, text) -> messages.put((String) key, (String) text));
    return new Language(code, messages);
  }

  /** Its code: vi, en. */
  public String code() {
    return code;
  }

  /** All messages by key. */
  Map<String, String> messages() {
    return messages;
  }

  /**
   * A message.
   *
   * @throws IllegalArgumentException if there is none of this key
   */
  String get(String key) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return message;
  }

  /** A message with what stands in it. */
  String get(String key, Object... arguments) {
    return new MessageFormat(get(key), Locale.forLanguageTag(code)).format(arguments);
  }

  /** What people call a constant of the contract. */
  String of(Enum<?> constant) {
    return get(constant.getClass().getSimpleName() + "." + ContractWords.of(constant));
  }

  /**
   * A time of the record as people write it, 5/7/2019 for 2019-07-05, the part of the day or the
   * hour beside it, and a dash for the slash of a range; what they have no short form for as it is.
   */
  @Nullable String time(@Nullable String value) {
    if (value == null) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (String bound : value.split("/", -1)) {
      Matcher inDay = IN_DAY.matcher(bound);
      out.append(out.length() == 0 ? "" : " – ");
      if (!inDay.matches()) {
        out.append(day(bound));
      } else if (inDay.group(2).contains(":")) {
        out.append(get("time.clock", day(inDay.group(1)), inDay.group(2)));
      } else {
        out.append(get("time." + inDay.group(2), day(inDay.group(1))));
      }
    }
    return out.toString();
  }

  private String day(String value) {
    Matcher day = DAY.matcher(value);
    if (!code.equals("vi") || !day.matches()) {
      return value;
    }
    return (day.group(3) == null ? "" : Integer.parseInt(day.group(3)) + "/")
        + Integer.parseInt(day.group(2))
        + "/"
        + day.group(1);
  }
}
