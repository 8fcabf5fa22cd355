package vn.bienban.annotate.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What is seen of a day when it is asked whether it is the event's: how it stands to the event's
 * mentions and verbs, where in its sentence and in the article, whether it is a document's or that
 * of a signature, how often it is told. Immutable and thread-safe.
 */
final class EventDateFeatures extends Domain {
  /** A day is compared with so many others of its article at most. */
  private static final int MOST_IN_RANGE = 200;

  private static final Buckets DISTANCES = Buckets.of(0, 1, 3, 7, 14, 25);
  private static final Buckets SENTENCES = Buckets.of(0, 1, 2, 4, 8, 15);
  private static final Buckets PARAGRAPHS = Buckets.of(0, 1, 2, 3, 5, 9);
  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 3, 5);
  private static final Buckets AGES = Buckets.of(-32, -8, -2, -1, 0, 1, 2, 4, 8, 32);

  /** A line that announces the time says so within so many words. */
  private static final int LABEL_WITHIN = 4;

  /** The longest place before the day on which a paper was signed, with its comma, in words. */
  private static final int LONGEST_SIGNING = 6;

  /** The longest name of a newspaper before a day, in words. */
  static final int DATELINE = 6;

  /** A day opens its sentence behind so many characters at most, such as a quotation mark. */
  private static final int OPENS_WITHIN = 3;

  private final EventWords words;
  private final LexicalClass noDayAfter = of("no-day-after");
  private final LexicalClass timeLabel = of("time-label");
  private final LexicalClass future = of("future");

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
  record Day(SentenceView view, TimeExpression time) {
    /** Month and day, of a range both ends. */
    private String monthAndDay() {
      return Moments.withoutYear(time);
    }
  }

  /** The days of one article. For one article and one thread. */
  final class Article {
    private final EventMention main;

    /** The mentions of the event, and of all events, by their sentence. */
    private final Map<Integer, List<EventMention>> family;

    private final Map<Integer, List<EventMention>> mentions;
    private final List<Day> days;
    private final @Nullable LocalDate published;
    private final Map<String, Integer> counts = new HashMap<>();

    /** The first place of each day, in sentences. */
    private final Map<String, Integer> places = new HashMap<>();

    private int ranges;

    Article(
        EventMention main,
        List<EventMention> family,
        List<EventMention> mentions,
        List<Day> days,
        @Nullable LocalDate published) {
      this.main = main;
      this.family = bySentence(family);
      this.mentions = bySentence(mentions);
      this.days = days;
      this.published = published;
      for (Day day : days) {
        counts.merge(day.monthAndDay(), 1, Integer::sum);
        places.merge(day.monthAndDay(), day.view().place(), Math::min);
        ranges += Moments.isRange(day.time()) ? 1 : 0;
      }
    }

    /** Tells what speaks for no day at all. */
    void addNone(double reported, Features features) {
      features.add("none");
      features.add("none days=", COUNTS.of(counts.size()));
      features.add("none kind=", main.family());
      features.add("none reported=", Integer.toString((int) (10 * reported)));
      features.addIf(main.isDoubtful(), "none doubtful");
      features.addIf(main.ruled(), "none ruled");
      features.addIf(published != null, "none published");
      features.add("none paragraph=", PARAGRAPHS.of(main.view().paragraph()));
    }

    /** Tells what is seen of a day. */
    void add(Day day, Features features) {
      SentenceView view = day.view();
      TimeExpression time = day.time();
      int word = time.firstToken();
      int end = Math.min(view.end(), time.endToken());
      form(time, features);
      event(day, word, end, features);
      verbs(view, word, features);
      opening(view, time, word, features);
      around(view, word, end, features);
      features.addIf(isSigning(view, word, end), "signing");
      features.add("paragraph=", PARAGRAPHS.of(view.paragraph()));
      features.add("block=", view.kind().name());
      features.addIf(view.repeats(), "repeated");
      features.addIf(words.elsewhere.isToldBefore(view, word), "elsewhere");
      article(day, features);
    }

    private void form(TimeExpression time, Features features) {
      boolean range = Moments.isRange(time);
      boolean part = time.partOfDay() != null;
      features.add("form=", (range ? "range" : "day") + (part ? " part" : ""));
      features.add("rule=", time.rule());
      features.addIf(part, "part of day");
      features.addIf(time.clock() != null, "clock");
      features.addIf(time.feast(), "feast");
      features.addIf(time.inferred().size() > 1, "relative");
      features.addIf(time.value().charAt(0) != 'X' && time.inferred().isEmpty(), "year told");
    }

    private void event(Day day, int word, int end, Features features) {
      SentenceView view = day.view();
      int sentences = view.place() - main.view().place();
      if (sentences == 0) {
        features.add("main");
        features.add("main ", distance(main, word, end));
      } else {
        features.add(
            sentences > 0 ? "behind main=" : "before main=", SENTENCES.of(Math.abs(sentences)));
      }
      EventMention nearest = nearest(family, view, word, end);
      EventMention any = nearest(mentions, view, word, end);
      if (nearest != null) {
        features.add("event ", distance(nearest, word, end));
        features.addIf(nearest == main, "event is main");
        features.addIf(nearest.ruled(), "event ruled");
        features.addIf(nearest.isNamed(), "event named");
      } else {
        features.add("no event");
      }
      if (any != null && any != nearest) {
        features.add("nearer ", distance(any, word, end));
      }
    }

    private void article(Day day, Features features) {
      String told = day.monthAndDay();
      int count = counts.getOrDefault(told, 0);
      features.add("told=", COUNTS.of(count));
      features.add("of=", COUNTS.of(counts.size()));
      features.addIf(counts.size() == 1, "only day");
      int place = places.getOrDefault(told, 0);
      features.addIf(day.view().place() == place, "first of its kind");
      int before = 0;
      for (Map.Entry<String, Integer> other : places.entrySet()) {
        before += other.getValue() < place ? 1 : 0;
      }
      features.add("days before=", COUNTS.of(before));
      range(day, features);
      String value = day.time().value().substring(0, Moments.DAY);
      if (published != null && value.indexOf('X') < 0) {
        LocalDate last = LocalDate.parse(value);
        features.add(
            "age=",
            AGES.of((int) Math.max(-999, Math.min(999, ChronoUnit.DAYS.between(last, published)))));
      }
    }

    /** "từ ngày 2 đến 4/7" and "sáng 2/7" tell of one event. */
    private void range(Day day, Features features) {
      if (ranges == 0) {
        return;
      }
      String told = day.monthAndDay();
      boolean range = told.length() > Moments.DAY - Moments.YEAR;
      for (Day other : days.subList(0, Math.min(MOST_IN_RANGE, days.size()))) {
        String its = other.monthAndDay();
        boolean otherRange = its.length() > Moments.DAY - Moments.YEAR;
        if (range && !otherRange && isWithin(its, told)) {
          features.add("holds a day");
          return;
        }
        if (!range && otherRange && isWithin(told, its)) {
          features.add("in a range");
          features.addIf(other.view() == day.view(), "in a range here");
          features.addIf(other.view().place() < day.view().place(), "in a range before");
          return;
        }
      }
    }

    private boolean isWithin(String day, String range) {
      String last = range.substring(range.length() - day.length());
      return day.compareTo(range.substring(0, day.length())) >= 0 && day.compareTo(last) <= 0;
    }
  }

  private static Map<Integer, List<EventMention>> bySentence(List<EventMention> mentions) {
    Map<Integer, List<EventMention>> found = new HashMap<>();
    for (EventMention mention : mentions) {
      found.computeIfAbsent(mention.view().index(), index -> new ArrayList<>()).add(mention);
    }
    return found;
  }

  private static @Nullable EventMention nearest(
      Map<Integer, List<EventMention>> mentions, SentenceView view, int word, int end) {
    EventMention nearest = null;
    int least = Integer.MAX_VALUE;
    for (EventMention mention : mentions.getOrDefault(view.index(), List.of())) {
      int gap =
          word >= mention.nameEnd()
              ? word - mention.nameEnd()
              : end <= mention.begin() ? mention.begin() - end : 0;
      if (gap < least) {
        least = gap;
        nearest = mention;
      }
    }
    return nearest;
  }

  /** How a day stands to an event's name: behind it, before it or in it, and how far. */
  private static String distance(EventMention event, int word, int end) {
    if (word >= event.nameEnd()) {
      return "ends before=" + DISTANCES.of(word - event.nameEnd());
    } else if (end <= event.begin()) {
      return "begins behind=" + DISTANCES.of(event.begin() - end);
    }
    return "around";
  }

  private void verbs(SentenceView view, int word, Features features) {
    boolean person = view.hasPerson();
    features.addIf(view.has(words.head), "head");
    features.addIf(view.has(words.eventVerb) && person, "event verb");
    features.addIf(view.has(words.hold), "hold");
    features.addIf(view.has(words.chair), "chair");
    features.addIf(words.speech.attends(view), "attends");
    features.addIf(person, "person");
    features.addIf(view.has(future), "future");
    features.addIf(isVerbBefore(view, word), "verb right before");
    boolean held = false;
    boolean said = false;
    for (int i = view.first(); i < word; i++) {
      held |= view.begins(words.hold, i);
      said |= view.personEnd(i) < 0 && words.speech.says(view, i);
    }
    features.addIf(held, "held before");
    features.addIf(said, "said before");
    features.addIf(said && person, "somebody said before");
  }

  /** "diễn ra ngày 22/9", "chủ trì sáng 3/7". */
  private boolean isVerbBefore(SentenceView view, int word) {
    int end = view.is(words.at, word - 1) ? word - 1 : word;
    return view.endsWith(words.hold, end, EventFinder.LONGEST_VERB)
        || view.endsWith(words.chair, end, EventFinder.LONGEST_VERB);
  }

  private void opening(SentenceView view, TimeExpression time, int word, Features features) {
    if (time.span().begin() - view.sentence().span().begin() <= OPENS_WITHIN) {
      features.add("opens");
      features.add("opens paragraph=", PARAGRAPHS.of(view.paragraph()));
    } else if (isAfterDateline(view, word)) {
      features.add("after dateline");
    }
  }

  private void around(SentenceView view, int word, int end, Features features) {
    Tokens tokens = view.document().tokens();
    String before = word > view.first() ? word(tokens, word - 1) : "";
    features.add("before=", before);
    String two = word - 1 > view.first() ? word(tokens, word - 2) : "";
    features.addJoined("before two=", two, " ", before);
    features.add("behind=", end < view.end() ? word(tokens, end) : "");
    features.addIf(view.is(noDayAfter, word - 1), "no day after");
    features.addIf(view.isMark(word - 1, '('), "in brackets");
  }

  private static String word(Tokens tokens, int token) {
    return tokens.hasDigit(token) ? "#" : tokens.lower(token);
  }

  /** "(Chinhphu.vn) - Sáng 3/12": only the newspaper's name stands before the day. */
  static boolean isAfterDateline(SentenceView view, int token) {
    return token > view.first()
        && token <= view.first() + DATELINE
        && (view.isMark(token - 1, '-') || view.isMark(token - 1, ')'));
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

  /** "Hà Nội, ngày 22 tháng 8 năm 2025" alone in its sentence: when the paper was signed. */
  private static boolean isSigning(SentenceView view, int token, int end) {
    int before = token - view.first();
    if (end < view.end() - 1
        || before < 2
        || before > LONGEST_SIGNING
        || !view.isMark(token - 1, ',')) {
      return false;
    }
    for (int i = view.first(); i < token - 1; i++) {
      if (!view.isCapitalized(i) && !view.isMark(i, '-')) {
        return false;
      }
    }
    return true;
  }
}
