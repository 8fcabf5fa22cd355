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

  private final MeetingFeatures meetingFeatures;
  private final LinearModel mentionModel;
  private final LinearModel meetingModel;
  private final double enough;

  MainEvent(Lexicon lexicon, EventWords words, Models models) {
    meetingFeatures = new MeetingFeatures(lexicon, words);
    mentionModel = models.get(MENTION);
    meetingModel = models.get(MEETING);
    enough = Thresholds.load().get("events.reported");
  }

  /**
   * The event that an article reports or announces, or null where it does neither.
   *
   * @param title the article's title, or null
   * @param article its mentions of events
   */
  @Nullable EventChoice find(
      @Nullable String title,
      List<SentenceView> views,
      MentionFeatures.Article article,
      List<ReportingClause> clauses,
      Trace trace) {
    Choice.Best<EventMention> best = choose(title, views, article, trace);
    if (best == null) {
      return null;
    }
    EventMention main = best.value();
    Features seen = meetingModel.weigh(trace);
    boolean explains = meetingFeatures.add(views, article.mentions(), clauses, seen);
    article.add(main, seen);
    double probability = seen.decide(main.words());
    if (explains || !meetingModel.isEmpty() && probability < enough) {
      trace.add(
          () ->
              new Alternative("meetings", null, main.words(), "the article is not about an event"));
      return null;
    }
    return EventChoice.of(main, article.mentions(), probability, best.probability());
  }

  /** The mention that names the event; those with the same words count together. */
  private Choice.@Nullable Best<EventMention> choose(
      @Nullable String title,
      List<SentenceView> views,
      MentionFeatures.Article article,
      Trace trace) {
    List<EventMention> asked = new ArrayList<>(article.mentions());
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
