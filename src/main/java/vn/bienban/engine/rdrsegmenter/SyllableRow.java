package vn.bienban.engine.rdrsegmenter;

import java.util.Arrays;
import java.util.List;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.text.LowerCase;

/**
 * The tokens of a sentence as RDRsegmenter has them, each of one token of ours or several that
 * touch, by number and shape. Filled anew for each sentence; not thread-safe.
 */
final class SyllableRow {
  private static final int MARGIN = RippleDownRules.MARGIN;

  private static final byte LETTERS = 1;
  private static final byte LOWER = 2;
  private static final byte UPPER = 4;
  private static final byte CAPITALS = 8;

  /** What older corpora write for brackets; no part of a name. */
  private static final byte BRACKET = 16;

  /** So many tokens make one with marks in it that is known. */
  private static final int LONGEST_JOINED = 5;

  private final SyllableLexicon lexicon;

  private int[] forms = new int[64];
  private byte[] tags = new byte[64];
  private byte[] shapes = new byte[64];
  private int[] firstTokens = new int[64];
  private int size;

  SyllableRow(SyllableLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Takes the tokens of a sentence, tags them by the longest words and shapes of names.
   *
   * @param text the text they stand in
   */
  void fill(String text, List<Token> tokens) {
    size = 0;
    if (forms.length < tokens.size() + 2 * MARGIN) {
      int length = tokens.size() + 2 * MARGIN;
      forms = new int[length];
      tags = new byte[length];
      shapes = new byte[length];
      firstTokens = new int[length];
    }
    int edge = lexicon.form(RuleFile.EDGE_WORD);
    Arrays.fill(forms, 0, MARGIN, edge);
    Arrays.fill(tags, 0, MARGIN, RippleDownRules.EDGE);
    int next;
    for (int i = 0; i < tokens.size(); i = next) {
      next = end(text, tokens, i);
      Token token = tokens.get(i);
      String written = token.text();
      String lower = token.lower();
      if (next > i + 1) {
        written = text.substring(token.begin(), tokens.get(next - 1).end());
        lower = LowerCase.of(written);
      }
      firstTokens[size] = i;
      shapes[size] = shape(written);
      forms[MARGIN + size++] = lexicon.form(ToneMarks.moved(lower));
    }
    firstTokens[size] = tokens.size();
    Arrays.fill(forms, MARGIN + size, 2 * MARGIN + size, edge);
    Arrays.fill(tags, MARGIN + size, 2 * MARGIN + size, RippleDownRules.EDGE);
    tag();
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /**
   * The first token, counted in the sentence, of one of them; the end of the sentence behind them.
   */
  int firstToken(int index) {
    return firstTokens[index];
  }

  /** Whether a word begins at one of them. */
  boolean begins(int index, RippleDownRules rules) {
    return rules.begins(forms, tags, MARGIN + index);
  }

  private void tag() {
    int i = 0;
    while (i < size) {
      int end = i + 1;
      byte first = RippleDownRules.BEGIN;
      if (is(i, LETTERS) && !(is(i, LOWER) && i + 1 < size && is(i + 1, UPPER))) {
        int longest = lexicon.longest(forms, MARGIN + i, MARGIN + size) - MARGIN;
        if (longest > i) {
          end = longest;
        } else if (!isAlone(i)) {
          end = nameEnd(i);
          if (end > i + 1 && followsFamilyName(i)) {
            first = RippleDownRules.INSIDE;
          }
        }
      }
      tags[MARGIN + i] = first;
      Arrays.fill(tags, MARGIN + i + 1, MARGIN + end, RippleDownRules.INSIDE);
      i = end;
    }
  }

  private boolean isAlone(int i) {
    return is(i, LOWER) || is(i, CAPITALS) || lexicon.isAlone(forms[MARGIN + i]);
  }

  /**
   * Where a name that begins at a capital ends: a syllable to four that are none in small letters.
   */
  private int nameEnd(int i) {
    int end = i + 1;
    while (end < Math.min(i + 4, size)
        && is(end, LETTERS)
        && !is(end, LOWER)
        && !is(end, BRACKET)) {
      end++;
    }
    return end;
  }

  private boolean followsFamilyName(int i) {
    return i > 0
        && lexicon.isMiddleName(forms[MARGIN + i])
        && is(i - 1, UPPER)
        && lexicon.isFamilyName(forms[MARGIN + i - 1]);
  }

  private boolean is(int i, byte shape) {
    return (shapes[i] & shape) != 0;
  }

  private static byte shape(String text) {
    boolean letters = true;
    boolean capitals = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters = letters && Character.isLetter(c);
      capitals = capitals && Character.isUpperCase(c);
    }
    int shape = (letters ? LETTERS : 0) | (capitals ? CAPITALS : 0);
    char first = text.charAt(0);
    if (Character.isLowerCase(first)) {
      shape |= LOWER;
    } else if (Character.isUpperCase(first)) {
      shape |= UPPER;
    }
    return (byte) (text.equals("LBKT") || text.equals("RBKT") ? shape | BRACKET : shape);
  }

  /** The end of the tokens that are one token of RDRsegmenter's. */
  private int end(String text, List<Token> tokens, int from) {
    if (!touchesNext(tokens, from)) {
      return from + 1;
    }
    int joined = joinedEnd(text, tokens, from);
    if (joined > from) {
      return joined;
    }
    return switch (tokens.get(from).kind()) {
      case WORD -> nameEnd(tokens, from);
      case NUMBER, CODE -> numberEnd(tokens, from);
      case PUNCTUATION -> isSigned(tokens, from) ? numberEnd(tokens, from + 1) : from + 1;
    };
  }

  /** The end of the longest with marks in it that is known, or its beginning. */
  private int joinedEnd(String text, List<Token> tokens, int from) {
    int end = from + 1;
    while (end < from + LONGEST_JOINED && touchesNext(tokens, end - 1)) {
      end++;
    }
    while (end > from + 1
        && !lexicon.isJoined(text.substring(tokens.get(from).begin(), tokens.get(end - 1).end()))) {
      end--;
    }
    return end > from + 1 ? end : from;
  }

  /** Words with full stops or hyphens between, and the full stop of an initial or behind those. */
  private static int nameEnd(List<Token> tokens, int from) {
    int end = from + 1;
    while (touchesNext(tokens, end - 1)
        && touchesNext(tokens, end)
        && isMark(tokens.get(end), ".-")
        && (tokens.get(end + 1).kind() == TokenKind.WORD
            || (isMark(tokens.get(end), "-") && tokens.get(end + 1).kind() == TokenKind.NUMBER))) {
      end += 2;
    }
    if (!touchesNext(tokens, end - 1) || !isMark(tokens.get(end), ".")) {
      return end;
    }
    String text = tokens.get(from).text();
    boolean initial = text.length() == 1 && Character.isUpperCase(text.charAt(0));
    boolean inner = end > from + 1 || text.indexOf('.') > 0 || text.indexOf('-') > 0;
    boolean last = !touchesNext(tokens, end) || isMark(tokens.get(end + 1), ",");
    return (initial || (inner && endsInLetter(tokens.get(end - 1)))) && last ? end + 1 : end;
  }

  /** A number with the signs between it and others and the one behind it. */
  private static int numberEnd(List<Token> tokens, int from) {
    int end = from + 1;
    while (touchesNext(tokens, end - 1)
        && touchesNext(tokens, end)
        && isMark(tokens.get(end), "+-*/")
        && tokens.get(end + 1).kind() == TokenKind.NUMBER) {
      end += 2;
    }
    if (touchesNext(tokens, end - 1) && isMark(tokens.get(end), "%")) {
      end++;
    }
    return touchesNext(tokens, end - 1) && isCurrency(tokens.get(end)) ? end + 1 : end;
  }

  /** Whether a sign stands before a number. */
  private static boolean isSigned(List<Token> tokens, int at) {
    return (isCurrency(tokens.get(at)) || isMark(tokens.get(at), "+-"))
        && tokens.get(at + 1).kind() == TokenKind.NUMBER;
  }

  private static boolean touchesNext(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && tokens.get(at).end() == tokens.get(at + 1).begin();
  }

  private static boolean isMark(Token token, String marks) {
    return token.text().length() == 1 && marks.indexOf(token.text().charAt(0)) >= 0;
  }

  private static boolean endsInLetter(Token token) {
    return Character.isAlphabetic(token.text().charAt(token.text().length() - 1));
  }

  private static boolean isCurrency(Token token) {
    return token.text().length() == 1
        && Character.getType(token.text().charAt(0)) == Character.CURRENCY_SYMBOL;
  }
}
