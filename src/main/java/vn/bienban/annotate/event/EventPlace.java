package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.decide.Models;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;

/**
 * Where the event takes place: of the places that its sentences name a linear model takes the most
 * probable. Immutable and thread-safe.
 */
final class EventPlace extends EventSlot {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "events.place";

  /** The longest place, in words. */
  private static final int LONGEST = 20;

  /** So many lines that announce a place are read at most. */
  private static final int FEW = 5;

  /** So many ends of one place are weighed at most. */
  private static final int MOST_ENDS = 5;

  /** The longest phrase that leads to a place, in words. */
  private static final int LONGEST_LINK = 6;

  private static final String NONE = "none";

  private static final Buckets COUNTS = Buckets.of(1, 2, 3, 5, 9);

  private final LexicalClass in = of("in");
  private final LexicalClass venue = of("venue");
  private final LexicalClass room = of("room");
  private final LexicalClass locality = of("locality");
  private final LexicalClass noPlace = of("no-place");
  private final LexicalClass placeStop = of("place-stop");
  private final LexicalClass placeJoint = of("place-joint");
  private final LexicalClass placeLabel = of("place-label");
  private final LexicalClass visitVerb = of("visit-verb");
  private final LexicalClass bridgePoint = of("bridge-point");
  private final LexicalClass place = of("entity.place");
  private final LexicalClass country = of("entity.country");

  EventPlace(Lexicon lexicon, EventWords words, Moments moments, Models models, Rule rule) {
    super(lexicon, words, moments, models.get(DECISION), rule);
  }

  @Override
  Collection<SentenceView> telling(EventScene scene) {
    Set<SentenceView> telling = new LinkedHashSet<>(scene.telling());
    scene.own().stream().filter(view -> view.has(placeLabel)).limit(FEW).forEach(telling::add);
    return telling;
  }

  @Override
  void begin(SentenceView view, int begin, EventScene scene, Features features) {
    features.addIf(Moments.hasDay(view), "day");
  }

  @Override
  Evidence evidence(EventScene scene) {
    return this::add;
  }

  /** "Địa điểm: …": a label tells the place. */
  @Override
  boolean settles(Candidate candidate) {
    return link(candidate.view(), candidate.begin()).equals("label");
  }

  /** The token after the place that begins at a token, or the token itself where none does. */
  int endOfPlace(SentenceView view, int from) {
    List<Candidate> candidates = new ArrayList<>();
    if (mayBegin(view, from)) {
      candidates(view, from, candidates);
    }
    return candidates.isEmpty() ? from : candidates.get(0).end();
  }

  /** How what stands before a token leads to a place. */
  private String link(SentenceView view, int token) {
    if (view.is(words.at, token - 1)) {
      return "at";
    }
    if (view.is(in, token - 1)) {
      return "in";
    }
    if (view.endsWith(visitVerb, token, LONGEST_LINK)) {
      return "visit";
    }
    if (view.endsWith(bridgePoint, token, LONGEST_LINK)) {
      return "bridge point";
    }
    return view.isMark(token - 1, ':') && view.endsWith(placeLabel, token - 1, LONGEST_LINK)
        ? "label"
        : NONE;
  }

  /**
   * Whether a place may begin at a token: behind a word that tells it, or by its own first word.
   */
  @Override
  boolean opens(SentenceView view, int token) {
    // the second word of "Chính phủ" is no palace
    boolean partOfBody = !view.isCapitalized(token) && insideBody(view, token);
    return mayBegin(view, token)
        && (!link(view, token).equals(NONE)
            || !view.isInPerson(token)
                && (view.begins(room, token) && !partOfBody
                    || view.begins(locality, token)
                    || view.begins(place, token) && view.isCapitalized(token)));
  }

  private boolean mayBegin(SentenceView view, int token) {
    boolean capital = view.isCapitalized(token) && view.kind(token) == TokenKind.WORD;
    return (capital
            || view.begins(room, token)
            || view.begins(venue, token)
            || view.begins(locality, token))
        && !view.begins(noPlace, token)
        && !CitedSpans.holds(view.document(), token);
  }

