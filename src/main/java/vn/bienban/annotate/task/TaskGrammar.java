package vn.bienban.annotate.task;

import vn.bienban.annotate.TextWords;
import vn.bienban.annotate.Thresholds;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Everything that reads a sentence for tasks, made once with the words of a lexicon, and what
 * decides where rules alone would err too often. Immutable and thread-safe.
 *
 * @param accept whether a candidate is a directive
 * @param article whether a text's register is that of orders
 */
record TaskGrammar(
    Verbs verbs,
    Assignees assignees,
    AssigneeChoice assigneeChoice,
    GiverChoice giverChoice,
    Narration narration,
    Openings openings,
    Register register,
    Announcements announcements,
    Plans plans,
    Authority authority,
    Orders orders,
    DirectiveReader clauses,
    OpenClauses openClauses,
    Deadlines deadlines,
    Details details,
    CandidateFeatures candidateFeatures,
    TextWords textWords,
    LinearModel accept,
    LinearModel article,
    Thresholds thresholds) {

  /**
   * The readers with the words of a lexicon and the patterns of a sheet.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table
   */
  static TaskGrammar of(Lexicon lexicon, Models models, RuleSheet rules) {
    Verbs verbs = new Verbs(lexicon);
    Assignees assignees = new Assignees(lexicon, verbs);
    Narration narration = new Narration(lexicon, verbs);
    Openings openings = new Openings(lexicon, rules);
    Register register = new Register(lexicon);
    Announcements announcements = new Announcements(lexicon, verbs, assignees, rules);
    Authority authority = new Authority(lexicon, rules);
    Deadlines deadlines = new Deadlines(lexicon, rules);
    LinearModel accept = models.get(TaskExtractor.ACCEPT);
    DirectiveReader clauses =
        new DirectiveReader(
            lexicon, verbs, assignees, deadlines, rules, models.get(TaskExtractor.BOUNDARY));
    return new TaskGrammar(
        verbs,
        assignees,
        new AssigneeChoice(lexicon, verbs, assignees, models.get(TaskExtractor.ASSIGNEE)),
        new GiverChoice(lexicon, verbs, authority, models.get(TaskExtractor.ASSIGNER)),
        narration,
        openings,
        register,
        announcements,
        new Plans(lexicon, verbs, assignees, narration, clauses, rules),
        authority,
        new Orders(lexicon, verbs, narration, register, rules),
        clauses,
        new OpenClauses(lexicon, verbs, assignees, clauses, rules),
        deadlines,
        new Details(lexicon, verbs, rules),
        new CandidateFeatures(lexicon, verbs, narration, register, accept),
        new TextWords(lexicon, accept),
        accept,
        models.get(TaskExtractor.ARTICLE),
        Thresholds.load());
  }
}
