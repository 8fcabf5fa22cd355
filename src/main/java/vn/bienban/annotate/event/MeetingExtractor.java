package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Supplements;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.annotate.discourse.SpeechWords;
import vn.bienban.decide.Choice;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Attribution;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.Event;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Finds the events that a document reports or announces, the main one first: what they are, when
 * and where, who holds them, who chairs and who attends.
 */
public final class MeetingExtractor implements Annotator<List<Event>> {
  /** The decisions that it takes by a model. */
  public static final Set<String> DECISIONS =
      Set.of(
          EventNames.DECISION,
          MainEvent.MENTION,
          MainEvent.MEETING,
          FurtherEvents.DECISION,
          EventDate.DECISION,
          EventPlace.DECISION,
          EventOrganizer.DECISION);

  private final RuleSheet rules;
  private final EventWords words;
  private final EventFinder finder;
  private final MentionFeatures mentions;
  private final MainEvent mainEvent;
  private final EventDate dates;
  private final EventPlace places;
  private final EventOrganizer organizers;
  private final EventRoles chairs;
  private final EventRoles attendees;
  private final EventForm form;
  private final FurtherEvents further;
  private final double fuller = Thresholds.load().get("events.fuller-name");
  private final Rule name;
  private final Rule date;
  private final Rule place;
  private final Rule organizer;
  private final Rule bridgePoints;

  /**
   * Takes its words and loads its rules.
   *
   * @throws IllegalStateException naming file and line of what is wrong with a table or a rule
   */
  public MeetingExtractor(Lexicon lexicon, Models models) {
    this(lexicon, models, Supplements.NONE);
  }

  /** As {@link #MeetingExtractor(Lexicon, Models)}, with rules that extensions add. */
  public MeetingExtractor(Lexicon lexicon, Models models, Supplements own) {
    this(lexicon, models, sheet(new SpeechWords(lexicon).labels("event"), own));
  }

  private static RuleSheet sheet(Label.Names labels, Supplements own) {
    return own.extended(
        "event/meeting.rules",
        RuleSheet.load(MeetingExtractor.class, "meeting.rules", labels),
        labels);
  }

  /** Takes its words and the rules of another sheet, which has those of the shipped one. */
  public MeetingExtractor(Lexicon lexicon, Models models, RuleSheet rules) {
    this.rules = rules;
    words = new EventWords(lexicon);
    Moments moments = new Moments(lexicon);
    EventNames names = new EventNames(lexicon, words, moments, models.get(EventNames.DECISION));
    finder = new EventFinder(lexicon, words, names);
    mentions = new MentionFeatures(lexicon, words);
    mainEvent = new MainEvent(lexicon, words, models);
    dates =
        new EventDate(
            lexicon, words, models.get(EventDate.DECISION), rules.rule("event.date").confidence());
    places = new EventPlace(lexicon, words, moments, models);
    organizers = new EventOrganizer(lexicon, words, moments, models);
    chairs = EventRoles.chairs(lexicon, words, rules);
    attendees = EventRoles.attendees(lexicon, words, rules);
    form = new EventForm(lexicon, words, places);
    further = new FurtherEvents(lexicon, moments, models.get(FurtherEvents.DECISION));
    name = rules.rule("event.name");
    date = rules.rule("event.date");
    place = rules.rule("event.place");
    organizer = rules.rule("event.organizer");
    bridgePoints = rules.rule("event.bridge-points");
  }

  /** The rules, with their examples. */
  public RuleSheet rules() {
    return rules;
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(
        Layers.ENTITIES, Layers.TIMES, Layers.CITATIONS, Layers.PEOPLE, Layers.ATTRIBUTIONS);
  }

  @Override
  public LayerKey<List<Event>> writes() {
    return Layers.EVENTS;
  }

  @Override
  public List<Event> annotate(Document document, Context context) {
    Trace trace = context.trace();
    List<SentenceView> sentences = SentenceView.of(document);
    List<SentenceView> views = SentenceView.asRead(document);
    List<EventMention> all = finder.find(views, trace);
    if (all.isEmpty()) {
      return List.of();
    }
    List<ReportingClause> clauses = Attribution.clauses(document.get(Layers.ATTRIBUTIONS));
    String title = title(context, views);
    MentionFeatures.Article article = mentions.new Article(all);
    EventChoice main = mainEvent.find(title, views, article, clauses, trace);
    if (main == null) {
      return List.of();
    }
    EventDate.Found dated = dates.find(views, main, context, main.probability());
    TimeExpression day = dated == null ? null : dated.time();
    List<FurtherEvents.Found> found = further.find(sentences, article, main, day, trace);
    List<SentenceView> own = document.timed(FurtherEvents.without(sentences, main, found));
    List<Event> events = new ArrayList<>();
    EventScene scene = new EventScene(main, day, views, own, all);
    events.add(event(scene, dated, rules.rule("event.main"), trace));
    for (FurtherEvents.Found each : found) {
      List<SentenceView> its = each.sentences();
      EventDate.Found then = each.own();
      if (then == null) {
        // as sure as the main event, for the choice has learned from main ones alone
        then = dates.find(its, each.choice(), context, main.probability());
      }
      if (then == null) {
        then = each.beside();
      }
      scene = new EventScene(each.choice(), then == null ? null : then.time(), its, its, all);
      events.add(event(scene, then, rules.rule("event.further"), trace));
    }
    return List.copyOf(events);
  }

  /** The article's title as it came, else the heading that opens the text; null where none does. */
  private static @Nullable String title(Context context, List<SentenceView> views) {
    String title = context.title();
    if (title != null && !title.isBlank()) {
      return title;
    }
    SentenceView first = views.get(0);
    return first.kind() == BlockKind.HEADING
        ? first.sentence().span().of(first.document().text())
        : null;
  }

  private Event event(EventScene scene, EventDate.@Nullable Found dated, Rule rule, Trace trace) {
    EventChoice choice = scene.choice();
    return new Event(
        choice.head(words),
        named(choice.naming(fuller), choice.chosen()),
        dated == null ? null : day(dated),
        part(places.find(scene, trace), place),
        part(organizers.find(scene, trace), organizer),
        chairs.find(scene.own(), trace),
        attendees.find(scene.own(), trace),
        form.isAnnounced(scene),
        form.online(scene),
        bridgePoints(scene.part()),
        rule.name(),
        choice.probability());
  }

  private Event.@Nullable Part named(@Nullable EventMention naming, double chosen) {
    return naming == null ? null : part(naming.words(), name, chosen * naming.name().probability());
  }

  private static Event.@Nullable Part part(Choice.@Nullable Best<Span> best, Rule rule) {
    return best == null ? null : part(best.value(), rule, best.probability());
  }

  private static Event.Part part(Span span, Rule rule, double confidence) {
    return new Event.Part(span, rule.name(), hundredths(confidence));
  }

  private static double hundredths(double confidence) {
    return Math.rint(100 * confidence) / 100;
  }

  /** As far as the choice and what the words are read as, with a year they lack, are trusted. */
  private Event.Day day(EventDate.Found day) {
    double confidence = hundredths(day.probability() * day.time().confidence());
    return new Event.Day(day.time(), date.name(), confidence);
  }

  private List<Event.Part> bridgePoints(List<SentenceView> views) {
    return form.bridgePoints(views).stream()
        .map(span -> new Event.Part(span, bridgePoints.name(), bridgePoints.confidence()))
        .toList();
  }
}
