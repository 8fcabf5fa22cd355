package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Finds the verbs of tasking and speaking of a sentence and who uses each. Immutable and
 * thread-safe.
 */
final class Orders extends Domain {
  private static final int LONGEST_CLAUSE = 60;
  private static final int FARTHEST_SPEAKER = 200;

  private final Verbs verbs;
  private final Narration narration;
  private final Register register;
  private final ClauseEdges edges;
  private final LexicalClass according = of("according");
  private final LexicalClass nounBefore = of("noun-before");
  private final LexicalClass compound = of("compound");
  private final LexicalClass passive = of("passive");
  private final LexicalClass and = of("and");
  private final LexicalClass relativeBefore = of("relative-before");
  private final LexicalClass headOf = of("head-of");
  private final LexicalClass document = of("document");
  private final LexicalClass of = of("of");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass self = of("self");
  private final LexicalClass account = of("account");
  private final LexicalClass verbal = of("verbal");
  private final LexicalClass condition = of("condition");
  private final LexicalClass past = of("past");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass group = of("group");
  private final LexicalClass plural = of("plural");
  private final LexicalClass topic = of("topic");
  private final LexicalClass link = of("link");
  private final LexicalClass order = of("order");
  private final LexicalClass closingAdverb = of("closing-adverb");

  /** What tells that somebody orders or says something. */
  private final ClassSet telling = ClassSet.of(according, order);

  /** What may give work by the words of the one whose it is. */
  private final ClassSet documents = ClassSet.of(document, of("plan-document"), of("issued"));

  private final RuleMatcher used;
  private final RuleMatcher leading;
  private final RuleMatcher passives;
  private final RuleMatcher issued;
  private final RuleMatcher conditional;
  private final RuleMatcher titles;
  private final RuleMatcher groups;
  private final RuleMatcher leaders;

