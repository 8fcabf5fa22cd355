package vn.bienban.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a view into pieces at line breaks, pictures, links without a text of the article, and lines
 * drawn with characters, which count inside a line too. One pass, linear in the text.
 */
final class PieceScanner {
  /** A line drawn with fewer characters than this is none, unless it is alone on its line. */
  private static final int SEPARATOR = 4;

  /** An address or a picture's text longer than this is taken for text. */
  private static final int MAX_PART = 2000;

  private final String text;
  private final BlockWords words;
  private final List<Piece> pieces = new ArrayList<>();

  /** Where the piece that is being read begins, and what stood before it. */
  private int begin;

  private boolean startsLine = true;
  private boolean cutBefore;
  private boolean blankBefore;
  private boolean afterCall;
  private boolean mayHaveCredit;
  private boolean lineHasContent;

  /** Opening brackets of the line, not closed so far. */
  private int[] open = new int[16];

  private int openCount;

  /** The next {@code ")} at or after the offset asked last. */
  private int titleEnd = -1;

  private PieceScanner(String text, BlockWords words) {
    this.text = text;
    this.words = words;
  }

  static List<Piece> scan(String text, BlockWords words) {
    PieceScanner scanner = new PieceScanner(text, words);
    scanner.run();
    return scanner.pieces;
  }

