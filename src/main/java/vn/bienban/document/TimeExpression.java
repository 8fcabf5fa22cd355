package vn.bienban.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;

/**
 * A temporal expression of the view, resolved as far as the text and the publication date allow.
 *
 * @param span its offsets in the view, part of day and weekday included where attached
 * @param firstToken the first token it stands on
 * @param endToken the token after the last one it stands on
 * @param type what it tells: a day with a part of it is a date
 * @param value what it tells: {@code 2018-07-03}, {@code XXXX-07-03}, {@code 2018-07}, a range
 *     {@code 2018-07-03/2018-07-05}; without the part of the day
 * @param timex the TIMEX3 value: the same, with the part of the day where one is said, {@code
 *     2018-07-03TMO}
 * @param inferred the parts that the words do not say: {@code year}, {@code month}, {@code day}
 * @param partOfDay the part of the day, or null
 * @param clock the hour as {@code 08:30}, or null
 * @param rule the rule that found it
 * @param confidence from 0 to 1
 */
public record TimeExpression(
    Span span,
    int firstToken,
    int endToken,
    TimeType type,
    String value,
    String timex,
    List<String> inferred,
    @Nullable PartOfDay partOfDay,
    @Nullable String clock,
    String rule,
    double confidence)
    implements Annotation {
  public TimeExpression {
    inferred = List.copyOf(inferred);
  }

  // Written out: what the compiler makes is put together by the JVM at the first call, in 5 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeExpression time
        && span.equals(time.span)
        && firstToken == time.firstToken
        && endToken == time.endToken
        && type == time.type
        && value.equals(time.value)
        && timex.equals(time.timex)
        && inferred.equals(time.inferred)
        && partOfDay == time.partOfDay
        && Objects.equals(clock, time.clock)
        && rule.equals(time.rule)
        && Double.compare(confidence, time.confidence) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * span.hashCode() + value.hashCode();
  }

  /** The TIMEX3 type: a part of a day is a time. */
  public TimeType timexType() {
    return type == TimeType.DATE && !timex.equals(value) ? TimeType.TIME : type;
  }
}
