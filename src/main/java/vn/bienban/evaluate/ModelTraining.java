package vn.bienban.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.Explanation;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Mention;
import vn.bienban.record.Person;
import vn.bienban.text.Span;

/**
 * Trains the models that decide what rules leave open, from articles with their gold: maximum
 * entropy over what the pipeline sees of each case. The same cases give the same table. Not
 * thread-safe.
 */
public final class ModelTraining {

  /** The decision whether a clause is a task. */
  private static final String TASKS = "tasks";

  /** What an annotated choice counts in training beside one by the day of publication. */
  private static final double ANNOTATED = 3;

  /** What one counts in an article that reports no event, as most news do. */
  private static final double NO_EVENT = 0.3;

  /** The choice of who must do a task. */
  private static final String ASSIGNEES = "tasks.assignee";

  /** The choice of who gives a task. */
  private static final String ASSIGNERS = "tasks.assigner";

  /** The choice of the mention that names the event. */
  private static final String MENTIONS = "events.main";

  /** The choices that nothing leaves open, or whose open alternative counts like any other. */
  private static final Set<String> CLOSED = Set.of(ASSIGNEES, ASSIGNERS, MENTIONS);

  /** The choices of what fills a field of an event. */
  private static final Map<String, Field> SLOTS =
      Map.of("events.organizer", Field.ORGANIZER, "events.place", Field.PLACE);

  private static final Pattern ACRONYM = Pattern.compile(" ?\\([\\p{Lu}\\d &-]+\\)$");

  /** The choice of years for days without one. */
  public static final String YEARS = "times.year";

  /** The choices that an article asks for many times. */
  private static final Set<String> REPEATED = Set.of(ASSIGNEES, ASSIGNERS, YEARS);

  /** How much the square of a weight costs in each choice. */
  private static final Map<String, Double> PENALTIES =
      Map.ofEntries(
          Map.entry("events.date", 3.0),
          Map.entry(MENTIONS, 5.0),
          Map.entry("events.organizer", 1.0),
          Map.entry("events.place", 1.0),
          Map.entry(ASSIGNEES, 5.0),
          Map.entry(ASSIGNERS, 2.0),
          Map.entry(YEARS, 2.0));

  private final Map<String, List<WeightTraining.Case>> cases = new TreeMap<>();
  private final Map<String, ChoiceTraining> choices = new TreeMap<>();

  private final Set<String> decisions;
  private int articles;

  /**
   * A training.
   *
   * @param decisions which ones to train; all where none is named
   */
  public ModelTraining(Collection<String> decisions) {
    this.decisions = Set.copyOf(decisions);
  }

  /**
   * Takes the cases of one article.
   *
   * @param gold what the article says, or null where that is not known
   * @param names the names in stretches of it
   * @param published its day of publication where that was withheld from the pipeline, or null
   * @param text its text
   * @param explanation what the pipeline makes of it
   */
  public void add(
      @Nullable GoldRecord gold,
      List<NameAnnotation> names,
      @Nullable LocalDate published,
      String text,
      Explanation explanation) {
    int article = articles++;
    Answers answers =
        new Answers(
            FlatText.of(text),
            names,
            gold == null ? null : gold.facts(),
            explanation.weighings().stream()
                .filter(each -> each.decision().equals(TASKS))
                .map(Explanation.Weighing::words)
                .toList());
    DayAnswers days =
        new DayAnswers(gold != null, gold == null ? null : day(gold.facts()), published);
    Set<List<Object>> seen = new HashSet<>();
    Map<List<Object>, List<Explanation.Weighing>> asked = new LinkedHashMap<>();
    for (Explanation.Weighing weighing : explanation.weighings()) {
      Optional<Span> subject = Optional.ofNullable(weighing.subject());
      if (!decisions.isEmpty() && !decisions.contains(weighing.decision())) {
        continue;
      }
      if (weighing.alternative() != null) {
        asked
            .computeIfAbsent(List.of(weighing.decision(), subject), key -> new ArrayList<>())
            .add(weighing);
        continue;
      }
      if (!seen.add(List.of(weighing.decision(), weighing.words(), subject))) {
        continue;
      }
      Boolean yes = answers.to(weighing, explanation.record());
      if (yes != null) {
        cases
            .computeIfAbsent(weighing.decision(), j -> new ArrayList<>())
            .add(new WeightTraining.Case(article, weighing.features(), yes));
      }
    }
    double year =
        days.annotated() ? ANNOTATED : explanation.record().meetings().isEmpty() ? NO_EVENT : 1;
    long given = asked.keySet().stream().filter(key -> key.get(0).equals(ASSIGNERS)).count();
    Set<String> chosen = new HashSet<>();
    asked.values().stream()
        .filter(
            its -> chosen.add(its.get(0).decision()) || REPEATED.contains(its.get(0).decision()))
        .forEach(
            its -> choose(article, its, days, answers, weight(its.get(0).decision(), year, given)));
  }

