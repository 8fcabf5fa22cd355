package vn.bienban.annotate.people;

import java.util.Map;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;

/**
 * What the patterns of people.rules may name: names and posts, what makes them several, and the
 * classes of the tables. Immutable and thread-safe.
 */
final class PeopleLabels extends Domain implements Label.Names {
  /** Where a document keeps its names of persons and its posts. */
  private static final LayerKey<Layer<Entity>> ROW = new LayerKey<>("names and posts");

  private final Lexicon lexicon;
  private final Address address;
  private final LexicalClass many = of("many");
  private final Map<String, Label> labels;

  PeopleLabels(Lexicon lexicon, Address address) {
    super(lexicon, "people");
    this.lexicon = lexicon;
    this.address = address;
    labels =
        Map.of(
            "name",
            new InRow(EntityType.PERSON),
            "post",
            new InRow(EntityType.POST),
            "free",
            PeopleLabels::freeEnd,
            "anybody",
            PeopleLabels::anybodyEnd,
            "pronoun",
            (d, t) -> address.pronounEnd(d.tokens(), t, d.tokens().size()),
            "together",
            new Behind(this::togetherBegin),
            "several",
            new Behind(this::severalBegin),
            "in-capitals",
            Label.ofTokens((document, t) -> document.tokens().isInCapitals(t)));
  }

  @Override
  public Label label(String name) {
    return Label.Names.of(labels, lexicon, "people").label(name);
  }

  /** The names of persons and the posts of a document. */
  static Layer<Entity> row(Document document) {
    return document.derived(ROW, PeopleLabels::namesAndPosts);
  }

  private static Layer<Entity> namesAndPosts(Document document) {
    return document.layer(
        document.entities().stream()
            .filter(each -> each.type() == EntityType.POST || each.type() == EntityType.PERSON)
            .toList());
  }

  /** A post that nobody has yet. */
  private static int freeEnd(Document document, int token) {
    Reading reading = Reading.of(document);
    Entity post = reading.post(token);
    return post == null || reading.titles.isAttached(post) ? -1 : post.endToken();
  }

  private static int anybodyEnd(Document document, int token) {
    PersonMention mention = Reading.of(document).spoken(token);
    return mention == null ? -1 : mention.endToken();
  }

  /** "các ông", or -1. */
  private int togetherBegin(Tokens tokens, int first, int end) {
    return address.isPlural(tokens, first, end) ? address.start(tokens, first, end) : -1;
  }

  /** "các", "ba đồng chí": what makes several of a post or a name behind it; or -1. */
  int severalBegin(Tokens tokens, int first, int end) {
    int at = address.start(tokens, first, end);
    if (at < end && tokens.is(many, at)) {
      return at;
    }
    boolean before =
        at > first && (tokens.is(many, at - 1) || tokens.kind(at - 1) == TokenKind.NUMBER);
    return before ? at - 1 : -1;
  }

  /** Names, or posts. */
  private record InRow(EntityType type) implements Label {
    @Override
    public int end(Document document, int token) {
      Entity entity = row(document).startingAt(token);
      return entity != null && entity.type() == type ? entity.endToken() : -1;
    }

    @Override
    public int begin(Document document, int end) {
      Entity entity = row(document).endingAt(end);
      return entity != null && entity.type() == type ? entity.firstToken() : -1;
    }

    @Override
    public boolean mayStandIn(Document document, Sentence sentence) {
      return !row(document).in(sentence.firstToken(), sentence.endToken()).isEmpty();
    }
  }

  /** What is only seen from behind. */
  private record Behind(Begin words) implements Label {
    @FunctionalInterface
    interface Begin {
      int begin(Tokens tokens, int first, int end);
    }

    @Override
    public int end(Document document, int token) {
      return -1;
    }

    @Override
    public int begin(Document document, int end) {
      Tokens tokens = document.tokens();
      Sentence sentence = document.segmented().sentences().get(tokens.sentence(end - 1));
      return words.begin(tokens, sentence.firstToken(), end);
    }
  }
}
