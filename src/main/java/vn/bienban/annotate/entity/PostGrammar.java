package vn.bienban.annotate.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;

/** Where a post stands: its qualifiers, its head and the body it belongs to. */
final class PostGrammar {
  private final EntityLexicon lexicon;
  private final BodyGrammar bodies;

  PostGrammar(EntityLexicon lexicon, BodyGrammar bodies) {
    this.lexicon = lexicon;
    this.bodies = bodies;
  }

  /**
   * A post found.
   *
   * @param end the token after its last one
   * @param headEnd the token after its head and the qualifiers right behind
   * @param kind post, office, rank, degree or role, as in the table
   */
  record Post(int end, int headEnd, String kind) {}

  /** The post that begins at a token, or null. */
  @Nullable Post at(List<Token> tokens, int at, int end) {
    int head = at;
    PhraseTrie.Hit<String> before = lexicon.postQualifier(tokens, at, end);
    if (before != null && before.value().equals("before")) {
      head = before.end();
    }
    PhraseTrie.Hit<String> hit = head < end ? lexicon.post(tokens, head, end) : null;
    if (hit == null && head > at) {
      // "đồng sáng lập" is a post as a whole
      head = at;
      hit = lexicon.post(tokens, head, end);
    }
    if (hit == null) {
      return null;
    }
    int next = hit.end();
    boolean office = hit.value().equals("office");
    boolean member = hit.value().equals("member");
    if (!hit.value().equals("post") && !office && !member) {
      return new Post(next, next, hit.value());
    }
    next = qualifiers(tokens, next, end);
    int headEnd = next;
    if (next < end && tokens.get(next).lower().equals("của")) {
      int body = bodies.end(tokens, next + 1, end, false);
      boolean bare = member && body <= next + 1;
      return new Post(body > next + 1 ? body : next, headEnd, bare ? "role" : hit.value());
    }
    next = office ? bodies.endOfKnown(tokens, next, end) : bodies.end(tokens, next, end, true);
    if (next == headEnd) {
      next = number(tokens, next, end);
    }
    if (next > headEnd) {
      int qualified = qualifiers(tokens, next, end);
      if (qualified > next && tokens.get(qualified - 1).lower().equals("trách")) {
        // "Phó Tổng Thư ký ASEAN phụ trách Cộng đồng Kinh tế"
        qualified = bodies.end(tokens, qualified, end, true);
      }
      next = withSuperior(tokens, qualified, end);
    }
    if (next == headEnd && member) {
      return new Post(next, headEnd, "role");
    }
    if (next == headEnd && hit.end() - head == 1 && tokens.get(head).lower().equals("trưởng")) {
      return null;
    }
    return new Post(next, headEnd, hit.value());
  }

  /** The number of a unit that has no other name: "Trưởng phòng 6", "Trưởng đoàn kiểm tra số 2". */
  private static int number(List<Token> tokens, int at, int end) {
    int next = at < end && tokens.get(at).lower().equals("số") ? at + 1 : at;
    if (next >= end || next == 0) {
      return at;
    }
    Token token = tokens.get(next);
    boolean numbered =
        switch (tokens.get(at - 1).lower()) {
          case "phòng", "phố", "thôn", "ấp", "đội", "tổ", "bản", "khóm" -> true;
          default -> next > at;
        };
    return numbered && token.kind() == TokenKind.NUMBER ? next + 1 : at;
  }

  /** The end of the bodies above the one that ends here, or where none follows its end. */
  int withSuperior(List<Token> tokens, int at, int end) {
    return superior(tokens, superior(tokens, at, end), end);
  }

  /**
   * The body above the one named: "Cục Thuế (Bộ Tài chính)", "Phòng Giám sát - Cục Hải quan", "Vụ
   * Pháp chế, Bộ Y tế".
   */
  private int superior(List<Token> tokens, int at, int end) {
    if (at + 1 >= end) {
      return at;
    }
    String mark = tokens.get(at).lower();
    if (mark.equals("tại")) {
      PhraseTrie.Hit<String> place = lexicon.place(tokens, at + 1, end);
      return place != null && tokens.get(at + 1).isCapitalized() ? place.end() : at;
    }
    if (!mark.equals(",") && !mark.equals("-") && !mark.equals("(")) {
      return at;
    }
    PhraseTrie.Hit<String> head = lexicon.body(tokens, at + 1, end);
    if (head == null
        || !tokens.get(at + 1).isCapitalized()
        || lexicon.post(tokens, at + 1, end) != null) {
      return at;
    }
    int body = bodies.end(tokens, at + 1, end, !mark.equals("-"));
    if (mark.equals("(")) {
      return body < end && tokens.get(body).lower().equals(")") ? body + 1 : at;
    }
    return body > at + 1 ? body : at;
  }

  private int qualifiers(List<Token> tokens, int at, int end) {
    int next = at;
    while (next < end) {
      PhraseTrie.Hit<String> after = lexicon.postQualifier(tokens, next, end);
      if (after == null || !after.value().equals("after")) {
        break;
      }
      next = after.end();
    }
    return next;
  }

  /** Whether a token is of capitals alone, as "UBND". */
  static boolean isAcronym(Token token) {
    return token.text().length() >= 2
        && token.text().chars().noneMatch(Character::isLowerCase)
        && Character.isLetter(token.text().charAt(0));
  }
}
