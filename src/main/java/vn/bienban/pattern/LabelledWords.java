package vn.bienban.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of words with labelled stretches, for {@link TokenPattern}. Immutable and thread-safe once
 * built.
 */
public final class LabelledWords implements MatchInput {
  private final List<String> words;
  private final Map<String, int[][]> ends;

  private LabelledWords(List<String> words, Map<String, int[][]> ends) {
    this.words = words;
    this.ends = ends;
  }

  /** Begins a row of these words, which are in lower case. */
  public static Builder of(List<String> words) {
    return new Builder(words);
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public String word(int index) {
    return words.get(index);
  }

  @Override
  public int @Nullable [] endsOf(String label, int begin) {
    int[][] byBegin = ends.get(label);
    return byBegin == null ? null : byBegin[begin];
  }

  /** Whether any stretch carries the label. */
  public boolean has(String label) {
    return ends.containsKey(label);
  }

  /** Collects labelled stretches. */
  public static final class Builder {
    private final List<String> words;
    private final Map<String, int[][]> ends = new HashMap<>();

    private Builder(List<String> words) {
      this.words = List.copyOf(words);
    }

    /**
     * Labels a stretch.
     *
     * @throws IndexOutOfBoundsException if the stretch is empty or does not lie in the row
     */
    public Builder label(String label, int begin, int end) {
      if (begin < 0 || end <= begin || end > words.size()) {
        throw new IndexOutOfBoundsException(
            "[" + begin + ", " + end + ") in " + words.size() + " words");
      }
      int[][] byBegin = ends.computeIfAbsent(label, l -> new int[words.size()][]);
      byBegin[begin] = with(byBegin[begin], end);
      return this;
    }

    /** The ends with one more, longest first. */
    private static int[] with(int @Nullable [] ends, int end) {
      if (ends == null) {
        return new int[] {end};
      }
      int at = 0;
      while (at < ends.length && ends[at] > end) {
        at++;
      }
      if (at < ends.length && ends[at] == end) {
        return ends;
      }
      int[] more = new int[ends.length + 1];
      System.arraycopy(ends, 0, more, 0, at);
      more[at] = end;
      System.arraycopy(ends, at, more, at + 1, ends.length - at);
      return more;
    }

    /** The finished row; the builder must not be used afterwards. */
    public LabelledWords build() {
      return new LabelledWords(words, ends);
    }
  }
}
