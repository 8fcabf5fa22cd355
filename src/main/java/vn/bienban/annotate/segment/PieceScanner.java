package vn.bienban.annotate.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a view into pieces at line breaks, pictures, links without a text of the article, and lines
 * drawn with characters, which count inside a line too. One pass, linear in the text.
 */
final class PieceScanner {
  /** A line drawn with fewer characters than this is none, unless it is alone on its line. */
  private static final int SEPARATOR = 4;

  /** What {@link #run} looks at, beside what may begin the source of a picture. */
  static final String PARTERS = "\n![]=-_*~\\:(w";

  private final String text;
  private final MarkPlaces marks;
  private final BlockWords words;
  private final List<Piece> pieces = new ArrayList<>();

  /** Where the piece that is being read begins, and what stood before it. */
  private int begin;

  private int lineBegin;

  private boolean startsLine = true;
  private boolean cutBefore;
  private boolean blankBefore;
  private boolean afterCall;
  private boolean mayHaveCredit;
  private boolean afterPicture;
  private boolean lineHasContent;

  private final List<Link> links;
  private int nextLink;

  /** What closes the links around pictures that are open, the inner one last. */
  private final Deque<Link> around = new ArrayDeque<>();

  private PieceScanner(String text, MarkPlaces marks, BlockWords words) {
    this.text = text;
    this.marks = marks;
    this.words = words;
    this.links = Link.find(text);
  }

  static List<Piece> scan(String text, MarkPlaces marks, BlockWords words) {
    PieceScanner scanner = new PieceScanner(text, marks, words);
    scanner.run();
    return scanner.pieces;
  }

  private void run() {
    int n = text.length();
    int i = 0;
    while ((i = marks.find(words.pieceMarks, i, n)) < n) {
      switch (text.charAt(i)) {
        case '\n' -> i = newLine(i);
        case '!', '[' -> i = bracket(i);
        case ']' -> i = closeAround(i);
        case '=', '-', '_', '*', '~', '\\' -> i = drawn(i);
        case ':' -> {
          mayHaveCredit = true;
          i = scheme(i);
        }
        case 'w' -> i = text.startsWith("www.", i) ? address(i, i) : i + 1;
        default -> {
          mayHaveCredit = true;
          i++;
        }
      }
    }
    endPiece(n, Piece.Origin.TEXT);
  }

  private int newLine(int at) {
    boolean any = endPiece(at, Piece.Origin.TEXT) || lineHasContent;
    begin = at + 1;
    lineBegin = begin;
    if (!any) {
      blankBefore = true;
    }
    startsLine = true;
    lineHasContent = false;
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
    piece.afterPicture = afterPicture;
    piece.lineBegin = lineBegin;
    pieces.add(piece);
    startsLine = false;
    cutBefore = false;
    blankBefore = false;
    afterCall = false;
    mayHaveCredit = false;
    afterPicture = false;
    lineHasContent = true;
    return true;
  }

  private void cut(int from, int to) {
    endPiece(from, Piece.Origin.TEXT);
    begin = to;
    for (int i = from; i < to; i++) {
      lineBegin = text.charAt(i) == '\n' ? i + 1 : lineBegin;
    }
    cutBefore = true;
    lineHasContent = true;
  }

  /** A link or picture, if one begins here. */
  private int bracket(int at) {
    while (nextLink < links.size() && links.get(nextLink).begin() < at) {
      nextLink++;
    }
    if (nextLink >= links.size() || links.get(nextLink).begin() != at) {
      return at + 1;
    }
    Link link = links.get(nextLink++);
    if (link.image()) {
      picture(link);
      return link.end();
    }
    boolean wraps =
        nextLink < links.size()
            && links.get(nextLink).image()
            && links.get(nextLink).end() <= link.close();
    if (wraps) {
      cut(at, at + 1);
      around.push(link);
      return at + 1;
    }
    boolean first = onlyMarks(begin, at);
    boolean last = onlyMarks(link.end(), lineEnd(link.end()));
    if (link.isEmptyCall(text) || (first && isCall(link.open() + 1, link.close()))) {
      cut(at, link.end());
      afterCall = true;
    } else if (first && last) {
      begin = link.open() + 1;
      endPiece(link.close(), Piece.Origin.LINK);
      begin = link.end();
      cutBefore = true;
    }
    return link.end();
  }

  private int closeAround(int at) {
    Link link = around.peek();
    if (link == null || link.close() != at) {
      return at + 1;
    }
    around.pop();
    cut(at, link.end());
    return link.end();
  }

  /** The words of a picture: its alternative text, or its title where that is a file's name. */
  private void picture(Link link) {
    cut(link.begin(), link.open() + 1);
    int from = link.open() + 1;
    int to = link.close();
    if (isPlain(from, to)) {
      boolean titled = !isPlain(link.titleBegin(), link.titleEnd());
      from = titled ? link.titleBegin() : from;
      to = titled ? link.titleEnd() : isFileName(from, to) ? from : to;
    }
    begin = from;
    endPiece(to, Piece.Origin.ALT);
    begin = link.end();
    cutBefore = true;
    lineHasContent = true;
    // A picture without a file stands for its caption alone.
    afterPicture = !text.startsWith("#)", link.close() + 2);
  }

  /** Whether a stretch has no letter that a file's name could not have. */
  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private boolean isFileName(int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c == '_') {
        return true;
      }
    }
    return digits >= 3;
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
    return to - from <= Link.MAX_CALL
        && words.calls.contains(BlockWords.fold(text.substring(from, to)));
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
