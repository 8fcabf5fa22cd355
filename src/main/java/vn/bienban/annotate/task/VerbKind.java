package vn.bienban.annotate.task;

/** How far a word tells that a directive begins. */
enum VerbKind {
  /** Stands before the main verb: "tiếp tục", "chủ động". */
  ADVERB,
  /** A verb of action that opens a clause. */
  STRONG,
  /** Such a verb of one syllable, which as often is a piece of another word. */
  SHORT,
  /** A verb that as often stands inside a noun phrase: "kiểm tra". */
  PLAIN,
  /** What the action before it is for: "bảo đảm", "góp phần". */
  RESULT,
  /** Looks like one of these and is a noun: "tổ chức đảng". */
  NONE;

  private final String modified = name() + " adverb";

  /** As a model sees it behind an adverb. */
  String modified() {
    return modified;
  }
}
