package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * The main event of an article: the mention that names it best, and all that take it up.
 *
 * @param main the main event's best mention
 * @param family all mentions of the main event, in order of reading
 */
record EventChoice(EventMention main, List<EventMention> family) {
  EventChoice {
    family = List.copyOf(family);
  }

  /** The choice of a mention among those of an article. */
  static EventChoice of(EventMention main, List<EventMention> mentions) {
    List<EventMention> family = new ArrayList<>();
    for (EventMention mention : mentions) {
      boolean counts = !mention.isDoubtful() || mention.doubt() == main.doubt();
      if (counts && mention.family().equals(main.family())) {
        family.add(mention);
      }
    }
    return new EventChoice(main, family);
  }

  /** The main mention, then those under a verb of holding or beside a day. */
  List<EventMention> inOrder() {
    Set<EventMention> order = new LinkedHashSet<>();
    order.add(main);
    for (EventMention mention : family) {
      if (mention.ruled() || Moments.hasDay(mention.view())) {
        order.add(mention);
      }
    }
    return List.copyOf(order);
  }

  /**
   * The mention that tells its name most fully, or null: where the main one has a name the longest
   * of those that begin with its words, else the one that is named most surely. A name that the
   * article cuts off is none.
   *
   * @param enough how sure another mention's name is at least, from 0 to 1
   */
  @Nullable EventMention naming(double enough) {
    return main.isNamed() ? fullest(enough) : surest(enough);
  }

  private @Nullable EventMention fullest(double enough) {
    String text = main.view().document().text();
    String begin = main.words().of(text);
    EventMention best = main.isTruncated() ? null : main;
    for (EventMention mention : family) {
      if (mention != main
          && mention.isNamed()
          && !mention.isTruncated()
          && (main.isTruncated() || mention.name().probability() >= enough)
          && text.regionMatches(true, mention.words().begin(), begin, 0, begin.length())
          && (best == null || !main.isTruncated() && mention.isLonger(best))) {
        best = mention;
      }
    }
    return best;
  }

  private @Nullable EventMention surest(double enough) {
    EventMention best = null;
    for (EventMention mention : family) {
      if (mention.isNamed()
          && !mention.isTruncated()
          && !mention.said()
          && mention.name().probability() >= enough
          && (best == null || mention.name().probability() > best.name().probability())) {
        best = mention;
      }
    }
    return best;
  }

  /**
   * The head noun as the text calls the event; a bare verb ("họp") gives way to a noun, a misprint
   * to the word meant.
   */
  Span head(EventWords words) {
    if (main.kind().misprint()) {
      for (EventMention mention : family) {
        if (!mention.kind().misprint()) {
          return mention.head();
        }
      }
    }
    if (main.verbal() && (main.end() - main.begin() == 1 || !isHeld(words))) {
      for (EventMention mention : family) {
        if (!mention.verbal()) {
          return mention.head();
        }
      }
    }
    return main.head();
  }

  /** "tổ chức họp báo": the word behind a verb of holding is a noun. */
  private boolean isHeld(EventWords words) {
    return main.view().endsWith(words.hold, main.begin(), EventFinder.LONGEST_VERB);
  }
}
