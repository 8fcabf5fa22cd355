package vn.bienban.annotate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What is seen of a mention when it is asked whether it names the article's event: where it stands,
 * what stands around, what speaks against it, how long its name is, and how its family is spoken of
 * in the article. Immutable and thread-safe.
 */
final class MentionFeatures extends Domain {
  private static final Buckets LENGTHS = Buckets.of(0, 1, 3, 6, 10, 15, 25);
  private static final Buckets PLACES = Buckets.of(0, 1, 2, 4, 8, 15, 30);
  private static final Buckets PARAGRAPHS = Buckets.of(0, 1, 2, 3, 5, 9);
  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 4, 9);
  private static final Buckets SHARES = Buckets.of(0, 15, 30, 50, 75, 99);

  /** The lead's paragraphs. */
  private static final int LEAD = 2;

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
    private int takenUp;
    private int dated;
    private int named;
    private int lead;
    private int first = Integer.MAX_VALUE;
  }

  /** The mentions of one article. For one article and one thread. */
  final class Article {
    private final List<EventMention> mentions;
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** The token after the first mention of each sentence. */
    private final Map<Integer, Integer> firstEnds = new HashMap<>();

    /** How many mentions there are, doubtful ones aside. */
    private int all;

    Article(List<EventMention> mentions) {
      this.mentions = mentions;
      for (EventMention mention : mentions) {
        firstEnds.putIfAbsent(mention.view().index(), mention.end());
        names.merge(name(mention), 1, Integer::sum);
        if (!mention.isDoubtful()) {
          count(mention);
        }
      }
    }

    /** All of them, in order of reading. */
    List<EventMention> mentions() {
      return mentions;
    }

    private void count(EventMention mention) {
      Family family = families.computeIfAbsent(mention.family(), name -> new Family());
      SentenceView view = mention.view();
      all++;
      family.all++;
      family.takenUp += mention.isAnaphoric() ? 1 : 0;
      family.dated += Moments.hasDay(view) ? 1 : 0;
      family.named += mention.isNamed() ? 1 : 0;
      family.lead += view.paragraph() <= LEAD ? 1 : 0;
      family.first = Math.min(family.first, view.place());
    }

    /** Tells what is seen of a mention. */
    void add(EventMention mention, Features features) {
      SentenceView view = mention.view();
      features.addIf(mention.isAnaphoric(), "taken up");
      features.addIf(mention.kind().weak(), "weak");
      features.addIf(words.elsewhere.isToldBefore(view, mention.begin()), "elsewhere");
      features.addIf(mention.isTruncated(), "truncated");
      features.addIf(mention.noticed(), "noticed");
      features.add("doubt=", mention.doubt().name());
      features.addIf(
          firstEnds.getOrDefault(view.index(), mention.end()) < mention.end(), "behind another");
      around(mention, features);
      features.add("length=", LENGTHS.of(mention.nameEnd() - mention.end()));
      features.add("place=", PLACES.of(view.place()));
      features.add("paragraph=", PARAGRAPHS.of(view.paragraph()));
      features.addIf(Moments.hasDay(view), "day");
      family(mention, features);
      if (mention.isNamed()) {
        features.add("same name=", COUNTS.of(names.getOrDefault(name(mention), 0)));
      }
    }

    private void family(EventMention mention, Features features) {
      Family family =
          mention.isDoubtful()
              ? new Family()
              : families.getOrDefault(mention.family(), new Family());
      features.add("family=", mention.family());
      features.add("family all=", COUNTS.of(family.all));
      features.add("family taken up=", COUNTS.of(family.takenUp));
      features.add("family dated=", COUNTS.of(family.dated));
      features.add("family named=", COUNTS.of(family.named));
      features.add("family lead=", COUNTS.of(family.lead));
      features.add("family first=", PLACES.of(family.first));
      features.add("family share=", SHARES.of(100 * family.all / Math.max(1, all)));
    }
  }

  /** The head noun and its name, in small letters, however the text divides them. */
  static String name(EventMention mention) {
    return mention.view().tokens().lower(mention.nounBegin(), mention.nameEnd());
  }

  private void around(EventMention mention, Features features) {
    SentenceView view = mention.view();
    Tokens tokens = view.tokens();
    int begin = mention.begin();
    String one = begin > view.first() ? tokens.lower(begin - 1) : "";
    String two = begin - 1 > view.first() ? tokens.lower(begin - 2) : "";
    features.add("before=", one);
    features.addJoined("before,two=", two, " ", one);
    features.add("next=", kind(view, mention.end()));
    if (mention.nameEnd() < view.end()) {
      features.add("word behind=", tokens.lower(mention.nameEnd()));
    }
    for (int i = Math.max(view.first(), begin - BEFORE); i < begin; i++) {
      if (view.is(before, i)) {
        features.add("near=", (begin - i) + " " + tokens.lower(i));
      }
    }
    int from = Math.max(view.first(), begin - PLANNED_WITHIN);
    features.addIf(view.tokens().find(future, from, begin) >= 0, "planned");
  }

  /** What begins at a token. */
  private String kind(SentenceView view, int at) {
    return at >= view.end() ? "none" : view.personEnd(at) >= 0 ? "person" : words.kind(view, at);
  }
}
