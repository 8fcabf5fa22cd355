package vn.bienban.document;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.HashSlots;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Trie;
import vn.bienban.lexicon.WordClusters;
import vn.bienban.text.Span;

/**
 * The tokens of a document, numbered from 0, and what is known of each before any annotator looks:
 * its form, its shape and the phrases of the lexicon that begin at it. All of it is computed once
 * and held in arrays. A phrase never crosses the end of a sentence; one written with a full stop
 * behind ("TP.") is found without it too. Immutable.
 */
public final class Tokens extends AbstractList<Token> implements RandomAccess {

  private final Token[] tokens;
  private final Lexicon lexicon;
  private final Trie trie;
  private final byte[] shapes;

  /** The number of the bit that the {@link #sign} of a token's lower case has. */
  private final byte[] signs;

  /**
   * The node of the lexicon that the longest way from a token on leads to, {@link Lexicon#NONE} if
   * none does.
   */
  private final int[] nodes;

  /** The set of the classes of all phrases that begin at a token. */
  private final int[] classSets;

  /** The character of a token that has but one, else 0. */
  private final char[] marks;

  /** The classes of the phrases that begin in a sentence, a bit each. */
  private final long[] sentenceClasses;

  /** How many of these numbers there are for a sentence. */
  private final int stride;

  private final int[] sentenceOf;

  /** What is seen of the words of a sentence, a bit each. */
  private final byte[] sentenceShapes;

  /** The marks that stand in a sentence, a bit each, of the first of Unicode. */
  private final long[] sentenceMarks;

  /** The {@link #sign signs} of the words of a sentence. */
  private final long[] sentenceSigns;

