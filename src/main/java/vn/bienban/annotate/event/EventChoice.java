package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.text.Span;

/**
 * The main event of an article: what it opens with, what is held, and what "tại hội nghị" takes up
 * again and again; and the mention that has its name.
 *
 * @param main the main event's best mention
 * @param family all mentions of the main event, in order of reading
 * @param named the mention with its name, or null where it has none
 */
record EventChoice(EventMention main, List<EventMention> family, @Nullable EventMention named) {
  private static final double ENOUGH_FOR_NAME = 3;
  private static final double LONG_NAME = 2.5;

  EventChoice {
    family = List.copyOf(family);
  }

  /** The choice between the mentions of events of an article, or null where it has none. */
  static @Nullable EventChoice of(List<EventMention> mentions) {
    EventMention main = null;
    for (EventMention mention : mentions) {
      if (main == null || mention.score() > main.score()) {
        main = mention;
      }
    }
    if (main == null) {
      return null;
    }
    List<EventMention> family = new ArrayList<>();
    for (EventMention mention : mentions) {
      if (mention.family().equals(main.family())) {
        family.add(mention);
      }
    }
    return new EventChoice(main, family, named(main, family));
  }

  /** The fullest name among well supported mentions of the family, or null where it has none. */
  private static @Nullable EventMention named(EventMention main, List<EventMention> family) {
    EventMention best = main.isNamed() ? main : null;
    double bestScore = best == null ? 0 : nameScore(best);
    for (EventMention mention : family) {
      if (!mention.isNamed()
          || mention == main
          || mention.said() && !Moments.hasDay(mention.view())
          || !isForemost(mention)) {
        continue;
      }
      double score = nameScore(mention);
      if (best == null ? score >= ENOUGH_FOR_NAME : score > bestScore) {
        best = mention;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether the mention is held, dated, taken part in, or opens the article. */
  private static boolean isForemost(EventMention mention) {
    return mention.ruled()
        || Moments.hasDay(mention.view())
        || mention.takesUp()
        || mention.view().paragraph() <= 1;
  }

  /** The mention's evidence, the name's length, and whether it stands whole and foremost. */
  private static double nameScore(EventMention mention) {
    double score = mention.score() + Math.min(LONG_NAME, 0.2 * (mention.nameEnd() - mention.end()));
    boolean alone =
        mention.begin() == mention.view().first()
            && (mention.view().kind() == BlockKind.CAPTION
                || mention.view().kind() == BlockKind.HEADING);
    boolean title = mention.isNamed() && mention.view().isMark(mention.end(), "\"");
    return score + (alone ? 3 : 0) + (title ? 1.5 : 0) - (mention.isTruncated() ? 3 : 0);
  }

  /** The main mention, the one with the name, then those under a verb of holding. */
  List<EventMention> inOrder() {
    Set<EventMention> order = new LinkedHashSet<>();
    order.add(main);
    if (named != null) {
      order.add(named);
    }
    for (EventMention mention : family) {
      if (mention.ruled() || Moments.hasDay(mention.view())) {
        order.add(mention);
      }
    }
    return List.copyOf(order);
  }

  /** The head noun as the text calls the event; a bare verb ("họp") gives way to a noun. */
  Span head(EventWords words) {
    EventMention head = named == null ? main : named;
    if (head.verbal() && (head.end() - head.begin() == 1 || !isHeld(head, words))) {
      for (EventMention mention : family) {
        if (!mention.verbal()) {
          return mention.head();
        }
      }
    }
    return head.head();
  }

  /** "tổ chức họp báo": the word behind a verb of holding is a noun. */
  private static boolean isHeld(EventMention mention, EventWords words) {
    return mention.view().endsWith(words.hold, mention.begin(), EventFinder.LONGEST_VERB);
  }

  /** Tells of the best mention of each other kind of event. */
  void traceAlternatives(List<EventMention> mentions, Trace trace) {
    if (!trace.isOn()) {
      return;
    }
    Map<String, EventMention> others = new LinkedHashMap<>();
    for (EventMention mention : mentions) {
      if (!mention.family().equals(main.family())) {
        others.merge(mention.family(), mention, (a, b) -> b.score() > a.score() ? b : a);
      }
    }
    for (EventMention other : others.values()) {
      trace.add(
          () ->
              new Alternative(
                  "meetings",
                  main.head(),
                  other.name(),
                  String.format(
                      Locale.ROOT, "evidence %.1f against %.1f", other.score(), main.score())));
    }
  }
}
