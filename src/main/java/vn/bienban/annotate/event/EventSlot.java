package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Choice;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.Event;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;
import vn.bienban.text.Span;

/**
 * What fills a slot of an event, such as its place: of the words that may do so a linear model
 * takes the most probable ones, or none. What it sees of all slots alike: the words and what they
 * are, the sentence, the event mentioned behind. Immutable and thread-safe.
 */
abstract class EventSlot extends Domain {
  /** What a trace calls the choice of none. */
  private static final String NONE = "none";

  /** So many candidates are weighed at most; long articles with many bodies come near. */
  private static final int MOST = 400;

  /** So many of one sentence. */
  private static final int MOST_OF_SENTENCE = 60;

  private static final Buckets LENGTHS = Buckets.of(1, 2, 3, 4, 6, 8, 11, 15, 20);
  static final Buckets GAPS = Buckets.of(0, 1, 2, 4, 8, 15, 25);
  private static final Buckets BACK = Buckets.of(-9, -3, -1, 0, 1, 3, 9);

  final EventWords words;
  final Moments moments;
  private final LinearModel model;
  private final Rule rule;
  private final double enough;

  EventSlot(Lexicon lexicon, EventWords words, Moments moments, LinearModel model, Rule rule) {
    super(lexicon, "event");
    this.rule = rule;
    this.words = words;
    this.moments = moments;
    this.model = model;
    this.enough = Thresholds.load().get(model.name());
  }

  /** Words of a sentence that may fill the slot. */
  record Candidate(SentenceView view, int begin, int end) {
    Span span() {
      return view.span(begin, end);
    }
  }

  /** The candidates of the same words. */
  static final class Same {
    private int count;
    private boolean inHeading;

    private Same add(Candidate candidate) {
      count++;
      inHeading |= candidate.view().kind() == BlockKind.HEADING;
      return this;
    }

    int count() {
      return count;
    }

    /** Whether one of them stands in a heading. */
    boolean isInHeading() {
      return inHeading;
    }
  }

  /** What is seen of a candidate for one slot alone. */
  interface Evidence {
    /**
     * Adds it.
     *
     * @param same the candidates of the same words, itself among them
     */
    void add(Candidate candidate, Same same, Features features);
  }

  /** The sentences that may tell of the slot. */
  Collection<SentenceView> telling(EventScene scene) {
    return scene.telling();
  }

  /** Whether words that may fill it begin at a token. */
  abstract boolean opens(SentenceView view, int token);

  /** Adds the words that begin at a token, once for each end that they may have. */
  abstract void candidates(SentenceView view, int begin, List<Candidate> candidates);

  /** Adds what is seen for one slot alone of all candidates that begin at one token. */
  abstract void begin(SentenceView view, int begin, EventScene scene, Features features);

  /** Whether what stands before some words leaves no doubt that they fill it. */
  boolean settles(Candidate candidate) {
    return false;
  }

  /** What is seen of the candidates of one event. */
  abstract Evidence evidence(EventScene scene);

  /** What most probably fills it, or null where the event's sentences do not tell. */
  Event.@Nullable Part find(EventScene scene, Trace trace) {
    List<Candidate> candidates = new ArrayList<>();
    for (SentenceView view : telling(scene)) {
      view.document().timeLimit().check();
      int most = Math.min(MOST, candidates.size() + MOST_OF_SENTENCE);
      for (int i = view.first(); i < view.end() && candidates.size() < most; i++) {
        if (opens(view, i)) {
          candidates(view, i, candidates);
        }
      }
    }
    Candidate settled = candidates.stream().filter(this::settles).findFirst().orElse(null);
    if (settled != null) {
      candidates.removeIf(each -> each.view() != settled.view() || each.begin() != settled.begin());
    }
    return fill(scene, candidates, settled != null, evidence(scene), trace);
  }

