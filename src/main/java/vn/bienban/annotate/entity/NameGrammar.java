package vn.bienban.annotate.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;

/**
 * Where a person's bare name stands: a family name and what follows, or a foreign name after a word
 * of address.
 */
final class NameGrammar {
  private static final int LONGEST = 5;
  private static final int LONGEST_FOREIGN = 4;
  private static final int LONGEST_SYLLABLE = 5;

  /** "Mac" in "MacArthur": a capital behind more letters begins another word. */
  private static final int LONGEST_PREFIX = 3;

  private final EntityLexicon lexicon;

  NameGrammar(EntityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A name found.
   *
   * @param end the token after its last one
   * @param strong whether it begins with what can only be a family name
   * @param certain whether its form alone makes it a name; otherwise a post or a word of address
   *     must stand by it
   */
  record Name(int end, boolean strong, boolean certain) {}

  /** A Vietnamese name that begins at a token, or null. */
  @Nullable Name vietnamese(List<Token> tokens, int at, int end) {
    Token first = tokens.get(at);
    if (!isNameSyllable(first)) {
      return null;
    }
    if (at > 0 && tokens.get(at - 1).lower().equals("châu")) {
      return null;
    }
    String weight =
        first.text().indexOf('\'') == 1 ? "strong" : lexicon.surnameWeight(first.lower());
    if (weight == null || at > 0 && isUnit(tokens.get(at - 1)) && namesPlace(tokens, at, end)) {
      return null;
    }
    boolean strong = weight.equals("strong");
    boolean insideRun = at > 0 && isAdjacentCapital(tokens.get(at - 1), first);
    if ((!strong || insideRun) && beginsOneWordLater(tokens, at, end)) {
      return null;
    }
    boolean capitals = isCapitals(first);
    int next = at + 1;
    while (next < end && next - at < LONGEST && isNameSyllable(tokens.get(next))) {
      Token token = tokens.get(next);
      boolean single = token.text().length() == 1;
      if (capitals != isCapitals(token) && !single && first.text().length() > 1) {
        break;
      }
      if (next - at >= 2 && beginsSomethingElse(tokens, next, end)) {
        break;
      }
      // "Ông Lê Minh Khuê Tuy nhiên …": a caption that runs into the next sentence.
      if (next - at >= 3 && !capitals && lexicon.isNotInNames(token.lower())) {
        break;
      }
      // In a line of capitals nothing else tells where the name ends.
      if (capitals
          && next - at == 3
          && lexicon.isGivenName(tokens.get(next - 1).lower())
          && (!lexicon.isGivenName(token.lower())
              || lexicon.isBodyStop(token.lower())
                  && next + 1 < end
                  && isNameSyllable(tokens.get(next + 1)))) {
        break;
      }
      if (next - at == 1 && beginsPost(tokens, next, end)) {
        break;
      }
      next++;
    }
    int length = next - at;
    if (length == 2 && koreanEnd(tokens, at, next, end) > next) {
      return null;
    }
    if (hasCompanyWord(tokens, at, next) || isInsidePlace(tokens, at, next)) {
      return null;
    }
    if (length < 2 || !strong && hasForeignSyllable(tokens, at + 1, next)) {
      return null;
    }
    PhraseTrie.Hit<String> place = lexicon.place(tokens, at, next);
    // "Bệnh viện Đa khoa Hà Đông Nguyễn Thành Vinh"
    boolean placeAndName =
        place != null
            && place.end() == at + 2
            && next - place.end() >= 2
            && "strong".equals(lexicon.surnameWeight(tokens.get(place.end()).lower()));
    if (placeAndName) {
      return null;
    }
    if (place != null && (place.value().equals("strong") || place.end() == next)) {
      return place.end() - at >= 2 || length == 2 ? null : new Name(next, false, false);
    }
    PhraseTrie.Hit<String> body = lexicon.body(tokens, at, end);
    if (body != null && body.end() - at >= 2 && length < 3) {
      return null;
    }
    boolean given = lexicon.isGivenName(tokens.get(next - 1).lower());
    boolean certain =
        length >= 3
            && (strong ? !capitals || given || length == 3 : given && !capitals && !insideRun);
    return new Name(next, strong, certain);
  }

  /**
   * A name of any origin that a post or a word of address introduces: capitalized words in a row,
   * or null.
   */
  @Nullable Name foreign(List<Token> tokens, int at, int end) {
    int next = at;
    while (next < end && next - at < LONGEST) {
      Token token = tokens.get(next);
      if (!isNameSyllable(token)
          || lexicon.body(tokens, next, end) != null
          || beginsPost(tokens, next, end)
          || lexicon.place(tokens, next, end) != null) {
        break;
      }
      if (next > at && token.text().equals("Y") && vietnamese(tokens, next, end) != null) {
        break;
      }
      if (token.text().length() > 3 && isCapitals(token)) {
        break;
      }
      next++;
      boolean initial = token.text().length() == 1 && next + 1 < end;
      if (initial && tokens.get(next).text().equals(".") && isNameSyllable(tokens.get(next + 1))) {
        next++;
      }
    }
    if (next - at < 2) {
      return null;
    }
    int end0 = koreanEnd(tokens, at, next, end);
    boolean certain = end0 > next || isForeignFullName(tokens, at, next);
    return new Name(end0, false, certain);
  }

  /** The end of "Moon Jae - in", "Kim Jong-un", whose last syllable is small and hyphened. */
  private int koreanEnd(List<Token> tokens, int at, int next, int end) {
    boolean hyphened =
        next - at == 2
            && next + 1 < end
            && lexicon.isFamilyFirst(tokens.get(at).lower())
            && tokens.get(next).text().equals("-")
            && tokens.get(next + 1).kind() == TokenKind.WORD
            && !tokens.get(next + 1).isCapitalized()
            && tokens.get(next + 1).text().length() <= LONGEST_SYLLABLE;
    return hyphened ? next + 2 : next;
  }

  /**
   * Whether the words are a foreign name by their form: a given name and a family name that no
   * company bears.
   */
  private boolean isForeignFullName(List<Token> tokens, int at, int end) {
    if (end - at > LONGEST_FOREIGN
        || isCapitals(tokens.get(at))
        || at > 0 && isAdjacentCapital(tokens.get(at - 1), tokens.get(at))) {
      return false;
    }
    String first = tokens.get(at).lower();
    int hyphen = first.indexOf('-');
    if (lexicon.isFamilyFirst(first) && isHyphened(tokens.get(end - 1))) {
      return true;
    }
    if (!lexicon.isForeignGivenName(hyphen < 0 ? first : first.substring(0, hyphen))) {
      return false;
    }
    boolean family = false;
    for (int i = at + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (lexicon.isCompanyWord(token.lower()) || isCapitals(token)) {
        return false;
      }
      family |= !Syllable.isVietnamese(token.lower());
    }
    return family;
  }

  /** Whether a word is written as "Jae-yong". */
  private static boolean isHyphened(Token token) {
    String text = token.text();
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < text.length()
        && Character.isLowerCase(text.charAt(hyphen + 1))
        && text.indexOf('-', hyphen + 1) < 0;
  }

  /** A foreign name of one word right behind a post or a word of address, or null. */
  @Nullable Name foreignWord(List<Token> tokens, int at, int end) {
    Token token = tokens.get(at);
    if (!isNameSyllable(token)
        || token.text().length() < 3
        || isCapitals(token)
        || Syllable.isVietnamese(token.lower())
        || lexicon.isCompanyWord(token.lower())
        || lexicon.body(tokens, at, end) != null
        || lexicon.place(tokens, at, end) != null
        || beginsPost(tokens, at, end)) {
      return null;
    }
    boolean alone = at + 1 >= end || !tokens.get(at + 1).isCapitalized();
    return alone ? new Name(at + 1, false, false) : null;
  }

  private boolean hasCompanyWord(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (lexicon.isCompanyWord(tokens.get(i).lower())
          && !Syllable.isVietnamese(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place begins before the name and runs into it: "người Bồ Đào Nha". */
  private boolean isInsidePlace(List<Token> tokens, int at, int end) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      PhraseTrie.Hit<String> place =
          tokens.get(i).isCapitalized() ? lexicon.place(tokens, i, end) : null;
      if (place != null && place.end() > at && place.value().equals("strong")) {
        return true;
      }
    }
    return false;
  }

  /** Whether "Lạc Vũ Văn Nhẫn" is the end of something else and the name "Vũ Văn Nhẫn". */
  private boolean beginsOneWordLater(List<Token> tokens, int at, int end) {
    if (at + 3 >= end || !isNameSyllable(tokens.get(at + 1))) {
      return false;
    }
    String middle = tokens.get(at + 2).lower();
    return (middle.equals("văn") || middle.equals("thị"))
        && isNameSyllable(tokens.get(at + 3))
        && "strong".equals(lexicon.surnameWeight(tokens.get(at + 1).lower()));
  }

  /** Whether a capitalized word stands right before, so that a name hardly begins here. */
  private static boolean isAdjacentCapital(Token before, Token token) {
    return before.kind() == TokenKind.WORD
        && before.isCapitalized()
        && before.end() + 1 >= token.begin();
  }

  private static boolean hasForeignSyllable(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.text().length() > 1
          && token.text().indexOf('\'') < 0
          && !Syllable.isVietnamese(token.lower())) {
        return true;
      }
    }
    return false;
  }

