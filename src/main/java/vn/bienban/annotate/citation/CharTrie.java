package vn.bienban.annotate.citation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with values, found in running text without cutting it into words, from their begin on or
 * from their end backwards: letter case and the kind of dash are ignored, a space of a phrase
 * stands for any stretch of white space without a blank line. Thread-safe once filled.
 *
 * @param <V> what a phrase stands for
 */
final class CharTrie<V> {
  private static final int PAIR_BITS = 4096;

  private final Node<V> root = new Node<>();

  /** Whether a phrase begins with a character. */
  private final boolean[] initials = new boolean[CodeLetters.SIZE];

  /** A bit for each pair of characters that a phrase begins with, by its hash. */
  private final long[] pairs = new long[PAIR_BITS / 64];

  private final boolean backwards;

  /** Whether a digit may follow at once. */
  private final boolean beforeDigits;

  private CharTrie(boolean backwards, boolean beforeDigits) {
    this.backwards = backwards;
    this.beforeDigits = beforeDigits;
  }

  /** An empty one for phrases that begin at an offset. */
  static <V> CharTrie<V> forwards() {
    return new CharTrie<>(false, false);
  }

  /** An empty one for phrases that begin at an offset and that a number may follow unspaced. */
  static <V> CharTrie<V> beforeDigits() {
    return new CharTrie<>(false, true);
  }

  /** An empty one for phrases that end at an offset. */
  static <V> CharTrie<V> backwards() {
    return new CharTrie<>(true, false);
  }

  /** Adds a phrase; one that is already there takes the new value. */
  void add(String phrase, V value) {
    String letters = backwards ? new StringBuilder(phrase).reverse().toString() : phrase;
    Node<V> node = root;
    for (int i = 0; i < letters.length(); i++) {
      node = node.childOrNew(folded(letters.charAt(i)));
    }
    node.value = value;
    char first = folded(letters.charAt(0));
    if (first < initials.length) {
      initials[first] = true;
    }
    if (letters.length() == 1) {
      Arrays.fill(pairs, -1L);
    } else {
      int pair = pair(first, folded(letters.charAt(1)));
      pairs[pair / 64] |= 1L << (pair % 64);
    }
  }

  /** Whether a phrase may begin, or backwards end, with this character. */
  boolean mayBegin(char c) {
    char lower = CodeLetters.lower(c);
    return lower < initials.length && initials[lower];
  }

  /**
   * The longest phrase that begins at an offset and ends at the end of a word; backwards that ends
   * at the offset and begins at the begin of a word.
   *
   * @return its other edge and value, or null
   */
  @Nullable Hit<V> longest(String text, int from) {
    int stop = backwards ? 0 : text.length();
    if (backwards ? from <= stop : from >= stop) {
      return null;
    }
    char first = CodeLetters.lower(text.charAt(backwards ? from - 1 : from));
    if (first >= initials.length || !initials[first]) {
      return null;
    }
    int second = backwards ? from - 2 : from + 1;
    if (second >= 0 && second < text.length()) {
      int pair = pair(first, folded(text.charAt(second)));
      if ((pairs[pair / 64] >>> (pair % 64) & 1) == 0) {
        return null;
      }
    }
    Node<V> node = root;
    V value = null;
    int edge = -1;
    int at = from;
    while (at != stop) {
      char c = folded(text.charAt(backwards ? at - 1 : at));
      int next = backwards ? at - 1 : at + 1;
      if (CodeLetters.isSpace(c)) {
        next = backwards ? Reader.spacesBefore(text, at) : Reader.spaces(text, at);
        c = ' ';
      }
      node = node.child(c);
      if (node == null) {
        break;
      }
      at = next;
      if (node.value != null && (at == stop || !continues(text, at))) {
        value = node.value;
        edge = at;
      }
    }
    return value == null ? null : new Hit<>(edge, value);
  }

  private static char folded(char c) {
    return CodeLetters.isDash(c) ? '-' : CodeLetters.lower(c);
  }

  private static int pair(char first, char second) {
    char next = CodeLetters.isSpace(second) ? ' ' : second;
    return (first * 61 + next) & PAIR_BITS - 1;
  }

  private boolean continues(String text, int at) {
    return CodeLetters.isWord(text.charAt(at - 1))
        && (backwards || CodeLetters.isWord(text.charAt(at)))
        && !(beforeDigits && CodeLetters.isDigit(text.charAt(at)));
  }

  /**
   * A phrase found.
   *
   * @param end the offset after it, or of its begin where it was found backwards
   * @param value what it stands for
   */
  record Hit<V>(int end, V value) {}

  /** A character and what goes on behind it. */
  private static final class Node<V> {
    // An open hash table, at most half full.
    private char[] keys = new char[2];
    private @Nullable Object[] children = new Object[2];
    private int size;
    @Nullable V value;

    @SuppressWarnings("unchecked")
    @Nullable Node<V> child(char key) {
      return (Node<V>) children[slot(key)];
    }

    Node<V> childOrNew(char key) {
      Node<V> child = child(key);
      if (child == null) {
        child = new Node<>();
        if (2 * ++size > keys.length) {
          grow();
        }
        put(key, child);
      }
      return child;
    }

    private void grow() {
      char[] before = keys;
      @Nullable Object[] those = children;
      keys = new char[2 * before.length];
      children = new Object[keys.length];
      for (int i = 0; i < before.length; i++) {
        if (those[i] != null) {
          put(before[i], those[i]);
        }
      }
    }

    private void put(char key, Object child) {
      int slot = slot(key);
      keys[slot] = key;
      children[slot] = child;
    }

    /** The slot of a key, or the empty one where it would stand. */
    private int slot(char key) {
      int mask = keys.length - 1;
      int slot = (key ^ key >>> 5) & mask;
      while (keys[slot] != key && children[slot] != null) {
        slot = slot + 1 & mask;
      }
      return slot;
    }
  }
}
