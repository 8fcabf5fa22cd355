package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;

/**
 * An event in its article, as those see it who ask for its place and its organizer: its sentences
 * and the mentions of events in them. For one event and one thread.
 */
final class EventScene {
  /** What an article tells in so many sentences at its begin is told of its event. */
  private static final int LEAD = 5;

  /** A longer sentence, in tokens, is a table or no sentence, and tells nothing. */
  private static final int LONGEST = 250;

  /** So many sentences tell of an event at most. */
  private static final int MOST = 40;

  private final EventMention main;
  private final Set<EventMention> family;
  private final Map<Integer, List<EventMention>> mentions = new HashMap<>();
  private final Set<Integer> named = new HashSet<>();
  private final BitSet verbs = new BitSet();
  private final List<SentenceView> views;
  private final List<SentenceView> telling = new ArrayList<>();
  private final CitedSpans cited;

  /**
   * A scene.
   *
   * @param views the event's sentences in order of place
   * @param all the mentions of events that nothing speaks against, in order of reading
   * @param choice the event
   * @param day its day, or null
   * @param cited the documents cited
   */
  EventScene(
      List<SentenceView> views,
      List<EventMention> all,
      EventChoice choice,
      @Nullable TimeExpression day,
      CitedSpans cited) {
    this.main = choice.main();
    this.family = new HashSet<>(choice.family());
    this.views = views;
    this.cited = cited;
    for (EventMention mention : all) {
      mentions.computeIfAbsent(mention.view().index(), index -> new ArrayList<>()).add(mention);
      if (mention.verbal()) {
        verbs.set(mention.begin());
      }
      if (mention == main || family.contains(mention)) {
        named.add(mention.view().index());
      }
    }
    for (SentenceView view : views) {
      if (telling.size() < MOST
          && view.kind() != BlockKind.BYLINE
          && view.end() - view.first() <= LONGEST
          && tells(view, day)) {
        telling.add(view);
      }
    }
  }

  private boolean tells(SentenceView view, @Nullable TimeExpression day) {
    return view.place() < LEAD
        || in(view).stream().anyMatch(mention -> mention == main || family.contains(mention))
        || day != null && view.times().stream().anyMatch(t -> t.value().equals(day.value()));
  }

  /** The sentences of its part of the article, in order of place. */
  List<SentenceView> views() {
    return views;
  }

  /** The sentences that tell of the event, in order of place. */
  List<SentenceView> telling() {
    return telling;
  }

  EventMention main() {
    return main;
  }

  CitedSpans cited() {
    return cited;
  }

  /** The mentions of events in a sentence, in order. */
  List<EventMention> in(SentenceView view) {
    return mentions.getOrDefault(view.index(), List.of());
  }

  /** Whether a verb that tells of an event begins at a token. */
  boolean isToldAt(int token) {
    return verbs.get(token);
  }

  /** Whether a mention of the event itself stands in a sentence. */
  boolean isNamedIn(SentenceView view) {
    return named.contains(view.index());
  }

  /** What a mention is to the event, as features call it. */
  String role(EventMention mention) {
    return mention == main ? "main" : family.contains(mention) ? "family" : "other";
  }
}
