package vn.bienban.annotate.entity;

import static vn.bienban.annotate.entity.Gazetteer.begins;

import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Where the name of a body ends: its head, its field of work, its place. Vietnamese writes only the
 * first syllable of each compound with a capital ("Cục Điều tra chống buôn lậu"), so the field
 * table and a list of words that never continue a name decide on the lower-case syllables.
 * Immutable and thread-safe.
 */
final class BodyGrammar extends Domain {
  private static final int LONGEST = 32;
  private static final int LONGEST_TAIL = 10;
  private static final int LONGEST_OPEN_TAIL = 6;
  private static final int LONGEST_SUBJECT = 32;
  private static final String ROMAN_DIGITS = "IVXLC";

  private final Gazetteer gazetteer;
  private final NameGrammar names;
  private final LexicalClass territory = of("territory");
  private final LexicalClass innerTerritory = of("inner-territory");
  private final LexicalClass region = of("region");
  private final LexicalClass term = of("term");
  private final LexicalClass termCount = of("term-count");
  private final LexicalClass termJoint = of("term-joint");
  private final LexicalClass credit = of("credit");
  private final LexicalClass document = of("document");
  private final LexicalClass matter = of("matter");
  private final LexicalClass codeHead = of("code-head");
  private final LexicalClass officeWork = of("office-work");
  private final LexicalClass possessive = of("possessive");
  private final LexicalClass numberSign = of("number-sign");
  private final LexicalClass concerning = of("concerning");

  BodyGrammar(Lexicon lexicon, Gazetteer gazetteer, NameGrammar names) {
    super(lexicon, "entity");
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /**
   * The end of the body's name that begins at a token.
   *
   * @param afterPost whether a post stands right before, so that a field or a place alone will do
   * @return the token after its last one, or {@code at} where none begins
   */
  int end(Tokens tokens, int at, int limit, boolean afterPost) {
    return end(tokens, at, limit, afterPost, false);
  }

  /**
   * The same after an office, with words of the tables alone: a capital not in them begins a name.
   */
  int endOfKnown(Tokens tokens, int at, int limit) {
    return end(tokens, at, limit, true, true);
  }

  private int end(Tokens tokens, int at, int limit, boolean afterPost, boolean known) {
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
      int body = tokens.phraseEnd(gazetteer.body, j, stop);
      int field = tokens.phraseEnd(gazetteer.field, j, stop);
      if (field >= 0 && !afterPost && j > at && isLowerAfterCapital(tokens, at, j)
          || field >= 0 && afterPost && j == at && isVerbOfOffice(tokens, at, stop)) {
        field = -1;
      }
      if (body >= 0
          && !names(tokens, j, stop)
          && (field <= body || !fieldMayFollow)
          && startsBody(tokens, j, body, stop)) {
        BodyKind kind = gazetteer.bodyKind(tokens, j, body);
        next = body;
        fieldMayFollow = kind != BodyKind.FULL;
        afterName = true;
        complete = true;
        named = kind == BodyKind.NAMED ? next : -1;
      } else if (ownName(tokens, named, j, stop)) {
        next = j + 2;
        named = -1;
      } else if (field >= 0
          && (fieldMayFollow || tokens.isCapitalized(j))
          && (fieldMayFollow && field - j >= 2 || !names(tokens, j, stop))) {
        next = field;
        fieldMayFollow = tokens.isCapitalized(next - 1);
        afterName = true;
        complete = true;
      } else if (afterPost && field >= 0 && leadsToName(tokens, field, stop)) {
        // "Ban Tuyển sinh quân sự Bộ Quốc phòng", "Hiệp hội Chế biến gỗ Bình Dương"
        next = field;
        fieldMayFollow = false;
        afterName = true;
        complete = true;
      } else if (afterPost && afterName && tokens.isMark(j, ',') && fields(tokens, j, stop) > j) {
        next = fields(tokens, j, stop);
        fieldMayFollow = false;
        complete = true;
      } else {
        next = other(tokens, j, stop, j > at || afterPost, afterName, known);
        if (next != j + 1 || !isSyllable(tokens, j)) {
          named = -1;
        }
        if (next > j) {
          boolean joint = tokens.is(gazetteer.connector, j) && !tokens.is(possessive, j);
          // An unknown field: the first syllable in capitals and the one that goes with it.
          complete = joint || !(fieldMayFollow && next == j + 2 && !isLower(tokens, j));
          fieldMayFollow = joint;
          afterName = true;
        } else if (afterPost && !known && isLower(tokens, j)) {
          next = tail(tokens, j, limit, complete);
          complete = true;
        }
      }
      if (next == j) {
        break;
      }
      j = next;
    }
    while (j > at && tokens.is(gazetteer.connector, j - 1)) {
      j--;
    }
    return j;
  }

