package vn.bienban.normalize;

import java.text.Normalizer;
import java.util.Arrays;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Alignment;
import vn.bienban.text.Scratch;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;
import vn.bienban.text.UnicodeTable;

/**
 * Makes the view that every rule reads: one Unicode form, one tone placement, one dash, one quote,
 * one space. The source stays as it is; the view knows for each of its characters where it came
 * from.
 *
 * <ul>
 *   <li>A letter and its combining marks, in whatever order, become one letter (NFC).
 *   <li>The tone mark of an open syllable stands on the first vowel of {@code oa}, {@code oe} and
 *       {@code uy} ({@code hòa}, {@code khỏe}, {@code ủy}), after {@code q} on the {@code y}
 *       ({@code quý}); that of a closed one on the second ({@code hoàn}, {@code huỳnh}).
 *   <li>Every dash is {@code -}, every double quote {@code "}, every single one {@code '}; {@code
 *       …} stays.
 *   <li>Odd spaces, tabs and control characters are a space; every form of line break is {@code
 *       \n}.
 *   <li>Characters of no width, soft hyphens and variation selectors are gone.
 *   <li>{@code Ð} (U+00D0) that begins a Vietnamese syllable is {@code Đ}; inside a code it stays,
 *       see {@link LookAlikes}.
 * </ul>
 *
 * <p>A character that Unicode 13 does not know is no character, {@link UnicodeTable#NONE} or {@link
 * UnicodeTable#NONE_OF_TWO}: a JVM may or may not take it for a letter.
 *
 * <p>Every other character, half a surrogate pair too, stays as it is. Linear in the text.
 * Thread-safe.
 */
public final class TextNormalizer {
  private static final byte PLAIN = 0;

  /** A vowel whose tone mark may stand at another place in the syllable. */
  private static final byte TONED = 1;

  /** One character for one: {@link #fold} knows which. */
  private static final byte FOLDED = 5;

  private static final byte GONE = 2;
  private static final byte RETURN = 3;

  /** Joins the character before it, or is a form that NFC replaces. */
  private static final byte MARK = 4;

  private static final byte STROKED = 6;

  /** The first half of a pair that may be a character Unicode 13 does not know. */
  private static final byte PAIR = 7;

  /** More marks on one letter than this stay as they are (UAX #15 allows 30 in a stream). */
  private static final int MAX_MARKS = 30;

  /** The kinds have so many bits of {@link #KNOWN}, the character to fold to those above. */
  private static final int KIND_BITS = 4;

  private static final int KIND_MASK = (1 << KIND_BITS) - 1;

  /**
   * The kind of each character that was met so far and one more, and what it is folded to; 0 of all
   * others, which another thread may find out again.
   */
  private static final int[] KNOWN = new int[1 << 16];

  /** So many characters are folded between two looks at the clock. */
  private static final int BETWEEN_CHECKS = 1 << 16;

  private TextNormalizer() {}

  /** The view of a text. Where nothing is to be folded it is the text itself. */
  public static AlignedText normalize(SourceText source) {
    return normalize(AlignedText.of(source));
  }

  /** The view on top of another view, as of the words of an HTML page. */
  public static AlignedText normalize(AlignedText view) {
    return normalize(view, TimeLimit.none());
  }

  /**
   * The view on top of another view, while there is time.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over
   */
  public static AlignedText normalize(AlignedText view, TimeLimit timeLimit) {
    String text = view.text();
    int from = firstToFold(text);
    if (from == text.length()) {
      return view;
    }
    Folding folding = new Folding(text, from);
    folding.run(timeLimit);
    timeLimit.check();
    return view.view(folding.view(), folding.alignment());
  }

  private static int firstToFold(String text) {
    int n = text.length();
    for (int i = 0; i < n; i++) {
      int kind = kind(text.charAt(i));
      if (kind != PLAIN
          && (kind != TONED || mayMove(text, i))
          && (kind != PAIR || isUnsettledPair(text, i))) {
        return i;
      }
    }
    return n;
  }

  private static boolean isUnsettledPair(String text, int i) {
    int c = text.codePointAt(i);
    return c > Character.MAX_VALUE && !UnicodeTable.isSettled(c);
  }

  private static boolean mayMove(String text, int i) {
    return move(at(text, i - 2), at(text, i - 1), text.charAt(i), at(text, i + 1), at(text, i + 2))
        != 0;
  }

