package vn.bienban.annotate.task;

import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Where the clauses of a sentence begin, and the subjects of its verbs end. Immutable. */
final class ClauseEdges extends Domain {
  private static final int LONGEST_CLAUSE = 60;

  private final LexicalClass and = of("and");
  private final LexicalClass link = of("link");
  private final LexicalClass prefix = of("prefix");

  ClauseEdges(Lexicon lexicon) {
    super(lexicon, "task");
  }

  private static boolean isBoundary(SentenceWindow words, int at) {
    return switch (words.tokens().mark(at)) {
      case ',', ';', ':', '"', '-', '…' -> true;
      default -> !words.isWord(at) && words.lower(at).equals("...");
    };
  }

  /** Whether a boundary or a conjunction stands right before a token. */
  boolean isJoint(SentenceWindow words, int at) {
    return words.isFree(at - 1) && (isBoundary(words, at - 1) || words.is(and, at - 1));
  }

  /** Whether a clause begins at a token. */
  boolean begins(SentenceWindow words, int at) {
    return at == words.first()
        || isJoint(words, at)
        || words.ends(link, at)
        || !words.isWord(at - 1) && !words.isEnclosed(at - 1);
  }

  /** The first token of the clause that ends at a token, connectives skipped. */
  int begin(SentenceWindow words, int end) {
    int begin = end;
    while (begin > words.first()
        && end - begin < LONGEST_CLAUSE
        && (words.isCovered(begin - 1) || !isBoundary(words, begin - 1))) {
      begin--;
    }
    begin = begin == words.first() ? Math.min(words.listMarkEnd(), end) : begin;
    for (int next = words.phraseEnd(link, begin);
        next > 0 && next < end;
        next = words.phraseEnd(link, begin)) {
      begin = next;
    }
    return begin;
  }

  /** The end of the subject of a verb, adverbs and a comma between skipped. */
  int subjectEnd(SentenceWindow words, int verb) {
    int at = verb;
    for (int before = words.phraseBegin(prefix, at);
        before >= 0 && verb - before < LONGEST_CLAUSE;
        before = words.phraseBegin(prefix, at)) {
      at = before;
    }
    boolean comma = at > words.first() + 1 && words.isMark(at - 1, ',');
    return comma && words.mentionBefore(at - 1) != null ? at - 1 : at;
  }
}
