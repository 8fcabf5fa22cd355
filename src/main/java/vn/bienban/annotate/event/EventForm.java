package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.text.Span;

/** Whether an event is still to come, and whether it is held over a connection. */
final class EventForm {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  /** How far before the verb of holding or chairing a word of the future may stand, in words. */
  private static final int FUTURE_WITHIN = 4;

  /** An invitation says so within so many sentences. */
  private static final int INVITED_WITHIN = 25;

  private EventForm() {}

  /**
   * Whether the document announces an event: its verb is in the future, or it is an invitation.
   *
   * @param order the event's mentions, the best ones first
   */
  static boolean isAnnounced(
      List<SentenceReader> readers, List<EventMention> order, @Nullable TimeExpression date) {
    for (int i = 0; i < Math.min(readers.size(), INVITED_WITHIN); i++) {
      if (readers.get(i).startsWith(LEXICON.invitation)) {
        return true;
      }
    }
    Set<SentenceReader> telling = new HashSet<>();
    telling.add(order.get(0).reader);
    for (SentenceReader reader : readers) {
      if (date != null && reader.times.contains(date)) {
        telling.add(reader);
      }
    }
    boolean future = false;
    for (SentenceReader reader : readers) {
      if (telling.contains(reader)) {
        for (int i = 0; i < reader.tokens.size(); i++) {
          if (holds(reader, i)) {
            if (!isFuture(reader, i)) {
              return false;
            }
            future = true;
          }
        }
      }
    }
    return future;
  }

  private static boolean holds(SentenceReader reader, int word) {
    return !reader.isInPerson(word)
        && (reader.words().endsOf("hold", word) != null
            || reader.words().endsOf("chair", word) != null);
  }

  private static boolean isFuture(SentenceReader reader, int verb) {
    for (int i = Math.max(0, verb - FUTURE_WITHIN); i < verb; i++) {
      if (reader.endOf(LEXICON.future, i) > i) {
        return true;
      }
    }
    return false;
  }

  /** True where the event's sentences tell of a connection; null where none does. */
  static @Nullable Boolean online(List<SentenceReader> readers, List<EventMention> order) {
    Set<SentenceReader> telling = new HashSet<>();
    for (EventMention mention : order) {
      telling.add(mention.reader);
    }
    for (SentenceReader reader : readers) {
      if (telling.contains(reader) && reader.has(LEXICON.online)) {
        return Boolean.TRUE;
      }
    }
    return null;
  }

  /** The places that "điểm cầu" names, each once. */
  static List<Span> bridgePoints(List<SentenceReader> readers, CitedSpans cited) {
    List<Span> points = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SentenceReader reader : readers) {
      if (reader.kind == BlockKind.BYLINE || reader.repeats) {
        continue;
      }
      for (int i = 0; i < reader.tokens.size(); i++) {
        int point = reader.endOf(LEXICON.bridgePoint, i);
        if (point < 0) {
          continue;
        }
        int end = EventPlace.endOfPlace(reader, point, cited);
        if (end > point && seen.add(reader.lower(point, end))) {
          points.add(reader.span(point, end));
        }
        i = Math.max(i, Math.max(point, end) - 1);
      }
    }
    return points;
  }
}
