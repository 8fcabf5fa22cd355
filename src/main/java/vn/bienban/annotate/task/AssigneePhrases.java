package vn.bienban.annotate.task;

import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds the phrases before the work of a task that may name those who must do it, each with the
 * ends that it may have. Immutable and thread-safe.
 */
final class AssigneePhrases extends Domain {
  /** So far before the work those stand who must do it. */
  private static final int FARTHEST = 60;

  private static final int LONGEST = 45;

  /** A phrase may have so many ends. */
  private static final int MOST_ENDS = 7;

  private final Verbs verbs;
  private final Assignees assignees;
  private final LexicalClass and = of("and");
  private final LexicalClass quantity = of("quantity");
  private final LexicalClass honorific = of("honorific");
  private final LexicalClass toward = of("toward");
  private final LexicalClass topicFront = of("topic-front");

  private final LexicalClass thing = of("thing");
  private final ClassSet plans = ClassSet.of(of("plan-head"), of("general-head"));

  /** What is no part of them. */
  private final ClassSet behind =
      ClassSet.of(
          of("time-front"), of("habit"), of("by-duty"), of("future"), of("prefix"), of("past"));

  AssigneePhrases(Lexicon lexicon, Verbs verbs, Assignees assignees) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
  }

  /** Adds the phrases between two tokens of a sentence; the work begins at the second. */
  void add(SentenceWindow words, int from, int work, AssigneeCandidates candidates) {
    for (int i = work - 1; i >= Math.max(from, work - FARTHEST); i--) {
      if (opens(words, i)) {
        add(words, i, candidates, work);
      }
    }
  }

  /** Whether those who may be told can begin at a token: "yêu cầu | thời gian tới" is nobody. */
  private boolean opens(SentenceWindow words, int at) {
    if (words.isUnit(at)) {
      return true;
    }
    if (words.isCovered(at)) {
      return words.isName(at) && !words.isName(at - 1);
    }
    return words.isWord(at)
        && !isThing(words, at)
        && words.timeEnd(at) < 0
        && !words.begins(behind, at)
        && !words.begins(topicFront, at)
        && (assignees.isRecipient(words, at)
            || words.isCapitalized(at) && !words.isCapitalized(at - 1)
            || words.ends(toward, at)
            || words.ends(honorific, at)
            || verbs.endsTasking(words, at));
  }

  /** Whether a thing or a plan is named, which is nobody: "các công việc". */
  private boolean isThing(SentenceWindow words, int at) {
    int noun = Math.max(at, words.phraseEnd(quantity, at));
    return words.begins(plans, noun)
        || words.begins(thing, noun) && assignees.nounEnd(words, noun) < 0;
  }

  /** Adds the phrase that begins at a token, once for each end. */
  private void add(SentenceWindow words, int begin, AssigneeCandidates candidates, int limit) {
    int least = leastEnd(words, begin);
    int most = Math.min(limit, begin + LONGEST);
    int count = 0;
    for (int i = least; i <= most && count < MOST_ENDS; i++) {
      boolean whole = !words.isPunctuation(i - 1) || words.isMark(i - 1, ')');
      boolean mayEnd = i == least || i == limit || !words.isCovered(i) && mayEndBefore(words, i);
      if (whole && mayEnd) {
        candidates.add(begin, i, AssigneeCandidates.Source.HERE);
        count++;
      }
      if (words.isMark(i, ':') || verbs.isModal(words, i)) {
        return;
      }
    }
  }

  /** The end of the unit, the name, the noun or the capitals that the phrase begins with. */
  private int leastEnd(SentenceWindow words, int begin) {
    if (words.isUnit(begin)) {
      return words.unitEnd(begin);
    }
    int end = begin + 1;
    if (words.isCovered(begin)) {
      while (words.isName(end)) {
        end++;
      }
      return end;
    }
    int noun = begin;
    for (int n = 0; n < 2 && words.begins(quantity, noun); n++) {
      noun = words.phraseEnd(quantity, noun);
    }
    end = Math.max(noun + 1, assignees.nounEnd(words, noun));
    while (words.isCapitalized(begin) && words.isCapitalized(end) && words.isCapitalized(end - 1)) {
      end++;
    }
    while (words.isCovered(end)) {
      end++;
    }
    return end;
  }

  private boolean mayEndBefore(SentenceWindow words, int at) {
    return words.isPunctuation(at)
        || words.is(and, at)
        || words.isUnit(at)
        || words.begins(behind, at)
        || verbs.isModal(words, at)
        || verbs.isOrder(words, at)
        || verbs.verbKind(words, at) != VerbKind.NONE
        || words.timeEnd(at) > 0;
  }
}
