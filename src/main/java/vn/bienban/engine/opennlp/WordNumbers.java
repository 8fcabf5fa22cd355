package vn.bienban.engine.opennlp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers words from 1 on; 0 is any other. Not changed once built, then thread-safe. */
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
    return numbers[slot(word)];
  }

  int size() {
    return size;
  }

  private int slot(String word) {
    int mask = words.length - 1;
    int hash = word.hashCode() * 0x9E3779B9;
    int slot = hash >>> 16 & mask ^ hash & mask;
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
