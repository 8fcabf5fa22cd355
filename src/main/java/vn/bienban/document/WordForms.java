package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;

/**
 * Remembers the words it was asked for, so that the words of a language are made once and not with
 * each of their tokens. It holds some 16,000 of them; where two share a place, the later one stays.
 * Thread-safe without a lock: what one thread does not see yet, it makes once more.
 */
public final class WordForms {
  private static final int SLOTS = 1 << 14;

  /** A longer word is seldom seen twice. */
  private static final int LONGEST = 24;

  private final @Nullable Lexicon lexicon;
  private final @Nullable WordForm[] slots = new WordForm[SLOTS];

  /** For words that are looked up in a lexicon, once each. */
  public WordForms(@Nullable Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A token over these offsets of a text. */
  public Token token(String text, int begin, int end, TokenKind kind) {
    return new Token(begin, end, word(text, begin, end), kind);
  }

  private WordForm word(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return new WordForm(lexicon, text.substring(begin, end));
    }
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    WordForm known = slots[slot];
    if (known == null || !known.is(text, begin, end)) {
      known = new WordForm(lexicon, text.substring(begin, end));
      slots[slot] = known;
    }
    return known;
  }
}
