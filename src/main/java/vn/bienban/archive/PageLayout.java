package vn.bienban.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bienban.annotate.segment.Syllables;

/**
 * Pages as text with a paragraph a line, from where the words stand: headers, footers and page
 * numbers are left out, columns read one after the other, lines of a paragraph joined, words that
 * were cut at a line's end mended.
 */
final class PageLayout {
  /** So many letters wide is a gap between columns, and no space between words. */
  private static final float GUTTER = 2f;

  /** So much of the page, at the top and the bottom, may be header and footer. */
  private static final float EDGE = 0.12f;

  /** In so many rows. */
  private static final int ROWS = 2;

  /** So much wider than the usual step from line to line is one from paragraph to paragraph. */
  private static final float APART = 1.25f;

  /** Fewer steps tell no usual one. */
  private static final int MIN_STEPS = 4;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-–— ]{0,3}(\\p{L}{1,6} )?\\d{1,4}([/|]\\d{1,4})?[-–— ]{0,3}");

  private static final Pattern ITEM =
      Pattern.compile("([-–•+*]|\\d{1,2}[.)]|\\p{Ll}\\)|[IVX]{1,5}\\.)( .*)?");

  private static final Syllables SYLLABLES = Syllables.shipped();

  /** A word: its ends, its base line from the page's top, its letters' size, all in points. */
  record Word(String text, float begin, float end, float base, float size) {}

  /** Words in a row with no more than spaces between them. */
  private record Line(
      String text, float begin, float end, float base, float size, float firstWord) {
    static Line of(List<Word> words) {
      StringBuilder text = new StringBuilder();
      for (Word word : words) {
        text.append(text.isEmpty() ? "" : " ").append(word.text());
      }
      Word first = words.get(0);
      Word last = words.get(words.size() - 1);
      String head = text.substring(0, Math.max(1, (text + " ").indexOf(' ')));
      float width = (last.end() - first.begin()) * head.length() / Math.max(1, text.length());
      return new Line(
          text.toString(), first.begin(), last.end(), first.base(), first.size(), width);
    }
  }

  /** A page and its lines, each cut where columns lie side by side. */
  static final class Page {
    private final float height;
    private final List<List<Line>> rows = new ArrayList<>();

    Page(float height) {
      this.height = height;
    }

    void add(List<Word> words) {
      List<Line> row = new ArrayList<>();
      List<Word> line = new ArrayList<>();
      for (Word word : words) {
        Word last = line.isEmpty() ? null : line.get(line.size() - 1);
        if (last != null && word.begin() - last.end() > GUTTER * last.size()) {
          row.add(Line.of(line));
          line = new ArrayList<>();
        }
        line.add(word);
      }
      row.add(Line.of(line));
      rows.add(row);
    }

    /** Whether a row is one of the first or last and stands where headers and footers do. */
    private boolean isAtEdge(List<Line> row) {
      float base = row.get(0).base();
      int outermost = Math.min(ROWS, rows.size());
      return (base < height * EDGE && rows.subList(0, outermost).contains(row))
          || (base > height * (1 - EDGE)
              && rows.subList(rows.size() - outermost, rows.size()).contains(row));
    }
  }

  private PageLayout() {}

  /** The text of some pages. */
  static String text(List<Page> pages) {
    leaveOutFurniture(pages);
    StringBuilder text = new StringBuilder();
    Line before = null;
    float rightBefore = 0;
    for (Page page : pages) {
      boolean first = true;
      for (Block block : blocks(page)) {
        float left = Float.MAX_VALUE;
        for (Line line : block.lines()) {
          left = Math.min(left, line.begin());
        }
        float right = block.right();
        float pitch = pitch(block.lines());
        boolean firstOfBlock = true;
        for (Line line : block.lines()) {
          boolean joins =
              before != null
                  && (firstOfBlock
                      ? first && goesOnOverThePage(before, line, rightBefore)
                      : line.base() - before.base() < pitch && goesOn(before, line, left, right));
          append(text, line.text(), joins);
          before = line;
          rightBefore = right;
          firstOfBlock = false;
          first = false;
        }
      }
    }
    return text.toString();
  }

  /** Takes away what stands at the edges of several pages, and the numbers of the pages. */
  private static void leaveOutFurniture(List<Page> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (Page page : pages) {
      Set<String> here = new HashSet<>();
      for (List<Line> row : page.rows) {
        if (page.isAtEdge(row) && here.add(form(row))) {
          seen.merge(form(row), 1, Integer::sum);
        }
      }
    }
    for (Page page : pages) {
      List<List<Line>> furniture =
          page.rows.stream()
              .filter(page::isAtEdge)
              .filter(
                  row ->
                      seen.getOrDefault(form(row), 0) > 1
                          || PAGE_NUMBER.matcher(words(row)).matches())
              .toList();
      page.rows.removeAll(furniture);
    }
  }

  private static String words(List<Line> row) {
    StringBuilder words = new StringBuilder();
    row.forEach(line -> words.append(words.isEmpty() ? "" : " ").append(line.text()));
    return words.toString();
  }

  /** A row whatever its numbers. */
  private static String form(List<Line> row) {
    return words(row).replaceAll("\\d+", "#");
  }

  /**
   * Lines under each other.
   *
   * @param right how far they may go to the right
   */
  private record Block(List<Line> lines, float right) {}

  /** The lines in the order of reading: what stands in columns is a block for each. */
  private static List<Block> blocks(Page page) {
    float edge = 0;
    for (List<Line> row : page.rows) {
      edge = Math.max(edge, row.get(row.size() - 1).end());
    }
    List<Block> blocks = new ArrayList<>();
    List<Line> body = new ArrayList<>();
    int i = 0;
    while (i < page.rows.size()) {
      int end = columnsEnd(page.rows, i);
      if (end == i) {
        body.addAll(page.rows.get(i++));
        continue;
      }
      if (!body.isEmpty()) {
        blocks.add(new Block(body, edge));
        body = new ArrayList<>();
      }
      float middle = middle(page.rows.get(firstWithTwo(page.rows, i)));
      List<Line> left = new ArrayList<>();
      List<Line> right = new ArrayList<>();
      float gutter = edge;
      for (; i < end; i++) {
        for (Line line : page.rows.get(i)) {
          if (line.begin() < middle) {
            left.add(line);
          } else {
            right.add(line);
            gutter = Math.min(gutter, line.begin() - GUTTER * line.size());
          }
        }
      }
      blocks.add(new Block(left, gutter));
      blocks.add(new Block(right, edge));
    }
    if (!body.isEmpty()) {
      blocks.add(new Block(body, edge));
    }
    return blocks;
  }

  private static int firstWithTwo(List<List<Line>> rows, int from) {
    int i = from;
    while (i < rows.size() && rows.get(i).size() < 2) {
      i++;
    }
    return i;
  }

  private static float middle(List<Line> row) {
    return (row.get(0).end() + row.get(1).begin()) / 2;
  }

  /** Behind the last row of the columns that begin with a row; that row where none do. */
  private static int columnsEnd(List<List<Line>> rows, int from) {
    int two = firstWithTwo(rows, from);
    if (two == rows.size() || two > from + 1) {
      return from;
    }
    float low = rows.get(two).get(0).end();
    float high = rows.get(two).get(1).begin();
    int end = from;
    for (int i = from; i < rows.size(); i++) {
      float middle = (low + high) / 2;
      boolean right = false;
      for (Line line : rows.get(i)) {
        if (line.begin() < middle) {
          low = Math.max(low, line.end());
        } else {
          high = Math.min(high, line.begin());
          right = true;
        }
      }
      if (high - low < rows.get(i).get(0).size() / 2) {
        break;
      }
      // What stands at the left alone may be the text that follows.
      if (right) {
        end = i + 1;
      } else if (i - end >= 2) {
        break;
      }
    }
    return end;
  }

  /**
   * From which distance on a line is the first of a paragraph, where paragraphs stand further from
   * each other than their lines do: more than what a quarter of the lines keep.
   */
  private static float pitch(List<Line> lines) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).base() - lines.get(i - 1).base();
      if (step > 0) {
        steps.add(step);
      }
    }
    if (steps.size() < MIN_STEPS) {
      return Float.MAX_VALUE;
    }
    Collections.sort(steps);
    return APART * steps.get(steps.size() / 4);
  }

  private static boolean goesOn(Line before, Line line, float left, float right) {
    float space = line.size() / 3;
    return line.base() - before.base() < 2.2f * before.size()
        && Math.abs(line.size() - before.size()) < 0.15f * before.size()
        && line.begin() < Math.max(left, before.begin()) + line.size()
        && wasFull(before, line, right, space)
        && !ITEM.matcher(line.text()).matches();
  }

  private static boolean goesOnOverThePage(Line before, Line line, float right) {
    return wasFull(before, line, right, line.size() / 3)
        && ".!?:;…".indexOf(before.text().charAt(before.text().length() - 1)) < 0
        && !ITEM.matcher(line.text()).matches();
  }

  /** Whether the first word of a line had no room in the one before. */
  private static boolean wasFull(Line before, Line line, float right, float space) {
    return before.end() + space + line.firstWord() > right - space;
  }

  private static void append(StringBuilder text, String line, boolean joins) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    if (!joins) {
      text.append('\n').append(line);
      return;
    }
    int last = text.length() - 1;
    char end = text.charAt(last);
    if (end == '\u00AD') {
      text.setLength(last);
    } else if (end == '-' && last > 0 && Character.isLetterOrDigit(text.charAt(last - 1))) {
      if (Character.isLetter(text.charAt(last - 1))
          && Character.isLowerCase(line.charAt(0))
          && !areWords(text, last, line)) {
        text.setLength(last);
      }
    } else {
      text.append(' ');
    }
    text.append(line);
  }

  /** Whether what stands on both sides of a hyphen at a line's end is a word of its own. */
  private static boolean areWords(StringBuilder text, int hyphen, String line) {
    int begin = hyphen;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return SYLLABLES.isSpelled(text, begin, hyphen) && SYLLABLES.isSpelled(line, 0, end);
  }
}
