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
import vn.bienban.record.TimeType;

/**
 * What is seen of a sentence behind a reporting clause when it is asked whether its speaker still
 * has the floor there: how it begins, whom it names, what its verbs do, where it stands, and what
 * follows.
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

  /** A head of a list has at most so many tokens. */
  private static final int LONGEST_HEAD = 16;

  /** A verb of saying further in, in words, tells of no other voice. */
  private static final int VOICE_WITHIN = 22;

  private final SpeechWords speech;
  private final LexicalClass event = of("event.head");
  private final LexicalClass continuation = of("continuation");
  private final LexicalClass counted = of("counted");
  private final LexicalClass narration = of("narration");
  private final LexicalClass directive = of("directive");
  private final LexicalClass audience = of("audience");
  private final LexicalClass modal = of("modal");
  private final LexicalClass past = of("past");

  FloorFeatures(Lexicon lexicon, SpeechWords speech) {
    super(lexicon, "discourse");
    this.speech = speech;
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

  /**
   * Whether a sentence only tells whom or what the items of a list below it are about, as "Đối với
   * Sở Y tế:" does: a paragraph of a few words and a colon, in which nobody speaks.
   */
  boolean isHead(List<SentenceView> views, int sentence) {
    SentenceView view = views.get(sentence);
    return sentence > 0
        && sentence + 1 < views.size()
        && view.isMark(view.end() - 1, ':')
        && view.end() - view.first() <= LONGEST_HEAD
        && views.get(sentence - 1).sentence().block() != view.sentence().block()
        && views.get(sentence + 1).kind() == BlockKind.LIST_ITEM
        && views.get(sentence + 1).sentence().block() != view.sentence().block()
        && !speech.says(view)
        && !view.hasPerson();
  }

  /** Whether a head goes on with what stands before it. */
  boolean linksHead(SentenceView head, SentenceView before) {
    return before.kind() == BlockKind.LIST_ITEM || head.startsWith(continuation);
  }

  /** Whether a sentence is one of several that are counted: "Thứ nhất, …", "Hai là …". */
  boolean isCounted(SentenceView view) {
    return view.startsWith(counted);
  }

  void add(List<SentenceView> views, Case its, Features features) {
    SentenceView view = views.get(its.sentence());
    SentenceView before = views.get(its.sentence() - 1);
    boolean sameBlock = view.sentence().block() == before.sentence().block();
    int distance = its.sentence() - its.clause().sentence();
    String place = (sameBlock ? IN : NEW)[view.kind().ordinal()];
    features.add("meeting=", meeting(view.document().get(Layers.EVENTS)));
    features.add("distance=", bucket(distance));
    features.addJoined("place,words=", place, its.words().name());
    features.addJoined("place,before=", place, " ", before.kind().name());
    features.addIf(its.open(), "quotation open");
    features.add("interrupted=", its.interrupted());
    String who = its.next() < 0 ? "none" : its.same() ? "same " : "other ";
    String far = its.next() < 0 ? "" : bucket(its.next() - its.sentence());
    features.addJoined("next=", who, far);
    beginning(view, sameBlock, place, features);
    inside(view, its.clause(), features);
    voice(view, its.clause(), features);
    if (its.previous() >= 0) {
      previous(views.get(its.previous()), its.clause(), features);
    }
    boolean ends =
        its.sentence() + 1 >= views.size()
            || views.get(its.sentence() + 1).sentence().block() != view.sentence().block();
    features.addJoined("paragraph=", sameBlock ? "in" : "new", ends ? " end" : " more");
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

  private void beginning(SentenceView view, boolean sameBlock, String place, Features features) {
    int first = view.afterMarks();
    String one = word(view, first);
    String second = word(view, first + 1);
    features.addJoined("place,first=", place, one);
    features.addJoined("two=", one, " ", second);
    features.addJoined("three=", one, " ", second, " ", word(view, first + 2));
    features.add("second=", second);
    features.addIf(!sameBlock && view.startsWith(continuation), "linked new");
    features.addIf(view.startsWith(narration), "narration");
    features.addIf(view.startsWith(directive), "directive");
    features.addIf(view.isMark(view.first(), '"'), "opens quotation");
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
  private void previous(SentenceView view, ReportingClause clause, Features features) {
    String one = word(view, view.afterMarks());
    features.add("before first=", one);
    features.addJoined("before two=", one, " ", word(view, view.afterMarks() + 1));
    features.add("before tense=", tense(view));
    features.addIf(view.startsWith(continuation), "before continues");
    features.addIf(view.startsWith(narration), "before narration");
    features.addIf(view.startsWith(directive), "before directive");
    features.addIf(speech.says(view), "before says");
    features.addIf(namesAnother(view, clause), "before other named");
  }

  private String tense(SentenceView view) {
    return view.has(modal) ? view.has(past) ? "modal past" : "modal" : view.has(past) ? "past" : "";
  }

  private static boolean namesSpeaker(SentenceView view, ReportingClause clause) {
    return view.mentions().stream().anyMatch(mention -> mention.person() == clause.person());
  }

  private static boolean namesAnother(SentenceView view, ReportingClause clause) {
    return view.mentions().stream().anyMatch(mention -> mention.person() != clause.person());
  }

  private void inside(SentenceView view, ReportingClause clause, Features features) {
    String said = view.has(modal) ? " modal" : "";
    String happened = view.has(past) ? " past" : "";
    features.addJoined("act,tense=", clause.act().name(), said, happened);
    features.addIf(view.has(event), "event");
    int figures = 0;
    for (int i = view.first(); i < view.end(); i++) {
      figures += view.kind(i) == TokenKind.NUMBER ? 1 : 0;
    }
    features.add("figures=", figures == 0 ? "0" : figures < MANY_FIGURES ? "some" : "many");
    features.add("length=", Integer.toString(Math.min(8, (view.end() - view.first()) / 8)));
    features.addIf(namesSpeaker(view, clause), "speaker named");
    features.addIf(namesAnother(view, clause), "other named");
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
}
