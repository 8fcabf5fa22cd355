package vn.bienban.annotate.segment;

import java.util.Arrays;

/**
 * A set of groups of letters in lower case, such as the onsets of syllables, asked for without
 * making a string. The empty group is always in it. Not changed once filled, then thread-safe.
 */
final class LetterGroups {
  /** So many letters of 16 bits fit into a key. */
  private static final int LONGEST = 4;

  private static final long[] NONE = {};

  private long[] keys = NONE;

  /**
   * Adds a group.
   *
   * @throws IllegalArgumentException if it has more than four letters
   */
  void add(String letters) {
    if (letters.length() > LONGEST) {
      throw new IllegalArgumentException("more than " + LONGEST + " letters: " + letters);
    }
    long key = key(letters, 0, letters.length());
    if (Arrays.binarySearch(keys, key) < 0) {
      keys = Arrays.copyOf(keys, keys.length + 1);
      keys[keys.length - 1] = key;
      Arrays.sort(keys);
    }
  }

  /** Whether these letters, in whatever case, are one of the groups, or none at all. */
  boolean contains(CharSequence text, int begin, int end) {
    return begin == end
        || end - begin <= LONGEST && Arrays.binarySearch(keys, key(text, begin, end)) >= 0;
  }

  private static long key(CharSequence text, int begin, int end) {
    long key = 0;
    for (int i = begin; i < end; i++) {
      key = key << Character.SIZE | Character.toLowerCase(text.charAt(i));
    }
    return key;
  }
}
