package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Cast;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.pattern.Rule;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/**
 * What is known while a document is read from sentence to sentence: who speaks, who is told, and
 * whether a sentence without an order of its own goes on with the one before.
 */
final class Discourse {
  private static final Rule ORDERED = TaskExtractor.RULES.rule("task.ordered");
  private static final Rule ASSIGNED = TaskExtractor.RULES.rule("task.assigned");
  private static final Rule PASSIVE = TaskExtractor.RULES.rule("task.passive");
  private static final Rule PETITION = TaskExtractor.RULES.rule("task.petition");
  private static final Rule WISH = TaskExtractor.RULES.rule("task.wish");
  private static final Rule MODAL = TaskExtractor.RULES.rule("task.modal");
  private static final Rule CARRIED = TaskExtractor.RULES.rule("task.carried");
  private static final Rule TOPIC = TaskExtractor.RULES.rule("task.topic");
  private static final Rule PRIORITY = TaskExtractor.RULES.rule("task.priority");
  private static final Rule WEIGHED = TaskExtractor.RULES.rule("task.weighed");

  private static final String LEADERSHIP = "lãnh đạo";

  /** After so many sentences without a directive nothing goes on. */
  private static final int LONGEST_GAP = 2;

  /** A document that is no meeting and cites so many articles and clauses explains law. */
  private static final int MANY_CITED = 4;

  /** Outside a meeting so many sentences at most go on with an order. */
  private static final int LONGEST_CARRY = 4;

  /** How far a directive that no meeting reports is trusted, of what its rule is. */
  private static final double OUTSIDE = 0.85;

  /** A candidate counts from this probability on. */
  /** What the rules take by themselves is kept from this probability on. */
  private static final double KEPT = 0.25;

  /** What they leave open is taken from this probability on. */
  private static final double TAKEN = 0.45;

  private final Document document;

  /** Whether a meeting is reported. */
  private final boolean reported;

  /** Whether a meeting is reported, or a leader's orders are. */
  private final boolean meeting;

  /** Whether the document explains law, so that the duties it lists are nobody's tasks. */
  private final boolean statutory;

  private final Leadership leadership;
  private final TaskModels models;
  private final List<Candidate> candidates = new ArrayList<>();

  /** The last verb of tasking or speaking, and the sentence it stands in. */
  private @Nullable Order governing;

  private String governingVerb = "none";
  private int governingSentence = -1;

  /** The words of the sentence that candidates have. */
  private final BitSet taken = new BitSet();

  /** Orders read so far. */
  private int orders;

  /** The one who speaks. */
  private Giver speaker = Giver.NOBODY;

  /** The body whose letter is quoted, where no meeting is reported. */
  private @Nullable Span issuer;

  private @Nullable Span assignee;

  /** Who is told by the words that announce a list, for all items that name nobody. */
  private @Nullable Span headAssignee;

  private Deadlines.@Nullable Deadline front;

  /** Whether the sentence before gave a directive, so that this one may go on with it. */
  private boolean open;

  /** Whether somebody named told somebody named what to do, so that the rest is trusted too. */
  private boolean addressed;

  /** Whether a list of directives was announced. */
  private boolean listing;

  /** Whether the sentence before named tasks or solutions that a list may give. */
  private boolean awaiting;

  /** Sentences that went on with the last order outside a meeting. */
  private int carried;

  /** Sentences without a directive since the last one. */
  private int gap;

  /** Whether the one who speaks has given a directive. */
  private boolean directing;

  /** The block of the last sentence read. */
  private int lastBlock = -1;

  /** Whether this sentence opens its block. */
  private boolean newBlock;

  /** Whether the section tells of results and shortcomings. */
  private boolean reviewing;

  /** Whether the list of recipients of a notice has begun. */
  private boolean finished;

  /**
   * Begins a document.
   *
   * @param meeting whether it reports a meeting
   */
  Discourse(
      Document document,
      Cast cast,
      List<ReportingClause> clauses,
      boolean meeting,
      TaskModels models) {
    this.document = document;
    this.models = models;
    this.leadership = new Leadership(document, cast, clauses);
    this.reported = meeting;
    this.statutory = !meeting && explainsLaw(document.segmented().tokens());
    // a visit or an inspection told through a leader's orders is read like a meeting
    this.meeting = meeting || leadership.chief().isPerson() && !statutory;
  }

