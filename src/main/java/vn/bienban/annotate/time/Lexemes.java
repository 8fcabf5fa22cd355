package vn.bienban.annotate.time;

import java.util.Arrays;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.text.Scratch;

/**
 * A document as the grammars of times read it: phrases of the tables, figures, signs and other
 * words, in order of place; a token such as "3/7/2024" is five of them. Offsets are UTF-16 offsets
 * into the view. Reading beyond either end gives {@link Figure#BREAK}. Not changed once {@link
 * LexemeReader} has filled it.
 */
final class Lexemes {
  private static final Scratch<int[]> BEGINS = Scratch.ints();
  private static final Scratch<int[]> ENDS = Scratch.ints();
  private static final Scratch<int[]> VALUES = Scratch.ints();
  private static final Scratch<int[]> KINDS = Scratch.ints();
  private static final Scratch<int[]> FIRST_TOKENS = Scratch.ints();
  private static final Scratch<byte[]> SIZES = Scratch.bytes();

  private final Document document;
  private final String text;
  private final Tokens tokens;
  private final TimeWords words;
  private int[] begins;
  private int[] ends;
  private int[] values;

  /** The number of a lexical class, or the {@link Figure#kind} of a figure. */
  private int[] kinds;

  private int[] firstTokens;

  /** How many tokens each has. */
  private byte[] sizes;

  private int capacity;
  private int size;

  /**
   * Of a document, empty.
   *
   * @param capacity how many there may be; more find room too
   */
  Lexemes(Document document, TimeWords words, int capacity) {
    this.document = document;
    this.text = document.text();
    this.tokens = document.tokens();
    this.words = words;
    this.capacity = capacity;
    begins = BEGINS.take(capacity);
    ends = ENDS.take(capacity);
    values = VALUES.take(capacity);
    kinds = KINDS.take(capacity);
    firstTokens = FIRST_TOKENS.take(capacity);
    sizes = SIZES.take(capacity);
  }

  void add(Figure figure, int begin, int end, int value, int token) {
    add(figure.kind, begin, end, value, token, token + 1);
  }

  void add(int kind, int begin, int end, int value, int firstToken, int endToken) {
    if (size == capacity) {
      capacity = size + (size >> 1) + 1;
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      values = Arrays.copyOf(values, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      firstTokens = Arrays.copyOf(firstTokens, capacity);
      sizes = Arrays.copyOf(sizes, capacity);
    }
    begins[size] = begin;
    ends[size] = end;
    values[size] = value;
    kinds[size] = kind;
    firstTokens[size] = firstToken;
    sizes[size++] = (byte) (endToken - firstToken);
  }

  /** Gives back the room that they took; nobody asks them any more. */
  void release() {
    BEGINS.give(begins);
    ENDS.give(ends);
    VALUES.give(values);
    KINDS.give(kinds);
    FIRST_TOKENS.give(firstTokens);
    SIZES.give(sizes);
  }

  int size() {
    return size;
  }

  /** The lexical classes that its phrases are of. */
  TimeWords words() {
    return words;
  }

  Document document() {
    return document;
  }

  Tokens tokens() {
    return tokens;
  }

  String text() {
    return text;
  }

  /** The number of the lexical class of a phrase; negative for anything else. */
  int kind(int i) {
    return i < 0 || i >= size ? Figure.BREAK.kind : kinds[i];
  }

  /** What it is, but for a phrase of the tables. */
  Figure figure(int i) {
    int kind = kind(i);
    return kind < 0 ? FIGURES[~kind] : Figure.WORD;
  }

  private static final Figure[] FIGURES = Figure.values();

  boolean is(int i, Figure figure) {
    return kind(i) == figure.kind;
  }

  boolean is(int i, LexicalClass type) {
    return kind(i) == type.id();
  }

  boolean is(int i, ClassSet types) {
    return types.contains(kind(i));
  }

  /**
   * The class of the nearest phrase of some classes in the same part of a sentence, at most so many
   * lexemes before a place, or -1.
   */
  int classBefore(int place, int reach, ClassSet types) {
    for (int p = place - 1; p >= place - reach && !isStop(p); p--) {
      if (is(p, types)) {
        return kinds[p];
      }
    }
    return -1;
  }

  /** Whether a sentence or a part of one ends before it. */
  boolean isStop(int i) {
    return is(i, Figure.BREAK) || is(i, Figure.DOT) || is(i, Figure.SEMICOLON);
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - begins[i];
  }

  int value(int i) {
    return values[i];
  }

  /** The token it stands on, or the first one. */
  int firstToken(int i) {
    return firstTokens[i];
  }

  /** The token after the last one it stands on. */
  int endToken(int i) {
    return firstTokens[i] + sizes[i];
  }

  /** Where the last word of a phrase begins. */
  int lastWord(int i) {
    return tokens.begin(firstTokens[i] + sizes[i] - 1);
  }

  /** Whether it begins with a capital letter. */
  boolean isCapitalized(int i) {
    return Character.isUpperCase(at(begins[i]));
  }

  /** Whether nothing stands between a lexeme and the one before it. */
  boolean touchesPrevious(int i) {
    return i > 0 && i < size && ends[i - 1] == begins[i];
  }

  /** The character at an offset of the text, or a space beyond either end. */
  char at(int offset) {
    return offset < 0 || offset >= text.length() ? ' ' : text.charAt(offset);
  }
}
