package vn.bienban.annotate.entity;

import static vn.bienban.annotate.entity.Gazetteer.begins;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Where a post stands: its qualifiers, its head and the body it belongs to. Immutable and
 * thread-safe.
 */
final class PostGrammar extends Domain {
  /** So many words at most has the post of whom somebody serves. */
  private static final int LONGEST_SERVED = 24;

  /** So many words at most has a branch of study that no table knows. */
  private static final int LONGEST_BRANCH = 6;

  private final Gazetteer gazetteer;
  private final BodyGrammar bodies;
  private final ClassSet beginnings;
  private final Attribute<Position> position;
  private final LexicalClass numberSign = of("number-sign");
  private final LexicalClass numberedUnit = of("numbered-unit");
  private final LexicalClass locative = of("locative");
  private final LexicalClass branchOfStudy = of("branch-of-study");
  private final LexicalClass foreignGivenName = of("foreign-given-name");

  /** Where a qualifier stands. */
  private enum Position {
    BEFORE,
    AFTER,
    /** After the head and before the body that the holder is in charge of. */
    OVER,
    /** Right after the head alone: behind the body it is a verb. */
    HEAD
  }

  PostGrammar(Lexicon lexicon, Gazetteer gazetteer, BodyGrammar bodies) {
    super(lexicon, "entity");
    this.gazetteer = gazetteer;
    this.beginnings = ClassSet.of(gazetteer.post, gazetteer.qualifier);
    this.bodies = bodies;
    position =
        lexicon.attribute(
            gazetteer.qualifier, "position", cell -> Gazetteer.kind(Position.class, cell));
  }

  /**
   * A post found.
   *
   * @param end the token after its last one
   * @param headEnd the token after its head and the qualifiers right behind
   * @param kind what its head says of its holder; never {@link PostKind#BOUND}, {@link
   *     PostKind#LEARNED} or {@link PostKind#SERVING}
   */
  record Post(int end, int headEnd, PostKind kind) {}

  /** The post that begins at a token, or null. */
  @Nullable Post at(Tokens tokens, int at, int end) {
    if (!tokens.begins(beginnings, at)) {
      return null;
    }
    int head = at;
    int before = tokens.phraseEnd(gazetteer.qualifier, at, end);
    if (before >= 0 && before < end && position(tokens, at, before) == Position.BEFORE) {
      head = before;
    }
    int next = tokens.phraseEnd(gazetteer.post, head, end);
    if (next < 0 && head > at) {
      // "đồng sáng lập" is a post as a whole
      head = at;
      next = tokens.phraseEnd(gazetteer.post, head, end);
    }
    if (next < 0 || tokens.phraseEnd(gazetteer.body, head, end) > next) {
      // "Đại sứ quán" is no "Đại sứ"
      return null;
    }
    Post longest = read(tokens, head, next, end);
    // "Chủ tịch Hội đồng bầu cử quốc gia": the head may end with that of the body
    for (int shorter = tokens.phraseEnd(gazetteer.post, head, next - 1);
        shorter > head;
        shorter = tokens.phraseEnd(gazetteer.post, head, shorter - 1)) {
      int body = tokens.phraseEnd(gazetteer.body, shorter, end);
      boolean shared =
          body > next || body == next && gazetteer.bodyKind(tokens, shorter, body) != BodyKind.FULL;
      Post post = shared ? read(tokens, head, shorter, end) : null;
      if (post != null && (longest == null || post.end() > longest.end())) {
        longest = post;
      }
    }
    return longest;
  }

  private @Nullable Post read(Tokens tokens, int head, int next, int end) {
    PostKind kind = gazetteer.postKind(tokens, head, next);
    if (kind == PostKind.LEARNED) {
      return new Post(subjectEnd(tokens, next, end), next, PostKind.DEGREE);
    }
    return kind.takesBody()
        ? withBody(tokens, qualifiers(tokens, next, end, true), end, kind)
        : new Post(next, next, kind);
  }

  /**
   * Behind what a degree was taken in, or the token: "cử nhân Luật", "kỹ sư chuyên ngành cầu
   * đường".
   */
  private int subjectEnd(Tokens tokens, int at, int end) {
    int next = at;
    while (next < end) {
      int branch = Math.max(next, tokens.phraseEnd(branchOfStudy, next, end));
      int field = branch < end ? tokens.phraseEnd(gazetteer.field, branch, end) : -1;
      if (field < 0 && branch > next) {
        field = branch;
        while (field < end
            && field - branch < LONGEST_BRANCH
            && tokens.kind(field) == TokenKind.WORD
            && !gazetteer.endsBody(tokens, field, end)) {
          field++;
        }
      }
      if (field <= branch || branch == next && begins(gazetteer.clauseVerb, tokens, branch, end)) {
        return next;
      }
      next = field;
    }
    return next;
  }

