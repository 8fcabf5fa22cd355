package vn.bienban.annotate.entity;

/** How a word of address stands. */
enum HonorificKind {
  /** Also alone, for the person spoken of. */
  SUBJECT,
  /** Before a list of names. */
  PLURAL,
  /** Only right before a name. */
  WEAK
}