  /** The directives of the sentences read, in order of place. */
  List<Directive> directives() {
    int strict = 0;
    BitSet telling = new BitSet();
    for (Candidate candidate : candidates) {
      strict += candidate.strict() ? 1 : 0;
      telling.set(candidate.sentence(), telling.get(candidate.sentence()) || candidate.strict());
    }
    String all = CandidateFeatures.bucket(strict, 0, 2, 5, 10, 20);
    List<Directive> directives = new ArrayList<>();
    Directive last = null;
    int lastSentence = -1;
    for (Candidate candidate : candidates) {
      List<String> features = new ArrayList<>(candidate.features());
      features.add("all-strict=" + all);
      features.add("rule=" + candidate.rule() + ", all-strict=" + all);
      features.add("all-orders=" + CandidateFeatures.bucket(orders, 0, 1, 3, 6, 10));
      int at = candidate.sentence();
      features.add("strict-before=" + isTelling(telling, at - 1) + isTelling(telling, at - 2));
      features.add("strict-behind=" + isTelling(telling, at + 1) + isTelling(telling, at + 2));
      if (!candidate.strict()) {
        features.add("strict-here=" + isTelling(telling, at));
      }
      Directive directive = candidate.directive();
      double probability =
          models.accepts(
              directive.span(), features, candidate.strict() ? directive.confidence() : 0);
      if (probability >= (candidate.strict() ? KEPT : TAKEN)) {
        boolean near = last != null && at - lastSentence <= LONGEST_GAP + 1;
        Directive given = near && last != null ? directive.orGivenBy(last) : directive;
        directives.add(given.trusted(probability));
        last = given;
        lastSentence = at;
      }
    }
    directives.sort(Comparator.comparing(Directive::span));
    return Repetitions.drop(withoutOverlaps(directives), document.text());
  }

  private static int isTelling(BitSet telling, int sentence) {
    return sentence >= 0 && telling.get(sentence) ? 1 : 0;
  }

