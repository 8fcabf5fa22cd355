package vn.bienban.annotate.event;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.text.Span;

/**
 * An event that an article tells of: the mention that names it best, and all that take it up.
 *
 * @param main its best mention
 * @param family all its mentions, in order of reading
 * @param probability how probable it is that the article reports it, from 0 to 1
 * @param chosen how probable it is that the words of the main mention name it, from 0 to 1
 */
record EventChoice(
    EventMention main, List<EventMention> family, double probability, double chosen) {
  /** The event of a mention among those of an article. */
  static EventChoice of(
      EventMention main, List<EventMention> mentions, double probability, double chosen) {
    List<EventMention> family =
        mentions.stream()
            .filter(each -> !each.isDoubtful() || each.doubt() == main.doubt())
            .filter(each -> each.family().equals(main.family()))
            .toList();
    return new EventChoice(main, family, probability, chosen);
  }

  /** Whether its main mention, or one under a verb of holding or beside a day, is in a sentence. */
  boolean isToldIn(SentenceView view) {
    return view == main.view()
        || family.stream()
            .anyMatch(each -> each.view() == view && (each.ruled() || Moments.hasDay(view)));
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
    return family.stream()
        .filter(each -> each.isNamed() && !each.isTruncated() && !each.said())
        .filter(each -> each.name().probability() >= enough)
        .reduce((one, next) -> next.name().probability() > one.name().probability() ? next : one)
        .orElse(null);
  }

  /**
   * The head noun as the text calls the event; a bare verb ("họp") gives way to a noun, a misprint
   * to the word meant.
   */
  Span head(EventWords words) {
    EventMention better =
        main.kind().misprint() ? first(mention -> !mention.kind().misprint()) : null;
    if (better == null && main.verbal() && (main.end() - main.begin() == 1 || !isHeld(words))) {
      better = first(mention -> !mention.verbal());
    }
    return better == null ? main.head() : better.head();
  }

  private @Nullable EventMention first(Predicate<EventMention> holds) {
    return family.stream().filter(holds).findFirst().orElse(null);
  }

  /** "tổ chức họp báo": the word behind a verb of holding is a noun. */
  private boolean isHeld(EventWords words) {
    return main.view().endsWith(words.hold, main.begin(), EventFinder.LONGEST_VERB);
  }
}
