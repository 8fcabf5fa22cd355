package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;

/**
 * Remembers the words it was asked for, so that the words of a language are made once and not with
 * each of their tokens. It holds some 30,000 of them, each in one of two places; the one seen last
 * stays. Thread-safe without a lock: what one thread does not see yet, it makes once more.
 */
public final class WordForms {
  private static final int SLOT_BITS = 15;

  /** A longer word is seldom seen twice. */
  private static final int LONGEST = 24;

  private final @Nullable Lexicon lexicon;
  private final @Nullable WordForm[] slots = new WordForm[1 << SLOT_BITS];

  /** For words that are looked up in a lexicon, once each. */
  public WordForms(@Nullable Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A token over these offsets of a text. */
  public Token token(String text, int begin, int end, TokenKind kind) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash(hash, text.charAt(i));
    }
    return token(text, begin, end, hash, kind);
  }

  /** As {@link #token(String, int, int, TokenKind)}, with the {@link #hash} of its characters. */
  public Token token(String text, int begin, int end, int hash, TokenKind kind) {
    return new Token(begin, word(text, begin, end, hash), kind);
  }

  /** The hash of a word that goes on with a character; that of no character is 0. */
  public static int hash(int before, char c) {
    return 31 * before + c;
  }

  private WordForm word(String text, int begin, int end, int hash) {
    if (end - begin > LONGEST) {
      return new WordForm(lexicon, text.substring(begin, end));
    }
    int slot = hash * 0x9E3779B9 >>> 32 - SLOT_BITS;
    WordForm known = slots[slot];
    if (known != null && known.is(text, begin, end)) {
      return known;
    }
    WordForm other = slots[slot ^ 1];
    WordForm found =
        other != null && other.is(text, begin, end)
            ? other
            : new WordForm(lexicon, text.substring(begin, end));
    if (known != null) {
      slots[slot ^ 1] = known;
    }
    slots[slot] = found;
    return found;
  }
}
