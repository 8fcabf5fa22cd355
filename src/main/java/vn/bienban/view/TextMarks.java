package vn.bienban.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Span;

/**
 * The words of one article that its record speaks of, each stretch once in a layer however many
 * values stand on it. For one thread.
 */
final class TextMarks {
  private record Key(MarkLayer layer, int begin, int end) {}

  private final AlignedText text;
  private final Map<Key, TextMark> marks = new HashMap<>();
  private final List<String> misfits = new ArrayList<>();

  /**
   * @param text what is shown of the article
   */
  TextMarks(AlignedText text) {
    this.text = text;
  }

  /**
   * Marks words.
   *
   * @param words what stands there by the record; where the article says something else nothing is
   *     marked
   * @param begin the first offset in the original
   * @param end the offset after the last one
   * @return the mark, or null where there is none
   */
  @Nullable TextMark add(MarkLayer layer, String words, int begin, int end, double confidence) {
    String original = text.source().text();
    if (begin < 0 || end < begin || end > original.length()) {
      misfits.add(
          "[" + begin + ", " + end + ") lies outside its " + original.length() + " characters");
      return null;
    }
    if (!original.regionMatches(begin, words, 0, words.length()) || words.length() != end - begin) {
      misfits.add("other words stand at [" + begin + ", " + end + ")");
      return null;
    }
    Span shown =
        text.alignment().isIdentity()
            ? new Span(begin, end)
            : text.alignment().toView(new Span(begin, end));
    if (shown.isEmpty()) {
      return null;
    }
    Key key = new Key(layer, shown.begin(), shown.end());
    TextMark known = marks.get(key);
    if (known == null || known.confidence() < confidence) {
      int number = known == null ? marks.size() : known.number();
      known = new TextMark(number, layer, shown.begin(), shown.end(), confidence);
      marks.put(key, known);
    }
    return known;
  }

  /** What the record says of words that are not there, in a line each. */
  List<String> misfits() {
    return misfits;
  }

  /** How many words are marked in a layer. */
  long count(MarkLayer layer) {
    return marks.keySet().stream().filter(key -> key.layer() == layer).count();
  }

  /** All of them in the order in which they open. */
  List<TextMark> inOrder() {
    return marks.values().stream().sorted().toList();
  }
}
