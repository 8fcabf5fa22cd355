package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;

/**
 * What an article says of its own time, for dates without a year where no publication date is
 * known. The same day told with its year elsewhere decides; else the years, months and days the
 * article speaks of are weighed by how far they lie from the day in question, and the year stays
 * open where two years weigh about the same. Immutable.
 */
final class TextYears {
  /** How many lexemes before a year the head noun of the event's name may stand. */
  private static final int LONGEST_NAME = 24;

  /** How many lexemes before a year the word of a law may stand. */
  private static final int LONGEST_LAW = 14;

  /** How many lexemes before a year tell what is said of it. */
  private static final int REACH = 5;

  private static final int OLDEST = 1900;
  private static final int NEWEST = 2100;

  private final Lexemes lex;
  private final TimeWords words;
  private final Sentences sentences;
  private final LinearModel model;

  /** The best year must outweigh the next one by so much. */
  private final double margin;

  private final Map<YearCue, LocalDate> cues = new EnumMap<>(YearCue.class);

  /** Days told with their year, month * 32 + day -> year. */
  private final Map<Integer, Integer> told = new TreeMap<>();

  private final int current;

  TextYears(
      Lexemes lex, List<Draft> drafts, Sentences sentences, LinearModel model, double margin) {
    this.lex = lex;
    this.words = lex.words();
    this.sentences = sentences;
    this.model = model;
    this.margin = margin;
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Draft draft : drafts) {
      collect(draft, counts);
    }
    mode(counts);
    boundary(drafts);
    bareYears(drafts);
    LocalDate planned = cues.get(YearCue.PLANNED);
    if (planned != null && !follows(planned.getYear())) {
      cues.remove(YearCue.PLANNED);
    }
    current = currentYear(drafts);
  }

  private void mode(Map<Integer, Integer> counts) {
    int most = 0;
    int all = 0;
    int mode = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      all += entry.getValue();
      if (entry.getValue() >= most) {
        most = entry.getValue();
        mode = entry.getKey();
      }
    }
    if (most > 0) {
      cues.put(YearCue.YEAR, LocalDate.of(mode, 1, 1));
    }
    if (most > 1 && 2 * most >= all) {
      cues.put(YearCue.MODE, LocalDate.of(mode, 1, 1));
    }
  }

  private void boundary(List<Draft> drafts) {
    Set<Integer> ends = new TreeSet<>();
    for (Draft draft : drafts) {
      if (isPeriod(draft) && draft.last != null) {
        ends.add(draft.last.year);
      }
    }
    for (Draft draft : drafts) {
      if (isPeriod(draft) && ends.contains(draft.first.year - 1)) {
        latest(YearCue.BOUNDARY, LocalDate.of(draft.first.year, 1, 1));
      }
    }
  }

  private static boolean isPeriod(Draft draft) {
    return isTerm(draft)
        && !draft.rule.startsWith("time.term")
        && draft.first.year >= OLDEST
        && draft.first.year <= NEWEST;
  }

  /** Whether a year planned is the year of another cue or the one after it. */
  private boolean follows(int planned) {
    for (Map.Entry<YearCue, LocalDate> cue : cues.entrySet()) {
      int distance = planned - cue.getValue().getYear();
      if (cue.getKey() != YearCue.PLANNED && (distance == 0 || distance == 1)) {
        return true;
      }
    }
    return false;
  }

  // ---- cues

  private void collect(Draft draft, Map<Integer, Integer> counts) {
    Point point = draft.last == null ? draft.first : draft.last;
    if (draft.lunar || point.year < OLDEST || point.year > NEWEST || isTerm(draft)) {
      return;
    }
    int year = point.year;
    Said said = said(draft.begin);
    if (said == Said.BIRTH) {
      return;
    }
    boolean ahead =
        said != Said.RECKONED
            && (said == Said.PLAN || sentences.future(draft.begin) || plansBehind(draft.end));
    // The year of a feast is that of a plan as often as the article's own.
    switch (draft.feast ? Shape.YEAR : draft.shape) {
      case DAY -> {
        LocalDate day = LocalDate.of(year, point.month, point.day);
        told.putIfAbsent(point.month * 32 + point.day, year);
        YearCue cue =
            draft.ofDocument
                ? YearCue.DOCUMENT
                : draft.limit || ahead ? YearCue.LIMIT : YearCue.DAY;
        latest(cue, day);
      }
      case MONTH -> {
        LocalDate month = LocalDate.of(year, point.month, 1);
        if (draft.last != null) {
          latest(YearCue.PART, month);
        } else if (ahead) {
          earliest(YearCue.PLANNED, LocalDate.of(year, 1, 1));
        } else {
          latest(YearCue.MONTH, month);
        }
      }
      case QUARTER -> latest(YearCue.QUARTER, LocalDate.of(year, point.month * 3 - 2, 1));
      case HALF -> latest(YearCue.PART, LocalDate.of(year, point.month * 6, 1));
      case YEAR -> {
        if (isOfLaw(draft.begin)) {
          return;
        }
        if (said == Said.COMPARED) {
          latest(YearCue.COMPARED, LocalDate.of(year + 1, 1, 1));
        } else if (ahead) {
          earliest(YearCue.PLANNED, LocalDate.of(year, 1, 1));
        } else {
          counts.merge(year, 1, Integer::sum);
          if (said == Said.REVIEW) {
            latest(YearCue.REVIEWED, LocalDate.of(year, 12, 1));
          } else if (isInEventName(draft.begin)) {
            latest(YearCue.EVENT, LocalDate.of(year, 1, 1));
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isTerm(Draft draft) {
    return draft.shape == Shape.YEAR && draft.last != null;
  }

  private enum Said {
    NOTHING,
    BIRTH,
    COMPARED,
    PLAN,
    REVIEW,
    /** How things stood then. */
    RECKONED
  }

  /** What the words before a year say of it. */
  private Said said(int begin) {
    for (int p = begin - 1; p >= begin - REACH; p--) {
      if (lex.is(p, words.birth)) {
        return p >= begin - 2 ? Said.BIRTH : Said.NOTHING;
      } else if (lex.is(p, words.compared)) {
        return Said.COMPARED;
      } else if (lex.is(p, words.to) || lex.is(p, words.toward)) {
        return lex.is(p - 1, words.reckoned) ? Said.RECKONED : Said.PLAN;
      } else if (lex.is(p, words.planning)) {
        return Said.PLAN;
      } else if (lex.is(p, words.review)) {
        return Said.REVIEW;
      } else if (lex.isStop(p) || lex.is(p, Figure.COMMA) || lex.is(p, words.and)) {
        return Said.NOTHING;
      }
    }
    return Said.NOTHING;
  }

  /** "Luật Đầu tư 2020", "Luật Phòng, chống ma túy năm 2000 (sửa đổi, bổ sung năm 2008)". */
  private boolean isOfLaw(int begin) {
    // "quyết định giảm thuế, … trong năm 2020"
    boolean own = lex.is(begin - 1, words.beforeYear);
    for (int p = begin - 1; p >= begin - LONGEST_LAW && !own && !lex.isStop(p); p--) {
      if (lex.is(p, words.cited)) {
        return true;
      }
    }
    return false;
  }

  /** "Hội nghị Tổng cục trưởng Hải quan ASEAN năm 2020": the head noun of an event before. */
  private boolean isInEventName(int begin) {
    for (int p = begin - 1; p >= begin - LONGEST_NAME; p--) {
      if (lex.is(p, words.eventName)) {
        return true;
      }
      if (lex.isStop(p) || lex.is(p, Figure.COMMA) || lex.is(p, words.notInName)) {
        return false;
      }
    }
    return false;
  }

  /** "Năm 2021, ngành phấn đấu …". */
  private boolean plansBehind(int end) {
    for (int p = end; p < end + REACH && !lex.isStop(p) && !lex.is(p, words.and); p++) {
      if (lex.is(p, words.ahead)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody was born or died on this day. */
  boolean isBirth(Draft draft) {
    return said(draft.begin) == Said.BIRTH;
  }

  private void latest(YearCue cue, LocalDate day) {
    cues.merge(cue, day, (a, b) -> a.isAfter(b) ? a : b);
  }

  private void earliest(YearCue cue, LocalDate day) {
    cues.merge(cue, day, (a, b) -> a.isBefore(b) ? a : b);
  }

  /** Years that no expression holds: "Diễn đàn Thương mại điện tử 2020". */
  private void bareYears(List<Draft> drafts) {
    int next = 0;
    for (int p = 0; p < lex.size(); p++) {
      while (next < drafts.size() && drafts.get(next).end <= p) {
        next++;
      }
      boolean held = next < drafts.size() && drafts.get(next).begin <= p;
      if (!held
          && lex.is(p, Figure.NUMBER)
          && lex.length(p) == 4
          && lex.value(p) >= 2000
          && lex.value(p) < 2050
          && lex.is(p - 1, Figure.OTHER)
          && !lex.is(p + 1, words.counter)
          && separate(p)
          && !isOfLaw(p)) {
        YearCue cue = isInEventName(p) ? YearCue.EVENT : YearCue.BARE;
        latest(cue, LocalDate.of(lex.value(p), 1, 1));
      }
    }
  }

  private boolean separate(int p) {
    char before = lex.at(lex.begin(p) - 1);
    char after = lex.at(lex.end(p));
    char afterThat = lex.at(lex.end(p) + 1);
    boolean ends = after != '.' && after != ',' || !Letters.isDigit(afterThat);
    return before == ' ' && after != '/' && after != '-' && ends;
  }

  // ---- decisions

  /** The year the article speaks of as its own, or 0 where it leaves that open. */
  int current() {
    return current;
  }

  private int currentYear(List<Draft> drafts) {
    Map<Integer, Integer> votes = new TreeMap<>();
    for (Draft draft : drafts) {
      Point point = draft.first;
      if (draft.shape == Shape.DAY
          && point.month != 0
          && !point.saysYear()
          && !draft.lunar
          && !draft.feast) {
        int year = of(point.month, point.day);
        if (year != 0) {
          votes.merge(year, 1, Integer::sum);
        }
      }
    }
    if (votes.isEmpty()) {
      return weighed(7, 1);
    }
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : votes.entrySet()) {
      if (entry.getValue() >= most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The year of a day, or of a month where the day is 0, or 0 where the text leaves it open. */
  int of(int month, int day) {
    Integer year = day == 0 ? null : told.get(month * 32 + day);
    return year != null ? year : weighed(month, day == 0 ? 15 : day);
  }

  private int weighed(int month, int day) {
    Map<Integer, Double> weights = weights(month, day);
    int best = 0;
    double bestWeight = Double.NEGATIVE_INFINITY;
    double nextWeight = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
      if (entry.getValue() > bestWeight) {
        nextWeight = bestWeight;
        bestWeight = entry.getValue();
        best = entry.getKey();
      } else {
        nextWeight = Math.max(nextWeight, entry.getValue());
      }
    }
    // what is cited may be of any age
    boolean onlyCited = cues.size() == 1 && cues.containsKey(YearCue.DOCUMENT);
    return !onlyCited && bestWeight - nextWeight >= margin ? best : 0;
  }

  /**
   * What the text's cues say for each year that a day could lie in; nothing where the day is told
   * with its year, or the text has no cues.
   */
  Map<Integer, Double> rivals(int month, int day) {
    return day == 0 || told.containsKey(month * 32 + day) ? Map.of() : weights(month, day);
  }

  private Map<Integer, Double> weights(int month, int day) {
    if (cues.isEmpty()) {
      return Map.of();
    }
    int first = NEWEST;
    int last = OLDEST;
    for (LocalDate cue : cues.values()) {
      first = Math.min(first, cue.getYear() - 1);
      last = Math.max(last, cue.getYear() + 1);
    }
    Map<Integer, Double> weights = new TreeMap<>();
    for (int year = first; year <= last; year++) {
      if (CalendarDays.exist(year, month, day)) {
        weights.put(year, weight(LocalDate.of(year, month, day)));
      }
    }
    return weights;
  }

  private double weight(LocalDate day) {
    Features features = model.weigh(Trace.OFF);
    cues.forEach((cue, from) -> cue.tell(ChronoUnit.DAYS.between(from, day), features));
    return features.score();
  }
}
