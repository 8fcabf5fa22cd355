package vn.bienban.annotate.task;

/**
 * What is known of a document before its sentences are read. Immutable.
 *
 * @param leadership who gives directions
 * @param reported whether a meeting is reported
 * @param statutory whether the document explains law, so that the duties it lists are nobody's
 *     tasks
 */
record Setting(Leadership leadership, boolean reported, boolean statutory) {

  /**
   * Whether a meeting is reported, or a visit or an inspection told through a leader's orders,
   * which is read like one.
   */
  boolean meeting() {
    return reported || leadership.chief().isPerson() && !statutory;
  }
}
