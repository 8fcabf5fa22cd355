package vn.bienban.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A temporal expression of the article.
 *
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value; unknown parts are XX
 * @param text the words
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param inferred the parts that the words themselves do not say
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record TimeMention(
    TimeType type,
    String value,
    String text,
    int begin,
    int end,
    List<String> inferred,
    String source,
    double confidence) {
  public TimeMention {
    inferred = List.copyOf(inferred);
  }

  /** Its first day, or null where the value says none. */
  public @Nullable LocalDate firstDay() {
    return Days.first(value);
  }

  /** Its last day, or null where the value says none. */
  public @Nullable LocalDate lastDay() {
    return Days.last(value);
  }
}
