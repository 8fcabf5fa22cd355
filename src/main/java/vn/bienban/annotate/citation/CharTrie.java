package vn.bienban.annotate.citation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with values, found in running text without cutting it into words: letter case is ignored,
 * a space of a phrase stands for any stretch of white space without a blank line. Thread-safe once
 * filled.
 *
 * @param <V> what a phrase stands for
 */
final class CharTrie<V> {
  private final Node<V> root = new Node<>();
  private final boolean[] initials = new boolean[CodeLetters.SIZE];

  /** Adds a phrase; one that is already there takes the new value. */
  CharTrie<V> add(String phrase, V value) {
    Node<V> node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.childOrNew(CodeLetters.lower(phrase.charAt(i)));
    }
    node.value = value;
    char first = CodeLetters.lower(phrase.charAt(0));
    if (first < initials.length) {
      initials[first] = true;
    }
    return this;
  }

  /** Whether a phrase may begin with this character. */
  boolean mayBegin(char c) {
    char lower = CodeLetters.lower(c);
    return lower < initials.length && initials[lower];
  }

  /**
   * The longest phrase that begins at an offset and ends at the end of a word.
   *
   * @return its end and value, or null
   */
  @Nullable Hit<V> longest(String text, int begin) {
    if (begin >= text.length() || !mayBegin(text.charAt(begin))) {
      return null;
    }
    Node<V> node = root;
    V value = null;
    int end = -1;
    int at = begin;
    while (at < text.length()) {
      char c = CodeLetters.lower(text.charAt(at));
      int next = at + 1;
      if (CodeLetters.isSpace(c)) {
        next = Reader.spaces(text, at);
        c = ' ';
      }
      node = node.child(c);
      if (node == null) {
        break;
      }
      at = next;
      if (node.value != null && !(at < text.length() && continues(text, at))) {
        value = node.value;
        end = at;
      }
    }
    return value == null ? null : new Hit<>(end, value);
  }

  private static boolean continues(String text, int at) {
    return CodeLetters.isWord(text.charAt(at)) && CodeLetters.isWord(text.charAt(at - 1));
  }

  /**
   * A phrase found.
   *
   * @param end the offset after it
   * @param value what it stands for
   */
  record Hit<V>(int end, V value) {}

  /** A character and what goes on behind it; for a trie while it is filled and read. */
  static final class Node<V> {
    private char[] keys = {};
    private Object[] children = {};
    @Nullable V value;

    @SuppressWarnings("unchecked")
    @Nullable Node<V> child(char key) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == key) {
          return (Node<V>) children[i];
        }
      }
      return null;
    }

    Node<V> childOrNew(char key) {
      Node<V> child = child(key);
      if (child == null) {
        child = new Node<>();
        keys = Arrays.copyOf(keys, keys.length + 1);
        children = Arrays.copyOf(children, children.length + 1);
        keys[keys.length - 1] = key;
        children[children.length - 1] = child;
      }
      return child;
    }
  }
}
