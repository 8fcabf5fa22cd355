package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;

/**
 * Events that a verb alone tells, "Sáng 3/7, ông A kiểm tra …": an article that has no noun for its
 * event is asked for them. Immutable and thread-safe.
 */
final class VerbEvents {
  /** So many of them at most in one article. */
  private static final int MOST = 16;

  private final double lead = Thresholds.load().get("events.verb-lead");
  private final RuleMatcher matcher;
  private final Rule rule;

  VerbEvents(Rule rule) {
    this.rule = rule;
    this.matcher = RuleMatcher.of(List.of(rule));
  }

  /** The rule that finds them. */
  Rule rule() {
    return rule;
  }

  /** Those that some sentences tell, which come as one reads them. */
  List<EventMention> find(List<SentenceView> views) {
    List<EventMention> mentions = new ArrayList<>();
    for (SentenceView view : views) {
      if (view.place() < lead && view.kind() != BlockKind.BYLINE && Moments.hasDay(view)) {
        matcher.find(
            view.document(),
            view.sentence(),
            (each, match) -> {
              Match.Range verb = match.get("verb");
              if (verb != null && mentions.size() < MOST) {
                mentions.add(mention(view, verb));
              }
            });
      }
    }
    return mentions;
  }

  private static EventMention mention(SentenceView view, Match.Range verb) {
    String words = view.tokens().lower(verb.begin(), verb.end());
    return new EventMention(
        view,
        verb.begin(),
        verb.begin(),
        verb.end(),
        new EventNames.Name(verb.end(), 0),
        new EventWords.Kind(true, false, words),
        true,
        true,
        false,
        false,
        false,
        EventMention.Doubt.NONE);
  }
}
