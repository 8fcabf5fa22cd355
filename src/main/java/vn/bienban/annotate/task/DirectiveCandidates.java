package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.Deadlines.Limit;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.decide.Trace;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.pattern.Rule;
import vn.bienban.text.Span;

/**
 * What may be a directive in a document, with what is seen of it, and which of it is one. For one
 * document and one thread.
 */
final class DirectiveCandidates {
  /** So many tokens, such as a mark or a modal verb, may stand beside a limit before the work. */
  private static final int AROUND_LIMIT = 2;

  private static final Buckets STRICT = Buckets.signed(0, 2, 5, 10, 20);

  /** Directives that begin with the same so many characters are one. */
  private static final int SAME = 40;

  private static final int MOST = 4;
  private static final String[] LEVELS = {"-4", "-3", "-2", "-1", "0", "1", "2", "3", "4"};
  private static final String[][] PAIRS = {{"00", "01"}, {"10", "11"}};

  /**
   * What may be a directive, with what is seen of it.
   *
   * @param task where it stands and who is told
   * @param source its rule
   * @param confidence of its rule
   * @param features what is seen of it so far
   * @param strict whether the rules take it by themselves
   * @param front the time limit that stands before it, or null
   * @param owner whose document the text tells of, or null
   */
  private record Candidate(
      AssigneeChoice.Task task,
      Rule source,
      double confidence,
      Features features,
      boolean strict,
      @Nullable Limit front,
      @Nullable Span owner) {

    int sentence() {
      return task.words().index();
    }

    Span span() {
      return task.words().span(task.work().begin(), task.work().end());
    }

    /** Who has the floor, or else whose document it is. */
    Giver giver() {
      Giver speaker = task.speaker();
      return speaker.words() == null && owner != null ? Giver.body(owner) : speaker;
    }
  }

  /**
   * A candidate that is taken.
   *
   * @param directive how it stands in the record
   */
  private record Taken(Candidate candidate, Directive directive) {
    Span span() {
      return directive.span();
    }

    double confidence() {
      return directive.confidence();
    }

    /** Who gives it by the rules. */
    Giver giver() {
      return new Giver(directive.assigner(), directive.assignerWords());
    }
  }

  private final Document document;
  private final Setting setting;
  private final TaskGrammar grammar;
  private final Trace trace;
  private final List<Candidate> candidates = new ArrayList<>();

  /** Who was told, in the order in which the rules heard of them. */
  private final List<Span> heard = new ArrayList<>();

  /** The tokens of candidates. */
  private final BitSet taken = new BitSet();

  private final WordsBefore before;

  /** From which probability on what the rules take is kept, and what they leave open is taken. */
  private final double kept;

  private final double fromDoubt;
  private final double outside;
  private final double asked;

  /** Below this sum of weights no words near by make a directive of a candidate. */
  private final double hopeless;

  /** {@link #level()}, once it was asked for. */
  private @Nullable Integer level;

  DirectiveCandidates(Document document, Setting setting, TaskGrammar grammar, Trace trace) {
    this.document = document;
    this.setting = setting;
    this.grammar = grammar;
    this.trace = trace;
    before = new WordsBefore(grammar.candidateFeatures(), grammar.accept());
    kept = grammar.thresholds().get("tasks.kept");
    fromDoubt = grammar.thresholds().get("tasks.taken");
    outside = grammar.thresholds().get("tasks.outside");
    asked = grammar.thresholds().get("tasks.asked");
    hopeless = grammar.thresholds().get("tasks.hopeless");
  }

  /** The tokens of candidates. */
  BitSet taken() {
    return taken;
  }

  /**
   * Adds a candidate.
   *
   * @param told who must do it
   * @param doubt why the rules by themselves would not take it, or null where they do
   * @param state what the document so far tells
   */
  void add(
      SentenceWindow words,
      DirectiveSpan work,
      Rule rule,
      @Nullable Span told,
      @Nullable Doubt doubt,
      DiscourseState state) {
    double confidence = rule.confidence() * (setting.reported() ? 1 : outside);
    String how = doubt == null ? rule.name() : rule.name() + ", " + doubt;
    Features features = words.weigh(grammar.accept());
    grammar.candidateFeatures().tell(features, words, work);
    context(features, words, how, (doubt == null ? told : work.assignee()) != null, state);
    taken.set(work.begin(), work.end());
    hear(state.assignee());
    hear(told);
    candidates.add(
        new Candidate(
            new AssigneeChoice.Task(
                words, work, how, state.speaker(), told, state.over(), heard.size()),
            rule,
            confidence,
            features,
            doubt == null,
            doubt == null ? state.front() : null,
            setting.meeting() ? null : state.issued().owner()));
  }

