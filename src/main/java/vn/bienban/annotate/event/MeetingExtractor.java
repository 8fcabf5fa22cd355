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
  private final EventNames names;
  private final EventFinder finder;
  private final VerbEvents verbs;
  private final MentionFeatures mentions;
  private final MainEvent mainEvent;
  private final EventDate dates;
  private final EventDuration durations;
  private final EventPlace places;
  private final EventOrganizer organizers;
  private final EventRoles chairs;
  private final EventRoles attendees;
  private final EventForm form;
  private final FurtherEvents further;
  private final OtherEvents others;
  private final double fuller = Thresholds.load().get("events.fuller-name");
  private final Rule name;

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
    names = new EventNames(lexicon, words, moments, models.get(EventNames.DECISION));
    finder = new EventFinder(lexicon, words, names);
    verbs = new VerbEvents(rules.rule("verb.event"));
    mentions = new MentionFeatures(lexicon, words);
    mainEvent = new MainEvent(lexicon, words, models);
    dates =
        new EventDate(
            lexicon,
            words,
            models.get(EventDate.DECISION),
            rules.rule("event.date"),
            rules.rule("month.event"));
    durations = new EventDuration(rules.rule("event.duration"));
    places = new EventPlace(lexicon, words, moments, models, rules.rule("event.place"));
    organizers = new EventOrganizer(lexicon, words, moments, models, rules.rule("event.organizer"));
    chairs = EventRoles.chairs(lexicon, words, rules);
    attendees = EventRoles.attendees(lexicon, words, rules);
    form = new EventForm(lexicon, words, places, rules.rule("event.bridge-points"));
    further = new FurtherEvents(lexicon, moments, models.get(FurtherEvents.DECISION));
    others = new OtherEvents(lexicon, words, moments);
    name = rules.rule("event.name");
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
    List<ReportingClause> clauses = Attribution.clauses(document.get(Layers.ATTRIBUTIONS));
    List<EventMention> nouns = finder.find(views, trace);
    boolean mayBeVerbal = !clauses.isEmpty() && nouns.stream().allMatch(EventMention::isDoubtful);
    List<EventMention> verbal = mayBeVerbal ? verbs.find(views) : List.of();
    List<EventMention> all = verbal.isEmpty() ? nouns : verbal;
    if (all.isEmpty()) {
      return List.of();
    }
    String title = title(context, views);
    MentionFeatures.Article article = mentions.new Article(all);
    EventChoice main = mainEvent.find(title, views, article, clauses, trace);
    if (main == null) {
      return List.of();
    }
    List<SentenceView> dated = others.without(views, main, all, null);
    Event.Day date = dates.find(dated, main, context, main.probability());
    TimeExpression day = date == null ? null : date.time();
    List<FurtherEvents.Found> found = further.find(sentences, article, main, day, trace);
    List<SentenceView> left = FurtherEvents.without(sentences, main, found);
    List<SentenceView> own = document.timed(others.without(left, main, all, day));
    List<Event> events = new ArrayList<>();
    EventScene scene = new EventScene(main, day, views, own, all);
    date = date == null ? dates.month(main) : date;
    events.add(
        event(scene, date, verbal.isEmpty() ? rules.rule("event.main") : verbs.rule(), trace));
    for (FurtherEvents.Found each : found) {
      Event.Day then = day(each, context, main.probability());
      // readers found one of 24 that the decision takes and that no day is told of
      if (then != null) {
        List<SentenceView> its = each.sentences();
        scene = new EventScene(each.choice(), then.time(), its, its, all);
        events.add(event(scene, then, rules.rule("event.further"), trace));
      }
    }
    return List.copyOf(events);
  }

  /**
   * The day of a further event, or null where none is told.
   *
   * @param reported how probable the main event is: the choice has learned from main ones alone
   */
  private Event.@Nullable Day day(FurtherEvents.Found event, Context context, double reported) {
    EventChoice choice = event.choice();
    Event.Day day = dates.of(choice, FurtherFeatures.ownDay(choice.main()));
    if (day == null) {
      day = dates.find(event.sentences(), choice, context, reported);
    }
    if (day == null) {
      // the day with which its main mention was weighed
      day = dates.of(choice, FurtherFeatures.day(choice.main()));
    }
    return day == null ? dates.of(choice, FurtherFeatures.dayBefore(choice.main())) : day;
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

  private Event event(EventScene scene, Event.@Nullable Day date, Rule rule, Trace trace) {
    EventChoice choice = scene.choice();
    Event.Part place = places.find(scene, trace);
    return new Event(
        choice.head(words),
        name(choice, place),
        date == null ? null : durations.of(date, scene),
        place,
        // who visits or receives holds nothing
        rule == verbs.rule() ? null : organizers.find(scene, trace),
        chairs.find(scene.own(), trace),
        attendees.find(scene.own(), trace),
        form.isAnnounced(scene),
        form.online(scene),
        form.bridgePoints(scene.part()),
        rule.name(),
        choice.probability());
  }

  private Event.@Nullable Part name(EventChoice choice, Event.@Nullable Part place) {
    EventMention naming = choice.naming(fuller);
    if (naming == null) {
      return null;
    }
    SentenceView view = naming.view();
    int end = naming.nameEnd();
    if (place != null) {
      String where = place.span().of(view.document().text());
      end = names.withoutPlace(view, naming.end(), end, where);
    }
    if (end == naming.end()) {
      return null;
    }
    double confidence = Math.rint(100 * choice.chosen() * naming.name().probability()) / 100;
    return new Event.Part(view.span(naming.nounBegin(), end), name.name(), confidence);
  }
}
