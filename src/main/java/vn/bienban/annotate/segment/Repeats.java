package vn.bienban.annotate.segment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;

/**
 * Finds blocks whose words stand elsewhere: in an earlier block, or, for a lead and its copies, in
 * a longer later one. Letter case, space and punctuation count not. Looks only where sentences
 * begin, so that the work stays linear.
 */
final class Repeats {
  /** Fewer letters and digits than this are said twice by chance. */
  private static final int MIN_EQUAL = 12;

  private static final int MIN_PART = 24;

  /** Sentences that begin with the same letters, so many of them, are compared. */
  private static final int KEY = 12;

  /** Of sentences that begin alike only so many are compared, */
  private static final int MAX_CANDIDATES = 8;

  /** and only so many are looked at. */
  private static final int MAX_STEPS = 64;

  /** What a sentence may end with. */
  private static final boolean[] MARKS = Chars.set(".?!…\":");

  private final String text;
  private final List<Piece> pieces;

  /** How many letters and digits stand before each piece; one more entry than pieces. */
  private int[] begins = {};

  /** How many letters and digits stand before each start of a sentence. */
  private int[] starts = {};

  private int startCount;

  /** Whether no two sentences begin alike, as in most articles: then nothing is repeated. */
  private final boolean alone;

  /** Letters and digits of all pieces, in lower case; made when they are needed. */
  private char @Nullable [] letters;

  /** Chains of sentence starts with the same hash of their first letters, in order of place. */
  private int[] heads = {};

  private int[] nexts = {};

  /** Pieces cut short whose words stand elsewhere in full. */
  private boolean[] cutCopies = {};

  Repeats(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
    int[] keys = keys();
    int[] sorted = keys.clone();
    Arrays.sort(sorted);
    boolean different = true;
    for (int i = 1; i < sorted.length; i++) {
      different &= sorted[i] != sorted[i - 1];
    }
    alone = different;
    if (!alone) {
      folded();
      chain(keys);
      findCutCopies();
    }
  }

