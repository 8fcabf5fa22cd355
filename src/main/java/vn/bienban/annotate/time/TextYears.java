package vn.bienban.annotate.time;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.decide.Choice;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.text.Span;

/**
 * The years of dates without one, where no publication date is known: for each day or month one
 * choice among the years that the article speaks of and those beside them. A year that is not
 * probable enough stays open. Made for one text and one thread.
 */
final class TextYears {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "times.year";

  private final Lexemes lex;
  private final List<Draft> drafts;
  private final YearContext context;
  private final Eras eras;
  private final LinearModel model;
  private final Trace trace;

  /** How probable a year must be. */
  private final double enough;

  /** The choices made, month * 32 + day -> year. */
  private final Map<Integer, Chosen> chosen = new HashMap<>();

  /** What holds for all days of a year. */
  private final Map<Integer, Features> common = new TreeMap<>();

  /** How probable the years of drafts are, as far as they were asked for. */
  private final Map<Draft, Double> trusted = new IdentityHashMap<>();

  private @Nullable Chosen current;

  /** What the text tells, made when the first year is asked for. */
  private @Nullable YearEvidence evidence;

  TextYears(
      Lexemes lex,
      List<Draft> drafts,
      YearContext context,
      Eras eras,
      LinearModel model,
      double enough,
      Trace trace) {
    this.lex = lex;
    this.drafts = drafts;
    this.context = context;
    this.eras = eras;
    this.model = model;
    this.enough = enough;
    this.trace = trace;
  }

  /**
   * A choice.
   *
   * @param year the year, 0 where it stays open
   * @param probability how probable it is, or that none of the years is right, from 0 to 1
   */
  record Chosen(int year, double probability) {}

  private static final Chosen OPEN = new Chosen(0, 1);

  /** Whether somebody was born or died on this day. */
  boolean isBirth(Draft draft) {
    return context.isBirth(draft.begin);
  }

  /** The year the article speaks of as its own, or 0 where it leaves that open. */
  int current() {
    Chosen known = current;
    if (known == null) {
      known = currentYear();
      current = known;
    }
    return known.year;
  }

  /** How far the year of a draft, which the text gives, is to be trusted, from 0 to 1. */
  double trust(Draft draft) {
    Double own = trusted.get(draft.day == null ? draft : draft.day);
    return own != null ? own : current == null ? 1 : current.probability;
  }

  private Chosen currentYear() {
    TreeMap<Integer, Integer> votes = new TreeMap<>();
    Map<Integer, Double> best = new TreeMap<>();
    for (Draft draft : drafts) {
      Point point = draft.first;
      if (draft.shape == Shape.DAY
          && point.month != 0
          && !point.saysYear()
          && !draft.lunar
          && !draft.feast) {
        Chosen its = of(draft);
        if (its.year != 0) {
          votes.merge(its.year, 1, Integer::sum);
          best.merge(its.year, its.probability, Math::max);
        }
      }
    }
    int year = 0;
    for (int each : votes.descendingKeySet()) {
      if (votes.getOrDefault(each, 0) > votes.getOrDefault(year, 0)) {
        year = each;
      }
    }
    return year == 0 ? choose(7, 1, null) : new Chosen(year, best.getOrDefault(year, 0.0));
  }

  /** The year of a day told without one. */
  Chosen of(Draft draft) {
    return of(draft.first.month, draft.first.day, draft);
  }

  /** The year of a day, or of a month where the day is 0. */
  Chosen of(int month, int day, Draft draft) {
    Chosen its = chosen.computeIfAbsent(month * 32 + day, key -> choose(month, day, draft));
    trusted.put(draft, its.probability);
    return its;
  }

  private static String name(int year, int month, int day) {
    return day == 0 ? Iso.part(year, Shape.MONTH, month) : Iso.day(year, month, day);
  }

  private Chosen choose(int month, int day, @Nullable Draft draft) {
    YearEvidence told = evidence;
    if (told == null) {
      told = new YearEvidence(lex, drafts, context, eras);
      evidence = told;
    }
    if (told.candidates().isEmpty() && !trace.isOn()) {
      return OPEN;
    }
    YearEvidence evidence = told;
    Choice<Integer> choice = new Choice<>(model, draft == null ? Trace.OFF : trace);
    evidence.tellOpen(choice.weighOpen(0));
    for (int year : evidence.candidates()) {
      if (CalendarDays.exist(year, month, Math.max(1, day))) {
        Features features = choice.weigh(year);
        features.add(
            common.computeIfAbsent(
                year,
                key -> {
                  Features its = model.weigh(trace);
                  evidence.tellYear(key, its);
                  return its;
                }));
        evidence.tellDay(year, month, day, features);
      }
    }
    Span span =
        draft == null ? new Span(0, 0) : new Span(lex.begin(draft.begin), lex.end(draft.end - 1));
    Choice.Best<Integer> best =
        choice.decide(
            span,
            year -> span,
            year -> trace.isOn() ? name(year, month, day) : Integer.toString(year));
    if (best == null) {
      return OPEN;
    }
    boolean sure = best.probability() >= enough;
    return new Chosen(sure ? best.value() : 0, sure ? best.probability() : 1 - best.probability());
  }
}
