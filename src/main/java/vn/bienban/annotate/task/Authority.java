package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * How far the holders of posts direct others, and whether an order counts that no meeting reports:
 * one that a named person or body gives, or the request of an official letter. What a law provides
 * is full of words of tasking. Immutable and thread-safe.
 */
final class Authority extends Domain {
  private final LexicalClass leader = of("leader");
  private final LexicalClass guest = of("guest");
  private final LexicalClass document = of("document");
  private final LexicalClass issue = of("issue");
  private final LexicalClass issued = of("issued");
  private final LexicalClass planDocument = of("plan-document");
  private final LexicalClass past = of("past");
  private final LexicalClass link = of("link");
  private final ClauseEdges edges;
  private final RuleMatcher issuers;
  private final LexicalClass request = of("request");
  private final LexicalClass leadersOf = of("leaders-of");

  Authority(Lexicon lexicon, RuleSheet rules) {
    super(lexicon, "task");
    edges = new ClauseEdges(lexicon);
    issuers = TaskProduction.LETTER.in(rules);
  }

  /** "Công văn số 12/TCT-CS của Tổng cục Thuế": the body whose letter is quoted, or null. */
  @Nullable TokenRange issuer(SentenceWindow words) {
    if (!words.has(document)) {
      return null;
    }
    int letter = words.tokens().find(document, words.first(), words.end());
    return TokenRange.of(words.find(issuers, letter, words.end()), "issuer");
  }

  /**
   * A document is given out.
   *
   * @param giver by whom
   * @param plan whether it is a plan
   */
  record Issue(TokenRange giver, boolean plan) {}

  /** "Ngày 5/6, UBND tỉnh có Công điện …": who gives out the document that the text tells of. */
  @Nullable Issue issuing(SentenceWindow words) {
    if (!words.has(issued) || !words.has(issue)) {
      return null;
    }
    for (int i = words.first() + 1; i < words.end(); i++) {
      int verb = words.begins(issued, i) ? words.phraseBegin(issue, i) : -1;
      int subject = verb < 0 ? -1 : edges.subjectEnd(words, verb);
      if (subject > words.first() && words.ends(past, subject)) {
        // "UBND tỉnh | vừa ban hành"
        subject = edges.subjectEnd(words, words.phraseBegin(past, subject));
      }
      if (subject <= words.first()) {
        continue;
      }
      int begin = edges.begin(words, subject);
      int body = words.unitBefore(subject);
      boolean led =
          begin < subject
              && words.isCapitalized(begin)
              && rank(words.tokens(), begin, subject) == Rank.LEADER;
      if (led || body >= 0) {
        return new Issue(
            new TokenRange(led ? begin : body, subject), words.begins(planDocument, i));
      }
    }
    return null;
  }

  /** Whether an order counts outside a meeting. */
  boolean isTrusted(SentenceWindow words, Order order, Setting setting, DiscourseState state) {
    if (order.giver().isPerson()) {
      return true;
    }
    boolean assigns = order.kind() == OrderKind.ASSIGN;
    if (order.giver().body() != null) {
      boolean known =
          isNamed(words, order) || isShort(words, order.giver(), state.issued().owner());
      return known && !(setting.statutory(words) && assigns);
    }
    boolean opens = opens(words, order.subjectBegin());
    if (state.issued().near() != null && order.tasks() && !setting.statutory(words)) {
      // "UBND tỉnh có văn bản về …, trong đó yêu cầu …"
      return opens || words.ends(link, order.subjectBegin());
    }
    if (!opens) {
      return false;
    }
    boolean asks = words.phraseEnd(request, order.begin()) == order.end();
    return asks && (state.issuer() != null || !setting.statutory(words))
        || state.addressed()
            && !setting.statutory(words)
            && (assigns || order.kind() == OrderKind.ORDER);
  }

  /** "Bộ yêu cầu": whether the first words of the one whose document is told of name the giver. */
  private static boolean isShort(SentenceWindow words, Giver giver, @Nullable Span owner) {
    Span body = giver.body();
    return body != null
        && owner != null
        && owner.of(words.document().text()).startsWith(body.of(words.document().text()));
  }

  /** Whether a token opens the sentence or a clause that goes on with its first one. */
  private static boolean opens(SentenceWindow words, int at) {
    for (int i = words.first(); i < at; i++) {
      if (words.isMark(i, ';')) {
        return false;
      }
    }
    return !words.isWord(at - 1);
  }

  /** Whether a body's name, its leaders or a leading post stand as the subject of an order. */
  private boolean isNamed(SentenceWindow words, Order order) {
    int begin = order.subjectBegin();
    int end = words.unitEnd(begin);
    int led = words.phraseEnd(leadersOf, begin);
    return end > begin + 1
        || led > 0 && words.unitEnd(led) > led + 1
        || end < 0
            && words.isCapitalized(begin)
            && rank(words.tokens(), begin, order.begin()) == Rank.LEADER;
  }

  /** Whether somebody directs or advises. */
  enum Rank {
    LEADER,
    GUEST,
    NONE
  }

  /** What the tokens of a post say of its holder. */
  Rank rank(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.phraseEnd(guest, i, end) > 0) {
        return Rank.GUEST;
      }
      if (tokens.phraseEnd(leader, i, end) > 0) {
        return Rank.LEADER;
      }
    }
    return Rank.NONE;
  }
}