  private void hear(@Nullable Span told) {
    if (told != null && (heard.isEmpty() || !heard.get(heard.size() - 1).equals(told))) {
      heard.add(told);
    }
  }

  private Directive directive(Candidate candidate) {
    AssigneeChoice.Task task = candidate.task();
    SentenceWindow words = task.words();
    int begin = task.work().begin();
    int end = task.work().end();
    Limit inside = grammar.deadlines().find(words, begin, end);
    if (inside == null && task.told() != null) {
      inside = between(words, TokenRange.of(document.segmented(), task.told()).end(), begin);
    }
    Limit by = inside == null ? candidate.front() : inside;
    Giver governor = candidate.strict() ? null : grammar.details().governor(words, begin);
    Giver giver = governor == null ? candidate.giver() : governor;
    Span body = governor == null ? null : governor.body();
    Span told = task.told();
    boolean itself = body != null && told != null && body.overlaps(told);
    return new Directive(
        candidate.span(),
        giver.person(),
        giver.words(),
        candidate.confidence(),
        itself ? null : told,
        by == null ? null : by.span(),
        by == null ? null : by.value(),
        words.span(grammar.details().product(words, begin, end)),
        words.span(grammar.details().cooperation(words, begin, end)),
        candidate.source().name(),
        candidate.confidence());
  }

  /** "giao Sở Y tế trong tháng 11 trình …": a time limit and no more before the work, or null. */
  private @Nullable Limit between(SentenceWindow words, int told, int begin) {
    Limit found =
        told > words.first() && told < begin ? grammar.deadlines().find(words, told, begin) : null;
    return found != null
            && found.begin() - told <= AROUND_LIMIT
            && begin - found.end() <= AROUND_LIMIT
        ? found
        : null;
  }

  /**
   * Whether what the rules leave open is weighed at all: not where no meeting is reported and the
   * text speaks as law, procedure or news do.
   */
  boolean weighDoubts() {
    return setting.meeting() || level() >= asked;
  }

  /** Whether something in a sentence may be weighed that the rules leave open. */
  boolean mayDoubt(SentenceWindow words) {
    boolean passed = level != null && !weighDoubts();
    return !passed && grammar.verbs().haveWork(words);
  }

  /** How much a text's register is that of orders: the sum of what tells so, in whole numbers. */
  private int level() {
    if (level == null) {
      Features features = grammar.article().weigh(trace);
      grammar.register().tell(features, document);
      features.decide(new Span(0, document.text().length()));
      level = (int) Math.max(-MOST, Math.min(MOST, Math.rint(features.score())));
    }
    return level;
  }

  /** What the document so far tells of a candidate. */
  private void context(
      Features features, SentenceWindow words, String how, boolean told, DiscourseState state) {
    Giver speaker = state.speaker();
    String genre = setting.genre(words);
    String by = speaker.isPerson() ? "person" : speaker.body() != null ? "body" : "nobody";
    features.addIf(genre.equals(Setting.LAW), Setting.LAW).addJoined("genre,by=", genre, ",", by);
    if (speaker.isPerson()) {
      boolean leads = setting.leads(speaker);
      String rank = leads ? "leader" : setting.advises(speaker) ? "guest" : "none";
      features
          .add("rank=", rank)
          .addIf(!setting.directs(speaker), "directs not")
          .addJoined("rule,rank=", how, ",", rank);
    }
    Governing governing = state.governing();
    if (governing == null) {
      features.addJoined("rule,order=", how, ",", "none");
    } else {
      boolean here = governing.sentence() == words.index();
      String kind = governing.order().kind().name();
      features
          .addJoined("rule,order=", how, ",", governing.verb())
          .addJoined("rule,order=", how, ",", kind, here ? " here" : " before");
    }
    features.addIf(!told, "nobody told").addIf(state.listing(), "list");
  }

