package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.AssigneeCandidates.Source;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** What is seen of those who may have to do a task. Immutable and thread-safe. */
final class AssigneeFeatures extends Domain {
  private static final Buckets GAPS = Buckets.of(0, 1, 2, 3, 5, 8, 13, 21, 40);
  private static final Buckets LENGTHS = Buckets.of(1, 2, 3, 4, 6, 9, 14, 22);
  private static final Buckets SENTENCES = Buckets.of(0, 1, 2, 3, 5, 9);
  private static final Buckets BLOCKS = Buckets.of(0, 1, 2, 4, 8);

  private final Verbs verbs;
  private final Assignees assignees;
  private final LexicalClass and = of("and");

  /**
   * A class of words, as a model sees it.
   *
   * @param type the class
   * @param name what it is called
   */
  private record Kind(LexicalClass type, String name) {}

  private final List<Kind> before =
      List.of(
          new Kind(of("toward"), "toward"),
          new Kind(of("topic-front"), "topic front"),
          new Kind(of("honorific"), "honorific"));

  private final List<Kind> behind =
      List.of(
          new Kind(of("quantity"), "quantity"),
          new Kind(of("by-duty"), "by duty"),
          new Kind(of("future"), "future"),
          new Kind(of("past"), "past"),
          new Kind(of("link"), "link"),
          new Kind(of("complementizer"), "complementizer"),
          new Kind(of("copula"), "copula"),
          new Kind(of("prefix"), "prefix"),
          new Kind(of("plan-head"), "plan head"),
          new Kind(of("thing"), "thing"));

