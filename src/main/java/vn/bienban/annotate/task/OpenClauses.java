package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.PhraseTrie;

/**
 * Finds the clauses of a sentence that may tell somebody to do something and that no rule takes by
 * itself: behind "cần" or "phải" whatever the subject, behind a verb of tasking whoever is told,
 * and behind the "là" of what is planned.
 */
final class OpenClauses {
  /** So many words at most stand between a verb of tasking and the work. */
  private static final int LONGEST_TOLD = 24;

  private final TaskSentence words;
  private final VerbReader verbs;
  private final TaskModels models;
  private final BitSet taken;
  private final List<Clause> clauses = new ArrayList<>();

  /**
   * A clause.
   *
   * @param pieces its candidates
   * @param why what opens it
   */
  record Clause(List<Piece> pieces, String why) {}

  private OpenClauses(TaskSentence words, BitSet taken, TaskModels models) {
    this.words = words;
    this.verbs = new VerbReader(words);
    this.models = models;
    this.taken = taken;
  }

  /**
   * The clauses of a sentence.
   *
   * @param taken the words that other candidates have
   */
  static List<Clause> find(TaskSentence words, BitSet taken, TaskModels models) {
    OpenClauses reading = new OpenClauses(words, (BitSet) taken.clone(), models);
    for (int i = 0; i < words.size(); i++) {
      reading.at(i);
    }
    return reading.clauses;
  }

  private void at(int i) {
    if (!words.isFree(i)) {
      return;
    }
    int modal = verbs.modal(i);
    if (modal > 0) {
      if (!verbs.isJudgement(i)) {
        take(workAfter(modal, modal + 2), Piece.Form.MODAL, subject(i), "modal");
      }
      return;
    }
    PhraseTrie.Hit<OrderKind> order = words.order(i);
    if (order != null && isTasking(order.value())) {
      int work = workAfter(order.end(), order.end() + LONGEST_TOLD);
      Words told = work < 0 ? null : told(order.end(), work);
      take(work, told == null ? Piece.Form.BARE : Piece.Form.SUBJECT, told, "verb of tasking");
      return;
    }
    int head = Math.max(words.cue(Cue.PLAN_HEAD, i), words.cue(Cue.GENERAL_HEAD, i));
    head = Math.max(head, words.cue(Cue.FOCUS, i));
    int copula = head > 0 ? words.planBegin(head) : -1;
    if (copula > 0) {
      take(workAfter(copula, copula + 2), Piece.Form.BARE, null, "plan");
    }
  }

  /** Whether a verb of tasking stands here with those who are told: no work, but a clause of it. */
  static boolean opensAt(TaskSentence words, int at) {
    PhraseTrie.Hit<OrderKind> order = words.order(at);
    return order != null
        && isTasking(order.value())
        && new VerbReader(words).isRecipient(order.end());
  }

  private static boolean isTasking(OrderKind kind) {
    return kind != OrderKind.NONE && kind != OrderKind.SAY;
  }

  /** The first verb of work in a stretch, or -1. */
  private int workAfter(int from, int limit) {
    int stop = Math.min(words.size(), limit);
    for (int i = from; i < stop; i++) {
      if (words.is(i, ";") || words.is(i, "\"") && i > from) {
        return -1;
      }
      if (!words.isFree(i) || words.unitEnd(i) > 0 || words.tokens.get(i).isCapitalized()) {
        continue;
      }
      int modal = verbs.modal(i);
      if (modal > 0) {
        return modal < words.size() ? modal : -1;
      }
      VerbReader.Verb verb = verbs.verbAt(i, words.size());
      boolean noun =
          i > from
              && (words.cueBefore(Cue.DETERMINER, i)
                  || words.cueBefore(Cue.TAKES_VERB, i) && (verb == null || !verb.adverbs())
                  || words.cueBefore(Cue.AGENT, i)
                  || words.cueBefore(Cue.FIELD_HEAD, i));
      if (verb != null && !noun && words.cue(Cue.RECIPIENT, i) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Those who stand between a verb of tasking and the work, or null. */
  private @Nullable Words told(int from, int work) {
    int begin = from;
    while (begin < work
        && (!words.isWord(begin)
            || words.cue(Cue.TOWARD, begin) > 0
            || words.cue(Cue.HONORIFIC, begin) > 0
            || words.is(begin, "rằng"))) {
      int toward = Math.max(words.cue(Cue.TOWARD, begin), words.cue(Cue.HONORIFIC, begin));
      begin = Math.max(begin + 1, toward);
    }
    boolean named =
        begin < work && (verbs.isAgent(begin) || words.tokens.get(begin).isCapitalized());
    return named ? RecipientWords.of(words, verbs, begin, work) : null;
  }

  /** Those who stand before a modal verb as its subject, or null. */
  private @Nullable Words subject(int modal) {
    int end = modal;
    while (end > 0 && words.cueBefore(Cue.PREFIX, end) && words.isFree(end - 1)) {
      end--;
    }
    int begin = end;
    while (begin > 0 && modal - begin < LONGEST_TOLD && !ends(begin - 1)) {
      begin--;
    }
    int link = words.cue(Cue.LINK, begin);
    begin = link > 0 && link < end ? link : begin;
    return begin < end && verbs.isAgent(begin) ? RecipientWords.of(words, verbs, begin, end) : null;
  }

  private boolean ends(int word) {
    PhraseTrie.Hit<OrderKind> order = words.order(word);
    return !words.isCovered(word)
        && (!words.isWord(word)
            || words.is(word, "rằng")
            || words.is(word, "là")
            || order != null && order.value() != OrderKind.NONE);
  }

  private void take(int verb, Piece.Form form, @Nullable Words told, String why) {
    if (verb < 0 || verb >= words.size() || taken.get(verb)) {
      return;
    }
    List<Piece> pieces = DirectiveReader.readFrom(words, verb, words.size(), form, told, models);
    List<Piece> own = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!taken.get(piece.begin())) {
        own.add(piece);
        taken.set(piece.begin(), piece.end());
      }
    }
    if (!own.isEmpty()) {
      clauses.add(new Clause(own, why));
    }
  }
}
