package vn.bienban.annotate.task;

import java.util.BitSet;
import java.util.List;
import vn.bienban.annotate.task.Deadlines.Limit;
import vn.bienban.annotate.task.DirectiveReader.Mode;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Sentence;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Follows a document from sentence to sentence, for one order often governs a whole list, and
 * gathers what may be directives. Immutable and thread-safe.
 */
final class TaskFinder extends Domain {
  private final TaskGrammar grammar;
  private final TaskRules rules;
  private final LexicalClass leaders = of("leaders");
  private final LexicalClass recipientsList = of("recipients-list");
  private final LexicalClass noticeEnd = of("notice-end");
  private final LexicalClass review = of("review");
  private final LexicalClass generalHead = of("general-head");
  private final LexicalClass announce = of("announce");
  private final LexicalClass according = of("according");
  private final LexicalClass link = of("link");
  private final LexicalClass front = of("front");
  private final LexicalClass topicFront = of("topic-front");
  private final LexicalClass past = of("past");

  TaskFinder(Lexicon lexicon, Models models, RuleSheet rules) {
    super(lexicon, "task");
    this.rules = TaskRules.of(rules);
    grammar = TaskGrammar.of(lexicon, models, rules);
  }

  /** The rules. */
  RuleSheet rules() {
    return rules.sheet();
  }

  /**
   * The directives of a document, in order of place.
   *
   * @param trace hears of what is weighed
   */
  List<Directive> find(Document document, Trace trace) {
    TaskText text = TaskText.add(document, document.get(Layers.TURNS), grammar.verbs(), trace);
    boolean meeting = !document.get(Layers.EVENTS).isEmpty();
    Setting setting =
        new Setting(
            document,
            text.reporting,
            grammar.authority(),
            meeting,
            meeting ? new BitSet(0) : grammar.register().explained(document));
    Reading reading = new Reading(document, setting, trace);
    for (Sentence sentence : document.sentences()) {
      reading.read(text.window(sentence));
    }
    return reading.candidates.directives();
  }

  /** One document while it is read. */
  private final class Reading {
    private final Document document;
    private final Setting setting;
    private final DiscourseState state;
    private final DirectiveCandidates candidates;

    private Reading(Document document, Setting setting, Trace trace) {
      this.document = document;
      this.setting = setting;
      this.state = new DiscourseState(setting);
      this.candidates = new DirectiveCandidates(document, setting, grammar, trace);
    }

    private void read(SentenceWindow words) {
      state.begin(words, grammar.announcements().opensItem(words));
      state.stand(
          words, state.newBlock() ? words.span(grammar.announcements().alone(words)) : null);
      boolean listed = state.listing();
      if (!setting.meeting()) {
        state.issued().tell(words, grammar.authority().issuing(words));
      }
      byRules(words);
      if (!state.finished() && candidates.mayDoubt(words) && mayDirect(words)) {
        grammar
            .openClauses()
            .find(words, candidates.taken(), (work, why) -> doubt(words, work, why));
      }
      boolean colon = words.endsWith(':');
      Match plan = setting.meeting() ? grammar.announcements().counted(words) : null;
      Span told =
          setting.meeting() ? words.span(grammar.announcements().announced(words, plan)) : null;
      if (told != null && !state.speaks(told, document.text())) {
        state.announce(words, told);
      }
      state.end(listed, colon);
      if (setting.meeting()
          && !setting.advises(state.speaker())
          && Announcements.announcesPlan(words, plan)) {
        state.await(colon);
      }
    }

    /** Whether the sentence stands in running text that was not told before, and asks nothing. */
    private boolean mayDirect(SentenceWindow words) {
      Block block = words.block();
      return words.first() < words.end()
          && !block.repeats()
          && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
          && !grammar.openings().asksOrShows(words);
    }

    private void byRules(SentenceWindow words) {
      Block block = words.block();
      if (state.finished()
          || words.first() == words.end()
          || block.repeats()
          || block.kind() == BlockKind.CAPTION) {
        return;
      }
      if (block.kind() == BlockKind.BYLINE) {
        // What stands behind the byline, such as a lead moved to the end, goes on with nothing.
        state.close();
      } else if (words.begins(recipientsList, words.first()) || words.has(noticeEnd)) {
        state.finish();
      } else if (grammar.announcements().sharesOut(words) && state.shareOut()
          || grammar.openings().asksOrShows(words) && block.kind() != BlockKind.HEADING) {
        return;
      } else if (block.kind() == BlockKind.HEADING) {
        state.heading(words.has(review), words.has(generalHead), words.has(announce));
      } else if (grammar.openings().recalls(words)) {
        state.close();
      } else {
        clauses(words);
      }
    }