  /**
   * Behind the further fields of a list that "and" closes, as in "Bộ trưởng Bộ Thương mại, Công
   * nghiệp và Năng lượng", or the token of the comma.
   */
  private int fields(Tokens tokens, int comma, int stop) {
    int at = comma;
    while (at + 1 < stop && tokens.isMark(at, ',')) {
      int field = tokens.phraseEnd(gazetteer.field, at + 1, stop);
      if (field < 0
          || !tokens.isCapitalized(at + 1)
          || beginsPost(tokens, at + 1, stop)
          || names(tokens, at + 1, stop)) {
        return comma;
      }
      at = field;
    }
    boolean closed =
        at + 1 < stop
            && tokens.is(gazetteer.connector, at)
            && !tokens.is(possessive, at)
            && !tokens.isMark(at, '-');
    int last = closed ? tokens.phraseEnd(gazetteer.field, at + 1, stop) : -1;
    return last < 0 || beginsPost(tokens, at + 1, stop) ? comma : last;
  }

  /**
   * Whether a lower-case word follows a body written with a capital: "Văn phòng Tỉnh ủy tổng hợp"
   * is the body and its verb, not a field.
   */
  private static boolean isLowerAfterCapital(Tokens tokens, int at, int j) {
    return tokens.isCapitalized(at) && !tokens.isCapitalized(j);
  }

  /** Whether "chỉ đạo" is what an office does, no field: not so in "Trưởng ban chỉ đạo". */
  private boolean isVerbOfOffice(Tokens tokens, int at, int stop) {
    int work = at > 0 ? tokens.phraseEnd(officeWork, at, stop) : -1;
    return work >= 0
        && !tokens.isCapitalized(at)
        && !tokens.isCapitalized(work - 1)
        && !tokens.is(gazetteer.body, at - 1);
  }

  /** Whether a body, a place or an abbreviation stands at a token. */
  private boolean leadsToName(Tokens tokens, int at, int stop) {
    return at < stop
        && tokens.isCapitalized(at)
        && !names(tokens, at, stop)
        && !beginsPost(tokens, at, stop)
        && (tokens.isInCapitals(at)
            || begins(gazetteer.place, tokens, at, stop)
            || begins(gazetteer.body, tokens, at, stop));
  }

  /**
   * Whether two syllables built like a person's name are the name of a company, a hospital …: "Bệnh
   * viện Bạch Mai", "Công ty Phúc Lâm An".
   */
  private boolean ownName(Tokens tokens, int named, int at, int stop) {
    if (named < 0 || at - named > 1) {
      return false;
    }
    NameGrammar.Name name = names.vietnamese(tokens, at, stop);
    if (name == null) {
      return false;
    }
    int length = name.end() - at;
    return length == 2 || length >= 4 && at == named && gazetteer.isStrongSurname(tokens, at + 2);
  }

