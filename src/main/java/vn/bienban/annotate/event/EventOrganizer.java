package vn.bienban.annotate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.decide.Models;
import vn.bienban.document.Entity;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;

/**
 * Who holds the event: of the bodies that its sentences name, and of other words written like one
 * before a verb of holding, a linear model takes the most probable. Immutable and thread-safe.
 */
final class EventOrganizer extends EventSlot {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "events.organizer";

  /** The longest name of a body, in words. */
  private static final int LONGEST = 25;

  private static final int LONGEST_ACRONYM = 6;

  /** So many ends of one name are weighed at most. */
  private static final int MOST_ENDS = 6;

  /** So many words at most stand between a body and the verb of holding of its list. */
  private static final int REACH = 40;

  /** An event so near behind its verb is what the verb governs, in words. */
  private static final int NEAR = 8;

  private static final Buckets PLACES = Buckets.of(0, 1, 2, 4, 8, 15, 30);

  private final LexicalClass together = of("together");
  private final LexicalClass nounBefore = of("noun-before");
  private final LexicalClass smallBody = of("small-body");
  private final LexicalClass bodyHead = of("entity.body");
  private final LexicalClass subjectStop = of("subject-stop");
  private final LexicalClass verbOfBody = of("verb-of-body");
  private final LexicalClass nameJoint = of("name-joint");
  private final LexicalClass leads = of("leads-to-body");

  EventOrganizer(Lexicon lexicon, EventWords words, Moments moments, Models models, Rule rule) {
    super(lexicon, words, moments, models.get(DECISION), rule);
  }

  @Override
  void begin(SentenceView view, int begin, EventScene scene, Features features) {
    features.add("first=", word(view, begin));
    features.add("place=", PLACES.of(view.place()));
    features.add(scene.isNamedIn(view) ? "beside the event" : "aside");
    EventMention left = null;
    for (EventMention mention : scene.in(view)) {
      left = mention.begin() < begin ? mention : left;
    }
    if (left == null) {
      features.add("event before=", "none");
      return;
    }
    int gap = begin - left.nameEnd();
    String at = gap < 0 ? "in name" : GAPS.of(gap);
    features.addJoined("event before=", scene.role(left), left.ruled() ? " ruled " : " ", at);
  }

  @Override
  Evidence evidence(EventScene scene) {
    Map<Integer, Integer> clauses = new HashMap<>();
    Map<Integer, Told> told = new HashMap<>();
    return (each, same, features) -> {
      features.addIf(same.isInHeading(), "in a heading");
      add(each, scene, clauses, told, features);
    };
  }

  /** Whether the name of a body may begin at a token. */
  @Override
  boolean opens(SentenceView view, int token) {
    if (view.document().bodies().startingAt(token) != null) {
      return true;
    }
    if (view.isInPerson(token)
        || view.kind(token) != TokenKind.WORD
        || moments.covers(view, token)) {
      return false;
    }
    if (!view.isCapitalized(token)) {
      int head = Math.max(view.phraseEnd(smallBody, token), view.phraseEnd(bodyHead, token));
      return head >= 0 && head < view.end() && view.isCapitalized(head);
    }
    return !insideBody(view, token)
        && (token == view.first()
            || !view.isCapitalized(token - 1)
            || view.kind(token - 1) != TokenKind.WORD
            || moments.covers(view, token - 1));
  }

  /** The names that begin at a token, one for each end that they may have. */
  @Override
  void candidates(SentenceView view, int begin, List<Candidate> candidates) {
    Entity body = view.document().bodies().startingAt(begin);
    int known = body == null ? begin : Math.min(view.end(), body.endToken());
    int last = begin;
    int ends = 0;
    int i = Math.max(begin + 1, known);
    for (; i < view.end() && i - begin < LONGEST && !stops(view, i); i++) {
      if (ends < MOST_ENDS && (i == known || mayEnd(view, i)) && !insideBody(view, i)) {
        int end = behindAcronym(view, i);
        if (end > last && isWhole(view, end) && !view.is(nameJoint, end - 1)) {
          candidates.add(new Candidate(view, begin, end));
          last = end;
          ends++;
        }
        i = Math.max(i, end - 1);
      }
    }
    if (i > last && isWhole(view, i) && !view.is(nameJoint, i - 1)) {
      candidates.add(new Candidate(view, begin, i));
    }
  }

