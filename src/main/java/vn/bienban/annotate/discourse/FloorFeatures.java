package vn.bienban.annotate.discourse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.Event;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.TimeType;

/**
 * What is seen of a sentence behind a reporting clause when it is asked whether its speaker still
 * has the floor there: how it begins, who or what its subject is, what its verbs do, where it
 * stands, and what follows.
 */
final class FloorFeatures extends Domain {
  private static final String[] DISTANCES = {"0", "1", "2", "3", "4+", "4+", "4+", "7+"};
  private static final String[] TENTHS = {
    "0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9", "1"
  };
  private static final String[] FIFTHS = {"0", "1", "2", "3", "4"};
  private static final String[] IN = places("in ");
  private static final String[] NEW = places("new ");
  private static final int MANY_FIGURES = 3;

  /** A verb of saying further in, in words, tells of no other voice. */
  private static final int VOICE_WITHIN = 22;

  private final SpeechWords speech;
  private final Elsewhere elsewhere;
  private final LexicalClass event = of("event.head");
  private final LexicalClass hold = of("event.hold");
  private final LexicalClass continuation = of("continuation");
  private final LexicalClass narration = of("narration");
  private final LexicalClass directive = of("directive");
  private final LexicalClass audience = of("audience");
  private final LexicalClass modal = of("modal");
  private final LexicalClass past = of("past");
  private final LexicalClass firstPerson = of("first-person");

  private final RuleSheet rules;

  FloorFeatures(Lexicon lexicon, SpeechWords speech, Elsewhere elsewhere, RuleSheet rules) {
    super(lexicon, "discourse");
    this.rules = rules;
    this.speech = speech;
    this.elsewhere = elsewhere;
  }

  /**
   * A case.
   *
   * @param clause who has the floor
   * @param words where the words that its own sentence holds stand
   * @param sentence the sentence in question
   * @param previous the sentence that was asked about before it, or -1
   * @param open whether a quotation is open before it
   * @param interrupted what stands between beside the running text, or an empty string
   * @param next the sentence of the next clause, or -1
   * @param same whether the next clause is of the same person
   */
  record Case(
      ReportingClause clause,
      Words words,
      int sentence,
      int previous,
      boolean open,
      String interrupted,
      int next,
      boolean same) {}

  /** Where the words of a clause stand in its own sentence. */
  enum Words {
    NONE,
    BEFORE,
    BEHIND,
    BELOW
  }

  void add(List<SentenceView> views, Case its, Features features) {
    SentenceView view = views.get(its.sentence());
    SentenceView before = views.get(its.sentence() - 1);
    boolean sameBlock = view.sentence().block() == before.sentence().block();
    int distance = its.sentence() - its.clause().sentence();
    String place = (sameBlock ? IN : NEW)[view.kind().ordinal()];
    features.add("bias");
    features.add("meeting=", meeting(view.document().get(Layers.EVENTS)));
    features.add("place=", place);
    features.add("distance=", bucket(distance));
    features.add("words=", its.words().name());
    features.addJoined("place,words=", place, its.words().name());
    features.add("act=", its.clause().act().name());
    features.addJoined("place,act=", place, its.clause().act().name());
    features.add("rule=", rules.kind(its.clause().rule()));
    features.addJoined("place,before=", place, " ", before.kind().name());
    features.addIf(its.open(), "quotation open");
    features.add("interrupted=", its.interrupted());
    features.addIf(before.isMark(before.end() - 1, ':'), "behind a colon");
    features.addIf(view.isMark(view.end() - 1, ':'), "colon");
    boolean question = view.isMark(view.end() - 1, '?');
    features.addIf(question, "question");
    String who = its.next() < 0 ? "none" : its.same() ? "same " : "other ";
    String far = its.next() < 0 ? "" : bucket(its.next() - its.sentence());
    if (question) {
      features.addJoined("question,next=", who, far);
    }
    features.addJoined("next=", who, far);
    features.addJoined("place,next=", place, " ", who, far);
    beginning(view, its, place, features);
    inside(view, its, place, features);
    voice(view, its.clause(), features);
    previous(views, its, features);
    boolean last = its.sentence() + 1 >= views.size();
    boolean ends =
        last || views.get(its.sentence() + 1).sentence().block() != view.sentence().block();
    features.addJoined("paragraph=", sameBlock ? "in" : "new", ends ? " end" : " more");
    features.addIf(last, "last");
    features.add("position=", FIFTHS[view.index() * FIFTHS.length / views.size()]);
  }

