package vn.bienban.annotate.segment;

import java.util.Arrays;
import java.util.List;
import vn.bienban.document.BlockKind;
import vn.bienban.text.Scratch;

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

  private static final Scratch<char[]> LETTERS = Scratch.chars();
  private static final Scratch<int[]> BEGINS = Scratch.ints();
  private static final Scratch<int[]> STARTS = Scratch.ints();
  private static final Scratch<int[]> HEADS = Scratch.ints();
  private static final Scratch<int[]> NEXTS = Scratch.ints();

  /** What a sentence may end with. */
  private static final boolean[] MARKS = Chars.set(MarkPlaces.SENTENCE);

  private final String text;
  private final List<Piece> pieces;

  /** Letters and digits of all pieces, in lower case. */
  private final char[] letters;

  /** How many letters and digits stand before each piece; one more entry than pieces. */
  private final int[] begins;

  /** How many letters and digits stand before each start of a sentence. */
  private int[] starts = STARTS.take(0);

  private int startCount;

  /** Chains of sentence starts with the same hash of their first letters, in order of place. */
  private final int[] heads;

  /** How many of them there are, a power of two. */
  private final int slots;

  private final int[] nexts;

  /** Pieces cut short whose words stand elsewhere in full. */
  private final boolean[] cutCopies;

  Repeats(MarkPlaces marks, List<Piece> pieces) {
    this.text = marks.text;
    this.pieces = pieces;
    int last = pieces.size() - 1;
    letters = LETTERS.take(last < 0 ? 0 : pieces.get(last).end - pieces.get(0).begin);
    begins = BEGINS.take(pieces.size() + 1);
    fold(marks);
    int keyed = startCount;
    while (keyed > 0 && starts[keyed - 1] + KEY > begins[pieces.size()]) {
      keyed--;
    }
    slots = Integer.highestOneBit(Math.max(16, keyed)) * 2;
    heads = HEADS.take(slots);
    nexts = NEXTS.take(keyed);
    chain(keyed);
    cutCopies = new boolean[pieces.size()];
    findCutCopies();
  }

  /** Gives back the room that it took; nobody asks it any more. */
  void release() {
    LETTERS.give(letters);
    BEGINS.give(begins);
    STARTS.give(starts);
    HEADS.give(heads);
    NEXTS.give(nexts);
  }

  /** Takes letters and digits over, sentence by sentence. */
  private void fold(MarkPlaces marks) {
    int length = 0;
    for (int k = 0; k < pieces.size(); k++) {
      Piece p = pieces.get(k);
      begins[k] = length;
      for (int i = p.begin; i < p.end; i++) {
        int start = length;
        for (int stop = marks.find(MARKS, i, p.end); i < stop; i++) {
          char lower = Folded.lower(text.charAt(i));
          // The next one takes its place where it is none: no branch, as nobody foretells spaces.
          letters[length] = lower;
          length += lower == 0 ? 0 : 1;
        }
        if (length > start) {
          starts = startCount == starts.length ? Arrays.copyOf(starts, startCount * 2) : starts;
          starts[startCount++] = start;
        }
      }
    }
    begins[pieces.size()] = length;
  }

  /** Chains all starts behind which enough letters stand. */
  private void chain(int keyed) {
    Arrays.fill(heads, 0, slots, -1);
    for (int s = keyed - 1; s >= 0; s--) {
      int slot = slot(starts[s]);
      nexts[s] = heads[slot];
      heads[slot] = s;
    }
  }

  private int slot(int at) {
    int key = 0;
    for (int i = at; i < at + KEY; i++) {
      key = key * 31 + letters[i];
    }
    return (key ^ (key >>> 15)) & (slots - 1);
  }

  /** Marks the pieces cut short: what repeats only these does not repeat. */
  private void findCutCopies() {
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
              Arrays.mismatch(letters, at, at + length, letters, starts[s], starts[s] + length);
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
    return new String(letters, begins[k], begins[k + 1] - begins[k]);
  }

  /** A hash of {@link #words}. */
  int hash(int k) {
    int hash = begins[k + 1] - begins[k];
    for (int i = begins[k]; i < begins[k + 1]; i++) {
      hash = hash * 31 + letters[i];
    }
    return hash;
  }

  /** Whether a piece repeats another. */
  boolean repeats(int k) {
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
    return Arrays.equals(letters, a, a + length, letters, b, b + length);
  }

  private int pieceAt(int offset) {
    int at = Arrays.binarySearch(begins, 0, pieces.size() + 1, offset);
    int k = at >= 0 ? at : -at - 2;
    // Pieces without letters begin where the next one does.
    while (begins[k + 1] <= offset) {
      k++;
    }
    return k;
  }
}
