package vn.bienban.annotate.entity;

import static vn.bienban.annotate.entity.Gazetteer.begins;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bienban.annotate.Thresholds;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;

/**
 * Persons who are called by the given name alone all through the article, "Ông Nghĩa, Phó Chủ tịch
 * UBND xã, cho biết …": a word of address, a rank or a profession and one syllable, where what
 * stands around its places makes a person of it. What a full name of the article ends with is left
 * to whoever links mentions. Immutable and thread-safe.
 */
final class CalledNames extends Domain {
  /** Behind these a word of address begins a clause, so that its capital tells nothing. */
  private static final String OPENING = ":-–—*•“\"‘'([>";

  /** So many places at which no more than a common verb stands make a person. */
  private final double likelyPlaces = Thresholds.load().get("names.called-places");

  private final EntityRules rules;
  private final Gazetteer gazetteer;
  private final NameContexts contexts;
  private final RuleMatcher rule;
  private final LexicalClass notCalled = of("not-called");

  CalledNames(Lexicon lexicon, EntityRules rules, Gazetteer gazetteer, NameContexts contexts) {
    super(lexicon, "entity");
    this.rules = rules;
    this.gazetteer = gazetteer;
    this.contexts = contexts;
    this.rule = RuleMatcher.of(List.of(rules.called));
  }

  /** What the places of one syllable tell. */
  private static final class Called {
    private final List<Integer> places = new ArrayList<>();
    private int sure;
    private int likely;
  }

  /** Adds those whom nothing else names. */
  void find(Mentions mentions) {
    Map<String, Called> called = new LinkedHashMap<>();
    BitSet open = mentions.open(mentions.taken());
    for (Sentence sentence : mentions.document().sentences()) {
      int next = open.nextSetBit(sentence.firstToken() + 1);
      if (next >= 0
          && next < sentence.endToken()
          && mentions.document().segmented().blockOf(sentence).kind() != BlockKind.BYLINE) {
        read(new SentenceTokens(mentions.document(), sentence), open, called);
      }
    }
    if (called.isEmpty()) {
      return;
    }
    Set<String> syllables = syllables(mentions);
    called.forEach(
        (syllable, its) -> {
          if (!syllables.contains(syllable) && (its.sure > 0 || its.likely >= likelyPlaces)) {
            for (int at : its.places) {
              mentions.person(at, at + 1, its.sure > 0 ? rules.called : rules.calledLikely);
            }
          }
        });
  }

  /** The first and the last syllables of the persons that have names of several. */
  private Set<String> syllables(Mentions mentions) {
    Tokens tokens = mentions.tokens();
    Set<String> syllables = new HashSet<>();
    for (Entity entity : mentions.from(0)) {
      if (entity.type() == EntityType.PERSON) {
        syllables.add(tokens.lower(entity.firstToken()));
        syllables.add(tokens.lower(entity.endToken() - 1));
      }
    }
    return syllables;
  }

  private void read(SentenceTokens line, BitSet open, Map<String, Called> called) {
    for (int at = open.nextSetBit(line.first() + 1);
        line.isInside(at);
        at = open.nextSetBit(at + 1)) {
      int begin = introduction(line, at);
      if (begin < 0 || !isSyllable(line, at) || isSomethingElse(line, begin, at)) {
        continue;
      }
      Called its = called.computeIfAbsent(line.lower(at), syllable -> new Called());
      its.places.add(at);
      Match told = rule.match(line.document(), line.sentence(), begin);
      if (contexts.postFollows(line, at + 1) || told != null && told.makes(EntityRules.SURE)) {
        its.sure++;
      } else if (told != null && line.is(gazetteer.givenName, at)) {
        its.likely++;
      }
    }
  }

  /** Whether one Vietnamese syllable stands here, and no further capital beside it. */
  private boolean isSyllable(SentenceTokens line, int at) {
    Tokens tokens = line.tokens();
    return tokens.isNameSyllable(at)
        && tokens.mark(at) == 0
        && !tokens.isInCapitals(at)
        && gazetteer.isSyllable(tokens, at)
        && !line.isCapitalized(at + 1)
        && !line.isNumber(at + 1)
        && !(line.isInside(at + 1) && line.kind(at + 1) == TokenKind.CODE);
  }

  /** Where the word of address, the rank or the profession before a name begins, or -1. */
  private int introduction(SentenceTokens line, int at) {
    int begin = line.phraseBegin(gazetteer.honorific, at);
    if (begin >= 0) {
      HonorificKind kind = gazetteer.honorificKind(line.tokens(), begin, at);
      return kind == HonorificKind.PLURAL ? -1 : begin;
    }
    begin = line.phraseBegin(gazetteer.post, at);
    if (begin < 0 || begins(gazetteer.place, line.tokens(), at, at + 1)) {
      return -1;
    }
    return switch (gazetteer.postKind(line.tokens(), begin, at)) {
      case RANK, DEGREE, ROLE -> begin;
      default -> -1;
    };
  }

  /** Whether the words are a place, a thing or a body that looks like somebody addressed. */
  private boolean isSomethingElse(SentenceTokens line, int begin, int at) {
    Tokens tokens = line.tokens();
    boolean capitalInside =
        line.isCapitalized(begin)
            && begin > line.first()
            && OPENING.indexOf(line.text(begin - 1).charAt(0)) < 0;
    return capitalInside
        || contexts.isHyphenedBehind(line, at + 1)
        || tokens.isInCapitals(begin) && tokens.mark(begin) == 0
        || line.phraseEnd(notCalled, begin) > at
        || line.phraseEnd(gazetteer.place, begin) > at
        || line.phraseEnd(gazetteer.field, at) > at + 1
        || line.phraseEnd(gazetteer.place, at) > at + 1
        || line.begins(gazetteer.body, at)
        || line.begins(gazetteer.post, at)
        || line.is(gazetteer.settlement, at)
        || contexts.isPartOfWord(line, begin)
        || contexts.isNamedFor(line, begin, at + 1)
        || contexts.isCredit(line, at);
  }
}
