package vn.bienban.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.entity.TimeExpression;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;

/** Finds the time limit of a directive: a time and the word of limit before it. */
final class Deadlines {
  private static final int LONGEST = 14;

  private Deadlines() {}

  /**
   * A time limit.
   *
   * @param span its words
   * @param value the normalized time, or null
   */
  record Deadline(Span span, @Nullable String value) {}

  /** The last time limit between two words, or null. */
  static @Nullable Deadline find(TaskSentence words, int from, int to) {
    Deadline found = null;
    for (int i = from; i < to; i++) {
      if (words.isCovered(i) || words.isEnclosed(i)) {
        continue;
      }
      int limit = words.cue("limit", i);
      if (limit > 0 && limit <= to) {
        Deadline deadline = at(words, i, limit, to);
        if (deadline != null) {
          found = deadline;
          i = words.wordAt(deadline.span().end() - 1);
        }
      }
    }
    return found;
  }

  private static @Nullable Deadline at(TaskSentence words, int begin, int after, int to) {
    int start = after;
    while (start < to && words.cue("limit-filler", start) > 0) {
      start = words.cue("limit-filler", start);
    }
    for (TimeExpression time : words.times) {
      int first = words.wordAt(time.span().begin());
      int end = words.wordAt(time.span().end() - 1) + 1;
      boolean near = first >= begin && first <= start && end > after && end <= to;
      if (near && time.type() != TimeType.SET) {
        return new Deadline(
            words.span(Math.min(begin, first), Math.max(end, timeEnd(words, end, to))),
            time.value());
      }
    }
    int end = timeEnd(words, start, to);
    if (end == start) {
      return null;
    }
    Span span = words.span(begin, end);
    return isOpen(words, end) ? null : new Deadline(span, value(words, span));
  }

  /** "trong tháng 9 và thời gian tới" sets no limit. */
  private static boolean isOpen(TaskSentence words, int end) {
    return words.is(end, "và") && words.is(end + 1, "thời")
        || words.is(end, "và") && words.is(end + 1, "những");
  }

  private static @Nullable String value(TaskSentence words, Span span) {
    String value = null;
    for (TimeExpression time : words.times) {
      if (time.span().overlaps(span) && time.type() != TimeType.SET) {
        value = time.value();
      }
    }
    return value;
  }

  /** The end of the words of time that begin at a word: "ngày 30 tháng 6", "quý III năm nay". */
  private static int timeEnd(TaskSentence words, int from, int to) {
    int at = from;
    boolean unit = false;
    int stop = Math.min(to, from + LONGEST);
    while (at < stop) {
      int next = words.cue("time-unit", at);
      if (next > 0 && next <= to) {
        unit = true;
        at = next;
      } else if (isNumeral(words, at)) {
        at++;
      } else {
        break;
      }
    }
    while (at > from
        && words.cue("time-unit", at - 1) < 0
        && !isNumeral(words, at - 1)
        && !words.cueBefore("time-unit", at)) {
      at--;
    }
    return unit || at > from && isDay(words, at - 1) ? at : from;
  }

  private static boolean isDay(TaskSentence words, int at) {
    String text = words.word(at);
    int slash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '-' || c == '.') {
        slash++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return slash > 0 && text.length() >= 3;
  }

  private static boolean isNumeral(TaskSentence words, int at) {
    String text = words.tokens.get(at).text();
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return true;
    }
    return text.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }
}
