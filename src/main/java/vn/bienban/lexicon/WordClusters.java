package vn.bienban.lexicon;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words grouped by what stands beside them in text that nobody annotated, as Brown's clusters are:
 * a model that has seen "rà soát" in a task knows something of "thẩm định". A word is one syllable
 * or two, in lower case; a number is {@value #NUMBER}. Each is in a coarse and in a fine cluster,
 * which bear the name of their most frequent word. Immutable and thread-safe.
 */
public final class WordClusters {
  /** What numbers are written as, for one stands where another does. */
  public static final String NUMBER = "0";

  /** No words at all. */
  public static final WordClusters NONE = new WordClusters(Map.of());

  /** The number of a word that is in no cluster. */
  public static final int UNKNOWN = -1;

  /** The columns of its table. */
  public static final List<String> COLUMNS = List.of("word", "coarse", "fine");

  private static final int COARSE = 0;
  private static final int FINE = 1;

  /** The words by number. */
  private final String[] words;

  /** The names of clusters, and of each word the place of its coarse and its fine one there. */
  private final String[] names;

  private final int[][] clusters;

  /** The hash of each word, so that most others are told from it without a look at its letters. */
  private final int[] hashes;

  /** Where the space stands in each word, -1 in one of one syllable. */
  private final int[] spaces;

  /** The numbers of words by hash, from 1 on, in an open table at most half full. */
  private final int[] table;

  /** By the hash of a first syllable the signs of the second ones: see {@link #seconds}. */
  private final long[] seconds;

  private static final int SLOTS_OF_SECONDS = 1 << 12;

  private WordClusters(Map<String, List<String>> clustersOf) {
    words = clustersOf.keySet().toArray(new String[0]);
    Map<String, Integer> places = new LinkedHashMap<>();
    clusters = new int[2][words.length];
    int number = 0;
    for (List<String> its : clustersOf.values()) {
      for (int kind = COARSE; kind <= FINE; kind++) {
        clusters[kind][number] = places.computeIfAbsent(its.get(kind), name -> places.size());
      }
      number++;
    }
    names = places.keySet().toArray(new String[0]);
    spaces = Arrays.stream(words).mapToInt(word -> word.indexOf(' ')).toArray();
    hashes = new int[words.length];
    seconds = new long[SLOTS_OF_SECONDS];
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      int space = spaces[i];
      if (space < 0) {
        hashes[i] = word.hashCode();
      } else {
        String one = word.substring(0, space);
        String other = word.substring(space + 1);
        hashes[i] = hash(one, other);
        seconds[slotOfSeconds(one)] |= HashSlots.sign(other);
      }
    }
    table = table(hashes);
  }

  /** Clusters as {@link #write} wrote them. */
  WordClusters(CompiledForm in) {
    words = in.texts();
    names = in.texts();
    clusters = new int[][] {in.ints(), in.ints()};
    hashes = in.ints();
    spaces = in.ints();
    table = in.ints();
    seconds = in.sparseLongs();
  }

  void write(CompiledWriter out) {
    out.texts(List.of(words));
    out.texts(List.of(names));
    out.ints(clusters[COARSE]);
    out.ints(clusters[FINE]);
    out.ints(hashes);
    out.ints(spaces);
    out.ints(table);
    out.sparseLongs(seconds, 0);
  }

  /**
   * The clusters of a table with the {@link #COLUMNS}.
   *
   * @throws IllegalStateException naming file and line of a word that is none, or stands twice
   */
  public static WordClusters of(WordTable table) {
    Map<String, List<String>> clusters = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (WordTable.Row row : table.rows()) {
      String word = row.get(0);
      if (word.isEmpty() || word.indexOf(' ') != word.lastIndexOf(' ')) {
        throw new IllegalStateException(row.place() + ": no word of one or two syllables: " + word);
      }
      if (!seen.add(word)) {
        throw new IllegalStateException(row.place() + ": a second cluster of " + word);
      }
      clusters.put(word, List.of(row.get(1), row.get(2)));
    }
    return new WordClusters(clusters);
  }

  private static int[] table(int[] hashes) {
    int[] table = new int[4 * Integer.highestOneBit(Math.max(1, hashes.length))];
    for (int number = 0; number < hashes.length; number++) {
      int slot = slot(hashes[number], table);
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = number + 1;
    }
    return table;
  }

  private static int hash(String one, String other) {
    return 31 * one.hashCode() + other.hashCode();
  }

  private static int slotOfSeconds(String syllable) {
    return HashSlots.of(syllable.hashCode(), SLOTS_OF_SECONDS);
  }

  private static int slot(int hash, int[] table) {
    return HashSlots.of(hash, table.length);
  }

  /** The number of a word of one syllable, or {@link #UNKNOWN}. */
  public int number(String syllable) {
    int hash = syllable.hashCode();
    for (int slot = slot(hash, table); table[slot] != 0; slot = slot + 1 & table.length - 1) {
      int number = table[slot] - 1;
      if (hashes[number] == hash && words[number].equals(syllable)) {
        return number;
      }
    }
    return UNKNOWN;
  }

  /** The number of a word of two syllables, or {@link #UNKNOWN}. */
  public int number(String one, String other) {
    int length = one.length();
    int hash = hash(one, other);
    for (int slot = slot(hash, table); table[slot] != 0; slot = slot + 1 & table.length - 1) {
      int number = table[slot] - 1;
      if (hashes[number] == hash && spaces[number] == length) {
        String word = words[number];
        if (word.length() == length + 1 + other.length()
            && word.startsWith(one)
            && word.endsWith(other)) {
          return number;
        }
      }
    }
    return UNKNOWN;
  }

  /**
   * The {@link HashSlots#sign signs} of the syllables that make a word with one before them, and of
   * few others: most pairs are no word.
   */
  public long seconds(String syllable) {
    return seconds[slotOfSeconds(syllable)];
  }

  /** How many words there are. */
  public int size() {
    return words.length;
  }

  /** Whether the word of a number has two syllables. */
  public boolean isPair(int number) {
    return spaces[number] >= 0;
  }

  /** The word of a number. */
  public String word(int number) {
    return words[number];
  }

  /** The name of the coarse cluster that the word of a number is in. */
  public String coarse(int number) {
    return names[clusters[COARSE][number]];
  }

  /** The name of the fine cluster that the word of a number is in. */
  public String fine(int number) {
    return names[clusters[FINE][number]];
  }
}
