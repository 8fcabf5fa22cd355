package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.ClusterFeatures;
import vn.bienban.annotate.ClusterFeatures.Bag;
import vn.bienban.annotate.ClusterFeatures.Told;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** What is seen of a candidate in its sentence. Immutable and thread-safe. */
final class CandidateFeatures extends Domain {
  private static final Buckets LENGTHS = Buckets.signed(3, 5, 8, 12, 20, 35);

  /** How many tokens each of these stretches has at most. */
  private static final int INSIDE_LENGTH = 10;

  private static final int PREVIOUS_LENGTH = 50;

  private final ClusterFeatures clusters;
  private final Bag inside;
  private final Bag ahead;
  private final Bag previous;
  private final Verbs verbs;
  private final Narration narration;
  private final Register register;
  private final LexicalClass purpose = of("purpose");
  private final LexicalClass future = of("future");

  CandidateFeatures(
      Lexicon lexicon, Verbs verbs, Narration narration, Register register, LinearModel model) {
    super(lexicon, "task");
    this.clusters = new ClusterFeatures(lexicon.clusters(), model);
    this.inside = clusters.bag("inside", Told.COARSE, Told.FINE);
    this.ahead = clusters.bag("ahead", Told.FINE, Told.WORD);
    this.previous = clusters.bag("previous", Told.WORD);
    this.verbs = verbs;
    this.narration = narration;
    this.register = register;
  }

  /** Tells the features of the words of a directive. */
  void tell(Features features, SentenceWindow words, DirectiveSpan work) {
    features.add("length=", LENGTHS.of(work.end() - work.begin()));
    VerbPhrase verb = verbs.phrase(words, work.begin(), work.end());
    if (verb == null) {
      features.add("verb=none");
    } else {
      verb(features, words, work, verb);
    }
    int before = work.begin() - 1;
    features
        .add("before=", before < words.first() ? "begin" : seen(words, before))
        .add("first=", seen(words, Math.min(words.listMarkEnd(), words.end() - 1)))
        .add("end=", work.end() < words.end() ? seen(words, work.end()) : "end");
    told(features, words, work.assignee());
    around(features, words, work);
  }

  /** Tells the words that a candidate begins with. */
  void tellInside(Features features, SentenceWindow words, int begin) {
    int to = Math.min(words.end(), begin + INSIDE_LENGTH);
    clusters.tellAll(features, inside, words.document(), begin, to);
  }

  /** Tells words between the begin of a sentence and a candidate. */
  void tellAhead(Features features, SentenceWindow words, int from, int to) {
    clusters.tellAll(features, ahead, words.document(), from, to);
  }

  /** Tells the words before a sentence, which all its candidates share. */
  void tellPrevious(Features features, SentenceWindow words) {
    int first = words.first();
    clusters.tellAll(
        features, previous, words.document(), Math.max(0, first - PREVIOUS_LENGTH), first);
  }

  private static void verb(
      Features features, SentenceWindow words, DirectiveSpan work, VerbPhrase verb) {
    int end = Math.min(verb.end(), verb.verb() + 2);
    addPhrase(features, "verb=", words, verb.verb(), end);
    if (verb.adverbs()) {
      features.add("adverb=", words.lower(verb.begin()));
    }
    if (verb.end() < work.end() && words.isWord(verb.end())) {
      features.add("object=", seen(words, verb.end()));
    }
  }

  private static void told(Features features, SentenceWindow words, @Nullable TokenRange told) {
    if (told == null) {
      features.add("told=nobody here");
      return;
    }
    int begin = told.begin();
    if (words.mentionAt(begin) != null || words.isCovered(begin)) {
      features.add("told=person");
    } else {
      addPhrase(features, "told=", words, begin, Math.min(told.end(), begin + 2));
    }
  }

  private void around(Features features, SentenceWindow words, DirectiveSpan work) {
    int begin = work.begin();
    boolean purposeful = false;
    if (words.has(purpose)) {
      for (int i = begin; i < work.end(); i++) {
        purposeful |= words.is(purpose, i);
      }
    }
    boolean planned = false;
    if (words.has(future) && work.form() != DirectiveSpan.Form.PLANNED) {
      for (int i = words.first(); i < begin; i++) {
        planned |= words.begins(future, i) && words.isFree(i);
      }
    }
    features
        .addIf(narration.narrates(words, words.first(), begin), "past-before")
        .addIf(planned, "future-before")
        .addIf(purposeful, "purpose")
        .addIf(register.areCited(words), "law");
  }

  /** A token as a feature's value; the words of a person's name say nothing of other texts. */
  static String seen(SentenceWindow words, int at) {
    return words.isName(at) ? "name" : words.lower(at);
  }

  /** Tells the {@link #phrase} of some tokens, short ones without joining them. */
  static void addPhrase(
      Features features, String template, SentenceWindow words, int begin, int end) {
    int stop = begin + 1;
    while (stop < end && words.isWord(stop)) {
      stop++;
    }
    String first = words.lower(begin);
    switch (stop - begin) {
      case 1 -> features.add(template, first);
      case 2 -> features.addJoined(template, first, " ", words.lower(begin + 1));
      case 3 ->
          features.addJoined(
              template, first, " ", words.lower(begin + 1), " ", words.lower(begin + 2));
      default -> features.add(template, phrase(words, begin, end));
    }
  }

  /** Tokens up to the first mark, as a feature's value. */
  static String phrase(SentenceWindow words, int begin, int end) {
    String phrase = words.lower(begin);
    for (int i = begin + 1; i < end && words.isWord(i); i++) {
      phrase = phrase + " " + words.lower(i);
    }
    return phrase;
  }
}
