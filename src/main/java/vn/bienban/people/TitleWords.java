package vn.bienban.people;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares posts by their words. */
final class TitleWords {
  private static final Pattern DIVIDER = Pattern.compile("[\\s,]+");

  private TitleWords() {}

  /** The words of a post in lower case. */
  static List<String> of(String post) {
    return List.of(DIVIDER.split(post.toLowerCase(Locale.ROOT)));
  }

  /** Whether the longer post says all that the shorter one says, from its first word on. */
  static boolean covers(List<String> longer, List<String> shorter) {
    return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
  }

  /**
   * Whether somebody with the post {@code held} may be called {@code words}: its words in order,
   * head first.
   */
  static boolean mayBeShortFor(List<String> words, List<String> held) {
    if (covers(held, words) || covers(words, held)) {
      return true;
    }
    if (!words.get(0).equals(held.get(0))) {
      return false;
    }
    int at = 0;
    for (String word : held) {
      if (at < words.size() && words.get(at).equals(word)) {
        at++;
      }
    }
    return at == words.size();
  }
}
