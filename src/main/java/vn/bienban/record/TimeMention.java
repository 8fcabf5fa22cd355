package vn.bienban.record;

import java.util.List;

/**
 * A temporal expression of the article.
 *
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value; unknown parts are XX. A day told with a part of it is a time and
 *     has the part behind it, {@code 2018-07-03TMO}: morning ({@code MO}), noon ({@code MI}),
 *     afternoon ({@code AF}), evening ({@code EV}), night ({@code NI}). A range has a slash between
 *     its ends. What comes back each year, month, week or day is a set, without what changes:
 *     {@code XXXX-09}, {@code XXXX-XX-15}, {@code XXXX-WXX-1}
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
    double confidence)
    implements Excerpt, Dated {
  public TimeMention {
    inferred = List.copyOf(inferred);
  }
}
