package vn.bienban.annotate.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Posts by their words, that answer in constant time which of them says all that another one says,
 * from its first word on. Not thread-safe.
 */
final class PostSet {
  private final Map<String, Integer> posts = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /** The words of a post, as the methods here take them. */
  static String words(String post) {
    return String.join(" ", TitleWords.of(post));
  }

  /** Adds a post under a number. */
  void add(String words, int number) {
    posts.put(words, number);
    beginnings.add(words);
    for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
      beginnings.add(words.substring(0, space));
    }
  }

  /** Takes a post away that a longer one stands for from now on. */
  void remove(String words) {
    posts.remove(words);
  }

  /** Whether a post says all that these words say. */
  boolean covers(String words) {
    return beginnings.contains(words);
  }

  /** The number of the post that these words say in full, or -1. */
  int coveredBy(String words) {
    int found = posts.getOrDefault(words, -1);
    int space = words.indexOf(' ');
    while (found < 0 && space >= 0) {
      found = posts.getOrDefault(words.substring(0, space), -1);
      space = words.indexOf(' ', space + 1);
    }
    return found;
  }
}
