package vn.bienban.rules;

import java.util.ArrayList;
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
    private final Map<String, Map<Integer, List<Integer>>> ends = new HashMap<>();

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
      List<Integer> at =
          ends.computeIfAbsent(label, l -> new HashMap<>())
              .computeIfAbsent(begin, b -> new ArrayList<>(2));
      if (!at.contains(end)) {
        at.add(end);
      }
      return this;
    }

    /** The finished row. */
    public LabelledWords build() {
      Map<String, int[][]> frozen = new HashMap<>();
      ends.forEach(
          (label, lists) -> {
            int[][] byBegin = new int[words.size()][];
            lists.forEach(
                (begin, at) ->
                    byBegin[begin] =
                        at.stream().sorted((a, b) -> b - a).mapToInt(e -> e).toArray());
            frozen.put(label, byBegin);
          });
      return new LabelledWords(words, frozen);
    }
  }
}
