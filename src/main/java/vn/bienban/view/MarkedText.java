package vn.bienban.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a text with its marks as nested elements, a paragraph a line. Marks that cross are cut
 * where they do. For one thread.
 */
final class MarkedText {
  /** Marks that stand in more others than this are not drawn, so that work stays linear. */
  private static final int DEEPEST = 24;

  private static final int CONTINUED = -1;

  /** Letters of so many marks stand side by side. */
  private static final int MOST_BESIDE = 4;

  private final Html html;
  private final String text;
  private final List<TextMark> marks;
  private final List<TextMark> open = new ArrayList<>();
  private int next;
  private int left;

  private MarkedText(Html html, String text, List<TextMark> marks) {
    this.html = html;
    this.text = text;
    this.marks = marks;
  }

  /**
   * Writes the text.
   *
   * @param marks in the order in which they open
   * @return how many marks had to be left out
   */
  static int write(Html html, String text, List<TextMark> marks) {
    MarkedText all = new MarkedText(html, text, marks);
    all.write();
    return all.left;
  }

  private void write() {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      int after = end;
      while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
        after++;
      }
      // Blank lines stand before the paragraph that follows them, hidden, its indent in it.
      int last = text.lastIndexOf('\n', Math.max(end, after) - 1) + 1;
      int gap = after < text.length() ? Math.max(end, Math.min(last, after)) : after;
      html.open("p", "class", gap > end ? "gap" : null);
      stretch(at, end);
      if (gap > end) {
        html.open("span", "class", "x").text(text, end, gap).close("span");
      }
      html.close("p");
      at = gap;
    }
  }

  private void stretch(int from, int to) {
    int at = from;
    open.removeIf(mark -> mark.end() <= from);
    open.forEach(mark -> tag(mark, CONTINUED));
    while (at < to) {
      close(at);
      int beside = 0;
      while (next < marks.size() && marks.get(next).begin() <= at) {
        TextMark mark = marks.get(next++);
        if (mark.end() <= at) {
          left++;
        } else if (open.size() == DEEPEST) {
          left++;
        } else {
          open.add(mark);
          tag(mark, beside++);
        }
      }
      int stop = next < marks.size() ? Math.min(to, marks.get(next).begin()) : to;
      for (TextMark mark : open) {
        stop = Math.min(stop, mark.end());
      }
      html.text(text, at, stop);
      at = stop;
    }
    for (int i = 0; i < open.size(); i++) {
      html.close("span");
    }
  }

  /** Closes what ends here, and for a moment what was opened since. */
  private void close(int at) {
    int first = 0;
    while (first < open.size() && open.get(first).end() > at) {
      first++;
    }
    if (first == open.size()) {
      return;
    }
    for (int i = first; i < open.size(); i++) {
      html.close("span");
    }
    List<TextMark> tail = open.subList(first, open.size());
    tail.removeIf(mark -> mark.end() <= at);
    tail.forEach(mark -> tag(mark, CONTINUED));
  }

  /**
   * Opens an element.
   *
   * @param beside how many others begin at the same place outside it, or {@link #CONTINUED}
   */
  private void tag(TextMark mark, int beside) {
    String number = Integer.toString(mark.number());
    html.open(
        "span",
        "class",
        "k "
            + mark.style()
            + (beside < 0 ? "" : beside == 0 ? " a" : " a a" + Math.min(beside, MOST_BESIDE)),
        "id",
        beside < 0 ? null : "t" + number,
        "data-m",
        number);
  }
}
