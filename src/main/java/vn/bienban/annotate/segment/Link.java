package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link or picture of Markdown, {@code [text](address "title")}, {@code ![text](address)}.
 *
 * @param open the offset of the opening bracket
 * @param close the offset of the closing bracket
 * @param titleBegin the first offset of the title, or {@code end} if there is none
 * @param titleEnd the offset after the title
 * @param end the offset after the whole
 * @param image whether it is a picture
 */
record Link(int open, int close, int titleBegin, int titleEnd, int end, boolean image) {
  /** A text, address or title longer than this is none. */
  private static final int MAX_PART = 2000;

  /** A longer text of a link is no call to look elsewhere. */
  static final int MAX_CALL = 80;

  /** The first offset that belongs to the mark-up. */
  int begin() {
    return image ? open - 1 : open;
  }

  /** Whether its text has no words, or a picture in colons: it is no text wherever it stands. */
  boolean isEmptyCall(String text) {
    if (close - open > MAX_CALL) {
      return false;
    }
    String said = text.substring(open + 1, close);
    int colon = said.indexOf(':');
    while (colon >= 0) {
      int next = said.indexOf(':', colon + 1);
      if (next > colon + 1 && isName(said, colon + 1, next)) {
        return true;
      }
      colon = next;
    }
    return BlockWords.fold(said).isEmpty();
  }

  private static boolean isName(String said, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = said.charAt(i);
      if (!(c >= 'a' && c <= 'z') && c != '_' && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** All links of a text, by their begin; one around a picture stands before it. Linear. */
  static List<Link> find(String text) {
    if (text.indexOf("](") < 0) {
      return List.of();
    }
    return new Finder(text).run();
  }

  private static final class Finder {
    private final String text;
    private final List<Link> links = new ArrayList<>();
    private int[] open = new int[16];
    private int openCount;

    /** The next {@code ")} at or after the offset asked last. */
    private int titleClose = -1;

    Finder(String text) {
      this.text = text;
    }

    List<Link> run() {
      int nextOpen = text.indexOf('[');
      int nextClose = text.indexOf(']');
      while (nextClose >= 0) {
        if (nextOpen >= 0 && nextOpen < nextClose) {
          if (openCount == open.length) {
            open = Arrays.copyOf(open, openCount * 2);
          }
          open[openCount++] = nextOpen;
          nextOpen = text.indexOf('[', nextOpen + 1);
        } else {
          int end = close(nextClose);
          nextClose = text.indexOf(']', end);
          if (nextOpen >= 0 && nextOpen < end) {
            nextOpen = text.indexOf('[', end);
          }
        }
      }
      links.sort(Comparator.comparingInt(Link::open));
      return links;
    }

    private int close(int at) {
      if (openCount == 0) {
        return at + 1;
      }
      int opened = open[--openCount];
      if (at + 1 >= text.length() || text.charAt(at + 1) != '(' || isNoText(opened, at)) {
        return at + 1;
      }
      Link link = link(opened, at);
      if (link == null) {
        return at + 1;
      }
      links.add(link);
      return link.end;
    }

    /** Whether the text between brackets is too long for one, or has an empty line. */
    private boolean isNoText(int from, int to) {
      if (to - from > MAX_PART) {
        return true;
      }
      for (int i = from; i + 1 < to; i++) {
        if (text.charAt(i) == '\n' && text.charAt(i + 1) == '\n') {
          return true;
        }
      }
      return false;
    }

    /**
     * Reads address and title. Neither the address nor the space behind it holds brackets, so each
     * is read once.
     */
    private @Nullable Link link(int opened, int closed) {
      boolean image = opened > 0 && text.charAt(opened - 1) == '!';
      int n = text.length();
      int from = closed + 2;
      boolean web = text.startsWith("http", from);
      int depth = 0;
      int i = from;
      for (; i < n && i - from < MAX_PART; i++) {
        char c = text.charAt(i);
        if (c == '[' || c == ']') {
          return null;
        } else if (c == '(') {
          depth++;
        } else if (c == ')' && depth-- == 0) {
          return new Link(opened, closed, i + 1, i + 1, i + 1, image);
        } else if (c == ' ' || (c == '\n' && !(web && continues(i + 1)))) {
          break;
        }
      }
      while (i < n && text.charAt(i) <= ' ' && i - from < MAX_PART) {
        i++;
      }
      if (i >= n || text.charAt(i) != '"') {
        return null;
      }
      if (titleClose <= i) {
        int found = text.indexOf("\")", i + 1);
        titleClose = found < 0 ? n : found;
      }
      return titleClose < n && titleClose - i < MAX_PART
          ? new Link(opened, closed, i + 1, titleClose, titleClose + 2, image)
          : null;
    }

    /** Whether an address broken by a line end goes on: what follows is no word of a sentence. */
    private boolean continues(int from) {
      for (int i = from; i < text.length() && i - from < MAX_PART; i++) {
        char c = text.charAt(i);
        if (c == ')') {
          return true;
        }
        if (c <= ' ' || c > '~' || c == '[') {
          return false;
        }
      }
      return false;
    }
  }
}
