package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.TimeType;

/** Which times are days, and where one tells the moment of an event. Immutable and thread-safe. */
final class Moments {
  /** How the value of a day is cut: 2018-07-03, a range goes on behind. */
  static final int YEAR = 4;

  static final int DAY = 10;

  /** The longest name of a newspaper before a day, in words. */
  private static final int DATELINE = 6;

  private static final int MONTH = 4;
  private static final int DAY_OF_MONTH = 7;

  private final LexicalClass dayWord;

  Moments(Lexicon lexicon) {
    dayWord = lexicon.lexicalClass("event.day-word");
  }

  /** A day: 2018-07-03, XXXX-07-03 or a range of such. */
  static boolean isDay(TimeExpression time) {
    String value = time.value();
    return time.type() == TimeType.DATE
        && value.length() >= DAY
        && value.charAt(MONTH) == '-'
        && value.charAt(DAY_OF_MONTH) == '-';
  }

  /** A month of a year that is known: 2018-07. */
  static boolean isMonth(TimeExpression time) {
    String value = time.value();
    return time.type() == TimeType.DATE
        && value.length() == DAY_OF_MONTH
        && value.charAt(0) != 'X'
        && Character.isDigit(value.charAt(MONTH + 1));
  }

  /** A day without its year, of a range the first one's. */
  static String withoutYear(TimeExpression day) {
    return day.value().substring(YEAR);
  }

  /** Whether a day is a range of days. */
  static boolean isRange(TimeExpression day) {
    return day.value().length() > DAY;
  }

  /** The first day among some times, or null. */
  static @Nullable TimeExpression firstDay(List<TimeExpression> times) {
    for (TimeExpression time : times) {
      if (isDay(time)) {
        return time;
      }
    }
    return null;
  }

  /** Whether a day stands in a sentence. */
  static boolean hasDay(SentenceView view) {
    return firstDay(view.times()) != null;
  }

  /** Whether a day or a part of a day begins at a token. */
  boolean isAt(SentenceView view, int token) {
    TimeExpression time = view.document().times().startingAt(token);
    return time != null
        && time.span().begin() == view.tokens().begin(token)
        && isMoment(view, time);
  }

  /**
   * The day or part of a day that opens a sentence, behind a dateline perhaps, "(Chinhphu.vn) -
   * Sáng 3/12", or null.
   */
  @Nullable TimeExpression opening(SentenceView view) {
    int at = view.first();
    int stop = Math.min(view.end(), at + DATELINE);
    while (at < stop && !isAt(view, at)) {
      at++;
    }
    return at < stop && (at == view.first() || view.isMark(at - 1, '-') || view.isMark(at - 1, ')'))
        ? view.document().times().startingAt(at)
        : null;
  }

  /** Whether a token stands in a day, an hour, or a period that opens the sentence. */
  boolean covers(SentenceView view, int token) {
    TimeExpression time = view.document().times().covering(token);
    return time != null
        && time.span().contains(view.tokens().begin(token))
        && (time.span().begin() == view.sentence().span().begin() || isMoment(view, time));
  }

  /** A day in figures, a part of a day or an hour; no feast, which may stand in a name. */
  private boolean isMoment(SentenceView view, TimeExpression time) {
    if (time.partOfDay() != null || time.clock() != null) {
      return true;
    }
    Tokens tokens = view.tokens();
    for (int i = time.firstToken(); isDay(time) && i < time.endToken(); i++) {
      TokenKind kind = tokens.kind(i);
      if (kind == TokenKind.NUMBER || kind == TokenKind.CODE || tokens.is(dayWord, i)) {
        return true;
      }
    }
    return false;
  }
}
