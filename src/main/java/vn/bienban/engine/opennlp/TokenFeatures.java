package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenContextGenerator;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.text.LowerCase;

/**
 * What the token model sees of a place inside a stretch without space: the mark there, the letters
 * on each side of it, how they are written, and whether they are Vietnamese syllables. Reads no
 * further than {@link #REACH} characters. Has no state, so one instance serves all threads.
 */
final class TokenFeatures implements TokenContextGenerator {
  private final Syllables syllables = Syllables.shipped();
  private final SentenceFeatures words = new SentenceFeatures();

  /** How many characters on each side are read at most. */
  static final int REACH = 32;

  private static final String[] INSIDE = {"inside"};

  @Override
  public String[] getContext(String chunk, int index) {
    boolean markHere = isMark(chunk, index);
    if (!markHere && !isMark(chunk, index - 1)) {
      return INSIDE.clone();
    }
    int mark = markHere ? index : index - 1;
    int low = Math.max(0, mark - REACH);
    int high = Math.min(chunk.length(), mark + REACH);
    int begin = mark;
    while (begin > low && !isMark(chunk, begin - 1)) {
      begin--;
    }
    int end = mark + 1;
    while (end < high && !isMark(chunk, end)) {
      end++;
    }
    int same = 0;
    for (int i = low; i < high; i++) {
      if (chunk.charAt(i) == chunk.charAt(mark)) {
        same++;
      }
    }
    String side = markHere ? "l" : "r";
    String m = side + chunk.charAt(mark);
    String left = chunk.substring(begin, mark);
    String right = chunk.substring(mark + 1, end);
    String ls = words.shape(left);
    String rs = words.shape(right);
    String lt = tone(left);
    String rt = tone(right);

    List<String> features = new ArrayList<>(16);
    features.add("m=" + m);
    features.add("ls=" + m + ls);
    features.add("rs=" + m + rs);
    features.add("lsrs=" + m + ls + rs);
    features.add("t=" + m + lt + rt);
    features.add("lsrst=" + m + ls + rs + lt + rt);
    features.add("n=" + m + Math.min(same, 4));
    features.add("nlsrs=" + m + Math.min(same, 4) + ls + rs);
    features.add("len=" + m + Math.min(left.length(), 6) + "," + Math.min(right.length(), 6));
    features.add("l=" + m + LowerCase.of(left));
    features.add("r=" + m + LowerCase.of(right));
    return features.toArray(new String[0]);
  }

  /** Whether a word carries a tone mark, another mark (đ, ă, ê …), or none. */
  private String tone(String word) {
    if (syllables.hasTone(word, 0, word.length())) {
      return "t";
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 'z') {
        return "m";
      }
    }
    return "n";
  }

  private static boolean isMark(String chunk, int index) {
    if (index < 0 || index >= chunk.length()) {
      return false;
    }
    char c = chunk.charAt(index);
    return !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK;
  }
}
