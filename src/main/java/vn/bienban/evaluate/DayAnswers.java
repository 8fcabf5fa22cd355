package vn.bienban.evaluate;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bienban.Explanation;

/**
 * Which alternatives of a choice among days are right: by the day of the event that an annotation
 * gives, or by the day of publication that was withheld. Immutable.
 *
 * @param annotated whether there is an annotation
 * @param day the event's day as it has it, with a year or without, or null
 * @param published the day of publication, or null
 */
record DayAnswers(boolean annotated, @Nullable String day, @Nullable LocalDate published) {
  /** How a day begins of which the year is not known. */
  private static final String OPEN = "XXXX";

  /** What the choice of no day is called. */
  static final String NONE = "none";

  private static final int DAY = 10;

  /** What an alternative is called. */
  static String name(Explanation.Weighing weighing) {
    String name = weighing.alternative();
    return name == null ? "" : name;
  }

  /** The alternative that leaves a choice open, or -1. */
  static int open(List<Explanation.Weighing> alternatives) {
    BitSet open =
        those(
            alternatives,
            name ->
                name.equals(NONE)
                    || alternatives.get(0).decision().equals(ModelTraining.YEARS)
                        && name.startsWith(OPEN));
    return open.nextSetBit(0);
  }

  /**
   * The year that a day without one has, or the alternative that leaves it open; nothing where
   * neither is known.
   */
  BitSet year(List<Explanation.Weighing> alternatives) {
    int open = open(alternatives);
    String any = open < 0 ? "" : name(alternatives.get(open));
    String right = any.length() == DAY ? year(any.substring(OPEN.length())) : null;
    if (right == null) {
      return new BitSet();
    }
    BitSet years = those(alternatives, right::equals);
    if (years.isEmpty()) {
      years.set(open);
    }
    return years;
  }

  private @Nullable String year(String monthAndDay) {
    if (day != null) {
      return day.length() >= DAY && day.startsWith(monthAndDay, OPEN.length())
          ? day.substring(0, DAY)
          : null;
    }
    return published != null && published.toString().endsWith(monthAndDay)
        ? published.toString()
        : null;
  }

  /** Where the event's day is told, of whatever year where no day has the right one; else none. */
  BitSet day(List<Explanation.Weighing> alternatives) {
    BitSet right = new BitSet();
    if (!annotated) {
      return right;
    }
    String told = day == null ? NONE : day;
    right.or(those(alternatives, told::equals));
    if (right.isEmpty() && told.length() >= DAY) {
      String monthAndDay = withoutYears(told);
      right.or(
          those(
              alternatives,
              name -> name.length() == told.length() && withoutYears(name).equals(monthAndDay)));
    }
    if (right.isEmpty() && told.length() > DAY) {
      // where nobody reads the range, its first day is nearer than none
      String first = withoutYears(told.substring(0, DAY));
      right.or(
          those(alternatives, name -> name.length() == DAY && withoutYears(name).equals(first)));
    }
    if (right.isEmpty()) {
      right.or(those(alternatives, NONE::equals));
    }
    return right;
  }

  /** What a day or a range of two has but its years. */
  private static String withoutYears(String value) {
    String first = value.substring(OPEN.length(), DAY);
    return value.length() <= DAY ? first : first + value.substring(DAY + 1 + OPEN.length());
  }

  private static BitSet those(List<Explanation.Weighing> alternatives, Predicate<String> chosen) {
    BitSet those = new BitSet();
    for (int i = 0; i < alternatives.size(); i++) {
      if (chosen.test(name(alternatives.get(i)))) {
        those.set(i);
      }
    }
    return those;
  }
}
