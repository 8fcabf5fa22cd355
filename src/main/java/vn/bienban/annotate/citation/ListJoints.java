package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/** Tells whether two citations are items of one list. Thread-safe. */
final class ListJoints {
  private final RuleMatcher joints;

  ListJoints(RuleSheet rules) {
    joints = RuleMatcher.of(List.of(rules.rule("citation.joint")));
  }

  /** Whether nothing but a comma or "và" stands between two offsets. */
  boolean join(PatternPlaces places, int from, int to) {
    Match joint = joint(places, from, to);
    return joint != null && !joint.has("fillers");
  }

  /** As {@link #join}, perhaps with "quy định tại" or "các" behind the comma or "và". */
  boolean joinWithFillers(PatternPlaces places, int from, int to) {
    return joint(places, from, to) != null;
  }

  private @Nullable Match joint(PatternPlaces places, int from, int to) {
    return places.between(from, to, joints);
  }
}
