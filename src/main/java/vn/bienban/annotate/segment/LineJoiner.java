package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines that were broken by width alone. A break is forced where the next line's first word
 * would not have fitted; a text whose breaks are mostly forced is hard-wrapped. Elsewhere a line
 * that ends in the middle of a sentence is joined to one that begins in lower case.
 */
final class LineJoiner {
  /** Lines longer than this are no lines of a hard-wrapped text. */
  private static final int MAX_WIDTH = 120;

  private static final int MIN_WIDTH = 30;

  private static final int MIN_LINES = 6;

  /** A line shorter than this is not joined over an empty line: it may be an item of a list. */
  private static final int LONG_LINE = 50;

  private final String text;
  private final BlockWords words;

  /** Whether the width counts bytes of UTF-8, as some tools wrap, and not characters. */
  private boolean inBytes;

  LineJoiner(String text, BlockWords words) {
    this.text = text;
    this.words = words;
  }

  List<Piece> join(List<Piece> pieces) {
    int width = wrapWidth(pieces);
    List<Piece> joined = new ArrayList<>(pieces.size());
    Piece last = null;
    int lastLine = 0;
    for (Piece piece : pieces) {
      if (last != null && mayFollow(last, piece) && continues(last, lastLine, piece, width)) {
        last.end = piece.end;
        last.underline = piece.underline;
        last.mayHaveCredit |= piece.mayHaveCredit;
      } else {
        joined.add(piece);
        last = piece;
      }
      lastLine = piece.lineBegin;
    }
    return joined;
  }

  private static boolean mayFollow(Piece last, Piece piece) {
    return piece.origin == Piece.Origin.TEXT
        && last.origin == Piece.Origin.TEXT
        && piece.startsLine
        && !piece.cutBefore
        && last.underline == 0;
  }

  /** The width at which the text is wrapped, or 0. */
  private int wrapWidth(List<Piece> pieces) {
    for (Piece p : pieces) {
      if (p.length() > MAX_WIDTH && isBody(p)) {
        return 0;
      }
    }
    inBytes = false;
    int width = wrapWidthInUnits(pieces);
    if (width == 0) {
      inBytes = true;
      width = wrapWidthInUnits(pieces);
    }
    return width;
  }

  private int wrapWidthInUnits(List<Piece> pieces) {
    int width = 0;
    for (Piece p : pieces) {
      if (isBody(p)) {
        width = Math.max(width, width(p.lineBegin, p.end));
      }
    }
    int breaks = 0;
    int forced = 0;
    int open = 0;
    for (int i = 1; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      Piece before = pieces.get(i - 1);
      if (!p.blankBefore && mayFollow(before, p)) {
        breaks++;
        if (isForced(before.lineBegin, before.end, p, width)) {
          forced++;
          open += endsSentence(before.end) ? 0 : 1;
        }
      }
    }
    boolean wrapped = breaks >= MIN_LINES - 1 && forced * 10 >= breaks * 6 && open * 2 >= forced;
    return wrapped && width >= MIN_WIDTH ? width : 0;
  }

  private boolean isBody(Piece p) {
    return p.origin == Piece.Origin.TEXT && p.underline == 0 && text.charAt(p.begin) != '#';
  }

  private int width(int begin, int end) {
    int width = end - begin;
    if (inBytes) {
      for (int i = begin; i < end; i++) {
        char c = text.charAt(i);
        width += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return width;
  }

  private boolean isForced(int lineBegin, int lineEnd, Piece next, int width) {
    int wordEnd = next.begin;
    while (wordEnd < next.end && text.charAt(wordEnd) != ' ') {
      wordEnd++;
    }
    return width(lineBegin, lineEnd) + 1 + width(next.begin, wordEnd) > width - 2;
  }

  private boolean continues(Piece last, int lastLine, Piece piece, int width) {
    char first = firstLetter(piece);
    if (first == 0 || text.charAt(last.begin) == '#' || text.charAt(piece.begin) == '#') {
      return false;
    }
    boolean goesOn =
        width > 0
            ? !piece.blankBefore && isForced(lastLine, last.end, piece, width)
            : !piece.blankBefore && isCityCut(last, piece)
                || !endsSentence(last.end)
                    && (!piece.blankBefore || last.length() >= LONG_LINE)
                    && (Character.isLowerCase(first) || endsHanging(last))
                    && !text.startsWith("more", piece.begin);
    return goesOn && EdgeMarks.listMarkerEnd(text, piece.begin, piece.end) < 0;
  }

  /** "Chủ tịch UBND TP." and "Hà Nội …": a break that took the abbreviation's stop for an end. */
  private boolean isCityCut(Piece last, Piece piece) {
    if (!endsWithCityMark(last)) {
      return false;
    }
    for (String name : words.cities) {
      int after = piece.begin + name.length();
      if (after <= piece.end
          && text.startsWith(name, piece.begin)
          && (after == piece.end || !Character.isLetterOrDigit(text.charAt(after)))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithCityMark(Piece last) {
    int stop = last.end - 1;
    if (text.charAt(stop) != '.') {
      return false;
    }
    for (String mark : words.cityMarks) {
      int begin = stop - mark.length();
      if (begin >= last.begin
          && text.regionMatches(true, begin, mark, 0, mark.length())
          && (begin == last.begin || !Character.isLetterOrDigit(text.charAt(begin - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before an offset end with a mark that ends a sentence or opens a list. */
  private boolean endsSentence(int end) {
    int i = end - 1;
    while (i >= 0 && " *_~\"')".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i < 0 || ".!?:;…".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether the last word of a piece, in lower case, leaves the sentence open. */
  private boolean endsHanging(Piece piece) {
    int begin = piece.end;
    while (begin > piece.begin
        && piece.end - begin < 8
        && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return words.hangingWords.contains(text.substring(begin, piece.end));
  }

  private char firstLetter(Piece piece) {
    for (int i = piece.begin; i < piece.end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return c;
      }
      if ("*_ \"'(".indexOf(c) < 0) {
        return 0;
      }
    }
    return 0;
  }
}
