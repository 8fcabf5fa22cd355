package vn.bienban.annotate.entity;

import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What the words around tell of capitals built as a name: that they stand for a street, a school or
 * a campaign, in a photo credit, within another word, or beside a post. Immutable and thread-safe.
 */
final class NameContexts extends Domain {
  private static final int LONGEST_CREDIT = 12;
  private static final int LONGEST_LIST = 60;
  private static final int LONGEST_HOUSE_NUMBER = 6;

  /** So many words at most has the head of a list: "các thương hiệu nổi tiếng như". */
  private static final int LONGEST_LIST_HEAD = 5;

  /** So many words of a post at most may stand before it. */
  private static final int LONGEST_POST = 6;

  /** So many of them may stand behind the noun. */
  private static final int MOST_ADJECTIVES = 2;

  /** So far before a figure of history stands what is named for it. */
  private static final int LONGEST_HONOUR = 8;

  private final Gazetteer gazetteer;
  private final EntityRules rules;
  private final LexicalClass notName = of("not-name");
  private final Attribute<NotName> notNameKind;
  private final LexicalClass credit = of("credit");
  private final LexicalClass creditJoint = of("credit-joint");
  private final LexicalClass honoured = of("honoured");
  private final LexicalClass house = of("house");
  private final LexicalClass listOpener = of("list-opener");
  private final LexicalClass listJoint = of("list-joint");
  private final LexicalClass compound = of("compound");
  private final LexicalClass noPostBehind = of("no-post-behind");
  private final LexicalClass country = of("country");

  /** What makes a name that of a street, a school … */
  private enum NotName {
    /** What is called so, before the name. */
    BEFORE,
    /** The figure of history whose name it is. */
    FIGURE
  }

  NameContexts(Lexicon lexicon, Gazetteer gazetteer, EntityRules rules) {
    super(lexicon, "entity");
    this.gazetteer = gazetteer;
    this.rules = rules;
    notNameKind = lexicon.attribute(notName, "kind", cell -> Gazetteer.kind(NotName.class, cell));
  }

  /** Whether a post would begin within another word: "trưởng ban", "chức vụ Phó Viện trưởng". */
  boolean isInsideWord(Tokens tokens, Sentence sentence, int at) {
    return at > sentence.firstToken()
        && (isCompound(tokens, at) || tokens.is(noPostBehind, at - 1));
  }

  /** Behind the country in "nhà báo Nga Pavel …" that a name follows, or the token. */
  int behindCountry(Tokens tokens, int at, int end) {
    int behind = at < end && tokens.isCapitalized(at) ? tokens.phraseEnd(country, at, end) : -1;
    return behind > at && behind < end && tokens.isNameSyllable(behind) ? behind : at;
  }

  /** Whether a word of address is no such word: "công cụ", "tiếng Anh". */
  boolean isPartOfWord(Tokens tokens, Sentence sentence, int at) {
    return at > sentence.firstToken()
        && (isCompound(tokens, at)
            || tokens.isCapitalized(at)
                && tokens.kind(at - 1) == TokenKind.WORD
                && tokens.is(gazetteer.place, at));
  }

  private boolean isCompound(Tokens tokens, int last) {
    return tokens.entry(compound, last - 1, last + 1) != Lexicon.NONE;
  }

  /** Whether a name is the second half of a pair of places, as in "Cam Lộ - La Sơn". */
  boolean isHyphened(Tokens tokens, Sentence sentence, int at) {
    return at - 2 >= sentence.firstToken()
        && tokens.isMark(at - 1, '-')
        && tokens.isCapitalized(at - 2);
  }

  /** Whether a name goes on with a hyphen and a capital that begins no post of its bearer. */
  boolean isHyphenedBehind(Document document, Sentence sentence, int end) {
    Tokens tokens = document.tokens();
    return end + 1 < sentence.endToken()
        && tokens.isMark(end, '-')
        && tokens.isCapitalized(end + 1)
        && !postFollows(document, sentence, end);
  }