  /**
   * The lower-case words that go on with the name of a body which no table knows. They belong to it
   * for certain where a person's name follows; otherwise up to the next mark, capital or word that
   * never continues a name, if the words before are not complete by themselves.
   */
  private int tail(Tokens tokens, int from, int limit, boolean complete) {
    if (tokens.is(concerning, from)
        && from + 1 < limit
        && !tokens.is(matter, from + 1)
        && !begins(gazetteer.clauseVerb, tokens, from + 1, limit)) {
      return subject(tokens, from + 1, limit);
    }
    int stop = Math.min(limit, from + LONGEST_TAIL);
    int k = from;
    int plain = -1;
    while (k < stop) {
      if (isLower(tokens, k)) {
        if (stopsTail(tokens, k, limit)) {
          break;
        }
      } else if (tokens.is(gazetteer.connector, k) || tokens.isMark(k, ',')) {
        plain = plain < 0 ? k : plain;
        if (k + 1 >= limit || !isLower(tokens, k + 1)) {
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
  private int subject(Tokens tokens, int from, int limit) {
    int stop = Math.min(limit, from + LONGEST_SUBJECT);
    int end = -1;
    int depth = 0;
    for (int k = from; k < stop; k++) {
      // "phòng, chống tham nhũng": the comma is the field's
      k = end < 0 ? Math.max(k, tokens.phraseEnd(gazetteer.field, k, stop) - 1) : k;
      String text = tokens.text(k);
      switch (text) {
        case "(" -> depth++;
        case ")" -> {
          // the bracket in which the whole post stands
          end = end < 0 && depth == 0 ? k : end;
          depth--;
        }
        case ",", ";", ".", ":" -> end = end < 0 && depth == 0 ? k : end;
        case "-" ->
            end = end < 0 && k + 1 < stop && gazetteer.endsBody(tokens, k + 1, limit) ? k : end;
        default -> {
          if (begins(gazetteer.honorific, tokens, k, limit) || beginsPost(tokens, k, limit)) {
            int behind = end < 0 ? k : end;
            while (behind > from && tokens.is(gazetteer.bodyStop, behind - 1)) {
              behind--;
            }
            return behind;
          }
          NameGrammar.Name name =
              tokens.isCapitalized(k) ? names.vietnamese(tokens, k, limit) : null;
          if (name != null && name.certain()) {
            return tokens.kind(k - 1) == TokenKind.PUNCTUATION && end >= 0 ? end : k;
          }
          if (end < 0 && k > from && begins(gazetteer.clauseVerb, tokens, k, limit)) {
            end = k;
          }
        }
      }
      if (text.equals(";") || text.equals(":")) {
        break;
      }
    }
    return end < 0 ? stop : end;
  }

  private boolean stopsTail(Tokens tokens, int at, int limit) {
    return gazetteer.endsBody(tokens, at, limit)
        || begins(gazetteer.honorific, tokens, at, limit)
        || beginsPost(tokens, at, limit);
  }

  private boolean isSyllable(Tokens tokens, int at) {
    return !tokens.isInCapitals(at) && gazetteer.isSyllable(tokens, at);
  }

  private static boolean isLower(Tokens tokens, int at) {
    return !tokens.isCapitalized(at) && tokens.kind(at) == TokenKind.WORD;
  }

  /** A head in lower case is a common word unless its field, a place or a capital follows. */
  private boolean startsBody(Tokens tokens, int at, int end, int stop) {
    BodyKind kind = gazetteer.bodyKind(tokens, at, end);
    if (tokens.isCapitalized(at) || kind == BodyKind.FULL) {
      return true;
    }
    return kind != BodyKind.COMMON
        && end < stop
        && (begins(gazetteer.field, tokens, end, stop)
            || begins(gazetteer.place, tokens, end, stop)
            || tokens.isCapitalized(end) && !names(tokens, end, stop)
            || tokens.is(territory, end));
  }

  /** Behind a word that no table knows as a body or a field, or where it stands if it ends one. */
  private int other(
      Tokens tokens, int j, int stop, boolean inside, boolean afterName, boolean known) {
    boolean capital = tokens.isCapitalized(j);
    if (inside) {
      int place = capital ? tokens.phraseEnd(gazetteer.place, j, stop) : -1;
      if (place >= 0 && !names(tokens, j, stop)) {
        return place;
      }
      int territoryEnd = territoryEnd(tokens, j, stop);
      if (territoryEnd >= 0) {
        return territoryEnd;
      }
      int terms = termsEnd(tokens, j, stop);
      if (terms >= 0) {
        return terms;
      }
    }
    if (capital && tokens.kind(j) == TokenKind.WORD) {
      return inside && !known ? capitalEnd(tokens, j, stop) : j;
    }
    if (inside && afterName && tokens.kind(j) == TokenKind.NUMBER) {
      return j + 1;
    }
    if (inside && tokens.kind(j) == TokenKind.CODE && tokens.is(codeHead, j - 1)) {
      // "Ban Chỉ đạo 138/CP"
      return j + 1;
    }
    return afterName && j + 1 < stop ? joined(tokens, j, stop) : j;
  }

  /** Behind "khóa XIII", "các khóa XIII, XIV", "hai khóa 12, 13", or -1. */
  private int termsEnd(Tokens tokens, int j, int stop) {
    int at = tokens.is(termCount, j) ? j + 1 : j;
    if (at + 1 >= stop || !tokens.is(term, at) || !isNumeral(tokens, at + 1)) {
      return -1;
    }
    int end = at + 2;
    while (end + 1 < stop && tokens.is(termJoint, end) && isNumeral(tokens, end + 1)) {
      end += 2;
    }
    return end;
  }

  /** Behind "tỉnh", "thành phố", "miền Trung" …, or -1. */
  private int territoryEnd(Tokens tokens, int j, int stop) {
    if (tokens.is(territory, j)) {
      return j + 1;
    }
    int inner = tokens.phraseEnd(innerTerritory, j, stop);
    if (inner >= 0) {
      return inner;
    }
    boolean named =
        j + 1 < stop
            && !tokens.isCapitalized(j)
            && tokens.isCapitalized(j + 1)
            && tokens.is(region, j);
    return named ? j + 2 : -1;
  }

  /** Behind a capitalized word that no table knows, and the syllable that goes with it. */
  private int capitalEnd(Tokens tokens, int j, int stop) {
    if (names(tokens, j, stop) || beginsPost(tokens, j, stop)) {
      return j;
    }
    int next = j + 1;
    boolean goesOn =
        next < stop
            && tokens.mark(j) == 0
            && isSyllable(tokens, j)
            && !endsOwnName(tokens, j)
            && continues(tokens, next, stop);
    return goesOn ? next + 1 : next;
  }

  /** Behind a number, an abbreviation in brackets or a connector, each with what follows it. */
  private int joined(Tokens tokens, int j, int stop) {
    if (tokens.is(numberSign, j) && tokens.kind(j + 1) == TokenKind.NUMBER) {
      return j + 2;
    }
    char mark = tokens.mark(j);
    if (mark == '(' && j + 2 < stop && tokens.isMark(j + 2, ')')) {
      return isAbbreviation(tokens, j + 1) ? j + 3 : j;
    }
    if (!tokens.is(gazetteer.connector, j)) {
      return j;
    }
    // "Sở Quy hoạch - kiến trúc": the second field in lower case.
    if ((mark == '-' || mark == '&') && !tokens.isCapitalized(j + 1)) {
      int second = tokens.phraseEnd(gazetteer.field, j + 1, stop);
      if (second >= 0 && !beginsPost(tokens, j + 1, stop)) {
        return second;
      }
    }
    boolean goesOn =
        tokens.isCapitalized(j + 1)
            && !names(tokens, j + 1, stop)
            && !beginsPost(tokens, j + 1, stop)
            && !begins(document, tokens, j + 1, stop)
            && !tokens.is(credit, j + 1)
            && tokens.is(possessive, j) == isBodyAlone(tokens, j + 1, stop);
    return goesOn ? j + 1 : j;
  }

  /** "VCCI", "BritCham": no syllable of the language. */
  private boolean isAbbreviation(Tokens tokens, int at) {
    return tokens.isInCapitals(at)
        || tokens.isCapitalized(at)
            && tokens.kind(at) == TokenKind.WORD
            && !gazetteer.isSyllable(tokens, at);
  }

  /** A body's head that is no part of a longer field: "Sở", but not that of "Sở hữu trí tuệ". */
  private boolean isBodyAlone(Tokens tokens, int at, int stop) {
    int body = tokens.phraseEnd(gazetteer.body, at, stop);
    return body >= 0 && tokens.phraseEnd(gazetteer.field, at, stop) <= body;
  }

  /**
   * Whether a capitalized syllable is the second of a name of its own, as "Khuê" in "Công ty Điện
   * tử Sao Khuê": the lower-case word behind is not part of it.
   */
  private boolean endsOwnName(Tokens tokens, int at) {
    return at >= 2
        && tokens.isCapitalized(at - 1)
        && isSyllable(tokens, at - 1)
        && !begins(gazetteer.body, tokens, at - 1, at)
        && !begins(gazetteer.body, tokens, at - 2, at)
        && !begins(gazetteer.post, tokens, at - 1, at)
        && !begins(gazetteer.post, tokens, at - 2, at);
  }

  /** A lower-case syllable that belongs to the capitalized one before it. */
  private boolean continues(Tokens tokens, int at, int stop) {
    return isLower(tokens, at)
        && !gazetteer.endsBody(tokens, at, stop)
        && !tokens.is(territory, at)
        && !begins(gazetteer.honorific, tokens, at, stop)
        && !begins(gazetteer.post, tokens, at, stop);
  }

  private boolean beginsPost(Tokens tokens, int at, int stop) {
    int post = tokens.phraseEnd(gazetteer.post, at, stop);
    if (post < 0 || post - at >= 2) {
      return post >= 0;
    }
    PostKind kind = gazetteer.postKind(tokens, at, post);
    return kind != PostKind.POST && kind != PostKind.BOUND;
  }

  private boolean names(Tokens tokens, int at, int stop) {
    NameGrammar.Name name = names.vietnamese(tokens, at, stop);
    return name != null
        && (name.certain()
            || name.strong()
            || name.end() - at >= 3
            || tokens.is(gazetteer.givenName, name.end() - 1));
  }

  private static boolean isNumeral(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.NUMBER
        || tokens.kind(at) == TokenKind.CODE
        || tokens.text(at).chars().allMatch(c -> ROMAN_DIGITS.indexOf(c) >= 0);
  }
}
