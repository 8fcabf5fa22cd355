package vn.bienban.annotate.entity;

import static vn.bienban.annotate.entity.Gazetteer.begins;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Where a person's bare name stands: a family name and what follows, or a foreign name after a word
 * of address. Immutable and thread-safe.
 */
final class NameGrammar extends Domain {
  private static final int LONGEST = 5;
  private static final int LONGEST_FOREIGN = 4;
  private static final int LONGEST_SYLLABLE = 5;
  private static final int MOST_PARTICLES = 2;

  private static final int SHORTEST_ACRONYM = 3;

  /** A name in capitals has at most so many syllables, a heading mostly more. */
  private static final int LONGEST_IN_CAPITALS = 4;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final LexicalClass foreignGivenName = of("foreign-given-name");
  private final LexicalClass notInNames = of("not-in-names");
  private final LexicalClass middleName = of("middle-name");
  private final LexicalClass givenFirst = of("given-first");
  private final LexicalClass particle = of("name-particle");
  private final LexicalClass doubledName = of("doubled-name");
  private final LexicalClass continent = of("continent");
  private final LexicalClass country = of("country");
  private final LexicalClass sexagenary = of("time.sexagenary");

  /** What ends a name that it begins behind; asked for together first, as most words are none. */
  private final ClassSet somethingElse;

  private final ClassSet endsForeign;

  NameGrammar(Lexicon lexicon, Gazetteer gazetteer) {
    super(lexicon, "entity");
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    somethingElse = ClassSet.of(gazetteer.post, gazetteer.body, gazetteer.honorific);
    endsForeign = ClassSet.of(gazetteer.post, gazetteer.body, gazetteer.place);
  }

  /**
   * A name found.
   *
   * @param end the token after its last one
   * @param strong whether it begins with what can only be a family name
   * @param certain whether its form alone makes it a name; otherwise a post or a word of address
   *     must stand by it
   */
  record Name(int end, boolean strong, boolean certain) {
    /** Behind a name, or -1 where there is none. */
    static int behind(@Nullable Name name) {
      return name == null ? -1 : name.end;
    }
  }

  /** A Vietnamese name that begins at a token, or null. */
  @Nullable Name vietnamese(Tokens tokens, int at, int end) {
    if (!tokens.isNameSyllable(at)) {
      return null;
    }
    String first = tokens.text(at);
    boolean apostrophe = first.length() > 1 && first.charAt(1) == '\'';
    if (!apostrophe && !tokens.is(gazetteer.surname, at)
        || at > 0 && tokens.is(continent, at - 1)
        || at > 0 && tokens.is(gazetteer.settlement, at - 1) && namesPlace(tokens, at, end)) {
      return null;
    }
    boolean strong = apostrophe || gazetteer.isStrongSurname(tokens, at);
    boolean insideRun = at > 0 && isAdjacentCapital(tokens, at - 1, at);
    if ((!strong || insideRun) && beginsOneWordLater(tokens, at, end)) {
      return null;
    }
    boolean capitals = tokens.isInCapitals(at);
    int next = vietnameseEnd(tokens, at, end, capitals);
    int length = next - at;
    if (length == 2 && koreanEnd(tokens, at, next, end) > next) {
      return null;
    }
    if (length > 1 && tokens.is(givenFirst, at) && begins(gazetteer.place, tokens, at + 1, next)) {
      // "Trường Đại học Y Hà Nội"
      return null;
    }
    if (hasCompanyWord(tokens, at, next)
        || isInsidePlace(tokens, at, next)
        || isLunarYear(tokens, at, next)) {
      return null;
    }
    if (length < 2 || !strong && hasForeignSyllable(tokens, at + 1, next)) {
      return null;
    }
    int place = tokens.phraseEnd(gazetteer.place, at, next);
    // "Bệnh viện Đa khoa Hà Đông Nguyễn Thành Vinh"
    if (place == at + 2 && next - place >= 2 && gazetteer.isStrongSurname(tokens, place)) {
      return null;
    }
    if (place >= 0 && (place == next || gazetteer.isStrongPlace(tokens, at, place))) {
      return place - at >= 2 || length == 2 ? null : new Name(next, false, false);
    }
    if (length < 3 && tokens.phraseEnd(gazetteer.body, at, end) - at >= 2) {
      return null;
    }
    boolean given = tokens.is(gazetteer.givenName, next - 1);
    boolean form =
        capitals
            ? strong && (given || length == 3) && standsAlone(tokens, at, next)
            : strong || given && !insideRun;
    return new Name(next, strong, length >= 3 && form);
  }

