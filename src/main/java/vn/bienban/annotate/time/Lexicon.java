package vn.bienban.annotate.time;

import java.util.Arrays;
import vn.bienban.lexicon.Table;

/**
 * The phrases of {@code words.tsv} and {@code sexagenary.tsv}, laid out for reading a text without
 * making a string of each of its words: words are found by a hash over their letters in lower case,
 * phrases by walking from word to word. Immutable.
 */
final class Lexicon {
  static final int NONE = -1;

  private final String[] words;
  private final int[] slots;
  // Edges of the trie: (node, word) -> node, in an open hash table.
  private final long[] edges;
  private final int[] targets;
  private final byte[] kinds;
  private final int[] values;

  private Lexicon(Builder builder) {
    words = Arrays.copyOf(builder.words, builder.wordCount);
    slots = new int[powerAbove(builder.wordCount * 4)];
    Arrays.fill(slots, NONE);
    for (int id = 0; id < words.length; id++) {
      int slot = hash(words[id], 0, words[id].length()) & (slots.length - 1);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id;
    }
    edges = new long[powerAbove(builder.edgeCount * 4)];
    targets = new int[edges.length];
    Arrays.fill(edges, -1);
    for (int i = 0; i < builder.edgeCount; i++) {
      int slot = edgeSlot(builder.edges[i]);
      while (edges[slot] != -1) {
        slot = (slot + 1) & (edges.length - 1);
      }
      edges[slot] = builder.edges[i];
      targets[slot] = builder.targets[i];
    }
    kinds = Arrays.copyOf(builder.kinds, builder.nodeCount);
    values = Arrays.copyOf(builder.values, builder.nodeCount);
  }

  /**
   * Loads the tables of this package.
   *
   * @throws IllegalStateException naming file and line where a table is missing or broken
   */
  static Lexicon load() {
    Builder builder = new Builder();
    for (Table.Row row : Table.load(Lexicon.class, "words.tsv", "phrase", "kind", "value").rows()) {
      try {
        builder.add(row.get(0), Kind.valueOf(row.get(1)), Integer.parseInt(row.get(2)));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": " + e.getMessage(), e);
      }
    }
    for (Table.Row row : Table.load(Lexicon.class, "sexagenary.tsv", "name", "place").rows()) {
      try {
        builder.add(row.get(0), Kind.SEXAGENARY, Integer.parseInt(row.get(1)));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": " + e.getMessage(), e);
      }
    }
    return new Lexicon(builder);
  }

  /** The hash of no letters; letters in lower case are added one by one with {@link #mix}. */
  static int mix(int hash, char letter) {
    return hash * 31 + letter;
  }

  /** The word of this hash and these letters (of any case), or {@link #NONE}. */
  int word(String text, int begin, int end, int hash) {
    int slot = spread(hash) & (slots.length - 1);
    for (int id = slots[slot]; id != NONE; id = slots[slot]) {
      if (same(words[id], text, begin, end)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }

  /** The node reached from a node by a word, or {@link #NONE}; 0 is the root. */
  int step(int node, int word) {
    long edge = edge(node, word);
    int slot = edgeSlot(edge);
    while (edges[slot] != -1) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** Whether a phrase ends at this node. */
  boolean ends(int node) {
    return kinds[node] != NONE;
  }

  byte kind(int node) {
    return kinds[node];
  }

  int value(int node) {
    return values[node];
  }

  private static boolean same(String word, String text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (Letters.letter(text.charAt(i)) != word.charAt(i - begin)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String word, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = mix(hash, word.charAt(i));
    }
    return spread(hash);
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static long edge(int node, int word) {
    return ((long) node << 20) | word;
  }

  private int edgeSlot(long edge) {
    return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & (edges.length - 1);
  }

  private static int powerAbove(int n) {
    return Integer.highestOneBit(Math.max(n, 8)) << 1;
  }

  private static final class Builder {
    private String[] words = new String[1024];
    private int wordCount;
    private long[] edges = new long[2048];
    private int[] targets = new int[2048];
    private int edgeCount;
    private byte[] kinds = new byte[2048];
    private int[] values = new int[2048];
    private int nodeCount;

    Builder() {
      node();
    }

    void add(String phrase, Kind kind, int value) {
      int node = 0;
      for (String word : phrase.split(" ")) {
        node = child(node, id(word));
      }
      if (kinds[node] != NONE) {
        throw new IllegalArgumentException("a second \"" + phrase + "\"");
      }
      kinds[node] = (byte) kind.ordinal();
      values[node] = value;
    }

    private int id(String word) {
      for (int i = 0; i < wordCount; i++) {
        if (words[i].equals(word)) {
          return i;
        }
      }
      for (int i = 0; i < word.length(); i++) {
        if (Letters.letter(word.charAt(i)) != word.charAt(i)) {
          throw new IllegalArgumentException("no word in lower case letters: " + word);
        }
      }
      if (wordCount == words.length) {
        words = Arrays.copyOf(words, 2 * wordCount);
      }
      words[wordCount] = word;
      return wordCount++;
    }

    private int child(int node, int word) {
      long edge = edge(node, word);
      for (int i = 0; i < edgeCount; i++) {
        if (edges[i] == edge) {
          return targets[i];
        }
      }
      if (edgeCount == edges.length) {
        edges = Arrays.copyOf(edges, 2 * edgeCount);
        targets = Arrays.copyOf(targets, 2 * edgeCount);
      }
      edges[edgeCount] = edge;
      targets[edgeCount] = node();
      return targets[edgeCount++];
    }

    private int node() {
      if (nodeCount == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * nodeCount);
        values = Arrays.copyOf(values, 2 * nodeCount);
      }
      kinds[nodeCount] = NONE;
      return nodeCount++;
    }
  }
}
