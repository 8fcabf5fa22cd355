package vn.bienban.annotate.segment;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;

/** A stretch of text between line breaks and mark-up, on its way to become a block. */
final class Piece {
  /** Where the text of a piece stood. */
  enum Origin {
    TEXT,
    /** The alternative text of a picture. */
    ALT,
    /** The text of a link that is alone on its line. */
    LINK
  }

  final Origin origin;
  int begin;
  int end;

  /** Where its line begins. */
  int lineBegin;

  /** Whether only space stands before it on its line. */
  final boolean startsLine;

  /** Whether mark-up, and no line break alone, parts it from the piece before. */
  final boolean cutBefore;

  /** Whether an empty line stands before it. */
  final boolean blankBefore;

  /** Whether a picture stood right before it. */
  boolean afterPicture;

  /** Whether a link with no text of the article stood right before it. */
  boolean afterCall;

  /** Whether a character outside of links may name the source of a picture. */
  boolean mayHaveCredit;

  /** Whether "more" was glued to its begin. */
  boolean glued;

  /** Whether the names of the authors stand before it, with captions alone between. */
  boolean afterByline;

  /** The character of the line drawn under it, or 0. */
  char underline;

  int headingLevel;
  boolean listItem;
  boolean bold;

  /** What it is, where an earlier step knows. */
  @Nullable BlockKind kind;

  Piece(Origin origin, int begin, int end, boolean startsLine, boolean cutBefore, boolean blank) {
    this.origin = origin;
    this.begin = begin;
    this.end = end;
    this.startsLine = startsLine;
    this.cutBefore = cutBefore;
    this.blankBefore = blank;
  }

  /** A part of this piece, of a known kind. */
  Piece part(int from, int to, @Nullable BlockKind partKind) {
    Piece p = new Piece(origin, from, to, startsLine, cutBefore, blankBefore);
    p.underline = to == end ? underline : 0;
    p.headingLevel = from == begin ? headingLevel : 0;
    p.listItem = from == begin && listItem;
    p.bold = bold && from == begin && to == end;
    p.lineBegin = lineBegin;
    p.mayHaveCredit = mayHaveCredit;
    p.glued = glued;
    p.kind = partKind;
    return p;
  }

  /** Whether marks, and not its form alone, make it a heading. */
  boolean isMarkedHeading() {
    return headingLevel > 0 || underline != 0;
  }

  int length() {
    return end - begin;
  }

  String of(String text) {
    return text.substring(begin, end);
  }
}
