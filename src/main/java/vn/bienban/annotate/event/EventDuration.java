package vn.bienban.annotate.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.Event;
import vn.bienban.document.TimeExpression;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;

/**
 * Over which days an event goes on where the article tells one of them with the event and all, or
 * the last, elsewhere: "Sáng 3/7, hội nghị khai mạc. … Hội nghị diễn ra từ 3 đến 5/7." Immutable
 * and thread-safe.
 */
final class EventDuration {
  /** A leap year, for days whose own year nobody tells. */
  private static final String ANY_YEAR = "2000";

  private static final String OPEN_YEAR = "XXXX";

  private final double longest = Thresholds.load().get("events.days");
  private final Rule rule;
  private final RuleMatcher matcher;

  /** Takes the rule that finds the words for all its days, or for the last. */
  EventDuration(Rule rule) {
    this.rule = rule;
    this.matcher = RuleMatcher.of(List.of(rule));
  }

  /** All the days of an event one of whose days is known, or that day where no others are told. */
  Event.Day of(Event.Day day, EventScene scene) {
    if (!Moments.isDay(day.time()) || Moments.isRange(day.time())) {
      return day;
    }
    for (SentenceView view : scene.own()) {
      if (view.times().isEmpty() || !scene.isNamedIn(view)) {
        continue;
      }
      TimeExpression[] all = new TimeExpression[1];
      matcher.find(
          view.document(),
          view.sentence(),
          (each, match) -> {
            if (all[0] == null && isOfEvent(scene, view, match)) {
              all[0] = days(day.time(), view, match);
            }
          });
      if (all[0] != null) {
        double confidence = Math.min(day.confidence(), rule.confidence());
        return new Event.Day(all[0], rule.name(), confidence);
      }
    }
    return day;
  }

  /** Whether the noun with which some words begin is a mention of the event. */
  private static boolean isOfEvent(EventScene scene, SentenceView view, Match match) {
    for (EventMention mention : scene.in(view)) {
      if (mention.nounBegin() <= match.begin()
          && match.begin() < mention.end()
          && !scene.role(mention).equals("other")) {
        return true;
      }
    }
    return false;
  }

  /** The days that some words tell; null where the known day is none of them. */
  private @Nullable TimeExpression days(TimeExpression known, SentenceView view, Match match) {
    TimeExpression when = time(view, match.get("when"));
    if (when != null && Moments.isRange(when)) {
      String first = when.value().substring(0, Moments.DAY);
      String last = when.value().substring(Moments.DAY + 1);
      boolean holds =
          last.length() == Moments.DAY
              && isSameYear(known, when)
              && isWithin(first, known.value())
              && isWithin(known.value(), last);
      return holds ? spread(when, known, first, last, List.of()) : null;
    }
    TimeExpression last = time(view, match.get("until"));
    if (last == null) {
      return null;
    }
    boolean follows =
        !Moments.isRange(last)
            && isSameYear(known, last)
            && !Moments.withoutYear(known).equals(Moments.withoutYear(last))
            && isWithin(known.value(), last.value());
    return follows
        ? spread(known, known, known.value(), last.value(), untold(known.value(), last.value()))
        : null;
  }

  private static @Nullable TimeExpression time(SentenceView view, Match.@Nullable Range range) {
    TimeExpression time = range == null ? null : view.document().times().startingAt(range.begin());
    return time != null && Moments.isDay(time) && !CitedSpans.dates(view.document(), time)
        ? time
        : null;
  }

  /** Whether two times may be of one year, by the words of both. */
  private static boolean isSameYear(TimeExpression one, TimeExpression other) {
    String year = year(one);
    return year.equals(OPEN_YEAR)
        || year(other).equals(OPEN_YEAR)
        || other.inferred().contains("year")
        || year.equals(year(other));
  }

  private static String year(TimeExpression time) {
    return time.value().substring(0, Moments.YEAR);
  }

  /** Whether a day is another or follows it in its year, and soon; not where a month is open. */
  private boolean isWithin(String first, String day) {
    if (first.indexOf('X', Moments.YEAR) >= 0 || day.indexOf('X', Moments.YEAR) >= 0) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(anyYear(first), anyYear(day));
    return days >= 0 && days <= longest;
  }

  private static LocalDate anyYear(String day) {
    return LocalDate.parse(ANY_YEAR + day.substring(Moments.YEAR));
  }

  /** What the words for a first day do not say of the last. */
  private static List<String> untold(String first, String last) {
    boolean isSameMonth = first.regionMatches(Moments.YEAR, last, Moments.YEAR, "-MM".length());
    return isSameMonth ? List.of("day") : List.of("month", "day");
  }

  /**
   * A time that tells some words as the days from one to another, of the year of the known one, and
   * says what of them the words leave out.
   */
  private static TimeExpression spread(
      TimeExpression words, TimeExpression known, String first, String last, List<String> untold) {
    String year = year(known).equals(OPEN_YEAR) ? year(words) : year(known);
    List<String> inferred = new ArrayList<>(words.inferred());
    if (!year.equals(year(words)) && !inferred.contains("year")) {
      inferred.add(0, "year");
    }
    for (String part : untold) {
      if (!inferred.contains(part)) {
        inferred.add(part);
      }
    }
    String value = year + first.substring(Moments.YEAR) + "/" + year + last.substring(Moments.YEAR);
    return new TimeExpression(
        words.span(),
        words.firstToken(),
        words.endToken(),
        words.type(),
        value,
        value,
        inferred,
        words.partOfDay(),
        words.clock(),
        words.rule(),
        words.confidence());
  }
}
