package vn.bienban.annotate.task;

import vn.bienban.annotate.Thresholds;
import vn.bienban.lexicon.Lexicon;

/**
 * Everything that reads a sentence for tasks, made once with the words of a lexicon. Immutable and
 * thread-safe.
 */
record TaskGrammar(
    TaskRules rules,
    Verbs verbs,
    VerbPhrases phrases,
    AssigneePhrases subjects,
    Narration narration,
    Statutes statutes,
    Register register,
    Announcements announcements,
    Ranks ranks,
    Authority authority,
    Orders orders,
    DirectiveReader clauses,
    OpenClauses openClauses,
    Deadlines deadlines,
    Products products,
    Cooperation cooperation,
    Governor governor,
    ListHeads listHeads,
    CandidateFeatures candidateFeatures,
    Thresholds thresholds) {

  /**
   * The readers with the words of a lexicon.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  static TaskGrammar of(Lexicon lexicon) {
    Verbs verbs = new Verbs(lexicon);
    VerbPhrases phrases = new VerbPhrases(lexicon, verbs);
    AssigneePhrases subjects = new AssigneePhrases(lexicon, verbs, phrases);
    Narration narration = new Narration(lexicon, verbs);
    Statutes statutes = new Statutes(lexicon);
    Announcements announcements = new Announcements(lexicon, verbs, narration);
    Ranks ranks = new Ranks(lexicon);
    Recipients recipients = new Recipients(lexicon, verbs, phrases, subjects);
    Deadlines deadlines = new Deadlines(lexicon);
    DirectiveReader clauses =
        new DirectiveReader(lexicon, verbs, phrases, subjects, recipients, deadlines);
    return new TaskGrammar(
        TaskRules.load(),
        verbs,
        phrases,
        subjects,
        narration,
        statutes,
        new Register(lexicon, statutes),
        announcements,
        ranks,
        new Authority(lexicon, ranks),
        new Orders(lexicon, verbs, phrases, subjects, narration, statutes, ranks),
        clauses,
        new OpenClauses(lexicon, verbs, phrases, subjects, recipients, announcements, clauses),
        deadlines,
        new Products(lexicon),
        new Cooperation(lexicon, phrases, subjects),
        new Governor(lexicon, verbs),
        new ListHeads(lexicon, verbs, phrases, subjects, recipients, announcements),
        new CandidateFeatures(lexicon, phrases, narration, statutes),
        Thresholds.load());
  }
}
