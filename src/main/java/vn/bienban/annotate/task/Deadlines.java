package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Finds the time limit of a directive: a time and the word of limit before it. Immutable and
 * thread-safe.
 */
final class Deadlines extends Domain {
  private final ClassSet limits = ClassSet.of(of("habit"), of("limit"));
  private final RuleMatcher patterns;

  Deadlines(Lexicon lexicon, RuleSheet rules) {
    super(lexicon, "task");
    patterns = RuleMatcher.of(List.of(rules.rule("task.deadline")));
  }

  /**
   * A time limit.
   *
   * @param begin its first token
   * @param end the token after its last one
   * @param span its words
   * @param value the normalized time, or null
   */
  record Limit(int begin, int end, Span span, @Nullable String value) {}

  /** The last time limit between two tokens, or else the first one of a habit, or null. */
  @Nullable Limit find(SentenceWindow words, int from, int to) {
    if (!words.has(limits)) {
      return null;
    }
    Match found = null;
    for (int i = from; i < to; i++) {
      Match match = words.begins(limits, i) ? words.at(patterns, i, to) : null;
      if (match != null) {
        found = found == null || TaskProduction.ONCE.isOf(match) ? match : found;
        i = match.end() - 1;
      }
    }
    return found == null ? null : timed(words, found.begin(), found.end());
  }

  /** The time limit that begins at a token and ends before another, or null. */
  @Nullable Limit at(SentenceWindow words, int token, int to) {
    Match match = words.at(patterns, token, to);
    return match == null ? null : timed(words, match.begin(), match.end());
  }

  /**
   * The limit that some tokens set, with the value of the temporal expression in them. Where they
   * are but a part of one, as of "từ ngày 1/6 đến 31/8", the whole of it is the limit.
   */
  private static Limit timed(SentenceWindow words, int begin, int end) {
    Span span = words.span(begin, end);
    TimeExpression chosen = null;
    for (TimeExpression time : words.times()) {
      if (time.span().overlaps(span) && (chosen == null || precision(time) >= precision(chosen))) {
        chosen = time;
      }
    }
    return chosen == null
        ? new Limit(begin, end, span, null)
        : new Limit(
            Math.min(begin, chosen.firstToken()),
            Math.max(end, chosen.endToken()),
            span.union(chosen.span()),
            chosen.timex());
  }

  /** Of "17 giờ ngày 22/8" the hour has the day in its value, not the other way round. */
  private static int precision(TimeExpression time) {
    return switch (time.type()) {
      case TIME -> 3;
      case DATE -> 2;
      case SET -> 1;
      case DURATION -> 0;
    };
  }

  /**
   * The limit that stands in front of a clause.
   *
   * @param front what stands there, or null
   * @param before the limit where that tells none
   * @param none the limit where nothing stands there
   */
  @Nullable Limit front(
      SentenceWindow words,
      @Nullable TokenRange front,
      @Nullable Limit before,
      @Nullable Limit none) {
    if (front == null) {
      return none;
    }
    Limit limit = find(words, front.begin(), front.end());
    return limit == null ? before : limit;
  }
}
