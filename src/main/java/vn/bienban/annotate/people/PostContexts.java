package vn.bienban.annotate.people;

import vn.bienban.document.Entity;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What the words around a post tell of its holder: that they join it to a name or to another post,
 * that many hold it, that it names an office. Immutable and thread-safe.
 */
final class PostContexts {
  private final Address address;
  private final LexicalClass officeOnly;
  private final LexicalClass relation;
  private final LexicalClass sharedPost;
  private final LexicalClass deputy;
  private final LexicalClass highest;
  private final LexicalClass plural;
  private final LexicalClass many;
  private final LexicalClass postJoint;
  private final LexicalClass notToName;
  private final LexicalClass nameJoint;
  private final LexicalClass coordinator;
  private final LexicalClass copula;
  private final LexicalClass another;
  private final LexicalClass apposition;
  private final LexicalClass present;
  private final LexicalClass genitive;

  PostContexts(Lexicon lexicon, Address address) {
    this.address = address;
    officeOnly = lexicon.lexicalClass("people.office-only");
    relation = lexicon.lexicalClass("people.relation");
    sharedPost = lexicon.lexicalClass("people.shared-post");
    deputy = lexicon.lexicalClass("people.deputy");
    highest = lexicon.lexicalClass("people.highest");
    plural = lexicon.lexicalClass("people.plural");
    many = lexicon.lexicalClass("people.many");
    postJoint = lexicon.lexicalClass("people.post-joint");
    notToName = lexicon.lexicalClass("people.not-to-name");
    nameJoint = lexicon.lexicalClass("people.name-joint");
    coordinator = lexicon.lexicalClass("people.coordinator");
    copula = lexicon.lexicalClass("people.copula");
    another = lexicon.lexicalClass("people.another");
    apposition = lexicon.lexicalClass("people.apposition");
    present = lexicon.lexicalClass("people.present");
    genitive = lexicon.lexicalClass("entity.genitive");
  }

  /** Whether a post names an office, not its holder, as the word before it tells. */
  boolean isOffice(Tokens tokens, int first, int post) {
    return post > first && tokens.is(officeOnly, post - 1);
  }

  /** Whether a post is that of somebody else than the one named next, as the word before tells. */
  boolean isOfRelation(Tokens tokens, int first, int post) {
    return post > first && tokens.is(relation, post - 1);
  }

  /** Whether what a post belongs to stands before it: "chỉ đạo của Phó Thủ tướng". */
  boolean isGenitive(Tokens tokens, int first, int post) {
    return post > first && tokens.is(genitive, post - 1);
  }

  /** Whether many hold this post at once. */
  boolean isShared(Tokens tokens, Entity post) {
    return tokens.phraseEnd(sharedPost, post.firstToken(), post.endToken()) >= 0;
  }

  /** Whether several persons hold such a post side by side. */
  boolean isHeldByMany(Tokens tokens, Entity post) {
    return tokens.is(deputy, post.firstToken()) || isShared(tokens, post);
  }

  /** Whether this is one of the highest posts of the State or the Party, of which one has one. */
  boolean isHighest(Tokens tokens, Entity post) {
    return tokens.phraseEnd(highest, post.firstToken(), post.endToken()) >= 0;
  }

  /** Whether a token says "and". */
  boolean isAnd(Tokens tokens, int token) {
    return tokens.is(coordinator, token);
  }

  /** Whether a post is followed by several bodies, each with a holder of its own. */
  boolean isOfManyBodies(Tokens tokens, int behind, int end) {
    return behind < end && (tokens.kind(behind) == TokenKind.NUMBER || tokens.is(many, behind));
  }

  /**
   * Whether "các" or a number of persons stands before a post, so that it is shared by the names
   * behind it.
   */
  boolean isPlural(Tokens tokens, int first, int post) {
    int at = address.start(tokens, first, post);
    return tokens.is(many, at) || at - 1 >= first && tokens.is(many, at - 1);
  }

  /** Whether between a post and a name stands "là" with words of address at most. */
  boolean isCopula(Tokens tokens, int from, int to) {
    int at = from < to && tokens.is(another, from) ? from + 1 : from;
    return at < to && tokens.is(copula, at) && address.start(tokens, at + 1, to) == at + 1;
  }

  /** Whether what stands between a post and the next post joins them. */
  boolean joinsPosts(Tokens tokens, int from, int to) {
    return joins(tokens, from, to, false);
  }

  /** Whether what stands between a post and the next name joins them. */
  boolean joinsName(Tokens tokens, int from, int to) {
    return joins(tokens, from, to, true);
  }

  private boolean joins(Tokens tokens, int from, int to, boolean toName) {
    int at = from;
    int marks = 0;
    while (at < to) {
      int next = address.end(tokens, at, to);
      if (tokens.is(postJoint, at)) {
        boolean commaAlone = to - at == 1 && tokens.text(at).equals(",");
        if (toName && (commaAlone || tokens.is(notToName, at))) {
          return false;
        }
        marks++;
        at++;
      } else if (toName && tokens.text(at).equals(":")) {
        marks++;
        at++;
      } else if (next >= 0) {
        at = next;
      } else if (tokens.is(plural, at)) {
        at++;
      } else {
        return false;
      }
    }
    return marks <= 1;
  }

  /** Whether a post at {@code to} stands in apposition to a name that ends at {@code from}. */
  boolean isApposition(Tokens tokens, int from, int to) {
    if (to == from + 1) {
      return tokens.is(apposition, from);
    }
    return to == from + 2 && tokens.text(from).equals(",") && tokens.is(present, from + 1);
  }

  /** The token after a joint of a list of names at a token, or -1. */
  int listJoint(Tokens tokens, int at, int end) {
    int next = address.end(tokens, at, end);
    if (next >= 0) {
      return next;
    }
    return tokens.is(nameJoint, at) ? at + 1 : -1;
  }
}
