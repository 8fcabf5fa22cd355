package vn.bienban.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The phrases of a lexicon as a trie over the numbers of their words. A node tells all phrases that
 * end on the way to it, so that a text needs to be walked once and remembers one node a token.
 * Immutable and thread-safe.
 */
public final class Trie {
  /** The node where no phrase goes on. */
  static final int NONE = -1;

  /** The node before the first word of a phrase. */
  public static final int ROOT = 0;

  /** No phrase has more words: their number is held in a byte. */
  static final int DEEPEST = Byte.MAX_VALUE;

  /** The node that a form leads to from the root. */
  private final int[] first;

  /** The nodes that the other edges lead to, in an open hash table; 0 where none does. */
  private final int[] targets;

  /** The edge that leads to a node, from the root to none. */
  private final long[] edges;

  /** A bit for each form that may follow a node, by its last six bits: most do not. */
  private final long[] followers;

  private final byte[] depths;
  private final int[] hits;
  private final int[] hitEntries;

  /** The class of each hit, and in the last eight bits how many words its phrase has. */
  private final int[] hitKinds;

  /** How many words the longest phrase of each class has. */
  private final byte[] longest;

  /** The classes of the hits of a node, as a row of {@link #sets}; none in row 0. */
  private final int[] setOf;

  /** The sets of classes that nodes have, 64 classes a number, each set once. */
  private final long[] sets;

  private final int stride;

  /**
   * A trie.
   *
   * @param nodes how many there are; a node has a greater number than the one before it
   * @param forms how many words there are
   * @param links the edges, as {@link #edge} makes them, and where they lead
   * @param entryNodes the node where each entry ends
   * @param entryClasses the class of each entry
   * @param classes how many classes there are
   */
  Trie(
      int nodes,
      int forms,
      Map<Long, Integer> links,
      int[] entryNodes,
      int[] entryClasses,
      int classes) {
    first = new int[forms];
    Arrays.fill(first, NONE);
    targets = new int[Integer.highestOneBit(Math.max(8, links.size())) * 4];
    edges = new long[nodes];
    Arrays.fill(edges, NONE);
    followers = new long[nodes];
    depths = new byte[nodes];
    int[] parents = new int[nodes];
    links.forEach(
        (edge, target) -> {
          int node = (int) (edge >>> 32);
          parents[target] = node;
          link(node, (int) (long) edge, target);
        });
    int[] own = new int[nodes + 1];
    for (int node : entryNodes) {
      own[node + 1]++;
    }
    hits = new int[nodes + 1];
    for (int node = 1; node < nodes; node++) {
      depths[node] = (byte) (depths[parents[node]] + 1);
      int before = hits[parents[node] + 1] - hits[parents[node]];
      hits[node + 1] = hits[node] + before + own[node + 1];
    }
    hitEntries = new int[hits[nodes]];
    hitKinds = new int[hits[nodes]];
    stride = (classes + 63) / 64;
    setOf = new int[nodes];
    int[] entries = byNode(entryNodes, own);
    Map<ClassBits, Integer> numbers = new HashMap<>();
    numbers.put(new ClassBits(new long[stride]), 0);
    for (int node = 1; node < nodes; node++) {
      int parent = parents[node];
      int count = hits[parent + 1] - hits[parent];
      System.arraycopy(hitEntries, hits[parent], hitEntries, hits[node], count);
      System.arraycopy(hitKinds, hits[parent], hitKinds, hits[node], count);
      for (int i = own[node]; i < own[node + 1]; i++) {
        hitEntries[hits[node] + count] = entries[i];
        hitKinds[hits[node] + count++] = kind(entryClasses[entries[i]], depths[node]);
      }
      long[] bits = new long[stride];
      for (int hit = hits[node]; hit < hits[node + 1]; hit++) {
        int type = hitClass(hit);
        bits[type / 64] |= 1L << (type % 64);
      }
      setOf[node] = numbers.computeIfAbsent(new ClassBits(bits), any -> numbers.size());
    }
    for (int node = 0; node < nodes; node++) {
      setOf[node] *= stride;
    }
    longest = longest();
    sets = new long[numbers.size() * stride];
    numbers.forEach((set, row) -> System.arraycopy(set.bits(), 0, sets, row * stride, stride));
  }

  /** A trie as {@link #write} wrote it. */
  Trie(CompiledForm in, int[] entryClasses) {
    first = in.ints();
    targets = in.sparseInts();
    edges = in.sparseLongs();
    followers = in.longs();
    depths = in.bytes();
    hits = in.ints();
    hitEntries = in.ints();
    byte[] lengths = in.bytes();
    setOf = in.ints();
    sets = in.longs();
    stride = in.number();
    hitKinds = new int[lengths.length];
    for (int hit = 0; hit < lengths.length; hit++) {
      hitKinds[hit] = kind(entryClasses[hitEntries[hit]], lengths[hit]);
    }
    longest = longest();
  }

