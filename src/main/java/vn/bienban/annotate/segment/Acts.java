package vn.bienban.annotate.segment;

import java.util.List;

/** What somebody does, as some words in lower case, looked for behind a name. Immutable. */
final class Acts {
  /** So many characters at least has a name. */
  private static final int NAME = 4;

  /** By the last bits of their first character. */
  private final String[][] acts = new String[Long.SIZE][];

  Acts(List<String> all) {
    for (int i = 0; i < acts.length; i++) {
      int bits = i;
      acts[i] = all.stream().filter(a -> a.charAt(0) % Long.SIZE == bits).toArray(String[]::new);
    }
  }

  /** Whether one of them stands behind what may be a name, where it comes first as a whole word. */
  boolean standIn(String lower) {
    for (int i = NAME; i < lower.length(); i++) {
      if (lower.charAt(i - 1) == ' ') {
        for (String act : acts[lower.charAt(i) % Long.SIZE]) {
          if (lower.startsWith(act, i) && isWhole(lower, lower.indexOf(act, NAME), act.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isWhole(String lower, int at, int length) {
    int after = at + length;
    return lower.charAt(at - 1) == ' '
        && (after == lower.length() || !Folded.isLetterOrDigit(lower.charAt(after)));
  }

  /** Where the first of them stands, be it within a word, or the length where none does. */
  int first(String lower) {
    int first = lower.length();
    for (String[] some : acts) {
      for (String act : some) {
        int at = lower.indexOf(act);
        first = at >= 0 ? Math.min(first, at) : first;
      }
    }
    return first;
  }
}
