package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;

/**
 * Phrases with values, found in running text from their end backwards: letter case is ignored, a
 * space of a phrase stands for any stretch of white space. Thread-safe once filled.
 *
 * @param <V> what a phrase stands for
 */
final class SuffixTrie<V> {
  private final CharTrie.Node<V> root = new CharTrie.Node<>();
  private final boolean[] finals = new boolean[CodeLetters.SIZE];

  /** Adds a phrase; one that is already there takes the new value. */
  void add(String phrase, V value) {
    CharTrie.Node<V> node = root;
    for (int i = phrase.length() - 1; i >= 0; i--) {
      node = node.childOrNew(CodeLetters.lower(phrase.charAt(i)));
    }
    node.value = value;
    char last = CodeLetters.lower(phrase.charAt(phrase.length() - 1));
    if (last < finals.length) {
      finals[last] = true;
    }
  }

  /**
   * The longest phrase that ends at an offset and begins at the begin of a word.
   *
   * @return its begin and value, or null
   */
  @Nullable Hit<V> longest(String text, int end) {
    if (end <= 0) {
      return null;
    }
    char last = CodeLetters.lower(text.charAt(end - 1));
    if (last >= finals.length || !finals[last]) {
      return null;
    }
    CharTrie.Node<V> node = root;
    V value = null;
    int begin = -1;
    int at = end;
    while (at > 0) {
      char c = CodeLetters.lower(text.charAt(at - 1));
      int before = at - 1;
      if (CodeLetters.isSpace(c)) {
        before = Reader.spacesBefore(text, at);
        c = ' ';
      }
      node = node.child(c);
      if (node == null) {
        break;
      }
      at = before;
      if (node.value != null && (at == 0 || !CodeLetters.isWord(text.charAt(at - 1)))) {
        value = node.value;
        begin = at;
      }
    }
    return value == null ? null : new Hit<>(begin, value);
  }

  /**
   * A phrase found.
   *
   * @param begin its first offset
   * @param value what it stands for
   */
  record Hit<V>(int begin, V value) {}
}