  /** The hashes of the first letters of the sentences, but for the last ones that are too short. */
  private int[] keys() {
    int[] keys = new int[64];
    int count = 0;
    for (int k = 0; k < pieces.size(); k++) {
      Piece p = pieces.get(k);
      for (int i = p.begin; i < p.end; i = Chars.find(MARKS, text, i, p.end)) {
        while (i < p.end && !Folded.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
        long key = i < p.end ? key(k, i) : -1;
        if (key >= 0) {
          keys = count == keys.length ? Arrays.copyOf(keys, count * 2) : keys;
          keys[count++] = (int) key;
        }
      }
    }
    return Arrays.copyOf(keys, count);
  }

  /** The hash of the first letters from an offset of a piece on, or -1 where they are too few. */
  private long key(int piece, int from) {
    int hash = 0;
    int count = 0;
    for (int k = piece; k < pieces.size(); k++) {
      Piece p = pieces.get(k);
      for (int i = k == piece ? from : p.begin; i < p.end; i++) {
        char lower = Folded.lower(text.charAt(i));
        if (lower != 0) {
          hash = hash * 31 + lower;
          if (++count == KEY) {
            return hash & 0xFFFFFFFFL;
          }
        }
      }
    }
    return -1;
  }

  private char[] folded() {
    char[] folded = letters;
    if (folded == null) {
      folded = new char[pieces.get(pieces.size() - 1).end - pieces.get(0).begin];
      starts = new int[64];
      begins = new int[pieces.size() + 1];
      int length = 0;
      for (int k = 0; k < pieces.size(); k++) {
        Piece p = pieces.get(k);
        begins[k] = length;
        boolean sentence = true;
        for (int i = p.begin; i < p.end; i++) {
          char c = text.charAt(i);
          char lower = Folded.lower(c);
          if (lower == 0) {
            sentence |= Chars.isIn(MARKS, c);
            continue;
          }
          if (sentence) {
            starts = startCount == starts.length ? Arrays.copyOf(starts, startCount * 2) : starts;
            starts[startCount++] = length;
            sentence = false;
          }
          folded[length++] = lower;
        }
      }
      begins[pieces.size()] = length;
      letters = folded;
    }
    return folded;
  }

  private void chain(int[] keys) {
    heads = new int[Integer.highestOneBit(Math.max(16, keys.length)) * 2];
    nexts = new int[keys.length];
    Arrays.fill(heads, -1);
    for (int s = keys.length - 1; s >= 0; s--) {
      int slot = slotOf(keys[s]);
      nexts[s] = heads[slot];
      heads[slot] = s;
    }
  }

  private int slot(int at) {
    char[] folded = folded();
    int hash = 0;
    for (int i = at; i < at + KEY; i++) {
      hash = hash * 31 + folded[i];
    }
    return slotOf(hash);
  }

  private int slotOf(int key) {
    return (key ^ (key >>> 15)) & (heads.length - 1);
  }

  /** Marks the pieces cut short: what repeats only these does not repeat. */
  private void findCutCopies() {
    cutCopies = new boolean[pieces.size()];
    for (int k = 0; k < pieces.size(); k++) {
      Piece p = pieces.get(k);
      if (begins[k + 1] - begins[k] < MIN_PART || !isCutShort(p)) {
        continue;
      }
      cutCopies[k] = standsElsewhere(k);
    }
  }

  private boolean isCutShort(Piece p) {
    return text.charAt(p.end - 1) == '…' || (p.length() > 3 && text.startsWith("...", p.end - 3));
  }

  /** Whether the words of a piece stand elsewhere, in order, in one piece or in several. */
  private boolean standsElsewhere(int k) {
    char[] folded = folded();
    int at = begins[k];
    int end = begins[k + 1];
    while (end - at >= KEY) {
      int longest = 0;
      int compared = 0;
      int steps = 0;
      for (int s = heads[slot(at)];
          s >= 0 && compared < MAX_CANDIDATES && steps++ < MAX_STEPS;
          s = nexts[s]) {
        boolean own = starts[s] >= begins[k] && starts[s] < end;
        if (!own && same(starts[s], at, KEY) && !isCutShort(pieces.get(pieceAt(starts[s])))) {
          compared++;
          int limit = starts[s] < begins[k] ? begins[k] : begins[pieces.size()];
          int length = Math.min(end - at, limit - starts[s]);
          int mismatch =
              Arrays.mismatch(folded, at, at + length, folded, starts[s], starts[s] + length);
          longest = Math.max(longest, mismatch < 0 ? length : mismatch);
        }
      }
      if (longest < KEY) {
        return false;
      }
      at += longest;
    }
    return true;
  }

  /** The letters and digits of a piece, in lower case. */
  String words(int k) {
    char[] folded = folded();
    return new String(folded, begins[k], begins[k + 1] - begins[k]);
  }

  /** A hash of {@link #words}. */
  int hash(int k) {
    char[] folded = folded();
    int hash = begins[k + 1] - begins[k];
    for (int i = begins[k]; i < begins[k + 1]; i++) {
      hash = hash * 31 + folded[i];
    }
    return hash;
  }

  /** Whether a piece repeats another. */
  boolean repeats(int k) {
    if (alone) {
      return false;
    }
    if (cutCopies[k]) {
      return true;
    }
    int begin = begins[k];
    int length = begins[k + 1] - begin;
    if (length < MIN_EQUAL) {
      return false;
    }
    boolean lead = length >= MIN_PART && pieces.get(k).kind != BlockKind.HEADING;
    int compared = 0;
    int steps = 0;
    for (int s = heads[slot(begin)];
        s >= 0 && compared < MAX_CANDIDATES && steps++ < MAX_STEPS;
        s = nexts[s]) {
      int at = starts[s];
      if (at == begin || !same(at, begin, KEY)) {
        continue;
      }
      compared++;
      int other = pieceAt(at);
      if (cutCopies[other]) {
        continue;
      }
      int otherLength = begins[other + 1] - begins[other];
      boolean first = at == begins[other];
      boolean whole = first && otherLength == length;
      boolean part = length >= MIN_PART && at + length <= begins[other + 1];
      boolean candidate = other < k ? whole || part : lead && first && otherLength > length;
      if (candidate && same(at, begin, length)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int a, int b, int length) {
    char[] folded = folded();
    return Arrays.equals(folded, a, a + length, folded, b, b + length);
  }

  private int pieceAt(int offset) {
    int at = Arrays.binarySearch(begins, offset);
    int k = at >= 0 ? at : -at - 2;
    // Pieces without letters begin where the next one does.
    while (begins[k + 1] <= offset) {
      k++;
    }
    return k;
  }
}