  private Tokens(TokenList list, List<Sentence> sentences, Lexicon lexicon) {
    int size = list.size();
    tokens = list.array();
    this.lexicon = lexicon;
    this.trie = lexicon.trie();
    shapes = new byte[size];
    signs = new byte[size];
    nodes = new int[size];
    classSets = new int[size];
    marks = new char[size];
    stride = (lexicon.classes() + 63) / 64;
    sentenceClasses = new long[sentences.size() * stride];
    sentenceOf = new int[size];
    sentenceShapes = new byte[sentences.size()];
    sentenceMarks = new long[sentences.size()];
    sentenceSigns = new long[sentences.size()];
    for (Sentence sentence : sentences) {
      int seen = 0;
      long stand = 0;
      long signed = 0;
      for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
        WordForm word = tokens[t].word();
        shapes[t] = word.shape();
        signs[t] = word.sign();
        signed |= 1L << signs[t];
        char mark = word.mark();
        marks[t] = mark;
        stand |= mark < Long.SIZE ? 1L << mark : 0;
        seen |= shapes[t];
      }
      sentenceShapes[sentence.index()] = (byte) seen;
      sentenceMarks[sentence.index()] = stand;
      sentenceSigns[sentence.index()] = signed;
      for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
        sentenceOf[t] = sentence.index();
        nodes[t] = walk(t, sentence.endToken());
        classSets[t] = trie.classSet(nodes[t]);
        if (classSets[t] != 0) {
          trie.addClasses(classSets[t], sentenceClasses, sentence.index() * stride);
        }
      }
    }
  }

  /**
   * Looks up the tokens of a text.
   *
   * @param tokens all tokens, in order
   * @param sentences the sentences, which hold every token between them
   */
  public static Tokens of(List<Token> tokens, List<Sentence> sentences, Lexicon lexicon) {
    return new Tokens(TokenList.of(tokens), sentences, lexicon);
  }

  /** The node that the longest way from a token on leads to, {@link Lexicon#NONE} if none does. */
  private int walk(int token, int limit) {
    WordForm word = tokens[token].word();
    int node = word.node(lexicon);
    long followers = word.followers(lexicon);
    if (node == Lexicon.NONE) {
      node = trie.begin(withoutStop(token));
      followers = node == Lexicon.NONE ? 0 : trie.followers(node);
    }
    for (int t = token + 1; t < limit && followers != 0; t++) {
      int form = form(t);
      int next = Trie.mayFollow(followers, form) ? trie.follow(node, form) : Lexicon.NONE;
      if (next == Lexicon.NONE) {
        next = trie.step(node, withoutStop(t));
      }
      if (next == Lexicon.NONE) {
        break;
      }
      node = next;
      followers = trie.followers(node);
    }
    return node;
  }

  private int withoutStop(int token) {
    if ((shapes[token] & WordForm.STOPPED) == 0 || kind(token) != TokenKind.WORD) {
      return Lexicon.NONE;
    }
    String lower = lower(token);
    return lexicon.form(lower.substring(0, lower.length() - 1));
  }

  @Override
  public Token get(int token) {
    return tokens[Objects.checkIndex(token, size())];
  }

  @Override
  public int size() {
    return nodes.length;
  }

  /** The first offset of a token in the view. */
  public int begin(int token) {
    return tokens[token].begin();
  }

  /** The offset after the last one of a token. */
  public int end(int token) {
    return tokens[token].end();
  }

  /** From the first character of one token to the last of the one before another. */
  public Span span(int first, int end) {
    return new Span(begin(first), end(end - 1));
  }

  /** A token's characters. */
  public String text(int token) {
    return tokens[token].text();
  }

  /** Whether a token is this one character. */
  public boolean isMark(int token, char mark) {
    return marks[token] == mark;
  }

  /**
   * Whether a token of a sentence is this one character.
   *
   * @param mark one of the first 64 characters of Unicode; of another one it may always be
   */
  public boolean hasMark(Sentence sentence, char mark) {
    return mark >= Long.SIZE || (sentenceMarks[sentence.index()] >>> mark & 1) != 0;
  }

  /** The character of a token that has but one, else 0. */
  public char mark(int token) {
    return marks[token];
  }

  /** A token's characters in lower case. */
  public String lower(int token) {
    return tokens[token].lower();
  }

  /**
   * The words from one token to the last one before another in lower case, a space between them.
   */
  public String lower(int first, int end) {
    return lower(first, end, new StringBuilder());
  }

  /** As {@link #lower(int, int)}, put together in a buffer that may be taken again and again. */
  public String lower(int first, int end, StringBuilder buffer) {
    buffer.setLength(0);
    for (int t = first; t < end; t++) {
      buffer.append(t > first ? " " : "").append(lower(t));
    }
    return buffer.toString();
  }

  /** The number of a token's word in the lexicon, {@link Lexicon#NONE} if no table has it. */
  public int form(int token) {
    return tokens[token].word().in(lexicon);
  }

  /** The number in some clusters of a token's word, of one syllable or a number. */
  public int cluster(WordClusters clusters, int token) {
    return tokens[token].word().cluster(clusters);
  }

  /** The number in some clusters of the word of two syllables that begins at a token. */
  public int clusterOfPair(WordClusters clusters, int token) {
    WordForm one = tokens[token].word();
    WordForm other = tokens[token + 1].word();
    return hasDigit(token + 1) || mayBe(one.seconds(clusters), token + 1)
        ? clusters.number(one.clustered(), other.clustered())
        : WordClusters.UNKNOWN;
  }

  /** A bit by the hash of a word in lower case; words that share it are few. */
  public static long sign(String lower) {
    return HashSlots.sign(lower);
  }

  /** Whether the {@link #sign} of some word of a sentence is one of some. */
  public boolean mayHave(long some, Sentence sentence) {
    return (sentenceSigns[sentence.index()] & some) != 0;
  }

  /** Whether the {@link #sign} of a token's lower case is one of some. */
  public boolean mayBe(long some, int token) {
    return (some >>> signs[token] & 1) != 0;
  }

  /** What a token is made of. */
  public TokenKind kind(int token) {
    return tokens[token].kind();
  }

  /** The index of the sentence a token stands in. */
  public int sentence(int token) {
    return sentenceOf[token];
  }

  /** Whether the first character is an upper-case letter. */
  public boolean isCapitalized(int token) {
    return (shapes[token] & WordForm.CAPITALIZED) != 0;
  }

  /** Whether the first character is a letter. */
  public boolean isLetter(int token) {
    return (shapes[token] & WordForm.LETTER) != 0;
  }

  /** Whether it is a word of two or more upper-case letters and nothing else: "UBND", "ACV". */
  public boolean isAcronym(int token) {
    return (shapes[token] & WordForm.ALL_CAPITALS) != 0
        && text(token).length() > 1
        && kind(token) == TokenKind.WORD;
  }

  /**
   * Whether it begins with a letter, goes on and has no small one: "UBND", "TP.HCM", "PGS-TS",
   * "U23".
   */
  public boolean isInCapitals(int token) {
    return (shapes[token] & WordForm.IN_CAPITALS) != 0;
  }

  /**
   * Whether the token may be part of a person's name: a capitalized syllable, an initial, a
   * syllable with an apostrophe.
   */
  public boolean isNameSyllable(int token) {
    return (shapes[token] & WordForm.NAME) != 0 && kind(token) == TokenKind.WORD;
  }

  /** Whether its last character is a full stop. */
  public boolean endsWithStop(int token) {
    return (shapes[token] & WordForm.STOPPED) != 0 || marks[token] == '.';
  }

  /** Whether small letters are all it has. */
  public boolean isSmall(int token) {
    return (shapes[token] & WordForm.SMALL) != 0;
  }

  /** Whether a figure from 0 to 9 is in it. */
  public boolean hasDigit(int token) {
    return (shapes[token] & WordForm.DIGIT) != 0;
  }

  /** Whether a token of a sentence {@link #hasDigit has a figure}. */
  public boolean hasDigit(Sentence sentence) {
    return (sentenceShapes[sentence.index()] & WordForm.DIGIT) != 0;
  }

  /** Whether the token by itself is a phrase of the class. */
  public boolean is(LexicalClass type, int token) {
    return begins(type, token) && trie.isFirst(type, nodes[token]);
  }

  /** Whether a phrase of the class begins at a token. */
  public boolean begins(LexicalClass type, int token) {
    return trie.has(classSets[token], type);
  }

  /** Whether a phrase of any of the classes begins at a token. */
  public boolean begins(ClassSet types, int token) {
    return trie.meets(classSets[token], types);
  }

  /** The end of the longest phrase of the class that begins at a token, or -1. */
  public int phraseEnd(LexicalClass type, int token) {
    return phraseEnd(type, token, size());
  }

  /** The end of the longest phrase of the class from a token on that ends at or before a limit. */
  public int phraseEnd(LexicalClass type, int token, int limit) {
    int hit = hit(type, token, limit);
    return hit < 0 ? -1 : token + trie.hitLength(hit);
  }

  /**
   * The entry of the longest phrase of the class that begins at a token, or {@link Lexicon#NONE}.
   */
  public int entry(LexicalClass type, int token) {
    int hit = hit(type, token, size());
    return hit < 0 ? Lexicon.NONE : trie.hitEntry(hit);
  }

  /**
   * The entry of the phrase of the class that fills the tokens exactly, or {@link Lexicon#NONE}.
   */
  public int entry(LexicalClass type, int first, int end) {
    int hit = hit(type, first, end);
    return hit >= 0 && first + trie.hitLength(hit) == end ? trie.hitEntry(hit) : Lexicon.NONE;
  }

  /** The end of the longest phrase of any of the classes that begins at a token, or -1. */
  public int phraseEnd(ClassSet types, int token) {
    int hit = hit(types, token);
    return hit < 0 ? -1 : token + trie.hitLength(hit);
  }

  /**
   * The longest phrase of any of the classes that begins at a token: its entry, and its end in the
   * upper half of the number; {@link Lexicon#NONE} if there is none.
   */
  public long phrase(ClassSet types, int token) {
    int hit = hit(types, token);
    return hit < 0
        ? Lexicon.NONE
        : (long) (token + trie.hitLength(hit)) << Integer.SIZE | trie.hitEntry(hit);
  }

  /** The begin of the longest phrase of the class that ends right before a token, or -1. */
  public int phraseBegin(LexicalClass type, int end) {
    if (end == 0 || !has(type, sentenceOf[end - 1])) {
      return -1;
    }
    for (int begin = Math.max(0, end - trie.longest(type)); begin < end; begin++) {
      if (entry(type, begin, end) != Lexicon.NONE) {
        return begin;
      }
    }
    return -1;
  }

  /** The first token of a range at which a phrase of the class begins, or -1. */
  public int find(LexicalClass type, int first, int end) {
    for (int t = first; t < end; t++) {
      if (begins(type, t)) {
        return t;
      }
    }
    return -1;
  }

  /** Whether a phrase of the class stands in a sentence. */
  public boolean has(LexicalClass type, Sentence sentence) {
    return has(type, sentence.index());
  }

  private boolean has(LexicalClass type, int sentence) {
    return (sentenceClasses[sentence * stride + type.id() / 64] & type.mask()) != 0;
  }

  /** Whether a phrase of any of the classes stands in a sentence. */
  public boolean has(ClassSet types, Sentence sentence) {
    boolean found = false;
    for (int i = 0; i < stride && !found; i++) {
      found = (sentenceClasses[sentence.index() * stride + i] & types.bits(i)) != 0;
    }
    return found;
  }

  private int hit(ClassSet types, int token) {
    if (begins(types, token)) {
      int node = nodes[token];
      for (int hit = trie.firstHit(node + 1) - 1; hit >= trie.firstHit(node); hit--) {
        if (types.contains(trie.hitClass(hit))) {
          return hit;
        }
      }
    }
    return -1;
  }

  /** The longest hit of the class at a token that ends at or before a limit, or -1. */
  private int hit(LexicalClass type, int token, int limit) {
    if (!trie.has(classSets[token], type)) {
      return -1;
    }
    int node = nodes[token];
    for (int hit = trie.firstHit(node + 1) - 1; hit >= trie.firstHit(node); hit--) {
      if (token + trie.hitLength(hit) <= limit && trie.hitClass(hit) == type.id()) {
        return hit;
      }
    }
    return -1;
  }
}
