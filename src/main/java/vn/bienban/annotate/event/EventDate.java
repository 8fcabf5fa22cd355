package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.TimeType;

/**
 * When the event takes place: of all days of the article the one with the most evidence. Immutable
 * and thread-safe.
 */
final class EventDate {

  /** The evidence that a day must exceed to be the event's. */
  private static final double ENOUGH = 2;

  /** How close to the event's noun a day must stand to gain by it, in words. */
  private static final int NEAR = 14;

  /** What a day gains that stands right behind the event's noun: "tại cuộc họp ngày 12/7". */
  private static final double RIGHT_BEHIND = 1.5;

  /** The longest gap between a document's number and its day, in characters. */
  private static final int NUMBER_TO_DAY = 6;

  /** How the value of a day begins of which nothing is known, as of "sáng nay". */
  private static final String OPEN = "XXXX-XX";

  /** How it begins where nothing but the weekday is known: no day of a meeting. */
  private static final String WEEKDAY = "XXXX-WXX";

  /** A line that announces the time says so within so many words. */
  private static final int LABEL_WITHIN = 4;

  /** The longest place before the day on which a paper was signed, with its comma, in words. */
  private static final int LONGEST_SIGNING = 6;

  /** The longest name of a newspaper before a day, in words. */
  static final int DATELINE = 6;

  private final EventWords words;
  private final LexicalClass noDayAfter;
  private final LexicalClass timeLabel;

  EventDate(Lexicon lexicon, EventWords words) {
    this.words = words;
    noDayAfter = lexicon.lexicalClass("event.no-day-after");
    timeLabel = lexicon.lexicalClass("event.time-label");
  }

  /**
   * The event's day, or null where none stands with it.
   *
   * @param views all sentences
   * @param main the event's main mention
   * @param events all mentions of the event
   * @param cited the documents cited
   * @param trace hears of the other days
   */
  @Nullable TimeExpression find(
      List<SentenceView> views,
      EventMention main,
      List<EventMention> events,
      CitedSpans cited,
      Trace trace) {
    List<Weighed> weighed = new ArrayList<>();
    TimeExpression best = null;
    double bestScore = ENOUGH;
    int next = 0;
    for (SentenceView view : views) {
      while (next < events.size() && events.get(next).view().place() < view.place()) {
        next++;
      }
      for (TimeExpression time : view.times()) {
        if (time.value().startsWith(OPEN)
            || time.value().startsWith(WEEKDAY)
            || time.feast()
            || !Moments.isDay(time)
                && !(time.type() == TimeType.DATE && time.partOfDay() != null)) {
          continue;
        }
        double score = score(view, time, main, events, next, cited);
        if (trace.isOn()) {
          weighed.add(new Weighed(time, score));
        }
        if (score > bestScore) {
          best = time;
          bestScore = score;
        }
      }
    }
    tell(weighed, best, bestScore, trace);
    return best;
  }

  private record Weighed(TimeExpression time, double score) {}

  private static void tell(
      List<Weighed> weighed, @Nullable TimeExpression best, double bestScore, Trace trace) {
    for (Weighed other : weighed) {
      if (other.time() != best) {
        trace.add(
            () ->
                new Alternative(
                    "meetings.date",
                    best == null ? null : best.span(),
                    other.time().span(),
                    String.format(
                        Locale.ROOT,
                        best == null
                            ? "%s, evidence %.1f where more than %.1f is needed"
                            : "%s, evidence %.1f against %.1f",
                        other.time().value(),
                        other.score(),
                        bestScore)));
      }
    }
  }

  private double score(
      SentenceView view,
      TimeExpression time,
      EventMention main,
      List<EventMention> events,
      int firstEvent,
      CitedSpans cited) {
    int word = time.firstToken();
    int end = Math.min(view.end(), time.endToken());
    double score = 0;
    if (view == main.view()) {
      score += 2;
    }
    if (view.has(words.head) || view.has(words.eventVerb) && view.hasPerson()) {
      score += 1;
    }
    for (int i = firstEvent; i < events.size() && events.get(i).view() == view; i++) {
      EventMention event = events.get(i);
      if (word >= event.nameEnd() && word - event.nameEnd() <= NEAR / 2
          || end <= event.begin() && event.begin() - end <= NEAR) {
        score += word - event.nameEnd() >= 0 && word - event.nameEnd() <= 1 ? RIGHT_BEHIND : 1;
        break;
      }
    }
    if (view.has(words.hold) || view.has(words.chair) || words.speech.attends(view)) {
      score += 1.5;
    }
    if (time.span().begin() - view.sentence().span().begin() <= 3) {
      score += 1.5;
    } else if (isAfterDateline(view, word)) {
      score += 1.5;
    }
    if (time.partOfDay() != null) {
      score += 1.5;
    }
    if (isTimeLabel(view, word)) {
      score += 4;
    }
    if (view.paragraph() <= 2) {
      score += 0.5;
    }
    if (view.kind() == BlockKind.CAPTION) {
      score -= 1;
    }
    if (view.is(noDayAfter, word - 1)) {
      score -= 3;
    }
    if (isSigning(view, word, end)) {
      score -= 5;
    }
    if (cited.endsBefore(time.span().begin(), NUMBER_TO_DAY)
        || cited.contains(time.span().begin())) {
      score -= 5;
    }
    if (view.isMark(end, "/")) {
      score -= 2;
    }
    return score - 0.01 * view.place();
  }

  /** "(Chinhphu.vn) - Sáng 3/12": only the newspaper's name stands before the day. */
  static boolean isAfterDateline(SentenceView view, int token) {
    return token > view.first()
        && token <= view.first() + DATELINE
        && (view.isMark(token - 1, "-") || view.isMark(token - 1, ")"));
  }

  /** "Thời gian: 14 giờ, ngày 26 tháng 8". */
  private boolean isTimeLabel(SentenceView view, int token) {
    for (int i = view.first(); i < Math.min(view.first() + LABEL_WITHIN, token); i++) {
      int end = view.endOf(timeLabel, i);
      if (end >= 0 && end <= token && view.isMark(end, ":")) {
        return true;
      }
    }
    return false;
  }

  /** "Hà Nội, ngày 22 tháng 8 năm 2025" alone in its sentence: when the paper was signed. */
  private static boolean isSigning(SentenceView view, int token, int end) {
    int before = token - view.first();
    if (end < view.end() - 1
        || before < 2
        || before > LONGEST_SIGNING
        || !view.isMark(token - 1, ",")) {
      return false;
    }
    for (int i = view.first(); i < token - 1; i++) {
      if (!view.isCapitalized(i) && !view.isMark(i, "-")) {
        return false;
      }
    }
    return true;
  }
}