  private Position position(Tokens tokens, int first, int end) {
    return position.of(tokens.entry(gazetteer.qualifier, first, end));
  }

  private @Nullable Post withBody(Tokens tokens, int headEnd, int end, PostKind head) {
    int whom = headEnd < end && tokens.is(gazetteer.genitive, headEnd) ? headEnd + 1 : headEnd;
    Post served =
        head == PostKind.SERVING && whom < end
            ? at(tokens, whom, Math.min(end, whom + LONGEST_SERVED))
            : null;
    if (served != null
        && served.kind() != PostKind.ROLE
        && served.kind() != PostKind.DEGREE
        && !(served.end() < end && tokens.isNameSyllable(served.end()))) {
      // "trợ lý Chủ tịch Quốc hội Lê Minh Khuê" names whom the holder serves
      return new Post(served.end(), headEnd, PostKind.POST);
    }
    PostKind kind = head == PostKind.BOUND || head == PostKind.SERVING ? PostKind.POST : head;
    PostKind bare = head == PostKind.MEMBER ? PostKind.ROLE : kind;
    if (head == PostKind.MEMBER && headEnd < end && beginsForeignName(tokens, headEnd)) {
      // "nhà nghiên cứu Dale Hall": no body
      return new Post(headEnd, headEnd, bare);
    }
    if (headEnd < end && tokens.is(gazetteer.genitive, headEnd)) {
      int body = bodies.end(tokens, headEnd + 1, end, true);
      return body > headEnd + 1
          ? new Post(withSuperior(tokens, body, end), headEnd, kind)
          : new Post(headEnd, headEnd, bare);
    }
    int next =
        head == PostKind.OFFICE
            ? bodies.endOfKnown(tokens, headEnd, end)
            : bodies.end(tokens, headEnd, end, true);
    if (next == headEnd) {
      next = number(tokens, next, end);
    }
    if (next == headEnd && head != PostKind.OFFICE) {
      next = commonBody(tokens, next, end);
    }
    if (next > headEnd) {
      return new Post(
          withSuperior(tokens, behindQualifiers(tokens, next, end), end), headEnd, kind);
    }
    return head == PostKind.BOUND ? null : new Post(headEnd, headEnd, bare);
  }

  private boolean beginsForeignName(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        && (tokens.is(foreignGivenName, at) || tokens.is(gazetteer.familyFirst, at));
  }

  /** The head of a body in small letters that nothing goes on with: "làm giám đốc sở từ 2010". */
  private int commonBody(Tokens tokens, int at, int end) {
    int body = at < end && tokens.isSmall(at) ? tokens.phraseEnd(gazetteer.body, at, end) : -1;
    boolean alone =
        body == end
            || body > at
                && (tokens.kind(body) == TokenKind.PUNCTUATION
                    || gazetteer.endsBody(tokens, body, end));
    return alone ? body : at;
  }

  /**
   * Behind the qualifiers of a post with its body: "Phó Tổng Thư ký ASEAN phụ trách Cộng đồng …".
   */
  private int behindQualifiers(Tokens tokens, int at, int end) {
    int next = qualifiers(tokens, at, end, false);
    int last = next > at ? tokens.phraseBegin(gazetteer.qualifier, next) : -1;
    return last >= at && position(tokens, last, next) == Position.OVER
        ? bodies.end(tokens, next, end, true)
        : next;
  }

  /** The number of a unit that has no other name: "Trưởng phòng 6", "Trưởng đoàn kiểm tra số 2". */
  private int number(Tokens tokens, int at, int end) {
    int next = at < end && tokens.is(numberSign, at) ? at + 1 : at;
    if (next >= end || next == 0) {
      return at;
    }
    boolean numbered = next > at || tokens.is(numberedUnit, at - 1);
    return numbered && tokens.kind(next) == TokenKind.NUMBER ? next + 1 : at;
  }

  /** The end of the body whose head begins at a token, or where none does that token. */
  int bodyEnd(Tokens tokens, int at, int end) {
    return begins(gazetteer.body, tokens, at, end) ? bodies.end(tokens, at, end, true) : at;
  }

  /** The end of the bodies above the one that ends here, or where none follows its end. */
  int withSuperior(Tokens tokens, int at, int end) {
    return superior(tokens, superior(tokens, at, end), end);
  }

