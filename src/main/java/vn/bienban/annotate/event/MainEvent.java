package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Lexicon;

/**
 * Which mention names the article's event, and whether the article reports or announces one at all:
 * two linear models, the second of which is asked of the mention that the first one prefers.
 * Immutable and thread-safe.
 */
final class MainEvent {
  /** The decisions, as tables of weights and traces call them. */
  static final String MENTION = "events.main";

  static final String MEETING = "events.meeting";

  private final MentionFeatures mentionFeatures;
  private final MeetingFeatures meetingFeatures;
  private final LinearModel mentionModel;
  private final LinearModel meetingModel;
  private final double enough;

  MainEvent(Lexicon lexicon, EventWords words, Models models) {
    mentionFeatures = new MentionFeatures(lexicon, words);
    meetingFeatures = new MeetingFeatures(lexicon, words);
    mentionModel = models.get(MENTION);
    meetingModel = models.get(MEETING);
    enough = Thresholds.load().get("events.reported");
  }

  /**
   * An article's event.
   *
   * @param choice its mentions
   * @param probability how probable it is that the article reports it, from 0 to 1
   * @param chosen how probable it is that the main mention is the one to name it, from 0 to 1
   * @param article how the article speaks of events
   */
  record Found(
      EventChoice choice, double probability, double chosen, MentionFeatures.Article article) {}

  /** The event that an article reports or announces, or null where it does neither. */
  @Nullable Found find(
      List<SentenceView> views,
      List<EventMention> mentions,
      List<ReportingClause> clauses,
      Trace trace) {
    MentionFeatures.Article article = mentionFeatures.new Article(mentions);
    EventMention main = null;
    double best = 0;
    double chosen = 0;
    for (EventMention mention : mentions) {
      if (mention.doubt() == EventMention.Doubt.PART) {
        continue;
      }
      mention.view().document().timeLimit().check();
      Features seen = mentionModel.weigh(trace);
      article.add(mention, seen);
      double probability = seen.decide(mention.words());
      if (main == null || seen.score() > best) {
        main = mention;
        best = seen.score();
        chosen = probability;
      }
    }
    if (main == null) {
      return null;
    }
    Features seen = meetingModel.weigh(trace);
    boolean explains = meetingFeatures.add(views, mentions, clauses, seen);
    article.add(main, seen);
    double probability = seen.decide(main.words());
    if (explains || !meetingModel.isEmpty() && probability < enough) {
      EventMention refused = main;
      trace.add(
          () ->
              new Alternative(
                  "meetings", null, refused.words(), "the article is not about an event"));
      return null;
    }
    return new Found(EventChoice.of(main, mentions), probability, chosen, article);
  }
}
