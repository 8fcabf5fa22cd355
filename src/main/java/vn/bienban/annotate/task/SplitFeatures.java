package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.ClusterFeatures;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.FeatureTable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** What is seen of a comma or "và" between two verb verbs. Immutable and thread-safe. */
final class SplitFeatures extends Domain {
  private static final Buckets LENGTHS = Buckets.signed(2, 4, 6, 9, 14);
  private static final int LONGEST_VERB = 3;
  private static final String[] COMMAS = {"0", "1", "2", "3"};

  private final ClusterFeatures clusters;
  private final FeatureTable leftVerb;
  private final FeatureTable leftObject;
  private final FeatureTable leftEnd;
  private final FeatureTable rightVerb;
  private final FeatureTable rightObject;
  private final Verbs verbs;
  private final LexicalClass scope = of("scope");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass follow = of("follow");
  private final LexicalClass degree = of("degree");

  SplitFeatures(Lexicon lexicon, Verbs verbs, LinearModel model) {
    super(lexicon, "task");
    this.clusters = new ClusterFeatures(lexicon.clusters(), model);
    this.leftVerb = clusters.slot("left verb");
    this.leftObject = clusters.slot("left object");
    this.leftEnd = clusters.slot("left end");
    this.rightVerb = clusters.slot("right verb");
    this.rightObject = clusters.slot("right object");
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
    features.add("always");
    String mark = mark(words, boundary.at(), boundary.right().begin());
    features.add("mark=", mark);
    left(features, words, boundary);
    right(features, words, boundary, mark);
    VerbPhrase left = boundary.left();
    if (left != null) {
      features.addJoined("kinds=", left.kind().name(), " ", boundary.right().label());
    }
    clusters(features, words, boundary);
  }

  /** Tells what the words on both sides are like. */
  private void clusters(Features features, SentenceWindow words, Boundary boundary) {
    Tokens tokens = words.tokens();
    int at = boundary.at();
    int to = boundary.to();
    VerbPhrase left = boundary.left();
    if (left != null) {
      clusters.tell(features, leftVerb, tokens, left.verb(), at);
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
    VerbPhrase left = boundary.left();
    int at = boundary.at();
    features.add("left-length=", LENGTHS.of(at - boundary.start()));
    if (left != null) {
      features
          .add("left-kind=", left.label())
          .add("left-verb=", words.lower(left.verb()))
          .add("left-object=", LENGTHS.of(at - left.end()));
    }
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
        .add("before=", CandidateFeatures.seen(words, at - 1))
        .addIf(words.unitBefore(at) >= 0, "before-unit");
  }

  private void right(Features features, SentenceWindow words, Boundary boundary, String mark) {
    VerbPhrase right = boundary.right();
    int to = boundary.to();
    int verbEnd = Math.min(right.end(), right.verb() + LONGEST_VERB);
    CandidateFeatures.addPhrase(features, "right-verb=", words, right.verb(), verbEnd);
    features
        .add("right-kind=", right.label())
        .addJoined("mark=", mark, ", right-kind=", right.label())
        .add("right-first=", words.lower(right.begin()))
        .addIf(!right.known(), "right-unknown")
        .addIf(right.end() - right.verb() > 2, "right-joined");
    int end = right.end();
    while (end < to && !(words.isFree(end) && (words.isMark(end, ',') || words.isMark(end, ';')))) {
      end++;
    }
    features
        .add("right-length=", LENGTHS.of(end - right.begin()))
        .add("right-end=", end < to ? CandidateFeatures.seen(words, end) : "end");
    int object = boundary.object();
    if (object >= to || !words.isWord(object)) {
      features.add("right-no-object");
    } else {
      features
          .add("right-object=", CandidateFeatures.seen(words, object))
          .addIf(words.begins(determiner, object), "right-determiner")
          .addIf(words.isUnit(object), "right-unit");
    }
    features
        .addIf(words.begins(follow, right.verb()), "right-follows")
        .addIf(words.begins(degree, right.begin()), "right-degree")
        .addIf(words.begins(scope, right.begin()), "right-scope");
  }
}
