package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;

/**
 * Takes the persons of a model where no rule has found anything else. Where it sees the same words
 * now as a person, now as something else, the surer reading holds for all. Immutable and
 * thread-safe.
 */
final class OpenNames {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "people.names";

  /** How probable a person must be. */
  private final double sure = Thresholds.load().get("names.sure");

  private final Gazetteer gazetteer;
  private final NameGrammar names;
  private final NameContexts contexts;
  private final LinearModel weights;
  private final @Nullable String believed;

  /**
   * @param weights tell persons from others; without them a name model is believed
   * @param believed the rule of names that are believed whatever weights there are, or null
   */
  OpenNames(
      Gazetteer gazetteer,
      NameGrammar names,
      NameContexts contexts,
      LinearModel weights,
      @Nullable String believed) {
    this.weights = weights;
    this.believed = believed;
    this.gazetteer = gazetteer;
    this.names = names;
    this.contexts = contexts;
  }

  /** How sure a model is, all in all, that some words are a person or something else. */
  private static final class Votes {
    private double person;
    private double other;
  }

  /** Asks a model about the sentences with capitals that no rule explains. */
  void ask(NameModel model, Mentions mentions, Trace trace) {
    SegmentedText text = mentions.document().segmented();
    Tokens tokens = mentions.tokens();
    BitSet taken = mentions.taken();
    List<Entity> candidates = new ArrayList<>();
    Map<String, Votes> votes = new HashMap<>();
    for (Sentence sentence : mentions.document().sentences()) {
      if (text.blockOf(sentence).kind() == BlockKind.BYLINE || !isOpen(tokens, sentence, taken)) {
        continue;
      }
      List<Entity> named = model.names(text, sentence);
      for (int i = 0; i < named.size(); i++) {
        Entity name = named.get(i);
        int next = taken.nextSetBit(name.firstToken());
        if (next >= 0 && next < name.endToken()) {
          continue;
        }
        Votes vote = votes.computeIfAbsent(mentions.words(name), words -> new Votes());
        if (name.type() != EntityType.PERSON) {
          vote.other += name.confidence();
          continue;
        }
        vote.person += name.confidence();
        if (mayBePerson(mentions, sentence, name)) {
          candidates.add(name);
        }
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    PersonFeatures features = new PersonFeatures(gazetteer, names, contexts, mentions, candidates);
    List<Entity> persons = new ArrayList<>();
    for (Entity name : mentions.document().timed(candidates)) {
      Votes vote = votes.getOrDefault(mentions.words(name), new Votes());
      double probability = vote.person > vote.other ? name.confidence() : 0;
      if (!name.rule().equals(believed)) {
        Features seen = weights.weigh(trace);
        Sentence sentence = text.sentences().get(tokens.sentence(name.firstToken()));
        features.add(name, sentence, vote.person, vote.other, candidates.size(), seen);
        double weighed = seen.decide(name.span());
        probability = weights.isEmpty() ? probability : weighed;
      }
      if (probability >= sure) {
        persons.add(
            mentions.entity(
                EntityType.PERSON, name.firstToken(), name.endToken(), name.rule(), probability));
      }
    }
    for (Entity name : persons) {
      mentions.person(name.firstToken(), name.endToken(), name.rule(), name.confidence());
    }
  }

  private boolean mayBePerson(Mentions mentions, Sentence sentence, Entity name) {
    Tokens tokens = mentions.tokens();
    int first = name.firstToken();
    int end = name.endToken();
    return names.isName(tokens, first, end)
        && isWhole(mentions, sentence, name)
        && !contexts.isCredit(tokens, sentence, first)
        && !contexts.isNamedFor(tokens, sentence, first, end);
  }

  /**
   * Whether the run of capitals is all the name's, but for the first word of a sentence, and no
   * hyphen joins it to another.
   */
  private boolean isWhole(Mentions mentions, Sentence sentence, Entity name) {
    Tokens tokens = mentions.tokens();
    int before = name.firstToken() - 1;
    int after = name.endToken();
    int limit = sentence.endToken();
    return (before <= sentence.firstToken()
            || !tokens.isNameSyllable(before)
            || mentions.isNamed(before))
        && (after >= limit || !tokens.isNameSyllable(after))
        && !contexts.isHyphened(tokens, sentence, name.firstToken())
        && !(after + 1 < limit
            && tokens.isMark(after, '-')
            && tokens.isCapitalized(after + 1)
            && !contexts.postFollows(tokens, after, limit));
  }

  /**
   * Whether a sentence has capitalized words that no rule explains and that may be a person's name:
   * a Vietnamese one of two or more, or a word that is no Vietnamese syllable.
   */
  private boolean isOpen(Tokens tokens, Sentence sentence, BitSet taken) {
    int end = sentence.endToken();
    for (int i = sentence.firstToken(); i < end; i++) {
      if (!isOpen(tokens, taken, i)) {
        continue;
      }
      int stop = i + 1;
      boolean foreign = !gazetteer.isSyllable(tokens, i);
      while (!foreign && stop < end && isOpen(tokens, taken, stop)) {
        foreign = !gazetteer.isSyllable(tokens, stop++);
      }
      for (int first = i; first < stop; first++) {
        if (foreign || names.vietnamese(tokens, first, stop) != null) {
          return true;
        }
      }
      i = stop - 1;
    }
    return false;
  }

  private static boolean isOpen(Tokens tokens, BitSet taken, int token) {
    return tokens.isCapitalized(token) && !taken.get(token) && tokens.isNameSyllable(token);
  }
}
