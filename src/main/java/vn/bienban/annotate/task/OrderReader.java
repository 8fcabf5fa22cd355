package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.text.Span;

/** Finds the verbs of tasking and speaking of one sentence and who uses each. */
final class OrderReader {
  private static final int LONGEST_SUBJECT = 16;
  private static final int LONGEST_TITLE = 8;
  private static final int LONGEST_CLAUSE = 60;
  private static final int FARTHEST_SPEAKER = 200;
  private static final Set<String> BOUNDARIES = Set.of(",", ";", ":", "\"", "-", "…", "...");

  private final TaskSentence words;
  private final boolean open;
  private final VerbReader verbs;
  private final List<Order> orders = new ArrayList<>();

  /** Verbs of tasking that stood as nouns before, so that one in a row with them is one too. */
  private final Set<String> nouns = new HashSet<>();

  /** The last order that gives work, whose words a next one may only go on with. */
  private @Nullable Order working;

  private OrderReader(TaskSentence words, boolean open) {
    this.words = words;
    this.open = open;
    this.verbs = new VerbReader(words);
  }

  /**
   * The orders of a sentence from left to right.
   *
   * @param open whether the sentence may go on with directives before it
   */
  static List<Order> read(TaskSentence words, boolean open) {
    OrderReader reader = new OrderReader(words, open);
    reader.read();
    return reader.orders;
  }

  private void read() {
    for (int i = 0; i < words.size(); i++) {
      Order according = according(i);
      if (according != null) {
        orders.add(according);
        i = according.end() - 1;
        continue;
      }
      PhraseTrie.Hit<OrderKind> hit = words.order(i);
      if (hit == null || words.isEnclosed(i)) {
        continue;
      }
      if (hit.value() == OrderKind.NONE || words.cueBefore(Cue.NOUN_BEFORE, i)) {
        nouns.add(words.word(i));
      }
      boolean piece = hit.end() == i + 1 && words.cueBefore(Cue.COMPOUND, i);
      Order order =
          hit.value() == OrderKind.NONE || piece ? null : order(i, hit.end(), hit.value());
      if (order != null) {
        orders.add(order);
        working = order.kind() == OrderKind.SAY ? working : order;
      }
      i = hit.end() - 1;
    }
  }

