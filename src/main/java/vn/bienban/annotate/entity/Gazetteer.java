package vn.bienban.annotate.entity;

import java.util.Locale;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.document.Tokens;
import vn.bienban.document.WordNote;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What the tables know of names, posts, bodies and places: the lexical classes that several
 * grammars ask for, with their attributes. Immutable and thread-safe.
 */
final class Gazetteer extends Domain {
  /** So many tokens before another may begin the word of a body's name that holds it. */
  private static final int LONGEST_BODY_WORD = 4;

  final LexicalClass surname = of("surname");
  final LexicalClass givenName = of("given-name");
  final LexicalClass familyFirst = of("family-first");
  final LexicalClass companyWord = of("company-word");
  final LexicalClass honorific = of("honorific");
  final LexicalClass post = of("post");
  final LexicalClass qualifier = of("post-qualifier");
  final LexicalClass body = of("body");
  final LexicalClass field = of("field");
  final LexicalClass place = of("place");
  private final LexicalClass bodyWord = of("body-word");
  final LexicalClass clauseVerb = of("clause-verb");
  final LexicalClass settlement = of("settlement");
  final LexicalClass genitive = of("genitive");
  final LexicalClass connector = of("connector");
  final LexicalClass bodyStop = of("body-stop");
  final LexicalClass knownName = of("known-name");
  final LexicalClass person = of("person");
  final Syllables syllables = Syllables.shipped();

  private final WordNote syllable = (text, lower) -> syllables.isSyllableOfName(lower) ? 1 : 0;

  private final Attribute<Boolean> strongSurname;
  private final Attribute<Boolean> strongPlace;
  private final Attribute<PostKind> postKind;
  private final Attribute<BodyKind> bodyKind;
  private final Attribute<HonorificKind> honorificKind;

  Gazetteer(Lexicon lexicon) {
    super(lexicon, "entity");
    strongSurname = lexicon.attribute(surname, "weight", Gazetteer::isStrong);
    strongPlace = lexicon.attribute(place, "weight", Gazetteer::isStrong);
    postKind = lexicon.attribute(post, "kind", cell -> kind(PostKind.class, cell));
    bodyKind = lexicon.attribute(body, "kind", cell -> kind(BodyKind.class, cell));
    honorificKind = lexicon.attribute(honorific, "kind", cell -> kind(HonorificKind.class, cell));
  }

  private static boolean isStrong(String weight) {
    return switch (weight) {
      case "strong" -> true;
      case "weak" -> false;
      default -> throw new IllegalArgumentException(weight);
    };
  }

  /** The value that a cell names in small letters. */
  static <E extends Enum<E>> E kind(Class<E> kinds, String cell) {
    return Enum.valueOf(kinds, cell.toUpperCase(Locale.ROOT));
  }

  /** Whether a token could be one syllable of a Vietnamese name. */
  boolean isSyllable(Tokens tokens, int token) {
    return tokens.get(token).note(syllable) != 0;
  }

  /** Whether a token is what can only be a family name. */
  boolean isStrongSurname(Tokens tokens, int token) {
    int entry = tokens.entry(surname, token, token + 1);
    return entry != Lexicon.NONE && strongSurname.of(entry);
  }

  /** Whether the name of a place that fills the tokens is nothing else. */
  boolean isStrongPlace(Tokens tokens, int first, int end) {
    return strongPlace.of(tokens.entry(place, first, end));
  }

  /** The kind of the head of a post that fills the tokens. */
  PostKind postKind(Tokens tokens, int first, int end) {
    return postKind.of(tokens.entry(post, first, end));
  }

  /** The kind of the head of a body that fills the tokens. */
  BodyKind bodyKind(Tokens tokens, int first, int end) {
    return bodyKind.of(tokens.entry(body, first, end));
  }

  /** Behind the name of a place that begins at a token and is nothing else, or -1. */
  int strongPlaceEnd(Tokens tokens, int first, int limit) {
    int end = tokens.phraseEnd(place, first, limit);
    return end >= 0 && isStrongPlace(tokens, first, end) ? end : -1;
  }

  /** Behind the whole name of a body that begins at a token, or -1. */
  int wholeBodyEnd(Tokens tokens, int first, int limit) {
    int end = tokens.phraseEnd(body, first, limit);
    return end >= 0 && isWholeBody(tokens, first, end) ? end : -1;
  }

  /** Whether the whole name of a body fills the tokens. */
  boolean isWholeBody(Tokens tokens, int first, int end) {
    int entry = tokens.entry(body, first, end);
    return entry != Lexicon.NONE && bodyKind.of(entry) == BodyKind.FULL;
  }

  /** The kind of the word of address that fills the tokens. */
  HonorificKind honorificKind(Tokens tokens, int first, int end) {
    return honorificKind.of(tokens.entry(honorific, first, end));
  }

  /** Whether a phrase of a class begins at a token and ends at or before a limit. */
  static boolean begins(LexicalClass type, Tokens tokens, int at, int limit) {
    return tokens.phraseEnd(type, at, limit) >= 0;
  }

  /** Whether a word stands here that never goes on with the name of a body, or a verb. */
  boolean endsBody(Tokens tokens, int at, int limit) {
    return (tokens.is(bodyStop, at) || begins(clauseVerb, tokens, at, limit))
        && !isInsideBodyWord(tokens, at, limit);
  }

  /** "thiết bị", whose last syllable alone is a verb. */
  private boolean isInsideBodyWord(Tokens tokens, int at, int limit) {
    for (int i = Math.max(0, at - LONGEST_BODY_WORD); i <= at; i++) {
      if (tokens.phraseEnd(bodyWord, i, limit) > at) {
        return true;
      }
    }
    return false;
  }
}
