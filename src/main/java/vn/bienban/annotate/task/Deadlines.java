package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.text.Span;

/** Finds the time limit of a directive: a time and the word of limit before it. */
final class Deadlines {
  private static final int LONGEST = 14;
  private static final String NUMERALS = "IVX";

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
      if (!words.isFree(i)) {
        continue;
      }
      int habit = words.cue(Cue.HABIT, i);
      int limit = words.cue(Cue.LIMIT, i);
      Deadline deadline = null;
      if (habit > 0 && habit <= to) {
        deadline = found == null ? timed(words, i, habit) : null;
      } else if (limit > 0 && limit <= to) {
        deadline = at(words, i, limit, to);
      }
      if (deadline != null) {
        found = deadline;
        i = words.wordAt(deadline.span().end() - 1);
      }
    }
    return found;
  }

  private static @Nullable Deadline at(TaskSentence words, int begin, int after, int to) {
    int start = after;
    for (int filler = words.cue(Cue.LIMIT_FILLER, start); filler > 0 && filler < to; ) {
      start = filler;
      filler = words.cue(Cue.LIMIT_FILLER, start);
    }
    int end = Math.max(timeEnd(words, start, to), expressionEnd(words, after, start, to));
    if (end <= start && end <= after
        || words.is(start, "thời") && words.is(start + 1, "gian")
        || isOpen(words, end)
        || isPast(words, end)) {
      return null;
    }
    return timed(words, begin, end);
  }

  /**
   * The limit that some words set, with the value of the temporal expression in them. Where they
   * are but a part of one, as of "từ ngày 1/6 đến 31/8", the whole of it is the limit.
   */
  private static Deadline timed(TaskSentence words, int begin, int end) {
    Span span = words.span(begin, end);
    TimeExpression chosen = null;
    for (TimeExpression time : words.times) {
      if (time.span().overlaps(span) && (chosen == null || precision(time) >= precision(chosen))) {
        chosen = time;
      }
    }
    return chosen == null
        ? new Deadline(span, null)
        : new Deadline(
            new Span(
                Math.min(span.begin(), chosen.span().begin()),
                Math.max(span.end(), chosen.span().end())),
            chosen.value());
  }

  /** Of "17 giờ ngày 22/8" the hour has the day in its value, not the other way round. */
  private static int precision(TimeExpression time) {
    return switch (time.type()) {
      case TIME -> 3;
      case DATE -> 2;
      case SET -> 1;
      case DURATION -> 0;
    };
  }

  /** The end of the temporal expression that begins behind the word of limit, or -1. */
  private static int expressionEnd(TaskSentence words, int after, int start, int to) {
    for (int i = after - 1; i <= start; i++) {
      int end = words.timeEnd(i);
      if (end > after && end <= to) {
        return end;
      }
    }
    return -1;
  }

  /** "trong tháng 9 và thời gian tới" sets no limit. */
  private static boolean isOpen(TaskSentence words, int end) {
    return words.is(end, "và") && (words.is(end + 1, "thời") || words.is(end + 1, "những"));
  }

  /** "trong thời gian qua", "năm vừa qua" lies behind. */
  private static boolean isPast(TaskSentence words, int end) {
    return words.cueBefore(Cue.PAST_TIME, end) || words.cue(Cue.PAST_TIME, end) > 0;
  }

  /** The end of the words of time that begin at a word: "ngày 30 tháng 6", "quý III năm nay". */
  private static int timeEnd(TaskSentence words, int from, int to) {
    int end = from;
    boolean numbered = false;
    boolean unit = false;
    int at = from;
    int stop = Math.min(to, from + LONGEST);
    while (at < stop) {
      int next = words.cue(Cue.TIME_UNIT, at);
      if (next > 0 && next <= to) {
        unit = true;
        at = next;
      } else if (isNumeral(words, at)) {
        numbered = true;
        at++;
      } else {
        break;
      }
      end = at;
    }
    boolean whole = words.cue(Cue.TIME_ALONE, from) == end;
    boolean date = end == from + 1 && isDate(words.word(from));
    return numbered && unit || whole || date ? end : from;
  }

  /** Whether a word is a day such as 30/6 or 15-8. */
  private static boolean isDate(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '-' || c == '.') {
        marks++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return marks > 0 && text.length() >= 3;
  }

  private static boolean isNumeral(TaskSentence words, int at) {
    String text = words.tokens.get(at).text();
    TokenKind kind = words.tokens.get(at).kind();
    return kind == TokenKind.NUMBER
        || kind == TokenKind.CODE
        || text.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
  }
}
