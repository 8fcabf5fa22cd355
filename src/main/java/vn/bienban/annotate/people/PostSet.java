package vn.bienban.annotate.people;

import java.util.HashSet;
import java.util.Set;

/**
 * Posts by their words, that answer in constant time whether one of them says all that another one
 * says, from its first word on. Not thread-safe.
 */
final class PostSet {
  private final Set<String> posts = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  /** The words of a post, as the methods here take them. */
  static String words(String post) {
    return String.join(" ", TitleWords.of(post));
  }

  /** Adds a post. */
  void add(String words) {
    posts.add(words);
    beginnings.add(words);
    for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
      beginnings.add(words.substring(0, space));
    }
  }

  /** Whether a post says all that these words say. */
  boolean covers(String words) {
    return beginnings.contains(words);
  }

  /** Whether these words say all that a post says. */
  boolean isCoveredBy(String words) {
    boolean found = posts.contains(words);
    for (int space = words.indexOf(' ');
        !found && space >= 0;
        space = words.indexOf(' ', space + 1)) {
      found = posts.contains(words.substring(0, space));
    }
    return found;
  }
}
