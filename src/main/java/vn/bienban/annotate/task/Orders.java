package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Finds the verbs of tasking and speaking of a sentence and who uses each. Immutable and
 * thread-safe.
 */
final class Orders extends Domain {
  private static final int LONGEST_SUBJECT = 16;
  private static final int LONGEST_TITLE = 8;
  private static final int LONGEST_CLAUSE = 60;
  private static final int FARTHEST_SPEAKER = 200;

  private final Verbs verbs;
  private final Assignees assignees;
  private final Narration narration;
  private final Register register;
  private final Authority authority;
  private final ClauseEdges edges;
  private final LexicalClass according = of("according");
  private final LexicalClass nounBefore = of("noun-before");
  private final LexicalClass compound = of("compound");
  private final LexicalClass about = of("about");
  private final LexicalClass toward = of("toward");
  private final LexicalClass inPlace = of("in-place");
  private final LexicalClass passive = of("passive");
  private final LexicalClass progressive = of("progressive");
  private final LexicalClass and = of("and");
  private final LexicalClass relativeBefore = of("relative-before");
  private final LexicalClass headOf = of("head-of");
  private final LexicalClass document = of("document");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass self = of("self");
  private final LexicalClass account = of("account");
  private final LexicalClass verbal = of("verbal");
  private final LexicalClass condition = of("condition");
  private final LexicalClass then = of("then");
  private final LexicalClass modal = of("modal");
  private final LexicalClass past = of("past");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass group = of("group");
  private final LexicalClass plural = of("plural");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass habitual = of("habitual");
  private final LexicalClass topic = of("topic");
  private final LexicalClass link = of("link");
  private final LexicalClass honorific = of("honorific");
  private final LexicalClass front = of("front");
  private final LexicalClass received = of("received");
  private final LexicalClass negation = of("negation");
  private final LexicalClass orderLink = of("order-link");
  private final LexicalClass order = of("order");