  /** Whether ", post", "- post" or "(post" stands behind a name that ends at a token. */
  boolean postFollows(Document document, Sentence sentence, int end) {
    return rules.followedBy.at(document, sentence, end) != null;
  }

  /** Whether the name stands in a photo credit or a byline, also as a later name of its list. */
  boolean isCredit(Tokens tokens, Sentence sentence, int name) {
    int at = name;
    while (tokens.has(credit, sentence)
        && at - 1 > sentence.firstToken()
        && name - at < LONGEST_CREDIT
        && (tokens.is(creditJoint, at - 1) || tokens.isNameSyllable(at - 1))) {
      at--;
    }
    return at - 2 >= sentence.firstToken()
        && tokens.isMark(at - 1, ':')
        && tokens.is(credit, at - 2);
  }

  /** Whether the words before tell of a street, a school, a campaign … named for a person. */
  boolean isNamedFor(Tokens tokens, Sentence sentence, int at, int end) {
    if (isNotName(NotName.FIGURE, tokens, at, end)) {
      return true;
    }
    // "ngõ 685 Lạc Long Quân": the number of the house stands between.
    int name = at;
    if (name - 1 > sentence.firstToken() && isHouseNumber(tokens, name - 1)) {
      name--;
      if (tokens.is(house, name - 1)) {
        return true;
      }
    }
    int before = tokens.phraseBegin(notName, name);
    return before >= sentence.firstToken() && isNotName(NotName.BEFORE, tokens, before, name)
        || isListed(tokens, sentence, at);
  }

  /**
   * The end of the name of a figure of history whose post stands right before: "Chủ tịch Hồ Chí
   * Minh"; -1 where a day, a place or a campaign bears it.
   */
  int figureEnd(Tokens tokens, Sentence sentence, int at, PostGrammar.Post post, int end) {
    int name = post.headEnd();
    int behind =
        name < end && post.kind() == PostKind.POST && tokens.isCapitalized(at)
            ? tokens.phraseEnd(notName, name, end)
            : -1;
    return behind < post.end()
            || !isNotName(NotName.FIGURE, tokens, name, behind)
            || stands(honoured, tokens, sentence, at - LONGEST_HONOUR, at)
        ? -1
        : behind;
  }

  private boolean isNotName(NotName kind, Tokens tokens, int first, int end) {
    int entry = tokens.entry(notName, first, end);
    return entry != Lexicon.NONE && notNameKind.of(entry) == kind;
  }

  private static boolean isHouseNumber(Tokens tokens, int at) {
    return (tokens.kind(at) == TokenKind.NUMBER || tokens.kind(at) == TokenKind.CODE)
        && tokens.text(at).length() <= LONGEST_HOUSE_NUMBER;
  }

  /** Whether the name stands in a list of teams, streets, companies …: "các đội gồm A, B và C". */
  private boolean isListed(Tokens tokens, Sentence sentence, int name) {
    int at = name - 1;
    while (at > sentence.firstToken()
        && name - at < LONGEST_LIST
        && (tokens.isCapitalized(at) || tokens.is(listJoint, at))) {
      at--;
    }
    if (at <= sentence.firstToken() || name - at >= LONGEST_LIST || !tokens.is(listOpener, at)) {
      return false;
    }
    // "các thương hiệu nổi tiếng như": an adjective may stand between.
    int adjectives = tokens.isMark(at, ':') ? 0 : MOST_ADJECTIVES;
    for (int i = Math.max(sentence.firstToken(), at - LONGEST_LIST_HEAD); i < at; i++) {
      int head = tokens.phraseEnd(notName, i, at);
      if (head >= at - adjectives && isNotName(NotName.BEFORE, tokens, i, head)) {
        // "các phó chủ tịch UBND tỉnh: A, B" lists no provinces
        return !stands(gazetteer.post, tokens, sentence, i - LONGEST_POST, i);
      }
    }
    return false;
  }

  private static boolean stands(
      LexicalClass type, Tokens tokens, Sentence sentence, int from, int to) {
    return tokens.find(type, Math.max(sentence.firstToken(), from), to) >= 0;
  }
}