  private Event.@Nullable Part fill(
      EventScene scene,
      List<Candidate> candidates,
      boolean settled,
      Evidence evidence,
      Trace trace) {
    Map<String, Same> byName = new HashMap<>();
    String[] names = new String[candidates.size()];
    Same[] same = new Same[names.length];
    StringBuilder buffer = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      Candidate candidate = candidates.get(i);
      names[i] = candidate.view().tokens().lower(candidate.begin(), candidate.end(), buffer);
      same[i] = byName.computeIfAbsent(names[i], words -> new Same()).add(candidate);
    }
    Choice<Integer> choice = new Choice<>(model, trace);
    if (!settled) {
      choice.weighOpen(-1);
    }
    Features shared = model.weigh(trace);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      candidate.view().document().timeLimit().check();
      if (i == 0 || candidates.get(i - 1).begin() != candidate.begin()) {
        shared = model.weigh(trace);
        addShared(candidate.view(), candidate.begin(), scene, shared);
      }
      Features features = choice.weigh(i).add(shared);
      add(candidate, scene, features);
      evidence.add(candidate, same[i], features);
    }
    Span asked = scene.main().head();
    Choice.Best<Integer> best =
        choice.decide(
            asked,
            its -> its < 0 ? asked : candidates.get(its).span(),
            its -> its < 0 ? NONE : names[its]);
    return best == null || model.isEmpty() || !settled && best.probability() < enough
        ? null
        : new Event.Part(candidates.get(best.value()).span(), rule.name(), best.probability());
  }

  /** What is seen of all candidates that begin at one token. */
  private void addShared(SentenceView view, int begin, EventScene scene, Features features) {
    features.add("bias");
    features.add("before=", word(view, begin - 1));
    features.add("block=", view.kind().name());
    features.add("from main=", BACK.of(view.place() - scene.main().view().place()));
    begin(view, begin, scene, features);
  }

  private void add(Candidate candidate, EventScene scene, Features features) {
    SentenceView view = candidate.view();
    int end = candidate.end();
    String behind = word(view, end);
    features.add("behind=", behind);
    features.add("kind behind=", kind(view, end));
    features.add("length=", LENGTHS.of(end - candidate.begin()));
    inside(view, candidate.begin(), end, features);
    for (EventMention mention : scene.in(view)) {
      if (mention.begin() >= end) {
        String at = GAPS.of(mention.begin() - end);
        features.addJoined("event behind,word=", scene.role(mention), " ", at, " ", behind);
        return;
      }
    }
  }

  /** What of the sentence's layers and marks the words hold. */
  private void inside(SentenceView view, int begin, int end, Features features) {
    Document document = view.document();
    Entity body = document.bodies().startingAt(begin);
    Entity last = document.bodies().endingAt(end);
    features.add(
        "body=",
        body != null && body.endToken() == end
            ? "all"
            : (body == null ? "" : body.endToken() < end ? "begins" : "cut")
                + (last == null ? "" : last.firstToken() > begin ? " ends" : " cut"));
    int small = 0;
    for (int i = begin; i < end; i++) {
      if (view.isPunctuation(i)) {
        features.addJoined("holds=", view.text(i), " ", i + 1 < end ? kind(view, i + 1) : "");
      } else if (!view.isCapitalized(i)) {
        small++;
      }
    }
    features.add("small=", small == 0 ? "none" : 2 * small > end - begin ? "many" : "some");
  }

  /** Whether words that end before a token end with a word or a bracket, with no other mark. */
  static boolean isWhole(SentenceView view, int end) {
    return !view.isPunctuation(end - 1) || view.isMark(end - 1, ')') || view.isMark(end - 1, '"');
  }

  static boolean insideBody(SentenceView view, int token) {
    Entity body = view.document().bodies().covering(token);
    return body != null && body.firstToken() < token;
  }

  static String word(SentenceView view, int token) {
    return token < view.first() ? "^" : token >= view.end() ? "$" : view.lower(token);
  }

  /** What stands on a token. */
  String kind(SentenceView view, int token) {
    if (token < view.first() || token >= view.end()) {
      return "none";
    }
    if (view.isInPerson(token)) {
      return "person";
    }
    if (moments.covers(view, token)) {
      return "time";
    }
    String kind = words.kind(view, token);
    return kind.equals("small") && view.isNumber(token) ? "number" : kind;
  }
}