  Orders(Lexicon lexicon, Verbs verbs, Narration narration, Register register, RuleSheet rules) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.narration = narration;
    this.register = register;
    this.edges = new ClauseEdges(lexicon);
    used = TaskProduction.USED.in(rules);
    leading = TaskProduction.LEADING.in(rules);
    passives = TaskProduction.PASSIVE.in(rules);
    issued = TaskProduction.ISSUED.in(rules);
    conditional = TaskProduction.CONDITIONAL.in(rules);
    titles = TaskProduction.TITLED.in(rules);
    groups = TaskProduction.GROUP.in(rules);
    leaders = TaskProduction.LEADER.in(rules);
  }

  /**
   * The orders of a sentence from left to right.
   *
   * @param open whether the sentence may go on with directives before it
   * @param led whether a body that directs others has the floor
   */
  List<Order> read(SentenceWindow words, boolean open, boolean led) {
    if (!words.has(order) && words.clauses().isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(words, open, led);
    reading.read();
    return reading.orders;
  }

  /** Whether the words of a sentence stand before the one who says them. */
  boolean closes(SentenceWindow words, Order order) {
    if (order.subjectBegin() - words.first() < 3
        || words.endsWith(':')
        || words.isWord(order.subjectBegin() - 1)) {
      return false;
    }
    for (int i = order.end(); i < words.end() && !words.closesAt(order.begin()); i++) {
      if (words.isWord(i) && !words.is(closingAdverb, i)) {
        return false;
      }
    }
    return true;
  }

  /** One sentence while it is read. */
  private final class Reading {
    private final SentenceWindow words;
    private final boolean open;
    private final boolean led;
    private final List<Order> orders = new ArrayList<>();

    /** Verbs of tasking that stood as nouns before, so that one in a row with them is one too. */
    private final Set<String> nouns = new HashSet<>(0);

    /** The last order that gives work, whose words a next one may only go on with. */
    private @Nullable Order working;

    private Reading(SentenceWindow words, boolean open, boolean led) {
      this.words = words;
      this.open = open;
      this.led = led;
    }

    private void read() {
      for (int i = words.first(); i < words.end(); i++) {
        if (!words.begins(telling, i)) {
          continue;
        }
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
          nouns.add(words.lower(i));
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
      if (words.at(used, begin, words.end()) == null || isNoun(begin)) {
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
        boolean idle = kind == OrderKind.ASSIGN && !leads(begin, kind) && !words.closesAt(begin);
        return idle || isInside(subject, kind, true)
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
      Order numbered =
          begin > words.first() && words.has(document) && words.tokens().hasDigit(begin - 1)
              ? document(kind, begin, end)
              : null;
      if (numbered != null) {
        return numbered;
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
        return isInside(subjectEnd, kind, true) || kind == OrderKind.LEAD || !leads(begin, kind)
            ? null
            : create(kind, subjectEnd, begin, end, last.giver(), null, false);
      }
      if (edges.begins(words, subjectEnd)) {
        return kind == OrderKind.LEAD
                || kind == OrderKind.SAY
                || isInside(subjectEnd, kind, joined)
                || words.isMark(subjectEnd - 1, ',') && narration.narratesBefore(words, subjectEnd)
                || !leads(begin, kind)
            ? null
            : create(kind, subjectEnd, begin, end, saidBefore(begin), null, false);
      }
      return group(kind, subjectEnd, begin, end);
    }

    /** Whether a verb in a row is a noun: "những yêu cầu mới về vốn, yêu cầu nâng cao tay nghề". */
    private boolean isNoun(int begin) {
      return edges.isJoint(words, begin)
          && !words.isMark(begin - 1, ';')
          && nouns.contains(words.lower(begin));
    }

    /** Whether a verb stands in a condition: "nếu tỉnh nào không lập tổ, phân công người …". */
    private boolean isConditional(int begin) {
      return words.has(condition) && words.find(conditional, words.first(), begin) != null;
    }

    /** The one who speaks last before a word. */
    private Giver saidBefore(int at) {
      for (int i = at - 1; i >= Math.max(words.first(), at - FARTHEST_SPEAKER); i--) {
        ReportingClause clause = words.clauseAt(i);
        if (clause != null) {
          return Giver.of(clause);
        }
      }
      return Giver.NOBODY;
    }

    /** "Sở X được giao rà soát": those who are told stand before the verb. */
    private @Nullable Order passive(int begin, int end, OrderKind kind) {
      int subject = edges.begin(words, edges.subjectEnd(words, begin - 1));
      Match match = register.areCited(words) ? null : words.at(passives, subject, words.end());
      TokenRange told = TokenRange.of(match, "told");
      TokenRange verb = TokenRange.of(match, "verb");
      return told == null || verb == null || verb.begin() != begin
          ? null
          : create(kind, subject, begin, end, Giver.NOBODY, words.span(told), false);
    }

    private @Nullable Order body(OrderKind kind, int subject, int subjectEnd, int begin, int end) {
      int from = subject;
      // "lãnh đạo Tổng cục Hải quan", "đại diện Bộ Y tế"
      int head = edges.begin(words, subject);
      if (head < subject && subject - head <= 3 && words.begins(recipient, head)) {
        from = head;
      }
      boolean refused =
          kind == OrderKind.LEAD && !led
              || (kind == OrderKind.LEAD || kind == OrderKind.ASSIGN) && !leads(begin, kind)
              || isInside(from, kind, false)
              || kind != OrderKind.SAY && hasPast(subjectEnd, begin)
              || words.ends(relativeBefore, subject) && !isOfDocument(subject, begin);
      return refused
          ? null
          : create(kind, from, begin, end, Giver.body(words.span(from, subjectEnd)), null, true);
    }

    /** "Kế hoạch của UBND tỉnh phân công …": whether a body's document gives the work. */
    private boolean isOfDocument(int body, int verb) {
      return words.is(of, body - 1) && words.begins(documents, edges.begin(words, verb));
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
      TokenRange giver = TokenRange.of(words.at(issued, clause, begin), "giver");
      if (giver == null) {
        return null;
      }
      PersonMention person = words.mentionAt(giver.begin());
      Giver issuer =
          person == null ? Giver.body(words.span(giver.begin(), giver.end())) : Giver.of(person);
      return create(kind, giver.begin(), begin, end, issuer, null, true);
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
      boolean tasks = kind == OrderKind.ORDER || kind == OrderKind.ASSIGN;
      Match titled =
          tasks
              ? words.at(titles, subject, subjectEnd)
              : kind == OrderKind.SAY ? words.at(leaders, subject, subjectEnd) : null;
      boolean own = tasks && titled != null;
      Match match = titled == null ? words.at(groups, subject, subjectEnd) : titled;
      TokenRange noun = TokenRange.of(match, "noun");
      if (noun == null
          || titled == null && kind == OrderKind.ASSIGN && words.is(plural, subject)
          || kind == OrderKind.LEAD && (open || narration.narratesBefore(words, begin))
          || isInside(subject, kind, false)
          || !own
              && kind != OrderKind.SAY
              && kind != OrderKind.LEAD
              && hasPast(subjectEnd, begin)) {
        return null;
      }
      return own && words.begins(topic, subject)
          // "Việc này giao Sở X": what is to be done stands first
          ? create(kind, subject, begin, end, Giver.NOBODY, null, false)
          : create(
              kind,
              subject,
              begin,
              end,
              Giver.body(words.span(noun.begin(), noun.end())),
              null,
              true);
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
      if (subject == last.end() + 1 && kind != OrderKind.SAY) {
        return false; // "nhắc nhở và đề nghị các xã …"
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
    private boolean leads(int begin, OrderKind kind) {
      return kind == OrderKind.SAY || words.at(leading, begin, words.end()) != null;
    }
  }
}
