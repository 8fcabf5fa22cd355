package vn.bienban.annotate.task;

import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Tells what was or is from what is to be done. Immutable and thread-safe. */
final class Narration extends Domain {
  /** What stands farther off than so many tokens tells nothing of a verb. */
  private static final int FARTHEST = 80;

  private final Verbs verbs;
  private final LexicalClass relative = of("relative");
  private final LexicalClass perfect = of("perfect");
  private final LexicalClass condition = of("condition");
  private final LexicalClass state = of("state");

  Narration(Lexicon lexicon, Verbs verbs) {
    super(lexicon, "task");
    this.verbs = verbs;
  }

  /**
   * Whether a stretch tells what has happened: a perfect, but not in a relative clause nor behind a
   * verb of work.
   */
  boolean narrates(SentenceWindow words, int from, int to) {
    if (!words.has(perfect)) {
      return false;
    }
    boolean inside = false;
    for (int i = from; i < to; i++) {
      if (words.isMark(i, ',') || words.isMark(i, ';')) {
        inside = false;
        continue;
      }
      boolean free = words.isFree(i);
      VerbKind verb = free ? verbs.verbKind(words, i) : VerbKind.NONE;
      inside |= words.begins(relative, i) || verb != VerbKind.NONE && verb != VerbKind.PLAIN;
      if (!inside && free && words.is(perfect, i)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #narrates}, for what stands right before a token. */
  boolean narratesBefore(SentenceWindow words, int at) {
    return narrates(words, Math.max(words.first(), at - FARTHEST), at);
  }

  /** Whether a stretch tells how things are: "còn thấp", but not after a condition. */
  boolean describes(SentenceWindow words, int from, int to) {
    if (!words.has(state)) {
      return false;
    }
    boolean conditional = false;
    for (int i = from; i < to; i++) {
      conditional = (conditional || words.begins(condition, i)) && !words.isMark(i, ';');
      if (!conditional && words.isFree(i) && words.begins(state, i)) {
        return true;
      }
    }
    return false;
  }
}