  /** A token that no name of a body goes over. */
  private boolean stops(SentenceView view, int token) {
    if (insideBody(view, token)) {
      return false;
    }
    if (view.isPunctuation(token)) {
      return switch (view.text(token)) {
        case ",", "(", ")", "-", "&", ".", "\"" -> false;
        default -> true;
      };
    }
    if (view.personEnd(token) >= 0
        || moments.isAt(view, token)
        || view.is(verbOfBody, token) && !view.isCapitalized(token)) {
      return true;
    }
    int verb = token;
    // "Hiệp hội doanh nghiệp nhỏ và vừa đã tổ chức": behind what joins a name's parts stands no
    // adverb
    while (isAdverb(view, verb) && !view.is(nameJoint, verb - 1)) {
      verb++;
    }
    return verb < view.end()
        && !view.isCapitalized(verb)
        && (view.begins(words.hold, verb)
            || view.begins(words.organize, verb)
            || view.begins(words.chair, verb)
            || view.begins(words.verbalHead, verb));
  }

  /** Where a name may end before a token that it may as well go over. */
  private boolean mayEnd(SentenceView view, int token) {
    return view.isPunctuation(token)
        || view.is(nameJoint, token)
        || !view.isCapitalized(token) && view.is(subjectStop, token)
        || isAdverb(view, token)
        || words.speech.says(view, token)
        || words.speech.attends(view, token)
        || view.document().bodies().endingAt(token) != null
        || view.isCapitalized(token - 1) && !view.isCapitalized(token);
  }

  private boolean isAdverb(SentenceView view, int token) {
    return view.is(words.holdingAdverb, token) && !view.isCapitalized(token);
  }

  /** Behind "(VCCI)", which belongs to the name. */
  private static int behindAcronym(SentenceView view, int end) {
    int close = end + 1;
    while (close < view.end() && close - end <= LONGEST_ACRONYM && isCapitals(view, close)) {
      close++;
    }
    return view.isMark(end, '(') && close > end + 1 && view.isMark(close, ')') ? close + 1 : end;
  }

  private static boolean isCapitals(SentenceView view, int token) {
    return view.document().tokens().isInCapitals(token)
        || view.isMark(token, '-')
        || view.isMark(token, '&');
  }

  private void add(
      Candidate candidate,
      EventScene scene,
      Map<Integer, Integer> clauses,
      Map<Integer, Told> verbs,
      Features features) {
    SentenceView view = candidate.view();
    int begin = candidate.begin();
    int end = candidate.end();
    Told told = verbs.computeIfAbsent(end, at -> told(view, at, scene));
    features.addJoined("before,behind=", word(view, begin - 1), " ", word(view, end));
    features.addJoined("verb=", told.verb(), told.reach());
    features.addJoined("verb,over=", told.verb(), told.over());
    features.addJoined("verb,event=", told.verb(), told.reach(), " ", told.event());
    features.addJoined("led=", told.isOwn() ? "own" : "not", " ", before(view, begin, clauses));
    if (view.is(nameJoint, end) || view.isMark(end, ',') || view.isMark(end, '(')) {
      features.addJoined("joint,next=", word(view, end), " ", kind(view, end + 1));
    }
    for (int i = begin + 1; i < end - 1; i++) {
      boolean body =
          view.document().bodies().startingAt(i + 1) != null
              || view.isCapitalized(i + 1) && view.begins(bodyHead, i + 1);
      if (body && (view.isPunctuation(i) || view.is(nameJoint, i))) {
        features.add("holds a body behind=", view.text(i));
      }
    }
    int i = begin - 1;
    while (i > view.first() && begin - i < REACH && !isEndMark(view, i)) {
      int verb = view.phraseEnd(together, i);
      if (verb >= 0 && verb <= begin) {
        features.add("together before=", verb == begin ? "right" : "far");
        break;
      }
      i--;
    }
  }

