package vn.bienban.annotate.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Whether an article is about an event at all: the evidence that it reports one, that the event is
 * its subject, and that it is no treatise. Immutable and thread-safe.
 */
final class Report {
  /** The evidence an article must give before it counts as the report of a meeting. */
  private static final double ENOUGH = 3;

  private static final int YEAR = 4;

  /** How late an article may first speak of its event, in sentences. */
  private static final int EARLY = 16;

  /** From this length on, in sentences, an event must stand in one of {@link #SELDOM} sentences. */
  private static final int LONG = 90;

  private static final int SELDOM = 30;

  /** Behind this sentence a meeting told by one verb alone is told in passing. */
  private static final int LEAD = 3;

  /** A text that cites so many articles and clauses explains law. */
  private static final int MANY_CITED = 6;

  /** A text that names days of so many years tells history. */
  private static final int MANY_YEARS = 5;

  /** So many reporting clauses make the report of a meeting, whatever else the text does. */
  private static final int MANY_CLAUSES = 3;

  private final EventWords words;
  private final LexicalClass article;

  Report(Lexicon lexicon, EventWords words) {
    this.words = words;
    article = lexicon.lexicalClass("event.article");
  }

  /**
   * Why an article reports no event, or null where it does.
   *
   * @param views the sentences as one reads them
   * @param mentions all mentions of events
   * @param choice the main event
   * @param chaired whether somebody chairs
   * @param clauses how many reporting clauses there are
   */
  @Nullable String objection(
      List<SentenceView> views,
      List<EventMention> mentions,
      EventChoice choice,
      boolean chaired,
      int clauses) {
    boolean notice = choice.family().stream().anyMatch(EventMention::noticed);
    double evidence = evidence(views, mentions, chaired, clauses) + (notice ? ENOUGH : 0);
    if (evidence < ENOUGH) {
      return String.format(Locale.ROOT, "evidence %.1f where %.0f is needed", evidence, ENOUGH);
    }
    boolean subject =
        notice
            || isSubject(choice.family(), views.size(), chaired)
                && (chaired || !isTreatise(views, choice.main(), clauses));
    return subject ? null : "the article is not about it";
  }

  /** Whether the text explains law, asks and answers, or tells history. */
  private boolean isTreatise(List<SentenceView> views, EventMention main, int clauses) {
    int cited = 0;
    int questions = 0;
    Set<String> years = new TreeSet<>();
    for (SentenceView view : views) {
      for (int i = view.first(); view.has(article) && i + 1 < view.end(); i++) {
        cited += view.is(article, i) && view.kind(i + 1) == TokenKind.NUMBER ? 1 : 0;
      }
      boolean asks = view.kind() == BlockKind.HEADING && view.isMark(view.end() - 1, "?");
      questions += asks ? 1 : 0;
      for (TimeExpression time : view.times()) {
        if (Moments.isDay(time) && time.inferred().isEmpty()) {
          years.add(time.value().substring(0, YEAR));
        }
      }
    }
    return years.size() >= 2 * MANY_YEARS
        || clauses < MANY_CLAUSES
            && (cited >= MANY_CITED
                || questions > 0 && main.view().paragraph() > LEAD
                || years.size() >= MANY_YEARS);
  }

  /**
   * Whether the event is what the article is about: spoken of near its beginning, and in a long
   * text again and again.
   */
  private static boolean isSubject(List<EventMention> family, int size, boolean chaired) {
    boolean pictured = true;
    for (EventMention mention : family) {
      pictured &= mention.view().kind() == BlockKind.CAPTION || mention.view().repeats();
    }
    if (pictured && !chaired && family.get(0).isNamed()) {
      return false;
    }
    int first = family.get(0).view().place();
    if (family.size() == 1 && first > LEAD && family.get(0).verbal()) {
      return false;
    }
    return first <= Math.max(EARLY, size / 5) && (size <= LONG || family.size() * SELDOM >= size);
  }

  private double evidence(
      List<SentenceView> views, List<EventMention> mentions, boolean chaired, int clauses) {
    double evidence = 0;
    if (chaired) {
      evidence += 2.5;
    }
    int at = 0;
    boolean held = false;
    boolean opening = false;
    boolean introduced = false;
    for (EventMention mention : mentions) {
      SentenceView view = mention.view();
      boolean cue =
          view.has(words.hold)
              || view.has(words.chair)
              || words.speech.attends(view)
              || view.hasPerson();
      held |= cue && Moments.hasDay(view);
      at += view.is(words.within, mention.begin() - 1) ? 1 : 0;
      opening |= view.paragraph() <= 2;
      introduced |=
          mention.isNamed()
              && view.is(words.at, mention.begin() - 1)
              && view.hasPerson()
              && view.paragraph() <= 4;
    }
    if (held) {
      evidence += 2;
    }
    if (introduced) {
      evidence += 0.5;
    }
    for (SentenceView view : views) {
      if (view.paragraph() <= 4
          && view.has(words.eventVerb)
          && view.hasPerson()
          && Moments.hasDay(view)) {
        evidence += 1;
        break;
      }
    }
    evidence += Math.min(2, at);
    if (opening) {
      evidence += 0.5;
    }
    evidence += Math.min(2, 0.5 * clauses);
    return evidence;
  }
}
