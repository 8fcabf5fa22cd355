package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.record.TimeType;

/**
 * What an article tells of years, and how a day that could lie in one stands to all of it: how far
 * it lies from the days, months and years told, after what words these stand, how often and how
 * lately; and to what is known to have lasted from one month to another. No feature names a year.
 * Made for one text; not changed once it is made.
 */
final class YearEvidence {
  private static final int OLDEST = 1900;
  private static final int NEWEST = 2100;

  /** The last year of a plan of five years less its first. */
  private static final int FIVE_YEARS = 4;

  /** A length in years as it is written in ISO 8601. */
  private static final Pattern LENGTH = Pattern.compile("P[0-9]{1,3}Y");

  /** So many lexemes are the begin of an article. */
  private static final int LEAD = 150;

  /** So many times told are evidence at most, and so many years stand to choice. */
  private static final int MOST_TOLD = 2000;

  private static final int MOST_YEARS = 40;

  /** Years are told apart up to so many away. */
  private static final int FAR = 6;

  /** Months that stand alike to a year told, by the half of their number. */
  private static final String[] SEASONS = {
    " in 1", " in 2-3", " in 4-5", " in 6-7", " in 8-9", " in 10-11", " in 12"
  };

  private static final Buckets COUNTS = Buckets.signed(0, 1, 2, 4, 9);
  private static final Buckets SHARES = Buckets.signed(0, 10, 25, 40, 60, 80);

  /** Kinds of years that documents have. */
  private static final Set<String> CITED = Set.of("law", "document", "number");

  private final Lexemes lex;
  private final TimeWords words;
  private final YearContext context;
  private final Set<Eras.Era> eras;

  private final Set<ToldTime> told = new LinkedHashSet<>();

  /** Of what is told and the latest of each kind, what speaks for a year whatever the day. */
  private final List<ToldTime> ofYears = new ArrayList<>();

  /** And what speaks for a day or month of it. */
  private final List<ToldTime> ofDays = new ArrayList<>();

  /** The latest time of each kind. */
  private final Map<String, ToldTime> latest = new TreeMap<>();

