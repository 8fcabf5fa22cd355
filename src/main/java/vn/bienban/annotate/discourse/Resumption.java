package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * Finds in the sentences of one speaker where the text tells again that he speaks, without naming
 * him: before his words ("Đồng thời nhấn mạnh …") or behind a quotation that closes ("…”, ông
 * nói"). Immutable and thread-safe.
 */
final class Resumption {
  private final Rule resumed;
  private final Rule closed;
  private final RuleMatcher before;
  private final RuleMatcher behind;
  private final SpeechWords speech;
  private final LexicalClass leadIn;

  Resumption(Lexicon lexicon, RuleSheet rules, SpeechWords speech) {
    resumed = rules.rule("speech.resumed");
    closed = rules.rule("speech.closed");
    before = RuleMatcher.of(rules.like(resumed.name()));
    behind = RuleMatcher.of(rules.like(closed.name()));
    this.speech = speech;
    leadIn = lexicon.lexicalClass("discourse.lead-in");
  }

  /**
   * A clause that tells again who speaks.
   *
   * @param rule the rule that found it
   * @param verb its verb
   * @param begin the first token of the words
   * @param end the token behind the last one of the words
   */
  record Clause(Rule rule, Match.Range verb, int begin, int end) {
    /** The words with their clause, as what somebody says on. */
    Attribution attribution(
        SentenceView view, ReportingClause first, SpeechWords speech, Span words) {
      boolean says = speech.says(view, verb.begin());
      return new Attribution(
          new ReportingClause(
              first.person(),
              first.speaker(),
              says
                  ? speech.act(view, verb.begin())
                  : first.act() == SpeechAct.DISCUSS ? SpeechAct.DISCUSS : SpeechAct.SPEAK,
              view.span(verb.begin(), verb.end()),
              verb.begin(),
              view.index(),
              rule.name(),
              Math.min(rule.confidence(), first.confidence())),
          words);
    }
  }

  /** The clause before the words of a sentence, or null. */
  @Nullable Clause before(SentenceView view) {
    List<Clause> found = new ArrayList<>(1);
    before.find(
        view.document(),
        view.sentence(),
        (rule, match) -> {
          Match.Range verb = match.get("verb");
          int begin = match.end();
          while (view.is(leadIn, begin)) {
            begin++;
          }
          if (verb != null && found.isEmpty() && begin < view.contentEnd()) {
            found.add(new Clause(rule, verb, begin, view.contentEnd()));
          }
        });
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * The clause behind a quotation that closes in a sentence, or null.
   *
   * @param open whether the quotation opened before the sentence
   */
  @Nullable Clause behind(SentenceView view, boolean open) {
    List<Clause> found = new ArrayList<>(1);
    behind.find(
        view.document(),
        view.sentence(),
        (rule, match) -> {
          Match.Range verb = match.get("verb");
          int mark = match.begin();
          boolean closes =
              mark > view.first()
                  && (open || view.openingQuotation(view.first(), mark) >= 0)
                  && !view.opens(mark);
          if (verb != null && closes) {
            found.add(new Clause(rule, verb, view.first(), mark + 1));
          }
        });
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  SpeechWords speech() {
    return speech;
  }
}
