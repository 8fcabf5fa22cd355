package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Trie;

/**
 * The phrases of lexical classes as they stand at any offset of a text, be it inside a token or
 * before the end of a wrapped line, where the tokens of a document know none: the words behind an
 * offset are looked up in the lexicon one by one. Between them stands white space without a blank
 * line; a comma stands at the word before it. Thread-safe.
 */
final class Phrases {
  /** So many characters at most go on with a word over a mark: "(HIV/AIDS)", "V/v". */
  private static final int MAX_JOINED = 16;

  /** Phrases of more words, as a few names of laws are, are not looked for here. */
  private static final int MAX_WORDS = 16;

  private final Lexicon lexicon;
  private final Trie trie;
  private final ClassSet types;

  /** Whether a digit may follow a phrase at once. */
  private final boolean beforeDigits;

  /** The characters that a phrase may begin with, as a bit for all that have the same last six. */
  private final long firsts;

  /**
   * A phrase found.
   *
   * @param end the offset after it
   * @param entry what an {@link vn.bienban.lexicon.Attribute} of its class is asked for
   */
  record Hit(int end, int entry) {}

  private Phrases(Lexicon lexicon, boolean beforeDigits, long firsts, LexicalClass... classes) {
    this.lexicon = lexicon;
    this.beforeDigits = beforeDigits;
    this.firsts = firsts;
    trie = lexicon.trie();
    types = ClassSet.of(classes);
  }

  /** The phrases of a class that is asked for once. */
  static Phrases once(Lexicon lexicon, LexicalClass type) {
    return new Phrases(lexicon, false, -1, type);
  }

  /** The phrases of classes. */
  static Phrases of(Lexicon lexicon, LexicalClass... classes) {
    return new Phrases(lexicon, false, firsts(lexicon, classes), classes);
  }

  /**
   * The phrases of a class of this package.
   *
   * @param name its name without the domain
   * @throws IllegalStateException if no table declares it
   */
  static Phrases of(Lexicon lexicon, String name) {
    return of(lexicon, lexicon.lexicalClass("citation." + name));
  }

  /** As {@link #of(Lexicon, String)}, for phrases that a digit may follow at once. */
  static Phrases beforeDigits(Lexicon lexicon, String name) {
    LexicalClass type = lexicon.lexicalClass("citation." + name);
    return new Phrases(lexicon, true, firsts(lexicon, type), type);
  }

  private static long firsts(Lexicon lexicon, LexicalClass... classes) {
    long firsts = 0;
    for (LexicalClass type : classes) {
      for (String phrase : lexicon.phrases(type)) {
        firsts |= 1L << phrase.charAt(0);
      }
    }
    return firsts;
  }

  /** A phrase of the lexicon, whose commas are tokens, as a text has it. */
  static String written(String phrase) {
    return phrase.replace(" , ", ", ");
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

  /** Whether a phrase that begins with a token may go on over the end of a wrapped line. */
  static boolean mayBeWrapped(Document document, int token) {
    int limit = TextReader.sentence(document, token).endToken();
    return limit - token < MAX_WORDS
        && limit < document.tokens().size()
        && TextReader.goesOn(document, limit);
  }

  /** The longest phrase that begins with a token, over the end of a wrapped line, too; or null. */
  @Nullable Hit longest(Document document, int token) {
    Tokens tokens = document.tokens();
    if (mayBeWrapped(document, token)) {
      return longest(document.text(), tokens.begin(token));
    }
    long phrase = tokens.phrase(types, token);
    return phrase == Lexicon.NONE
        ? null
        : new Hit(tokens.end((int) (phrase >>> Integer.SIZE) - 1), (int) phrase);
  }

  /** The longest phrase that begins at an offset, or null. */
  @Nullable Hit longest(String text, int at) {
    boolean mayBegin = (firsts >>> CodeLetters.lower(Reader.at(text, at)) & 1) != 0;
    return mayBegin ? longest(text, at, Trie.ROOT) : null;
  }

  /** The longest phrase without its first word, which is this one, that begins at an offset. */
  @Nullable Hit longestBehind(String first, String text, int at) {
    int node = trie.begin(lexicon.form(first));
    return node == Lexicon.NONE ? null : longest(text, at, node);
  }

  /** The longest phrase behind a node that begins at an offset. */
  private @Nullable Hit longest(String text, int at, int from) {
    int node = from;
    int p = at;
    int end = -1;
    int entry = Lexicon.NONE;
    while (p >= 0 && p < text.length() && trie.followers(node) != 0) {
      int plain = Math.max(p + 1, Reader.wordEnd(text, p));
      int word = joinedEnd(text, plain);
      int next = step(node, text, p, word);
      while (next == Lexicon.NONE && word > plain) {
        word--;
        boolean inside = Reader.isWord(text, word - 1) && Reader.isWord(text, word);
        next = inside ? next : step(node, text, p, word);
      }
      if (next == Lexicon.NONE && beforeDigits) {
        word = lettersEnd(text, p, plain);
        next = word == plain ? next : step(node, text, p, word);
      }
      if (next == Lexicon.NONE) {
        break;
      }
      node = next;
      int own = entry(node);
      if (own != Lexicon.NONE) {
        end = word;
        entry = own;
      }
      p = behind(text, word);
    }
    return end < 0 ? null : new Hit(end, entry);
  }

  private int step(int node, String text, int begin, int end) {
    int form = lexicon.form(text, begin, end);
    return node == Trie.ROOT ? trie.begin(form) : trie.step(node, form);
  }

  /** The entry of a phrase that ends with a node, or {@link Lexicon#NONE}. */
  private int entry(int node) {
    int last = trie.firstHit(node + 1) - 1;
    int words = trie.depth(node);
    for (int hit = last; hit >= trie.firstHit(node) && trie.hitLength(hit) == words; hit--) {
      if (types.contains(trie.hitClass(hit))) {
        return trie.hitEntry(hit);
      }
    }
    return Lexicon.NONE;
  }

  /** Where a word ends at most that goes on over a mark; marks that end a clause are none. */
  private static int joinedEnd(String text, int plain) {
    int end = plain;
    while (end < text.length() && end - plain < MAX_JOINED && !Reader.isSpace(text, end)) {
      end++;
    }
    while (end > plain && Reader.isOneOf(text, end - 1, ",.;:")) {
      end--;
    }
    return end;
  }

  /** The end of the letters that digits follow; the end of all where it is none of those. */
  private static int lettersEnd(String text, int at, int end) {
    int p = at;
    while (p < end && !Reader.isDigit(text, p)) {
      p++;
    }
    return p == at ? end : p;
  }

  /** Where the next word may begin, or -1. */
  private static int behind(String text, int end) {
    if (Reader.is(text, end, ',')) {
      return end;
    }
    int next = Reader.spaces(text, end);
    return next == end || Reader.is(text, next, ',') ? -1 : next;
  }

  /** The end of the longest phrase that begins at an offset, or -1. */
  int end(String text, int at) {
    Hit hit = longest(text, at);
    return hit == null ? -1 : hit.end();
  }

  /** Whether a phrase begins at an offset. */
  boolean begins(String text, int at) {
    return longest(text, at) != null;
  }

  /** Whether a phrase stands in a text. */
  boolean within(String text) {
    for (int p = 0; p < text.length(); p = Math.max(p + 1, Reader.wordEnd(text, p))) {
      if (begins(text, p)) {
        return true;
      }
    }
    return false;
  }
}
