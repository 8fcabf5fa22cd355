package vn.bienban.document;

/** What part of an article a block is. */
public enum BlockKind {
  /** The article's headline or a heading inside it. */
  HEADING,
  /** Running text. */
  PARAGRAPH,
  /** An item of a numbered or dashed list. */
  LIST_ITEM,
  /** Words under a picture, its alternative text included. */
  CAPTION,
  /** The names of the reporters, the agency, or a photo credit alone. */
  BYLINE
}
