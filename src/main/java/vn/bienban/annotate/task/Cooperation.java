package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/** Finds with whom a directive is to be carried out: "phối hợp với Sở Y tế và các xã …". */
final class Cooperation {
  private static final int LONGEST = 40;

  private Cooperation() {}

  /** The words of the bodies to work with in the directive between two words, or null. */
  static @Nullable Span find(TaskSentence words, int from, int to) {
    VerbReader verbs = new VerbReader(words);
    for (int i = from; i < to; i++) {
      int begin = words.isFree(i) ? words.cue(Cue.COOPERATE, i) : -1;
      if (begin < 0 || begin >= to || !verbs.isRecipient(begin)) {
        continue;
      }
      int end = end(words, verbs, begin, to);
      return end > begin ? words.span(begin, end) : null;
    }
    return null;
  }

  /** Where the verb of the work, a mark or a preposition ends the row of bodies. */
  private static int end(TaskSentence words, VerbReader verbs, int begin, int to) {
    int at = Math.max(begin + 1, words.unitEnd(begin));
    int stop = Math.min(to, begin + LONGEST);
    while (at < stop) {
      if (!words.isFree(at)) {
        at++;
        continue;
      }
      boolean verb =
          verbs.verbAt(at, to) != null
              && !words.cueBefore(Cue.DETERMINER, at)
              && !words.cueBefore(Cue.AGENT, at)
              && !words.cueBefore(Cue.FIELD_HEAD, at)
              && words.cue(Cue.RECIPIENT, at) < 0;
      boolean mark = !words.isWord(at) && !words.is(at, ",") && !words.is(at, "-");
      if (verb
          || mark && !words.is(at, ":")
          || words.cue(Cue.SCOPE, at) > 0
          || words.cue(Cue.FRONT, at) > 0 && !words.is(at, "liên")
          || words.is(at, ",") && at + 1 < to && verbs.verbAt(at + 1, to) != null) {
        break;
      }
      at++;
    }
    while (at > begin && (!words.isWord(at - 1) || words.is(at - 1, "và"))) {
      at--;
    }
    return Math.min(at, to);
  }
}