  /**
   * What a choice counts in training.
   *
   * @param year what one of a year or day does
   * @param given how many tasks the article has: they are mostly one giver's and tell the same
   *     again
   */
  private static double weight(String decision, double year, long given) {
    return switch (decision) {
      case ASSIGNERS -> 1 / Math.sqrt(given);
      case ASSIGNEES, MENTIONS -> 1;
      default -> SLOTS.containsKey(decision) ? 1 : year;
    };
  }

  private void choose(
      int article,
      List<Explanation.Weighing> alternatives,
      DayAnswers days,
      Answers answers,
      double weight) {
    String decision = alternatives.get(0).decision();
    BitSet right = right(decision, alternatives, days, answers);
    if (!right.isEmpty() && alternatives.size() > 1) {
      choices
          .computeIfAbsent(decision, name -> new ChoiceTraining(PENALTIES.getOrDefault(name, 1.0)))
          .add(
              new ChoiceTraining.Case(
                  article,
                  alternatives.stream().map(DayAnswers::name).toList(),
                  alternatives.stream().map(Explanation.Weighing::features).toList(),
                  right,
                  CLOSED.contains(decision) ? -1 : DayAnswers.open(alternatives),
                  weight));
    }
  }

  private static BitSet right(
      String decision, List<Explanation.Weighing> alternatives, DayAnswers days, Answers answers) {
    return switch (decision) {
      case ASSIGNEES, ASSIGNERS -> answers.assigned(alternatives);
      case MENTIONS -> answers.naming(alternatives);
      case YEARS -> days.year(alternatives);
      default -> {
        Field slot = SLOTS.get(decision);
        yield slot == null ? answers.day(days, alternatives) : answers.filling(slot, alternatives);
      }
    };
  }

  /** The day of an article's event by its annotation, or null. */
  private static @Nullable String day(Facts facts) {
    return facts.of(Field.DATE).keySet().stream().findFirst().orElse(null);
  }

  /** What an article's annotations answer to the cases that are weighed in it. */
  private static final class Answers {
    private final FlatText flat;
    private final List<NameAnnotation> names;
    private final @Nullable Facts facts;
    private final List<Span> candidates;
    private final TaskAnswers tasks;
    private final @Nullable Said said;
    private @Nullable EventNaming naming;
    private @Nullable EventNaming main;
    private @Nullable List<EventNaming> further;

    Answers(
        FlatText flat, List<NameAnnotation> names, @Nullable Facts facts, List<Span> candidates) {
      this.candidates = candidates;
      this.flat = flat;
      this.names = names;
      this.facts = facts;
      this.said = facts == null ? null : Said.of(facts, flat);
      this.tasks = TaskAnswers.of(facts, flat);
    }

    /** The answer to a case, or null where nothing answers it. */
    @Nullable Boolean to(Explanation.Weighing weighing, ArticleRecord record) {
      if (weighing.decision().equals("people.names")) {
        return isPerson(weighing);
      }
      if (facts == null) {
        return null;
      }
      return switch (weighing.decision()) {
        case "tasks.boundary" -> facts.goesIntoTasks() ? tasks.divides(weighing.words()) : null;
        case "tasks.article" -> facts.goesIntoTasks() ? tasks.coverMany(candidates) : null;
        case TASKS -> facts.goesIntoTasks() ? tasks.covers(weighing.words()) : null;
        case "speeches.floor" ->
            // without a meeting nobody's words go into the record, however long he speaks
            said == null || record.meetings().isEmpty()
                ? null
                : said.covers(
                    weighing.words(), speaker(record, Optional.ofNullable(weighing.subject())));
        case "speeches.event" ->
            facts.goesInto(Field.SPEAKERS)
                ? facts
                    .of(Field.SPEAKERS)
                    .containsKey(speaker(record, Optional.ofNullable(weighing.subject())))
                : null;
        case "events.name" -> naming(facts).endsWith(weighing.words());
        case "events.further" ->
            facts.goesIntoFurtherMeetings() ? isFurther(facts, weighing) : null;
        case "events.meeting" -> facts.of(Field.IS_MEETING).size() == 1;
        default -> null;
      };
    }

