package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.PhraseTrie;

/** What is seen of a comma or "và" between two verb phrases. */
final class SplitFeatures {
  private static final int[] LENGTHS = {2, 4, 6, 9, 14};
  private static final int LONGEST_VERB = 3;

  private final TaskSentence words;
  private final List<String> features = new ArrayList<>();
  private String boundary = "";

  private SplitFeatures(TaskSentence words) {
    this.words = words;
  }

  /**
   * The features of a boundary.
   *
   * @param start the first word of the piece before
   * @param left the verb phrase that the piece begins with, or null
   * @param at the boundary's first word
   * @param right the verb phrase behind the boundary
   * @param object the first word of its object
   * @param to the end of the clause
   */
  static List<String> of(
      TaskSentence words,
      int start,
      VerbReader.@Nullable Verb left,
      int at,
      VerbReader.Verb right,
      int object,
      int to) {
    SplitFeatures reading = new SplitFeatures(words);
    reading.add("always");
    reading.mark(at, right.begin());
    reading.left(start, left, at);
    reading.right(right, object, to);
    reading.pair(left, right);
    return reading.features;
  }

  private void add(String feature) {
    features.add(feature);
  }

  private void mark(int at, int next) {
    StringBuilder mark = new StringBuilder("mark=");
    for (int i = at; i < next; i++) {
      mark.append(words.word(i)).append(i + 1 < next ? " " : "");
    }
    add(mark.toString());
    boundary = mark.toString();
  }

  private void left(int start, VerbReader.@Nullable Verb left, int at) {
    add("left-length=" + CandidateFeatures.bucket(at - start, LENGTHS));
    if (left != null) {
      add("left-kind=" + left.kind() + (left.adverbs() ? " adverb" : ""));
      add("left-verb=" + words.word(left.verb()));
      add("left-object=" + CandidateFeatures.bucket(at - left.end(), LENGTHS));
    }
    boolean scope = false;
    boolean verb = false;
    int commas = 0;
    for (int i = start; i < at; i++) {
      scope |= words.isFree(i) && words.cue(Cue.SCOPE, i) > 0;
      commas += words.is(i, ",") ? 1 : 0;
      PhraseTrie.Hit<VerbKind> hit = words.isFree(i) ? words.verb(i) : null;
      if (hit != null && hit.end() == at && hit.value() != VerbKind.ADVERB) {
        verb = true;
      }
    }
    if (scope) {
      add("left-scope");
    }
    if (verb) {
      add("left-ends-in-verb");
    }
    add("left-commas=" + Math.min(commas, 3));
    add("before=" + CandidateFeatures.seen(words, at - 1));
    if (words.unitBefore(at) >= 0) {
      add("before-unit");
    }
  }

  private void right(VerbReader.Verb right, int object, int to) {
    String kind = "right-kind=" + right.kind() + (right.adverbs() ? " adverb" : "");
    add(kind);
    add(boundary + ", " + kind);
    int verbEnd = Math.min(right.end(), right.verb() + LONGEST_VERB);
    add("right-verb=" + CandidateFeatures.phrase(words, right.verb(), verbEnd));
    add("right-first=" + words.word(right.begin()));
    if (!right.known()) {
      add("right-unknown");
    }
    if (right.end() - right.verb() > 2) {
      add("right-joined");
    }
    int end = right.end();
    while (end < to && (!words.isFree(end) || !words.is(end, ",") && !words.is(end, ";"))) {
      end++;
    }
    add("right-length=" + CandidateFeatures.bucket(end - right.begin(), LENGTHS));
    add("right-end=" + (end < to ? CandidateFeatures.seen(words, end) : "end"));
    if (object >= to || !words.isWord(object)) {
      add("right-no-object");
    } else {
      add("right-object=" + CandidateFeatures.seen(words, object));
      if (words.cue(Cue.DETERMINER, object) > 0) {
        add("right-determiner");
      }
      if (words.unitEnd(object) > 0) {
        add("right-unit");
      }
    }
    if (words.cue(Cue.FOLLOW, right.verb()) > 0) {
      add("right-follows");
    }
    if (words.cue(Cue.DEGREE, right.begin()) > 0) {
      add("right-degree");
    }
    if (words.cue(Cue.SCOPE, right.begin()) > 0) {
      add("right-scope");
    }
  }

  private void pair(VerbReader.@Nullable Verb left, VerbReader.Verb right) {
    if (left != null) {
      add("kinds=" + left.kind() + " " + right.kind() + (right.adverbs() ? " adverb" : ""));
    }
  }
}
