package vn.bienban.annotate.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What the words around a post tell of its holder: that they join it to a name or to another post,
 * that many hold it, that it names an office. Immutable and thread-safe.
 */
final class PostContexts extends Domain {
  private final PeopleLabels labels;
  private final LexicalClass sharedPost = of("shared-post");
  private final LexicalClass deputy = of("deputy");

  /** One of the highest posts of the State or the Party, of which one has one. */
  final LexicalClass highest = of("highest");

  final LexicalClass coordinator = of("coordinator");

  /** Before somebody who acts through another: "thay mặt Thủ tướng, Phó Thủ tướng A". */
  final LexicalClass delegate = of("delegate");

  private final LexicalClass taken = of("taken");

  /** Before what a post belongs to: "chỉ đạo của Phó Thủ tướng". */
  final LexicalClass genitive = of("entity.genitive");

  private final LexicalClass country = of("entity.country");
  private final LexicalClass settlement = of("entity.settlement");
  private final LexicalClass place = of("entity.place");
  private final LexicalClass notName = of("entity.not-name");

  /** What a capital begins that is no name of a person. */
  private final List<LexicalClass> known;

  PostContexts(Lexicon lexicon, PeopleLabels labels) {
    super(lexicon, "people");
    this.labels = labels;
    known = List.of(of("entity.body"), of("entity.field"), place, of("entity.post"));
  }

  /** The country that a post belongs to, in lower case, or null. */
  @Nullable String country(Tokens tokens, Entity post) {
    for (int i = post.firstToken() + 1; i < post.endToken(); i++) {
      int end = tokens.isCapitalized(i) ? tokens.phraseEnd(country, i, post.endToken()) : -1;
      if (end > i) {
        return tokens.lower(i, end);
      }
    }
    return null;
  }

  /**
   * Whether somebody is named at the end of a post whom no rule has found: "Chủ tịch Hồ Chí Minh".
   * The post is that person's.
   */
  boolean namesAnother(Tokens tokens, Entity post) {
    int behind = post.endToken();
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

  /** Where the name of the place begins with which a post ends, or -1. */
  int placeBegin(Tokens tokens, Entity post) {
    int end = post.endToken();
    for (int at = end - 1; at > post.firstToken(); at--) {
      if (tokens.isCapitalized(at) && tokens.phraseEnd(place, at, end) == end) {
        return at;
      }
    }
    return -1;
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

  /** Whether a post is taken from its holder by the words before it: "miễn nhiệm", "thôi giữ". */
  boolean isTaken(Tokens tokens, int first, int post) {
    return tokens.phraseBegin(taken, post) >= first;
  }

  /** Whether several persons hold such a post side by side. */
  boolean isHeldByMany(Tokens tokens, Entity post) {
    return tokens.is(deputy, post.firstToken())
        || tokens.phraseEnd(sharedPost, post.firstToken(), post.endToken()) >= 0;
  }

  /** Whether "các" or a number of persons stands before a post, so that several hold it. */
  boolean isOfSeveral(Tokens tokens, int first, Entity post) {
    return labels.severalBegin(tokens, first, post.firstToken()) >= first;
  }
}
