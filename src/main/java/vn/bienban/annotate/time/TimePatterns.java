package vn.bienban.annotate.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * The patterns of {@code time.rules} by what they begin with; of those that match in one place the
 * first counts. Immutable and thread-safe.
 */
final class TimePatterns {
  /** A time of the clock or a range of two. */
  final RuleMatcher clocks;

  /** Several days of a week. */
  final RuleMatcher weekdays;

  /** Lengths, what is counted back and what comes back after so long. */
  final RuleMatcher amounts;

  /** What comes back. */
  final RuleMatcher sets;

  /** What a number of one or two digits or a number word begins. */
  final RuleMatcher parts;

  /** Years and months that are told by figures alone. */
  final RuleMatcher figures;

  /** {@code T9}, {@code Q3}, {@code H1} and a year. */
  final RuleMatcher shortForms;

  /** The year behind a day and its month. */
  final RuleMatcher dayYears;

  /** The month behind a day and its word. */
  final RuleMatcher monthWords;

  /** The month behind a day of the moon, or what makes it one. */
  final RuleMatcher lunarDays;

  /** The year behind a feast. */
  final RuleMatcher feastYears;

  /** By the numbers of lexical classes. */
  private final @Nullable RuleMatcher[] periods;

  /**
   * The patterns of a sheet.
   *
   * @param classes how many lexical classes there are
   */
  TimePatterns(RuleSheet rules, TimeWords words, int classes) {
    clocks = matcher(rules, "time.clock");
    weekdays = matcher(rules, "time.set-weekday", "time.weekday-range", "time.weekday");
    amounts = matcher(rules, "time.set-every", "time.ago", "time.duration");
    sets = matcher(rules, "time.set-every", "time.set");
    parts = matcher(rules, "time.part-of-year", "time.days-of-month");
    figures = matcher(rules, "time.years", "time.year", "time.month");
    shortForms = matcher(rules, "time.month", "time.quarter", "time.half");
    dayYears = matcher(rules, "time.day-month-year");
    monthWords = matcher(rules, "time.day-month");
    lunarDays = matcher(rules, "time.lunar-day");
    feastYears = matcher(rules, "time.tet");
    periods = new RuleMatcher[classes];
    put(words.months, matcher(rules, "time.part-of-year", "time.month"));
    put(
        words.year,
        matcher(
            rules, "time.sexagenary-year", "time.year", "time.relative-year", "time.edge-of-year"));
    put(words.month, matcher(rules, "time.relative-month", "time.month"));
    put(words.quarter, matcher(rules, "time.relative-quarter", "time.quarter"));
    put(words.week, matcher(rules, "time.weekend", "time.week-of-month", "time.week"));
    put(words.season, matcher(rules, "time.season"));
    put(words.half, matcher(rules, "time.half", "time.relative-month", "time.month"));
    put(words.term, matcher(rules, "time.term", "time.term-by-number"));
    put(words.course, matcher(rules, "time.term-by-number"));
    put(words.period, matcher(rules, "time.period"));
    put(words.committee, matcher(rules, "time.plenum"));
    put(words.decade, matcher(rules, "time.decade"));
    put(words.century, matcher(rules, "time.century"));
    put(words.numeral, parts);
  }

  private static RuleMatcher matcher(RuleSheet rules, String... names) {
    return RuleMatcher.of(Arrays.stream(names).map(rules::rule).toList());
  }

  private void put(LexicalClass type, RuleMatcher matcher) {
    periods[type.id()] = matcher;
  }

  /**
   * Weeks, months, years and longer times that begin with a word of a class, or stand behind "đầu",
   * "cuối" or "từ" with it; null for none.
   */
  @Nullable RuleMatcher periods(int type) {
    return periods[type];
  }
}
