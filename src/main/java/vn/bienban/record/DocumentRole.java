package vn.bienban.record;

/** What the sentence of a citation says is done to the document cited, or made of it. */
public enum DocumentRole {
  /** Somebody makes it or passes it: "ban hành Nghị quyết số …". */
  ISSUED,
  /** It is carried out: "triển khai thực hiện Nghị quyết số …". */
  IMPLEMENTS,
  /** It is amended or added to: "sửa đổi, bổ sung một số điều của Nghị định số …". */
  AMENDS,
  /** Another document takes its place: "thay thế Thông tư số …". */
  REPLACES,
  /** It loses its force by an act: "bãi bỏ Quyết định số …". */
  REPEALS,
  /** It is said to be no longer in force, by whatever act: "hết hiệu lực". */
  EXPIRES,
  /** Its execution is detailed or guided: "hướng dẫn thi hành Luật …". */
  GUIDES,
  /** It is the ground of another document or act: "Căn cứ Luật …". */
  BASED_ON
}