  /** "Theo đồng chí X, …", as the reporting clauses have it. */
  private @Nullable Order according(int at) {
    if (!words.is(at, "theo") || working != null) {
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
        && (words.is(end, "về") || words.cue(Cue.TOWARD, end) < 0 && words.is(end, "tại"))) {
      return null;
    }
    if (words.is(begin - 1, "được") && words.is(begin - 2, "nhận")
        || kind == OrderKind.PETITION && words.is(end, "về")
        || kind == OrderKind.LEAD && words.is(begin - 1, "đang")
        || isNoun(begin)) {
      return null;
    }
    if (words.is(begin - 1, "được")) {
      return passive(begin, end, kind);
    }
    if (words.is(end, ",") && (words.is(begin - 1, ",") || words.is(begin - 1, "và"))) {
      return null;
    }
    int subjectEnd = subjectEnd(begin);
    PersonMention person = words.mentionBefore(subjectEnd);
    boolean joined = isJoint(subjectEnd);
    if (person != null) {
      if (kind != OrderKind.SAY
          && words.cueBefore(Cue.RELATIVE_BEFORE, words.index(person.firstToken()))) {
        return null;
      }
      int subject = words.index(person.firstToken());
      return isInside(subject, kind, true) || kind == OrderKind.ASSIGN && !leads(end, kind)
          ? null
          : create(kind, subject, begin, end, Giver.of(person), null, true);
    }
    int unit = words.unitBefore(subjectEnd);
    int led = unit >= 0 ? words.cueBegin(Cue.HEAD_OF, unit) : -1;
    if (led >= 0) {
      return isInside(led, kind, true)
          ? null
          : create(kind, led, begin, end, Giver.NOBODY, null, true);
    }
    if (unit >= 0) {
      return body(kind, unit, subjectEnd, begin, end);
    }
    if (words.cueBefore(Cue.DOCUMENT, begin)) {
      return document(kind, begin, end);
    }
    if (words.cueBefore(Cue.NOUN_BEFORE, begin) && !words.cueBefore(Cue.PREFIX, begin)) {
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
    int self = words.cueBegin(Cue.SELF, subjectEnd);
    if (self >= 0) {
      return isInside(self, kind, true)
          ? null
          : create(kind, self, begin, end, Giver.NOBODY, null, true);
    }
    boolean own = words.cue(Cue.ACCOUNT, begin) == end || words.cue(Cue.VERBAL, begin) == end;
    if (kind == OrderKind.SAY && own) {
      return null;
    }
    if (joined && !orders.isEmpty()) {
      Order last = orders.get(orders.size() - 1);
      return isInside(subjectEnd, kind, true) || kind == OrderKind.LEAD || !leads(end, kind)
          ? null
          : create(kind, subjectEnd, begin, end, last.giver(), null, false);
    }
    if (beginsClause(subjectEnd)) {
      return kind == OrderKind.LEAD
              || kind == OrderKind.SAY
              || isInside(subjectEnd, kind, joined)
              || words.is(subjectEnd - 1, ",") && words.narratesBefore(subjectEnd)
              || !leads(end, kind)
          ? null
          : create(kind, subjectEnd, begin, end, saidBefore(begin), null, false);
    }
    return group(kind, subjectEnd, begin, end);
  }

  /** Whether a verb in a row is a noun: "những yêu cầu mới về vốn, yêu cầu nâng cao tay nghề". */
  private boolean isNoun(int begin) {
    return isJoint(begin) && !words.is(begin - 1, ";") && nouns.contains(words.word(begin));
  }

  /** Whether a verb stands in a condition: "nếu tỉnh nào không lập tổ, phân công người …". */
  private boolean isConditional(int begin) {
    boolean condition = false;
    for (int i = 0; i < begin; i++) {
      condition |= words.isFree(i) && words.cue(Cue.CONDITION, i) > 0;
      condition &= !words.is(i, "thì") && !words.is(i, ";") && words.cue(Cue.MODAL, i) < 0;
    }
    return condition;
  }

  /** The one who speaks last before a word. */
  private Giver saidBefore(int at) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST_SPEAKER); i--) {
      ReportingClause clause = words.clauseAt(i);
      if (clause != null) {
        return Giver.of(clause);
      }
    }
    return Giver.NOBODY;
  }

  /** "Sở X được giao rà soát": those who are told stand before the verb. */
  private @Nullable Order passive(int begin, int end, OrderKind kind) {
    int subjectEnd = subjectEnd(begin - 1);
    int subject = clauseBegin(subjectEnd);
    boolean known =
        (kind == OrderKind.ASSIGN || kind == OrderKind.ORDER)
            && subject < subjectEnd
            && subjectEnd - subject <= LONGEST_SUBJECT
            && verbs.isRecipient(subject)
            && verbs.verbAt(end, words.size()) != null
            && !words.citesLaw()
            && !words.cueBefore(Cue.PAST, begin - 1);
    return known
        ? create(kind, subject, begin, end, Giver.NOBODY, words.span(subject, subjectEnd), false)
        : null;
  }

  private @Nullable Order body(OrderKind kind, int subject, int subjectEnd, int begin, int end) {
    int from = subject;
    // "lãnh đạo Tổng cục Hải quan", "đại diện Bộ Y tế"
    int head = clauseBegin(subject);
    if (head < subject && subject - head <= 3 && words.cue(Cue.RECIPIENT, head) > 0) {
      from = head;
    }
    boolean refused =
        kind == OrderKind.LEAD
            || kind == OrderKind.ASSIGN && !leads(end, kind)
            || isInside(from, kind, false)
            || kind != OrderKind.SAY && hasPast(subjectEnd, begin)
            || words.cueBefore(Cue.RELATIVE_BEFORE, subject);
    return refused
        ? null
        : create(kind, from, begin, end, Giver.body(words.span(from, subjectEnd)), null, true);
  }

  private boolean hasPast(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.cue(Cue.PAST, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "Bộ Y tế ban hành văn bản yêu cầu …": who issues the document gives the order. */
  private @Nullable Order document(OrderKind kind, int begin, int end) {
    int clause = clauseBegin(begin);
    if (kind == OrderKind.SAY || words.narrates(clause, begin) || isInside(clause, kind, false)) {
      return null;
    }
    for (int i = clause; i < begin; i++) {
      PersonMention person = words.mentionAt(i);
      if (person != null) {
        return create(kind, i, begin, end, Giver.of(person), null, true);
      }
      if (words.unitEnd(i) > 0) {
        return create(kind, i, begin, end, Giver.body(words.span(i, words.unitEnd(i))), null, true);
      }
    }
    return null;
  }

  /** A subject that is no named person or body: "các Tổng cục trưởng Hải quan ASEAN". */
  private @Nullable Order group(OrderKind kind, int subjectEnd, int begin, int end) {
    int subject = clauseBegin(subjectEnd);
    PersonMention first = words.mentionAt(subject);
    if (first != null && words.timeEnd(words.unitEnd(subject)) < 0) {
      // "Thủ tướng cũng đặt hàng, yêu cầu …", not so "Thủ tướng nhắc việc cử tri yêu cầu …"
      return kind == OrderKind.ORDER && isJoint(subjectEnd) && !isInside(subject, kind, true)
          ? create(kind, subject, begin, end, Giver.of(first), null, true)
          : null;
    }
    if (subject >= subjectEnd || subjectEnd - subject > LONGEST_SUBJECT) {
      return null;
    }
    boolean named =
        words.cue(Cue.GROUP, subject) > 0
            && (kind != OrderKind.ASSIGN || !words.is(subject, "các"));
    boolean titled =
        (kind == OrderKind.ORDER || kind == OrderKind.ASSIGN)
            && subjectEnd - subject <= LONGEST_TITLE
            && words.tokens.get(subject).isCapitalized()
            && words.cue(Cue.DETERMINER, subject) < 0
            && words.cue(Cue.CONDITION, subject) < 0
            && !words.cueBefore(Cue.HABITUAL, subjectEnd);
    boolean leader =
        kind == OrderKind.SAY
            && subjectEnd - subject <= LONGEST_TITLE
            && words.tokens.get(subject).isCapitalized()
            && words.isLeader(subject, subjectEnd);
    if (!named && !titled && !leader
        || kind == OrderKind.LEAD && (open || words.narratesBefore(begin))
        || isInside(subject, kind, false)
        || kind != OrderKind.SAY
            && kind != OrderKind.LEAD
            && !titled
            && hasPast(subjectEnd, begin)) {
      return null;
    }
    for (int i = subject + 1; i < subjectEnd; i++) {
      VerbReader.Verb verb = verbs.verbAt(i, subjectEnd);
      if (words.cue(Cue.MODAL, i) > 0 || verb != null && verb.adverbs()) {
        return null;
      }
    }
    if (titled && words.cue(Cue.TOPIC, subject) > 0) {
      // "Việc này giao Sở X": what is to be done stands first
      return create(kind, subject, begin, end, Giver.NOBODY, null, false);
    }
    int past = words.cueBegin(Cue.PAST, subjectEnd);
    Span group = words.span(subject, past > subject ? past : subjectEnd);
    return create(kind, subject, begin, end, Giver.body(group), null, true);
  }

  private Order create(
      OrderKind kind,
      int subject,
      int begin,
      int end,
      Giver giver,
      @Nullable Span addressee,
      boolean own) {
    boolean account = kind == OrderKind.SAY && words.cue(Cue.ACCOUNT, begin) == end;
    return new Order(kind, subject, begin, end, giver, addressee, own, account);
  }

  /** The end of the subject of a verb, adverbs and a comma between skipped. */
  private int subjectEnd(int verb) {
    int at = verb;
    while (at > 0) {
      int prefix = words.cueBegin(Cue.PREFIX, at);
      if (prefix < 0) {
        break;
      }
      at = prefix;
    }
    return at > 1 && words.is(at - 1, ",") && words.mentionBefore(at - 1) != null ? at - 1 : at;
  }

  /** Whether a boundary or a conjunction stands right before a word. */
  private boolean isJoint(int at) {
    return at > 0
        && (BOUNDARIES.contains(words.word(at - 1)) || words.is(at - 1, "và"))
        && words.isFree(at - 1);
  }

  private boolean beginsClause(int at) {
    return at == 0
        || isJoint(at)
        || words.cueBefore(Cue.LINK, at)
        || !words.isWord(at - 1) && !words.isEnclosed(at - 1);
  }

  /** The first word of the clause that ends at a word, connectives skipped. */
  private int clauseBegin(int end) {
    int begin = end;
    while (begin > 0
        && end - begin < LONGEST_CLAUSE
        && (words.isCovered(begin - 1) || !BOUNDARIES.contains(words.word(begin - 1)))) {
      begin--;
    }
    begin = begin == 0 ? Math.min(words.listMarkEnd(), end) : begin;
    int link = words.cue(Cue.LINK, begin);
    while (link > 0 && link < end) {
      begin = link;
      link = words.cue(Cue.LINK, begin);
    }
    return begin;
  }

  /**
   * Whether a verb belongs to the work that an order before it gives, so that it gives none itself.
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
    boolean boundary = isJoint(subject) || words.cueBefore(Cue.LINK, subject);
    if (!joined || !boundary) {
      return !(boundary && words.is(subject - 1, ";") && kind != OrderKind.SAY);
    }
    if (kind == OrderKind.SAY && words.mentionAt(subject) == null) {
      return true;
    }
    int stop = Math.min(subject, last.end() + LONGEST_CLAUSE);
    for (int i = last.end(); i < stop; i++) {
      if (words.isFree(i) && verbs.verbAt(i, words.size()) != null) {
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
    if (kind == OrderKind.ASSIGN && words.is(end, ",")) {
      // "các nhiệm vụ Trung ương giao, …" tells which tasks
      return false;
    }
    int at = end;
    while (at < words.size()
        && (words.is(at, ",")
            || words.is(at, ":")
            || words.is(at, "rằng")
            || words.is(at, "với")
            || words.is(at, "cho"))) {
      at++;
    }
    if (at >= words.size()) {
      return true;
    }
    boolean addressed =
        (verbs.isRecipient(at) || words.cue(Cue.HONORIFIC, at) > 0)
            && (verbs.subjectEnd(at, words.size(), true) > 0 || words.is(words.size() - 1, ":"));
    boolean work = verbs.verbAt(at, words.size()) != null;
    return addressed
        || work && kind == OrderKind.ASSIGN
        || kind == OrderKind.ORDER
            && (work
                || words.cue(Cue.MODAL, at) > 0
                || words.cue(Cue.FRONT, at) > 0
                || words.cue(Cue.TOPIC, at) > 0);
  }
}
