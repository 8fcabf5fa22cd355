package vn.bienban.lexicon;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The words of a lexicon by their numbers ("forms") and the other way round. A word becomes a
 * string of its own when it is first met. Immutable to the eye and thread-safe.
 */
final class FormNumbers {
  private static final char CAPITAL_DOTTED_I = '\u0130';

  private final int[] starts;

  /** The words one behind the other. */
  private final char[] all;

  /** Those met so far; another thread may see one later, and then makes an equal one. */
  private final @Nullable String[] words;

  /** The forms in an open hash table. */
  private final int[] slots;

  /** Words in the order of their numbers. */
  FormNumbers(Collection<String> words) {
    this.words = words.toArray(new String[0]);
    this.all = String.join("", words).toCharArray();
    this.starts = new int[words.size() + 1];
    this.slots = new int[Integer.highestOneBit(Math.max(8, words.size())) * 4];
    Arrays.fill(slots, Trie.NONE);
    int form = 0;
    for (String word : words) {
      int slot = spread(word.hashCode()) & (slots.length - 1);
      while (slots[slot] != Trie.NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = form;
      starts[form + 1] = starts[form] + word.length();
      form++;
    }
  }

  FormNumbers(CompiledForm in) {
    starts = in.ints();
    all = in.chars();
    slots = in.sparseInts();
    words = new @Nullable String[starts.length - 1];
  }

  void write(CompiledWriter out) {
    out.ints(starts);
    out.chars(all);
    out.sparseInts(slots, Trie.NONE);
  }

  int size() {
    return words.length;
  }

  /** The word of a number. */
  String word(int form) {
    String word = words[form];
    if (word == null) {
      word = new String(all, starts[form], starts[form + 1] - starts[form]);
      words[form] = word;
    }
    return word;
  }

  /** The number of a word in lower case, or {@link Trie#NONE}. */
  int form(String word) {
    int slot = spread(word.hashCode()) & (slots.length - 1);
    for (int form = slots[slot]; form != Trie.NONE; form = slots[slot]) {
      if (word(form).equals(word)) {
        return form;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return Trie.NONE;
  }

  /** The word that some characters are but for case, or null; no string is made for others. */
  @Nullable String word(String text, int begin, int end) {
    int form = form(text, begin, end);
    return form == Trie.NONE ? null : word(form);
  }

  /** The number of the word that some characters are but for case, or {@link Trie#NONE}. */
  int form(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    int slot = spread(hash) & (slots.length - 1);
    for (int form = slots[slot]; form != Trie.NONE; form = slots[slot]) {
      if (isLowerCase(word(form), text, begin, end)) {
        return form;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return Trie.NONE;
  }

  private static boolean isLowerCase(String word, String text, int begin, int end) {
    boolean same = word.length() == end - begin;
    for (int i = begin; i < end && same; i++) {
      char c = text.charAt(i);
      // A capital I with a dot is two letters in lower case.
      same = c != CAPITAL_DOTTED_I && Character.toLowerCase(c) == word.charAt(i - begin);
    }
    return same;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
