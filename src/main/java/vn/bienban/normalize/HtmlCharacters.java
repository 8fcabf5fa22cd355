package vn.bienban.normalize;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * Finds for each character of a text node the stretch of the page that it was parsed from. The
 * parser tells where a node begins and ends; in it a character stands for itself, or for a
 * character reference that the parser's own decoder reads. What comes out is compared with the text
 * of the node to the letter. Where the two differ, all characters from the first difference to the
 * last one stand for the whole stretch between, and {@link #difference()} tells it. Linear in the
 * stretch. Made for one page, not thread-safe.
 */
final class HtmlCharacters {
  /** An end tag without a name: the parser passes over it and goes on with the same text. */
  private static final String EMPTY_TAG = "</>";

  private static final char NULL = '\0';
  private static final char REPLACEMENT = '\ufffd';

  private final String html;

  /** What the parser makes of an ampersand and the letters and digits after it. */
  private final Map<String, String> references = new HashMap<>();

  /** Where the node is written as it reads, its first offset, else -1. */
  private int verbatim = -1;

  private char[] decoded = new char[64];
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int length;
  private @Nullable Span difference;

  HtmlCharacters(String html) {
    this.html = html;
  }

  /**
   * Takes the next node.
   *
   * @param begin the first offset of its stretch of the page
   * @param end the offset after it
   * @param text its text as the parser read it
   */
  void read(int begin, int end, String text) {
    difference = null;
    if (end - begin == text.length() && html.startsWith(text, begin)) {
      verbatim = begin;
      return;
    }
    verbatim = -1;
    length = 0;
    if (end - begin == text.length()) {
      // No reference is as short as what it stands for.
      copy(begin, end);
    } else {
      decode(begin, end);
    }
    settleNulls(text.length());
    compare(begin, end, text);
  }

  /** The first offset in the page of a character of the node. */
  int begin(int i) {
    return verbatim >= 0 ? verbatim + i : begins[i];
  }

  /** The offset after the stretch of a character of the node. */
  int end(int i) {
    return verbatim >= 0 ? verbatim + i + 1 : ends[i];
  }

  /** The stretch of the page that differs from the node's text, or null: they agree. */
  @Nullable Span difference() {
    return difference;
  }

  private void copy(int begin, int end) {
    for (int i = begin; i < end; i++) {
      add(html.charAt(i), i, i + 1);
    }
  }

  private void decode(int begin, int end) {
    int i = begin;
    while (i < end) {
      char c = html.charAt(i);
      if (c == '&') {
        i = reference(i, end);
      } else if (c == '<' && html.startsWith(EMPTY_TAG, i)) {
        i += EMPTY_TAG.length();
      } else {
        add(c, i, i + 1);
        i++;
      }
    }
  }

  /** Reads the reference that an ampersand begins, or the ampersand alone; where to go on. */
  private int reference(int begin, int end) {
    int stop = begin + 1;
    if (stop < end && html.charAt(stop) == '#') {
      stop++;
    }
    while (stop < end && isAsciiAlphanumeric(html.charAt(stop))) {
      stop++;
    }
    if (stop == begin + 1) {
      add('&', begin, stop);
      return stop;
    }
    if (stop < end && html.charAt(stop) == ';') {
      stop++;
    }
    String written = html.substring(begin, stop);
    String read = references.computeIfAbsent(written, w -> Parser.unescapeEntities(w, false));
    int count = read.offsetByCodePoints(0, 1);
    String rest = read.substring(count);
    if (written.endsWith(rest)) {
      // "&ampx" is "&" and "x": what stands behind the reference stands for itself.
      stop -= rest.length();
    } else {
      count = read.length();
    }
    for (int i = 0; i < count; i++) {
      add(read.charAt(i), begin, stop);
    }
    return stop;
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The parser leaves the null characters of a node out or replaces them, all alike. */
  private void settleNulls(int wanted) {
    boolean replaced = length == wanted;
    int kept = 0;
    for (int i = 0; i < length; i++) {
      boolean isNull = decoded[i] == NULL;
      if (replaced || !isNull) {
        decoded[kept] = isNull ? REPLACEMENT : decoded[i];
        begins[kept] = begins[i];
        ends[kept] = ends[i];
        kept++;
      }
    }
    length = kept;
  }

  private void compare(int begin, int end, String text) {
    int shorter = Math.min(length, text.length());
    int back = 0;
    while (back < shorter && decoded[length - 1 - back] == text.charAt(text.length() - 1 - back)) {
      back++;
    }
    int front = 0;
    if (back < text.length()) {
      while (front < shorter - back && decoded[front] == text.charAt(front)) {
        front++;
      }
      while (front > 0 && back > 0 && begins[length - back] < ends[front - 1]) {
        back--; // between the two characters of one reference
      }
      int from = front == 0 ? begin : ends[front - 1];
      int to = back == 0 ? end : begins[length - back];
      difference = new Span(from, to);
    }
    // After a document type the parser's stretch begins with the ">" of that.
    ensure(text.length());
    System.arraycopy(begins, length - back, begins, text.length() - back, back);
    System.arraycopy(ends, length - back, ends, text.length() - back, back);
    if (difference != null) {
      Arrays.fill(begins, front, text.length() - back, difference.begin());
      Arrays.fill(ends, front, text.length() - back, difference.end());
    }
    length = text.length();
  }

  private void add(char c, int begin, int end) {
    ensure(length + 1);
    decoded[length] = c;
    begins[length] = begin;
    ends[length] = end;
    length++;
  }

  private void ensure(int size) {
    if (size > decoded.length) {
      int capacity = Math.max(size, decoded.length * 2);
      decoded = Arrays.copyOf(decoded, capacity);
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
  }
}