  /** The places that begin at a token, one for each end that they may have. */
  @Override
  void candidates(SentenceView view, int begin, List<Candidate> candidates) {
    int last = begin;
    int ends = 0;
    boolean named = view.begins(room, begin);
    int i = begin;
    for (; i < view.end() && i - begin < LONGEST && ends < MOST_ENDS; i++) {
      boolean stops = i > begin && stops(view, i);
      if (i > begin && (stops || mayEnd(view, i))) {
        if (!named) {
          return;
        }
        if (isWhole(view, i) && isClosed(view, begin, i)) {
          candidates.add(new Candidate(view, begin, i));
          last = i;
          ends++;
        }
      }
      if (stops) {
        return;
      }
      named |= view.isCapitalized(i) || view.kind(i) == TokenKind.NUMBER;
    }
    if (named && i > last && ends < MOST_ENDS && isWhole(view, i) && isClosed(view, begin, i)) {
      candidates.add(new Candidate(view, begin, i));
    }
  }

  /** Whether as many brackets close in some words as open. */
  private static boolean isClosed(SentenceView view, int begin, int end) {
    int open = 0;
    for (int i = begin; i < end; i++) {
      open += view.isMark(i, '(') ? 1 : view.isMark(i, ')') ? -1 : 0;
    }
    return open == 0;
  }

  /** A token that no place goes over. */
  private boolean stops(SentenceView view, int token) {
    if (view.isPunctuation(token)) {
      return switch (view.text(token)) {
        case ",", "(", ")", "-", "/", "." -> false;
        default -> true;
      };
    }
    boolean inside = insideBody(view, token);
    return !inside
        && !view.is(placeJoint, token)
        && (!view.isCapitalized(token)
                && (view.begins(words.nameStop, token) || view.begins(placeStop, token))
            || view.begins(words.hold, token)
            || view.begins(words.chair, token)
            || view.begins(words.creditStart, token)
            || moments.isAt(view, token));
  }

  /** Where a place may end before a token that it may as well go over. */
  private boolean mayEnd(SentenceView view, int token) {
    return view.isPunctuation(token)
        || view.isMark(token - 1, ')')
        || view.is(placeJoint, token)
        || view.personEnd(token) >= 0
        || view.document().bodies().endingAt(token) != null
        || view.isCapitalized(token - 1) && !view.isCapitalized(token) && !insideBody(view, token);
  }

  private void add(Candidate candidate, Same same, Features features) {
    SentenceView view = candidate.view();
    int begin = candidate.begin();
    int end = candidate.end();
    int at = begin - 1;
    String link = link(view, begin);
    features.add("same=", COUNTS.of(same.count()));
    features.addJoined("first two=", word(view, begin), " ", word(view, begin + 1));
    features.add("last=", word(view, end - 1));
    features.addJoined("before two=", word(view, begin - 2), " ", word(view, at));
    features.addJoined("behind two=", word(view, end), " ", word(view, end + 1));
    features.add("link=", link);
    features.addJoined("link,kind before=", link, " ", kind(view, at - 1));
    features.addIf(view.endsWith(words.hold, at, LONGEST_LINK), "behind hold");
    features.add("wider behind=", wider(view, end));
    int narrow = begin + 1;
    while (narrow < end && wider(view, narrow).equals(NONE)) {
      narrow++;
    }
    String wider = narrow < end ? wider(view, narrow) : NONE;
    features.add("wider inside=", wider);
    features.addJoined("named,wider=", named(view, begin, narrow), " ", wider);
  }

  /**
   * How a wider place goes on behind a token, mark or word and all ("Kazan, Liên bang Nga", "Nhà
   * hát Lớn (Hà Nội)"); none where none does.
   */
  private String wider(SentenceView view, int token) {
    boolean joins =
        view.isMark(token, ',')
            || view.isMark(token, '(')
            || view.isMark(token, '-')
            || view.is(in, token)
            || view.is(words.at, token)
            || view.is(placeJoint, token);
    int begin = token + 1;
    if (!joins || view.isInPerson(begin) || view.document().bodies().startingAt(begin) != null) {
      return NONE;
    }
    if (view.begins(locality, begin) && view.isCapitalized(begin + 1)) {
      return view.text(token) + " locality";
    }
    int end = view.isCapitalized(begin) ? view.phraseEnd(place, begin) : -1;
    return end < 0
        ? NONE
        : view.text(token)
            + (view.phraseEnd(country, begin) == end ? " country " : " place ")
            + kind(view, end);
  }

  private String named(SentenceView view, int begin, int end) {
    if (view.phraseEnd(country, begin) == end) {
      return "country";
    }
    if (view.phraseEnd(place, begin) == end) {
      return "place";
    }
    return view.begins(room, begin) ? "room" : view.begins(venue, begin) ? "venue" : "else";
  }
}
