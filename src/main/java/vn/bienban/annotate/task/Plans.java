package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds what a body sets itself: "… xác định nhiệm vụ trọng tâm là …". Immutable and thread-safe.
 */
final class Plans extends Domain {
  private final Announcements announcements;
  private final Narration narration;
  private final LexicalClass plan = of("plan");

  Plans(Lexicon lexicon, Announcements announcements, Narration narration) {
    super(lexicon, "task");
    this.announcements = announcements;
    this.narration = narration;
  }

  /**
   * A plan.
   *
   * @param verb the first token of the verb of planning
   * @param begin where the work begins
   * @param owner whose plan it is, or null
   */
  record Plan(int verb, int begin, @Nullable TokenRange owner) {}

  /** The first plan of a sentence, or null; where somebody is told, it is no plan. */
  @Nullable Plan find(SentenceWindow words, List<Order> orders) {
    if (!words.has(plan)) {
      return null;
    }
    for (Order order : orders) {
      if (order.kind() == OrderKind.ORDER || order.kind() == OrderKind.ASSIGN) {
        // "yêu cầu các sở tập trung thực hiện các nhiệm vụ sau": somebody is told
        return null;
      }
    }
    for (int i = words.begin(); i < words.end(); i++) {
      int verb = words.isFree(i) ? words.phraseEnd(plan, i) : -1;
      int head = verb < 0 ? -1 : announcements.planHead(words, verb);
      int begin =
          head < 0 || narration.narratesBefore(words, i)
              ? -1
              : announcements.planBegin(words, head);
      if (begin > 0) {
        return new Plan(i, begin, announcements.planOwner(words, head, begin));
      }
    }
    return null;
  }
}
