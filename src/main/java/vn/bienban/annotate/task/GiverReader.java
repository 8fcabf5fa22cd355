package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.SpeechAct;

/** Tells what stands around somebody who may give tasks. Immutable and thread-safe. */
final class GiverReader extends Domain {
  /**
   * So many tokens at most stand between a document and the one whose it is, or a verb and what it
   * gives out.
   */
  private static final int FARTHEST = 14;

  private static final int MOST_ADVERBS = 4;

  private final Verbs verbs;
  private final LexicalClass and = of("and");
  private final LexicalClass of = of("of");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass past = of("past");
  private final LexicalClass future = of("future");
  private final LexicalClass according = of("according");
  private final LexicalClass toward = of("toward");
  private final LexicalClass document = of("document");
  private final LexicalClass issue = of("issue");
  private final LexicalClass issued = of("issued");
  private final LexicalClass leadersOf = of("leaders-of");
  private final LexicalClass link = of("link");

  GiverReader(Lexicon lexicon, Verbs verbs) {
    super(lexicon, "task");
    this.verbs = verbs;
  }

  /**
   * What stands around somebody.
   *
   * @param before what stands before, as features call it
   * @param behind what stands behind, as features call it
   * @param orders whether somebody gives orders there
   * @param issues whether a document of somebody is told of
   * @param says whether somebody speaks
   */
  record Stands(String before, String behind, boolean orders, boolean issues, boolean says) {}

  /** What stands around the words between two tokens, which name a person or, by null, a body. */
  Stands stands(SentenceWindow words, int begin, int end, @Nullable PersonMention person) {
    boolean cited = isCited(words, begin);
    String before = before(words, begin, cited);
    ReportingClause clause = person == null ? null : clause(words, person);
    if (clause != null) {
      SpeechAct act = clause.act();
      boolean orders = act == SpeechAct.DIRECT || act == SpeechAct.CONCLUDE;
      return new Stands(before, orders ? "said " + act.name() : "said", orders, cited, true);
    }
    int at = behindAdverbs(words, end);
    boolean issues = issues(words, at);
    OrderKind order = at < words.end() && !issues ? verbs.orderKind(words, at) : null;
    if (order == OrderKind.NONE) {
      order = null;
    }
    return new Stands(
        before,
        issues ? "issues" : order != null ? order.name() : behind(words, at),
        order != null && order != OrderKind.SAY,
        issues || cited,
        order == OrderKind.SAY);
  }

  /** Whether a document is told of, and that it is of what follows: "kết luận của X". */
  private boolean isCited(SentenceWindow words, int at) {
    return at > words.listMarkEnd()
        && words.is(of, at - 1)
        && words.tokens().find(document, Math.max(words.first(), at - FARTHEST), at) >= 0;
  }

  private String before(SentenceWindow words, int at, boolean cited) {
    if (at <= words.listMarkEnd()) {
      return "begin";
    }
    if (words.ends(leadersOf, at)) {
      return "leaders of";
    }
    if (words.ends(according, at)) {
      return "according";
    }
    if (words.is(of, at - 1)) {
      boolean ordered = verbs.endsOrder(words, at - 1);
      return cited ? ordered ? "document, order of" : "document of" : ordered ? "order of" : "of";
    }
    if (verbs.endsOrder(words, at)) {
      return verbs.endsTasking(words, at) ? "tasking" : "saying";
    }
    if (words.unitBefore(at) >= 0) {
      return "unit";
    }
    if (words.ends(toward, at)) {
      return "toward";
    }
    if (words.is(and, at - 1)) {
      return "and";
    }
    if (words.ends(link, at)) {
      return "link";
    }
    return words.isPunctuation(at - 1) ? words.text(at - 1) : "word";
  }

  private int behindAdverbs(SentenceWindow words, int end) {
    int at = end;
    for (int n = 0; n < MOST_ADVERBS; n++) {
      int next =
          Math.max(
              Math.max(words.phraseEnd(prefix, at), words.timeEnd(at)),
              Math.max(words.phraseEnd(past, at), words.phraseEnd(future, at)));
      if (next < 0) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Whether a verb of giving out and its document begin at a token. */
  private boolean issues(SentenceWindow words, int at) {
    int issues = at < words.end() ? words.phraseEnd(issue, at) : -1;
    return issues > 0
        && words.tokens().find(issued, issues, Math.min(words.end(), issues + FARTHEST)) >= 0;
  }

  private String behind(SentenceWindow words, int at) {
    if (at >= words.end()) {
      return "end";
    }
    if (words.isPunctuation(at)) {
      return words.text(at);
    }
    if (words.is(and, at)) {
      return "and";
    }
    if (verbs.isModal(words, at)) {
      return "modal";
    }
    return verbs.verbKind(words, at) != VerbKind.NONE ? "verb" : words.isUnit(at) ? "unit" : "word";
  }

  /** The clause in which somebody speaks there, or null. */
  private static @Nullable ReportingClause clause(SentenceWindow words, PersonMention person) {
    for (ReportingClause clause : words.clauses()) {
      if (clause.person() == person.person() && clause.speaker().overlaps(person.span())) {
        return clause;
      }
    }
    return null;
  }
}
