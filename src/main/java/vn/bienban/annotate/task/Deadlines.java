package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Finds the time limit of a directive: a time and the word of limit before it. Immutable and
 * thread-safe.
 */
final class Deadlines extends Domain {
  private static final int LONGEST = 14;
  private static final String NUMERALS = "IVX";

  private final LexicalClass habit = of("habit");
  private final LexicalClass limit = of("limit");
  private final LexicalClass limitFiller = of("limit-filler");
  private final LexicalClass vagueTime = of("vague-time");
  private final LexicalClass vagueTimeBehind = of("vague-time-behind");
  private final LexicalClass pastTime = of("past-time");
  private final LexicalClass timeUnit = of("time-unit");
  private final LexicalClass timeAlone = of("time-alone");

  private final ClassSet limits = ClassSet.of(habit, limit);

  Deadlines(Lexicon lexicon) {
    super(lexicon, "task");
  }

  /**
   * A time limit.
   *
   * @param begin its first token
   * @param end the token after its last one
   * @param span its words
   * @param value the normalized time, or null
   */
  record Limit(int begin, int end, Span span, @Nullable String value) {}

  /** The last time limit between two tokens, or null. */
  @Nullable Limit find(SentenceWindow words, int from, int to) {
    Limit found = null;
    if (!words.has(limits)) {
      return found;
    }
    for (int i = from; i < to; i++) {
      if (!words.begins(limits, i) || !words.isFree(i)) {
        continue;
      }
      int again = words.phraseEnd(habit, i);
      int start = words.phraseEnd(limit, i);
      Limit deadline = null;
      if (again > 0 && again <= to) {
        deadline = found == null ? timed(words, i, again) : null;
      } else if (start > 0 && start <= to) {
        deadline = at(words, i, start, to);
      }
      if (deadline != null) {
        found = deadline;
        i = deadline.end() - 1;
      }
    }
    return found;
  }

  private @Nullable Limit at(SentenceWindow words, int begin, int after, int to) {
    int start = after;
    for (int filler = words.phraseEnd(limitFiller, start); filler > 0 && filler < to; ) {
      start = filler;
      filler = words.phraseEnd(limitFiller, start);
    }
    int end = Math.max(timeEnd(words, start, to), expressionEnd(words, after, start, to));
    if (end <= start
        || words.begins(vagueTime, start)
        || words.begins(vagueTimeBehind, end)
        || isPast(words, end)) {
      return null;
    }
    return timed(words, begin, end);
  }

  /**
   * The limit that some tokens set, with the value of the temporal expression in them. Where they
   * are but a part of one, as of "từ ngày 1/6 đến 31/8", the whole of it is the limit.
   */
  private static Limit timed(SentenceWindow words, int begin, int end) {
    Span span = words.span(begin, end);
    TimeExpression chosen = null;
    for (TimeExpression time : words.times()) {
      if (time.span().overlaps(span) && (chosen == null || precision(time) >= precision(chosen))) {
        chosen = time;
      }
    }
    return chosen == null
        ? new Limit(begin, end, span, null)
        : new Limit(
            Math.min(begin, chosen.firstToken()),
            Math.max(end, chosen.endToken()),
            span.union(chosen.span()),
            chosen.timex());
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
  private static int expressionEnd(SentenceWindow words, int after, int start, int to) {
    for (int i = after - 1; i <= start; i++) {
      int end = words.timeEnd(i);
      if (end > after && end <= to) {
        return end;
      }
    }
    return -1;
  }

  /** "trong thời gian qua", "năm vừa qua" lies behind. */
  private boolean isPast(SentenceWindow words, int end) {
    return words.ends(pastTime, end) || words.begins(pastTime, end);
  }

  /** The end of the words of time that begin at a token: "ngày 30 tháng 6", "quý III năm nay". */
  private int timeEnd(SentenceWindow words, int from, int to) {
    int end = from;
    boolean numbered = false;
    boolean unit = false;
    int stop = Math.min(to, from + LONGEST);
    while (end < stop) {
      int next = words.phraseEnd(timeUnit, end);
      if (next > 0 && next <= to) {
        unit = true;
        end = next;
      } else if (isNumeral(words, end)) {
        numbered = true;
        end++;
      } else {
        break;
      }
    }
    boolean whole = words.phraseEnd(timeAlone, from) == end;
    boolean date = end == from + 1 && isDate(words.word(from));
    return numbered && unit || whole || date ? end : from;
  }

  /** Whether a token is a day such as 30/6 or 15-8, not so a number such as 22.000. */
  private static boolean isDate(String text) {
    int marks = 0;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '/';
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (digits > 0 && digits != 3 && digits < 5 && (c == '/' || c == '-' || c == '.')) {
        marks++;
        digits = 0;
      } else {
        return false;
      }
    }
    return marks > 1;
  }

  private static boolean isRoman(String text) {
    int i = 0;
    while (i < text.length() && NUMERALS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i == text.length();
  }

  private static boolean isNumeral(SentenceWindow words, int at) {
    TokenKind kind = words.tokens().kind(at);
    return kind == TokenKind.NUMBER || kind == TokenKind.CODE || isRoman(words.tokens().text(at));
  }
}
