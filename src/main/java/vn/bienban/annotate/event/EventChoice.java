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
   * The words of its name: of a main mention that the article cuts off those of another one that
   * begins with the same words and goes on, or null.
   */
  @Nullable Span name() {
    if (!main.isNamed()) {
      return null;
    }
    if (!main.isTruncated()) {
      return main.words();
    }
    String text = main.view().document().text();
    String begin = main.words().of(text);
    for (EventMention mention : family) {
      Span words = mention.words();
      if (!mention.isTruncated()
          && text.regionMatches(true, words.begin(), begin, 0, begin.length())) {
        return words;
      }
    }
    return null;
  }

  /** The head noun as the text calls the event; a bare verb ("họp") gives way to a noun. */
  Span head(EventWords words) {
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
