package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * The phrases of one lexical class as they are found in running text, character by character.
 * Immutable and thread-safe.
 */
final class Phrases {
  private final CharTrie<Boolean> forward = CharTrie.forwards();
  private final CharTrie<Boolean> backward = CharTrie.backwards();
  private final List<String> phrases = new ArrayList<>();
  private final Set<String> all = new HashSet<>();

  private Phrases(Lexicon lexicon, LexicalClass type) {
    for (String phrase : lexicon.phrases(type)) {
      String written = written(phrase);
      forward.add(written, Boolean.TRUE);
      backward.add(written, Boolean.TRUE);
      phrases.add(written);
      all.add(written);
    }
  }

  /**
   * The phrases of a class of this package.
   *
   * @param name its name without the domain
   * @throws IllegalStateException if no table declares it
   */
  static Phrases of(Lexicon lexicon, String name) {
    return new Phrases(lexicon, lexicon.lexicalClass("citation." + name));
  }

  /** A phrase of the lexicon, whose commas are tokens, as a text has it. */
  static String written(String phrase) {
    return phrase.replace(" , ", ", ");
  }

  /** The phrases, in the order of their table. */
  List<String> list() {
    return List.copyOf(phrases);
  }

  /**
   * The phrase of a class that has but one.
   *
   * @throws IllegalStateException if it has none or more
   */
  static String only(Lexicon lexicon, String name) {
    LexicalClass type = lexicon.lexicalClass("citation." + name);
    List<String> phrases = lexicon.phrases(type);
    if (phrases.size() != 1) {
      throw new IllegalStateException(
          type.place() + ": " + type + " has one phrase, not " + phrases);
    }
    return written(phrases.get(0));
  }

  /** The end of the longest phrase that begins at an offset, or -1. */
  int end(String text, int at) {
    CharTrie.Hit<Boolean> hit = forward.longest(text, at);
    return hit == null ? -1 : hit.end();
  }

  /** As {@link #end} after white space. */
  int next(String text, int at) {
    return end(text, Reader.spaces(text, at));
  }

  /** The offset after a phrase that begins at an offset and white space; the same for none. */
  int over(String text, int at) {
    int end = end(text, at);
    return end > 0 ? Reader.spaces(text, end) : at;
  }

  /** Whether a phrase begins at an offset. */
  boolean begins(String text, int at) {
    return end(text, at) > 0;
  }

  /** The begin of the longest phrase that ends at an offset, or -1. */
  int beginBefore(String text, int end) {
    CharTrie.Hit<Boolean> hit = backward.longest(text, end);
    return hit == null ? -1 : hit.end();
  }

  /** Whether a phrase ends at an offset. */
  boolean endsAt(String text, int end) {
    return beginBefore(text, end) >= 0;
  }

  /** The end of a phrase that begins at an offset and that a digit follows at once, or -1. */
  int endBeforeDigit(String text, int at) {
    for (String phrase : phrases) {
      int end = Reader.prefix(text, at, phrase);
      if (end >= 0 && Reader.isDigit(text, end)) {
        return end;
      }
    }
    return -1;
  }

  /** Whether a text in lower case is one of the phrases. */
  boolean is(String lower) {
    return all.contains(lower);
  }

  /** Whether a text in lower case has one of the phrases. */
  boolean within(String lower) {
    for (String phrase : phrases) {
      int at = lower.indexOf(phrase);
      if (at >= 0
          && (at == 0 || !CodeLetters.isWord(lower.charAt(at - 1)))
          && (at + phrase.length() == lower.length()
              || !CodeLetters.isWord(lower.charAt(at + phrase.length())))) {
        return true;
      }
    }
    return false;
  }
}
