package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TokenKind;

/** What is seen of a candidate in its sentence. */
final class CandidateFeatures {
  private static final int[] LENGTHS = {3, 5, 8, 12, 20, 35};

  private CandidateFeatures() {}

  /**
   * The features of a piece of a sentence.
   *
   * @param kind of the block that the sentence stands in
   */
  static List<String> of(TaskSentence words, Piece piece, BlockKind kind) {
    Words told = piece.assignee();
    List<String> features = new ArrayList<>();
    VerbReader verbs = new VerbReader(words);
    VerbReader.Verb verb = verbs.verbAt(piece.begin(), piece.end());
    features.add("always");
    features.add("form=" + piece.form());
    features.add("length=" + bucket(piece.end() - piece.begin(), LENGTHS));
    if (verb == null) {
      features.add("verb=none");
    } else {
      features.add("verb=" + phrase(words, verb.verb(), Math.min(verb.end(), verb.verb() + 2)));
      features.add("verb-kind=" + verb.kind() + (verb.adverbs() ? " adverb" : ""));
      if (verb.adverbs()) {
        features.add("adverb=" + words.word(verb.begin()));
      }
      boolean object = verb.end() < piece.end() && words.isWord(verb.end());
      features.add(object ? "object=" + seen(words, verb.end()) : "no-object");
    }
    int before = piece.begin() - 1;
    features.add("before=" + (before < 0 ? "begin" : seen(words, before)));
    if (piece.form() == Piece.Form.MODAL && before > 0) {
      features.add("before2=" + seen(words, before - 1));
    }
    features.add("first=" + seen(words, Math.min(words.listMarkEnd(), words.size() - 1)));
    features.add("block=" + kind);
    features.add("end=" + (piece.end() < words.size() ? seen(words, piece.end()) : "end"));
    if (told == null) {
      features.add("told=nobody here");
    } else {
      boolean person = words.mentionAt(told.begin()) != null || words.isCovered(told.begin());
      int end = Math.min(told.end(), told.begin() + 2);
      features.add("told=" + (person ? "person" : phrase(words, told.begin(), end)));
      features.add("told-first=" + (person ? "person" : words.word(told.begin())));
      if (words.unitEnd(told.begin()) > 0) {
        features.add("told-unit");
      }
    }
    around(words, piece, features);
    return features;
  }

  private static void around(TaskSentence words, Piece piece, List<String> features) {
    if (words.narrates(0, piece.begin())) {
      features.add("past-before");
    }
    if (words.narrates(piece.begin(), piece.end())) {
      features.add("past-inside");
    }
    if (words.describes(0, words.size())) {
      features.add("state");
    }
    if (words.recounts()) {
      features.add("recounts");
    }
    boolean number = false;
    boolean future = false;
    boolean purpose = false;
    boolean condition = false;
    for (int i = 0; i < piece.end(); i++) {
      boolean inside = i >= piece.begin();
      number |= inside && words.tokens.get(i).kind() == TokenKind.NUMBER;
      purpose |= inside && words.is(i, "để");
      future |= !inside && words.isFree(i) && words.cue(Cue.FUTURE, i) > 0;
      condition |= !inside && words.isFree(i) && words.cue(Cue.CONDITION, i) > 0;
    }
    add(features, number, "number");
    add(features, future, "future-before");
    add(features, purpose, "purpose");
    add(features, condition, "condition-before");
    add(features, words.isEnclosed(piece.begin()), "enclosed");
    add(features, words.citesLaw(), "law");
    int quotes = 0;
    for (int i = 0; i < piece.begin(); i++) {
      quotes += words.is(i, "\"") ? 1 : 0;
    }
    add(features, quotes % 2 == 1, "in-quotation");
  }

  private static void add(List<String> features, boolean holds, String feature) {
    if (holds) {
      features.add(feature);
    }
  }

  /** A word as a feature's value; the words of a person's name say nothing of other texts. */
  static String seen(TaskSentence words, int at) {
    return words.isName(at) ? "name" : words.word(at);
  }

  /** Words up to the first mark, as a feature's value. */
  static String phrase(TaskSentence words, int begin, int end) {
    StringBuilder phrase = new StringBuilder();
    for (int i = begin; i < end && (i == begin || words.isWord(i)); i++) {
      phrase.append(i > begin ? " " : "").append(words.word(i));
    }
    return phrase.toString();
  }

  /** The bound that a number does not exceed, as a feature's value. */
  static String bucket(int number, int... bounds) {
    for (int bound : bounds) {
      if (number <= bound) {
        return "<=" + bound;
      }
    }
    return ">" + bounds[bounds.length - 1];
  }
}
