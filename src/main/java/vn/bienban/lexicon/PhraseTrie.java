package vn.bienban.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words in lower case, each with a value, for the longest match from a word on.
 * Immutable and thread-safe once built.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTrie<V> {
  private final Node<V> root;

  private PhraseTrie(Node<V> root) {
    this.root = root;
  }

  /** Begins a new trie. */
  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /**
   * The longest phrase that begins at a word.
   *
   * @param words gives the word at an index, in lower case
   * @param begin the first word
   * @param end the word after the last one that may be read
   * @return the phrase's end and value, or null where none begins
   */
  public @Nullable Hit<V> longest(IntFunction<String> words, int begin, int end) {
    Node<V> node = root;
    Hit<V> best = null;
    for (int i = begin; i < end; i++) {
      node = node.children.get(words.apply(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        best = new Hit<>(i + 1, node.value);
      }
    }
    return best;
  }

  /**
   * A phrase found.
   *
   * @param end the word after its last one
   * @param value what it stands for
   */
  public record Hit<V>(int end, V value) {}

  private static final class Node<V> {
    private final Map<String, Node<V>> children = new HashMap<>(4);
    private @Nullable V value;
  }

  /**
   * Collects phrases.
   *
   * @param <V> what a phrase stands for
   */
  public static final class Builder<V> {
    private final Node<V> root = new Node<>();

    private Builder() {}

    /** Adds a phrase, its words between spaces; a phrase added again takes the new value. */
    public Builder<V> add(String phrase, V value) {
      return add(List.of(phrase.split(" ")), value);
    }

    /** Adds a phrase of these words; a phrase added again takes the new value. */
    public Builder<V> add(List<String> words, V value) {
      Node<V> node = root;
      for (String word : words) {
        node = node.children.computeIfAbsent(word, w -> new Node<>());
      }
      node.value = value;
      return this;
    }

    /** The finished trie. */
    public PhraseTrie<V> build() {
      return new PhraseTrie<>(root);
    }
  }
}
