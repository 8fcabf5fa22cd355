package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.AssigneeCandidates.Source;
import vn.bienban.decide.Choice;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Decides who must do the tasks of a document, one after the other: a choice among those whom the
 * clause names, who were told before or must do earlier tasks, and nobody. Immutable and
 * thread-safe.
 */
final class AssigneeChoice {
  /** What a trace calls the choice of nobody. */
  private static final String NONE = "none";

  /** So many of those who must do earlier tasks may be meant again. */
  private static final int MOST_EARLIER = 4;

  /** So many whom the rules heard of last. */
  private static final int MOST_HEARD = 5;

  /** Among so many of either that came last they are looked for. */
  private static final int FARTHEST = 20;

  private final LinearModel model;
  private final AssigneePhrases phrases;
  private final AssigneeFeatures features;

  AssigneeChoice(Lexicon lexicon, Verbs verbs, Assignees assignees, LinearModel model) {
    this.model = model;
    phrases = new AssigneePhrases(lexicon, verbs, assignees);
    features = new AssigneeFeatures(lexicon, verbs, assignees);
  }

  /**
   * A task of which it is asked.
   *
   * @param words its sentence
   * @param work its words
   * @param rule its rule, and what speaks against it
   * @param speaker who gives it by the rules
   * @param told who must do it as far as the rules heard, or null
   * @param over who stands alone over it, or null
   * @param heard how many the rules had heard of before
   */
  record Task(
      SentenceWindow words,
      DirectiveSpan work,
      String rule,
      Giver speaker,
      @Nullable Span told,
      @Nullable Span over,
      int heard) {

    /** How it stands to the task before, or to none, as features call it. */
    String since(@Nullable Task before) {
      if (before == null) {
        return "first";
      }
      int sentences = words.index() - before.words.index();
      int blocks = words.block().index() - before.words.block().index();
      if (sentences == 0) {
        return "here";
      }
      if (blocks == 0) {
        return sentences == 1 ? "next" : "near";
      }
      return words.isItem() && before.words.isItem()
          ? "item"
          : blocks == 1 ? "block" : blocks < 4 ? "blocks" : "far";
    }
  }

  /**
   * A task that was decided.
   *
   * @param answer who must do it, or null
   */
  private record Decided(Task task, @Nullable TokenRange answer) {}

  /** The tasks of one document, in order of place; for one thread. */
  final class Reading {
    private final Document document;
    private final Trace trace;

    /** All whom the rules heard of, in order. */
    private final List<Span> heard;

    /** Their tokens, as far as they were asked for. */
    private final @Nullable TokenRange[] heardTokens;

    private final Choice<Integer> choice;
    private final AssigneeCandidates candidates;
    private final List<Decided> decided = new ArrayList<>();

    /** Those whom the rules told, with the ends that were found for a task of theirs. */
    private final Map<TokenRange, TokenRange> settled = new HashMap<>();

    Reading(Document document, Trace trace, List<Span> heard) {
      this.document = document;
      this.trace = trace;
      this.heard = heard;
      heardTokens = new TokenRange[heard.size()];
      choice = new Choice<>(model, trace);
      candidates = new AssigneeCandidates(document.tokens());
    }

    /**
     * Who must do the next task, or null.
     *
     * @param ruled who must by the rules alone, or null
     */
    @Nullable Span next(Task task, @Nullable Span ruled) {
      document.timeLimit().check();
      TokenRange rules = range(ruled);
      TokenRange answer = model.isEmpty() && !trace.isOn() ? rules : decide(task, settled(rules));
      decided.add(new Decided(task, answer));
      if (rules != null
          && answer != null
          && answer.begin() < rules.end()
          && rules.begin() < answer.end()) {
        settled.put(rules, answer);
      }
      return task.words().span(answer);
    }

    private @Nullable TokenRange range(@Nullable Span span) {
      return span == null ? null : TokenRange.of(document.segmented(), span);
    }

    private @Nullable TokenRange heard(int i) {
      TokenRange tokens = heardTokens[i];
      if (tokens == null) {
        tokens = range(heard.get(i));
        heardTokens[i] = tokens;
      }
      return tokens;
    }

    private @Nullable TokenRange settled(@Nullable TokenRange told) {
      return told == null ? null : settled.getOrDefault(told, told);
    }

    private @Nullable TokenRange decide(Task task, @Nullable TokenRange rules) {
      gather(task, rules);
      Decided last = decided.isEmpty() ? null : decided.get(decided.size() - 1);
      AssigneeFeatures.Case asked =
          features
          .new Case(
              task,
              candidates,
              rules,
              last == null ? null : last.task(),
              last == null ? null : last.answer(),
              range(task.speaker().body()));
      choice.clear();
      asked.tellNobody(choice.weigh(-1));
      for (int i = 0; i < candidates.size(); i++) {
        asked.tell(choice.weigh(i), i);
      }
      Span span = task.words().span(task.work().begin(), task.work().end());
      Choice.Best<Integer> best =
          choice.decideApart(
              span,
              i -> i < 0 ? span : candidates.span(i),
              i -> i < 0 ? NONE : candidates.words(i));
      if (best == null || model.isEmpty()) {
        return rules;
      }
      return best.value() < 0 ? null : candidates.range(best.value());
    }

    /** Gathers those who may have to do a task. */
    private void gather(Task task, @Nullable TokenRange rules) {
      SentenceWindow words = task.words();
      candidates.clear();
      candidates.add(rules, Source.RULES);
      int from = words.first();
      int earlier = 0;
      int first = Math.max(0, decided.size() - FARTHEST);
      for (int i = decided.size() - 1; i >= first && earlier < MOST_EARLIER; i--) {
        Task its = decided.get(i).task();
        if (its.words() == words) {
          from = Math.max(from, its.work().end());
        }
        Source source = i == decided.size() - 1 ? Source.LAST : Source.EARLIER;
        earlier += candidates.add(decided.get(i).answer(), source) ? 1 : 0;
      }
      candidates.add(settled(range(task.over())), Source.OVER);
      int known = 0;
      first = Math.max(0, task.heard() - FARTHEST);
      for (int i = task.heard() - 1; i >= first && known < MOST_HEARD; i--) {
        known += candidates.add(settled(heard(i)), Source.HEARD) ? 1 : 0;
      }
      phrases.add(words, from, task.work().begin(), candidates);
    }
  }
}