  /** The directives among the candidates, in order of place. */
  List<Directive> directives() {
    int strict = 0;
    BitSet telling = new BitSet();
    for (Candidate candidate : candidates) {
      if (candidate.strict()) {
        strict++;
        telling.set(candidate.sentence());
      }
    }
    String all = STRICT.of(strict);
    String register = candidates.isEmpty() ? "" : LEVELS[level() + MOST];
    Features text = grammar.accept().weigh(trace);
    if (!candidates.isEmpty() && !setting.meeting()) {
      // a meeting's words tell of its topic; other texts are law, news or plans by theirs
      grammar.textWords().tell(text, document);
    }
    List<Taken> directives = new ArrayList<>();
    Directive last = null;
    int lastSentence = -1;
    for (Candidate candidate : document.timed(candidates)) {
      int at = candidate.sentence();
      candidate
          .features()
          .add(text)
          .add("all-strict=", all)
          .add("register=", register)
          .add("strict-before=", PAIRS[tells(telling, at - 1)][tells(telling, at - 2)])
          .add("strict-behind=", PAIRS[tells(telling, at + 1)][tells(telling, at + 2)]);
      if (!candidate.strict()) {
        candidate.features().add("strict-here=", tells(telling, at) == 1 ? "1" : "0");
      }
      boolean passed = candidate.features().score() < hopeless;
      if (!passed || trace.isOn()) {
        near(candidate);
      }
      double probability = candidate.features().decide(candidate.span());
      if (grammar.accept().isEmpty()) {
        probability = candidate.strict() ? candidate.confidence() : 0;
      }
      if (!passed && probability >= (candidate.strict() ? kept : fromDoubt)) {
        Directive directive = directive(candidate);
        boolean near = last != null && at - lastSentence <= DiscourseState.LONGEST_GAP + 1;
        Directive given = near && last != null ? directive.orGivenBy(last) : directive;
        directives.add(new Taken(candidate, given.trusted(probability)));
        last = given;
        lastSentence = at;
      }
    }
    if (directives.isEmpty()) {
      return List.of();
    }
    directives.sort(Comparator.comparing(Taken::span));
    AssigneeChoice.Reading assignees = grammar.assigneeChoice().new Reading(document, trace, heard);
    List<Taken> kept = withoutRepetitions(withoutOverlaps(directives), document.text());
    List<GiverChoice.Given> givers =
        grammar
            .giverChoice()
            .givers(
                document,
                setting,
                trace,
                kept.stream().map(each -> each.candidate().task()).toList(),
                kept.stream().map(Taken::giver).toList());
    List<Directive> result = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      AssigneeChoice.Task task = kept.get(i).candidate().task();
      Directive directive = kept.get(i).directive();
      GiverChoice.Given given = givers.get(i);
      Giver giver = given.giver();
      result.add(
          directive
              .givenBy(giver.person(), giver.words(), given.probability())
              .assignedTo(assignees.next(task, directive.assignee())));
    }
    return result;
  }

  /** Tells the words near by: many features, which are asked for where they may matter. */
  private void near(Candidate candidate) {
    SentenceWindow words = candidate.task().words();
    int begin = candidate.task().work().begin();
    grammar.candidateFeatures().tellInside(candidate.features(), words, begin);
    before.tell(candidate.features(), words, begin);
  }

  private static int tells(BitSet telling, int sentence) {
    return sentence >= 0 && telling.get(sentence) ? 1 : 0;
  }

  /** Of two that overlap the surer one. */
  private static List<Taken> withoutOverlaps(List<Taken> directives) {
    List<Taken> kept = new ArrayList<>();
    for (Taken directive : directives) {
      Taken last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || !last.span().overlaps(directive.span())) {
        kept.add(directive);
      } else if (directive.confidence() > last.confidence()) {
        kept.set(kept.size() - 1, directive);
      }
    }
    return kept;
  }

  /**
   * The directives without what a headline or lead says first, in part perhaps, and the text says
   * again: of those that are one only the longest.
   */
  private static List<Taken> withoutRepetitions(List<Taken> directives, String text) {
    Map<String, Integer> longest = new HashMap<>();
    List<@Nullable Taken> kept = new ArrayList<>(directives);
    for (int i = 0; i < directives.size(); i++) {
      Taken directive = directives.get(i);
      if (directive.span().length() < SAME) {
        continue;
      }
      String words = directive.span().of(text).substring(0, SAME).toLowerCase(Locale.ROOT);
      Integer before = longest.putIfAbsent(words, i);
      if (before == null) {
        continue;
      }
      boolean longer = directives.get(before).span().length() < directive.span().length();
      kept.set(longer ? before : i, null);
      longest.put(words, longer ? i : before);
    }
    List<Taken> result = new ArrayList<>();
    for (Taken directive : kept) {
      if (directive != null) {
        result.add(directive);
      }
    }
    return result;
  }
}
