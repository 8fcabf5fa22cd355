package vn.bienban.annotate.segment;

import java.util.Arrays;
import java.util.List;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Alignment;
import vn.bienban.text.Scratch;

/**
 * Takes out of a view the mark-up that stands between the words of a line: emphasis, the brackets
 * and addresses of links, backslashes that shield a mark. What tells blocks apart stays: marks
 * around a whole line, list and heading marks, pictures, links alone or at the begin of a line.
 */
final class InlineMarkup {
  private static final Scratch<char[]> VIEW = Scratch.chars();

  /** Marks of emphasis, and the one that shields them. */
  private static final String SHIELDS = "*_\\";

  private final String text;
  private final BlockWords words;

  /** The stretches to take out: begin in the upper half, end in the lower. */
  private long[] outs = new long[16];

  private int count;

  /** Where each of them comes next. */
  private final int[] nextMark = {-1, -1, -1};

  private InlineMarkup(String text, BlockWords words) {
    this.text = text;
    this.words = words;
  }

  /** The view without mark-up between words; the same view where there is none. Linear. */
  static AlignedText strip(AlignedText aligned, BlockWords words) {
    String text = aligned.text();
    if (text.indexOf('*') < 0
        && text.indexOf('_') < 0
        && text.indexOf('\\') < 0
        && text.indexOf("](") < 0) {
      return aligned;
    }
    InlineMarkup markup = new InlineMarkup(text, words);
    markup.links();
    markup.lines();
    return markup.count == 0 ? aligned : markup.view(aligned);
  }

  private void out(int from, int to) {
    if (from == to) {
      return;
    }
    if (count == outs.length) {
      outs = Arrays.copyOf(outs, count * 2);
    }
    outs[count++] = ((long) from << 32) | to;
  }

  private void links() {
    List<Link> links = Link.find(text);
    int pictureEnd = 0;
    for (int k = 0; k < links.size(); k++) {
      Link link = links.get(k);
      boolean aroundPicture =
          k + 1 < links.size()
              && links.get(k + 1).image()
              && links.get(k + 1).end() <= link.close();
      if (link.image() || aroundPicture) {
        pictureEnd = Math.max(pictureEnd, link.end());
      } else if (link.open() >= pictureEnd
          && !link.isEmptyCall(text)
          && (hasWordBefore(link.open()) || (hasWordAfter(link.end()) && !isCall(link)))) {
        out(link.open(), link.open() + 1);
        out(link.close(), link.end());
      }
    }
  }

  /** Whether a word stands before an offset on its line; looks back a little only. */
  private boolean hasWordBefore(int at) {
    for (int i = at - 1; i >= 0 && at - i < 64; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return false;
      }
      if (Folded.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasWordAfter(int at) {
    for (int i = at; i < text.length() && i - at < 64; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '[' || c == '!') {
        return false;
      }
      if (Folded.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCall(Link link) {
    String said =
        text.substring(link.open() + 1, Math.min(link.close(), link.open() + Link.MAX_CALL));
    return words.calls.contains(BlockWords.fold(said));
  }

  private void lines() {
    int begin = 0;
    int n = text.length();
    while (begin < n) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? n : end;
      if (hasMark(begin, end)) {
        line(begin, end);
      }
      begin = end + 1;
    }
  }

  private boolean hasMark(int begin, int end) {
    boolean found = false;
    for (int k = 0; k < SHIELDS.length(); k++) {
      if (nextMark[k] < begin) {
        int at = text.indexOf(SHIELDS.charAt(k), begin);
        nextMark[k] = at < 0 ? Integer.MAX_VALUE : at;
      }
      found |= nextMark[k] < end;
    }
    return found;
  }

  private void line(int begin, int end) {
    int from = begin;
    while (from < end && text.charAt(from) <= ' ') {
      from++;
    }
    int to = end;
    while (to > from && (text.charAt(to - 1) <= ' ' || text.charAt(to - 1) == '\\')) {
      to--;
    }
    // A bullet is no emphasis.
    if (from + 1 < to && text.charAt(from) == '*' && text.charAt(from + 1) == ' ') {
      from += 2;
    }
    int before = count;
    int first = -1;
    int lastEnd = -1;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '*' || c == '_') {
        int runEnd = i;
        while (runEnd < to && text.charAt(runEnd) == c) {
          runEnd++;
        }
        if (isEmphasis(c, i, runEnd, from, to)) {
          first = first < 0 ? i : first;
          lastEnd = runEnd;
          out(i, runEnd);
        }
        i = runEnd;
      } else if (c == '\\' && i + 1 < to && "*_[]()#.-+!`~".indexOf(text.charAt(i + 1)) >= 0) {
        // A drawn line may be shielded mark by mark: those are left to be known as such.
        if (text.charAt(i + 1) == '_' && i + 2 < to && text.charAt(i + 2) == '\\') {
          while (i + 1 < to && text.charAt(i) == '\\' && text.charAt(i + 1) == '_') {
            i += 2;
          }
        } else {
          out(i, i + 1);
          i += 2;
        }
      } else {
        i++;
      }
    }
    boolean wholeLine = first == from && lastEnd == to && emphasisRuns(before) == 2;
    if (wholeLine) {
      dropEmphasis(before);
    }
  }

  private int emphasisRuns(int since) {
    int runs = 0;
    for (int k = since; k < count; k++) {
      runs += isEmphasisMark(k) ? 1 : 0;
    }
    return runs;
  }

  private boolean isEmphasisMark(int k) {
    char c = text.charAt((int) (outs[k] >>> 32));
    return c == '*' || c == '_';
  }

  private void dropEmphasis(int since) {
    int kept = since;
    for (int k = since; k < count; k++) {
      if (!isEmphasisMark(k)) {
        outs[kept++] = outs[k];
      }
    }
    count = kept;
  }

  /**
   * Whether a run of marks opens or closes emphasis: it touches a word, is no line drawn, and a
   * single one does not stand between two words, as in a formula or a file's name.
   */
  private boolean isEmphasis(char mark, int begin, int end, int lineBegin, int lineEnd) {
    int length = end - begin;
    if (length > 4 || (mark == '_' && length > 2)) {
      return false;
    }
    boolean wordBefore = begin > lineBegin && Folded.isLetterOrDigit(text.charAt(begin - 1));
    boolean wordAfter = end < lineEnd && Folded.isLetterOrDigit(text.charAt(end));
    boolean spaceBefore = begin == lineBegin || text.charAt(begin - 1) <= ' ';
    boolean spaceAfter = end == lineEnd || text.charAt(end) <= ' ';
    if (mark == '_' || length == 1) {
      boolean footnote =
          begin > lineBegin
              && end < lineEnd
              && text.charAt(begin - 1) == '('
              && text.charAt(end) == ')';
      return !footnote && !(wordBefore && wordAfter) && !(spaceBefore && spaceAfter);
    }
    return !(spaceBefore && spaceAfter) || length < 4;
  }

  private AlignedText view(AlignedText aligned) {
    Arrays.sort(outs, 0, count);
    char[] view = VIEW.take(text.length());
    int length = 0;
    Alignment.Builder alignment = new Alignment.Builder();
    int kept = 0;
    for (int k = 0; k <= count; k++) {
      int to = k < count ? (int) (outs[k] >>> 32) : text.length();
      if (to > kept) {
        text.getChars(kept, to, view, length);
        length += to - kept;
        alignment.keep(kept, to);
      }
      if (k < count) {
        kept = Math.max(kept, (int) outs[k]);
      }
    }
    String stripped = new String(view, 0, length);
    VIEW.give(view);
    return aligned.view(stripped, alignment.build());
  }
}
