package vn.bienban.annotate.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.text.Spaces;

/** Writes out the abbreviations in the names of the bodies of one document. For one reading. */
public final class BodyAbbreviations {
  /** An abbreviation joined by marks, such as "NN & PTNT", has no more tokens. */
  private static final int LONGEST = 5;

  /** An explained name has no more tokens. */
  private static final int LONGEST_NAME = 16;

  private final Document document;
  private final Tokens tokens;
  private final Function<String, @Nullable String> common;
  private final Map<String, String> explained = new HashMap<>();

  /**
   * Learns what a document explains.
   *
   * @param common what an abbreviation stands for elsewhere, or null; its letters in lower case
   */
  BodyAbbreviations(Document document, Function<String, @Nullable String> common) {
    this.document = document;
    this.tokens = document.tokens();
    this.common = common;
    for (Sentence sentence : document.sentences()) {
      for (int i = sentence.firstToken() + 1; i + 2 < sentence.endToken(); i++) {
        if (tokens.isMark(i, '(') && tokens.isMark(i + 2, ')') && tokens.isInCapitals(i + 1)) {
          explain(sentence, i);
        }
      }
    }
  }

  /** The name of a body with its abbreviations written out, or null where there is none. */
  public @Nullable String fullName(int first, int end) {
    StringBuilder name = new StringBuilder();
    boolean any = false;
    int i = first;
    while (i < end) {
      int next = i + 1;
      String words = null;
      if (isPart(i)) {
        for (int length = Math.min(LONGEST, end - i); length >= 1 && words == null; length--) {
          next = i + length;
          words = meaning(i, next);
        }
      }
      if (i > first && tokens.begin(i) > tokens.end(i - 1)) {
        name.append(' ');
      }
      name.append(words == null ? tokens.text(i) : words);
      any |= words != null;
      i = words == null ? i + 1 : next;
    }
    return any ? Spaces.single(name.toString()) : null;
  }

  private @Nullable String meaning(int first, int end) {
    if (!isPart(end - 1)) {
      return null;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (!isPart(i) && !isJoint(i)) {
        return null;
      }
      letters.append(tokens.lower(i));
    }
    String key = key(letters);
    String known = explained.get(key);
    return known == null ? common.apply(key) : known;
  }

  /**
   * Learns "Tổng cục Hải quan (TCHQ)": the words before, whose initials the letters are; words in
   * small letters may have none.
   */
  private void explain(Sentence sentence, int bracket) {
    String key = key(tokens.lower(bracket + 1));
    int at = bracket;
    int left = key.length();
    while (at > sentence.firstToken() && left > 0 && bracket - at < LONGEST_NAME) {
      int token = at - 1;
      if (tokens.kind(token) != TokenKind.WORD && !isJoint(token)) {
        return;
      }
      if (tokens.lower(token).charAt(0) == key.charAt(left - 1)) {
        left--;
      } else if (tokens.isCapitalized(token)) {
        return;
      }
      at--;
    }
    if (left == 0 && tokens.isCapitalized(at)) {
      String name = tokens.span(at, bracket).of(document.text());
      explained.putIfAbsent(key, Spaces.single(name));
    }
  }

  private boolean isJoint(int token) {
    return tokens.isMark(token, '&') || tokens.isMark(token, '-');
  }

  private boolean isPart(int token) {
    return tokens.kind(token) != TokenKind.NUMBER && tokens.isInCapitals(token);
  }

  /** The letters and digits alone. */
  private static String key(CharSequence lower) {
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        key.append(lower.charAt(i));
      }
    }
    return key.toString();
  }
}
