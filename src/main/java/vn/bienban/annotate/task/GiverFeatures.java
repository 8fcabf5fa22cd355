package vn.bienban.annotate.task;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.GiverPlaces.Place;
import vn.bienban.annotate.task.GiverPlaces.Somebody;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Event;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Turn;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/** What is seen of those who may give a task. Immutable and thread-safe. */
final class GiverFeatures extends Domain {
  private static final Buckets SENTENCES = Buckets.of(0, 1, 2, 4, 8, 16);
  private static final Buckets BLOCKS = Buckets.of(0, 1, 2, 4, 8, 16);
  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 4, 8);
  private static final Buckets LEAD = Buckets.of(0, 1, 2, 4, 8);
  private static final Buckets LENGTHS = Buckets.of(1, 2, 3, 5, 8, 13);

  /** Among so many places before a task those are looked for who spoke last. */
  private static final int FARTHEST = 60;

  private final LexicalClass leadersOf = of("leaders-of");
  private final LexicalClass of = of("of");
  private final Authority authority;

  GiverFeatures(Lexicon lexicon, Authority authority) {
    super(lexicon, "task");
    this.authority = authority;
  }

  /** What all tasks of one document share; for one thread. */
  final class Case {
    private final Document document;
    private final TaskText text;
    private final Setting setting;
    private final BitSet chairs = new BitSet();

    /** The words said, by where they begin. */
    private final TreeMap<Integer, Turn.Statement> statements = new TreeMap<>();

    private final int tasks;
    private final GiverPlaces places;
    private int mostVotes;
    private int mostOrders;
    private int allOrders;

    Case(Document document, Setting setting, GiverPlaces places, int tasks) {
      this.document = document;
      text = TaskText.of(document);
      this.setting = setting;
      this.tasks = tasks;
      this.places = places;
      for (Event event : document.get(Layers.EVENTS)) {
        event.chairs().forEach(role -> chairs.set(role.person()));
      }
      for (Turn turn : document.get(Layers.TURNS)) {
        for (Turn.Statement statement : turn.statements()) {
          statements.putIfAbsent(statement.span().begin(), statement);
        }
      }
      for (Somebody somebody : places.all()) {
        allOrders += somebody.orders;
        mostVotes = Math.max(mostVotes, somebody.votes);
        mostOrders = Math.max(mostOrders, somebody.orders);
      }
    }

    /** One task of it. */
    final class Asked {
      private final AssigneeChoice.Task task;
      private final SentenceWindow words;

      /** Its first token. */
      private final int work;

      private final @Nullable Somebody rules;
      private final @Nullable Somebody last;

      /** How it stands to the task before. */
      private final String since;

      private final String genre;

      /** In whose words it stands, or -1. */
      private final int turn;

      /** Who must do it as far as the rules heard, or null. */
      private final @Nullable TokenRange told;

      /** What the one is whom the rules take. */
      private final String rulesKind;

      /** Who gave an order, gave out a document and spoke last before it. */
      private @Nullable Somebody ordered;

      private @Nullable Somebody issued;
      private @Nullable Somebody said;

      /** How many sentences before. */
      private String orderedAgo = "";

      private String issuedAgo = "";

      /**
       * A task.
       *
       * @param rules who gives it by the rules, or null
       * @param last who gives the task before, or null
       * @param before that task, or null
       */
      Asked(
          AssigneeChoice.Task task,
          @Nullable Somebody rules,
          @Nullable Somebody last,
          AssigneeChoice.@Nullable Task before) {
        this.task = task;
        this.rules = rules;
        this.last = last;
        words = task.words();
        work = task.work().begin();
        since = task.since(before);
        genre = setting.genre(words);
        turn = turn(words.span(work, task.work().end()).begin());
        Span assignee = task.told();
        told = assignee == null ? null : TokenRange.of(document.segmented(), assignee);
        Place by = rules == null ? null : rules.before(work);
        rulesKind = rules == null ? "none" : kind(rules, by == null ? rules.first() : by);
        latest();
      }

      private void latest() {
        List<Place> all = places.places();
        for (int i = places.behind(work) - 1, n = 0;
            i >= 0 && n < FARTHEST && (ordered == null || issued == null || said == null);
            i--, n++) {
          Place place = all.get(i);
          String ago = SENTENCES.of(words.index() - document.tokens().sentence(place.begin()));
          if (ordered == null && place.stands().orders()) {
            ordered = place.somebody();
            orderedAgo = ago;
          }
          if (issued == null && place.stands().issues()) {
            issued = place.somebody();
            issuedAgo = ago;
          }
          said = said == null && place.stands().says() ? place.somebody() : said;
        }
      }

      private int turn(int offset) {
        Map.Entry<Integer, Turn.Statement> last = statements.floorEntry(offset);
        return last != null && last.getValue().span().contains(offset)
            ? last.getValue().clause().person()
            : -1;
      }

      /** The person in whose words it stands, or -1. */
      int turn() {
        return turn;
      }

      private void latest(Features features, Somebody somebody) {
        features
            .addIf(somebody == ordered, "ordered last")
            .addIf(somebody == issued, "issued last")
            .addIf(somebody == said, "spoke last");
        if (somebody == ordered) {
          features
              .addJoined("ordered last sentences=", orderedAgo, " ", genre)
              .addIf(somebody.orders == allOrders, "orders alone");
        }
        if (somebody == issued) {
          features.addJoined("issued last sentences=", issuedAgo, " ", genre);
        }
        if (ordered == null && issued == null && said == null) {
          features.addIf(somebody.index == 0, "first of all, nobody gives");
        }
      }

      /** Tells what speaks for nobody. */
      void tellNobody(Features features) {
        features.add("none").add("none genre=", genre).addIf(rules == null, "none by rules");
      }

      /** Tells what is seen of somebody. */
      void tell(Features features, Somebody somebody) {
        boolean ruled = somebody == rules;
        boolean again = somebody == last;
        String source =
            ruled
                ? again ? "rules last" : "rules"
                : again ? "last" : rules == null ? "other, rules none" : "other";
        Place near = somebody.before(work);
        Place place = near == null ? somebody.first() : near;
        String kind = kind(somebody, place);
        features
            .addJoined("source,genre=", source, " ", genre)
            .addJoined("source,since=", source, " ", since)
            .addJoined("source,kind=", source, " ", kind)
            .addJoined("kind,genre=", kind, " ", genre);
        features
            .addJoined("form,source=", task.work().form().label(), " ", source)
            .addJoined("block,source=", words.block().kind().name(), " ", source)
            .addJoined("named=", COUNTS.of(somebody.places.size()), " ", kind)
            .addJoined("orders,votes=", COUNTS.of(somebody.orders), " ", votes(somebody))
            .addJoined(
                "last,rules kind=",
                again ? "again" : last == null ? "none" : "other",
                " ",
                rulesKind);
        if (ruled) {
          features.add("rule=", task.rule()).addJoined("rules since,kind=", since, " ", kind);
        }
        if (!ruled) {
          String holds = resolves(somebody) ? " holds" : "";
          features.addJoined("rules kind,kind,holds=", rulesKind, " ", kind, holds);
        }
        latest(features, somebody);
        String turned = turn < 0 ? "no turn" : somebody.person == turn ? "own turn" : "other turn";
        features
            .addJoined("turn,source=", turned, " ", source)
            .addJoined("turn,kind=", turned, " ", kind);
        place(features, near, source);
        Place first = somebody.first();
        SentenceWindow its = text.window(first.begin());
        String lead = LEAD.of(its.index());
        features
            .addJoined("lead,behind=", lead, " ", first.stands().behind())
            .addJoined("lead,kind=", lead, " ", kind)
            .addJoined("orders,genre=", COUNTS.of(somebody.orders), " ", genre)
            .addJoined("issues,genre=", COUNTS.of(somebody.issues), " ", genre)
            .addJoined("says,genre=", COUNTS.of(somebody.says), " ", genre)
            .addIf(somebody.orders == mostOrders && mostOrders > 0, "most orders")
            .addIf(somebody.votes == mostVotes && mostVotes > 0, "most votes")
            .add("votes=", votes(somebody));
        if (somebody.person >= 0) {
          features
              .addIf(chairs.get(somebody.person), "chair")
              .addIf(setting.chief().person() == somebody.person, "chief");
        } else {
          words(features, somebody, place);
        }
      }

      /** For how many tasks of the document the rules take somebody. */
      private String votes(Somebody somebody) {
        if (somebody.votes == 0) {
          return "0";
        }
        return somebody.votes == tasks
            ? "all"
            : 2 * somebody.votes > tasks ? "most" : somebody.votes > 1 ? "some" : "one";
      }

      private void place(Features features, @Nullable Place near, String source) {
        if (near == null) {
          features.addJoined("nowhere before,source=", source, " ", genre);
          return;
        }
        SentenceWindow its = text.window(near.begin());
        String sentences = SENTENCES.of(words.index() - its.index());
        int blocks = words.block().index() - its.block().index();
        features
            .addJoined("sentences,behind=", sentences, " ", near.stands().behind())
            .addJoined("before,behind=", near.stands().before(), " ", near.stands().behind())
            .addJoined("behind,source=", near.stands().behind(), " ", source)
            .addJoined("before,source=", near.stands().before(), " ", source)
            .addJoined("blocks,source=", BLOCKS.of(blocks), " ", source)
            .addJoined("block,behind=", its.block().kind().name(), " ", near.stands().behind());
        features
            .add("word before=", its.isInside(near.begin() - 1) ? beforeWords(its, near) : "begin")
            .add("word behind=", near.end() < its.end() ? seen(near.end()) : "end");
        TokenRange does = told;
        features.addIf(
            does != null && near.begin() < does.end() && does.begin() < near.end(), "must do it");
      }

      private String beforeWords(SentenceWindow its, Place near) {
        int at = near.begin() - 1;
        String word = seen(at);
        return its.is(of, at) && its.isInside(at - 1) ? seen(at - 1) + " " + word : word;
      }

      /** A word; of a name, a number and a code what it is, as each is one article's own. */
      private String seen(int at) {
        return switch (document.tokens().kind(at)) {
          case NUMBER -> "number";
          case CODE -> "code";
          default -> CandidateFeatures.seen(text.window(at), at);
        };
      }

      private void words(Features features, Somebody somebody, Place place) {
        features
            .addIf(places.isShort(somebody), "longer elsewhere")
            .add("first=", seen(place.begin()))
            .add("last=", seen(place.end() - 1))
            .add("length=", LENGTHS.of(place.end() - place.begin()));
      }

      /** Whether a person holds the post by which the rules call the giver, or leads that body. */
      private boolean resolves(Somebody somebody) {
        Somebody called = rules;
        if (called == null || called.person >= 0 || somebody.person < 0) {
          return false;
        }
        Place words = called.first();
        int led = document.tokens().phraseEnd(leadersOf, words.begin());
        int from = led > 0 && led < words.end() ? led : words.begin();
        int length = led > 0 ? words.end() - from : Math.min(2, words.end() - from);
        for (Cast.Title title :
            document.get(Layers.PEOPLE).members().get(somebody.person).titles()) {
          TokenRange post = TokenRange.of(document.segmented(), title.span());
          for (int i = post.begin();
              i + length <= post.end() && (led > 0 || i == post.begin());
              i++) {
            boolean same = true;
            for (int k = 0; same && k < length; k++) {
              same = document.tokens().lower(i + k).equals(document.tokens().lower(from + k));
            }
            if (same) {
              return true;
            }
          }
        }
        return false;
      }

      private String kind(Somebody somebody, Place place) {
        if (somebody.kindAt != place) {
          somebody.kind = newKind(somebody, place);
          somebody.kindAt = place;
        }
        return somebody.kind;
      }

      private String newKind(Somebody somebody, Place place) {
        if (somebody.person >= 0) {
          PersonMention mention = document.mentions().startingAt(place.begin());
          String how = mention == null ? "" : " " + mention.kind().name();
          return (setting.leads(somebody.person)
                  ? "leader"
                  : setting.advises(somebody.person) ? "guest" : "person")
              + how;
        }
        return document.tokens().phraseEnd(leadersOf, place.begin()) > 0
            ? "leaders"
            : document.bodies().startingAt(place.begin()) != null
                ? "body"
                : authority.rank(document.tokens(), place.begin(), place.end())
                        == Authority.Rank.LEADER
                    ? "post"
                    : "noun";
      }
    }
  }
}
