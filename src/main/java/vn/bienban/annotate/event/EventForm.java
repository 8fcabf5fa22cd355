package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Event;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;
import vn.bienban.text.Span;

/** Whether an event is still to come, and whether it is held over a connection. */
final class EventForm extends Domain {

  /** How far before the verb of holding or chairing a word of the future may stand, in words. */
  private static final int FUTURE_WITHIN = 4;

  /** An invitation says so within so many sentences. */
  private static final int INVITED_WITHIN = 25;

  private final EventWords words;
  private final EventPlace places;
  private final Rule bridgePoints;
  private final LexicalClass invitation = of("invitation");
  private final LexicalClass future = of("future");
  private final LexicalClass online = of("online");
  private final LexicalClass bridgePoint = of("bridge-point");

  EventForm(Lexicon lexicon, EventWords words, EventPlace places, Rule bridgePoints) {
    super(lexicon, "event");
    this.words = words;
    this.places = places;
    this.bridgePoints = bridgePoints;
  }

  /** Whether the document announces an event: its verb is in the future, or it is an invitation. */
  boolean isAnnounced(EventScene scene) {
    List<SentenceView> views = scene.part();
    if (views.stream().limit(INVITED_WITHIN).anyMatch(view -> view.startsWith(invitation))) {
      return true;
    }
    TimeExpression day = scene.day();
    boolean announced = false;
    for (SentenceView view : views) {
      boolean tells = view == scene.main().view() || day != null && view.times().contains(day);
      for (int i = view.first(); tells && i < view.end(); i++) {
        if (holds(view, i)) {
          int from = Math.max(view.first(), i - FUTURE_WITHIN);
          if (view.tokens().find(future, from, i) < 0) {
            return false;
          }
          announced = true;
        }
      }
    }
    return announced;
  }

  private boolean holds(SentenceView view, int word) {
    return !view.isInPerson(word)
        && (view.begins(words.hold, word) || view.begins(words.chair, word));
  }

  /** True where the event's sentences tell of a connection; null where none does. */
  @Nullable Boolean online(EventScene scene) {
    return scene.part().stream().anyMatch(v -> v.has(online) && scene.choice().isToldIn(v))
        ? Boolean.TRUE
        : null;
  }

  /** The places that "điểm cầu" names, each once. */
  List<Event.Part> bridgePoints(List<SentenceView> views) {
    List<Event.Part> points = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SentenceView view : views) {
      if (view.kind() == BlockKind.BYLINE || view.repeats()) {
        continue;
      }
      for (int i = view.first(); i < view.end(); i++) {
        int point = view.phraseEnd(bridgePoint, i);
        if (point < 0) {
          continue;
        }
        int end = places.endOfPlace(view, point);
        if (end > point && seen.add(view.tokens().lower(point, end))) {
          Span words = view.span(point, end);
          points.add(new Event.Part(words, bridgePoints.name(), bridgePoints.confidence()));
        }
        i = Math.max(i, Math.max(point, end) - 1);
      }
    }
    return points;
  }
}
