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
 * An event in its article, as those see it who ask for what is told of it: its sentences and the
 * mentions of events in them. For one event and one thread.
 */
final class EventScene {
  /** What an article tells in so many sentences at its begin is told of its event. */
  private static final int LEAD = 5;

  /** A longer sentence, in tokens, is a table or no sentence, and tells nothing. */
  private static final int LONGEST = 250;

  /** So many sentences tell of an event at most. */
  private static final int MOST = 40;

  private final EventChoice choice;
  private final Set<EventMention> family;
  private final @Nullable TimeExpression day;
  private final List<SentenceView> part;
  private final List<SentenceView> own;
  private final List<SentenceView> telling;
  private final Map<Integer, List<EventMention>> mentions = new HashMap<>();
  private final BitSet verbs = new BitSet();

  /**
   * A scene.
   *
   * @param choice the event
   * @param day its day, or null
   * @param part the sentences of its part of the article
   * @param own those of them that tell of no other event, in order of place
   * @param all the mentions of events in the article, in order of reading
   */
  EventScene(
      EventChoice choice,
      @Nullable TimeExpression day,
      List<SentenceView> part,
      List<SentenceView> own,
      List<EventMention> all) {
    this.choice = choice;
    this.family = new HashSet<>(choice.family());
    this.day = day;
    this.part = part;
    this.own = own;
    for (EventMention mention : all) {
      if (!mention.isDoubtful() || mention == choice.main()) {
        mentions.computeIfAbsent(mention.view().index(), at -> new ArrayList<>()).add(mention);
        if (mention.verbal()) {
          verbs.set(mention.begin());
        }
      }
    }
    telling = own.stream().filter(this::tells).limit(MOST).toList();
  }

  private boolean tells(SentenceView view) {
    return view.kind() != BlockKind.BYLINE
        && view.end() - view.first() <= LONGEST
        && (view.place() < LEAD || isNamedIn(view) || isDated(view));
  }

  EventChoice choice() {
    return choice;
  }

  /** The sentences of its part of the article, those that tell of other events among them. */
  List<SentenceView> part() {
    return part;
  }

  /** The sentences of its part of the article that tell of no other event, in order of place. */
  List<SentenceView> own() {
    return own;
  }

  /** The sentences that tell of the event, in order of place. */
  List<SentenceView> telling() {
    return telling;
  }

  EventMention main() {
    return choice.main();
  }

  /** Its day, or null. */
  @Nullable TimeExpression day() {
    return day;
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
    boolean named = false;
    for (EventMention mention : in(view)) {
      named |= mention == main() || family.contains(mention);
    }
    return named;
  }

  /** Whether a sentence tells the day of the event. */
  private boolean isDated(SentenceView view) {
    return day != null && view.times().stream().anyMatch(t -> t.value().equals(day.value()));
  }

  /** What a mention is to the event, as features call it. */
  String role(EventMention mention) {
    return mention == main() ? "main" : family.contains(mention) ? "family" : "other";
  }
}