  /** How a sentence stands to the one before, by the kind of its block. */
  private static String[] places(String how) {
    return Stream.of(BlockKind.values())
        .map(kind -> how + kind.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** How sure it is that the article reports a meeting. */
  private static String meeting(List<Event> events) {
    return events.isEmpty() ? "none" : TENTHS[(int) Math.rint(10 * events.get(0).confidence())];
  }

  private static String bucket(int distance) {
    return DISTANCES[Math.min(distance, DISTANCES.length - 1)];
  }

  private void beginning(SentenceView view, Case its, String place, Features features) {
    int first = view.afterMarks();
    int at = afterLinks(view);
    String subject = subject(view, its.clause(), at);
    features.add("subject=", subject);
    features.addJoined("place,subject=", place, subject);
    String one = word(view, first);
    String second = word(view, first + 1);
    features.add("first=", one);
    features.addJoined("place,first=", place, one);
    features.addJoined("two=", one, " ", second);
    features.addJoined("three=", one, " ", second, " ", word(view, first + 2));
    features.add("second=", second);
    features.addIf(at > first, "linked");
    features.addIf(at > first, sameParagraph(place) ? "linked in" : "linked new");
    features.addIf(view.startsWith(continuation), "continues");
    features.addIf(view.startsWith(narration), "narration");
    features.addIf(view.startsWith(directive), "directive");
    features.addIf(view.startsWith(audience), "audience");
    features.addIf(view.isMark(view.first(), '"'), "opens quotation");
    features.addIf(view.endsQuotation(), "ends quotation");
  }

  /** Who or what stands before the first verb of saying, and how far in: perhaps another voice. */
  private void voice(SentenceView view, ReportingClause clause, Features features) {
    Document document = view.document();
    int first = view.afterMarks();
    String who = "nobody";
    for (int i = first; i < Math.min(view.end(), first + VOICE_WITHIN); i++) {
      if (speech.says(view, i)) {
        String where = i == first ? "first" : i - first <= VOICE_WITHIN / 2 ? "near" : "far";
        features.addJoined("voice=", who, " ", where);
        features.addJoined("voice,act=", who, " ", speech.act(view, i).name());
        return;
      }
      PersonMention mention = document.mentions().startingAt(i);
      if (mention != null) {
        who = mention.person() == clause.person() ? "speaker" : "person";
      } else if (document.bodies().startingAt(i) != null) {
        who = "body";
      } else if (view.begins(audience, i)) {
        who = "audience";
      }
    }
    features.add("voice=none");
  }

  /** What is seen of the sentence that was asked about before. */
  private void previous(List<SentenceView> views, Case its, Features features) {
    if (its.previous() < 0) {
      features.add("before=clause");
      return;
    }
    SentenceView view = views.get(its.previous());
    SentenceView before = views.get(its.previous() - 1);
    String place = view.sentence().block() == before.sentence().block() ? "in" : "new";
    String subject = subject(view, its.clause(), afterLinks(view));
    String one = word(view, view.afterMarks());
    features.add("before place=", place);
    features.add("before subject=", subject);
    features.addJoined("before place,subject=", place, " ", subject);
    features.add("before first=", one);
    features.addJoined("before two=", one, " ", word(view, view.afterMarks() + 1));
    features.add("before tense=", tense(view));
    features.addIf(view.startsWith(continuation), "before continues");
    features.addIf(view.startsWith(narration), "before narration");
    features.addIf(view.startsWith(directive), "before directive");
    features.addIf(view.startsWith(audience), "before audience");
    features.addIf(speech.says(view), "before says");
    named(view, its.clause(), "before speaker named", "before other named", features);
  }

  private String tense(SentenceView view) {
    return view.has(modal) ? view.has(past) ? "modal past" : "modal" : view.has(past) ? "past" : "";
  }

  private static void named(
      SentenceView view, ReportingClause clause, String own, String other, Features features) {
    boolean isOwn = false;
    boolean isOther = false;
    for (PersonMention mention : view.mentions()) {
      isOwn |= mention.person() == clause.person();
      isOther |= mention.person() != clause.person();
    }
    features.addIf(isOwn, own);
    features.addIf(isOther, other);
  }

  private static boolean sameParagraph(String place) {
    return place.startsWith("in ");
  }

  private void inside(SentenceView view, Case its, String place, Features features) {
    boolean must = view.has(modal);
    boolean was = view.has(past);
    boolean says = speech.says(view);
    features.addIf(must, "modal");
    features.addIf(was, "past");
    String said = must ? " modal" : "";
    String happened = was ? " past" : "";
    features.addJoined("tense=", must ? "modal " : "", was ? "past" : "");
    features.addJoined("place,tense=", place, said, happened);
    features.addJoined("act,tense=", its.clause().act().name(), said, happened);
    features.addIf(view.has(firstPerson), "first person");
    features.addIf(says, "says");
    features.addIf(says, sameParagraph(place) ? "says in" : "says new");
    features.addIf(view.has(event), "event");
    features.addIf(elsewhere.isToldIn(view), "elsewhere");
    features.addIf(speech.attends(view), "attends");
    features.addIf(elsewhere.isToPress(view), "press");
    features.addIf(!view.document().bodies().in(view.first(), view.end()).isEmpty(), "body");
    int figures = 0;
    for (int i = view.first(); i < view.end(); i++) {
      figures += view.kind(i) == TokenKind.NUMBER ? 1 : 0;
    }
    features.add("figures=", figures == 0 ? "0" : figures < MANY_FIGURES ? "some" : "many");
    features.add("length=", Integer.toString(Math.min(8, (view.end() - view.first()) / 8)));
    named(view, its.clause(), "speaker named", "other named", features);
  }

  /** What stands where the subject of a sentence is expected. */
  private String subject(SentenceView view, ReportingClause clause, int at) {
    if (at >= view.end()) {
      return "nothing";
    }
    Document document = view.document();
    PersonMention mention = document.mentions().startingAt(at);
    if (mention != null) {
      return mention.person() == clause.person() ? "speaker" : "person";
    }
    if (view.begins(event, at)) {
      return "event";
    }
    if (document.bodies().startingAt(at) != null) {
      return "body";
    }
    TimeExpression time = document.times().startingAt(at);
    if (time != null) {
      return time.type() == TimeType.DATE ? "time" : "hour";
    }
    return speech.attends(view, at)
        ? "attend"
        : speech.says(view, at)
            ? "say"
            : view.begins(hold, at) ? "hold" : view.kind(at) == TokenKind.WORD ? "word" : "mark";
  }

  /** A word as features tell it: names and figures by what they are. */
  private static String word(SentenceView view, int at) {
    if (at >= view.end()) {
      return "";
    }
    if (view.isInPerson(at)) {
      return "<person>";
    }
    if (view.document().bodies().startingAt(at) != null) {
      return "<body>";
    }
    TimeExpression time = view.document().times().startingAt(at);
    if (time != null && time.type() == TimeType.DATE) {
      return "<time>";
    }
    return view.kind(at) == TokenKind.WORD
        ? view.isCapitalized(at) && at > view.first() && view.afterMarks() != at
            ? "<capital>"
            : view.document().tokens().lower(at)
        : view.isPunctuation(at) ? view.text(at) : "<figure>";
  }

  /** The first token behind the marks and the phrases of connection that open the sentence. */
  private int afterLinks(SentenceView view) {
    int at = view.afterMarks();
    for (int link = view.phraseEnd(continuation, at);
        link >= 0;
        link = view.phraseEnd(continuation, at)) {
      at = link;
      while (view.isMark(at, ',')) {
        at++;
      }
    }
    return at;
  }
}
