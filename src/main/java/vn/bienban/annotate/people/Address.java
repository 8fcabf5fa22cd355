package vn.bienban.annotate.people;

import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Where words of address and pronouns stand. Immutable and thread-safe. */
final class Address extends Domain {
  final LexicalClass words = of("address");
  private final Attribute<Boolean> pronoun;
  private final Attribute<Boolean> man;
  private final LexicalClass plural = of("plural");

  Address(Lexicon lexicon) {
    super(lexicon, "people");
    pronoun = lexicon.attribute(words, "kind", cell -> either(cell, "pronoun", "title"));
    man = lexicon.attribute(words, "of", cell -> either(cell, "man", "anybody"));
  }

  /** Whether a cell holds the first of two words. */
  static boolean either(String cell, String first, String second) {
    if (!cell.equals(first) && !cell.equals(second)) {
      throw new IllegalArgumentException(cell);
    }
    return cell.equals(first);
  }

  /** Behind the word of address at a token, or -1. */
  int end(Tokens tokens, int at, int limit) {
    return at < limit ? tokens.phraseEnd(words, at, limit) : -1;
  }

  /** The first token of the words of address that end at a token, or the token itself. */
  int start(Tokens tokens, int first, int token) {
    int begin = tokens.phraseBegin(words, token);
    int at = begin >= first ? begin : token;
    return at < token && at - 1 >= first && tokens.is(plural, at - 1) ? at - 1 : at;
  }

  /** Whether "các" and a word of address stand before a token: "các ông". */
  boolean isPlural(Tokens tokens, int first, int token) {
    int begin = start(tokens, first, token);
    return begin < token && tokens.is(plural, begin);
  }

  /** Behind the pronoun at a token, or -1 where none begins. */
  int pronounEnd(Tokens tokens, int at, int limit) {
    int end = end(tokens, at, limit);
    return end >= 0 && pronoun.of(tokens.entry(words, at, end)) ? end : -1;
  }

  /** Whether a word of address stands in a sentence. */
  boolean standsIn(Tokens tokens, Sentence sentence) {
    return tokens.has(words, sentence);
  }

  /** Whether the pronoun that fills the tokens may stand for somebody, as far as the name tells. */
  boolean agrees(Tokens tokens, int first, int end, Individual person) {
    return !person.woman || !man.of(tokens.entry(words, first, end));
  }
}
