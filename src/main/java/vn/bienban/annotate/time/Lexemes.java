package vn.bienban.annotate.time;

import java.util.Arrays;

/**
 * A text as the grammar of times reads it: known phrases, numbers, signs and unknown words, in
 * order of place. Offsets are UTF-16 offsets into the text. Reading beyond either end gives {@link
 * Kind#BREAK}. Not changed once the lexer has filled it.
 */
final class Lexemes {
  private final String text;
  private int[] begins;
  private int[] ends;
  private int[] values;
  private byte[] kinds;
  private int size;

  Lexemes(String text) {
    this.text = text;
    int capacity = Math.max(16, text.length() / 4);
    begins = new int[capacity];
    ends = new int[capacity];
    values = new int[capacity];
    kinds = new byte[capacity];
  }

  void add(Kind kind, int begin, int end, int value) {
    add((byte) kind.ordinal(), begin, end, value);
  }

  void add(byte kind, int begin, int end, int value) {
    if (size == kinds.length) {
      int capacity = size + (size >> 1);
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      values = Arrays.copyOf(values, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    begins[size] = begin;
    ends[size] = end;
    values[size] = value;
    kinds[size++] = kind;
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  Kind kind(int i) {
    return i < 0 || i >= size ? Kind.BREAK : Kind.of(kinds[i]);
  }

  boolean is(int i, Kind kind) {
    return kind(i) == kind;
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

  /** Whether nothing stands between a lexeme and the one before it. */
  boolean touchesPrevious(int i) {
    return i > 0 && i < size && ends[i - 1] == begins[i];
  }

  /** The character at an offset of the text, or a space beyond either end. */
  char at(int offset) {
    return offset < 0 || offset >= text.length() ? ' ' : text.charAt(offset);
  }
}