  /**
   * What leads to a name: the word before it, the body of which it is a sibling, or the clause's
   * begin.
   */
  private String before(SentenceView view, int begin, Map<Integer, Integer> clauses) {
    if (view.document().bodies().endingAt(begin - 1) != null) {
      return "body " + view.text(begin - 1);
    }
    if (view.is(leads, begin - 1)) {
      return view.document().tokens().lower(begin - 1);
    }
    if (begin > view.first() && !view.isMark(begin - 1, ',') && !moments.covers(view, begin - 1)) {
      return view.isCapitalized(begin - 1) ? "capital" : kind(view, begin - 1);
    }
    return clauses.computeIfAbsent(view.index(), index -> clause(view)) < begin - 1
        ? "clause"
        : "front";
  }

  /** The first token of a sentence that tells who does something; its end where none does. */
  private int clause(SentenceView view) {
    for (int i = view.first(); i < view.end(); i++) {
      if (view.personEnd(i) >= 0
          || view.begins(words.head, i)
          || view.begins(words.hold, i)
          || words.speech.says(view, i)
          || words.speech.attends(view, i)) {
        return i;
      }
    }
    return view.end();
  }

  /** The verb of holding behind some words, how it is reached, and the event behind it. */
  private record Told(String verb, String reach, String over, String event) {
    static final Told NOTHING = new Told("none", "", "", "none");

    boolean isOwn() {
      return event.equals("main") || event.equals("family");
    }
  }

  /** Of the words that end before a token. */
  private Told told(SentenceView view, int end, EventScene scene) {
    StringBuilder over = new StringBuilder();
    boolean listed = true;
    int last = Math.min(view.end(), end + REACH);
    for (int i = end; i < last; i++) {
      String verb = verbAt(view, scene, i);
      if (verb != null) {
        int behind = Math.max(i + 1, view.phraseEnd(words.organize, i));
        String event = "none";
        for (EventMention mention : scene.in(view)) {
          boolean own = mention.verbal() && mention.begin() == i;
          if (own || mention.begin() >= behind) {
            boolean near = own || mention.begin() - behind < NEAR;
            event = scene.role(mention) + (near ? "" : " far");
            break;
          }
        }
        String reach = over.isEmpty() ? " right" : listed ? " listed" : " far";
        return new Told(verb, reach, over.toString(), event);
      }
      if (isEndMark(view, i)) {
        break;
      }
      String crossed = crossed(view, i);
      listed &= !crossed.equals(" word") && !crossed.equals(" person");
      if (over.indexOf(crossed) < 0) {
        over.append(crossed);
      }
    }
    return Told.NOTHING;
  }

  private @Nullable String verbAt(SentenceView view, EventScene scene, int token) {
    if (view.isCapitalized(token) || insideBody(view, token) || view.is(nounBefore, token - 1)) {
      return null;
    }
    if (view.begins(words.organize, token)) {
      return view.begins(together, token) ? "together" : "organize";
    }
    if (view.begins(words.chair, token)) {
      return "chair";
    }
    if (view.begins(words.hold, token)) {
      return "hold";
    }
    if (words.speech.says(view, token)) {
      return "say";
    }
    if (words.speech.attends(view, token)) {
      return "attend";
    }
    return scene.isToldAt(token) ? "told" : null;
  }

  /** What stands between the words and their verb. */
  private String crossed(SentenceView view, int token) {
    if (insideBody(view, token) || isAdverb(view, token)) {
      return "";
    }
    if (view.document().bodies().startingAt(token) != null) {
      return " body";
    }
    if (view.isInPerson(token)) {
      return " person";
    }
    if (view.isPunctuation(token)) {
      return " " + view.text(token);
    }
    if (view.is(nameJoint, token)) {
      return " joint";
    }
    return moments.covers(view, token) ? " time" : view.isCapitalized(token) ? " capital" : " word";
  }

  private static boolean isEndMark(SentenceView view, int token) {
    return switch (view.text(token)) {
      case ";", ":", "!", "?", "…", "..." -> true;
      default -> false;
    };
  }
}
