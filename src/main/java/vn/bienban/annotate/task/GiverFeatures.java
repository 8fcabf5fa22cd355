package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.GiverPlaces.Place;
import vn.bienban.annotate.task.GiverPlaces.Somebody;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Document;
import vn.bienban.document.Event;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Turn;
import vn.bienban.document.Cast;
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

  private final LexicalClass leadersOf = of("leaders-of");
  private final Authority authority;

  GiverFeatures(Lexicon lexicon, Authority authority) {
    super(lexicon, "task");
    this.authority = authority;
  }

  /** What all tasks of one document share. */
  final class Case {
    private final Document document;
    private final Setting setting;
    private final java.util.BitSet chairs = new java.util.BitSet();
    private final int tasks;
    private int mostVotes;
    private int mostOrders;

    Case(Document document, Setting setting, GiverPlaces places, int tasks) {
      this.document = document;
      this.setting = setting;
      this.tasks = tasks;
      for (Event event : document.get(Layers.EVENTS)) {
        event.chairs().forEach(role -> chairs.set(role.person()));
      }
      for (Somebody somebody : places.all()) {
        mostVotes = Math.max(mostVotes, somebody.votes);
        mostOrders = Math.max(mostOrders, somebody.orders);
      }
    }

    /** What is told of one task, before those who may give it are. */
    final class Asked {
      private final AssigneeChoice.Task task;
      private final SentenceWindow words;
      private final int work;
      private final @Nullable Somebody rules;
      private final @Nullable Somebody last;
      private final String since;
      private final String genre;
      private final int turn;
      private final @Nullable Span told;

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
        since = before == null ? "first" : since(before.words());
        genre =
            setting.reported()
                ? "meeting"
                : setting.meeting() ? "orders" : setting.statutory(words) ? "law" : "outside";
        turn = turn(words.span(work, task.work().end()).begin());
        told = task.told();
      }

      private int turn(int offset) {
        for (Turn turn : document.get(Layers.TURNS)) {
          for (Turn.Statement statement : turn.statements()) {
            if (statement.span().contains(offset)) {
              return turn.person();
            }
          }
        }
        return -1;
      }

      private String since(SentenceWindow before) {
        int sentences = words.index() - before.index();
        int blocks = words.block().index() - before.block().index();
        if (sentences == 0) {
          return "here";
        }
        if (blocks == 0) {
          return sentences == 1 ? "next" : "near";
        }
        return words.isItem() && before.isItem()
            ? "item"
            : blocks == 1 ? "block" : blocks < 4 ? "blocks" : "far";
      }

      int turn() {
        return turn;
      }

      void tellNobody(Features features) {
        features.add("none").add("none genre=", genre).addIf(rules == null, "none by rules");
      }

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
        if (ruled) {
          features.add("rule=", task.rule()).addJoined("rules since,kind=", since, " ", kind);
        }
        String turned =
            turn < 0 ? "no turn" : somebody.person == turn ? "his turn" : "other turn";
        features
            .addJoined("turn,source=", turned, " ", source)
            .addJoined("turn,kind=", turned, " ", kind);
        place(features, near, source);
        Place first = somebody.first();
        SentenceWindow its = TaskText.of(document).window(first.begin());
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
              .addIf(setting.chief().person() == somebody.person, "chief")
              .addIf(resolves(somebody), "holds the post");
        } else {
          words(features, place);
        }
      }

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
        SentenceWindow its = TaskText.of(document).window(near.begin());
        String sentences = SENTENCES.of(words.index() - its.index());
        features
            .addJoined("sentences,behind=", sentences, " ", near.stands().behind())
            .addJoined("before,behind=", near.stands().before(), " ", near.stands().behind())
            .addJoined("behind,source=", near.stands().behind(), " ", source)
            .addJoined("before,source=", near.stands().before(), " ", source)
            .addJoined(
                "blocks,source=",
                BLOCKS.of(words.block().index() - its.block().index()),
                " ",
                source)
            .addJoined("block,behind=", its.block().kind().name(), " ", near.stands().behind());
        Span here = document.tokens().span(near.begin(), near.end());
        Span assignee = told;
        features.addIf(assignee != null && assignee.overlaps(here), "must do it");
      }

      private void words(Features features, Place place) {
        features
            .add("first=", document.tokens().lower(place.begin()))
            .add("last=", document.tokens().lower(place.end() - 1))
            .add("length=", LENGTHS.of(place.end() - place.begin()));
      }

      /** Whether a person holds the post by which the rules call the giver, or leads that body. */
      private boolean resolves(Somebody somebody) {
        Somebody called = rules;
        if (called == null || called.person >= 0) {
          return false;
        }
        Place words = called.first();
        int led = document.tokens().phraseEnd(leadersOf, words.begin());
        int from = led > 0 && led < words.end() ? led : words.begin();
        int length = led > 0 ? words.end() - from : Math.min(2, words.end() - from);
        for (Cast.Title title :
            document.get(Layers.PEOPLE).members().get(somebody.person).titles()) {
          int begin = document.segmented().tokenAt(title.span().begin());
          int end = document.segmented().tokenAt(title.span().end() - 1) + 1;
          for (int i = begin; i + length <= (led > 0 ? end : begin + length); i++) {
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
        if (somebody.person >= 0) {
          Giver giver = new Giver(somebody.person, null);
          PersonMention mention = document.mentions().startingAt(place.begin());
          String how = mention == null ? "" : " " + mention.kind().name();
          return (setting.leads(giver) ? "leader" : setting.advises(giver) ? "guest" : "person")
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
