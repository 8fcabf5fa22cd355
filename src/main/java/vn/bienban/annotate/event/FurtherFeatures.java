package vn.bienban.annotate.event;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.LexicalClass;

/**
 * What is seen of a mention, beside what {@link MentionFeatures} sees of each, when it is asked
 * whether it names an event beside the main one: how it stands to the main event and its day, and
 * to the others that are asked. For one article and one thread.
 */
final class FurtherFeatures {
  /** A day is looked for so many tokens around a mention at most. */
  private static final int AROUND = 30;

  private static final Buckets BACK = Buckets.of(-9, -3, -1, 0, 1, 3, 9, 20);
  private static final Buckets APART = Buckets.of(-400, -60, -14, -2, -1, 0, 1, 2, 14, 60, 400);

  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 3, 5, 9, 15);

  private static final Buckets SINCE = Buckets.of(1, 2, 3, 5);
  private static final String[] SHARES = {"none", "few", "half", "most", "all"};

  /** A day is told for so many sentences at most. */
  private static final int LONGEST_TOLD = 8;

  private static final String ANY_YEAR = "2000";

  private static final String MAIN = "main";
  private static final String DAY_OF_MAIN = "day of main";

  private final EventMention main;
  private final @Nullable TimeExpression day;
  private final LexicalClass limit;

  /** How many days stand beside those that are asked. */
  private final int days;

  /**
   * What is seen beside the main event of an article.
   *
   * @param day its day, or null
   * @param asked the mentions that are asked
   * @param limit words behind which a day is no event's
   */
  FurtherFeatures(
      EventMention main,
      @Nullable TimeExpression day,
      List<EventMention> asked,
      LexicalClass limit) {
    this.main = main;
    this.day = day;
    this.limit = limit;
    Set<String> told = new HashSet<>();
    for (EventMention each : asked) {
      TimeExpression near = day(each);
      if (near != null) {
        told.add(near.value());
      }
    }
    days = told.size();
  }

  /** Tells what is seen of a mention. */
  void add(EventMention mention, Features features) {
    SentenceView view = mention.view();
    TimeExpression near = day(mention);
    features.add("apart=", apart(near));
    features.addJoined("when,ruled=", when(near), mention.ruled() ? " ruled" : " ");
    features.add("from main=", BACK.of(view.place() - main.view().place()));
    features.add("days=", COUNTS.of(days));
    features.add("opens=", view.lower(view.first()));
    if (near != null) {
      features.addIf(view.is(limit, near.firstToken() - 1), "limit");
    } else {
      TimeExpression told = dayBefore(mention);
      features.add("told apart=", apart(told));
      features.addJoined("told,ruled=", when(told), mention.ruled() ? " ruled" : " ");
      if (told != null) {
        int since = view.tokens().sentence(told.firstToken());
        features.add("since=", SINCE.of(view.index() - since));
      }
    }
    boolean alike = mention.family().equals(main.family());
    int common = (int) Math.rint(4 * common(name(mention), name(main)));
    features.addJoined("common,alike=", SHARES[common], alike ? " alike" : " ");
  }

  /** How many days lie between the main event's and the day beside a mention. */
  private String apart(@Nullable TimeExpression near) {
    LocalDate own = day == null ? null : date(day, near);
    LocalDate its = near == null ? null : date(near, day);
    return own == null || its == null
        ? "unknown"
        : APART.of((int) ChronoUnit.DAYS.between(own, its));
  }

  /** The first day of a time, in the year of another one where it has none; null where none has. */
  private static @Nullable LocalDate date(TimeExpression time, @Nullable TimeExpression other) {
    String year = time.value().substring(0, Moments.YEAR);
    if (year.startsWith("X") && other != null) {
      year = other.value().substring(0, Moments.YEAR);
    }
    String rest = time.value().substring(Moments.YEAR, Moments.DAY);
    if (rest.contains("X")) {
      return null;
    }
    // any leap year will do where neither has a year
    try {
      return LocalDate.parse((year.startsWith("X") ? ANY_YEAR : year) + rest);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Whether the day beside a mention is the main event's, and no other part of it. */
  boolean isOnItsDay(EventMention mention) {
    String when = when(day(mention));
    return when.equals(MAIN) || when.equals(DAY_OF_MAIN);
  }

  /** How the day beside a mention stands to the main event's. */
  private String when(@Nullable TimeExpression near) {
    if (near == null) {
      return "none";
    }
    if (near.value().startsWith(EventDate.OPEN)) {
      return "now";
    }
    if (day == null) {
      return "alone";
    }
    String a = Moments.withoutYear(near);
    String b = Moments.withoutYear(day);
    if (a.equals(b)) {
      return near.partOfDay() == day.partOfDay()
          ? MAIN
          : near.partOfDay() == null || day.partOfDay() == null ? DAY_OF_MAIN : "other part";
    }
    return Moments.isRange(near) ? "other days" : "other";
  }

  /** The day nearest to a mention in its sentence, or null. */
  static @Nullable TimeExpression day(EventMention mention) {
    SentenceView view = mention.view();
    int from = Math.max(view.first(), mention.begin() - AROUND);
    int to = Math.min(view.end(), mention.nameEnd() + AROUND);
    TimeExpression nearest = null;
    int least = Integer.MAX_VALUE;
    for (TimeExpression time : view.document().times().in(from, to)) {
      int gap =
          time.firstToken() >= mention.nameEnd()
              ? time.firstToken() - mention.nameEnd()
              : Math.max(0, mention.begin() - time.endToken());
      if (Moments.isDay(time) && gap < least) {
        least = gap;
        nearest = time;
      }
    }
    return nearest;
  }

  /** The last day told in the sentences before that of a mention, no document's, or null. */
  static @Nullable TimeExpression dayBefore(EventMention mention) {
    Document document = mention.view().document();
    SegmentedText text = document.segmented();
    int index = mention.view().index();
    for (int i = index - 1; i >= Math.max(0, index - LONGEST_TOLD); i--) {
      Sentence sentence = text.sentences().get(i);
      BlockKind kind = text.blockOf(sentence).kind();
      if (kind == BlockKind.HEADING) {
        return null;
      }
      if (kind == BlockKind.CAPTION || kind == BlockKind.BYLINE) {
        continue;
      }
      List<TimeExpression> times = document.times().in(sentence.firstToken(), sentence.endToken());
      for (int k = times.size() - 1; k >= 0; k--) {
        if (Moments.isDay(times.get(k)) && !CitedSpans.dates(document, times.get(k))) {
          return times.get(k);
        }
      }
    }
    return null;
  }

  /** The day within a mention's name or in the bracket behind it, "(Hà Nội, 3/7)", or null. */
  static @Nullable TimeExpression ownDay(EventMention mention) {
    SentenceView view = mention.view();
    int end = mention.nameEnd();
    if (end < view.end() && view.isMark(end, '(')) {
      while (end < view.end() && !view.isMark(end, ')')) {
        end++;
      }
    }
    return Moments.firstDay(view.document().times().in(mention.end(), end));
  }

  /** The words of a mention's name, in small letters. */
  static Set<String> name(EventMention mention) {
    Set<String> words = new HashSet<>();
    for (int i = mention.end(); i < mention.nameEnd(); i++) {
      words.add(mention.view().lower(i));
    }
    return words;
  }

  /** The share of the shorter name's words that another one has. */
  static double common(Set<String> one, Set<String> other) {
    Set<String> small = one.size() < other.size() ? one : other;
    Set<String> large = small == one ? other : one;
    int common = 0;
    for (String word : small) {
      common += large.contains(word) ? 1 : 0;
    }
    return small.isEmpty() ? 0 : (double) common / small.size();
  }
}
