package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Token;
import vn.bienban.record.TimeType;

/** When the event takes place: of all days of the article the one with the most evidence. */
final class EventDate {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

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

  /** The longest name of a newspaper before a day, in words. */
  static final int DATELINE = 6;

  private EventDate() {}

  /** A day: 2018-07-03, XXXX-07-03 or a range of such. */
  static boolean isDay(TimeExpression time) {
    String value = time.value();
    return time.type() == TimeType.DATE
        && value.length() >= 10
        && value.charAt(4) == '-'
        && value.charAt(7) == '-';
  }

  /**
   * The event's day, or null where none stands with it.
   *
   * @param readers all sentences
   * @param main the event's main mention
   * @param events all mentions of the event
   * @param cited the documents cited
   * @param trace hears of the other days
   */
  static @Nullable TimeExpression find(
      List<SentenceReader> readers,
      EventMention main,
      List<EventMention> events,
      CitedSpans cited,
      Trace trace) {
    List<Weighed> weighed = new ArrayList<>();
    TimeExpression best = null;
    double bestScore = ENOUGH;
    int next = 0;
    for (SentenceReader reader : readers) {
      while (next < events.size() && events.get(next).reader.place < reader.place) {
        next++;
      }
      for (TimeExpression time : reader.times) {
        if (time.value().startsWith(OPEN)
            || !isDay(time) && !(time.type() == TimeType.DATE && time.partOfDay() != null)) {
          continue;
        }
        double score = score(reader, time, main, events, next, cited);
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

  private static double score(
      SentenceReader reader,
      TimeExpression time,
      EventMention main,
      List<EventMention> events,
      int firstEvent,
      CitedSpans cited) {
    int word = reader.wordAt(time.span().begin());
    int end = Math.min(reader.tokens.size(), reader.wordAt(time.span().end() - 1) + 1);
    double score = 0;
    if (reader == main.reader) {
      score += 2;
    }
    if (reader.words().has("event")
        || reader.words().has("event-verb") && reader.words().has("person")) {
      score += 1;
    }
    for (int i = firstEvent; i < events.size() && events.get(i).reader == reader; i++) {
      EventMention event = events.get(i);
      if (word >= event.nameEnd && word - event.nameEnd <= NEAR / 2
          || end <= event.begin && event.begin - end <= NEAR) {
        score += word - event.nameEnd >= 0 && word - event.nameEnd <= 1 ? RIGHT_BEHIND : 1;
        break;
      }
    }
    if (reader.words().has("hold") || reader.words().has("chair") || reader.words().has("attend")) {
      score += 1.5;
    }
    if (time.span().begin() - reader.sentence.span().begin() <= 3) {
      score += 1.5;
    } else if (isAfterDateline(reader, word)) {
      score += 1.5;
    }
    if (time.partOfDay() != null) {
      score += 1.5;
    }
    if (isTimeLabel(reader, word)) {
      score += 4;
    }
    if (reader.paragraph <= 2) {
      score += 0.5;
    }
    if (reader.kind == BlockKind.CAPTION) {
      score -= 1;
    }
    if (word > 0 && LEXICON.isNoDayAfter(reader.words().word(word - 1))) {
      score -= 3;
    }
    if (isSigning(reader, word, end)) {
      score -= 5;
    }
    if (cited.endsBefore(time.span().begin(), NUMBER_TO_DAY)
        || cited.contains(time.span().begin())) {
      score -= 5;
    }
    if (end < reader.tokens.size() && reader.words().word(end).equals("/")) {
      score -= 2;
    }
    return score - 0.01 * reader.place;
  }

  /** "(Chinhphu.vn) - Sáng 3/12": only the newspaper's name stands before the day. */
  static boolean isAfterDateline(SentenceReader reader, int word) {
    return word > 0
        && word <= DATELINE
        && (reader.words().word(word - 1).equals("-") || reader.words().word(word - 1).equals(")"));
  }

  /** "Thời gian: 14 giờ, ngày 26 tháng 8". */
  private static boolean isTimeLabel(SentenceReader reader, int word) {
    for (int i = 0; i < Math.min(4, word); i++) {
      int end = reader.endOf(LEXICON.timeLabel, i);
      if (end > 0 && end <= word && reader.words().word(end).equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** "Hà Nội, ngày 22 tháng 8 năm 2025" alone in its sentence: when the paper was signed. */
  private static boolean isSigning(SentenceReader reader, int word, int end) {
    if (end < reader.tokens.size() - 1
        || word < 2
        || word > 6
        || !reader.words().word(word - 1).equals(",")) {
      return false;
    }
    for (int i = 0; i < word - 1; i++) {
      Token token = reader.tokens.get(i);
      if (!token.isCapitalized() && !token.text().equals("-")) {
        return false;
      }
    }
    return true;
  }
}
