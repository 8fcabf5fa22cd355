package vn.bienban.annotate.entity;

import static vn.bienban.annotate.entity.Gazetteer.begins;

import java.util.List;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * How far a post goes whose body no table knows to its end, as the words around it tell: up to the
 * name it stands before ("Chủ tịch Hiệp hội Chế biến gỗ Phú Lâm Lê Minh Khuê"), or behind a name to
 * the last capital before the clause goes on ("ông Khuê, Giám đốc Công ty Gỗ Đức Phú Lâm cho
 * biết"). Immutable and thread-safe.
 */
final class PostTails {
  private static final int LONGEST = 14;

  /** So many words in small letters at most stand between two capitals of one name. */
  private static final int FEW_SMALL = 2;

  /** So many posts in a row at most lead back to their name. */
  private static final int MOST_POSTS = 12;

  private final Gazetteer gazetteer;
  private final PostGrammar posts;
  private final LexicalClass bodyInner;
  private final LexicalClass credit;
  private final LexicalClass document;
  private final LexicalClass locative;

  PostTails(Lexicon lexicon, Gazetteer gazetteer, PostGrammar posts) {
    this.gazetteer = gazetteer;
    this.posts = posts;
    document = lexicon.lexicalClass("entity.document");
    locative = lexicon.lexicalClass("entity.locative");
    credit = lexicon.lexicalClass("entity.credit");
    bodyInner = lexicon.lexicalClass("entity.body-inner");
  }

  /**
   * The end of a post.
   *
   * @param found what was found in its sentence, in order
   * @param at which of them the post is, as the tables have it
   * @param limit the end of the sentence
   * @return the token after its last one, its own end where nothing tells more
   */
  int end(Tokens tokens, List<Entity> found, int at, int limit) {
    Entity post = found.get(at);
    int behind = at + 1;
    while (behind < found.size() && found.get(behind).type() == EntityType.ORGANIZATION) {
      behind++;
    }
    Entity next = behind < found.size() ? found.get(behind) : null;
    int from = post.endToken();
    if (next != null && next.type() == EntityType.PERSON && leads(tokens, from, next)) {
      return next.firstToken();
    }
    if (!isBehindName(tokens, found, at)) {
      return from;
    }
    if (next != null && next.type() == EntityType.POST && isGenitive(tokens, from, next)) {
      // "Tổ trưởng Tổ tư vấn của Thủ tướng", but "… của Thủ tướng Lê Minh Khuê" names another one
      boolean another =
          behind + 1 < found.size()
              && found.get(behind + 1).type() == EntityType.PERSON
              && found.get(behind + 1).firstToken() == next.endToken();
      return another ? next.firstToken() - 1 : next.endToken();
    }
    int to = next == null ? limit : next.firstToken();
    int end = Math.max(lastCapital(tokens, from, to), apposition(tokens, from, to));
    int body = end > from ? end : bodyBehind(tokens, post, to, limit);
    return posts.withSuperior(tokens, body, limit);
  }

  /** Whether a name, or a name and other posts, lead to a post by marks of an apposition. */
  private static boolean isBehindName(Tokens tokens, List<Entity> found, int at) {
    for (int i = at; i > Math.max(0, at - MOST_POSTS); i--) {
      Entity before = found.get(i - 1);
      int end = before.endToken();
      if (end + 1 != found.get(i).firstToken() || !isApposition(tokens.mark(end))) {
        return false;
      }
      if (before.type() != EntityType.POST) {
        return before.type() == EntityType.PERSON;
      }
    }
    return false;
  }

  /**
   * The end of the body that stands behind a post alone and a comma: "ông Khuê, Giám đốc điều hành,
   * Navigos Search cho hay"; the post's own end for none.
   */
  private int bodyBehind(Tokens tokens, Entity post, int to, int limit) {
    int from = post.endToken();
    if (from + 1 >= to
        || !tokens.isMark(from, ',')
        || !isCapital(tokens, from + 1)
        || tokens.phraseEnd(gazetteer.post, post.firstToken(), from) != from) {
      return from;
    }
    int end = lastCapital(tokens, from + 1, to);
    boolean closed =
        end > from + 2
            && end < limit
            && (begins(gazetteer.clauseVerb, tokens, end, limit) || isClosing(tokens.mark(end)));
    return closed ? end : from;
  }

  /**
   * The end of an apposition: the mark that closes it, the abbreviation in brackets behind a body,
   * or, if all its words in small letters are fields of work, the verb of its clause.
   */
  private int apposition(Tokens tokens, int from, int limit) {
    int end = from;
    int field = from;
    boolean onlyFields = true;
    while (end < limit && end - from < LONGEST && !stops(tokens, end, limit)) {
      if (end >= field) {
        int next = tokens.phraseEnd(gazetteer.field, end, limit);
        onlyFields &= next > end || tokens.is(gazetteer.connector, end);
        field = Math.max(next, end + 1);
      }
      end++;
    }
    boolean whole = onlyFields && end > from && end >= field && isEnd(tokens, end - 1);
    if (end == limit || !whole && gazetteer.endsBody(tokens, end, limit)) {
      return whole ? end : from;
    }
    char mark = tokens.mark(end);
    if (mark == '(') {
      boolean abbreviation =
          end + 2 < limit && tokens.isInCapitals(end + 1) && tokens.isMark(end + 2, ')');
      return abbreviation ? end + 3 : posts.withSuperior(tokens, end, limit) > end ? end : from;
    }
    return isClosing(mark) || whole && gazetteer.endsBody(tokens, end, limit) ? end : from;
  }

  private static boolean isClosing(char mark) {
    return mark == ',' || mark == ')' || mark == ';';
  }

  private static boolean isApposition(char mark) {
    return mark == ',' || mark == '-' || mark == '(';
  }

  /** Whether all words between a post and a name can belong to a body, and one tells of it. */
  private boolean leads(Tokens tokens, int from, Entity name) {
    int to = name.firstToken();
    if (to <= from || to - from > LONGEST || !isEnd(tokens, to - 1)) {
      return false;
    }
    boolean bracket = false;
    boolean body = false;
    for (int i = from; i < to; i++) {
      body |= isCapital(tokens, i);
      bracket |= tokens.isMark(i, '(');
      if (bracket ? tokens.kind(i) == TokenKind.NUMBER : stops(tokens, i, to)) {
        return false;
      }
      bracket &= !tokens.isMark(i, ')');
    }
    return body && !bracket;
  }

  private boolean isEnd(Tokens tokens, int at) {
    return tokens.isMark(at, ')')
        || tokens.kind(at) != TokenKind.PUNCTUATION && !tokens.is(bodyInner, at);
  }

  /** Behind the last capital of an apposition. */
  private int lastCapital(Tokens tokens, int from, int limit) {
    int stop = Math.min(limit, from + LONGEST);
    int end = from;
    int small = 0;
    for (int i = from; i < stop && !stops(tokens, i, stop); i++) {
      if (tokens.is(locative, i)
          && i + 1 < stop
          && !tokens.isInCapitals(i + 1)
          && !begins(gazetteer.place, tokens, i + 1, stop)
          && (tokens.isCapitalized(from - 1) || gazetteer.isSyllable(tokens, i + 1))) {
        // "Bí thư Tỉnh ủy tại cuộc họp Ban Thường vụ": where something takes place
        break;
      }
      if (isCapital(tokens, i)) {
        // "Trưởng ban Chỉ đạo 138/CP và Ban Chỉ đạo 389 quốc gia": the second body as a whole
        end = Math.max(i + 1, posts.bodyEnd(tokens, i, limit));
        i = end - 1;
        small = 0;
      } else if (tokens.isMark(i, '-') || end > from && ++small > FEW_SMALL) {
        break;
      }
    }
    return end;
  }

  /** "Tổ trưởng Tổ tư vấn kinh tế của Thủ tướng": the next post says whose the body is. */
  private boolean isGenitive(Tokens tokens, int from, Entity next) {
    int of = next.firstToken() - 1;
    if (of < from || of - from > LONGEST || !tokens.is(gazetteer.genitive, of)) {
      return false;
    }
    for (int i = from; i < of; i++) {
      if (stops(tokens, i, of)) {
        return false;
      }
    }
    return true;
  }

  /** A word with a capital in it, or the name of a host. */
  private static boolean isCapital(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        || tokens.kind(at) == TokenKind.CODE
        || tokens.kind(at) == TokenKind.WORD && !tokens.text(at).equals(tokens.lower(at));
  }

  private static boolean isHost(String code) {
    return Character.isLetter(code.charAt(0)) && code.indexOf('.') > 0 && code.indexOf('/') < 0;
  }

  private boolean stops(Tokens tokens, int at, int limit) {
    if (tokens.kind(at) == TokenKind.PUNCTUATION) {
      char mark = tokens.mark(at);
      return mark != '-' && mark != '&' && mark != '/';
    }
    boolean capital = tokens.isCapitalized(at);
    return capital && (tokens.is(credit, at) || begins(document, tokens, at, limit))
        || tokens.kind(at) == TokenKind.CODE && !isHost(tokens.text(at))
        || begins(gazetteer.honorific, tokens, at, limit)
        || !capital && begins(gazetteer.post, tokens, at, limit)
        || !capital && !tokens.is(bodyInner, at) && gazetteer.endsBody(tokens, at, limit);
  }
}