  /** Whether words in capitals are no part of a line of such: "QUẢN LÝ TÀI SẢN CÔNG". */
  private boolean standsAlone(Tokens tokens, int at, int end) {
    boolean alone = end - at <= LONGEST_IN_CAPITALS;
    for (int i = Math.max(0, at - 1); i < Math.min(end + 1, tokens.size()); i++) {
      boolean inside = i >= at && i < end;
      alone &=
          inside
              ? i == at || !tokens.is(notInNames, i)
              : !tokens.isInCapitals(i) || tokens.sentence(i) != tokens.sentence(at);
    }
    return alone;
  }

  /** "Tết Kỷ Hợi", but "ông Đinh Hợi". */
  private boolean isLunarYear(Tokens tokens, int at, int end) {
    return tokens.phraseEnd(sexagenary, at, end) == end
        && tokens.phraseBegin(gazetteer.honorific, at) < 0;
  }

  /** Behind the last syllable that goes on with the family name at a token. */
  private int vietnameseEnd(Tokens tokens, int at, int end, boolean capitals) {
    boolean initial = tokens.mark(at) != 0;
    int next = at + 1;
    while (next < end && next - at < LONGEST && tokens.isNameSyllable(next)) {
      boolean single = tokens.mark(next) != 0;
      if (capitals != tokens.isInCapitals(next) && !single && !initial) {
        break;
      }
      if (next - at >= 2 && beginsSomethingElse(tokens, next, end)) {
        break;
      }
      // "Ông Lê Minh Khuê Tuy nhiên …": a caption that runs into the next sentence.
      if (next - at >= 3 && !capitals && tokens.is(notInNames, next)) {
        break;
      }
      // In a line of capitals nothing else tells where the name ends.
      if (capitals
          && next - at == 3
          && tokens.is(gazetteer.givenName, next - 1)
          && (!tokens.is(gazetteer.givenName, next)
              || tokens.is(gazetteer.bodyStop, next)
                  && next + 1 < end
                  && tokens.isNameSyllable(next + 1))) {
        break;
      }
      if (next - at == 1 && beginsPost(tokens, next, end)) {
        break;
      }
      next++;
    }
    return next;
  }

  /**
   * A name of any origin that a post or a word of address introduces: capitalized words in a row,
   * or null.
   */
  @Nullable Name foreign(Tokens tokens, int at, int end) {
    if (opensClause(tokens, at)) {
      // "Theo John Reed, trưởng văn phòng …", but "nhờ công của Theo Hernandez"
      return null;
    }
    int next = Math.max(behindDoubled(tokens, at, end), behindJoined(tokens, at, end));
    int particles = 0;
    while (next < end && next - at < LONGEST + particles) {
      int behind = next > at ? behindParticles(tokens, next, end) : next;
      if (behind > next) {
        particles += behind - next;
        next = behind;
        continue;
      }
      if (!tokens.isNameSyllable(next)
          || tokens.begins(endsForeign, next)
              && (begins(gazetteer.body, tokens, next, end)
                  || beginsPost(tokens, next, end)
                  || begins(gazetteer.place, tokens, next, end))) {
        break;
      }
      if (next > at && tokens.is(givenFirst, next) && vietnamese(tokens, next, end) != null) {
        break;
      }
      if (tokens.text(next).length() > 3 && tokens.isInCapitals(next)) {
        break;
      }
      boolean initial = tokens.mark(next) != 0;
      next++;
      if (initial
          && next + 1 < end
          && tokens.isMark(next, '.')
          && tokens.isNameSyllable(next + 1)) {
        next++;
      }
    }
    if (next - at < 2 || beginsWithAcronym(tokens, at)) {
      return null;
    }
    int korean = koreanEnd(tokens, at, next, end);
    boolean certain = korean > next || isForeignFullName(tokens, at, next);
    return new Name(korean, false, certain);
  }

  /** Whether a small word has a capital only because it opens a clause: "Theo John Reed". */
  private boolean opensClause(Tokens tokens, int at) {
    return tokens.is(notInNames, at)
        && (at == 0
            || tokens.kind(at - 1) != TokenKind.WORD
            || tokens.sentence(at - 1) != tokens.sentence(at));
  }

  /** "ABC News": three capitals before a word with one. */
  private static boolean beginsWithAcronym(Tokens tokens, int at) {
    return tokens.isInCapitals(at)
        && tokens.text(at).length() >= SHORTEST_ACRONYM
        && !tokens.isInCapitals(at + 1);
  }

