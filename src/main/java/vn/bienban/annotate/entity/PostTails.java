package vn.bienban.annotate.entity;

import java.util.List;
import java.util.Set;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;

/**
 * How far a post goes whose body no table knows to its end, as the words around it tell: up to the
 * name it stands before ("Chủ tịch Hiệp hội Chế biến gỗ Phú Lâm Lê Minh Khuê"), or behind a name to
 * the last capital before the clause goes on ("ông Khuê, Giám đốc Công ty Gỗ Đức Phú Lâm cho
 * biết").
 */
final class PostTails {
  private static final int LONGEST = 9;

  /** So many words in small letters at most stand between two capitals of one name. */
  private static final int FEW_SMALL = 2;

  /** Words that never go on with a name but do so inside the name of a body. */
  private static final Set<String> INSIDE = Set.of("của", "thuộc", "tại", "và", "phụ", "các");

  private final EntityLexicon lexicon;
  private final PostGrammar posts;

  PostTails(EntityLexicon lexicon, PostGrammar posts) {
    this.lexicon = lexicon;
    this.posts = posts;
  }

  /**
   * The end of a post.
   *
   * @param found what was found in its sentence, in order
   * @param at which of them the post is, as the tables have it
   * @param limit the end of the sentence
   * @return the token after its last one, its own end where nothing tells more
   */
  int end(List<Token> tokens, List<Entity> found, int at, int limit) {
    Entity before = at > 0 ? found.get(at - 1) : null;
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
    boolean behindName =
        before != null
            && before.type() == EntityType.PERSON
            && before.endToken() + 1 == post.firstToken()
            && isApposition(tokens.get(before.endToken()));
    if (!behindName) {
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
    return posts.withSuperior(tokens, end, limit);
  }

  /** The mark that closes an apposition, where nothing before it may be another clause. */
  private int apposition(List<Token> tokens, int from, int limit) {
    int end = from;
    while (end < limit && end - from < LONGEST && !stops(tokens, end, limit)) {
      end++;
    }
    return end < limit && isClosing(tokens.get(end)) ? end : from;
  }

  private static boolean isClosing(Token mark) {
    return switch (mark.text()) {
      case ",", ")", ";" -> true;
      default -> false;
    };
  }

  private static boolean isApposition(Token mark) {
    return switch (mark.text()) {
      case ",", "-", "(" -> true;
      default -> false;
    };
  }

  /** Whether all words between a post and a name can belong to a body, and one tells of it. */
  private boolean leads(List<Token> tokens, int from, Entity name) {
    int to = name.firstToken();
    if (to <= from || to - from > LONGEST || !isEnd(tokens.get(to - 1))) {
      return false;
    }
    boolean bracket = false;
    boolean body = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      body |= isCapital(token);
      bracket |= token.text().equals("(");
      if (!bracket && stops(tokens, i, to) || bracket && token.kind() == TokenKind.NUMBER) {
        return false;
      }
      bracket &= !token.text().equals(")");
    }
    return body && !bracket;
  }

  private static boolean isEnd(Token token) {
    return token.text().equals(")")
        || token.kind() != TokenKind.PUNCTUATION && !INSIDE.contains(token.lower());
  }

  /** Behind the last capital of an apposition. */
  private int lastCapital(List<Token> tokens, int from, int limit) {
    int stop = Math.min(limit, from + LONGEST);
    int end = from;
    int small = 0;
    for (int i = from; i < stop && !stops(tokens, i, stop); i++) {
      Token token = tokens.get(i);
      if (isCapital(token)) {
        end = i + 1;
        small = 0;
      } else if (token.text().equals("-") || end > from && ++small > FEW_SMALL) {
        break;
      }
    }
    return end;
  }

  /** "Tổ trưởng Tổ tư vấn kinh tế của Thủ tướng": the next post says whose the body is. */
  private boolean isGenitive(List<Token> tokens, int from, Entity next) {
    int of = next.firstToken() - 1;
    if (of < from || of - from > LONGEST || !tokens.get(of).lower().equals("của")) {
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
  private static boolean isCapital(Token token) {
    return token.isCapitalized()
        || token.kind() == TokenKind.CODE
        || token.kind() == TokenKind.WORD && token.text().chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isHost(Token token) {
    String text = token.text();
    return Character.isLetter(text.charAt(0)) && text.indexOf('.') > 0 && text.indexOf('/') < 0;
  }

  private boolean stops(List<Token> tokens, int at, int limit) {
    Token token = tokens.get(at);
    if (token.kind() == TokenKind.PUNCTUATION) {
      return !token.text().equals("-") && !token.text().equals("&") && !token.text().equals("/");
    }
    String word = token.lower();
    return token.kind() == TokenKind.CODE && !isHost(token)
        || lexicon.honorific(tokens, at, limit) != null
        || lexicon.post(tokens, at, limit) != null && !token.isCapitalized()
        || !INSIDE.contains(word) && !token.isCapitalized() && lexicon.endsBody(tokens, at, limit);
  }
}