  /** A period of years. */
  private record Period(String kind, int first, int last) {
    // Written out: what the compiler makes is put together by the JVM at the first call.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Period its
          && kind.equals(its.kind)
          && first == its.first
          && last == its.last;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * kind.hashCode() + first) + last;
    }
  }

  private final Set<Period> periods = new HashSet<>();

  /** A range of days, as days since 1970. */
  private record Range(int first, int last) {}

  private final List<Range> ranges = new ArrayList<>();

  /** How often each year is told. */
  private final YearTally counts = new YearTally();

  /** Years told as past or present. */
  private final YearTally reached = new YearTally();

  /** So many years as have gone by since something. */
  private record Length(String template, int years) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Length its && template.equals(its.template) && years == its.years;
    }

    @Override
    public int hashCode() {
      return 31 * template.hashCode() + years;
    }
  }

  private final Set<Length> lengths = new HashSet<>();

  /** The names of features with a season, by their template and month. */
  private final Map<String, @Nullable String[]> seasons = new HashMap<>();

  private final Set<Integer> candidates;

  private int all;

  YearEvidence(Lexemes lex, List<Draft> drafts, YearContext context, Eras eras) {
    this.lex = lex;
    this.words = lex.words();
    this.context = context;
    for (Draft draft : drafts) {
      collect(draft);
    }
    boundaries();
    bareYears(drafts);
    candidates = around();
    this.eras = candidates.isEmpty() ? Set.of() : eras.in(lex.document());
    told.forEach(this::sort);
    latest.values().forEach(this::sort);
  }

  private void sort(ToldTime each) {
    if (each.month == 0) {
      ofYears.add(each);
    }
    if (each.month != 0 || each.template.indexOf('"') < 0) {
      ofDays.add(each);
    }
  }

  /** The years that a day could lie in, in order. */
  Set<Integer> candidates() {
    return candidates;
  }

  private TreeSet<Integer> around() {
    TreeSet<Integer> years = new TreeSet<>();
    for (int year : counts.most(MOST_YEARS)) {
      around(year, years);
    }
    for (Period period : periods) {
      around(period.first, years);
      around(period.last, years);
    }
    int last = reached.size() == 0 ? OLDEST : reached.last();
    for (Length length : lengths) {
      for (int i = 0; i < counts.size(); i++) {
        int year = counts.year(i) + length.years;
        if (Math.abs(year - last) <= FAR) {
          years.add(year);
        }
      }
    }
    return years;
  }

  private static void around(int year, Set<Integer> years) {
    years.add(year - 1);
    years.add(year);
    years.add(year + 1);
  }

  // ---- what is told

  private void collect(Draft draft) {
    Point first = draft.first;
    if (draft.type == TimeType.DURATION && draft.literal != null) {
      length(draft);
    }
    if (draft.shape == Shape.YEAR && draft.last != null) {
      period(draft);
      return;
    }
    Point point = draft.last == null ? first : draft.last;
    if (draft.lunar || point.year < OLDEST || point.year > NEWEST) {
      return;
    }
    int year = point.year;
    YearContext.Said said = context.said(draft.begin);
    boolean ahead = context.isAhead(draft, said);
    String manner = said == YearContext.Said.NOTHING && ahead ? "plan" : said.name;
    switch (draft.feast ? Shape.YEAR : draft.shape) {
      case DAY -> {
        String kind =
            said == YearContext.Said.BIRTH
                ? "birth"
                : draft.ofDocument ? "document" : draft.limit || ahead ? "limit" : "day";
        add(kind, draft, year, point.month, point.day);
        if (draft.last != null && first.year != 0) {
          ranges.add(
              new Range(
                  ToldTime.ordinal(first.year, first.month, first.day),
                  ToldTime.ordinal(year, point.month, point.day)));
        }
      }
      case MONTH ->
          add(
              (draft.last != null ? "part " : "month ").concat(manner),
              draft,
              year,
              point.month,
              0);
      case QUARTER -> add("quarter ".concat(manner), draft, year, point.month * 3 - 1, 0);
      case HALF -> add("part ".concat(manner), draft, year, point.month * 6, 0);
      case YEAR ->
          add(
              draft.feast ? "feast" : named(draft.begin, "year ".concat(manner)),
              draft,
              year,
              0,
              0);
      default -> {}
    }
    if (!ahead && !draft.limit) {
      reached.add(year);
    }
  }

  private void add(String kind, Draft draft, int year, int month, int day) {
    add(kind, draft.begin, draft.end, year, month, day);
  }

  private void add(String kind, int begin, int end, int year, int month, int day) {
    ToldTime here = new ToldTime(kind, year, month, day);
    tell(here);
    latest.merge(kind, here.as("latest ".concat(kind)), (a, b) -> a.order() >= b.order() ? a : b);
    counts.add(year);
    all++;
    String unit = day != 0 ? "day" : month != 0 ? "month" : "year";
    String after = unit.concat(" behind \"");
    int at = lex.firstToken(begin);
    String before = context.word(at - 1, at);
    String two = context.word(at - 2, at).concat(" ").concat(before);
    String behind = context.word(lex.endToken(end - 1), at);
    tell(here.as(after.concat(before).concat("\"")));
    tell(here.as(after.concat(two).concat("\"")));
    tell(here.as(unit.concat(" before \"").concat(behind).concat("\"")));
    if (begin < LEAD) {
      tell(here.as(unit.concat(" in lead")));
    }
    YearContext.Said topic = context.topic(begin);
    if (topic != YearContext.Said.NOTHING) {
      String of = unit.concat(" of ").concat(topic.name);
      tell(here.as(of));
      if (begin < LEAD) {
        tell(here.as(of.concat(" in lead")));
      }
    }
  }

  private void period(Draft draft) {
    int first = draft.first.year;
    int last = draft.last == null ? first : draft.last.year;
    if (first >= OLDEST && last <= NEWEST) {
      String kind =
          draft.rule.startsWith("time.term") ? "term" : last - first > 1 ? "period" : "season";
      periods.add(new Period(kind, first, last));
      if (last - first == FIVE_YEARS) {
        periods.add(new Period("five years", first, last));
      }
    }
  }

  private void boundaries() {
    Set<Integer> ends = new HashSet<>();
    for (Period each : periods) {
      if (each.kind.equals("period")) {
        ends.add(each.last);
      }
    }
    for (Period each : periods) {
      if (each.kind.equals("period") && ends.contains(each.first - 1)) {
        tell(new ToldTime("boundary", each.first, 0, 0));
      }
    }
  }

  private void tell(ToldTime here) {
    if (told.size() < MOST_TOLD) {
      told.add(here);
    }
  }

  /** "5 năm thực hiện Nghị quyết …": so many years since something told with its year. */
  private void length(Draft draft) {
    String literal = draft.literal == null ? "" : draft.literal;
    int end = literal.length() - 1;
    if (!LENGTH.matcher(literal).matches()) {
      return;
    }
    int years = Integer.parseInt(literal, 1, end, 10);
    if (years > 1) {
      int at = lex.firstToken(draft.begin);
      lengths.add(new Length("length", years));
      lengths.add(new Length("length behind \"" + context.word(at - 1, at) + "\"", years));
      lengths.add(
          new Length(
              "length before \"" + context.word(lex.endToken(draft.end - 1), at) + "\"", years));
    }
  }

  /** Years that no expression holds: "Diễn đàn Thương mại điện tử 2020", "59/2018/NĐ-CP". */
  private void bareYears(List<Draft> drafts) {
    int next = 0;
    for (int p = 0; p < lex.size(); p++) {
      if (!lex.is(p, Figure.NUMBER)
          || lex.length(p) != 4
          || lex.value(p) < 1975
          || lex.value(p) >= 2050) {
        continue;
      }
      while (next < drafts.size() && drafts.get(next).end <= p) {
        next++;
      }
      if (next < drafts.size() && drafts.get(next).begin <= p) {
        continue;
      }
      if (isInNumber(p)) {
        add("number", p, p + 1, lex.value(p), 0, 0);
      } else if (lex.is(p - 1, Figure.OTHER)
          && !lex.is(p + 1, words.counter)
          && separate(p)
          && lex.value(p) >= 2000) {
        add(named(p, "bare"), p, p + 1, lex.value(p), 0, 0);
      }
    }
  }

  /** Whether a year stands in the name of a law or of an event; else as it is called otherwise. */
  private String named(int begin, String otherwise) {
    return context.isOfLaw(begin) ? "law" : context.isInEventName(begin) ? "event" : otherwise;
  }

  /** "59/2018/NĐ-CP", "số 01/2019". */
  private boolean isInNumber(int p) {
    return lex.is(p - 1, Figure.SLASH)
        && lex.is(p - 2, Figure.NUMBER)
        && lex.touchesPrevious(p)
        && (lex.is(p + 1, Figure.SLASH) && lex.at(lex.end(p)) == '/');
  }

  private boolean separate(int p) {
    char before = lex.at(lex.begin(p) - 1);
    char after = lex.at(lex.end(p));
    char afterThat = lex.at(lex.end(p) + 1);
    boolean ends = after != '.' && after != ',' || !Letters.isDigit(afterThat);
    return before == ' ' && after != '/' && after != '-' && ends;
  }

  // ---- what it says of a year

  /** Tells what holds for all days of a year. */
  void tellYear(int year, Features features) {
    for (ToldTime each : ofYears) {
      features.add(each.template, years(year - each.year));
    }
    for (Period period : periods) {
      features.add(period.kind, within(year, period));
    }
    int count = counts.of(year);
    int older = counts.before(year);
    int newer = counts.size() - older - (count > 0 ? 1 : 0);
    features.add("count=", COUNTS.of(count));
    features.add("share=", SHARES.of(100 * count / Math.max(1, all)));
    features.add("newer=", COUNTS.of(newer));
    features.add("older=", COUNTS.of(older));
    features.add("newer reached=", COUNTS.of(reached.size() - reached.before(year + 1)));
    features.addIf(isCitedAlone() && count > 0, "cited alone");
    if (reached.size() > 0) {
      features.add("last reached", years(year - reached.last()));
    }
    features.addJoined("count with last=", COUNTS.of(count), " ", COUNTS.of(counts.of(year - 1)));
    features.addJoined("count with next=", COUNTS.of(count), " ", COUNTS.of(counts.of(year + 1)));
    for (Length length : lengths) {
      if (counts.of(year - length.years) > 0) {
        features.add(length.template);
        features.addIf(length.years % 5 == 0, "length of fives");
      }
    }
  }

  /** Whether all years told are those of laws and other documents. */
  private boolean isCitedAlone() {
    return CITED.containsAll(latest.keySet());
  }

  /** Tells what speaks for leaving a year open. */
  void tellOpen(Features features) {
    features.add("open");
    features.add("open told=", COUNTS.of(all));
    features.add("open years=", COUNTS.of(counts.size()));
    features.add("open reached=", COUNTS.of(reached.size()));
    for (String kind : latest.keySet()) {
      features.add("open ", kind);
    }
    features.addIf(isCitedAlone(), "open cited alone");
    if (reached.size() > 1) {
      features.add("open gap=", COUNTS.of(reached.last() - reached.year(reached.size() - 2)));
    }
  }

  /** Tells what holds for a day, of the month's middle where it is 0. */
  void tellDay(int year, int month, int day, Features features) {
    int ordinal = ToldTime.ordinal(year, month, day);
    for (ToldTime each : ofDays) {
      tell(each, year, month, day, ordinal, features);
    }
    for (Range range : ranges) {
      features.addIf(ordinal >= range.first && ordinal <= range.last, "in a range of days");
    }
    Eras.tell(eras, Eras.Era.number(year, month), features);
  }

  private void tell(ToldTime each, int year, int month, int day, int ordinal, Features features) {
    if (each.month == 0) {
      if (Math.abs(year - each.year) <= 2) {
        features.add(inSeason(each.template, month), years(year - each.year));
      }
    } else if (each.day == 0) {
      features.add(each.apart(), 12 * (year - each.year) + month - each.month);
    } else {
      features.add(each.apart(), ordinal - each.ordinal);
      if (each.month == month && each.day == day && each.year == year) {
        features.add(each.template, " same");
      }
    }
  }

  private String inSeason(String template, int month) {
    String[] names = seasons.computeIfAbsent(template, key -> new String[SEASONS.length]);
    String name = names[month / 2];
    if (name == null) {
      name = template.concat(SEASONS[month / 2]);
      names[month / 2] = name;
    }
    return name;
  }

  private static String years(int difference) {
    return YEARS[Math.max(-FAR, Math.min(FAR, difference)) + FAR];
  }

  private static final String[] YEARS = new String[2 * FAR + 1];

  static {
    for (int i = 0; i < YEARS.length; i++) {
      YEARS[i] = (i < FAR ? "" : "+") + (i - FAR);
    }
  }

  private static String within(int year, Period period) {
    if (year < period.first) {
      return year == period.first - 1 ? " before" : " long before";
    } else if (year > period.last) {
      return year == period.last + 1 ? " behind" : " long behind";
    }
    return year == period.first ? " first" : year == period.last ? " last" : " inside";
  }
}
