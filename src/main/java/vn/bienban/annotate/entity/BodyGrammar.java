package vn.bienban.annotate.entity;

import java.util.List;
import java.util.Set;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;

/**
 * Where the name of a body ends: its head, its field of work, its place. Vietnamese writes only the
 * first syllable of each compound with a capital ("Cục Điều tra chống buôn lậu"), so the field
 * table and a list of words that never continue a name decide on the lower-case syllables.
 */
final class BodyGrammar {
  private static final Set<String> UNITS =
      Set.of("tỉnh", "tp", "huyện", "quận", "xã", "phường", "thôn", "cấp", "nước", "tphcm", "đặc");
  private static final Set<String> TERMS = Set.of("khóa");
  private static final int LONGEST = 24;
  private static final int LONGEST_TAIL = 10;
  private static final int LONGEST_OPEN_TAIL = 6;
  private static final int LONGEST_SUBJECT = 32;

  private final EntityLexicon lexicon;
  private final NameGrammar names;

  BodyGrammar(EntityLexicon lexicon, NameGrammar names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /**
   * The end of the body's name that begins at a token.
   *
   * @param afterPost whether a post stands right before, so that a field or a place alone will do
   * @return the token after its last one, or {@code at} where none begins
   */
  int end(List<Token> tokens, int at, int limit, boolean afterPost) {
    return end(tokens, at, limit, afterPost, false);
  }

  /**
   * The same after an office, with words of the tables alone: a capital not in them begins a name.
   */
  int endOfKnown(List<Token> tokens, int at, int limit) {
    return end(tokens, at, limit, true, true);
  }

  private int end(List<Token> tokens, int at, int limit, boolean afterPost, boolean known) {
    int stop = Math.min(limit, at + LONGEST);
    int j = at;
    boolean fieldMayFollow = afterPost;
    boolean afterName = false;
    // Whether a table tells that the name may be complete here.
    boolean complete = true;
    // The token after a head like "Công ty" or "Bệnh viện", whose own name may look like a
    // person's.
    int named = -1;
    while (j < stop) {
      int next = j;
      PhraseTrie.Hit<String> body = lexicon.body(tokens, j, stop);
      PhraseTrie.Hit<Boolean> field = lexicon.field(tokens, j, stop);
      if (field != null && !afterPost && j > at && isLowerAfterCapital(tokens, at, j)) {
        field = null;
      }
      if (field != null && afterPost && j == at && isVerbOfOffice(tokens, at, stop)) {
        field = null;
      }
      if (body != null
          && !names(tokens, j, stop)
          && (field == null || field.end() <= body.end() || !fieldMayFollow)
          && startsBody(tokens, j, body, stop)) {
        next = body.end();
        fieldMayFollow = !body.value().equals("full");
        afterName = true;
        complete = true;
        named = body.value().equals("named") ? next : -1;
      } else if (ownName(tokens, named, j, stop)) {
        next = j + 2;
        named = -1;
      } else if (field != null
          && (fieldMayFollow || tokens.get(j).isCapitalized())
          && (fieldMayFollow && field.end() - j >= 2 || !names(tokens, j, stop))) {
        next = field.end();
        fieldMayFollow = tokens.get(next - 1).isCapitalized();
        afterName = true;
        complete = true;
      } else if (afterPost && field != null && leadsToName(tokens, field.end(), stop)) {
        // "Ban Tuyển sinh quân sự Bộ Quốc phòng", "Hiệp hội Chế biến gỗ Bình Dương"
        next = field.end();
        fieldMayFollow = false;
        afterName = true;
        complete = true;
      } else {
        next = other(tokens, j, stop, j > at || afterPost, afterName, known);
        if (next != j + 1 || !isSyllable(tokens.get(j))) {
          named = -1;
        }
        if (next > j) {
          String word = tokens.get(j).lower();
          boolean joint = word.equals("-") || word.equals("&") || word.equals("và");
          // An unknown field: the first syllable in capitals and the one that goes with it.
          complete = joint || !(fieldMayFollow && next == j + 2 && !isLower(tokens.get(j)));
          fieldMayFollow = joint;
          afterName = true;
        } else if (afterPost && !known && isLower(tokens.get(j))) {
          next = tail(tokens, j, limit, complete);
          complete = true;
        }
      }
      if (next == j) {
        break;
      }
      j = next;
    }
    while (j > at && isConnector(tokens.get(j - 1))) {
      j--;
    }
    return j;
  }

  /**
   * Whether a lower-case word follows a body written with a capital: "Văn phòng Tỉnh ủy tổng hợp"
   * is the body and its verb, not a field.
   */
  private static boolean isLowerAfterCapital(List<Token> tokens, int at, int j) {
    return tokens.get(at).isCapitalized() && !tokens.get(j).isCapitalized();
  }

  /** Whether "chỉ đạo" is what an office does, no field: not so in "Trưởng ban chỉ đạo". */
  private boolean isVerbOfOffice(List<Token> tokens, int at, int stop) {
    return at > 0
        && at + 1 < stop
        && tokens.get(at).text().equals("chỉ")
        && tokens.get(at + 1).text().equals("đạo")
        && lexicon.body(tokens, at - 1, at) == null;
  }

  /** Whether a body, a place or an abbreviation stands at a token. */
  private boolean leadsToName(List<Token> tokens, int at, int stop) {
    return at < stop
        && tokens.get(at).isCapitalized()
        && !names(tokens, at, stop)
        && !beginsPost(tokens, at, stop)
        && (PostGrammar.isAcronym(tokens.get(at))
            || lexicon.place(tokens, at, stop) != null
            || lexicon.body(tokens, at, stop) != null);
  }

  /**
   * Whether two syllables built like a person's name are the name of a company, a hospital …: "Bệnh
   * viện Bạch Mai", "Công ty Phúc Lâm An".
   */
  private boolean ownName(List<Token> tokens, int named, int at, int stop) {
    if (named < 0 || at - named > 1) {
      return false;
    }
    NameGrammar.Name name = names.vietnamese(tokens, at, stop);
    if (name == null) {
      return false;
    }
    int length = name.end() - at;
    return length == 2
        || length >= 4
            && at == named
            && "strong".equals(lexicon.surnameWeight(tokens.get(at + 2).lower()));
  }

  /**
   * The lower-case words that go on with the name of a body which no table knows. They belong to it
   * for certain where a person's name follows; otherwise up to the next mark, capital or word that
   * never continues a name, if the words before are not complete by themselves.
   */
  private int tail(List<Token> tokens, int from, int limit, boolean complete) {
    if (tokens.get(from).lower().equals("về")
        && from + 1 < limit
        && !lexicon.isClauseVerb(tokens, from + 1, limit)) {
      return subject(tokens, from + 1, limit);
    }
    int stop = Math.min(limit, from + LONGEST_TAIL);
    int k = from;
    int plain = -1;
    while (k < stop) {
      Token token = tokens.get(k);
      if (isLower(token)) {
        if (stopsTail(tokens, k, limit)) {
          break;
        }
      } else if (isConnector(token) || token.lower().equals(",")) {
        plain = plain < 0 ? k : plain;
        if (k + 1 >= limit || !isLower(tokens.get(k + 1))) {
          break;
        }
      } else {
        NameGrammar.Name name = names.vietnamese(tokens, k, limit);
        if (name != null && name.certain()) {
          return k;
        }
        break;
      }
      k++;
    }
    int end = plain < 0 ? k : plain;
    return complete || end - from > LONGEST_OPEN_TAIL ? from : end;
  }

  /** What a committee deals with: "về …" up to a person's name, else to the next mark. */
  private int subject(List<Token> tokens, int from, int limit) {
    int stop = Math.min(limit, from + LONGEST_SUBJECT);
    int end = -1;
    int depth = 0;
    for (int k = from; k < stop; k++) {
      Token token = tokens.get(k);
      switch (token.lower()) {
        case "(" -> depth++;
        case ")" -> depth--;
        case ",", ";", ".", ":" -> end = end < 0 && depth == 0 ? k : end;
        default -> {
          if (lexicon.honorific(tokens, k, limit) != null || beginsPost(tokens, k, limit)) {
            return end < 0 ? k : end;
          }
          NameGrammar.Name name = token.isCapitalized() ? names.vietnamese(tokens, k, limit) : null;
          if (name != null && name.certain()) {
            return tokens.get(k - 1).kind() == TokenKind.PUNCTUATION && end >= 0 ? end : k;
          }
          if (end < 0 && k > from && lexicon.isClauseVerb(tokens, k, limit)) {
            end = k;
          }
        }
      }
      if (token.lower().equals(";") || token.lower().equals(":")) {
        break;
      }
    }
    return end < 0 ? stop : end;
  }

  private boolean stopsTail(List<Token> tokens, int at, int limit) {
    return lexicon.endsBody(tokens, at, limit)
        || lexicon.honorific(tokens, at, limit) != null
        || beginsPost(tokens, at, limit);
  }

  private static boolean isSyllable(Token token) {
    return !PostGrammar.isAcronym(token) && Syllable.isVietnamese(token.lower());
  }

  private static boolean isLower(Token token) {
    return token.kind() == TokenKind.WORD && !token.isCapitalized();
  }

  /** A head in lower case is a common word unless its field, a place or a capital follows. */
  private boolean startsBody(List<Token> tokens, int at, PhraseTrie.Hit<String> body, int stop) {
    if (tokens.get(at).isCapitalized() || body.value().equals("full")) {
      return true;
    }
    if (body.value().equals("common")) {
      return false;
    }
    int next = body.end();
    return next < stop
        && (lexicon.field(tokens, next, stop) != null
            || lexicon.place(tokens, next, stop) != null
            || tokens.get(next).isCapitalized() && !names(tokens, next, stop)
            || UNITS.contains(tokens.get(next).lower()));
  }

  private int other(
      List<Token> tokens, int j, int stop, boolean inside, boolean afterName, boolean known) {
    Token token = tokens.get(j);
    String word = EntityLexicon.key(token);
    PhraseTrie.Hit<String> place = lexicon.place(tokens, j, stop);
    if (place != null && token.isCapitalized() && inside && !names(tokens, j, stop)) {
      return place.end();
    }
    if (inside && UNITS.contains(word)) {
      return j + 1;
    }
    if (inside
        && (word.equals("thành") || word.equals("thị") || word.equals("khu") || word.equals("quốc"))
        && j + 1 < stop) {
      String pair = word + " " + tokens.get(j + 1).lower();
      if (pair.equals("thành phố")
          || pair.equals("thị xã")
          || pair.equals("thị trấn")
          || pair.equals("khu vực")
          || pair.equals("quốc gia")) {
        return j + 2;
      }
    }
    if (inside
        && (word.equals("miền") || word.equals("châu"))
        && j + 1 < stop
        && tokens.get(j + 1).isCapitalized()
        && !token.isCapitalized()) {
      return j + 2;
    }
    if (inside && TERMS.contains(word) && afterName) {
      return j + 1 < stop && isNumeral(tokens.get(j + 1)) ? j + 2 : j;
    }
    if (token.kind() == TokenKind.WORD && token.isCapitalized()) {
      if (known || names(tokens, j, stop) || beginsPost(tokens, j, stop)) {
        return j;
      }
      int next = j + 1;
      if (next < stop
          && token.text().length() > 1
          && isSyllable(token)
          && !endsOwnName(tokens, j)
          && continues(tokens, next, stop)) {
        next++;
      }
      return inside ? next : j;
    }
    if (inside && (token.kind() == TokenKind.NUMBER) && afterName) {
      return j + 1;
    }
    if (inside && token.kind() == TokenKind.CODE && tokens.get(j - 1).lower().equals("đạo")) {
      // "Ban Chỉ đạo 138/CP"
      return j + 1;
    }
    if (afterName
        && word.equals("số")
        && j + 1 < stop
        && tokens.get(j + 1).kind() == TokenKind.NUMBER) {
      return j + 2;
    }
    if (!afterName || j + 1 >= stop) {
      return j;
    }
    Token following = tokens.get(j + 1);
    if (word.equals("(") && j + 2 < stop && tokens.get(j + 2).lower().equals(")")) {
      return PostGrammar.isAcronym(following) ? j + 3 : j;
    }
    if (isConnector(token)) {
      // "Sở Quy hoạch - kiến trúc": the second field in lower case.
      PhraseTrie.Hit<Boolean> second = lexicon.field(tokens, j + 1, stop);
      if ((word.equals("-") || word.equals("&"))
          && second != null
          && !following.isCapitalized()
          && !beginsPost(tokens, j + 1, stop)) {
        return second.end();
      }
      boolean goesOn =
          following.isCapitalized()
              && !names(tokens, j + 1, stop)
              && !beginsPost(tokens, j + 1, stop)
              && ((word.equals("của") || word.equals("thuộc")) == isBodyAlone(tokens, j + 1, stop));
      return goesOn ? j + 1 : j;
    }
    return j;
  }

  /** A body's head that is no part of a longer field: "Sở", but not that of "Sở hữu trí tuệ". */
  private boolean isBodyAlone(List<Token> tokens, int at, int stop) {
    PhraseTrie.Hit<String> body = lexicon.body(tokens, at, stop);
    PhraseTrie.Hit<Boolean> field = lexicon.field(tokens, at, stop);
    return body != null && (field == null || field.end() <= body.end());
  }

  /**
   * Whether a capitalized syllable is the second of a name of its own, as "Khuê" in "Công ty Điện
   * tử Sao Khuê": the lower-case word behind is not part of it.
   */
  private boolean endsOwnName(List<Token> tokens, int at) {
    return at >= 2
        && isSyllable(tokens.get(at - 1))
        && tokens.get(at - 1).isCapitalized()
        && lexicon.body(tokens, at - 1, at) == null
        && lexicon.body(tokens, at - 2, at) == null
        && lexicon.post(tokens, at - 1, at) == null
        && lexicon.post(tokens, at - 2, at) == null;
  }

  /** A lower-case syllable that belongs to the capitalized one before it. */
  private boolean continues(List<Token> tokens, int at, int stop) {
    Token token = tokens.get(at);
    return token.kind() == TokenKind.WORD
        && !token.isCapitalized()
        && !lexicon.endsBody(tokens, at, stop)
        && !UNITS.contains(token.lower())
        && lexicon.honorific(tokens, at, stop) == null
        && lexicon.post(tokens, at, stop) == null;
  }

  private boolean beginsPost(List<Token> tokens, int at, int stop) {
    PhraseTrie.Hit<String> post = lexicon.post(tokens, at, stop);
    return post != null && (post.end() - at >= 2 || !post.value().equals("post"));
  }

  private boolean names(List<Token> tokens, int at, int stop) {
    NameGrammar.Name name = names.vietnamese(tokens, at, stop);
    if (name == null) {
      return false;
    }
    return name.certain()
        || name.strong()
        || name.end() - at >= 3
        || lexicon.isGivenName(tokens.get(name.end() - 1).lower());
  }

  private static boolean isConnector(Token token) {
    return switch (token.lower()) {
      case "và", "-", "&", "của", "thuộc" -> true;
      default -> false;
    };
  }

  private static boolean isNumeral(Token token) {
    return token.kind() == TokenKind.NUMBER
        || token.kind() == TokenKind.CODE
        || token.text().chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }
}
