package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Choice;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Which mention names the article's event, a choice among all of them, and whether the article
 * reports or announces that event at all, a linear model. Immutable and thread-safe.
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
   * @param chosen how probable it is that the words of the main mention name it, from 0 to 1
   * @param article how the article speaks of events
   */
  record Found(
      EventChoice choice, double probability, double chosen, MentionFeatures.Article article) {}

  /**
   * The event that an article reports or announces, or null where it does neither.
   *
   * @param title the article's title
   */
  @Nullable Found find(
      ArticleTitle title,
      List<SentenceView> views,
      List<EventMention> mentions,
      List<ReportingClause> clauses,
      Trace trace) {
    MentionFeatures.Article article = mentionFeatures.new Article(mentions);
    Choice.Best<EventMention> best = choose(title, views, mentions, article, trace);
    if (best == null) {
      return null;
    }
    EventMention main = best.value();
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
    return new Found(EventChoice.of(main, mentions), probability, best.probability(), article);
  }

  /** The mention that names the event; those with the same words count together. */
  private Choice.@Nullable Best<EventMention> choose(
      ArticleTitle title,
      List<SentenceView> views,
      List<EventMention> mentions,
      MentionFeatures.Article article,
      Trace trace) {
    List<EventMention> asked = new ArrayList<>(mentions);
    // of "tại tọa đàm Tọa đàm …" the second noun is asked, which begins the name
    asked.removeIf(
        mention ->
            mention.doubt() == EventMention.Doubt.PART
                || mention.doubt() == EventMention.Doubt.REPEATED);
    if (asked.isEmpty()) {
      return null;
    }
    MentionComparison comparison = new MentionComparison(title, views, asked);
    Choice<EventMention> choice = new Choice<>(mentionModel, trace);
    for (EventMention mention : asked) {
      mention.view().document().timeLimit().check();
      Features seen = choice.weigh(mention);
      article.add(mention, seen);
      comparison.add(mention, seen);
    }
    Span first = asked.get(0).words();
    // without weights the first one is as good as any
    return mentionModel.isEmpty()
        ? choice.decideApart(first, EventMention::words, MentionFeatures::name)
        : choice.decide(first, EventMention::words, MentionFeatures::name);
  }
}
