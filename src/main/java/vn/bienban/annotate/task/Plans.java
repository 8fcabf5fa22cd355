package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * Reads what a plan that a body has given out gives others to do: "Theo kế hoạch, Sở Y tế sẽ rà
 * soát …; các huyện sẽ bố trí …". Immutable and thread-safe.
 */
final class Plans extends Domain {
  /** Between those who must do it and "sẽ" stand at most so many tokens. */
  private static final int LONGEST_TOLD = 24;

  private final Verbs verbs;
  private final Assignees assignees;
  private final Narration narration;
  private final DirectiveReader clauses;
  private final LexicalClass future = of("future");
  private final LexicalClass past = of("past");
  private final LexicalClass link = of("link");
  private final LexicalClass quantity = of("quantity");
  private final RuleMatcher fronts;

  Plans(
      Lexicon lexicon,
      Verbs verbs,
      Assignees assignees,
      Narration narration,
      DirectiveReader clauses,
      RuleSheet rules) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
    this.narration = narration;
    this.clauses = clauses;
    fronts = TaskProduction.PLANNED.in(rules);
  }

  /**
   * Words before what a plan gives to do.
   *
   * @param end the token behind them
   * @param owner whose plan it is, as far as they tell
   */
  record Front(int end, @Nullable TokenRange owner) {}

  /** "Theo kế hoạch của UBND tỉnh, …", or null where a sentence does not open so. */
  @Nullable Front front(SentenceWindow words) {
    Match match = words.at(fronts, words.listMarkEnd(), words.end());
    return match == null ? null : new Front(match.end(), TokenRange.of(match, "owner"));
  }

  /**
   * What a sentence tells of a plan: for each clause those who must do it and the work.
   *
   * @param from where it begins
   * @param fronted whether words of the plan stand before, so that a body and a verb are enough
   * @param owner the words of the one whose plan it is, who promises what it does itself
   */
  List<DirectiveSpan> read(SentenceWindow words, int from, boolean fronted, String owner) {
    List<DirectiveSpan> works = new ArrayList<>();
    if (narration.narrates(words, from, words.end())) {
      return works;
    }
    for (int i = from; i < words.end(); i++) {
      boolean opens = i == from || words.isFree(i - 1) && words.isMark(i - 1, ';');
      if (opens) {
        int behind = words.phraseEnd(link, i);
        clause(words, behind > 0 ? behind : i, fronted, owner, works);
      }
    }
    return works;
  }

  private void clause(
      SentenceWindow words, int at, boolean fronted, String owner, List<DirectiveSpan> works) {
    boolean body = (words.isUnit(at) || words.isAcronym(at)) && words.mentionAt(at) == null;
    boolean told = body || words.begins(quantity, at) && assignees.isAgent(words, at);
    int work = told ? workBehind(words, at, fronted && body) : -1;
    TokenRange who = work < 0 ? null : assignees.find(words, at, work);
    if (who == null
        || isOwner(words.span(who.begin(), who.end()).of(words.document().text()), owner)) {
      return;
    }
    int verb = words.begins(future, work) ? words.phraseEnd(future, work) : work;
    int stop = verb;
    while (stop < words.end() && !(words.isFree(stop) && words.isMark(stop, ';'))) {
      stop++;
    }
    for (DirectiveSpan each : clauses.readFrom(words, verb, DirectiveSpan.Form.PLANNED, who)) {
      if (each.begin() < stop) {
        works.add(each);
      }
    }
  }

  /**
   * Where "sẽ" and a verb stand behind those who must do it, or -1.
   *
   * @param bare whether the verb alone is enough
   */
  private int workBehind(SentenceWindow words, int at, boolean bare) {
    int stop = Math.min(words.end(), at + LONGEST_TOLD);
    for (int i = at + 1; i < stop; i++) {
      if (!words.isFree(i)) {
        continue;
      }
      if (words.begins(future, i)) {
        int verb = words.phraseEnd(future, i);
        boolean acts =
            verb < words.end()
                && (verbs.beginsPhrase(words, verb, words.end())
                    || assignees.isUnknownVerb(words, verb));
        return acts ? i : -1;
      }
      if (words.begins(past, i) || verbs.isOrder(words, i)) {
        return -1;
      }
      if (words.isMark(i, ':') || words.isMark(i, ';')) {
        break;
      }
    }
    int end = bare ? assignees.end(words, at, words.end(), true) : -1;
    return end > 0 && verbs.beginsPhrase(words, end, words.end()) ? end : -1;
  }

  /** "UBND tỉnh" and "An Khê" of "UBND tỉnh An Khê". */
  private static boolean isOwner(String told, String owner) {
    return owner.contains(told) || told.startsWith(owner);
  }
}