  /** Behind the small words of "Ursula von der Leyen", "Lula da Silva", if a capital follows. */
  int behindParticles(Tokens tokens, int at, int end) {
    int next = at;
    while (next < end && next - at < MOST_PARTICLES && tokens.is(particle, next)) {
      next++;
    }
    return next > at && next < end && tokens.isNameSyllable(next) ? next : at;
  }

  /** Behind "Jean - Pierre", a given name of two halves, or the token where none begins. */
  private int behindDoubled(Tokens tokens, int at, int end) {
    boolean doubled =
        at + 2 < end
            && tokens.is(doubledName, at)
            && tokens.isMark(at + 1, '-')
            && isForeignGivenName(tokens, at + 2)
            && isForeignSyllable(tokens, at + 2);
    return doubled ? at + 3 : at;
  }

  /** Behind "Hyun-Seung" of "Hyun-Seung Park", or the token where no such name begins. */
  private int behindJoined(Tokens tokens, int at, int end) {
    boolean joined =
        at + 3 < end
            && tokens.isMark(at + 1, '-')
            && tokens.end(at) == tokens.begin(at + 1)
            && tokens.end(at + 1) == tokens.begin(at + 2)
            && isPartOfGivenName(tokens, at, end)
            && isPartOfGivenName(tokens, at + 2, end)
            && tokens.isNameSyllable(at + 3)
            && !beginsPost(tokens, at + 2, end);
    return joined ? at + 3 : at;
  }

  private boolean isPartOfGivenName(Tokens tokens, int at, int end) {
    return tokens.isNameSyllable(at)
        && !tokens.isInCapitals(at)
        && !begins(gazetteer.place, tokens, at, end)
        && !begins(gazetteer.body, tokens, at, end);
  }

  /** The end of "Prayut Chan - o - cha", whose last syllables are small and hyphened. */
  private static int hyphenedEnd(Tokens tokens, int next, int end) {
    boolean hyphened =
        next + 3 < end
            && tokens.isMark(next, '-')
            && tokens.text(next + 1).length() == 1
            && isSmallSyllable(tokens, next + 1)
            && tokens.isMark(next + 2, '-')
            && isSmallSyllable(tokens, next + 3);
    return hyphened ? next + 4 : next;
  }

  private static boolean isSmallSyllable(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.WORD
        && !tokens.isCapitalized(at)
        && tokens.text(at).length() <= LONGEST_SYLLABLE;
  }

  /** The end of "Moon Jae - in", "Kim Jong-un", whose last syllable is small and hyphened. */
  private int koreanEnd(Tokens tokens, int at, int next, int end) {
    boolean hyphened =
        next - at == 2
            && next + 1 < end
            && tokens.is(gazetteer.familyFirst, at)
            && tokens.isMark(next, '-')
            && isSmallSyllable(tokens, next + 1);
    return hyphened ? next + 2 : hyphenedEnd(tokens, next, end);
  }

  /** Whether a token is a foreign given name. */
  boolean isForeignGivenName(Tokens tokens, int at) {
    return tokens.is(foreignGivenName, at);
  }

  /** Whether a token is a syllable of a name, but no initial, acronym or syllable of Vietnamese. */
  boolean isForeignSyllable(Tokens tokens, int at) {
    return tokens.isNameSyllable(at)
        && tokens.mark(at) == 0
        && !tokens.isInCapitals(at)
        && !gazetteer.isSyllable(tokens, at);
  }

  /**
   * Whether the words are a foreign name by their form: a given name and a family name that no
   * company bears.
   */
  private boolean isForeignFullName(Tokens tokens, int at, int end) {
    if (end - at > LONGEST_FOREIGN || isBehindCapital(tokens, at) || tokens.isInCapitals(at)) {
      return false;
    }
    if (tokens.is(gazetteer.familyFirst, at) && isHyphened(tokens.text(end - 1))) {
      return true;
    }
    if (!beginsAsGivenName(tokens, at)) {
      return false;
    }
    boolean family = false;
    for (int i = at + 1; i < end; i++) {
      if (tokens.is(gazetteer.companyWord, i) || tokens.isInCapitals(i)) {
        return false;
      }
      family |= !gazetteer.isSyllable(tokens, i);
    }
    return family;
  }

  /** Whether a capital stands right before a token that is no country's and no clause's own. */
  private boolean isBehindCapital(Tokens tokens, int at) {
    return at > 0
        && isAdjacentCapital(tokens, at - 1, at)
        && tokens.phraseBegin(country, at) < 0
        && !opensClause(tokens, at - 1);
  }