  /** Of two that overlap the surer one. */
  private static List<Directive> withoutOverlaps(List<Directive> directives) {
    List<Directive> kept = new ArrayList<>();
    for (Directive directive : directives) {
      Directive last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || !last.span().overlaps(directive.span())) {
        kept.add(directive);
      } else if (directive.confidence() > last.confidence()) {
        kept.set(kept.size() - 1, directive);
      }
    }
    return kept;
  }

  /** Whether articles and clauses of law are cited again and again. */
  private static boolean explainsLaw(List<Token> tokens) {
    int cited = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean part = word.equals("điều") || word.equals("khoản") || word.equals("điểm");
      if (part && tokens.get(i + 1).kind() == TokenKind.NUMBER) {
        cited++;
      }
    }
    return cited >= MANY_CITED;
  }

  /** Reads the next sentence. */
  void read(TaskSentence words) {
    boolean first = awaiting && (words.listMarkEnd() > 0 || words.cue(Cue.FIRST, 0) > 0);
    if (first) {
      assignee = open ? assignee : null;
      headAssignee = assignee;
      open = true;
      listing = true;
      gap = 0;
    } else if (listing && words.sentence.block() != lastBlock) {
      assignee = headAssignee;
    }
    awaiting = false;
    boolean listed = listing;
    follow(words);
    boolean head = !listed || words.is(words.size() - 1, ":");
    headAssignee = listing && head ? assignee : headAssignee;
    if (meeting && !leadership.advises(speaker.person()) && words.announcesPlan()) {
      awaiting = true;
      listing |= words.is(words.size() - 1, ":");
      open |= listing;
    }
  }

  private void follow(TaskSentence words) {
    taken.clear();
    byRules(words);
    if (!finished && !statutory && mayDirect(words)) {
      for (OpenClauses.Clause clause : OpenClauses.find(words, taken, models)) {
        for (Piece piece : clause.pieces()) {
          add(words, piece, WEIGHED, told(words, piece), clause.why());
        }
      }
    }
  }

  /** Whether the sentence stands in running text that was not told before, and asks nothing. */
  private boolean mayDirect(TaskSentence words) {
    Block block = document.segmented().blockOf(words.sentence);
    return words.size() > 0
        && !block.repeats()
        && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
        && !isAside(words);
  }

  /** Whether a sentence asks, describes a picture, or tells of an earlier time. */
  private static boolean isAside(TaskSentence words) {
    return words.is(words.size() - 1, "?") || words.isCaption() || words.cue(Cue.EARLIER, 0) > 0;
  }

  private static @Nullable Span told(TaskSentence words, Piece piece) {
    Words named = piece.assignee();
    return named == null ? null : words.span(named.begin(), named.end());
  }

  private void byRules(TaskSentence words) {
    newBlock = words.sentence.block() != lastBlock;
    lastBlock = words.sentence.block();
    if (newBlock && !listing) {
      front = null;
    }
    Block block = document.segmented().blockOf(words.sentence);
    if (finished || words.size() == 0 || block.repeats() || block.kind() == BlockKind.CAPTION) {
      return;
    }
    if (block.kind() == BlockKind.BYLINE) {
      // What stands behind the byline, such as a lead moved to the end, goes on with nothing.
      close();
      return;
    }
    if (words.cue(Cue.RECIPIENTS_LIST, 0) > 0 || words.hasCue(Cue.NOTICE_END)) {
      finished = true;
      return;
    }
    if (block.kind() == BlockKind.HEADING) {
      heading(words);
      return;
    }
    if (words.is(words.size() - 1, "?") || words.isCaption()) {
      return;
    }
    if (words.cue(Cue.EARLIER, 0) > 0) {
      close();
      return;
    }
    issuer(words);
    if ((open || listing) && words.beginsWithHead()) {
      carry(words, words.size());
      return;
    }
    List<Order> found = OrderReader.read(words, open);
    orders += found.size();
    if (plan(words, found)) {
      return;
    }
    if (found.isEmpty()) {
      unordered(words);
      return;
    }
    Order last = found.get(found.size() - 1);
    if (isClosing(words, last)) {
      speaker(last);
      govern(words, last);
      if (found.size() == 1) {
        quoted(words, last);
        return;
      }
    }
    for (int i = 0; i < found.size(); i++) {
      Order order = found.get(i);
      reviewing &= order.kind() == OrderKind.SAY;
      int to = i + 1 < found.size() ? found.get(i + 1).subjectBegin() : words.size();
      PersonMention first = order.own() ? null : namedFirst(words, order);
      if (first != null && order.person() < 0) {
        speaker(Giver.of(first));
      } else {
        speaker(order);
      }
      govern(words, order);
      content(words, order, i == 0 ? 0 : found.get(i - 1).end(), to);
    }
  }

  private void govern(TaskSentence words, Order order) {
    governing = order;
    // of "theo ông A" the person is no part of the verb
    int end = words.is(order.begin(), "theo") ? order.begin() + 1 : order.end();
    governingVerb = CandidateFeatures.phrase(words, order.begin(), end);
    governingSentence = words.sentence.index();
  }

  /** "Công văn số 12/TCT-CS của Tổng cục Thuế": requests that follow are the issuer's. */
  private void issuer(TaskSentence words) {
    if (meeting) {
      return;
    }
    boolean letter = false;
    for (int i = 0; i < words.size(); i++) {
      letter |= words.cue(Cue.DOCUMENT, i) > 0;
      if (letter && words.is(i, "của") && words.unitEnd(i + 1) > 0) {
        issuer = words.span(i + 1, words.unitEnd(i + 1));
        return;
      }
    }
  }

  /** A heading ends what went before it; one that names tasks announces them in a notice. */
  private void heading(TaskSentence words) {
    reviewing = words.hasCue(Cue.REVIEW) || reviewing && !words.hasCue(Cue.GENERAL_HEAD);
    if (listing && words.hasCue(Cue.ANNOUNCE)) {
      open = true;
      gap = 0;
    } else {
      open = false;
    }
    assignee = null;
    front = null;
  }

  /** Whether the words of a sentence stand before the one who says them. */
  private static boolean isClosing(TaskSentence words, Order order) {
    if (order.subjectBegin() < 3
        || words.is(words.size() - 1, ":")
        || words.isWord(order.subjectBegin() - 1)) {
      return false;
    }
    for (int i = order.end(); i < words.size(); i++) {
      if (words.isWord(i) && !words.is(i, "thêm") && !words.is(i, "rõ")) {
        return false;
      }
    }
    return true;
  }

  /** The person by whose name the sentence begins, where an order without a subject follows. */
  private static @Nullable PersonMention namedFirst(TaskSentence words, Order order) {
    if (order.body() != null || order.addressee() != null) {
      return null;
    }
    int at = words.listMarkEnd();
    PersonMention mention = at < order.begin() ? words.mentionAt(at) : null;
    return mention != null && mention.kind() == MentionKind.NAME ? mention : null;
  }

  private void quoted(TaskSentence words, Order order) {
    switch (order.kind()) {
      case ORDER, ASSIGN, LEAD ->
          told(words, 0, order.subjectBegin(), DirectiveReader.Mode.TOLD, ORDERED);
      default -> {
        if (open && leadership.leads(speaker.person())) {
          carry(words, order.subjectBegin());
        } else {
          said(words, 0, order.subjectBegin());
        }
      }
    }
  }

  private void speaker(Order order) {
    if (order.person() >= 0) {
      speaker(order.giver());
    } else if (speaker.isPerson() && order.kind() == OrderKind.SAY && isLeadership(order)) {
      // "lãnh đạo Bộ Y tế cho biết" speaks of the leader who has the word
      return;
    } else if (order.body() != null) {
      close();
      directing = false;
      speaker = order.account() ? Giver.NOBODY : order.giver();
    } else if (!meeting && issuer != null && order.kind() == OrderKind.ORDER) {
      speaker = Giver.body(issuer);
    } else if (order.kind() == OrderKind.PETITION && !order.own() && !petitions()) {
      close();
      speaker = Giver.NOBODY;
    } else if (speaker.body() == null
        && !leadership.directs(speaker.person())
        && !order.own()
        && leadership.chief().isPerson()) {
      speaker = leadership.chief();
    } else if (speaker.words() == null) {
      speaker = leadership.chief();
    }
  }

  /** Whether a petition without a subject may be of the one who has the word. */
  private boolean petitions() {
    return speaker.body() != null
        || speaker.isPerson() && !(open && leadership.directs(speaker.person()));
  }

  private boolean isLeadership(Order order) {
    Span words = order.body();
    return words != null
        && words.of(document.text()).toLowerCase(Locale.ROOT).startsWith(LEADERSHIP);
  }

  private void speaker(Giver next) {
    boolean same = next.person() == speaker.person();
    if (!same) {
      close();
    }
    directing &= same;
    speaker = next;
  }

  private void close() {
    open = false;
    listing = false;
    assignee = null;
    headAssignee = null;
    front = null;
  }

  private void content(TaskSentence words, Order order, int before, int to) {
    int from = order.end();
    if (order.addressee() != null && meeting) {
      assignee = order.addressee();
      read(
          words,
          DirectiveReader.read(words, from, to, DirectiveReader.Mode.CARRIED, models),
          PASSIVE,
          true);
      return;
    }
    carried = 0;
    if (!meeting && !isTrusted(words, order)) {
      open = false;
      loose(words, from, to, DirectiveReader.Mode.TOLD, "untrusted");
      return;
    }
    switch (order.kind()) {
      case ORDER, LEAD, ASSIGN -> {
        fronted(words, before, order.subjectBegin());
        told(
            words,
            from,
            to,
            meeting || order.person() >= 0 || assignee != null
                ? DirectiveReader.Mode.TOLD
                : DirectiveReader.Mode.ADDRESSED,
            order.kind() == OrderKind.ASSIGN ? ASSIGNED : ORDERED);
      }
      case PETITION -> told(words, from, to, DirectiveReader.Mode.ADDRESSED, PETITION);
      case WISH -> told(words, from, to, DirectiveReader.Mode.ADDRESSED, WISH);
      case SAY -> said(words, from, to);
      case NONE -> {}
    }
  }

  /**
   * Whether an order counts that no meeting reports: one that a named person or body gives, or the
   * request of an official letter. What a law provides is full of words of tasking.
   */
  private boolean isTrusted(TaskSentence words, Order order) {
    if (order.person() >= 0) {
      return true;
    }
    if (order.body() != null) {
      return isNamed(words, order) && !(statutory && order.kind() == OrderKind.ASSIGN);
    }
    if (addressed
        && !statutory
        && (order.kind() == OrderKind.ASSIGN || order.kind() == OrderKind.ORDER)
        && words.opens(order.subjectBegin())) {
      return true;
    }
    boolean request = words.cue(Cue.REQUEST, order.begin()) == order.end();
    return request && (issuer != null || !statutory) && words.opens(order.subjectBegin());
  }

  /** Whether a body's name, its leaders or a leading post stand as the subject of an order. */
  private static boolean isNamed(TaskSentence words, Order order) {
    int begin = order.subjectBegin();
    int end = words.unitEnd(begin);
    int led = words.cue(Cue.LEADERS_OF, begin);
    return end > begin + 1
        || led > 0 && words.unitEnd(led) > led + 1
        || end < 0
            && words.tokens.get(begin).isCapitalized()
            && words.isLeader(begin, order.begin());
  }

  /** The time limit and the one who is told, where they stand before the order. */
  private void fronted(TaskSentence words, int from, int to) {
    assignee = null;
    front = null;
    int at = words.cue(Cue.LINK, from) > 0 ? words.cue(Cue.LINK, from) : from;
    while (at < to && !words.isWord(at)) {
      at++;
    }
    if (at >= to || words.cue(Cue.FRONT, at) < 0) {
      return;
    }
    front = Deadlines.find(words, at, to);
    int topic = words.cue(Cue.TOPIC_FRONT, at);
    if (topic > 0 && topic < to) {
      int end = to;
      while (end > topic + 1 && !words.isWord(end - 1) && !words.is(end - 1, ")")) {
        end--;
      }
      if (words.unitEnd(topic) > 0 || words.cue(Cue.RECIPIENT, topic) > 0) {
        assignee = words.span(topic, end);
      }
    }
  }

  private void told(TaskSentence words, int from, int to, DirectiveReader.Mode mode, Rule rule) {
    if (from >= to) {
      open = rule == ORDERED;
      return;
    }
    if (mode == DirectiveReader.Mode.ADDRESSED) {
      assignee = null;
    }
    DirectiveReader.Result result = DirectiveReader.read(words, from, to, mode, models);
    if (read(words, result, rule, true) && assignee != null) {
      addressed |= speaker.words() != null;
    }
    if (to == words.size() && words.is(to - 1, ":")) {
      open = true;
      listing = true;
    }
  }

  private void said(TaskSentence words, int from, int to) {
    boolean leads = meeting && (leadership.leads(speaker.person()) || speaker.body() != null);
    if (leads && to == words.size() && words.is(to - 1, ":")) {
      listing = true;
      open |= words.hasCue(Cue.ANNOUNCE);
      gap = 0;
      return;
    }
    if (!leads || !speaker.isPerson()) {
      open = false;
      loose(words, from, to, DirectiveReader.Mode.SAID, "no leader");
      return;
    }
    DirectiveReader.Result result =
        DirectiveReader.read(words, from, to, DirectiveReader.Mode.SAID, models);
    if (result.pieces().isEmpty()) {
      open = false;
      loose(words, from, to, DirectiveReader.Mode.CARRIED, "said");
    }
    read(words, result, MODAL, false);
  }

  /** A sentence without a verb of tasking or speaking that the tables know. */
  private void unordered(TaskSentence words) {
    for (ReportingClause clause : words.clauses) {
      if (clause.person() != speaker.person()) {
        speaker(Giver.of(clause));
        announced(words);
        return;
      }
    }
    announced(words);
    if (words.clauses.isEmpty()) {
      carry(words, words.size());
    }
  }

  /** "… nêu bốn việc phải làm ngay:" opens a list. */
  private void announced(TaskSentence words) {
    if (meeting
        && leadership.leads(speaker.person())
        && words.is(words.size() - 1, ":")
        && words.hasCue(Cue.ANNOUNCE)) {
      open = true;
      listing = true;
      gap = 0;
    }
  }

  private void carry(TaskSentence words, int to) {
    boolean leads =
        meeting
            ? open || listing || leadership.leads(speaker.person())
            : open
                && (!statutory || addressed && words.cue(Cue.LINK, words.listMarkEnd()) > 0)
                && carried++ < LONGEST_CARRY;
    if (!leads) {
      loose(words, 0, to, DirectiveReader.Mode.CARRIED, "no order");
      return;
    }
    if (reviewing) {
      loose(words, 0, to, DirectiveReader.Mode.CARRIED, "review");
      return;
    }
    if (words.recounts()) {
      open = false;
      return;
    }
    boolean resumes =
        meeting
            && !open
            && directing
            && newBlock
            && opensWork(words, to)
            && !words.hasCue(Cue.PAST);
    if (words.narrates(0, to) || words.describes(0, to) && !opensWork(words, to)) {
      loose(words, 0, to, DirectiveReader.Mode.CARRIED, "told");
      open = false;
      return;
    }
    DirectiveReader.Result result =
        DirectiveReader.read(
            words,
            0,
            to,
            open || listing || resumes ? DirectiveReader.Mode.CARRIED : DirectiveReader.Mode.SAID,
            models);
    if (!read(words, result, CARRIED, open || resumes)) {
      if (!open && !listing && !resumes) {
        loose(words, 0, to, DirectiveReader.Mode.CARRIED, "not open");
      }
      gap++;
      if (gap >= LONGEST_GAP && !listing) {
        open = false;
      }
    }
  }

  /** Whether a sentence opens with a verb of action: "Khắc phục tình trạng còn chậm …". */
  private static boolean opensWork(TaskSentence words, int to) {
    int at = words.listMarkEnd();
    while (at < to && words.cue(Cue.LINK, at) > 0 && words.verb(at) == null) {
      at = words.cue(Cue.LINK, at);
      at += words.is(at, ",") ? 1 : 0;
    }
    VerbReader.Verb verb = at < to ? new VerbReader(words).verbAt(at, to) : null;
    return verb != null && (verb.kind() == VerbKind.STRONG || verb.adverbs());
  }

  /** "… xác định nhiệm vụ trọng tâm là …": what a body sets itself. */
  private boolean plan(TaskSentence words, List<Order> orders) {
    if (!meeting) {
      return false;
    }
    for (Order order : orders) {
      if (order.kind() == OrderKind.ORDER || order.kind() == OrderKind.ASSIGN) {
        // "yêu cầu các sở tập trung thực hiện các nhiệm vụ sau": somebody is told
        return false;
      }
    }
    for (int i = 0; i < words.size(); i++) {
      int verb = words.isFree(i) ? words.cue(Cue.PLAN, i) : -1;
      if (verb < 0) {
        continue;
      }
      int head = words.planHead(verb);
      if (head < 0 || words.narratesBefore(i)) {
        continue;
      }
      int begin = words.planBegin(head);
      if (begin < 0) {
        continue;
      }
      DirectiveReader.Result result =
          DirectiveReader.read(words, begin, words.size(), DirectiveReader.Mode.TOLD, models);
      if (result.pieces().isEmpty() && !words.is(words.size() - 1, ":")) {
        return false;
      }
      planner(words, i, orders);
      assignee = words.planOwner(head, begin);
      front = Deadlines.find(words, 0, begin);
      read(words, result, PRIORITY, true);
      open = true;
      listing |= words.is(words.size() - 1, ":");
      return true;
    }
    return false;
  }

  private void planner(TaskSentence words, int verb, List<Order> orders) {
    int begin = words.unitBefore(verb);
    PersonMention mention = words.mentionBefore(verb);
    if (mention != null) {
      speaker(Giver.of(mention));
    } else if (begin >= 0) {
      close();
      speaker = Giver.body(words.span(begin, verb));
    } else if (!orders.isEmpty()) {
      speaker(orders.get(0));
    }
  }

  /**
   * Takes over the directives of a stretch.
   *
   * @param inherits whether those told before must do what names nobody
   * @return whether it gave or announced any
   */
  private boolean read(
      TaskSentence words, DirectiveReader.Result result, Rule rule, boolean inherits) {
    Words at = result.front();
    if (at != null) {
      Deadlines.Deadline limit = Deadlines.find(words, at.begin(), at.end());
      front = limit == null ? front : limit;
    }
    boolean known = inherits;
    for (Piece piece : result.pieces()) {
      if (!meeting && !addressed && rule == CARRIED && piece.form() != Piece.Form.BARE) {
        continue;
      }
      Words named = piece.assignee();
      if (named != null && rule == CARRIED && isSpeaking(words, named)) {
        continue;
      }
      if (named != null) {
        assignee = words.span(named.begin(), named.end());
        known = true;
      }
      add(words, piece, rule, known && piece.form() != Piece.Form.TOPIC ? assignee : null);
    }
    Words last = result.assignee();
    if (last != null) {
      assignee = words.span(last.begin(), last.end());
    }
    boolean any = !result.pieces().isEmpty() || result.announces();
    if (any) {
      open = true;
      gap = 0;
      listing |= result.announces();
    }
    return any;
  }

  /** Whether those named are the body that speaks, so that the clause tells what it does. */
  private boolean isSpeaking(TaskSentence words, Words named) {
    Span speaking = speaker.body();
    return speaking != null
        && words
            .span(named.begin(), named.end())
            .of(document.text())
            .equals(speaking.of(document.text()));
  }

  /**
   * Reads what the rules by themselves would not take, for the model to decide; nothing goes on
   * with it. A text that explains law is full of such clauses, which are nobody's tasks.
   *
   * @param why what speaks against it
   */
  private void loose(TaskSentence words, int from, int to, DirectiveReader.Mode mode, String why) {
    if (from >= to || statutory) {
      return;
    }
    DirectiveReader.Result result = DirectiveReader.read(words, from, to, mode, models);
    for (Piece piece : result.pieces()) {
      if (OpenClauses.opensAt(words, piece.begin())) {
        continue;
      }
      add(words, piece, WEIGHED, told(words, piece), why);
    }
  }

  private void add(TaskSentence words, Piece piece, Rule rule, @Nullable Span told) {
    directing = true;
    add(words, piece, rule, told, null);
  }

  /**
   * Adds a candidate.
   *
   * @param against why the rules by themselves would not take it, or null where they do
   */
  private void add(
      TaskSentence words, Piece piece, Rule rule, @Nullable Span told, @Nullable String against) {
    Deadlines.Deadline limit = Deadlines.find(words, piece.begin(), piece.end());
    Deadlines.Deadline by = limit == null && against == null ? front : limit;
    Rule source = piece.form() == Piece.Form.TOPIC && against == null ? TOPIC : rule;
    Giver governor = against == null ? null : Governor.of(words, piece.begin());
    Giver giver = governor == null ? speaker : governor;
    Span body = governor == null ? null : governor.body();
    boolean itself = body != null && told != null && body.overlaps(told);
    Directive directive =
        new Directive(
            words.span(piece.begin(), piece.end()),
            giver.person(),
            giver.words(),
            itself ? null : told,
            by == null ? null : by.span(),
            by == null ? null : by.value(),
            Products.find(words, piece.begin(), piece.end()),
            Cooperation.find(words, piece.begin(), piece.end()),
            source.name(),
            source.confidence() * (reported ? 1 : OUTSIDE));
    List<String> features =
        CandidateFeatures.of(words, piece, document.segmented().blockOf(words.sentence).kind());
    String how = source.name() + (against == null ? "" : ", " + against);
    features.add("rule=" + how);
    context(words, told, features);
    taken.set(piece.begin(), piece.end());
    candidates.add(
        new Candidate(directive, how, features, against == null, words.sentence.index()));
  }

  /** What the document so far tells of a candidate. */
  private void context(TaskSentence words, @Nullable Span told, List<String> features) {
    features.add(reported ? "meeting" : meeting ? "orders" : statutory ? "law" : "outside");
    features.add(
        "by=" + (speaker.isPerson() ? "person" : speaker.body() != null ? "body" : "nobody"));
    if (speaker.isPerson()) {
      features.add(
          leadership.leads(speaker.person())
              ? "rank=leader"
              : leadership.advises(speaker.person()) ? "rank=guest" : "rank=none");
      features.add(leadership.directs(speaker.person()) ? "directs" : "directs not");
      if (speaker.person() == leadership.chief().person()) {
        features.add("chief");
      }
    }
    features.add("order=" + governingVerb);
    if (governing != null) {
      features.add("order-kind=" + governing.kind());
      int distance = words.sentence.index() - governingSentence;
      features.add("order-distance=" + CandidateFeatures.bucket(distance, 0, 1, 2, 4, 8));
      features.add("order=" + governing.kind() + (distance == 0 ? " here" : " before"));
    }
    features.add(told == null ? "nobody told" : "somebody told");
    if (listing) {
      features.add("list");
    }
    if (open) {
      features.add("open");
    }
    if (reviewing) {
      features.add("review");
    }
    int all = document.segmented().sentences().size();
    features.add("place=" + 4 * words.sentence.index() / Math.max(1, all));
  }
}
