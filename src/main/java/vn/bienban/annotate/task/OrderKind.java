package vn.bienban.annotate.task;

/** What a verb that introduces somebody's words says of them. */
enum OrderKind {
  /** What follows is to be done. */
  ORDER,
  /** A task handed over: the one who must do it follows. */
  ASSIGN,
  /** An order where it has a subject of its own, else a piece of the work itself. */
  LEAD,
  /** A request to a named body. */
  PETITION,
  /** A wish, which counts with an addressee and an action. */
  WISH,
  /** Words of which only those with "cần" or "phải" direct anybody. */
  SAY,
  /** Looks like one of the others and is none. */
  NONE
}
