package vn.bienban.annotate.entity;

/** What the head of a post says of its holder. */
enum PostKind {
  /** A post; its body may follow. */
  POST,
  /** A post only together with its body. */
  BOUND,
  /** A post that takes a country but no body: "Thủ tướng", "Bộ trưởng". */
  OFFICE,
  /** A post whose holder serves that of the post behind: "Trợ lý Chủ tịch Quốc hội". */
  SERVING,
  /** A post where its body follows, a role where none does. */
  MEMBER,
  /** A rank of army or police. */
  RANK,
  /** A degree or a title of honour. */
  DEGREE,
  /** A degree whose subject may follow: "Thạc sĩ Quản trị kinh doanh". */
  LEARNED,
  /** What somebody is or does, which stands before a name but is no post. */
  ROLE;

  /** Whether the body it belongs to may follow. */
  boolean takesBody() {
    return this == POST || this == BOUND || this == OFFICE || this == MEMBER || this == SERVING;
  }
}
