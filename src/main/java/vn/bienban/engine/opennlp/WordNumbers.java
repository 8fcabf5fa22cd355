package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;

/**
 * Numbers words from 1 on; 0 is any other. No word is added once built or read, then thread-safe.
 */
final class WordNumbers {
  /** The words met so far by slot; of those added all. */
  private @Nullable String[] words;

  private int[] numbers;
  private int size;

  /** Words read from a compiled form, one behind the other, and where each number's begins. */
  private final char[] all;

  private final int[] starts;

  WordNumbers() {
    words = new String[1 << 10];
    numbers = new int[1 << 10];
    all = new char[0];
    starts = new int[0];
  }

  /** Words as {@link #write} wrote them. */
  WordNumbers(CompiledForm in) {
    numbers = in.sparseInts();
    all = in.chars();
    starts = in.ints();
    size = starts.length - 2;
    words = new @Nullable String[numbers.length];
  }

  void write(CompiledWriter out) {
    String[] byNumber = new String[size];
    forEach((word, number) -> byNumber[number - 1] = word);
    int[] begins = new int[size + 2];
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(byNumber[i]);
      begins[i + 2] = begins[i + 1] + byNumber[i].length();
    }
    out.sparseInts(numbers, 0);
    out.text(String.join("", texts));
    out.ints(begins);
  }

  /** The number of a word, which it gets here if it has none. */
  int add(String word) {
    int slot = slot(word);
    if (numbers[slot] != 0) {
      return numbers[slot];
    }
    if (2 * ++size > words.length) {
      grow();
      slot = slot(word);
    }
    words[slot] = word;
    numbers[slot] = size;
    return size;
  }

  /** The number of a word, 0 where it has none. */
  int of(String word) {
    int slot = slot(word);
    if (numbers[slot] != 0) {
      // The same object comes again, and is known without a look at its characters.
      words[slot] = word;
    }
    return numbers[slot];
  }

  /** Every word with its number. */
  void forEach(ObjIntConsumer<String> sink) {
    for (int i = 0; i < words.length; i++) {
      if (numbers[i] != 0) {
        sink.accept(word(i), numbers[i]);
      }
    }
  }

  int size() {
    return size;
  }

  /** The number of the word that a string ends with from an offset on, 0 where it has none. */
  int of(String text, int begin) {
    int hash = 0;
    for (int i = begin; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int mask = words.length - 1;
    int slot = first(hash);
    int length = text.length() - begin;
    for (; numbers[slot] != 0; slot = slot + 1 & mask) {
      String there = word(slot);
      if (there.length() == length && text.startsWith(there, begin)) {
        return numbers[slot];
      }
    }
    return 0;
  }

  private int first(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread >>> 16 ^ spread) & words.length - 1;
  }

  /** The slot of a word, or the empty one where it would stand. */
  private int slot(String word) {
    int mask = words.length - 1;
    int slot = first(word.hashCode());
    while (numbers[slot] != 0 && !word(slot).equals(word)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The word of a slot that has one. */
  private String word(int slot) {
    String word = words[slot];
    if (word == null) {
      int number = numbers[slot];
      word = new String(all, starts[number], starts[number + 1] - starts[number]);
      words[slot] = word;
    }
    return word;
  }

  private void grow() {
    @Nullable String[] oldWords = words;
    int[] oldNumbers = numbers;
    words = Arrays.copyOf(new String[0], 2 * oldWords.length);
    numbers = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      String word = oldWords[i];
      if (word != null) {
        int slot = slot(word);
        words[slot] = word;
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
