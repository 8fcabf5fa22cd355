package vn.bienban.annotate.entity;

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
  }

  /**
   * Where the body begins in a post, behind its head and its qualifiers; the post's end where it
   * names none.
   */
  public int bodyOf(Tokens tokens, Entity post) {
    PostGrammar.Post read = posts.at(tokens, post.firstToken(), post.endToken());
    if (read == null) {
      return post.endToken();
    }
    int at = read.headEnd();
    boolean of = at < post.endToken() && tokens.is(gazetteer.genitive, at);
    return of ? at + 1 : Math.min(at, post.endToken());
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
