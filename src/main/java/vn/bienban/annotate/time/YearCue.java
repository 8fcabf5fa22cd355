package vn.bienban.annotate.time;

import java.util.Locale;
import vn.bienban.decide.Features;

/** What in an article tells of its own time. */
enum YearCue {
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
  /** The beginning of the first year planned, where it is no more than a year after another cue. */
  PLANNED,
  /** The beginning of a period that follows on another one: "2016-2020" and "2021-2025". */
  BOUNDARY,
  /** The beginning of the latest year that stands without a word. */
  BARE,
  /** The beginning of the latest year in the name of an event. */
  EVENT;

  private static final int[] BOUNDS = {
    -731, -366, -183, -92, -31, 0, 31, 92, 183, 366, 397, 457, 731
  };
  private static final String[] DISTANCES = new String[BOUNDS.length + 1];

  static {
    for (int i = 0; i < BOUNDS.length; i++) {
      DISTANCES[i] = Integer.toString(BOUNDS[i]);
    }
    DISTANCES[BOUNDS.length] = "more";
  }

  private final String feature = name().toLowerCase(Locale.ROOT) + "<";

  /** Tells of a day that lies so many days after the cue. */
  void tell(long days, Features out) {
    int i = 0;
    while (i < BOUNDS.length && days >= BOUNDS[i]) {
      i++;
    }
    out.add(feature, DISTANCES[i]);
  }
}
