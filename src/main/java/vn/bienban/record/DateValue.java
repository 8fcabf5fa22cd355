package vn.bienban.record;

import java.util.List;

/**
 * A date of the article.
 *
 * @param value {@code 2018-07-03}, {@code 2018-07}, {@code XXXX-07-03} (year unknown) or {@code
 *     2018-07-03/2018-07-05} (a range)
 * @param text the words it was read from
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param inferred the parts that the words themselves do not say: {@code year}, {@code month},
 *     {@code day}
 * @param source the rule that produced it
 * @param confidence from 0 to 1
 */
public record DateValue(
    String value,
    String text,
    int begin,
    int end,
    List<String> inferred,
    String source,
    double confidence)
    implements Excerpt, Dated {
  public DateValue {
    inferred = List.copyOf(inferred);
  }
}
