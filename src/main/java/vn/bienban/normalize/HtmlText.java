package vn.bienban.normalize;

import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Alignment;
import vn.bienban.text.SourceText;

/** Builds the text of a page from its text nodes, each character with its stretch of the source. */
final class HtmlText {
  /** The longest name of an entity with its marks, in characters. */
  private static final int MAX_ENTITY = 40;

  /**
   * A text node.
   *
   * @param begin its first offset in the source
   * @param end the offset after it
   * @param text its text, entities decoded
   * @param breaks the line breaks before it
   * @param prefix the Markdown mark of the block that it opens
   * @param caption whether it is the caption of a picture
   * @param bold whether it stands alone on its line, in bold
   * @param preformatted whether its spaces and line breaks count
   */
  record Item(
      int begin,
      int end,
      String text,
      int breaks,
      String prefix,
      boolean caption,
      boolean bold,
      boolean preformatted) {}

  private final String html;
  private char[] out;
  private int[] begins;
  private int[] ends;
  private int length;
  private int sourceEnd;
  private int pendingBreaks;
  private boolean pendingSpace;
  private int pendingSpaceAt;
  private String pendingPrefix = "";

  /** What closes the caption or the bold line that is open. */
  private String closing = "";

  private HtmlText(String html, int capacity) {
    this.html = html;
    this.out = new char[capacity];
    this.begins = new int[capacity];
    this.ends = new int[capacity];
  }

  static HtmlText of(String html, List<Item> items) {
    HtmlText text = new HtmlText(html, 256);
    for (Item item : items) {
      text.add(item);
    }
    text.close();
    return text;
  }

  AlignedText view(SourceText source) {
    return AlignedText.of(source)
        .view(
            new String(out, 0, length),
            Alignment.of(Arrays.copyOf(begins, length), Arrays.copyOf(ends, length)));
  }

  private void add(Item item) {
    if (item.begin < sourceEnd) {
      // Two nodes over the same stretch: the parser cloned one.
      return;
    }
    if (item.breaks > 0) {
      pendingBreaks = Math.max(pendingBreaks, item.breaks);
      pendingPrefix = item.prefix;
    }
    boolean open = closing.equals(opening(item));
    if (!open || pendingBreaks > 1) {
      close();
    }
    decode(item);
  }

  private static String opening(Item item) {
    return item.caption ? "](#)" : item.bold ? "**" : "";
  }

  private void close() {
    insert(closing);
    closing = "";
  }

  /** Walks through source and decoded text together. */
  private void decode(Item item) {
    String text = item.text;
    int i = item.begin;
    int j = 0;
    while (j < text.length()) {
      char c = text.charAt(j);
      if (i >= item.end) {
        put(item, c, item.end, item.end);
        j++;
        continue;
      }
      char raw = html.charAt(i);
      if (raw == '&') {
        int end = entityEnd(i, item.end);
        String decoded = Parser.unescapeEntities(html.substring(i, end), false);
        if (!decoded.isEmpty() && text.startsWith(decoded, j)) {
          for (int k = 0; k < decoded.length(); k++) {
            put(item, decoded.charAt(k), i, end);
          }
          i = end;
          j += decoded.length();
          continue;
        }
      }
      if (raw == c) {
        put(item, c, i, i + 1);
        i++;
        j++;
      } else if (i + 1 < item.end && html.charAt(i + 1) == c) {
        // A character that the parser left out.
        i++;
      } else {
        put(item, c, i, i + 1);
        i++;
        j++;
      }
    }
    sourceEnd = Math.max(sourceEnd, item.end);
  }

  private int entityEnd(int begin, int limit) {
    int i = begin + 1;
    if (i < limit && html.charAt(i) == '#') {
      i++;
    }
    while (i < limit && i - begin < MAX_ENTITY && isAsciiAlphanumeric(html.charAt(i))) {
      i++;
    }
    return i < limit && html.charAt(i) == ';' ? i + 1 : i;
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void put(Item item, char c, int begin, int end) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
      if (item.preformatted && c == '\n') {
        pendingBreaks = Math.max(pendingBreaks, 1);
      } else if (!pendingSpace) {
        pendingSpace = true;
        pendingSpaceAt = begin;
      }
      return;
    }
    if (item.caption && (c == '[' || c == ']')) {
      // Would end the caption's mark-up.
      return;
    }
    if (pendingBreaks > 0) {
      if (length > 0) {
        insert(pendingBreaks > 1 ? "\n\n" : "\n");
      }
      insert(pendingPrefix);
      pendingBreaks = 0;
      pendingPrefix = "";
    } else if (pendingSpace && length > 0) {
      append(' ', Math.min(pendingSpaceAt, begin), Math.min(pendingSpaceAt + 1, begin));
    }
    pendingSpace = false;
    if (closing.isEmpty() && !opening(item).isEmpty()) {
      closing = opening(item);
      insert(item.caption ? "![" : "**");
    }
    append(c, begin, end);
  }

  /** Characters that are not in the source stand for an empty stretch of it. */
  private void insert(String marks) {
    int at = length == 0 ? 0 : ends[length - 1];
    for (int k = 0; k < marks.length(); k++) {
      append(marks.charAt(k), at, at);
    }
  }

  private void append(char c, int begin, int end) {
    if (length == out.length) {
      out = Arrays.copyOf(out, length * 2);
      begins = Arrays.copyOf(begins, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    int from = length > 0 ? Math.max(begin, begins[length - 1]) : begin;
    int to = length > 0 ? Math.max(end, ends[length - 1]) : end;
    out[length] = c;
    begins[length] = from;
    ends[length] = Math.max(from, to);
    length++;
  }
}
