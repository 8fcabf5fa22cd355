package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.PhraseTrie;

/**
 * Finds the nearest verb of tasking or speaking before a directive that has a subject of its own:
 * "Tổng cục Hải quan đang chỉ đạo các đơn vị | tập trung kiểm tra …".
 */
final class Governor {
  private static final int FARTHEST = 48;

  private Governor() {}

  /** The subject of the verb that governs the directive which begins at a word, or null. */
  static @Nullable Giver of(TaskSentence words, int at) {
    for (int i = at - 1; i >= Math.max(1, at - FARTHEST); i--) {
      if (words.is(i, ";") && words.isFree(i)) {
        return null;
      }
      PhraseTrie.Hit<OrderKind> hit = words.isFree(i) ? words.order(i) : null;
      boolean verb = hit != null && hit.value() != OrderKind.NONE && hit.end() <= at;
      int plan = words.isFree(i) ? words.cue(Cue.PLAN, i) : -1;
      if (!verb && plan < 0) {
        continue;
      }
      int subject = subjectEnd(words, i);
      PersonMention person = words.mentionBefore(subject);
      if (person != null) {
        return Giver.of(person);
      }
      int unit = words.unitBefore(subject);
      if (unit >= 0 && words.cueBegin(Cue.HEAD_OF, unit) < 0) {
        return Giver.body(words.span(unit, subject));
      }
    }
    return null;
  }

  /** The end of a verb's subject, the words of time and manner between skipped. */
  private static int subjectEnd(TaskSentence words, int verb) {
    int at = verb;
    while (at > 0) {
      int before = Math.max(words.cueBegin(Cue.PREFIX, at), words.cueBegin(Cue.PAST, at));
      before = Math.max(before, words.cueBegin(Cue.FUTURE, at));
      if (before < 0) {
        break;
      }
      at = before;
    }
    return at;
  }
}
