package vn.bienban.annotate.entity;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** The bodies that posts belong to, and their full names. Immutable and thread-safe. */
public final class BodyNames {
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final PostGrammar posts;
  private final LexicalClass abbreviation;
  private final Attribute<String> name;
  private final LexicalClass compound;
  private final LexicalClass term;
  private final LexicalClass termCount;

  /**
   * With the words of a lexicon.
   *
   * @throws IllegalStateException naming file and line if a table lacks a class or says something
   *     of a phrase that means nothing
   */
  public BodyNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    gazetteer = new Gazetteer(lexicon);
    NameGrammar names = new NameGrammar(lexicon, gazetteer);
    posts = new PostGrammar(lexicon, gazetteer, new BodyGrammar(lexicon, gazetteer, names));
    abbreviation = lexicon.lexicalClass("entity.abbreviation");
    name = lexicon.attribute(abbreviation, "name", cell -> cell);
    compound = lexicon.lexicalClass("entity.compound");
    term = lexicon.lexicalClass("entity.term");
    termCount = lexicon.lexicalClass("entity.term-count");
  }

  /**
   * The tokens of the body that a post belongs to.
   *
   * @param first the first one
   * @param end the token after the last one
   */
  public record Body(int first, int end) {}

  /**
   * The body in a post, behind its head and its qualifiers or with the last word of the head:
   * "Trưởng <i>Ban Tổ chức Tỉnh ủy</i>", "đại biểu <i>Quốc hội</i> khóa XV"; null where it names
   * none.
   */
  public @Nullable Body bodyOf(Tokens tokens, Entity post) {
    int end = post.endToken();
    PostGrammar.Post read = posts.at(tokens, post.firstToken(), end);
    if (read == null) {
      return null;
    }
    int head = Math.min(read.headEnd(), end);
    boolean of = head < end && tokens.is(gazetteer.genitive, head);
    int first = of ? head + 1 : insideHead(tokens, post.firstToken(), head, end);
    int last = first;
    while (last < end && !beginsTerm(tokens, last, end)) {
      last++;
    }
    return last > first ? new Body(first, last) : null;
  }

  /** Where in the head of a post the name of its body begins, or behind the head. */
  private int insideHead(Tokens tokens, int first, int head, int end) {
    for (int i = first + 1; i < head; i++) {
      int body = tokens.phraseEnd(gazetteer.body, i, end);
      if (body < head
          || tokens.phraseEnd(gazetteer.qualifier, i, end) > i
          || tokens.entry(compound, i - 1, i + 1) != Lexicon.NONE) {
        // "Phó Chủ tịch thường trực …", "Thường vụ …" are no bodies of that name
        continue;
      }
      boolean again = head < end && tokens.lower(head).equals(tokens.lower(i));
      boolean more = head < end && !beginsTerm(tokens, head, end);
      boolean whole = gazetteer.bodyKind(tokens, i, body) == BodyKind.FULL;
      return again || !more && !whole ? head : i;
    }
    return head;
  }

  /** Whether "khóa XV", "các khóa X, XI" begins at a token. */
  private boolean beginsTerm(Tokens tokens, int at, int end) {
    return tokens.is(term, at)
        || at + 1 < end && tokens.is(termCount, at) && tokens.is(term, at + 1);
  }

  /**
   * The abbreviations of a document: those that it explains in brackets, "Tổng cục Hải quan
   * (TCHQ)", come before those of the table.
   */
  public BodyAbbreviations abbreviations(Document document) {
    return new BodyAbbreviations(
        document,
        letters -> {
          int entry = lexicon.entry(abbreviation, letters);
          return entry == Lexicon.NONE ? null : name.of(entry);
        });
  }
}
