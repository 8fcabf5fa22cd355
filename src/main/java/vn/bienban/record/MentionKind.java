package vn.bienban.record;

/** How a mention speaks of a person. */
public enum MentionKind {
  /** By the full name. */
  NAME,
  /** By a part of the name: "ông Lộc", "đồng chí Cẩn". */
  SHORT_NAME,
  /** By a post alone: "Bí thư Đảng ủy". */
  TITLE,
  /** By a pronoun that the sentence clearly continues: "Ông", "đồng chí". */
  PRONOUN
}
