package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.lexicon.WordClusters;

/**
 * Groups words by what stands beside them in text that nobody annotated: words of one cluster, such
 * as "rà soát", "thẩm định" and "khảo sát", stand for one another where a model has seen but one of
 * them. Pairs of syllables that stand together far more often than by chance are one word. The
 * clusters are found by exchange, as in class-based language models (Martin, Liermann, Ney 1998;
 * predictive on both sides as in Uszkoreit, Brants 2008): each word moves to the cluster that
 * foretells its neighbours best, until few move. The same sentences in the same order give the same
 * clusters. One thread at a time.
 */
public final class WordClustering {
  /** A pair that stands together so often, and by so much of what is possible, is one word. */
  private static final int FEWEST_PAIRS = 15;

  private static final double BOUND = 0.35;

  /** So many words are grouped, the most frequent ones, unless they are rarer than this. */
  private static final int MOST_WORDS = 12_000;

  private static final int FEWEST = 15;

  /** So many clusters there are of either kind. */
  private static final int COARSE = 64;

  private static final int FINE = 256;

  private static final int MOST_ROUNDS = 12;

  /** A round ends the search where fewer than one of so many words has moved. */
  private static final int SETTLED = 100;

  /** A sentence of fewer tokens is a heading or a caption. */
  private static final int SHORTEST = 4;

  /** Behind a sentence. */
  private static final int END = -1;

  private final ArticleReader articles = new ArticleReader();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Set<List<String>> seen = new HashSet<>();
  private int[] text = new int[1 << 16];
  private int length;
  private int sentences;

  /** The sentences of an article, as {@link #add} takes them. Several threads may ask. */
  public List<List<String>> read(Article article) {
    SegmentedText text = articles.read(article);
    List<List<String>> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<String> words = new ArrayList<>();
      for (Token token : text.tokens().subList(sentence.firstToken(), sentence.endToken())) {
        words.add(hasDigit(token.lower()) ? WordClusters.NUMBER : token.lower());
      }
      sentences.add(words);
    }
    return sentences;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Takes a sentence; one that was taken before is passed over.
   *
   * @param sentence its tokens in lower case, numbers as {@link WordClusters#NUMBER}
   */
  public void add(List<String> sentence) {
    if (sentence.size() < SHORTEST || !seen.add(List.copyOf(sentence))) {
      return;
    }
    sentences++;
    for (String word : sentence) {
      put(numbers.computeIfAbsent(word, this::number));
    }
    put(END);
  }

  private int number(String word) {
    words.add(word);
    return words.size() - 1;
  }

  private void put(int number) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = number;
  }

