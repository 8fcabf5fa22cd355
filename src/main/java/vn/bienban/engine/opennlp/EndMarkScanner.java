package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;

/** Finds end marks; of several in a row the last one. Has no state. */
final class EndMarkScanner implements EndOfSentenceScanner {
  /** The marks, in an array of the caller's own. */
  static char[] marks() {
    return new char[] {'.', '!', '?', '…'};
  }

  @Override
  public Set<Character> getEOSCharacters() {
    return Set.of('.', '!', '?', '…');
  }

  @Override
  public List<Integer> getPositions(CharSequence text) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (SentenceFeatures.isEndMark(text.charAt(i))
          && (i + 1 == text.length() || !SentenceFeatures.isEndMark(text.charAt(i + 1)))) {
        positions.add(i);
      }
    }
    return positions;
  }

  @Override
  public List<Integer> getPositions(StringBuffer text) {
    return getPositions((CharSequence) text);
  }

  @Override
  public List<Integer> getPositions(char[] text) {
    return getPositions(new String(text));
  }
}
