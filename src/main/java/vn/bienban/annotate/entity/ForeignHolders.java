package vn.bienban.annotate.entity;

import static vn.bienban.annotate.entity.Gazetteer.begins;

import java.util.List;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;

/**
 * Where in the capitals behind the head of a post the body ends and a foreign holder's name begins:
 * "Bộ trưởng Ngoại giao Indonesia Retno Marsudi". Immutable and thread-safe.
 */
record ForeignHolders(Gazetteer gazetteer, NameGrammar names) {
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 4;

  /** A company of one word and a name of two to four. */
  private static final int SHORTEST_WITH_COMPANY = 3;

  private static final int LONGEST_WITH_COMPANY = 5;

  /** So many words at most has a place or a field that ends before a name. */
  private static final int LONGEST_KNOWN = 4;

  /**
   * Where in "CEO Meituan Wang Xing" the holder's name begins: behind the first of three or more
   * capitalized words that no table knows; behind the field or the country in "Bộ trưởng Ngoại giao
   * Indonesia Retno Marsudi"; -1 where the words are all the body's.
   *
   * @param found what was found before the post, in order
   */
  int begin(Tokens tokens, Sentence sentence, int at, PostGrammar.Post post, List<Entity> found) {
    int head = post.headEnd();
    int end = post.end();
    if (head == end) {
      return -1;
    }
    int country = countryEnd(tokens, head, end);
    if (country > 0 && isNameRun(tokens, country, end)) {
      return country;
    }
    if (isNamedBeside(tokens, sentence, at, end, found)) {
      return -1;
    }
    int tail = end;
    while (tail > head && isForeignSyllable(tokens, tail - 1, end)) {
      tail--;
    }
    if (tail == head
        && end - head >= SHORTEST_NAME
        && end - head <= LONGEST_NAME
        && names.isGivenAndFamily(tokens, head, end)) {
      // "Chủ tịch Joan Laporta"
      return head;
    }
    if (tail > head
        && (end - tail >= SHORTEST_NAME && end - tail <= LONGEST_NAME
            || end - tail == 1 && names.goesOnWithParticle(tokens, tail, sentence.endToken()))) {
      int before = tail - 1;
      if (tokens.is(gazetteer.settlement, before)) {
        // "Chủ tịch UBND xã Đắk Rmoan": a place with the letters of the highlands.
        return -1;
      }
      if (!tokens.isCapitalized(before)
          || tokens.kind(before) != TokenKind.WORD
          || tokens.isInCapitals(before)
          || endsWithKnown(tokens, head, tail)) {
        return tail;
      }
    }
    int familyFirst = familyFirst(tokens, head, end);
    if (familyFirst >= 0) {
      return familyFirst;
    }
    boolean company =
        post.kind() == PostKind.POST
            && end - head >= SHORTEST_WITH_COMPANY
            && end - head <= LONGEST_WITH_COMPANY
            && isUnknown(tokens, head, end);
    return company ? head + 1 : -1;
  }

  /** "Chủ tịch Kim Jong Un": where a family name that comes first begins, or -1. */
  private int familyFirst(Tokens tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.is(gazetteer.familyFirst, i)
          && tokens.isCapitalized(i)
          && names.foreign(tokens, i, tokens.size()) != null
          && names.hasForeignWord(tokens, i + 1, Math.min(end, i + SHORTEST_WITH_COMPANY))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether all are capitalized syllables that no table knows. */
  private boolean isUnknown(Tokens tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!tokens.isNameSyllable(i)
          || tokens.is(gazetteer.companyWord, i)
          || gazetteer.isKnown(tokens, i, end)) {
        return false;
      }
    }
    return true;
  }

  /** The end of a place or a great body right behind the head: "Chủ tịch Trung Quốc", or -1. */
  private int countryEnd(Tokens tokens, int at, int limit) {
    int place = tokens.phraseEnd(gazetteer.place, at, limit);
    int end = -1;
    if (place >= 0 && gazetteer.isStrongPlace(tokens, at, place)) {
      end = place;
    } else {
      int body = tokens.phraseEnd(gazetteer.body, at, limit);
      if (body >= 0 && gazetteer.bodyKind(tokens, at, body) == BodyKind.FULL) {
        end = body;
      }
    }
    boolean bracket =
        end > 0 && end + 2 < limit && tokens.isMark(end, '(') && tokens.isMark(end + 2, ')');
    return bracket ? end + 3 : end;
  }

  /** Whether two to four capitalized syllables stand here that no table knows. */
  private boolean isNameRun(Tokens tokens, int from, int end) {
    if (end - from < SHORTEST_NAME || end - from > LONGEST_NAME) {
      return false;
    }
    for (int i = from; i < end; i++) {
      boolean particle = i > from && i + 1 < end && !tokens.isCapitalized(i);
      if (!particle
          && (!tokens.isNameSyllable(i)
              || tokens.isInCapitals(i)
              || tokens.is(gazetteer.companyWord, i)
              || gazetteer.isKnown(tokens, i, end))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the holder is named beside the post, so that its capitals are all the body's: "Tổng
   * giám đốc Công ty Silkroad Vina, ông Han", "ông Khuê, Phó Chủ tịch Ví MoMo".
   */
  private boolean isNamedBeside(
      Tokens tokens, Sentence sentence, int at, int behind, List<Entity> found) {
    int limit = sentence.endToken();
    if (behind + 1 < limit
        && tokens.isMark(behind, ',')
        && begins(gazetteer.honorific, tokens, behind + 1, limit)) {
      return true;
    }
    if (behind >= limit || !begins(gazetteer.clauseVerb, tokens, behind, limit)) {
      return false;
    }
    int begin = at;
    for (int i = found.size() - 1; i >= 0; i--) {
      Entity last = found.get(i);
      if (last.endToken() + 1 != begin || !tokens.isMark(begin - 1, ',')) {
        return false;
      }
      if (last.type() != EntityType.POST) {
        return last.type() == EntityType.PERSON;
      }
      begin = last.firstToken();
    }
    return false;
  }

  private boolean isForeignSyllable(Tokens tokens, int at, int end) {
    return tokens.isNameSyllable(at)
        && tokens.mark(at) == 0
        && !tokens.isInCapitals(at)
        && !gazetteer.isSyllable(tokens, at)
        && !tokens.is(gazetteer.companyWord, at)
        && !begins(gazetteer.body, tokens, at, end)
        && !begins(gazetteer.place, tokens, at, end);
  }

  /** Whether a place or a field of the tables ends at a token. */
  private boolean endsWithKnown(Tokens tokens, int from, int end) {
    for (int i = Math.max(from, end - LONGEST_KNOWN); i < end; i++) {
      if (tokens.entry(gazetteer.place, i, end) >= 0
          || tokens.entry(gazetteer.field, i, end) >= 0) {
        return true;
      }
    }
    return false;
  }
}