  static boolean isUnit(Token token) {
    return switch (token.lower()) {
      case "xã", "phường", "huyện", "quận", "thôn", "bản", "ấp", "buôn", "tỉnh", "phố" -> true;
      default -> false;
    };
  }

  /**
   * Whether the two words behind "xã", "phường" … are a place and a family name begins behind them.
   */
  private boolean namesPlace(List<Token> tokens, int at, int end) {
    return at + 3 < end
        && isNameSyllable(tokens.get(at + 1))
        && !tokens.get(at + 1).lower().equals("thị")
        && !tokens.get(at + 1).lower().equals("văn")
        && isNameSyllable(tokens.get(at + 2))
        && isNameSyllable(tokens.get(at + 3))
        && "strong".equals(lexicon.surnameWeight(tokens.get(at + 2).lower()));
  }

  private boolean beginsSomethingElse(List<Token> tokens, int at, int end) {
    if (beginsPost(tokens, at, end)) {
      return true;
    }
    PhraseTrie.Hit<String> body = lexicon.body(tokens, at, end);
    if (body != null && (body.end() - at >= 2 || lexicon.field(tokens, at + 1, end) != null)) {
      return true;
    }
    PhraseTrie.Hit<String> honorific = lexicon.honorific(tokens, at, end);
    return honorific != null && honorific.end() - at >= 2;
  }

