package vn.bienban.annotate.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What is seen of a day when it is asked whether it is the event's: how it is told, how it stands
 * to the event's mentions, where in the article it stands, the words before it, and how long before
 * the publication it lies. Immutable and thread-safe.
 */
final class EventDateFeatures extends Domain {
  /** Ranges are looked for among so many days of an article at most. */
  private static final int MOST_IN_RANGE = 200;

  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 3, 5, 9);
  private static final Buckets SENTENCES = Buckets.of(0, 1, 2, 4, 8, 15);
  private static final Buckets PARAGRAPHS = Buckets.of(0, 1, 2, 3, 5, 9);
  private static final Buckets AGES = Buckets.of(-32, -8, -2, -1, 0, 1, 2, 4, 8, 32);

  /** A line that announces the time says so within so many words. */
  private static final int LABEL_WITHIN = 4;

  /** A day opens its sentence behind so many characters at most, such as a quotation mark. */
  private static final int OPENS_WITHIN = 3;

  private final EventWords words;
  private final LexicalClass noDayAfter = of("no-day-after");
  private final LexicalClass timeLabel = of("time-label");

  EventDateFeatures(Lexicon lexicon, EventWords words) {
    super(lexicon, "event");
    this.words = words;
  }

  /** Whether a range goes over years, as that of a jubilee, and not over an event. */
  static boolean isOverYears(TimeExpression time) {
    String value = time.value();
    if (!Moments.isRange(time) || value.charAt(0) == 'X' || value.charAt(Moments.DAY + 1) == 'X') {
      return false;
    }
    int first = Integer.parseInt(value.substring(0, Moments.YEAR));
    return Integer.parseInt(value.substring(Moments.DAY + 1, Moments.DAY + 1 + Moments.YEAR))
        > first + 1;
  }

  /** A day and the sentence it stands in. */
  record Day(SentenceView view, TimeExpression time) {}

  /** The days of one article. For one article and one thread. */
  final class Article {
    private final EventMention main;

    /** The sentences that mention the event. */
    private final Set<Integer> beside = new HashSet<>();

    /** How many different days are told. */
    private final int different;

    /** The ranges of days, from month and day to month and day. */
    private final List<String> ranges;

    private final @Nullable LocalDate published;

    Article(
        EventMention main,
        List<EventMention> family,
        List<Day> days,
        @Nullable LocalDate published) {
      this.main = main;
      family.forEach(mention -> beside.add(mention.view().index()));
      different = (int) days.stream().map(day -> day.time().value()).distinct().count();
      this.ranges =
          days.stream()
              .limit(MOST_IN_RANGE)
              .map(Day::time)
              .filter(Moments::isRange)
              .map(Moments::withoutYear)
              .toList();
      this.published = published;
    }

    /** Tells what speaks for no day at all. */
    void addNone(Features features) {
      features.add("none days=", COUNTS.of(different));
    }

    /** Tells what is seen of a day. */
    void add(Day day, Features features) {
      SentenceView view = day.view();
      TimeExpression time = day.time();
      int word = time.firstToken();
      String form = Moments.isRange(time) ? "range" : "day";
      features.addJoined("form=", form, time.partOfDay() == null ? "" : " part");
      features.addIf(time.value().charAt(0) != 'X' && time.inferred().isEmpty(), "year told");
      int before = main.view().place() - view.place();
      if (before > 0) {
        features.add("before main=", SENTENCES.of(before));
      }
      features.addIf(!beside.contains(view.index()), "no event");
      features.addIf(words.speech.attends(view), "attends");
      features.addIf(view.has(words.at), "at");
      if (time.span().begin() - view.sentence().span().begin() <= OPENS_WITHIN) {
        features.add("opens paragraph=", PARAGRAPHS.of(view.paragraph()));
      }
      features.add("first=", word(view, word));
      features.add("before=", word > view.first() ? word(view, word - 1) : "");
      features.addIf(view.is(noDayAfter, word - 1), "no day after");
      features.add("paragraph=", PARAGRAPHS.of(view.paragraph()));
      features.add("block=", view.kind().name());
      features.addIf(isInRange(time), "in a range");
      String value = time.value().substring(0, Moments.DAY);
      if (published != null && value.indexOf('X') < 0) {
        long age = ChronoUnit.DAYS.between(LocalDate.parse(value), published);
        features.add("age=", AGES.of((int) Math.max(-999, Math.min(999, age))));
      }
    }

    /** "từ ngày 2 đến 4/7" and "sáng 2/7" tell of one event. */
    private boolean isInRange(TimeExpression time) {
      String day = Moments.withoutYear(time);
      return !Moments.isRange(time) && ranges.stream().anyMatch(range -> isWithin(day, range));
    }

    private boolean isWithin(String day, String range) {
      String last = range.substring(range.length() - day.length());
      return day.compareTo(range.substring(0, day.length())) >= 0 && day.compareTo(last) <= 0;
    }
  }

  private static String word(SentenceView view, int token) {
    return view.tokens().hasDigit(token) ? "#" : view.lower(token);
  }

  /** "Thời gian: 14 giờ, ngày 26 tháng 8". */
  boolean isTimeLabel(Day day) {
    SentenceView view = day.view();
    int token = day.time().firstToken();
    for (int i = view.first(); i < Math.min(view.first() + LABEL_WITHIN, token); i++) {
      int end = view.phraseEnd(timeLabel, i);
      if (end >= 0 && end <= token && view.isMark(end, ':')) {
        return true;
      }
    }
    return false;
  }
}
