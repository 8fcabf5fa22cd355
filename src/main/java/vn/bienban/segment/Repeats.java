package vn.bienban.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks whose words stand elsewhere: in an earlier block, or, for a lead and its copies, in
 * a longer later one. Letter case, space and punctuation count not. Looks only where sentences
 * begin, so that the work stays linear.
 */
final class Repeats {
  /** Fewer letters and digits than this are said twice by chance. */
  private static final int MIN_EQUAL = 12;

  private static final int MIN_PART = 24;

  /** A key of this many letters finds the sentences that begin alike. */
  private static final int KEY = 16;

  /** Of sentences that begin alike only so many are compared. */
  private static final int MAX_CANDIDATES = 8;

  private final String text;

  /** Letters and digits of all blocks, in lower case. */
  private final StringBuilder folded = new StringBuilder();

  private final int[] begins;
  private final int[] ends;

  /** For each key the offsets, in {@link #folded}, of the sentences that begin with it. */
  private final Map<String, List<Integer>> sentences = new HashMap<>();

  private final List<Piece> pieces;

  Repeats(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
    this.begins = new int[pieces.size()];
    this.ends = new int[pieces.size()];
  }

  /** For each piece whether it repeats another. */
  boolean[] find() {
    List<Integer> starts = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      fold(k, starts);
    }
    for (int start : starts) {
      if (start + KEY <= folded.length()) {
        List<Integer> same =
            sentences.computeIfAbsent(
                folded.substring(start, start + KEY), key -> new ArrayList<>(1));
        same.add(start);
      }
    }
    boolean[] repeats = new boolean[pieces.size()];
    for (int k = 0; k < repeats.length; k++) {
      repeats[k] = repeats(k);
    }
    return repeats;
  }

  private void fold(int k, List<Integer> starts) {
    Piece p = pieces.get(k);
    begins[k] = folded.length();
    boolean sentence = true;
    for (int i = p.begin; i < p.end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (sentence) {
          starts.add(folded.length());
          sentence = false;
        }
        folded.append(Character.toLowerCase(c));
      } else if (c == '.' || c == '?' || c == '!' || c == '…' || c == '"' || c == ':') {
        sentence = true;
      }
    }
    ends[k] = folded.length();
  }

  private boolean repeats(int k) {
    int begin = begins[k];
    int length = ends[k] - begin;
    if (length < MIN_EQUAL || begin + KEY > folded.length()) {
      return false;
    }
    String key = folded.substring(begin, begin + KEY);
    List<Integer> candidates = sentences.getOrDefault(key, List.of());
    boolean later = length >= MIN_PART && pieces.get(k).headingLevel == 0 && !isHeading(k);
    int compared = 0;
    for (int at : candidates) {
      if (at == begin || compared++ > MAX_CANDIDATES) {
        continue;
      }
      int other = pieceAt(at);
      boolean whole = at == begins[other] && ends[other] - at == length;
      boolean part = length >= MIN_PART && at + length <= ends[other];
      boolean longer = ends[other] - begins[other] > length;
      boolean candidate =
          other < k ? whole || part : later && longer && at == begins[other] && part;
      if (candidate && same(begin, at, length)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeading(int k) {
    return pieces.get(k).kind == BlockKind.HEADING;
  }

  private boolean same(int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (folded.charAt(a + i) != folded.charAt(b + i)) {
        return false;
      }
    }
    return true;
  }

  private int pieceAt(int offset) {
    int at = Arrays.binarySearch(begins, offset);
    int k = at >= 0 ? at : -at - 2;
    // Pieces without letters begin where the next one does.
    while (ends[k] <= offset) {
      k++;
    }
    return k;
  }
}