    /**
     * The alternatives whose words are a field of the event, an acronym in brackets behind them
     * aside; the open one where none are, nothing where there is no event.
     */
    BitSet filling(Field field, List<Explanation.Weighing> alternatives) {
      BitSet right = new BitSet();
      if (facts == null || facts.of(Field.IS_MEETING).isEmpty()) {
        return right;
      }
      int open = DayAnswers.open(alternatives);
      Set<String> words = facts.of(field).keySet();
      for (int i = 0; i < alternatives.size(); i++) {
        String its = alternatives.get(i).text();
        boolean fills =
            words.contains(Folding.words(its))
                || words.contains(Folding.words(ACRONYM.matcher(its).replaceFirst("")));
        right.set(i, i != open && fills);
      }
      if (right.isEmpty()) {
        right.set(open);
      }
      return right;
    }

    /** The mentions that name the event; nothing where there is no event. */
    BitSet naming(List<Explanation.Weighing> alternatives) {
      BitSet right = new BitSet();
      for (int i = 0; facts != null && i < alternatives.size(); i++) {
        right.set(i, Boolean.TRUE.equals(naming(facts).begins(alternatives.get(i).words())));
      }
      return right;
    }

    /** The alternatives that tell the event's day; nothing where there is no event. */
    BitSet day(DayAnswers days, List<Explanation.Weighing> alternatives) {
      return facts == null || facts.of(Field.IS_MEETING).isEmpty()
          ? new BitSet()
          : days.day(alternatives);
    }

    /** The alternatives who give a task or must do it; nothing where that is not known. */
    BitSet assigned(List<Explanation.Weighing> alternatives) {
      Span task = alternatives.get(0).subject();
      return task == null || facts == null || !facts.goesIntoTasks()
          ? new BitSet()
          : alternatives.get(0).decision().equals(ASSIGNERS)
              ? tasks.given(task, alternatives)
              : tasks.assigned(task, alternatives);
    }

    /** Whether a mention names a meeting beside the main one, or null where it may do so. */
    private @Nullable Boolean isFurther(Facts known, Explanation.Weighing weighing) {
      List<EventNaming> others = further;
      if (others == null) {
        main = known.mainMeeting().map(meeting -> EventNaming.of(meeting, flat)).orElse(null);
        others =
            known.furtherMeetings().stream().map(meeting -> EventNaming.of(meeting, flat)).toList();
        further = others;
      }
      if (main != null && Boolean.TRUE.equals(main.names(weighing.words(), weighing.text()))) {
        return Boolean.FALSE;
      }
      Boolean found = Boolean.FALSE;
      for (EventNaming other : others) {
        Boolean names = other.names(weighing.words(), weighing.text());
        if (Boolean.TRUE.equals(names)) {
          return Boolean.TRUE;
        }
        found = names == null ? null : found;
      }
      return found;
    }

    private EventNaming naming(Facts known) {
      EventNaming place = naming;
      if (place == null) {
        place = EventNaming.of(known, flat);
        naming = place;
      }
      return place;
    }

    private @Nullable Boolean isPerson(Explanation.Weighing weighing) {
      for (NameAnnotation annotation : names) {
        if (annotation.covers(weighing.words())) {
          return annotation.isPerson(weighing.words());
        }
      }
      if (facts == null || !facts.goesInto(Field.PEOPLE)) {
        return null;
      }
      String words = ' ' + Folding.words(weighing.text()) + ' ';
      return facts.of(Field.PEOPLE).keySet().stream()
          .anyMatch(name -> (' ' + name + ' ').contains(words));
    }
  }

