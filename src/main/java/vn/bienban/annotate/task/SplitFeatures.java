package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.ClusterFeatures;
import vn.bienban.annotate.ClusterFeatures.Told;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.FeatureTable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** What is seen of a comma or "và" between two verbs. Immutable and thread-safe. */
final class SplitFeatures extends Domain {
  private static final Buckets LENGTHS = Buckets.signed(2, 4, 6, 9, 14);
  private static final int LONGEST_VERB = 3;
  private static final String[] COMMAS = {"0", "1", "2", "3"};

  private final ClusterFeatures clusters;
  private final FeatureTable leftObject;
  private final FeatureTable leftEnd;
  private final FeatureTable rightVerb;
  private final FeatureTable rightObject;
  private final Verbs verbs;
  private final LexicalClass scope = of("scope");

  SplitFeatures(Lexicon lexicon, Verbs verbs, LinearModel model) {
    super(lexicon, "task");
    this.clusters = new ClusterFeatures(lexicon.clusters(), model);
    this.leftObject = clusters.slot("left object", Told.FINE);
    this.leftEnd = clusters.slot("left end", Told.COARSE, Told.FINE);
    this.rightVerb = clusters.slot("right verb", Told.COARSE);
    this.rightObject = clusters.slot("right object", Told.FINE);
    this.verbs = verbs;
  }

  /**
   * A boundary.
   *
   * @param start the first token of the part before
   * @param left the verb phrase that the part begins with, or null
   * @param at the boundary's first token
   * @param right the verb phrase behind the boundary
   * @param object the first token of its object
   * @param to the end of the clause
   */
  record Boundary(
      int start, @Nullable VerbPhrase left, int at, VerbPhrase right, int object, int to) {}

  /** Tells the features of a boundary. */
  void tell(Features features, SentenceWindow words, Boundary boundary) {
    left(features, words, boundary);
    right(features, words, boundary);
    clusters(features, words, boundary);
  }

  /** Tells what the words on both sides are like. */
  private void clusters(Features features, SentenceWindow words, Boundary boundary) {
    Tokens tokens = words.tokens();
    int at = boundary.at();
    int to = boundary.to();
    VerbPhrase left = boundary.left();
    if (left != null) {
      clusters.tell(features, leftObject, tokens, left.end(), at);
    }
    clusters.tellBefore(features, leftEnd, tokens, boundary.start(), at);
    clusters.tell(features, rightVerb, tokens, boundary.right().verb(), to);
    clusters.tell(features, rightObject, tokens, boundary.object(), to);
  }

  private static String mark(SentenceWindow words, int at, int next) {
    String mark = at < next ? words.lower(at) : "";
    for (int i = at + 1; i < next; i++) {
      mark = mark + " " + words.lower(i);
    }
    return mark;
  }

  private void left(Features features, SentenceWindow words, Boundary boundary) {
    int at = boundary.at();
    boolean purpose = false;
    boolean verb = false;
    int commas = 0;
    for (int i = boundary.start(); i < at; i++) {
      purpose |= words.begins(scope, i) && words.isFree(i);
      commas += words.isMark(i, ',') ? 1 : 0;
      VerbKind kind = verbs.kindEndingAt(words, i, at);
      verb |= kind != VerbKind.NONE && kind != VerbKind.ADVERB;
    }
    features
        .addIf(purpose, "left-scope")
        .addIf(verb, "left-ends-in-verb")
        .add("left-commas=", COMMAS[Math.min(commas, 3)])
        .add("before=", CandidateFeatures.seen(words, at - 1));
  }

  private static void right(Features features, SentenceWindow words, Boundary boundary) {
    VerbPhrase right = boundary.right();
    int to = boundary.to();
    String mark = mark(words, boundary.at(), right.begin());
    int verbEnd = Math.min(right.end(), right.verb() + LONGEST_VERB);
    CandidateFeatures.addPhrase(features, "right-verb=", words, right.verb(), verbEnd);
    int end = right.end();
    while (end < to && !(words.isFree(end) && (words.isMark(end, ',') || words.isMark(end, ';')))) {
      end++;
    }
    features
        .add("mark=", mark)
        .addJoined("mark=", mark, ", right-kind=", right.label())
        .add("right-first=", words.lower(right.begin()))
        .add("right-length=", LENGTHS.of(end - right.begin()));
  }
}
