package vn.bienban.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has a time: a date, a deadline, a temporal expression. */
public interface Dated {
  /** The time as in {@link TimeMention#value()}, or null where the words give none. */
  @Nullable String value();

  /** Its first day, or null where the value says none. */
  default @Nullable LocalDate first() {
    return Days.first(value());
  }

  /** Its last day, or null where the value says none. */
  default @Nullable LocalDate last() {
    return Days.last(value());
  }
}