    private void clauses(SentenceWindow words) {
      Span issuer = setting.meeting() ? null : words.span(grammar.authority().issuer(words));
      if (issuer != null) {
        state.quote(issuer);
      }
      if ((state.open() || state.listing()) && grammar.announcements().beginsWithHead(words)) {
        carry(words, words.end());
        return;
      }
      List<Order> orders = grammar.orders().read(words, state.open(), state.mayLead(words));
      if (setting.meeting() && plan(words, orders)) {
        return;
      }
      if (orders.isEmpty()) {
        if (setting.meeting() || setting.statutory(words) || !planned(words)) {
          unordered(words);
        }
        return;
      }
      Order last = orders.get(orders.size() - 1);
      if (grammar.orders().closes(words, last)) {
        hear(last);
        govern(words, last);
        if (orders.size() == 1) {
          quoted(words, last);
          return;
        }
      }
      int before = words.first();
      doubt(words, before, orders.get(0).subjectBegin(), Mode.CARRIED, Doubt.BEFORE);
      for (int i = 0; i < orders.size(); i++) {
        Order order = orders.get(i);
        if (order.kind() != OrderKind.SAY) {
          state.endReview();
        }
        PersonMention subject =
            order.own() || order.giver().isPerson() ? null : order.namedFirst(words);
        if (subject != null) {
          state.hear(Giver.of(subject));
        } else {
          hear(order);
        }
        govern(words, order);
        int to = i + 1 < orders.size() ? orders.get(i + 1).subjectBegin() : words.end();
        content(words, order, before, to);
        before = order.end();
      }
    }

    private void hear(Order order) {
      Span body = order.giver().body();
      boolean led =
          body != null
              && document.tokens().begins(leaders, document.segmented().tokenAt(body.begin()));
      state.hear(order, led);
    }

    private void govern(SentenceWindow words, Order order) {
      // of "theo ông A" the person is no part of the verb
      int end = words.is(according, order.begin()) ? order.begin() + 1 : order.end();
      String verb = CandidateFeatures.phrase(words, order.begin(), end);
      state.govern(new Governing(order, verb, words.index()));
    }

    /** What stands before the one who says it. */
    private void quoted(SentenceWindow words, Order order) {
      int to = order.subjectBegin();
      switch (order.kind()) {
        case ORDER, ASSIGN, LEAD -> told(words, words.first(), to, Mode.TOLD, rules.ordered());
        default -> {
          if (state.open() && setting.leads(state.speaker())) {
            carry(words, to);
          } else {
            said(words, words.first(), to);
          }
        }
      }
    }

    private void content(SentenceWindow words, Order order, int before, int to) {
      int from = order.end();
      if (order.addressee() != null && setting.meeting()) {
        state.tell(order.addressee());
        take(words, grammar.clauses().read(words, from, to, Mode.CARRIED), rules.passive(), true);
        return;
      }
      if (!setting.meeting() && !grammar.authority().isTrusted(words, order, setting, state)) {
        state.interrupt();
        doubt(words, from, to, Mode.TOLD, Doubt.UNTRUSTED);
        return;
      }
      switch (order.kind()) {
        case ORDER, LEAD, ASSIGN -> {
          fronted(words, before, order.subjectBegin());
          boolean known = setting.meeting() || order.giver().isPerson() || state.knows(order);
          Mode mode = known ? Mode.TOLD : Mode.ADDRESSED;
          boolean assigns = order.kind() == OrderKind.ASSIGN;
          told(words, from, to, mode, assigns ? rules.assigned() : rules.ordered());
        }
        case PETITION -> told(words, from, to, Mode.ADDRESSED, rules.petition());
        case WISH -> told(words, from, to, Mode.ADDRESSED, rules.wish());
        case SAY -> said(words, from, to);
        case NONE -> {}
      }
    }

