package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SDContextGenerator;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.text.LowerCase;

/**
 * What the sentence model sees of an end mark: the two words on each side, how they are written,
 * and whether space, quotes or brackets stand between. Reads no further than {@link #REACH}
 * characters. Has no state, so one instance serves all threads.
 */
final class SentenceFeatures implements SDContextGenerator {
  private final Syllables syllables = Syllables.shipped();

  /** How many characters on each side of the mark are read at most. */
  static final int REACH = 64;

  private static final String OPENERS = "\"'([{“‘«";
  private static final String CLOSERS = "\"')]}”’»";
  private static final String NONE = "~";

  @Override
  public String[] getContext(CharSequence text, int mark) {
    int low = Math.max(0, mark - REACH);
    int high = Math.min(text.length(), mark + REACH);

    int runBegin = mark;
    while (runBegin > low && isEndMark(text.charAt(runBegin - 1))) {
      runBegin--;
    }
    String kind = mark > runBegin ? "E" : Character.toString(text.charAt(mark));
    if (kind.equals("…")) {
      kind = "E";
    }

    int end = skipSpaceBack(text, low, runBegin);
    int begin = wordBegin(text, low, end);
    String previous = text.subSequence(begin, end).toString();
    int beforeEnd = skipSpaceBack(text, low, begin);
    String beforePrevious = text.subSequence(wordBegin(text, low, beforeEnd), beforeEnd).toString();

    int after = mark + 1;
    boolean closer = false;
    while (after < high && CLOSERS.indexOf(text.charAt(after)) >= 0) {
      closer = true;
      after++;
    }
    int next = skipSpace(text, after, high);
    boolean gap = next > after;
    String opener = "";
    while (next < high && (OPENERS.indexOf(text.charAt(next)) >= 0 || isSpace(text.charAt(next)))) {
      opener = "o";
      next++;
    }
    int nextEnd = wordEnd(text, next, high);
    String following = text.subSequence(next, nextEnd).toString();
    int second = skipSpace(text, nextEnd, high);
    String afterFollowing = text.subSequence(second, wordEnd(text, second, high)).toString();

    String p = shape(previous);
    String pp = shape(beforePrevious);
    String n = shape(following);
    String nn = shape(afterFollowing);
    String between = (closer ? "c" : "") + (gap ? "_" : "") + opener;

    List<String> features = new ArrayList<>(24);
    features.add("m=" + kind);
    features.add("b=" + between);
    features.add("p=" + lower(previous));
    features.add("pp=" + lower(beforePrevious));
    features.add("n=" + lower(following));
    features.add("ps=" + p);
    features.add("pps=" + pp);
    features.add("ns=" + n);
    features.add("nns=" + nn);
    features.add("mp=" + kind + lower(previous));
    features.add("mps=" + kind + p + between);
    features.add("mns=" + kind + n + between);
    features.add("psns=" + kind + p + n);
    features.add("ppspsns=" + kind + pp + p + n);
    features.add("psnsnns=" + kind + p + n + nn);
    features.add("psn=" + p + lower(following));
    features.add("ppps=" + lower(beforePrevious) + "|" + p);
    features.add("psnnn=" + p + n + nn + between);
    return features.toArray(new String[0]);
  }

  /**
   * How a word is written: {@code I} a single capital, {@code i} a single small letter, {@code C}
   * capitals, {@code T} a capitalized syllable, {@code t} a capitalized word that is no Vietnamese
   * syllable, {@code l} and {@code k} the same in small letters, {@code V} and {@code v} letters
   * without a vowel, {@code d} digits, {@code m} mixed, else the mark itself.
   */
  String shape(String word) {
    if (word.isEmpty()) {
      return NONE;
    }
    char first = word.charAt(0);
    if (!Character.isLetterOrDigit(first)) {
      return Character.toString(first);
    }
    int upper = 0;
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    if (letters == 0) {
      return "d";
    }
    if (digits > 0) {
      return "m";
    }
    if (word.length() == 1) {
      if (syllables.isMarkedVowel(first)) {
        return upper == 1 ? "T" : "l";
      }
      return upper == 1 ? "I" : "i";
    }
    if (upper == letters) {
      return "C";
    }
    if (!syllables.hasVowel(word, 0, word.length())) {
      return upper > 0 ? "V" : "v";
    }
    boolean syllable = syllables.isSyllable(word, 0, word.length());
    if (upper == 1 && Character.isUpperCase(first)) {
      return syllable ? "T" : "t";
    }
    return upper > 0 ? "m" : syllable ? "l" : "k";
  }

  private static String lower(String word) {
    return word.isEmpty() ? NONE : LowerCase.of(word);
  }

  static boolean isEndMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int skipSpace(CharSequence text, int from, int high) {
    int i = from;
    while (i < high && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int skipSpaceBack(CharSequence text, int low, int from) {
    int i = from;
    while (i > low && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where the word that ends at an offset begins; a mark alone counts as a word. */
  private static int wordBegin(CharSequence text, int low, int end) {
    int i = end;
    while (i > low && isWordPart(text.charAt(i - 1))) {
      i--;
    }
    return i == end && i > low ? i - 1 : i;
  }

  private static int wordEnd(CharSequence text, int begin, int high) {
    int i = begin;
    while (i < high && isWordPart(text.charAt(i))) {
      i++;
    }
    return i == begin && i < high ? i + 1 : i;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '/';
  }
}