  /**
   * The body above the one named: "Cục Thuế (Bộ Tài chính)", "Phòng Giám sát - Cục Hải quan", "Vụ
   * Pháp chế, Bộ Y tế".
   */
  private int superior(Tokens tokens, int at, int end) {
    if (at + 1 >= end) {
      return at;
    }
    if (tokens.is(locative, at)) {
      int place =
          tokens.isCapitalized(at + 1) ? tokens.phraseEnd(gazetteer.place, at + 1, end) : -1;
      return place >= 0 ? place : at;
    }
    char mark = tokens.mark(at);
    int upper = mark == ',' ? upperPlace(tokens, at, end) : -1;
    if (upper > at) {
      return upper;
    }
    int inside = mark == '(' ? placeEnd(tokens, at + 1, end) : -1;
    if (inside > at && inside < end && tokens.isMark(inside, ')')) {
      return inside + 1;
    }
    if (mark == '(') {
      return bracketEnd(tokens, at, end);
    }
    if (mark != ',' && mark != '-' || !isSuperior(tokens, at + 1, end)) {
      return at;
    }
    int body = bodies.end(tokens, at + 1, end, mark != '-');
    if (!tokens.isCapitalized(at + 1) && !closes(tokens, body, end)) {
      // "Chi cục trưởng Chi cục Hải quan Phú Lâm, cảng An Khê có …" begins the next clause
      return at;
    }
    // "Giám đốc Công ty Gỗ Phú Lâm, Nhà nước chưa …": a head alone begins the next clause
    boolean head =
        tokens.phraseEnd(gazetteer.body, at + 1, end) == body
            && gazetteer.bodyKind(tokens, at + 1, body) != BodyKind.FULL;
    return body > at + 1 && !head ? body : at;
  }

  /** Whether the name of a body and no post begins at a token. */
  private boolean isSuperior(Tokens tokens, int at, int end) {
    int body = tokens.phraseEnd(gazetteer.body, at, end);
    // "Đại sứ quán" is no "Đại sứ"
    return body > at
        && (tokens.isCapitalized(at) || isNamedBody(tokens, at, end))
        && tokens.phraseEnd(gazetteer.post, at, end) < body;
  }

  /**
   * Behind a bracket that holds the bodies above, "(Phòng 6, Cục Điều tra chống buôn lậu)", "(C04,
   * Bộ Công an)", "(thuộc Cục Thuế)"; where it holds anything else its begin.
   */
  private int bracketEnd(Tokens tokens, int open, int end) {
    int at = open;
    do {
      boolean first = at == open;
      int body = at + 1 < end && tokens.is(gazetteer.genitive, at + 1) ? at + 2 : at + 1;
      if (body < end && isSuperior(tokens, body, end)) {
        at = bodies.end(tokens, body, end, first);
      } else if (first
          && body + 1 < end
          && tokens.isMark(body + 1, ',')
          && (tokens.isInCapitals(body) || tokens.kind(body) == TokenKind.CODE)) {
        at = body + 1;
      } else {
        return open;
      }
    } while (at < end && tokens.isMark(at, ','));
    return at < end && tokens.isMark(at, ')') ? at + 1 : open;
  }

  /** Whether a mark or the sentence's end stands at a token. */
  private static boolean closes(Tokens tokens, int at, int end) {
    return at >= end || tokens.kind(at) == TokenKind.PUNCTUATION;
  }

  /** Whether the head of a body stands in small letters before its name: "trường Đại học …". */
  private boolean isNamedBody(Tokens tokens, int at, int end) {
    int name = tokens.phraseEnd(gazetteer.body, at, end);
    return name > at && name < end && tokens.isCapitalized(name);
  }

  /** Behind "Lào Cai", "tỉnh Lào Cai", or -1. */
  private int placeEnd(Tokens tokens, int at, int end) {
    int name = Math.max(at, tokens.phraseEnd(gazetteer.settlement, at, end));
    return name < end && tokens.isCapitalized(name)
        ? tokens.phraseEnd(gazetteer.place, name, end)
        : -1;
  }

  /** Behind "tỉnh Bình Thuận" in "Chủ tịch UBND huyện Phú Quý, tỉnh Bình Thuận", or -1. */
  private int upperPlace(Tokens tokens, int comma, int end) {
    int name = tokens.phraseEnd(gazetteer.settlement, comma + 1, end);
    return name > comma
            && name < end
            && tokens.isCapitalized(comma - 1)
            && tokens.isCapitalized(name)
        ? tokens.phraseEnd(gazetteer.place, name, end)
        : -1;
  }

  private int qualifiers(Tokens tokens, int at, int end, boolean behindHead) {
    int next = at;
    while (next < end) {
      int after = tokens.phraseEnd(gazetteer.qualifier, next, end);
      Position position = after < 0 ? Position.BEFORE : position(tokens, next, after);
      if (position == Position.BEFORE || position == Position.HEAD && !behindHead) {
        break;
      }
      next = after;
    }
    return next;
  }
}
