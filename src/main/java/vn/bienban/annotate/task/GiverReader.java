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
   * @param before what stands before
   * @param behind what stands behind
   */
  record Stands(String before, String behind) {
    /** Whether somebody gives orders there. */
    boolean orders() {
      return switch (behind) {
        case "ORDER", "ASSIGN", "PETITION", "WISH", "said DIRECT", "said CONCLUDE" -> true;
        default -> false;
      };
    }

    /** Whether a document of somebody is told of. */
    boolean issues() {
      return behind.equals("issues") || before.startsWith("document");
    }

    /** Whether somebody speaks. */
    boolean says() {
      return behind.startsWith("said") || behind.equals("SAY");
    }
  }

  /** What stands around the words between two tokens, which name a person or, by null, a body. */
  Stands stands(SentenceWindow words, int begin, int end, @Nullable PersonMention person) {
    return new Stands(before(words, begin), behind(words, end, person));
  }

  private String before(SentenceWindow words, int at) {
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
      boolean cited =
          words.tokens().find(document, Math.max(words.first(), at - FARTHEST), at) >= 0;
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

  private String behind(SentenceWindow words, int end, @Nullable PersonMention person) {
    String said = person == null ? null : said(words, person);
    if (said != null) {
      return said;
    }
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
    if (at >= words.end()) {
      return "end";
    }
    int issues = words.phraseEnd(issue, at);
    if (issues > 0
        && words.tokens().find(issued, issues, Math.min(words.end(), issues + FARTHEST)) >= 0) {
      return "issues";
    }
    OrderKind order = verbs.orderKind(words, at);
    if (order != null && order != OrderKind.NONE) {
      return order.name();
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

  /** What somebody does who speaks there, or null. */
  private static @Nullable String said(SentenceWindow words, PersonMention person) {
    for (ReportingClause clause : words.clauses()) {
      if (clause.person() == person.person() && clause.speaker().overlaps(person.span())) {
        return clause.act() == SpeechAct.DIRECT
            ? "said DIRECT"
            : clause.act() == SpeechAct.CONCLUDE ? "said CONCLUDE" : "said";
      }
    }
    return null;
  }
}
