package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/**
 * Splits a view into blocks: headings, paragraphs, list items, captions and bylines. It reads plain
 * text, Markdown, and the text of HTML pages, whole or with the line ends lost.
 *
 * <p>The spans of the blocks stand in order, do not overlap, and cover all running text. Outside
 * stay emphasis, heading, list and quote marks, the addresses and titles of pictures and links,
 * lines drawn with characters, and the mark of the agency before a report ("(TTXVN) -"). The
 * alternative text of a picture is a caption. Linear in the text. Immutable and thread-safe.
 */
public final class BlockSplitter {
  /** A heading is not longer; what is longer is text. */
  private static final int MAX_HEADING = 300;

  /** A line known as heading by its shortness alone is not longer. */
  private static final int MAX_TITLE_LINE = 100;

  /** So many pieces at most make the tail of an article, behind its running text. */
  private static final int NEAR_END = 8;

  /** Authors are also named among so many pieces at the begin. */
  private static final int NEAR_BEGIN = 4;

  private static final int MIN_COPY = 20;

  /** The line under a picture is its caption if it is not longer. */
  private static final int MAX_CAPTION_LINE = 140;

  private final BlockWords words;

  /** A splitter with the words of the tables that ship. */
  public BlockSplitter() {
    this(Vocabulary.load("segment"));
  }

  /** A splitter with the words of a lexicon. */
  public BlockSplitter(Lexicon lexicon) {
    this.words = new BlockWords(lexicon);
  }

  /** A view without the marks of Markdown inside its lines, which would cut words and sentences. */
  public AlignedText strip(AlignedText aligned) {
    return InlineMarkup.strip(aligned, words);
  }

  /** The blocks of a view, in order. */
  public List<Block> split(AlignedText aligned) {
    return split(aligned, TimeLimit.none());
  }

  /**
   * The blocks of a view, in order, while there is time.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over
   */
  public List<Block> split(AlignedText aligned, TimeLimit timeLimit) {
    String text = aligned.text();
    MarkPlaces marks = new MarkPlaces(text, words.marks);
    List<Piece> lines = timeLimit.over(PieceScanner.scan(text, marks, words));
    List<Piece> joined = timeLimit.over(new LineJoiner(text, words).join(lines));
    Captions captions = new Captions(text, marks, words);
    List<Piece> cut = new ArrayList<>(joined.size());
    for (Piece piece : timeLimit.over(stripped(text, marks, joined))) {
      if (piece.origin == Piece.Origin.ALT) {
        piece.kind = BlockKind.CAPTION;
        cut.add(piece);
      } else {
        captions.part(piece, cut);
      }
    }
    cut.removeIf(p -> !hasWord(text, p));
    List<Piece> parts = timeLimit.over(cut);
    Bylines bylines = new Bylines(text, words);
    int tail = tail(marks, parts);
    for (int k = 0; k < parts.size(); k++) {
      Piece piece = parts.get(k);
      piece.afterByline = k >= tail && k > 0 && isAfterByline(parts.get(k - 1));
      if (piece.kind == null) {
        boolean atEnd = k >= tail - 1;
        boolean atBegin = k > 0 && k < NEAR_BEGIN;
        piece.kind =
            bylines.is(piece, atEnd, atBegin) ? BlockKind.BYLINE : kind(text, captions, piece, k);
      }
    }
    Repeats repeats = new Repeats(marks, parts);
    likeCaptions(repeats, parts, tail);
    List<Block> blocks = new ArrayList<>(parts.size());
    for (int k = 0; k < parts.size(); k++) {
      Piece piece = parts.get(k);
      BlockKind kind = piece.kind == null ? BlockKind.PARAGRAPH : piece.kind;
      blocks.add(new Block(k, kind, new Span(piece.begin, piece.end), repeats.repeats(k)));
    }
    repeats.release();
    return List.copyOf(blocks);
  }

  /** From where on no running text follows but captions and the lead that some archives append. */
  private int tail(MarkPlaces marks, List<Piece> parts) {
    int k = parts.size();
    while (k > 0) {
      Piece p = parts.get(k - 1);
      boolean small = p.length() <= MAX_HEADING / 2 && !p.listItem && isOneSentence(marks, p);
      if (p.kind == null && !p.glued && !small) {
        break;
      }
      k--;
    }
    return Math.max(k, parts.size() - NEAR_END);
  }

  /** Pictures are sometimes moved to the end of the text, behind the names of the authors. */
  private static boolean isAfterByline(Piece before) {
    return before.kind == BlockKind.BYLINE
        || (before.afterByline && before.kind == BlockKind.CAPTION);
  }

