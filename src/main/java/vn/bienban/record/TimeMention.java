package vn.bienban.record;

import java.util.List;

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
    double confidence)
    implements Excerpt, Dated {
  public TimeMention {
    inferred = List.copyOf(inferred);
  }
}
