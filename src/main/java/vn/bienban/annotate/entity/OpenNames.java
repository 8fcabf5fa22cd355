package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Asks a model about the capitals that no rule explains and that may be a person's name. */
  void ask(NameModel model, Mentions mentions, Trace trace) {
    SegmentedText text = mentions.document().segmented();
    Tokens tokens = mentions.tokens();
    BitSet taken = mentions.taken();
    BitSet asked = new BitSet();
    List<Entity> candidates = new ArrayList<>();
    for (Sentence sentence : mentions.document().sentences()) {
      if (text.blockOf(sentence).kind() != BlockKind.BYLINE
          && isOpen(mentions, sentence, taken, asked)) {
        for (Entity name : model.names(text, sentence, asked)) {
          if (name.type() == EntityType.PERSON
              && isFree(name, taken)
              && mayBePerson(mentions, sentence, name.firstToken(), name.endToken())) {
            candidates.add(name);
          }
        }
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    Map<String, Votes> votes = votes(model, mentions, taken, candidates);
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

  /** What a model takes the words of the candidates for wherever they stand. */
  private static Map<String, Votes> votes(
      NameModel model, Mentions mentions, BitSet taken, List<Entity> candidates) {
    SegmentedText text = mentions.document().segmented();
    Tokens tokens = mentions.tokens();
    Map<String, Votes> votes = new HashMap<>();
    Set<String> beginnings = new HashSet<>();
    for (Entity name : candidates) {
      votes.put(mentions.words(name), new Votes());
      beginnings.add(tokens.lower(name.firstToken()));
    }
    BitSet asked = new BitSet();
    for (Sentence sentence : mentions.document().sentences()) {
      if (text.blockOf(sentence).kind() == BlockKind.BYLINE) {
        continue;
      }
      asked.clear();
      for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
        if (isOpen(tokens, taken, t) && beginnings.contains(tokens.lower(t))) {
          asked.set(t);
        }
      }
      if (asked.isEmpty()) {
        continue;
      }
      for (Entity name : model.names(text, sentence, asked)) {
        Votes vote = isFree(name, taken) ? votes.get(mentions.words(name)) : null;
        if (vote != null && name.type() == EntityType.PERSON) {
          vote.person += name.confidence();
        } else if (vote != null) {
          vote.other += name.confidence();
        }
      }
    }
    return votes;
  }

  private static boolean isFree(Entity name, BitSet taken) {
    int next = taken.nextSetBit(name.firstToken());
    return next < 0 || next >= name.endToken();
  }

  private boolean mayBePerson(Mentions mentions, Sentence sentence, int first, int end) {
    Tokens tokens = mentions.tokens();
    return isWhole(mentions, sentence, first, end)
        && names.isName(tokens, first, end)
        && !contexts.isCredit(tokens, sentence, first)
        && !contexts.isNamedFor(tokens, sentence, first, end);
  }

  /**
   * Whether the run of capitals is all the name's, but for the first word of a sentence, and no
   * hyphen joins it to another.
   */
  private boolean isWhole(Mentions mentions, Sentence sentence, int first, int end) {
    Tokens tokens = mentions.tokens();
    int before = first - 1;
    int limit = sentence.endToken();
    return (before <= sentence.firstToken()
            || !tokens.isNameSyllable(before)
            || mentions.isNamed(before))
        && (end >= limit || !tokens.isNameSyllable(end))
        && !contexts.isHyphened(tokens, sentence, first)
        && !(end + 1 < limit
            && tokens.isMark(end, '-')
            && tokens.isCapitalized(end + 1)
            && !contexts.postFollows(tokens, end, limit));
  }

  /**
   * Whether a sentence has capitalized words that no rule explains and that may be a person's name.
   *
   * @param asked takes their tokens
   */
  private boolean isOpen(Mentions mentions, Sentence sentence, BitSet taken, BitSet asked) {
    Tokens tokens = mentions.tokens();
    asked.clear();
    int first = sentence.firstToken();
    int end = sentence.endToken();
    for (int i = first; i < end; i++) {
      if (!isOpen(tokens, taken, i)) {
        continue;
      }
      int from = i++;
      while (i < end && isOpen(tokens, taken, i)) {
        i++;
      }
      // The first word of a sentence may have its capital from its place.
      if (mayBePerson(mentions, sentence, from, i)
          || from == first && from + 1 < i && mayBePerson(mentions, sentence, from + 1, i)) {
        asked.set(from, i);
      }
    }
    return !asked.isEmpty();
  }

  private static boolean isOpen(Tokens tokens, BitSet taken, int token) {
    return tokens.isNameSyllable(token) && !taken.get(token);
  }
}