  private static char at(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  /**
   * To which neighbour the tone mark of a vowel belongs: -1 to the one before, 1 to the one after,
   * 0 if it stands well.
   */
  private static int move(char before2, char before, char vowel, char after, char after2) {
    char bare = toneless(vowel);
    if (isSecondVowel(before, bare)) {
      boolean open = !Character.isLetter(after) && !isCombining(after);
      return open && !isQ(before2) ? -1 : 0;
    }
    if (isSecondVowel(bare, after)) {
      return isQ(before) || isCoda(after2) ? 1 : 0;
    }
    return 0;
  }

  private static boolean isQ(char c) {
    return c == 'q' || c == 'Q';
  }

  /** The letters that may close a syllable after oa, oe, uy: {@code hòan} means {@code hoàn}. */
  private static boolean isCoda(char c) {
    return "cimnoptyCIMNOPTY".indexOf(c) >= 0;
  }

  private static boolean isSecondVowel(char first, char second) {
    return switch (first) {
      case 'o', 'O' -> second == 'a' || second == 'A' || second == 'e' || second == 'E';
      case 'u', 'U' -> second == 'y' || second == 'Y';
      default -> false;
    };
  }

  private static char toneless(char c) {
    char toneless = Vowels.toneless(c);
    return toneless == 0 ? c : toneless;
  }

  /** One run over one text. */
  private static final class Folding {
    private static final Scratch<char[]> OUT = Scratch.chars();

    private final String text;
    private final int from;
    private char[] out;
    private int length;

    private final Alignment.Builder alignment = new Alignment.Builder();

    /** Whether each character of the view stands for the one at its place in the source. */
    private boolean aligned = true;

    Folding(String text, int from) {
      this.text = text;
      // A mark changes the letter before it.
      this.from = from > 0 ? from - 1 : 0;
      this.out = OUT.take(text.length());
    }

    void run(TimeLimit timeLimit) {
      int n = text.length();
      int i = 0;
      int pause = 0;
      while (i < n) {
        if (i >= pause) {
          timeLimit.check();
          pause = i + BETWEEN_CHECKS;
        }
        i = keep(i, Math.min(n, pause));
        if (i >= pause || i == n) {
          continue;
        }
        char c = text.charAt(i);
        switch (kind(c)) {
          case FOLDED -> put(fold(c), i, i + 1);
          case GONE -> aligned = false;
          case RETURN -> {
            int end = i + 1 < n && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            put('\n', i, end);
            i = end - 1;
          }
          case MARK -> i = join(i) - 1;
          case STROKED -> put(beginsSyllable(i) ? fold(c) : c, i, i + 1);
          case PAIR -> {
            if (isUnsettledPair(text, i)) {
              put(Character.highSurrogate(UnicodeTable.NONE_OF_TWO), i, i + 1);
              i++;
              put(Character.lowSurrogate(UnicodeTable.NONE_OF_TWO), i, i + 1);
            } else {
              put(c, i, i + 1);
            }
          }
          default -> put(c, i, i + 1);
        }
        i++;
      }
      timeLimit.check();
      placeTones();
    }

    /** Takes over what stays as it is; gives where something else stands, or the limit. */
    private int keep(int begin, int limit) {
      int end = begin;
      while (end < limit && kind(text.charAt(end)) <= TONED) {
        end++;
      }
      room(end - begin);
      text.getChars(begin, end, out, length);
      length += end - begin;
      alignment.keep(begin, end);
      return end;
    }

    private void put(char c, int begin, int end) {
      aligned &= end - begin == 1;
      room(1);
      out[length++] = c;
      alignment.add(begin, end, 1);
    }

    private void room(int units) {
      if (length + units > out.length) {
        out = Arrays.copyOf(out, (length + units) * 2 + 16);
      }
    }

    /**
     * Joins the mark at an offset, and those that follow, to the letter before; gives their end.
     */
    private int join(int at) {
      char mark = text.charAt(at);
      char base = length > 0 ? out[length - 1] : '\n';
      if (Vowels.isVowel(base)) {
        char joined = Vowels.joined(base, mark);
        if (joined != 0) {
          length--;
          put(joined, alignment.dropLast(), at + 1);
          return at + 1;
        }
      }
      return joinAny(at);
    }

    /**
     * As {@link #join}, for any script: the marks up to the next letter are normalized together.
     */
    private int joinAny(int at) {
      boolean combining = isCombining(text.charAt(at));
      boolean based = combining && length > 0 && isBase(out[length - 1]);
      StringBuilder cluster = new StringBuilder();
      int begin = at;
      if (based) {
        aligned = false;
        cluster.append(out[--length]);
        begin = alignment.dropLast();
      } else if (!combining) {
        cluster.append(text.charAt(at));
      }
      int end = combining ? at : at + 1;
      int marks = 0;
      for (int k = end; k < text.length() && marks < MAX_MARKS; k++) {
        char c = text.charAt(k);
        if (isCombining(c)) {
          cluster.append(c);
          marks++;
          end = k + 1;
        } else if (kind(c) != GONE) {
          break;
        }
      }
      String joined = Vowels.compose(cluster);
      boolean same = !based && text.startsWith(joined, begin) && joined.length() == end - begin;
      for (int k = 0; k < joined.length(); k++) {
        if (same) {
          put(joined.charAt(k), begin + k, begin + k + 1);
        } else {
          aligned = false;
          put(joined.charAt(k), begin, end);
        }
      }
      return end;
    }

    private static boolean isBase(char c) {
      return c > ' ' && !Character.isSurrogate(c) && !isCombining(c);
    }

    private boolean beginsSyllable(int i) {
      char before = length > 0 ? out[length - 1] : ' ';
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      return !Character.isLetterOrDigit(before)
          && before != '/'
          && before != '-'
          && Vowels.isVowel(after);
    }

    private void placeTones() {
      for (int j = Math.max(0, from - 1); j < length; j++) {
        if (kind(out[j]) == TONED) {
          int step = TextNormalizer.move(at(j - 2), at(j - 1), out[j], at(j + 1), at(j + 2));
          if (step != 0) {
            moveTone(j, j + step);
            j += Math.max(step, 0);
          }
        }
      }
    }

    private char at(int i) {
      return i >= 0 && i < length ? out[i] : ' ';
    }

    private void moveTone(int fromVowel, int toVowel) {
      char toned = out[fromVowel];
      out[toVowel] = Vowels.toned(out[toVowel], toned);
      out[fromVowel] = Vowels.toneless(toned);
    }

    /** The view; gives back the room that it took, so that nothing else can be done. */
    String view() {
      String view = new String(out, 0, length);
      OUT.give(out);
      return view;
    }

    Alignment alignment() {
      return aligned ? Alignment.identity(length) : alignment.build();
    }
  }

  private static boolean isCombining(char c) {
    return c >= '\u0300' && kind(c) == MARK && Vowels.isMark(c);
  }

  private static int known(char c) {
    int known = KNOWN[c];
    if (known == 0) {
      known = classify(c) + 1;
      KNOWN[c] = known;
    }
    return known - 1;
  }

  private static int kind(char c) {
    return known(c) & KIND_MASK;
  }

  private static char fold(char c) {
    return (char) (known(c) >>> KIND_BITS);
  }

  private static int classify(char c) {
    switch (c) {
      case '\u2212', '\u2043', '\u02d7':
        return folded('-');
      case '“', '”', '„', '‟', '«', '»', '″':
        return folded('"');
      case '‘', '’', '‚', '‛', '′', '‹', '›', '\u02bc':
        return folded('\'');
      case '\u2044', '\u2215':
        return folded('/');
      // windows-1252 read as Latin-1.
      case '\u0093', '\u0094':
        return folded('"');
      case '\u0091', '\u0092':
        return folded('\'');
      case '\u0096', '\u0097':
        return folded('-');
      case '\u0085':
        return folded('…');
      case 'Ð':
        return 'Đ' << KIND_BITS | STROKED;
      case 'ð':
        return 'đ' << KIND_BITS | STROKED;
      case '\u2028', '\u2029', '\f', '\u000b':
        return folded('\n');
      case '\r':
        return RETURN;
      case '\u034f':
        return GONE;
      default:
        return Character.isHighSurrogate(c) ? pair(c) : other(c);
    }
  }

  private static int folded(char to) {
    return to << KIND_BITS | FOLDED;
  }

  private static int pair(char high) {
    int first = Character.toCodePoint(high, Character.MIN_LOW_SURROGATE);
    int last = Character.toCodePoint(high, Character.MAX_LOW_SURROGATE);
    return UnicodeTable.areSettled(first, last) ? PLAIN : PAIR;
  }

  private static int other(char c) {
    int type = Character.getType(c);
    if (!UnicodeTable.isSettled(c)) {
      return folded(UnicodeTable.NONE);
    }
    if (type == Character.FORMAT || (c >= '\ufe00' && c <= '\ufe0f')) {
      return GONE;
    }
    if (c != ' ' && c != '\n' && (type == Character.CONTROL || Character.isSpaceChar(c))) {
      return folded(' ');
    }
    if (c != '-' && type == Character.DASH_PUNCTUATION) {
      return folded('-');
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return folded((char) (c - 0xff00 + 0x20));
    }
    char toneless = Vowels.toneless(c);
    if (toneless != 0) {
      return "aeouyAEOUY".indexOf(toneless) >= 0 ? TONED : PLAIN;
    }
    boolean joins =
        c >= '\u0300'
            && !Character.isSurrogate(c)
            && (Vowels.isMark(c)
                || !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC));
    return joins ? MARK : PLAIN;
  }
}