  private byte[] longest() {
    byte[] lengths = new byte[stride * Long.SIZE];
    for (int hit = 0; hit < hitKinds.length; hit++) {
      int type = hitClass(hit);
      lengths[type] = (byte) Math.max(lengths[type], hitLength(hit));
    }
    return lengths;
  }

  private static int kind(int type, byte length) {
    return type << Byte.SIZE | length;
  }

  void write(CompiledWriter out) {
    out.ints(first);
    out.sparseInts(targets, 0);
    out.sparseLongs(edges, NONE);
    out.longs(followers);
    out.bytes(depths);
    out.ints(hits);
    out.ints(hitEntries);
    byte[] lengths = new byte[hitKinds.length];
    for (int hit = 0; hit < lengths.length; hit++) {
      lengths[hit] = (byte) hitLength(hit);
    }
    out.bytes(lengths);
    out.ints(setOf);
    out.longs(sets);
    out.number(stride);
  }

  /** A set of classes as the key of a map. */
  private record ClassBits(long[] bits) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ClassBits set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bits);
    }
  }

  /** The entries in order of their nodes; turns the counts into where those of a node begin. */
  private static int[] byNode(int[] entryNodes, int[] counts) {
    for (int node = 1; node < counts.length; node++) {
      counts[node] += counts[node - 1];
    }
    int[] next = counts.clone();
    int[] entries = new int[entryNodes.length];
    for (int entry = 0; entry < entryNodes.length; entry++) {
      entries[next[entryNodes[entry]]++] = entry;
    }
    return entries;
  }

  private void link(int node, int form, int target) {
    followers[node] |= 1L << (form & 63);
    if (node == ROOT) {
      first[form] = target;
      return;
    }
    long edge = edge(node, form);
    int slot = slot(edge);
    while (targets[slot] != 0) {
      slot = (slot + 1) & (targets.length - 1);
    }
    targets[slot] = target;
    edges[target] = edge;
  }

  /** The edge from a node over a form. */
  static long edge(int node, int form) {
    return ((long) node << 32) | form;
  }

  private int slot(long edge) {
    return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 36) & (targets.length - 1);
  }

  /** The node that a form leads to from the root, or {@link Lexicon#NONE}. */
  public int begin(int form) {
    return form == NONE ? NONE : first[form];
  }

  /** The node that a form leads to from another node, or {@link Lexicon#NONE}. */
  public int step(int node, int form) {
    return form == NONE || !mayFollow(followers[node], form) ? NONE : follow(node, form);
  }

  /** As {@link #step}, for a form that {@link #mayFollow may follow} the node. */
  public int follow(int node, int form) {
    long edge = edge(node, form);
    int slot = slot(edge);
    for (int target = targets[slot]; target != 0; target = targets[slot]) {
      if (edges[target] == edge) {
        return target;
      }
      slot = (slot + 1) & (targets.length - 1);
    }
    return NONE;
  }

  /** A bit for each word with which a phrase may go on from a node: see {@link #mayFollow}. */
  public long followers(int node) {
    return followers[node];
  }

  /** Whether some {@link #followers} may have a word among them. */
  public static boolean mayFollow(long followers, int form) {
    return (followers >>> (form & 63) & 1) != 0;
  }

  /** How many words lead to a node. */
  public int depth(int node) {
    return depths[node];
  }

  /**
   * The first of the hits of a node: the entries of all phrases that end on the way to it, in order
   * of length. They end where those of the next node begin.
   */
  public int firstHit(int node) {
    return hits[node];
  }

  /** The entry of a hit. */
  public int hitEntry(int hit) {
    return hitEntries[hit];
  }

  /** How many words the phrase of a hit has. */
  public int hitLength(int hit) {
    return hitKinds[hit] & 0xFF;
  }

  /** Whether the first word on the way to a node is by itself a phrase of a class. */
  public boolean isFirst(LexicalClass type, int node) {
    for (int hit = hits[node]; hit < hits[node + 1] && hitLength(hit) == 1; hit++) {
      if (hitClass(hit) == type.id()) {
        return true;
      }
    }
    return false;
  }

  /** How many words the longest phrase of a class has. */
  public int longest(LexicalClass type) {
    return longest[type.id()];
  }

  /** The number of the class of a hit. */
  public int hitClass(int hit) {
    return hitKinds[hit] >>> Byte.SIZE;
  }

  /** The set of the classes of all hits of a node; 0 is the set of none. */
  public int classSet(int node) {
    return node == NONE ? 0 : setOf[node];
  }

  /** Whether a class is in a set that {@link #classSet} gave. */
  public boolean has(int set, LexicalClass type) {
    return (sets[set + type.id() / 64] >>> type.id() & 1) != 0;
  }

  /** Whether any of some classes is in a set that {@link #classSet} gave. */
  public boolean meets(int set, ClassSet types) {
    for (int i = types.first(); i < types.end(); i++) {
      if ((sets[set + i] & types.bits(i)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds a bit for each class of a set to 64 bits a number from an index on. */
  public void addClasses(int set, long[] bits, int from) {
    for (int i = 0; i < stride; i++) {
      bits[from + i] |= sets[set + i];
    }
  }
}