    /** The time limit and those who are told, where they stand before the order. */
    private void fronted(SentenceWindow words, int from, int to) {
      state.tell(null);
      state.limit(null);
      int at = Math.max(from, words.phraseEnd(link, from));
      while (at < to && !words.isWord(at)) {
        at++;
      }
      if (at >= to || !words.begins(front, at)) {
        return;
      }
      state.limit(grammar.deadlines().find(words, at, to));
      int head = words.phraseEnd(topicFront, at);
      if (head > 0 && head < to && grammar.assignees().isAgent(words, head)) {
        int end = to;
        while (end > head + 1 && !words.isWord(end - 1) && !words.isMark(end - 1, ')')) {
          end--;
        }
        state.tell(words.span(head, end));
      }
    }

    private void told(SentenceWindow words, int from, int to, Mode mode, Rule rule) {
      if (from >= to) {
        state.expect(rule == rules.ordered());
        return;
      }
      if (mode == Mode.ADDRESSED) {
        state.tell(null);
      }
      if (take(words, grammar.clauses().read(words, from, to, mode), rule, true)) {
        state.address();
      }
      if (to == words.end() && words.endsWith(':')) {
        state.openList();
      }
    }

    private void said(SentenceWindow words, int from, int to) {
      Giver speaker = state.speaker();
      boolean leads = setting.meeting() && (setting.leads(speaker) || speaker.body() != null);
      if (leads && to == words.end() && words.endsWith(':')) {
        state.openSpeech(words.has(announce));
        return;
      }
      if (!leads || !speaker.isPerson()) {
        state.interrupt();
        doubt(words, from, to, Mode.SAID, Doubt.NO_LEADER);
        return;
      }
      boolean counts = grammar.announcements().counts(words, from);
      DirectiveReader.Reading clauses =
          grammar.clauses().read(words, from, to, counts ? Mode.CARRIED : Mode.SAID);
      if (clauses.works.isEmpty()) {
        state.interrupt();
        doubt(words, from, to, Mode.CARRIED, Doubt.SAID);
      }
      if (take(words, clauses, counts ? rules.carried() : rules.modal(), false) && counts) {
        state.openList();
      }
    }

    /** A sentence without a verb of tasking or speaking that the tables know. */
    private void unordered(SentenceWindow words) {
      boolean passed = false;
      for (ReportingClause clause : words.clauses()) {
        if (!passed && clause.person() != state.speaker().person()) {
          state.hear(Giver.of(clause));
          passed = true;
        }
      }
      // "… nêu bốn việc phải làm ngay:" opens a list
      if (setting.meeting()
          && setting.leads(state.speaker())
          && words.endsWith(':')
          && words.has(announce)) {
        state.openList();
      }
      if (words.clauses().isEmpty()) {
        carry(words, words.end());
      }
    }

    /** A sentence, or its begin, that may go on with the orders before it. */
    private void carry(SentenceWindow words, int to) {
      if (!state.carry(words, words.begins(link, words.listMarkEnd()))) {
        doubt(words, words.first(), to, Mode.CARRIED, Doubt.NO_ORDER);
        return;
      }
      if (state.reviewing()) {
        doubt(words, words.first(), to, Mode.CARRIED, Doubt.REVIEW);
        return;
      }
      if (grammar.openings().recounts(words)) {
        state.interrupt();
        return;
      }
      if (grammar.narration().narrates(words, words.first(), to)
          || grammar.narration().describes(words, words.first(), to)
              && !grammar.clauses().opensWork(words, to)) {
        doubt(words, words.first(), to, Mode.CARRIED, Doubt.NARRATED);
        state.interrupt();
        return;
      }
      boolean resumes =
          setting.meeting()
              && !state.open()
              && state.directing()
              && state.newBlock()
              && grammar.clauses().opensWork(words, to)
              && !words.has(past);
      boolean goesOn = state.open() || resumes;
      boolean listed = goesOn || state.listing();
      Mode mode = listed ? Mode.CARRIED : Mode.SAID;
      DirectiveReader.Reading clauses = grammar.clauses().read(words, words.first(), to, mode);
      if (!take(words, clauses, rules.carried(), goesOn)) {
        if (!listed) {
          doubt(words, words.first(), to, Mode.CARRIED, Doubt.NOT_OPEN);
        }
        state.miss();
      }
    }

