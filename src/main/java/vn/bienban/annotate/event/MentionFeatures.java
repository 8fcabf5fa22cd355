package vn.bienban.annotate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.TimeType;

/**
 * What is seen of a mention when it is asked whether it names the article's event: what rules it,
 * where it stands, its day, what stands around, and how its family is spoken of in the article.
 * Immutable and thread-safe.
 */
final class MentionFeatures extends Domain {
  private static final Buckets GAPS = Buckets.of(-1, 0, 2, 5);
  private static final Buckets LENGTHS = Buckets.of(0, 1, 3, 6, 10, 15, 25);
  private static final Buckets PLACES = Buckets.of(0, 1, 2, 4, 8, 15, 30);
  private static final Buckets PARAGRAPHS = Buckets.of(0, 1, 2, 3, 5, 9);
  private static final Buckets DISTANCES = Buckets.of(0, 1, 3, 8, 15);
  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 4, 9);
  private static final Buckets SHARES = Buckets.of(0, 15, 30, 50, 75, 99);

  /** The lead's paragraphs. */
  private static final int LEAD = 2;

  /** Words said in so many sentences behind a mention are said near it. */
  private static final int NEAR = 3;

  /** A word of the future tells of a noun at most so many tokens behind it. */
  private static final int PLANNED_WITHIN = 40;

  /** So many tokens before a noun tell whether it is one of many, planned, or cited. */
  private static final int BEFORE = 3;

  private final EventWords words;
  private final LexicalClass before = of("before-head");
  private final LexicalClass future = of("future");

  MentionFeatures(Lexicon lexicon, EventWords words) {
    super(lexicon, "event");
    this.words = words;
  }

  /** How the mentions of one family are spoken of in an article. */
  private static final class Family {
    private int all;
    private int ruled;
    private int takenUp;
    private int chaired;
    private int dated;
    private int named;
    private int said;
    private int lead;
    private int headings;
    private int first = Integer.MAX_VALUE;
  }

  /** The mentions of one article. For one article and one thread. */
  final class Article {
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Integer> begins = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final int[] clauses;

    /** The token after the first mention of each sentence. */
    private final Map<Integer, Integer> firstEnds = new HashMap<>();

    /** How many mentions there are, doubtful ones aside. */
    private int all;

    Article(List<EventMention> mentions, List<ReportingClause> clauses, int sentences) {
      this.clauses = new int[sentences];
      for (ReportingClause clause : clauses) {
        this.clauses[clause.sentence()]++;
      }
      for (EventMention mention : mentions) {
        firstEnds.putIfAbsent(mention.view().index(), mention.end());
        begins.merge(begin(mention), 1, Integer::sum);
        names.merge(name(mention), 1, Integer::sum);
        if (!mention.isDoubtful()) {
          count(mention);
        }
      }
    }

    private void count(EventMention mention) {
      Family family = families.computeIfAbsent(mention.family(), name -> new Family());
      SentenceView view = mention.view();
      all++;
      family.all++;
      family.ruled += mention.ruled() ? 1 : 0;
      family.takenUp += mention.isAnaphoric() ? 1 : 0;
      family.chaired += view.has(words.chair) ? 1 : 0;
      family.dated += Moments.hasDay(view) ? 1 : 0;
      family.named += mention.isNamed() ? 1 : 0;
      family.said += mention.said() ? 1 : 0;
      family.lead += view.paragraph() <= LEAD ? 1 : 0;
      family.headings += view.kind() == BlockKind.HEADING ? 1 : 0;
      family.first = Math.min(family.first, view.place());
    }

    /** Tells what is seen of a mention. */
    void add(EventMention mention, Features features) {
      SentenceView view = mention.view();
      int length = mention.nameEnd() - mention.end();
      boolean day = Moments.hasDay(view);
      features.add("bias");
      ruling(mention, features);
      if (firstEnds.getOrDefault(view.index(), mention.end()) < mention.end()) {
        features.add("behind another");
        features.addIf(mention.said(), "behind another,said");
        features.addIf(mention.said() && mention.ruled(), "behind another,said,ruled");
      }
      around(mention, features);
      features.add("length=", LENGTHS.of(length));
      features.add("place=", PLACES.of(view.place()));
      features.add("paragraph=", PARAGRAPHS.of(view.paragraph()));
      features.add("block=", view.kind().name());
      features.addIf(view.repeats(), "repeated");
      features.addIf(day, "day");
      sentence(mention, day, features);
      features.add(
          "told=",
          (view.paragraph() <= LEAD ? "lead" : "body")
              + (mention.ruled() ? " ruled" : "")
              + (day ? " day" : "")
              + (length > 0 ? " named" : ""));
      days(mention, features);
      family(mention, features);
      if (length > 0) {
        features.add("same begin=", COUNTS.of(begins.getOrDefault(begin(mention), 0)));
        features.add("same name=", COUNTS.of(names.getOrDefault(name(mention), 0)));
      }
      int said = 0;
      int index = view.index();
      for (int i = index; i <= Math.min(clauses.length - 1, index + NEAR); i++) {
        said += clauses[i];
      }
      features.add("speeches near=", COUNTS.of(said));
      features.addIf(clauses[index] > 0, "speech here");
    }

    private void family(EventMention mention, Features features) {
      Family family =
          mention.isDoubtful()
              ? new Family()
              : families.getOrDefault(mention.family(), new Family());
      features.add("family=", mention.family());
      features.add("family all=", COUNTS.of(family.all));
      features.add("family ruled=", COUNTS.of(family.ruled));
      features.add("family taken up=", COUNTS.of(family.takenUp));
      features.add("family chaired=", COUNTS.of(family.chaired));
      features.add("family dated=", COUNTS.of(family.dated));
      features.add("family named=", COUNTS.of(family.named));
      features.add("family lead=", COUNTS.of(family.lead));
      features.add("family headings=", COUNTS.of(family.headings));
      features.add("family said=", COUNTS.of(family.said));
      features.add("family first=", PLACES.of(family.first));
      features.add("family share=", SHARES.of(100 * family.all / Math.max(1, all)));
      features.addIf(family.first == mention.view().place(), "first of family");
    }
  }

  /** The head noun and the first two tokens behind it. */
  private static String begin(EventMention mention) {
    return words(mention, Math.min(mention.view().end(), mention.end() + 2));
  }

  private static String name(EventMention mention) {
    return words(mention, mention.nameEnd());
  }

  private static String words(EventMention mention, int end) {
    Tokens tokens = mention.view().document().tokens();
    StringBuilder words = new StringBuilder();
    for (int i = mention.nounBegin(); i < end; i++) {
      words.append(tokens.lower(i)).append(' ');
    }
    return words.toString();
  }

  private void ruling(EventMention mention, Features features) {
    features.addIf(mention.ruled(), "ruled");
    features.addIf(mention.isAnaphoric(), "taken up");
    features.addIf(mention.said(), "said");
    features.addIf(mention.kind().weak(), "weak");
    features.add("doubt=", mention.doubt().name());
    features.addIf(mention.isDoubtful(), "doubtful");
    features.addIf(mention.ruling().heldAfter(), "held after");
    features.addIf(mention.ruling().told(), "told by a verb");
    features.addIf(mention.ruling().opened(), "opened");
    features.addIf(mention.noticed(), "noticed");
    features.addIf(words.elsewhere.isToldBefore(mention.view(), mention.begin()), "elsewhere");
    features.addIf(mention.isTruncated(), "truncated");
    features.add("gap=", GAPS.of(mention.ruling().gap()));
  }

  private void around(EventMention mention, Features features) {
    SentenceView view = mention.view();
    Tokens tokens = view.document().tokens();
    int begin = mention.begin();
    String one = begin > view.first() ? tokens.lower(begin - 1) : "";
    String two = begin - 1 > view.first() ? tokens.lower(begin - 2) : "";
    features.add("before=", one);
    features.addJoined("before,two=", two, " ", one);
    features.add("kind before=", kind(view, begin - 1));
    features.add("next=", kind(view, mention.end()));
    features.add("behind name=", kind(view, mention.nameEnd()));
    if (mention.nameEnd() < view.end()) {
      features.add("word behind=", tokens.lower(mention.nameEnd()));
    }
    if (begin == view.first()) {
      features.add("opens");
      features.add("opens=", view.kind().name());
    }
    for (int i = Math.max(view.first(), begin - BEFORE); i < begin; i++) {
      if (view.is(before, i)) {
        features.add("near=", (begin - i) + " " + tokens.lower(i));
      }
    }
    boolean planned = false;
    for (int i = Math.max(view.first(), begin - PLANNED_WITHIN); i < begin; i++) {
      planned |= view.begins(future, i);
    }
    features.addIf(planned, "planned");
  }

  private void sentence(EventMention mention, boolean day, Features features) {
    SentenceView view = mention.view();
    boolean person = view.hasPerson();
    features.addIf(view.has(words.hold), "hold");
    features.addIf(view.has(words.chair), "chair");
    features.addIf(words.speech.attends(view), "attends");
    features.addIf(person, "person");
    features.addIf(!view.document().bodies().in(view.first(), view.end()).isEmpty(), "body");
    features.addIf(view.has(words.eventVerb), "event verb");
    features.addIf(person && day, "person and day");
    features.addIf(mention.ruled() && day, "ruled and day");
  }

  private static void days(EventMention mention, Features features) {
    for (TimeExpression time : mention.view().times()) {
      if (time.type() == TimeType.DATE) {
        boolean behind = time.firstToken() >= mention.nameEnd();
        int distance =
            behind ? time.firstToken() - mention.nameEnd() : mention.begin() - time.endToken();
        features.add(
            Moments.isDay(time) ? "day" : "period",
            (behind ? " behind=" : " before=") + DISTANCES.of(distance));
      }
    }
  }

  /** What begins at a token. */
  private String kind(SentenceView view, int at) {
    if (at < view.first() || at >= view.end()) {
      return "none";
    }
    if (view.document().mentions().startingAt(at) != null) {
      return "person";
    }
    String begins = words.begins(view, at);
    if (begins != null) {
      return begins;
    }
    return view.kind(at) == TokenKind.PUNCTUATION
        ? view.text(at)
        : view.isCapitalized(at) ? "capital" : "small";
  }
}
