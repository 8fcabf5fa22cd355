package vn.bienban.annotate.entity;

/** How the head of a body goes on. */
enum BodyKind {
  /** With its field of work or its place. */
  HEAD,
  /** Likewise, or with a name of its own that may look like a person's. */
  NAMED,
  /** As a head, but only with a capital. */
  COMMON,
  /** Not at all: it is the whole name. */
  FULL
}
