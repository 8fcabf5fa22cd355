package vn.bienban.annotate.time;

import java.util.EnumMap;
import java.util.Map;
import vn.bienban.lexicon.Table;

/**
 * How well a distance in days from a cue of the text speaks for a day: the table {@code
 * year-cues.tsv}. Immutable.
 */
final class YearWeights {
  /** What in an article tells of its own time. */
  enum Cue {
    /** The latest day told with its year. */
    DAY,
    /** The latest day of a document cited. */
    DOCUMENT,
    /** The latest day that limits or begins something. */
    LIMIT,
    /** The latest month. */
    MONTH,
    /** The latest quarter. */
    QUARTER,
    /** The end of the latest "6 tháng đầu năm 2018". */
    PART,
    /** The beginning of the year told most often, the latest of several. */
    YEAR,
    /** The same, where it is told twice at least and as often as all others. */
    MODE,
    /** The beginning of the year after one compared with. */
    COMPARED,
    /** The end of a year looked back on. */
    REVIEWED,
    /**
     * The beginning of the first year planned, where it is no more than a year after another cue.
     */
    PLANNED,
    /** The beginning of a period that follows on another one: "2016-2020" and "2021-2025". */
    BOUNDARY,
    /** The beginning of the latest year that stands without a word. */
    BARE,
    /** The beginning of the latest year in the name of an event. */
    EVENT
  }

  private static final int COLUMNS = 14;

  private final int[] bounds;
  private final Map<Cue, double[]> weights;

  private YearWeights(int[] bounds, Map<Cue, double[]> weights) {
    this.bounds = bounds;
    this.weights = weights;
  }

  /**
   * Loads the table of this package.
   *
   * @throws IllegalStateException naming file and line where it is missing or broken
   */
  static YearWeights load() {
    String[] columns = {
      "cue", "-731", "-366", "-183", "-92", "-31", "0", "31", "92", "183", "366", "397", "457",
      "731", "more"
    };
    int[] bounds = new int[COLUMNS - 1];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Integer.parseInt(columns[i + 1]);
    }
    Map<Cue, double[]> weights = new EnumMap<>(Cue.class);
    for (Table.Row row : Table.load(YearWeights.class, "year-cues.tsv", columns).rows()) {
      try {
        double[] numbers = new double[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
          numbers[i] = Double.parseDouble(row.get(i + 1));
        }
        weights.put(Cue.valueOf(row.get(0)), numbers);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": " + e.getMessage(), e);
      }
    }
    for (Cue cue : Cue.values()) {
      if (!weights.containsKey(cue)) {
        throw new IllegalStateException("year-cues.tsv: no row " + cue);
      }
    }
    return new YearWeights(bounds, weights);
  }

  /** The weight of a day that lies so many days after a cue. */
  double of(Cue cue, long days) {
    int column = 0;
    while (column < bounds.length && days >= bounds[column]) {
      column++;
    }
    double[] row = weights.get(cue);
    return row == null ? 0 : row[column];
  }
}
