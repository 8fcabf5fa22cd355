package vn.bienban.engine.opennlp;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Numbers words from 1 on; 0 is any other. No word is added once built, then thread-safe. */
final class WordNumbers {
  private @Nullable String[] words = new String[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int size;

  /** The number of a word, which it gets here if it has none. */
  int add(String word) {
    int slot = slot(word);
    if (words[slot] != null) {
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
    if (words[slot] != null) {
      // The same object comes again, and is known without a look at its characters.
      words[slot] = word;
    }
    return numbers[slot];
  }

  /** Every word with its number. */
  void forEach(ObjIntConsumer<String> sink) {
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word != null) {
        sink.accept(word, numbers[i]);
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
    for (String there = words[slot]; there != null; there = words[slot]) {
      if (there.length() == length && text.startsWith(there, begin)) {
        return numbers[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  private int first(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread >>> 16 ^ spread) & words.length - 1;
  }

  private int slot(String word) {
    int mask = words.length - 1;
    int slot = first(word.hashCode());
    for (String there = words[slot]; there != null; there = words[slot]) {
      if (there.equals(word)) {
        break;
      }
      slot = slot + 1 & mask;
    }
    return slot;
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
