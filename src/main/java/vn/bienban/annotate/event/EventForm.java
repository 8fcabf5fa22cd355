package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/** Whether an event is still to come, and whether it is held over a connection. */
final class EventForm extends Domain {

  /** How far before the verb of holding or chairing a word of the future may stand, in words. */
  private static final int FUTURE_WITHIN = 4;

  /** An invitation says so within so many sentences. */
  private static final int INVITED_WITHIN = 25;

  private final EventWords words;
  private final EventPlace places;
  private final LexicalClass invitation = of("invitation");
  private final LexicalClass future = of("future");
  private final LexicalClass online = of("online");
  private final LexicalClass bridgePoint = of("bridge-point");

  EventForm(Lexicon lexicon, EventWords words, EventPlace places) {
    super(lexicon, "event");
    this.words = words;
    this.places = places;
  }

  /**
   * Whether the document announces an event: its verb is in the future, or it is an invitation.
   *
   * @param order the event's mentions, the best ones first
   */
  boolean isAnnounced(
      List<SentenceView> views, List<EventMention> order, @Nullable TimeExpression date) {
    for (int i = 0; i < Math.min(views.size(), INVITED_WITHIN); i++) {
      if (views.get(i).startsWith(invitation)) {
        return true;
      }
    }
    Set<SentenceView> telling = new HashSet<>();
    telling.add(order.get(0).view());
    for (SentenceView view : views) {
      if (date != null && view.times().contains(date)) {
        telling.add(view);
      }
    }
    boolean future = false;
    for (SentenceView view : views) {
      if (telling.contains(view)) {
        for (int i = view.first(); i < view.end(); i++) {
          if (holds(view, i)) {
            if (!isFuture(view, i)) {
              return false;
            }
            future = true;
          }
        }
      }
    }
    return future;
  }

  private boolean holds(SentenceView view, int word) {
    return !view.isInPerson(word)
        && (view.begins(words.hold, word) || view.begins(words.chair, word));
  }

  private boolean isFuture(SentenceView view, int verb) {
    for (int i = Math.max(view.first(), verb - FUTURE_WITHIN); i < verb; i++) {
      if (view.begins(future, i)) {
        return true;
      }
    }
    return false;
  }

  /** True where the event's sentences tell of a connection; null where none does. */
  @Nullable Boolean online(List<SentenceView> views, List<EventMention> order) {
    Set<SentenceView> telling = new HashSet<>();
    for (EventMention mention : order) {
      telling.add(mention.view());
    }
    for (SentenceView view : views) {
      if (telling.contains(view) && view.has(online)) {
        return Boolean.TRUE;
      }
    }
    return null;
  }

  /** The places that "điểm cầu" names, each once. */
  List<Span> bridgePoints(List<SentenceView> views, CitedSpans cited) {
    List<Span> points = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (SentenceView view : views) {
      if (view.kind() == BlockKind.BYLINE || view.repeats()) {
        continue;
      }
      for (int i = view.first(); i < view.end(); i++) {
        int point = view.phraseEnd(bridgePoint, i);
        if (point < 0) {
          continue;
        }
        int end = places.endOfPlace(view, point, cited);
        if (end > point && seen.add(lower(view, point, end))) {
          points.add(view.span(point, end));
        }
        i = Math.max(i, Math.max(point, end) - 1);
      }
    }
    return points;
  }

  private static List<String> lower(SentenceView view, int begin, int end) {
    return IntStream.range(begin, end).mapToObj(view.document().tokens()::lower).toList();
  }
}