  AssigneeFeatures(Lexicon lexicon, Verbs verbs, Assignees assignees) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
  }

  /** What begins at a token. */
  private String kind(SentenceWindow words, int at) {
    if (at >= words.end()) {
      return "end";
    }
    if (words.mentionAt(at) != null) {
      return "person";
    }
    if (words.isUnit(at)) {
      return "body";
    }
    if (words.isCovered(at)) {
      return "covered";
    }
    if (words.isPunctuation(at)) {
      return words.text(at);
    }
    OrderKind order = verbs.orderKind(words, at);
    if (order != null && order != OrderKind.NONE) {
      return order.name();
    }
    if (verbs.isModal(words, at)) {
      return "modal";
    }
    if (words.timeEnd(at) > 0) {
      return "time";
    }
    if (words.is(and, at)) {
      return "and";
    }
    String known = begins(before, words, at);
    if (known == null) {
      known = assignees.nounEnd(words, at) > 0 ? "recipient" : begins(behind, words, at);
    }
    return known == null ? verbOrShape(words, at) : known;
  }

  private static @Nullable String begins(List<Kind> kinds, SentenceWindow words, int at) {
    // no loop over the list itself, which would make something for each token
    for (int i = 0; i < kinds.size(); i++) {
      if (words.begins(kinds.get(i).type(), at)) {
        return kinds.get(i).name();
      }
    }
    return null;
  }

  private String verbOrShape(SentenceWindow words, int at) {
    VerbKind verb = verbs.verbKind(words, at);
    return verb != VerbKind.NONE
        ? verb.name()
        : words.tokens().kind(at) == TokenKind.NUMBER
            ? "number"
            : words.isCapitalized(at) ? "capital" : "small";
  }

  /** What ends right before a token. */
  private String kindBefore(SentenceWindow words, int at) {
    if (at <= words.first()) {
      return "begin";
    }
    if (words.unitBefore(at) >= 0) {
      return words.mentionBefore(at) != null ? "person" : "body";
    }
    if (verbs.endsOrder(words, at)) {
      return verbs.endsTasking(words, at) ? "tasking" : "saying";
    }
    for (int i = 0; i < before.size(); i++) {
      if (words.ends(before.get(i).type(), at)) {
        return before.get(i).name();
      }
    }
    return kind(words, at - 1);
  }

  private static String lower(SentenceWindow words, int at) {
    return at < words.end() ? CandidateFeatures.seen(words, at) : "end";
  }

  /** One task and those who may have to do it; for one thread. */
  final class Case {
    private final AssigneeCandidates candidates;
    private final SentenceWindow words;
    private final int work;
    private final String form;
    private final String rule;

    /** How the task stands to the one before. */
    private final String since;

    private final String opening;

    /** Where those stand who must do it by the rules, and who must do the task before. */
    private final String rules;

    private final String last;
    private final @Nullable TokenRange speaker;

    /**
     * A case.
     *
     * @param rules who must do it by the rules, or null
     * @param before the task before, or null
     * @param answer who must do that, or null
     * @param speaker the body that gives it, or null
     */
    Case(
        AssigneeChoice.Task task,
        AssigneeCandidates candidates,
        @Nullable TokenRange rules,
        AssigneeChoice.@Nullable Task before,
        @Nullable TokenRange answer,
        @Nullable TokenRange speaker) {
      this.candidates = candidates;
      this.speaker = speaker;
      words = task.words();
      work = task.work().begin();
      form = task.work().form().label();
      rule = task.rule();
      since = task.since(before);
      int first = Math.min(words.listMarkEnd(), words.end() - 1);
      opening = first == work ? "work" : kind(words, first);
      this.rules = rules == null ? "none" : rules.begin() >= words.first() ? "here" : "carried";
      last = before == null ? "first" : answer == null ? "none" : "some";
    }

    /** Tells what speaks for nobody. */
    void tellNobody(Features features) {
      features
          .add("none")
          .add("none opening=", opening)
          .addJoined("none form,rules=", form, " ", rules)
          .add("none block=", words.block().kind().name());
    }

    /** Tells what is seen of a candidate. */
    void tell(Features features, int i) {
      int begin = candidates.begin(i);
      int end = candidates.end(i);
      SentenceWindow its = TaskText.of(words.document()).window(begin);
      String source = candidates.source(i);
      features
          .addJoined("source,since=", source, " ", since)
          .addJoined("source,opening=", source, " ", opening)
          .addJoined("source,rules,last=", source, " ", rules, " ", last)
          .add("sentences=", SENTENCES.of(words.index() - its.index()))
          .addJoined(
              "source,blocks=", source, " ", BLOCKS.of(words.block().index() - its.block().index()))
          .addIf(candidates.is(i, Source.HEARD), "heard");
      if (candidates.is(i, Source.RULES)) {
        features.addJoined("rules rule=", rule, " ", rules);
      }
      TokenRange body = speaker;
      features.addIf(
          body != null && candidates.isCalled(i, body.begin(), body.end()), "speaker itself");
      shape(features, its, begin, end, source);
      if (its == words && begin < work) {
        gap(features, begin, end);
      }
    }

    private void shape(Features features, SentenceWindow its, int begin, int end, String source) {
      String precedes = kindBefore(its, begin);
      features
          .add("first=", lower(its, begin))
          .add("last=", lower(its, end - 1))
          .add("word behind=", lower(its, end))
          .add("before=", precedes)
          .add("behind=", kind(its, end))
          .add("length=", LENGTHS.of(end - begin))
          .addJoined("shape=", kind(its, begin), " ", kind(its, end - 1))
          .addJoined("before,source=", precedes, " ", source);
    }

    /** What stands between somebody and the work. */
    private void gap(Features features, int begin, int end) {
      String gap = GAPS.of(Math.max(0, work - end));
      features
          .addJoined("gap,form=", gap, " ", form)
          .addJoined("gap,before=", gap, " ", kindBefore(words, begin));
      String over = "";
      for (int i = end; i < work; i++) {
        if (words.isFree(i) && verbs.isTasking(words, i)) {
          over = "tasking";
        } else if (over.isEmpty() && words.isMark(i, ';')) {
          over = ";";
        } else if (over.isEmpty() && words.isUnit(i)) {
          over = "unit";
        }
      }
      features.addJoined("over=", over, " ", gap);
    }
  }
}