  /** A line with the words of a caption is the same caption, printed or read out again. */
  private static void likeCaptions(Repeats repeats, List<Piece> parts, int tail) {
    Set<String> captions = new HashSet<>();
    Set<Integer> hashes = new HashSet<>();
    for (int k = 0; k < parts.size(); k++) {
      Piece p = parts.get(k);
      boolean caption = p.kind == BlockKind.CAPTION && p.length() <= MAX_HEADING;
      if (caption || (k >= tail && isTailCopy(repeats, parts, k, tail))) {
        captions.add(repeats.words(k));
        hashes.add(repeats.hash(k));
      }
    }
    for (int k = 1; k < parts.size() && !captions.isEmpty(); k++) {
      Piece p = parts.get(k);
      boolean free =
          p.kind == BlockKind.PARAGRAPH || (p.kind == BlockKind.HEADING && !p.isMarkedHeading());
      if (free
          && p.length() <= MAX_HEADING
          && hashes.contains(repeats.hash(k))
          && captions.contains(repeats.words(k))) {
        p.kind = BlockKind.CAPTION;
      }
    }
  }

  /** What stands in the text and again behind it, one sentence long, was under a picture. */
  private static boolean isTailCopy(Repeats repeats, List<Piece> parts, int k, int tail) {
    Piece p = parts.get(k);
    if (p.kind != BlockKind.PARAGRAPH
        || p.glued
        || p.length() > MAX_CAPTION_LINE
        || p.length() < MIN_COPY) {
      return false;
    }
    // Behind the title and the lead, which some pages print again at the end.
    for (int i = 2; i < tail; i++) {
      if (parts.get(i).length() == p.length() && repeats.words(i).equals(repeats.words(k))) {
        return true;
      }
    }
    return false;
  }

  private List<Piece> stripped(String text, MarkPlaces marks, List<Piece> pieces) {
    EdgeMarks edges = new EdgeMarks(text, marks, words);
    List<Piece> kept = new ArrayList<>(pieces.size());
    boolean afterCall = false;
    for (Piece piece : pieces) {
      edges.strip(piece);
      piece.afterCall |= afterCall;
      afterCall = false;
      if (hasWord(text, piece)) {
        kept.add(piece);
      } else {
        afterCall = piece.afterCall;
      }
    }
    return kept;
  }

  private static boolean hasWord(String text, Piece piece) {
    for (int i = piece.begin; i < piece.end; i++) {
      if (Folded.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private BlockKind kind(String text, Captions captions, Piece piece, int index) {
    boolean unfinished = endsWithEllipsis(text, piece);
    boolean shortEnough = piece.length() <= MAX_HEADING && !unfinished;
    if (shortEnough && (piece.headingLevel > 0 || piece.underline == '=')) {
      return BlockKind.HEADING;
    }
    if (shortEnough && piece.underline == '-' && !endsSentence(text, piece)) {
      return BlockKind.HEADING;
    }
    boolean oneSentence = piece.length() <= MAX_HEADING && isOneSentence(captions.marks(), piece);
    if (piece.afterByline && !piece.glued && oneSentence && piece.length() <= MAX_HEADING / 2) {
      return BlockKind.CAPTION;
    }
    boolean titleLike = !unfinished && oneSentence && isTitleLike(text, piece);
    if (piece.bold && titleLike && piece.length() <= MAX_HEADING / 2) {
      return BlockKind.HEADING;
    }
    if (piece.listItem) {
      return BlockKind.LIST_ITEM;
    }
    if (piece.afterPicture && !piece.bold && oneSentence && piece.length() <= MAX_CAPTION_LINE) {
      return captions.opensRunningText(piece) ? BlockKind.PARAGRAPH : BlockKind.CAPTION;
    }
    if (index > 0 && oneSentence && captions.isForm(piece.begin, piece.end)) {
      return BlockKind.CAPTION;
    }
    if (piece.origin == Piece.Origin.LINK) {
      return BlockKind.HEADING;
    }
    int limit = index == 0 ? MAX_HEADING : MAX_TITLE_LINE;
    // A question inside the text is asked there, unless it is marked as a heading.
    boolean asks = index > 0 && lastMark(text, piece) == '?';
    return titleLike && !asks && piece.length() <= limit ? BlockKind.HEADING : BlockKind.PARAGRAPH;
  }

  /** Whether a line opens with a capital or digit and does not end like a sentence. */
  private static boolean isTitleLike(String text, Piece piece) {
    if (endsSentence(text, piece)) {
      return false;
    }
    for (int i = piece.begin; i < piece.end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  private boolean isOneSentence(MarkPlaces marks, Piece piece) {
    return words.ends.firstEnd(marks, piece.begin, piece.end) < 0;
  }

  private static boolean endsSentence(String text, Piece piece) {
    return ".!;,:…".indexOf(lastMark(text, piece)) >= 0;
  }

  private static boolean endsWithEllipsis(String text, Piece piece) {
    return lastMark(text, piece) == '…'
        || (piece.length() > 3 && text.startsWith("...", piece.end - 3));
  }

  private static char lastMark(String text, Piece piece) {
    int i = piece.end - 1;
    while (i > piece.begin && "\"')]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }
}