    /** "… xác định nhiệm vụ trọng tâm là …": what a body sets itself. */
    private boolean plan(SentenceWindow words, List<Order> orders) {
      Announcements.Plan plan = grammar.announcements().plan(words, orders);
      if (plan == null) {
        return false;
      }
      DirectiveReader.Reading clauses =
          grammar.clauses().read(words, plan.begin(), words.end(), Mode.TOLD);
      if (clauses.works.isEmpty() && !words.endsWith(':')) {
        return false;
      }
      PersonMention person = words.mentionBefore(plan.verb());
      int body = words.unitBefore(plan.verb());
      if (person != null) {
        state.hear(Giver.of(person));
      } else if (body >= 0) {
        state.hearBody(Giver.body(words.span(body, plan.verb())));
      } else if (!orders.isEmpty()) {
        hear(orders.get(0));
      }
      state.tell(words.span(plan.owner()));
      state.limit(grammar.deadlines().find(words, words.first(), plan.begin()));
      take(words, clauses, rules.priority(), true);
      state.expect(true);
      if (words.endsWith(':')) {
        state.openSpeech(true);
      }
      return true;
    }

    /** "Theo kế hoạch, Sở Y tế sẽ …": what a plan gives others to do. */
    private boolean planned(SentenceWindow words) {
      Plans.Front front = grammar.plans().front(words);
      Span named = front == null ? null : words.span(front.owner());
      if (named != null) {
        state.issued().issue(named, true);
      }
      Span owner = state.issued().owner();
      if (owner == null || !state.issued().plans(front != null || words.isItem())) {
        return false;
      }
      int from = front == null ? words.listMarkEnd() : front.end();
      List<DirectiveSpan> works =
          grammar.plans().read(words, from, front != null, owner.of(document.text()));
      state.issued().follow(!works.isEmpty());
      if (works.isEmpty()) {
        return false;
      }
      state.hearBody(Giver.body(owner));
      for (DirectiveSpan work : works) {
        state.tell(words.span(work.assignee()));
        candidates.add(words, work, rules.planned(), state.assignee(), null, state);
      }
      return true;
    }

    /**
     * Takes over the directives of a stretch.
     *
     * @param inherits whether those told before must do what names nobody
     * @return whether it gave or announced any
     */
    private boolean take(
        SentenceWindow words, DirectiveReader.Reading clauses, Rule rule, boolean inherits) {
      Limit before = state.front();
      boolean goesOn = rule == rules.carried();
      boolean known = inherits;
      for (DirectiveSpan work : clauses.works) {
        Span named = words.span(work.assignee());
        if (goesOn
            && (!setting.meeting() && !state.addressed() && work.form() != DirectiveSpan.Form.BARE
                || named != null && state.speaks(named, document.text()))) {
          continue;
        }
        if (named != null) {
          state.tell(named);
          known = true;
        }
        state.limit(grammar.deadlines().front(words, work.front(), before, state.front()));
        state.direct();
        Span told = known && !work.isTopic() ? state.assignee() : null;
        candidates.add(words, work, work.isTopic() ? rules.topic() : rule, told, null, state);
      }
      if (clauses.works.isEmpty()) {
        state.limit(grammar.deadlines().front(words, clauses.front, before, before));
      }
      Span last = words.span(clauses.assignee);
      if (last != null) {
        state.tell(last);
      }
      return state.found(!clauses.works.isEmpty(), clauses.announces);
    }

    /**
     * Reads what the rules by themselves would not take, for the model to decide; nothing goes on
     * with it.
     */
    private void doubt(SentenceWindow words, int from, int to, Mode mode, Doubt doubt) {
      if (from >= to || !candidates.mayDoubt(words)) {
        return;
      }
      for (DirectiveSpan work : grammar.clauses().read(words, from, to, mode).works) {
        if (!grammar.openClauses().opensAt(words, work.begin())) {
          doubt(words, work, doubt);
        }
      }
    }

    private void doubt(SentenceWindow words, DirectiveSpan work, Doubt doubt) {
      if (!candidates.weighDoubts()) {
        return;
      }
      Span named = words.span(grammar.openClauses().named(words, work));
      Span told = named == null && !work.isTopic() ? state.before(doubt) : named;
      candidates.add(words, work, rules.weighed(), told, doubt, state);
    }
  }
}