  /** The folded name of the person who is spoken of at a place, or an empty string. */
  private static String speaker(ArticleRecord record, Optional<Span> place) {
    for (Person person : record.people()) {
      for (Mention mention : person.mentions()) {
        if (place.isPresent()
            && mention.begin() == place.get().begin()
            && mention.end() == place.get().end()) {
          return Folding.words(person.name());
        }
      }
    }
    return "";
  }

  /** What everybody says by an annotation, laid over a text. */
  private record Said(FlatText text, Map<String, BitSet> bySpeaker) {

    /** Null where the annotation does not go into what is said. */
    static @Nullable Said of(Facts facts, FlatText text) {
      List<Facts.StatementFact> statements = facts.statements();
      if (statements == null) {
        return null;
      }
      Map<String, BitSet> bySpeaker = new HashMap<>();
      int from = 0;
      for (Facts.StatementFact statement : statements) {
        Span place = text.find(statement.text(), from);
        place = place == null ? text.find(statement.text()) : place;
        if (place != null) {
          from = place.begin();
          bySpeaker
              .computeIfAbsent(statement.speaker(), name -> new BitSet())
              .set(place.begin(), place.end());
        }
      }
      return new Said(text, bySpeaker);
    }

    /** Whether at least half of some words are a speaker's. */
    boolean covers(Span words, String speaker) {
      int begin = text.offset(words.begin());
      int end = text.offset(words.end());
      BitSet his = bySpeaker.getOrDefault(speaker, new BitSet());
      return 2 * his.get(begin, Math.max(begin, end)).cardinality() >= end - begin;
    }
  }

  /**
   * How well models do on articles that they were not trained on, in so many parts: a line each.
   */
  public List<String> validate(int parts) {
    List<String> lines = new ArrayList<>();
    choices.forEach((name, training) -> lines.add(training.validate(name, parts)));
    for (Map.Entry<String, List<WeightTraining.Case>> model : cases.entrySet()) {
      int right = 0;
      int truePositive = 0;
      int positive = 0;
      int gold = 0;
      for (int part = 0; part < parts; part++) {
        List<WeightTraining.Case> train = new ArrayList<>();
        for (WeightTraining.Case its : model.getValue()) {
          if (its.article() % parts != part) {
            train.add(its);
          }
        }
        LinearModel trained =
            new LinearModel(model.getKey(), WeightTraining.weights(model.getKey(), train));
        for (WeightTraining.Case its : model.getValue()) {
          if (its.article() % parts != part) {
            continue;
          }
          Features features = trained.weigh(Trace.OFF);
          its.features().forEach(features::add);
          boolean yes = features.probability() >= LinearModel.ENOUGH;
          right += yes == its.yes() ? 1 : 0;
          truePositive += yes && its.yes() ? 1 : 0;
          positive += yes ? 1 : 0;
          gold += its.yes() ? 1 : 0;
        }
      }
      double precision = positive == 0 ? 1 : (double) truePositive / positive;
      double recall = gold == 0 ? 1 : (double) truePositive / gold;
      lines.add(
          String.format(
              Locale.ROOT,
              "%-12s %5d cases, %5d yes: right %.3f, P %.3f, R %.3f, F1 %.3f",
              model.getKey(),
              model.getValue().size(),
              gold,
              (double) right / model.getValue().size(),
              precision,
              recall,
              2 * precision * recall / Math.max(1e-9, precision + recall)));
    }
    return lines;
  }

  /** The table of weights, a line each, the header first. */
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights for \"yes\" of what is seen of a case, by decision: 'bienban train weights' on "
            + articles
            + " articles; models/README.md says which.");
    lines.add("decision\tfeature\tweight");
    choices.forEach((name, training) -> rows(name, training.weights(), lines));
    cases.forEach((name, its) -> rows(name, WeightTraining.weights(name, its), lines));
    return lines;
  }

  private static void rows(String name, Map<String, Double> weights, List<String> lines) {
    new TreeMap<>(weights)
        .forEach(
            (feature, weight) ->
                lines.add(String.format(Locale.ROOT, "%s\t%s\t%.3f", name, feature, weight)));
  }
}
