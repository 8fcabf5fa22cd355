package vn.bienban.annotate.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What the words around a post tell of its holder: that they join it to a name or to another post,
 * that many hold it, that it names an office. Immutable and thread-safe.
 */
final class PostContexts extends Domain {
  /** So many small words at most stand between somebody and the verb. */
  private static final int MOST_ADVERBS = 3;

  /** So many tokens at most tell when a post was held. */
  private static final int LONGEST_TERM = 12;

  private final Address address;
  private final PeopleLabels labels;
  private final LexicalClass officeOnly = of("office-only");
  private final LexicalClass relation = of("relation");
  private final LexicalClass sharedPost = of("shared-post");
  private final LexicalClass deputy = of("deputy");
  private final LexicalClass highest = of("highest");
  private final LexicalClass many = of("many");
  private final LexicalClass coordinator = of("coordinator");
  private final LexicalClass copula = of("copula");
  private final LexicalClass another = of("another");
  private final LexicalClass term = of("term");
  private final LexicalClass termInner = of("term-inner");
  private final LexicalClass delegate = of("delegate");
  private final LexicalClass taken = of("taken");
  private final LexicalClass genitive = of("entity.genitive");
  private final LexicalClass country = of("entity.country");
  private final LexicalClass settlement = of("entity.settlement");
  private final LexicalClass verb = of("entity.clause-verb");
  private final LexicalClass speaks = of("entity.speaks");
  private final LexicalClass acts = of("entity.acts");
  private final LexicalClass adverb = of("entity.called-adverb");
  private final LexicalClass notName = of("entity.not-name");

  /** What a capital begins that is no name of a person. */
  private final List<LexicalClass> known;

  PostContexts(Lexicon lexicon, Address address, PeopleLabels labels) {
    super(lexicon, "people");
    this.address = address;
    this.labels = labels;
    known = List.of(of("entity.body"), of("entity.field"), of("entity.place"), of("entity.post"));
  }

  /** The country that a post belongs to, in lower case, or null. */
  @Nullable String country(Tokens tokens, Entity post) {
    for (int i = post.firstToken() + 1; i < post.endToken(); i++) {
      int end = tokens.isCapitalized(i) ? tokens.phraseEnd(country, i, post.endToken()) : -1;
      if (end > i) {
        StringBuilder words = new StringBuilder(tokens.lower(i));
        for (int k = i + 1; k < end; k++) {
          words.append(' ').append(tokens.lower(k));
        }
        return words.toString();
      }
    }
    return null;
  }

  /**
   * Whether somebody is named right behind a post or at its end whom no rule has found: "Tổng thống
   * Biden", "Chủ tịch Hồ Chí Minh". The post is that person's.
   */
  boolean namesAnother(Tokens tokens, Entity post, int limit) {
    int behind = post.endToken();
    if (behind < limit
        && tokens.begin(behind) == tokens.end(behind - 1) + 1
        && tokens.kind(behind) == TokenKind.WORD
        && tokens.isCapitalized(behind)
        && !tokens.isInCapitals(behind)
        && tokens.phraseEnd(verb, behind, limit) < 0
        && !isKnown(tokens, behind, limit)) {
      return true;
    }
    for (int i = post.firstToken() + 1; i < behind; i++) {
      if (tokens.isCapitalized(i)
          && behind - i >= 2
          && tokens.phraseEnd(notName, i, behind) == behind
          && !tokens.is(settlement, i - 1)
          && !tokens.isInCapitals(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a body, a field, a place or a post begins at a token. */
  boolean isKnown(Tokens tokens, int at, int limit) {
    for (LexicalClass type : known) {
      if (tokens.phraseEnd(type, at, limit) > at) {
        return true;
      }
    }
    return false;
  }

  /** Whether a body, a field, a place or a post begins one token before and ends with a token. */
  boolean isInside(Tokens tokens, int at) {
    for (LexicalClass type : known) {
      if (tokens.phraseEnd(type, at - 1, at + 1) == at + 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a verb that a person is the subject of stands at a token, adverbs before it allowed.
   */
  boolean isVerb(Tokens tokens, int at, int limit) {
    int next = at;
    while (next < limit && next - at < MOST_ADVERBS && tokens.is(adverb, next)) {
      next++;
    }
    return next > at && next < limit && !tokens.isCapitalized(next)
        || next < limit
            && (tokens.phraseEnd(speaks, next, limit) >= 0
                || tokens.phraseEnd(acts, next, limit) >= 0);
  }

  /** Whether a post names an office, not its holder, as the word before it tells. */
  boolean isOffice(Tokens tokens, int first, int post) {
    return post > first && tokens.is(officeOnly, post - 1);
  }

  /** Whether a post is that of somebody else than the one named next, as the word before tells. */
  boolean isOfRelation(Tokens tokens, int first, int post) {
    return tokens.phraseBegin(relation, post) >= first;
  }

  /** Whether what a post belongs to stands before it: "chỉ đạo của Phó Thủ tướng". */
  boolean isGenitive(Tokens tokens, int first, int post) {
    return post > first && tokens.is(genitive, post - 1);
  }

  /**
   * Whether the holder of a post acts through somebody else: "thay mặt Thủ tướng, Phó Thủ tướng A".
   */
  boolean isRepresented(Tokens tokens, int first, int post) {
    return tokens.phraseBegin(delegate, post) >= first;
  }

  /** Whether a post is taken from its holder by the words before it: "miễn nhiệm", "thôi giữ". */
  boolean isTaken(Tokens tokens, int first, int post) {
    return tokens.phraseBegin(taken, post) >= first;
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
    return behind < end
        && (tokens.kind(behind) == TokenKind.NUMBER
            || behind + 1 < end
                && tokens.is(many, behind)
                && (tokens.is(settlement, behind + 1) || isKnown(tokens, behind + 1, end)));
  }

  /** Whether "các" or a number of persons stands before a post, so that several hold it. */
  boolean isOfSeveral(Tokens tokens, int first, Entity post) {
    return labels.severalBegin(tokens, first, post.firstToken()) >= first;
  }

  /** Whether between a post and a name stands "là" with words of address at most. */
  boolean isCopula(Tokens tokens, int from, int to) {
    int at = from < to && tokens.is(another, from) ? from + 1 : from;
    return at < to && tokens.is(copula, at) && address.start(tokens, at + 1, to) == at + 1;
  }

  /**
   * Behind what tells of a post when it was held, or where it stands: "(từ 6/2021)", "nhiệm kỳ 2015
   * - 2020".
   */
  int behindTerm(Tokens tokens, int from, int to) {
    int limit = Math.min(to, from + LONGEST_TERM);
    int at = from;
    if (at < limit && tokens.isMark(at, '(')) {
      while (at < limit && !tokens.isMark(at, ')')) {
        at++;
      }
      return at < limit ? at + 1 : from;
    }
    int end = at < limit ? tokens.phraseEnd(term, at, limit) : -1;
    if (end < 0) {
      return from;
    }
    int behind = from;
    for (at = end; at < limit; at++) {
      if (tokens.kind(at) == TokenKind.NUMBER || tokens.kind(at) == TokenKind.CODE) {
        behind = at + 1;
      } else if (!tokens.is(termInner, at)) {
        break;
      }
    }
    return behind;
  }
}