  /**
   * Groups the words of the sentences taken.
   *
   * @return the lines of a table for {@link WordClusters}, most frequent words first
   * @throws IllegalArgumentException if no word stands often enough to be grouped
   */
  public List<String> table() {
    seen.clear();
    int[] joined = joined();
    int[] counts = new int[words.size()];
    for (int number : joined) {
      if (number != END) {
        counts[number]++;
      }
    }
    List<Integer> frequent = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] >= FEWEST) {
        frequent.add(i);
      }
    }
    frequent.sort(Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(words::get));
    frequent = frequent.subList(0, Math.min(MOST_WORDS, frequent.size()));
    if (frequent.isEmpty()) {
      throw new IllegalArgumentException(
          "the articles have no word that stands " + FEWEST + " times");
    }
    int[] ranks = new int[words.size()];
    Arrays.fill(ranks, END);
    for (int rank = 0; rank < frequent.size(); rank++) {
      ranks[frequent.get(rank)] = rank;
    }
    Neighbours neighbours = Neighbours.of(joined, ranks, frequent.size());
    int[] coarse = neighbours.exchange(COARSE);
    int[] fine = neighbours.exchange(FINE);
    List<String> table = new ArrayList<>();
    table.add(
        String.format(
            Locale.ROOT,
            "# Words by what stands beside them: 'bienban train clusters' on %,d words of %,d"
                + " sentences; models/README.md says which.",
            joined.length - sentences,
            sentences));
    table.add(String.join("\t", WordClusters.COLUMNS));
    @Nullable String[] coarseNames = new String[COARSE];
    @Nullable String[] fineNames = new String[FINE];
    for (int rank = 0; rank < frequent.size(); rank++) {
      String word = words.get(frequent.get(rank));
      // a cluster is called by its most frequent word
      String near = name(coarseNames, coarse[rank], word);
      table.add(word + "\t" + near + "\t" + name(fineNames, fine[rank], word));
    }
    return table;
  }

  private static String name(@Nullable String[] names, int cluster, String word) {
    if (names[cluster] == null) {
      names[cluster] = word;
    }
    return names[cluster];
  }

  /** The text with pairs that are one word as one. */
  private int[] joined() {
    long[] pairs = new long[length];
    int size = 0;
    int[] counts = new int[words.size()];
    for (int i = 0; i < length; i++) {
      if (text[i] != END) {
        counts[text[i]]++;
        if (i + 1 < length && text[i + 1] != END && isWord(text[i]) && isWord(text[i + 1])) {
          pairs[size++] = pair(text[i], text[i + 1]);
        }
      }
    }
    Map<Long, Double> bound = new HashMap<>();
    forEach(
        pairs,
        size,
        (left, right, count) -> {
          double how =
              Math.log((double) count * length / ((double) counts[left] * counts[right]))
                  / Math.log((double) length / count);
          if (count >= FEWEST_PAIRS && how > BOUND) {
            bound.put(pair(left, right), how);
          }
        });
    int[] joined = new int[length];
    int end = 0;
    for (int i = 0; i < length; i++) {
      Double here = boundAt(bound, i);
      Double next = here == null ? null : boundAt(bound, i + 1);
      if (here != null && (next == null || next <= here)) {
        String both = words.get(text[i]) + " " + words.get(text[i + 1]);
        joined[end++] = numbers.computeIfAbsent(both, this::number);
        i++;
      } else {
        joined[end++] = text[i];
      }
    }
    return Arrays.copyOf(joined, end);
  }

  private @Nullable Double boundAt(Map<Long, Double> bound, int at) {
    return at + 1 < length && text[at] != END && text[at + 1] != END
        ? bound.get(pair(text[at], text[at + 1]))
        : null;
  }

  private boolean isWord(int number) {
    return Character.isLetter(words.get(number).charAt(0));
  }

  private static long pair(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }

  @FunctionalInterface
  private interface PairCount {
    void accept(int left, int right, int count);
  }

  private static void forEach(long[] pairs, int size, PairCount sink) {
    Arrays.sort(pairs, 0, size);
    for (int i = 0; i < size; ) {
      int begin = i;
      while (i < size && pairs[i] == pairs[begin]) {
        i++;
      }
      sink.accept((int) (pairs[begin] >>> Integer.SIZE), (int) pairs[begin], i - begin);
    }
  }

  /** What stands beside each word, how often. */
  private static final class Neighbours {
    private final int words;

    /** The neighbours of a word from its first place on, on the left and on the right. */
    private final int[][] first = new int[2][];

    private final int[][] beside = new int[2][];
    private final int[][] counts = new int[2][];

    private Neighbours(int words) {
      this.words = words;
    }

    /** The neighbours of the words that have a rank; a sentence's ends are one word more. */
    static Neighbours of(int[] text, int[] ranks, int words) {
      Neighbours neighbours = new Neighbours(words);
      for (int side = 0; side < 2; side++) {
        long[] pairs = new long[text.length];
        int size = 0;
        for (int i = 0; i < text.length; i++) {
          int its = text[i] == END ? END : ranks[text[i]];
          int at = side == 0 ? i - 1 : i + 1;
          int other = at < 0 || at == text.length || text[at] == END ? words : ranks[text[at]];
          if (its != END && other != END) {
            pairs[size++] = pair(its, other);
          }
        }
        neighbours.put(side, pairs, size);
      }
      return neighbours;
    }

    private void put(int side, long[] pairs, int size) {
      int[] begins = new int[words + 1];
      List<int[]> all = new ArrayList<>();
      forEach(
          pairs,
          size,
          (word, other, count) -> {
            begins[word + 1]++;
            all.add(new int[] {other, count});
          });
      for (int i = 0; i < words; i++) {
        begins[i + 1] += begins[i];
      }
      first[side] = begins;
      beside[side] = all.stream().mapToInt(each -> each[0]).toArray();
      counts[side] = all.stream().mapToInt(each -> each[1]).toArray();
    }

    /** The cluster of each word, of so many. */
    int[] exchange(int size) {
      int[] cluster = new int[words];
      // how often a word stands beside one of a cluster, and how often words of it are counted
      int[][] tables = {new int[(words + 1) * size], new int[(words + 1) * size]};
      int[][] totals = {new int[size], new int[size]};
      for (int word = 0; word < words; word++) {
        cluster[word] = word % size;
        move(word, cluster[word], size, 1, tables, totals);
      }
      for (int round = 0; round < MOST_ROUNDS; round++) {
        int moved = 0;
        for (int word = 0; word < words; word++) {
          int before = cluster[word];
          move(word, before, size, -1, tables, totals);
          int best = best(word, size, tables, totals);
          cluster[word] = best;
          moved += best == before ? 0 : 1;
          move(word, best, size, 1, tables, totals);
        }
        if (moved * SETTLED < words) {
          break;
        }
      }
      return cluster;
    }

    private void move(int word, int to, int size, int sign, int[][] tables, int[][] totals) {
      for (int side = 0; side < 2; side++) {
        for (int i = first[side][word]; i < first[side][word + 1]; i++) {
          tables[side][beside[side][i] * size + to] += sign * counts[side][i];
          totals[side][to] += sign * counts[side][i];
        }
      }
    }

    /** The cluster that a word, which is in none, gains most by. */
    private int best(int word, int size, int[][] tables, int[][] totals) {
      double[] gains = new double[size];
      for (int side = 0; side < 2; side++) {
        int all = 0;
        for (int i = first[side][word]; i < first[side][word + 1]; i++) {
          int count = counts[side][i];
          all += count;
          double alone = information(count);
          int row = beside[side][i] * size;
          for (int c = 0; c < size; c++) {
            int there = tables[side][row + c];
            if (there > 0) {
              gains[c] += information(there + count) - information(there) - alone;
            }
          }
        }
        for (int c = 0; c < size; c++) {
          gains[c] -= information(totals[side][c] + all) - information(totals[side][c]);
        }
      }
      int best = 0;
      for (int c = 1; c < size; c++) {
        best = gains[c] > gains[best] ? c : best;
      }
      return best;
    }

    private static final double[] INFORMATION = new double[1 << 16];

    static {
      for (int i = 1; i < INFORMATION.length; i++) {
        INFORMATION[i] = i * Math.log(i);
      }
    }

    private static double information(int count) {
      return count < INFORMATION.length ? INFORMATION[count] : count * Math.log(count);
    }
  }
}
