package vn.bienban.annotate.citation;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final Lexicon lexicon;
  private final Trie trie;
  private final ClassSet types;
  private final List<LexicalClass> classes;

  /** Whether a digit may follow a phrase at once. */
  private final boolean beforeDigits;

  /** Made when it is first asked for; another thread may make an equal one. */
  private volatile @Nullable Edges edges;

  /**
   * How phrases begin and end.
   *
   * @param first a bit for each character that one begins with, by its last six bits
   * @param last the same of those that one ends with
   * @param lastWords the forms of their last words
   * @param longest the most words that one has
   */
  private record Edges(long first, long last, BitSet lastWords, int longest) {
    static long bit(char c) {
      return 1L << CodeLetters.lower(c);
    }
  }

  /**
   * A phrase found.
   *
   * @param begin the offset of its first character
   * @param end the offset after it
   * @param entry what an {@link vn.bienban.lexicon.Attribute} of its class is asked for
   */
  record Hit(int begin, int end, int entry) {}

  private Phrases(Lexicon lexicon, boolean beforeDigits, List<LexicalClass> classes) {
    this.lexicon = lexicon;
    this.beforeDigits = beforeDigits;
    this.classes = classes;
    trie = lexicon.trie();
    types = ClassSet.of(classes.toArray(new LexicalClass[0]));
  }

  /** The phrases of classes. */
  static Phrases of(Lexicon lexicon, LexicalClass... classes) {
    return new Phrases(lexicon, false, List.of(classes));
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
    return new Phrases(lexicon, true, List.of(lexicon.lexicalClass("citation." + name)));
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

  /** The longest phrase that begins at an offset, or null. */
  @Nullable Hit longest(String text, int at) {
    if ((edges().first() & Edges.bit(Reader.at(text, at))) == 0) {
      return null;
    }
    return longest(text, at, text.length(), Trie.ROOT);
  }

  /** The longest phrase without its first word, which is this one, that begins at an offset. */
  @Nullable Hit longestBehind(String first, String text, int at) {
    int node = trie.begin(lexicon.form(first));
    return node == Lexicon.NONE ? null : longest(text, at, text.length(), node);
  }

  /** The longest phrase behind a node that begins at an offset and ends before a limit. */
  private @Nullable Hit longest(String text, int at, int limit, int from) {
    int node = from;
    int p = at;
    int end = -1;
    int entry = Lexicon.NONE;
    while (p >= 0 && p < limit && trie.followers(node) != 0) {
      int plain = plainEnd(text, p, limit);
      int word = joinedEnd(text, plain, limit);
      int next = step(node, text, p, word);
      while (next == Lexicon.NONE && word > plain) {
        word--;
        next = isInside(text, word) ? next : step(node, text, p, word);
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
    return end < 0 ? null : new Hit(at, end, entry);
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

  /** The end of the letters and digits at an offset, or of the one mark. */
  private static int plainEnd(String text, int at, int limit) {
    return Math.min(limit, Math.max(at + 1, Reader.wordEnd(text, at)));
  }

  /** Where a word ends at most that goes on over a mark; marks that end a clause are none. */
  private static int joinedEnd(String text, int plain, int limit) {
    int end = plain;
    while (end < limit && end - plain < MAX_JOINED && !Reader.isSpace(text, end)) {
      end++;
    }
    while (end > plain && Reader.isOneOf(text, end - 1, ",.;:")) {
      end--;
    }
    return end;
  }

  private static boolean isInside(String text, int at) {
    return Reader.isWord(text, at - 1) && Reader.isWord(text, at);
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

  /** The longest phrase that ends at an offset and begins with a word, or null. */
  @Nullable Hit longestBefore(String text, int end) {
    Edges known = edges();
    if ((known.last() & Edges.bit(Reader.at(text, end - 1))) == 0) {
      return null;
    }
    int begin = wordBegin(text, end);
    int form = lexicon.form(text, begin, end);
    boolean whole = begin == 0 || Reader.isSpace(text, begin - 1);
    if (whole && (form == Lexicon.NONE || !known.lastWords().get(form))) {
      return null;
    }
    Hit longest = null;
    for (int i = 0; i < known.longest(); i++) {
      Hit hit =
          (known.first() & Edges.bit(text.charAt(begin))) == 0
              ? null
              : longest(text, begin, end, Trie.ROOT);
      longest = hit != null && hit.end() == end ? hit : longest;
      int before = wordBegin(text, Reader.lineBefore(text, begin));
      if (before == begin) {
        break;
      }
      begin = before;
    }
    return longest;
  }

  /** The begin of the letters and digits that end at an offset, or of the one mark. */
  private static int wordBegin(String text, int end) {
    return end <= 0 || Reader.isSpace(text, end - 1)
        ? end
        : Math.min(end - 1, Reader.wordBegin(text, end));
  }

  private Edges edges() {
    Edges known = edges;
    if (known == null) {
      BitSet lastWords = new BitSet();
      long first = 0;
      long last = 0;
      int longest = 0;
      for (LexicalClass type : classes) {
        for (String phrase : lexicon.phrases(type)) {
          int end = phrase.length();
          int word = phrase.lastIndexOf(' ') + 1;
          lastWords.set(lexicon.form(phrase, word, end));
          first |= Edges.bit(phrase.charAt(0));
          last |= Edges.bit(phrase.charAt(end - 1));
          int words = 1;
          for (int space = word - 1; space >= 0; space = phrase.lastIndexOf(' ', space - 1)) {
            words++;
          }
          longest = Math.max(longest, words);
        }
      }
      known = new Edges(first, last, lastWords, longest);
      edges = known;
    }
    return known;
  }

  /** The end of the longest phrase that begins at an offset, or -1. */
  int end(String text, int at) {
    Hit hit = longest(text, at);
    return hit == null ? -1 : hit.end();
  }

  /** As {@link #end} after white space. */
  int next(String text, int at) {
    return end(text, Reader.spaces(text, at));
  }

  /** Whether a phrase begins at an offset. */
  boolean begins(String text, int at) {
    return longest(text, at) != null;
  }

  /** The begin of the longest phrase that ends at an offset, or -1. */
  int beginBefore(String text, int end) {
    Hit hit = longestBefore(text, end);
    return hit == null ? -1 : hit.begin();
  }

  /** Whether a phrase ends at an offset. */
  boolean endsAt(String text, int end) {
    return longestBefore(text, end) != null;
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

  /** Whether a text in lower case is one of the phrases. */
  boolean is(String lower) {
    Hit hit = longest(lower, 0);
    return hit != null && hit.end() == lower.length();
  }
}
