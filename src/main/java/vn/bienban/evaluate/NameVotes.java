package vn.bienban.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;

/** What the words beside a name say of its kind, counted. */
final class NameVotes {
  private final Thresholds thresholds;
  private final Map<String, Integer> byType = new HashMap<>();
  private int all;

  /** How often the words stand in the archive. */
  int seen;

  NameVotes(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  void add(String type, int weight) {
    byType.merge(type, weight, Integer::sum);
    all += weight;
  }

  /** Whether it stands often and hardly ever as a name would: "GDP", "Covid-19". */
  boolean isNoName() {
    return seen >= thresholds.whole("often") && all < thresholds.get("cue-share") * seen;
  }

  /** The kind that most cues agree on, or null. */
  @Nullable String winner(int least) {
    for (Map.Entry<String, Integer> type : byType.entrySet()) {
      if (type.getValue() >= least && type.getValue() >= thresholds.get("agreement") * all) {
        return type.getKey();
      }
    }
    return null;
  }
}
