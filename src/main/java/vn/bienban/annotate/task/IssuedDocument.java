package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * The last document that a text tells of as given out, whose orders may follow: a part of {@link
 * DiscourseState}, for one reading and one thread.
 */
final class IssuedDocument {
  /** An order that names nobody is its giver's for so many sentences behind it. */
  private static final int NEAR = 4;

  private @Nullable Span owner;
  private boolean plan;

  /** Sentences since it was told of. */
  private int since;

  /** Whether what the plan gives to do was told in the last sentence. */
  private boolean following;

  /** A sentence begins. */
  void begin() {
    since++;
  }

  /** A sentence tells of a document that is given out, or of none: null changes nothing. */
  void tell(SentenceWindow words, Authority.@Nullable Issue told) {
    if (told != null) {
      issue(words.span(told.giver().begin(), told.giver().end()), told.plan());
    }
  }

  /** Somebody gives out a document, a plan perhaps. */
  void issue(Span giver, boolean isPlan) {
    owner = giver;
    since = 0;
    plan = isPlan;
    following = false;
  }

  /** Who gave it out, or null where there is none. */
  @Nullable Span owner() {
    return owner;
  }

  /** Who gave it out where it was told of right before, else null. */
  @Nullable Span near() {
    return since <= NEAR ? owner : null;
  }

  /** Whether a sentence that opens so, or not, may tell what a plan gives to do. */
  boolean plans(boolean front) {
    return plan && (front || following);
  }

  /** A sentence told what the plan gives to do, or not. */
  void follow(boolean told) {
    following = told;
  }
}
