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

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

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
    return new Token(begin, word(text, begin, end), kind);
  }

  private WordForm word(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return new WordForm(lexicon, text.substring(begin, end));
    }
    long head = WordForm.head(text, begin, end);
    long tail = WordForm.tail(text, begin, end);
    long hash = (head * SPREAD + tail) * SPREAD + (end - begin) + text.charAt(end - 1);
    int slot = (int) (hash * SPREAD >>> Long.SIZE - SLOT_BITS);
    WordForm known = slots[slot];
    if (known != null && known.is(head, tail, text, begin, end)) {
      return known;
    }
    WordForm other = slots[slot ^ 1];
    WordForm found =
        other != null && other.is(head, tail, text, begin, end)
            ? other
            : new WordForm(lexicon, text.substring(begin, end));
    if (known != null) {
      slots[slot ^ 1] = known;
    }
    slots[slot] = found;
    return found;
  }
}