  private boolean beginsPost(List<Token> tokens, int at, int end) {
    PhraseTrie.Hit<String> post = lexicon.post(tokens, at, end);
    return post != null && (post.end() - at >= 2 || post.value().equals("degree"));
  }

  /**
   * Whether the token may be part of a name: a capitalized syllable, an initial, a syllable with an
   * apostrophe.
   */
  static boolean isNameSyllable(Token token) {
    if (token.kind() != TokenKind.WORD || !token.isCapitalized()) {
      return false;
    }
    String text = token.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && c != '\'' && c != '-' && !(c == '.' && i == 1)) {
        return false;
      }
      // "MoMo", "FinTech" are marks; "McCarthy", "DeLuca" are names
      if (i > LONGEST_PREFIX
          && Character.isUpperCase(c)
          && Character.isLowerCase(text.charAt(i - 1))) {
        return false;
      }
    }
    return !isDoubled(text);
  }

  /** Whether a capitalized word is written twice as one, as in "MoMo". */
  private static boolean isDoubled(String text) {
    int half = text.length() / 2;
    return half > 1 && text.substring(half).equals(text.substring(0, half));
  }

  private static boolean isCapitals(Token token) {
    return token.text().length() > 1 && token.text().chars().noneMatch(Character::isLowerCase);
  }
}
