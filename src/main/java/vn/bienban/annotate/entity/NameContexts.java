package vn.bienban.annotate.entity;

import vn.bienban.document.SentenceTokens;
import vn.bienban.document.TokenKind;
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

  /** So many words at most has what a street, a school … is called before its name. */
  private static final int LONGEST_NAMED_FOR = 3;

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
  private final LexicalClass territory = of("territory");

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
  boolean isInsideWord(SentenceTokens line, int at) {
    return isCompound(line, at) || line.is(noPostBehind, at - 1);
  }

  /** Behind the country in "nhà báo Nga Pavel …" that a name follows, or the token. */
  int behindCountry(SentenceTokens line, int at) {
    int behind = line.isCapitalized(at) ? line.phraseEnd(country, at) : -1;
    return line.isInside(behind) && line.tokens().isNameSyllable(behind) ? behind : at;
  }

  /** Whether a word of address is no such word: "công cụ", "tiếng Anh". */
  boolean isPartOfWord(SentenceTokens line, int at) {
    return isCompound(line, at)
        || line.isCapitalized(at)
            && line.isInside(at - 1)
            && line.kind(at - 1) == TokenKind.WORD
            && line.is(gazetteer.place, at);
  }

  private boolean isCompound(SentenceTokens line, int last) {
    return line.isInside(last - 1)
        // "giữ chức Vụ trưởng": a capital begins a word
        && (line.isCapitalized(last - 1) || !line.isCapitalized(last))
        && line.tokens().entry(compound, last - 1, last + 1) != Lexicon.NONE;
  }

  /** Whether a name is the second half of a pair of places, as in "Cam Lộ - La Sơn". */
  boolean isHyphened(SentenceTokens line, int at) {
    return line.isMark(at - 1, '-') && line.isCapitalized(at - 2);
  }

  /** Whether a name goes on with a hyphen and a capital that begins no post of its bearer. */
  boolean isHyphenedBehind(SentenceTokens line, int end) {
    return line.isMark(end, '-') && line.isCapitalized(end + 1) && !postFollows(line, end);
  }

  /** Whether ", post", "- post" or "(post" stands behind a name that ends at a token. */
  boolean postFollows(SentenceTokens line, int end) {
    return rules.followedBy.at(line.document(), line.sentence(), end) != null;
  }

  /** Whether the name stands in a photo credit or a byline, also as a later name of its list. */
  boolean isCredit(SentenceTokens line, int name) {
    int at = name;
    while (line.has(credit)
        && name - at < LONGEST_CREDIT
        && line.isInside(at - 2)
        && (line.is(creditJoint, at - 1) || line.tokens().isNameSyllable(at - 1))) {
      at--;
    }
    return line.isMark(at - 1, ':') && line.is(credit, at - 2);
  }

  /** Whether the words before tell of a street, a school, a campaign … named for a person. */
  boolean isNamedFor(SentenceTokens line, int at, int end) {
    return isNamedFor(line, at, end, false);
  }

  /**
   * The same where it is known whether a post stands behind, whose holder bears the name of a
   * figure of history.
   */
  boolean isNamedFor(SentenceTokens line, int at, int end, boolean holdsPost) {
    if (!holdsPost && isNotName(NotName.FIGURE, line, at, end)) {
      return true;
    }
    // "ngõ 685 Lạc Long Quân": the number of the house stands between.
    int name = line.isInside(at - 2) && isHouseNumber(line, at - 1) ? at - 1 : at;
    if (name < at && line.is(house, name - 1) || isAddress(line, at, end)) {
      return true;
    }
    for (int i = Math.max(line.first(), name - LONGEST_NAMED_FOR); i < name; i++) {
      if (isNotName(NotName.BEFORE, line, i, name)) {
        return true;
      }
    }
    return isListed(line, at);
  }

  /**
   * The end of the name of a figure of history whose post stands right before: "Chủ tịch Hồ Chí
   * Minh"; -1 where a day, a place or a campaign bears it.
   */
  int figureEnd(SentenceTokens line, int at, PostGrammar.Post post) {
    int name = post.headEnd();
    int behind =
        post.kind() == PostKind.POST && line.isCapitalized(at) ? line.phraseEnd(notName, name) : -1;
    return behind < post.end()
            || !isNotName(NotName.FIGURE, line, name, behind)
            || stands(honoured, line, at - LONGEST_HONOUR, at)
        ? -1
        : behind;
  }

  private boolean isNotName(NotName kind, SentenceTokens line, int first, int end) {
    int entry = line.tokens().entry(notName, first, end);
    return entry != Lexicon.NONE && notNameKind.of(entry) == kind;
  }

  private static boolean isHouseNumber(SentenceTokens line, int at) {
    return (line.kind(at) == TokenKind.NUMBER || line.kind(at) == TokenKind.CODE)
        && line.text(at).length() <= LONGEST_HOUSE_NUMBER;
  }

  /** Whether a name is that of a street: "số 5, Lê Minh Khuê, TP. Lào Cai". */
  private boolean isAddress(SentenceTokens line, int at, int end) {
    return line.isMark(at - 1, ',')
        && line.isInside(at - 2)
        && isHouseNumber(line, at - 2)
        && line.isMark(end, ',')
        && (line.begins(gazetteer.settlement, end + 1) || line.begins(territory, end + 1));
  }

  /** Whether the name stands in a list of teams, streets, companies …: "các đội gồm A, B và C". */
  private boolean isListed(SentenceTokens line, int name) {
    int at = name - 1;
    while (name - at < LONGEST_LIST && (line.isCapitalized(at) || line.is(listJoint, at))) {
      at--;
    }
    if (name - at >= LONGEST_LIST || !line.is(listOpener, at)) {
      return false;
    }
    // "các thương hiệu nổi tiếng như": an adjective may stand between.
    int adjectives = line.isMark(at, ':') ? 0 : MOST_ADJECTIVES;
    for (int i = Math.max(line.first(), at - LONGEST_LIST_HEAD); i < at; i++) {
      int head = line.tokens().phraseEnd(notName, i, at);
      if (head >= at - adjectives && isNotName(NotName.BEFORE, line, i, head)) {
        // "các phó chủ tịch UBND tỉnh: A, B" lists no provinces
        return !stands(gazetteer.post, line, i - LONGEST_POST, i);
      }
    }
    return false;
  }

  private static boolean stands(LexicalClass type, SentenceTokens line, int from, int to) {
    return line.tokens().find(type, Math.max(line.first(), from), to) >= 0;
  }
}