  /** Whether a token is a foreign given name, or two of them: "Jean-Pierre". */
  boolean beginsAsGivenName(Tokens tokens, int at) {
    int hyphen = tokens.lower(at).indexOf('-');
    return hyphen < 0
        ? isForeignGivenName(tokens, at)
        : lexicon.contains(foreignGivenName, tokens.lower(at).substring(0, hyphen));
  }

  /** Whether a word is written as "Jae-yong". */
  private static boolean isHyphened(String text) {
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < text.length()
        && Character.isLowerCase(text.charAt(hyphen + 1))
        && text.indexOf('-', hyphen + 1) < 0;
  }

  /** A foreign name of one word right behind a post or a word of address, or null. */
  @Nullable Name foreignWord(Tokens tokens, int at, int end) {
    if (!tokens.isNameSyllable(at)
        || tokens.text(at).length() < 3
        || tokens.isInCapitals(at)
        || gazetteer.isSyllable(tokens, at)
        || tokens.is(gazetteer.companyWord, at)
        || begins(gazetteer.body, tokens, at, end)
        || begins(gazetteer.place, tokens, at, end)
        || beginsPost(tokens, at, end)) {
      return null;
    }
    boolean alone = at + 1 >= end || !tokens.isCapitalized(at + 1);
    return alone ? new Name(at + 1, false, false) : null;
  }

  /**
   * Whether the tokens are capitalized syllables and no place and no body; if all are Vietnamese
   * syllables, two or more from a family name on.
   */
  boolean isName(Tokens tokens, int first, int end) {
    if (begins(gazetteer.place, tokens, first, end) || begins(gazetteer.body, tokens, first, end)) {
      return false;
    }
    if (!hasForeignWord(tokens, first, end)) {
      Name name = vietnamese(tokens, first, end);
      return name != null && name.end() == end;
    }
    for (int i = first; i < end; i++) {
      if (!tokens.isNameSyllable(i)
          || end - first == 1 && tokens.isInCapitals(i)
          || tokens.is(gazetteer.companyWord, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is built as no Vietnamese syllable is. */
  boolean hasForeignWord(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      if (!gazetteer.isSyllable(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCompanyWord(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.is(gazetteer.companyWord, i) && !gazetteer.isSyllable(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place begins before the name and runs into it: "người Bồ Đào Nha". */
  private boolean isInsidePlace(Tokens tokens, int at, int end) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      int place = tokens.isCapitalized(i) ? tokens.phraseEnd(gazetteer.place, i, end) : -1;
      if (place > at && gazetteer.isStrongPlace(tokens, i, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "Lạc Vũ Văn Nhẫn" is the end of something else and the name "Vũ Văn Nhẫn". */
  private boolean beginsOneWordLater(Tokens tokens, int at, int end) {
    return at + 3 < end
        && tokens.isNameSyllable(at + 1)
        && tokens.is(middleName, at + 2)
        && tokens.isNameSyllable(at + 3)
        && gazetteer.isStrongSurname(tokens, at + 1);
  }

  /** Whether a capitalized word stands right before, so that a name hardly begins here. */
  private static boolean isAdjacentCapital(Tokens tokens, int before, int at) {
    return tokens.kind(before) == TokenKind.WORD
        && tokens.isCapitalized(before)
        && tokens.end(before) + 1 >= tokens.begin(at);
  }

  private boolean hasForeignSyllable(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String text = tokens.text(i);
      if (text.length() > 1 && text.indexOf('\'') < 0 && !gazetteer.isSyllable(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the two words behind "xã", "phường" … are a place and a family name begins behind them.
   */
  private boolean namesPlace(Tokens tokens, int at, int end) {
    return at + 3 < end
        && tokens.isNameSyllable(at + 1)
        && !tokens.is(middleName, at + 1)
        && tokens.isNameSyllable(at + 2)
        && tokens.isNameSyllable(at + 3)
        && gazetteer.isStrongSurname(tokens, at + 2);
  }

  private boolean beginsSomethingElse(Tokens tokens, int at, int end) {
    if (!tokens.begins(somethingElse, at)) {
      return false;
    }
    if (beginsPost(tokens, at, end)) {
      return true;
    }
    int body = tokens.phraseEnd(gazetteer.body, at, end);
    if (body >= 0
        && (body - at >= 2 || at + 1 < end && begins(gazetteer.field, tokens, at + 1, end))) {
      return true;
    }
    return tokens.phraseEnd(gazetteer.honorific, at, end) - at >= 2;
  }

  private boolean beginsPost(Tokens tokens, int at, int end) {
    int post = tokens.phraseEnd(gazetteer.post, at, end);
    return post >= 0 && (post - at >= 2 || gazetteer.postKind(tokens, at, post) == PostKind.DEGREE);
  }
}
