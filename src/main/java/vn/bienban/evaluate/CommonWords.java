package vn.bienban.evaluate;

import java.util.List;
import vn.bienban.annotate.Thresholds;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;

/**
 * How often words and pairs of words of an archive stand in small letters, counted by hash: what
 * does so often names nothing where it has a capital. One thread counts, several may ask
 * afterwards.
 */
final class CommonWords {
  private static final int SKETCH = 1 << 22;

  private final int[] common = new int[SKETCH];
  private final int commonWord;
  private final int commonPair;
  private final double shareOfWord;

  CommonWords(Thresholds thresholds) {
    commonWord = thresholds.whole("common-word");
    commonPair = thresholds.whole("common-pair");
    shareOfWord = thresholds.get("share-of-word");
  }

  /** Counts the words of an article. */
  void count(List<Token> tokens) {
    Token last = null;
    for (Token token : tokens) {
      boolean small = token.kind() == TokenKind.WORD && !token.isCapitalized();
      if (small) {
        common[slot(token.lower())]++;
        if (last != null) {
          common[slot(last.lower(), token.lower())]++;
        }
      }
      last = small ? token : null;
    }
  }

  /** Whether a unit is the second half of a word: "yêu cầu", "văn bản". */
  boolean endsWord(List<Token> tokens, int first, int unit) {
    if (unit == first) {
      return false;
    }
    String before = tokens.get(unit - 1).lower();
    int together = common[slot(before, tokens.get(unit).lower())];
    return together >= commonPair && together >= shareOfWord * common[slot(before)];
  }

  /** Whether a word stands often in small letters. */
  boolean contains(Token token) {
    return common[slot(token.lower())] >= commonWord;
  }

  /** Whether the words stand often in small letters: "Hội nghị", "Nhà nước". */
  boolean isPhrase(List<Token> tokens, int from, int end, int sentenceEnd) {
    for (int i = from; i < end; i++) {
      String word = tokens.get(i).lower();
      boolean common =
          i + 1 < sentenceEnd && isCommonPair(word, tokens.get(i + 1).lower())
              || i > from && isCommonPair(tokens.get(i - 1).lower(), word)
              || end - from == 1 && contains(tokens.get(i));
      if (!common) {
        return false;
      }
    }
    return true;
  }

  private boolean isCommonPair(String one, String other) {
    return common[slot(one, other)] >= commonPair;
  }

  private static int slot(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash >>> 10 & SKETCH - 1;
  }

  private static int slot(String one, String other) {
    int hash = (one.hashCode() * 31 + other.hashCode() * 0x85EBCA6B) * 0x9E3779B9;
    return (hash ^ hash >>> 15) >>> 10 & SKETCH - 1;
  }
}
