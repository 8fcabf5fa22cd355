package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with values, found in running text without cutting it into words, from their begin on or
 * from their end backwards: letter case and the kind of dash are ignored, a space of a phrase
 * stands for any stretch of white space without a blank line. Thread-safe once filled.
 *
 * @param <V> what a phrase stands for
 */
final class CharTrie<V> {
  private final Node<V> root = new Node<>();

  /** Whether a phrase begins with a character. */
  private final boolean[] initials = new boolean[CodeLetters.SIZE];

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

  /** What goes on behind a character; mostly by one or two others. */
  private static final class Node<V> {
    private char[] keys = {};
    private final List<Node<V>> children = new ArrayList<>(1);
    @Nullable V value;

    @Nullable Node<V> child(char key) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == key) {
          return children.get(i);
        }
      }
      return null;
    }

    Node<V> childOrNew(char key) {
      Node<V> child = child(key);
      if (child == null) {
        child = new Node<>();
        keys = Arrays.copyOf(keys, keys.length + 1);
        keys[children.size()] = key;
        children.add(child);
      }
      return child;
    }
  }
}
