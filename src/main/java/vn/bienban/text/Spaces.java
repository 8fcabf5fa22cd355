package vn.bienban.text;

import java.util.regex.Pattern;

/** Space inside words that stand over line ends. */
public final class Spaces {
  private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}]+");

  private Spaces() {}

  /** The words with one plain space for each run of space. */
  public static String single(String words) {
    return RUN.matcher(words).replaceAll(" ");
  }
}