  Orders(
      Lexicon lexicon,
      Verbs verbs,
      Assignees assignees,
      Narration narration,
      Register register,
      Authority authority) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
    this.narration = narration;
    this.register = register;
    this.authority = authority;
    this.edges = new ClauseEdges(lexicon);
  }

  /**
   * The orders of a sentence from left to right.
   *
   * @param open whether the sentence may go on with directives before it
   */
  List<Order> read(SentenceWindow words, boolean open) {
    if (!words.has(order) && words.clauses().isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(words, open);
    reading.read();
    return reading.orders;
  }

  /** One sentence while it is read. */
  private final class Reading {
    private final SentenceWindow words;
    private final boolean open;
    private final List<Order> orders = new ArrayList<>();

    /** Verbs of tasking that stood as nouns before, so that one in a row with them is one too. */
    private final Set<String> nouns = new HashSet<>(0);

    /** The last order that gives work, whose words a next one may only go on with. */
    private @Nullable Order working;

    private Reading(SentenceWindow words, boolean open) {
      this.words = words;
      this.open = open;
    }

    private void read() {
      for (int i = words.begin(); i < words.end(); i++) {
        Order said = according(i);
        if (said != null) {
          orders.add(said);
          i = said.end() - 1;
          continue;
        }
        OrderKind kind = verbs.orderKind(words, i);
        if (kind == null || words.isEnclosed(i)) {
          continue;
        }
        int end = verbs.orderEnd(words, i);
        if (kind == OrderKind.NONE || words.ends(nounBefore, i)) {
          nouns.add(words.word(i));
        }
        boolean piece = end == i + 1 && words.ends(compound, i);
        Order found = kind == OrderKind.NONE || piece ? null : order(i, end, kind);
        if (found != null) {
          orders.add(found);
          working = found.kind() == OrderKind.SAY ? working : found;
        }
        i = end - 1;
      }
    }

    /** "Theo đồng chí X, …", as the reporting clauses have it. */
    private @Nullable Order according(int at) {
      if (!words.is(according, at) || working != null || !words.isUnit(at + 1)) {
        return null;
      }
      PersonMention mention = words.mentionAt(at + 1);
      ReportingClause clause = words.clauseAt(at);
      if (mention == null || clause == null || clause.person() != mention.person()) {
        return null;
      }
      int end = words.unitEnd(at + 1);
      return create(OrderKind.SAY, at, at, end, Giver.of(mention), null, true);
    }

    private @Nullable Order order(int begin, int end, OrderKind kind) {
      if (kind == OrderKind.LEAD
          && (words.is(about, end) || !words.begins(toward, end) && words.is(inPlace, end))) {
        return null;
      }
      if (words.ends(received, begin)
          || words.ends(negation, begin)
          || kind == OrderKind.PETITION && words.is(about, end)
          || kind == OrderKind.LEAD && words.is(progressive, begin - 1)
          || isNoun(begin)) {
        return null;
      }
      if (words.is(passive, begin - 1)) {
        return passive(begin, end, kind);
      }
      if (words.isMark(end, ',') && (words.isMark(begin - 1, ',') || words.is(and, begin - 1))) {
        return null;
      }
      int subjectEnd = edges.subjectEnd(words, begin);
      PersonMention person = words.mentionBefore(subjectEnd);
      boolean joined = edges.isJoint(words, subjectEnd);
      if (person != null) {
        if (kind != OrderKind.SAY && words.ends(relativeBefore, person.firstToken())) {
          return null;
        }
        int subject = person.firstToken();
        return isInside(subject, kind, true) || kind == OrderKind.ASSIGN && !leads(end, kind)
            ? null
            : create(kind, subject, begin, end, Giver.of(person), null, true);
      }
      int unit = words.unitBefore(subjectEnd);
      int led = unit >= 0 ? words.phraseBegin(headOf, unit) : -1;
      if (led >= 0) {
        return isInside(led, kind, true)
            ? null
            : create(kind, led, begin, end, Giver.NOBODY, null, true);
      }
      if (unit >= 0) {
        return body(kind, unit, subjectEnd, begin, end);
      }
      if (words.ends(document, begin)) {
        return document(kind, begin, end);
      }
      if (words.ends(nounBefore, begin) && !words.ends(prefix, begin)) {
        return null;
      }
      ReportingClause clause = words.clauseAt(begin);
      if (clause != null) {
        return isInside(begin, kind, joined) || kind == OrderKind.LEAD
            ? null
            : create(kind, begin, begin, end, Giver.of(clause), null, false);
      }
      if (kind == OrderKind.PETITION && !goesOn()) {
        return null;
      }
      if (kind == OrderKind.ASSIGN && isConditional(begin)) {
        return null;
      }
      int speaking = words.phraseBegin(self, subjectEnd);
      if (speaking >= 0) {
        return isInside(speaking, kind, true)
            ? null
            : create(kind, speaking, begin, end, Giver.NOBODY, null, true);
      }
      boolean own = words.phraseEnd(account, begin) == end || words.phraseEnd(verbal, begin) == end;
      if (kind == OrderKind.SAY && own) {
        return null;
      }
      if (joined && !orders.isEmpty()) {
        Order last = orders.get(orders.size() - 1);
        return isInside(subjectEnd, kind, true) || kind == OrderKind.LEAD || !leads(end, kind)
            ? null
            : create(kind, subjectEnd, begin, end, last.giver(), null, false);
      }
      if (edges.begins(words, subjectEnd)) {
        return kind == OrderKind.LEAD
                || kind == OrderKind.SAY
                || isInside(subjectEnd, kind, joined)
                || words.isMark(subjectEnd - 1, ',') && narration.narratesBefore(words, subjectEnd)
                || !leads(end, kind)
            ? null
            : create(kind, subjectEnd, begin, end, saidBefore(begin), null, false);
      }
      return group(kind, subjectEnd, begin, end);
    }

    /** Whether a verb in a row is a noun: "những yêu cầu mới về vốn, yêu cầu nâng cao tay nghề". */
    private boolean isNoun(int begin) {
      return edges.isJoint(words, begin)
          && !words.isMark(begin - 1, ';')
          && nouns.contains(words.word(begin));
    }

    /** Whether a verb stands in a condition: "nếu tỉnh nào không lập tổ, phân công người …". */
    private boolean isConditional(int begin) {
      boolean conditional = false;
      for (int i = words.begin(); i < begin; i++) {
        conditional |= words.isFree(i) && words.begins(condition, i);
        conditional &= !words.is(then, i) && !words.isMark(i, ';') && !words.begins(modal, i);
      }
      return conditional;
    }

    /** The one who speaks last before a word. */
    private Giver saidBefore(int at) {
      for (int i = at - 1; i >= Math.max(words.begin(), at - FARTHEST_SPEAKER); i--) {
        ReportingClause clause = words.clauseAt(i);
        if (clause != null) {
          return Giver.of(clause);
        }
      }
      return Giver.NOBODY;
    }

    /** "Sở X được giao rà soát": those who are told stand before the verb. */
    private @Nullable Order passive(int begin, int end, OrderKind kind) {
      int subjectEnd = edges.subjectEnd(words, begin - 1);
      int subject = edges.begin(words, subjectEnd);
      boolean known =
          (kind == OrderKind.ASSIGN || kind == OrderKind.ORDER)
              && subject < subjectEnd
              && subjectEnd - subject <= LONGEST_SUBJECT
              && assignees.isRecipient(words, subject)
              && verbs.beginsPhrase(words, end, words.end())
              && !register.areCited(words)
              && !words.ends(past, begin - 1);
      return known
          ? create(kind, subject, begin, end, Giver.NOBODY, words.span(subject, subjectEnd), false)
          : null;
    }

    private @Nullable Order body(OrderKind kind, int subject, int subjectEnd, int begin, int end) {
      int from = subject;
      // "lãnh đạo Tổng cục Hải quan", "đại diện Bộ Y tế"
      int head = edges.begin(words, subject);
      if (head < subject && subject - head <= 3 && words.begins(recipient, head)) {
        from = head;
      }
      boolean refused =
          kind == OrderKind.LEAD
              || kind == OrderKind.ASSIGN && !leads(end, kind)
              || isInside(from, kind, false)
              || kind != OrderKind.SAY && hasPast(subjectEnd, begin)
              || words.ends(relativeBefore, subject);
      return refused
          ? null
          : create(kind, from, begin, end, Giver.body(words.span(from, subjectEnd)), null, true);
    }

    private boolean hasPast(int from, int to) {
      return words.has(past) && words.tokens().find(past, from, to) >= 0;
    }

    /** "Bộ Y tế ban hành văn bản yêu cầu …": who issues the document gives the order. */
    private @Nullable Order document(OrderKind kind, int begin, int end) {
      int clause = edges.begin(words, begin);
      if (kind == OrderKind.SAY
          || narration.narrates(words, clause, begin)
          || isInside(clause, kind, false)) {
        return null;
      }
      for (int i = clause; i < begin; i++) {
        PersonMention person = words.mentionAt(i);
        if (person != null) {
          return create(kind, i, begin, end, Giver.of(person), null, true);
        }
        if (words.unitEnd(i) > 0) {
          return create(
              kind, i, begin, end, Giver.body(words.span(i, words.unitEnd(i))), null, true);
        }
      }
      return null;
    }

    /** A subject that is no named person or body: "các Tổng cục trưởng Hải quan ASEAN". */
    private @Nullable Order group(OrderKind kind, int subjectEnd, int begin, int end) {
      int subject = edges.begin(words, subjectEnd);
      PersonMention first = words.mentionAt(subject);
      if (first != null && words.timeEnd(words.unitEnd(subject)) < 0) {
        // "Thủ tướng cũng đặt hàng, yêu cầu …", not so "Thủ tướng nhắc việc cử tri yêu cầu …"
        return kind == OrderKind.ORDER
                && edges.isJoint(words, subjectEnd)
                && !isInside(subject, kind, true)
            ? create(kind, subject, begin, end, Giver.of(first), null, true)
            : null;
      }
      if (subject >= subjectEnd || subjectEnd - subject > LONGEST_SUBJECT) {
        return null;
      }
      boolean named =
          words.begins(group, subject) && (kind != OrderKind.ASSIGN || !words.is(plural, subject));
      boolean titled =
          (kind == OrderKind.ORDER || kind == OrderKind.ASSIGN)
              && subjectEnd - subject <= LONGEST_TITLE
              && words.isCapitalized(subject)
              && !words.begins(determiner, subject)
              && !words.begins(condition, subject)
              && !words.ends(habitual, subjectEnd);
      boolean leader =
          kind == OrderKind.SAY
              && subjectEnd - subject <= LONGEST_TITLE
              && words.isCapitalized(subject)
              && authority.rank(words.tokens(), subject, subjectEnd) == Authority.Rank.LEADER;
      if (!named && !titled && !leader
          || kind == OrderKind.LEAD && (open || narration.narratesBefore(words, begin))
          || isInside(subject, kind, false)
          || kind != OrderKind.SAY
              && kind != OrderKind.LEAD
              && !titled
              && hasPast(subjectEnd, begin)) {
        return null;
      }
      for (int i = subject + 1; i < subjectEnd; i++) {
        Verbs.VerbPhrase verb = verbs.phrase(words, i, subjectEnd);
        if (words.begins(modal, i) || verb != null && verb.adverbs()) {
          return null;
        }
      }
      if (titled && words.begins(topic, subject)) {
        // "Việc này giao Sở X": what is to be done stands first
        return create(kind, subject, begin, end, Giver.NOBODY, null, false);
      }
      int told = words.phraseBegin(past, subjectEnd);
      Span noun = words.span(subject, told > subject ? told : subjectEnd);
      return create(kind, subject, begin, end, Giver.body(noun), null, true);
    }

    private Order create(
        OrderKind kind,
        int subject,
        int begin,
        int end,
        Giver giver,
        @Nullable Span addressee,
        boolean own) {
      boolean tells = kind == OrderKind.SAY && words.phraseEnd(account, begin) == end;
      return new Order(kind, subject, begin, end, giver, addressee, own, tells);
    }

    /**
     * Whether a verb belongs to the work that an order before it gives, so that it gives none
     * itself.
     *
     * @param subject the first word of its subject, or the verb
     * @param joined whether it may go on with the order before it
     */
    private boolean isInside(int subject, OrderKind kind, boolean joined) {
      Order last = working;
      if (last == null) {
        return false;
      }
      if (kind == OrderKind.LEAD || kind == OrderKind.WISH && !joined) {
        return true;
      }
      boolean boundary = edges.isJoint(words, subject) || words.ends(link, subject);
      if (!joined || !boundary) {
        return !(boundary && words.isMark(subject - 1, ';') && kind != OrderKind.SAY);
      }
      if (kind == OrderKind.SAY && words.mentionAt(subject) == null) {
        return true;
      }
      int stop = Math.min(subject, last.end() + LONGEST_CLAUSE);
      for (int i = last.end(); i < stop; i++) {
        if (words.isFree(i) && verbs.beginsPhrase(words, i, words.end())) {
          return false;
        }
      }
      return true;
    }

    /** Whether an order stands before in the sentence that a petition may go on with. */
    private boolean goesOn() {
      return orders.isEmpty() || working != null || orders.get(orders.size() - 1).own();
    }

    /** Whether a verb without a subject of its own introduces somebody's work. */
    private boolean leads(int end, OrderKind kind) {
      if (kind == OrderKind.SAY) {
        return true;
      }
      if (kind == OrderKind.ASSIGN && words.isMark(end, ',')) {
        // "các nhiệm vụ Trung ương giao, …" tells which tasks
        return false;
      }
      int at = end;
      while (at < words.end()
          && (words.isMark(at, ',') || words.isMark(at, ':') || words.is(orderLink, at))) {
        at++;
      }
      if (at >= words.end()) {
        return true;
      }
      boolean addressed =
          (assignees.isRecipient(words, at) || words.begins(honorific, at))
              && (assignees.end(words, at, words.end(), true) > 0 || words.endsWith(':'));
      boolean work = verbs.beginsPhrase(words, at, words.end());
      return addressed
          || work && kind == OrderKind.ASSIGN
          || kind == OrderKind.ORDER
              && (work
                  || words.begins(modal, at)
                  || words.begins(front, at)
                  || words.begins(topic, at));
    }
  }
}
