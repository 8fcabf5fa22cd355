package vn.bienban.annotate.task;

/** Why the rules by themselves would not take a candidate. */
enum Doubt {
  /** Nobody who is known to direct uses the verb of tasking. */
  UNTRUSTED("untrusted", true),
  /** Whoever speaks is not known to lead. */
  NO_LEADER("no leader"),
  /** A leader says something without a modal verb. */
  SAID("said"),
  /** No order stands before. */
  NO_ORDER("no order", true),
  /** The section tells of results and shortcomings. */
  REVIEW("review"),
  /** The sentence narrates or describes. */
  NARRATED("told"),
  /** A leader has the word, but has given no directive that it could go on with. */
  NOT_OPEN("not open"),
  /** Before a verb of tasking or speaking. */
  BEFORE("before an order", true),
  /** Behind a modal verb. */
  MODAL("modal"),
  /** Behind a verb of tasking. */
  TASKING("verb of tasking", true),
  /** Behind those who may have to do it, within a sentence. */
  SUBJECT("subject"),
  /** Behind the copula of a plan. */
  PLAN("plan", true);

  private final String name;
  private final boolean inherits;

  Doubt(String name) {
    this(name, false);
  }

  Doubt(String name, boolean inherits) {
    this.name = name;
    this.inherits = inherits;
  }

  /** Whether those told before must do what names nobody. */
  boolean inherits() {
    return inherits;
  }

  /** As models call it. */
  @Override
  public String toString() {
    return name;
  }
}
