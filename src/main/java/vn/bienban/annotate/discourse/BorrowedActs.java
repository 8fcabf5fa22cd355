package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * Gives clauses that tell no act of their own the one of another clause of the same speaker: "theo
 * ông A" where he also tells something, and "Trao đổi về việc này, ông A cho biết …". Immutable and
 * thread-safe.
 */
final class BorrowedActs extends Domain {
  /** The rules of "theo ông A" and of "theo lãnh đạo Sở". */
  private static final Set<String> ACCORDING = Set.of("speech.according-to", "speech.epithet");

  private static final String FRONTED = "speech.fronted";

  private final RuleSheet rules;
  private final SpeechWords speech;
  private final LexicalClass takesFloor = of("takes-floor");

  BorrowedActs(Lexicon lexicon, RuleSheet rules, SpeechWords speech) {
    super(lexicon, "discourse");
    this.rules = rules;
    this.speech = speech;
  }

  /**
   * The same attributions, each with its act.
   *
   * @param attributions all of a document, in order of place
   */
  List<Attribution> settled(List<SentenceView> views, List<Attribution> attributions) {
    BitSet tellers = new BitSet();
    for (Attribution attribution : attributions) {
      if (attribution.clause().act() == SpeechAct.DISCUSS) {
        tellers.set(attribution.person());
      }
    }
    List<Attribution> settled = new ArrayList<>(attributions.size());
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      ReportingClause clause = attribution.clause();
      SpeechAct act = null;
      if (clause.verb() != null && clause.act() == SpeechAct.SPEAK) {
        SentenceView view = views.get(clause.sentence());
        String kind = rules.kind(clause.rule());
        if (ACCORDING.contains(kind)) {
          boolean told = tellers.get(clause.person()) && !speech.says(view, clause.token());
          act = told ? SpeechAct.DISCUSS : null;
        } else if (kind.equals(FRONTED)
            && !view.begins(takesFloor, clause.token())
            && !saysBefore(attribution)) {
          act = next(attributions, i);
        }
      }
      settled.add(
          act == null ? attribution : new Attribution(clause.with(act), attribution.words()));
    }
    return settled;
  }

  /** Whether words stand before the speaker that are said: "Khẳng định …, ông A đề nghị …". */
  private static boolean saysBefore(Attribution attribution) {
    Span words = attribution.words();
    return words != null && words.begin() < attribution.clause().speaker().begin();
  }

  /** What the same speaker does with the next verb of his sentence, or null without one. */
  private static @Nullable SpeechAct next(List<Attribution> attributions, int index) {
    ReportingClause clause = attributions.get(index).clause();
    for (int i = index + 1; i < attributions.size(); i++) {
      ReportingClause next = attributions.get(i).clause();
      if (next.sentence() != clause.sentence()) {
        return null;
      }
      if (next.person() == clause.person() && next.token() > clause.token()) {
        return next.act();
      }
    }
    return null;
  }
}