  private void run() {
    int n = text.length();
    int i = 0;
    while (i < n) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> i = newLine(i);
        case '[' -> {
          if (openCount == open.length) {
            open = Arrays.copyOf(open, openCount * 2);
          }
          open[openCount++] = i++;
        }
        case ']' -> i = closeBracket(i);
        case '=', '-', '_', '*', '~', '\\' -> i = drawn(i);
        case ':' -> {
          mayHaveCredit = true;
          i = scheme(i);
        }
        case 'ả', 'Ả' -> {
          mayHaveCredit = true;
          i++;
        }
        case 'w' -> i = text.startsWith("www.", i) ? address(i, i) : i + 1;
        default -> i++;
      }
    }
    endPiece(n, Piece.Origin.TEXT);
  }

  private int newLine(int at) {
    boolean any = endPiece(at, Piece.Origin.TEXT) || lineHasContent;
    begin = at + 1;
    if (!any) {
      blankBefore = true;
    }
    startsLine = true;
    lineHasContent = false;
    if (!any) {
      openCount = 0;
    }
    return at + 1;
  }

  /** Ends the piece being read; whether it had anything but space. */
  private boolean endPiece(int end, Piece.Origin origin) {
    int b = begin;
    int e = end;
    while (b < e && text.charAt(b) <= ' ') {
      b++;
    }
    while (e > b && text.charAt(e - 1) <= ' ') {
      e--;
    }
    if (b >= e) {
      return false;
    }
    Piece piece = new Piece(origin, b, e, startsLine, cutBefore, blankBefore);
    piece.afterCall = afterCall;
    piece.mayHaveCredit = mayHaveCredit;
    pieces.add(piece);
    startsLine = false;
    cutBefore = false;
    blankBefore = false;
    afterCall = false;
    mayHaveCredit = false;
    lineHasContent = true;
    return true;
  }

  private void cut(int from, int to) {
    endPiece(from, Piece.Origin.TEXT);
    begin = to;
    cutBefore = true;
    lineHasContent = true;
  }

  private int closeBracket(int at) {
    if (openCount == 0) {
      return at + 1;
    }
    int opened = open[--openCount];
    if (opened < begin || at + 1 >= text.length() || text.charAt(at + 1) != '(') {
      return at + 1;
    }
    int end = target(at + 2);
    if (end < 0) {
      return at + 1;
    }
    if (opened > 0 && text.charAt(opened - 1) == '!') {
      cut(opened - 1, opened + 1);
      endPiece(at, Piece.Origin.ALT);
      begin = at;
      cut(at, end);
      return end;
    }
    link(opened, at, end);
    return end;
  }

  /**
   * The end of a link's address and title that begin here, or -1. Neither holds brackets or angles,
   * so each is read once.
   */
  private int target(int from) {
    int n = text.length();
    int i = from;
    int depth = 0;
    while (i < n && i - from < MAX_PART) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (depth-- == 0) {
          return i + 1;
        }
      } else if (c <= ' ') {
        break;
      } else if (c == '[' || c == ']') {
        return -1;
      }
      i++;
    }
    while (i < n && (text.charAt(i) == ' ' || text.charAt(i) == '\n') && i - from < MAX_PART) {
      i++;
    }
    if (i < n && text.charAt(i) == '"') {
      if (titleEnd <= i) {
        titleEnd = text.indexOf("\")", i + 1);
        if (titleEnd < 0) {
          titleEnd = n;
        }
      }
      if (titleEnd < n && titleEnd - i < MAX_PART) {
        return titleEnd + 2;
      }
    }
    return -1;
  }

  private void link(int opened, int closed, int end) {
    if (begin > opened) {
      // A link around a picture.
      cut(closed, end);
      return;
    }
    if (isCall(opened + 1, closed)) {
      cut(opened, end);
      afterCall = true;
      return;
    }
    if (onlyMarks(begin, opened) && onlyMarks(end, lineEnd(end))) {
      boolean first = startsLine;
      begin = opened + 1;
      startsLine = first;
      endPiece(closed, Piece.Origin.LINK);
      begin = end;
      cutBefore = true;
    }
  }

  private int lineEnd(int from) {
    int end = from;
    // A link is alone only where marks follow: reading further than they can reach is of no use.
    int limit = Math.min(text.length(), from + 16);
    while (end < limit && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private boolean onlyMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (" *_~>\\.".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return to - from < 16;
  }

  private boolean isCall(int from, int to) {
    if (to - from > 80) {
      return false;
    }
    String said = text.substring(from, to);
    boolean emoji = false;
    int colon = said.indexOf(':');
    while (colon >= 0) {
      int close = said.indexOf(':', colon + 1);
      if (close > colon + 1 && isName(said, colon + 1, close)) {
        emoji = true;
      }
      colon = close;
    }
    String call = BlockWords.fold(said);
    return call.isEmpty() || emoji || words.calls().contains(call);
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

  /** A run of = - _ * ~, escaped or not, as a line drawn under or between. */
  private int drawn(int at) {
    int n = text.length();
    char mark = 0;
    int count = 0;
    int i = at;
    while (i < n) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < n && isDrawing(text.charAt(i + 1))) {
        i++;
        c = text.charAt(i);
      }
      if (!isDrawing(c) || (mark != 0 && c != mark)) {
        break;
      }
      mark = c;
      count++;
      i++;
    }
    if (count == 0) {
      return at + 1;
    }
    boolean spaceBefore = at == 0 || text.charAt(at - 1) <= ' ';
    boolean spaceAfter = i >= n || text.charAt(i) <= ' ';
    boolean alone = startsLine && blank(begin, at) && endsLine(i);
    boolean separates =
        switch (mark) {
          case '*' -> count > SEPARATOR || (count == SEPARATOR && spaceBefore && spaceAfter);
          case '~' -> count > SEPARATOR;
          default -> count >= SEPARATOR;
        };
    if (!separates && !(alone && count == SEPARATOR - 1)) {
      return i;
    }
    boolean fresh = blank(begin, at);
    int before = pieces.size();
    cut(at, i);
    // The line is drawn under what was just read, or under the line before.
    boolean under = fresh ? !blankBefore : pieces.size() > before;
    if (under && !pieces.isEmpty() && (mark == '=' || mark == '-')) {
      Piece last = pieces.get(pieces.size() - 1);
      if (last.underline == 0) {
        last.underline = mark;
      }
    }
    return i;
  }

  private static boolean isDrawing(char c) {
    return c == '=' || c == '-' || c == '_' || c == '*' || c == '~';
  }

  private boolean blank(int from, int to) {
    if (to - from > 64) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean endsLine(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ' && i - from < 64) {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n';
  }

  /** The colon of an address is known by the slashes after it. */
  private int scheme(int colon) {
    if (text.startsWith("//", colon + 1)) {
      for (String name : List.of("https", "http")) {
        int at = colon - name.length();
        if (at >= begin && text.startsWith(name, at)) {
          boolean angle = at > begin && text.charAt(at - 1) == '<';
          return address(angle ? at - 1 : at, colon);
        }
      }
    }
    return colon + 1;
  }

  /** An address is read over; one that is alone on its line is no text. */
  private int address(int at, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) > ' ' && ")]<>\"".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    boolean angle = text.charAt(at) == '<' && i < text.length() && text.charAt(i) == '>';
    int end = angle ? i + 1 : i;
    int close = end;
    while (close < text.length() && close - end < 8 && "*_ ".indexOf(text.charAt(close)) >= 0) {
      close++;
    }
    if (onlyMarks(begin, at) && (close >= text.length() || text.charAt(close) == '\n')) {
      begin = close;
      lineHasContent = true;
      cutBefore = true;
    }
    return end;
  }
}
