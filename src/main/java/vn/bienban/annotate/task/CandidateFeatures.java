package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.ClusterFeatures;
import vn.bienban.annotate.ClusterFeatures.Bag;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.FeatureTable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** What is seen of a candidate in its sentence. Immutable and thread-safe. */
final class CandidateFeatures extends Domain {
  private static final Buckets LENGTHS = Buckets.signed(3, 5, 8, 12, 20, 35);

  /** How many tokens each of these stretches has at most. */
  private static final int INSIDE_LENGTH = 10;

  private static final int NEAR_LENGTH = 6;
  private static final int PREVIOUS_LENGTH = 50;

  private final ClusterFeatures clusters;
  private final FeatureTable verb;
  private final FeatureTable object;
  private final FeatureTable before;
  private final FeatureTable first;
  private final FeatureTable told;
  private final Bag inside;
  private final Bag near;
  private final Bag ahead;
  private final Bag previous;
  private final Verbs verbs;
  private final Narration narration;
  private final Openings openings;
  private final Register register;
  private final LexicalClass purpose = of("purpose");
  private final LexicalClass future = of("future");
  private final LexicalClass condition = of("condition");

  CandidateFeatures(
      Lexicon lexicon,
      Verbs verbs,
      Narration narration,
      Openings openings,
      Register register,
      LinearModel model) {
    super(lexicon, "task");
    this.clusters = new ClusterFeatures(lexicon.clusters(), model);
    this.verb = clusters.slot("verb");
    this.object = clusters.slot("object");
    this.before = clusters.slot("before");
    this.first = clusters.slot("first");
    this.told = clusters.slot("told");
    this.inside = clusters.bag("inside");
    this.near = clusters.bag("near");
    this.ahead = clusters.bag("ahead");
    this.previous = clusters.bag("previous");
    this.verbs = verbs;
    this.narration = narration;
    this.openings = openings;
    this.register = register;
  }

  /** Tells the features of the words of a directive. */
  void tell(Features features, SentenceWindow words, DirectiveSpan work) {
    features.add("always").add("form=", work.form().name());
    features.add("length=", LENGTHS.of(work.end() - work.begin()));
    VerbPhrase verb = verbs.phrase(words, work.begin(), work.end());
    if (verb == null) {
      features.add("verb=none");
    } else {
      verb(features, words, work, verb);
    }
    int before = work.begin() - 1;
    features.add("before=", before < words.first() ? "begin" : seen(words, before));
    if (work.form() == DirectiveSpan.Form.MODAL && before > words.first()) {
      features.add("before2=", seen(words, before - 1));
    }
    features
        .add("first=", seen(words, Math.min(words.listMarkEnd(), words.end() - 1)))
        .add("block=", words.block().kind().name())
        .add("end=", work.end() < words.end() ? seen(words, work.end()) : "end");
    told(features, words, work.assignee());
    around(features, words, work);
    words(features, words, work, verb);
  }

  /** Tells what the words are like. */
  private void words(
      Features features, SentenceWindow words, DirectiveSpan work, @Nullable VerbPhrase phrase) {
    Tokens tokens = words.tokens();
    int begin = work.begin();
    int end = words.end();
    if (phrase != null) {
      clusters.tell(features, verb, tokens, phrase.verb(), end);
      clusters.tell(features, object, tokens, phrase.end(), work.end());
    } else {
      clusters.tell(features, verb, tokens, begin, work.end());
    }
    clusters.tellBefore(features, before, tokens, words.first(), begin);
    clusters.tell(features, first, tokens, words.listMarkEnd(), end);
    TokenRange assignee = work.assignee();
    if (assignee != null) {
      clusters.tell(features, told, tokens, assignee.begin(), assignee.end());
    }
  }

  /** Tells the words in a candidate and right before it. */
  void tellNear(Features features, SentenceWindow words, DirectiveSpan work) {
    Document document = words.document();
    int begin = work.begin();
    int to = Math.min(words.end(), begin + INSIDE_LENGTH);
    clusters.tellAll(features, inside, document, begin, to);
    clusters.tellAll(features, near, document, Math.max(words.first(), begin - NEAR_LENGTH), begin);
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
    features.add("verb-kind=", verb.label());
    if (verb.adverbs()) {
      features.add("adverb=", words.lower(verb.begin()));
    }
    if (verb.end() < work.end() && words.isWord(verb.end())) {
      features.add("object=", seen(words, verb.end()));
    } else {
      features.add("no-object");
    }
  }

  private static void told(Features features, SentenceWindow words, @Nullable TokenRange told) {
    if (told == null) {
      features.add("told=nobody here");
      return;
    }
    int begin = told.begin();
    if (words.mentionAt(begin) != null || words.isCovered(begin)) {
      features.add("told=person").add("told-first=person");
    } else {
      addPhrase(features, "told=", words, begin, Math.min(told.end(), begin + 2));
      features.add("told-first=", words.lower(begin));
    }
    features.addIf(words.isUnit(begin), "told-unit");
  }

  private void around(Features features, SentenceWindow words, DirectiveSpan work) {
    int begin = work.begin();
    features
        .addIf(narration.narrates(words, words.first(), begin), "past-before")
        .addIf(narration.narrates(words, begin, work.end()), "past-inside")
        .addIf(narration.describes(words, words.first(), words.end()), "state")
        .addIf(openings.recounts(words), "recounts")
        .addIf(openings.recalls(words), "recalls");
    boolean number = false;
    boolean purposeful = false;
    for (int i = begin; i < work.end(); i++) {
      number |= words.isNumber(i);
      purposeful |= words.is(purpose, i);
    }
    boolean planned = false;
    boolean conditional = false;
    int quotes = 0;
    for (int i = words.first(); i < begin; i++) {
      planned |= words.begins(future, i) && words.isFree(i);
      conditional |= words.begins(condition, i) && words.isFree(i);
      quotes += words.isMark(i, '"') ? 1 : 0;
    }
    features
        .addIf(number, "number")
        .addIf(planned, "future-before")
        .addIf(purposeful, "purpose")
        .addIf(conditional, "condition-before")
        .addIf(words.isEnclosed(begin), "enclosed")
        .addIf(register.areCited(words), "law")
        .addIf(quotes % 2 == 1, "in-quotation");
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
