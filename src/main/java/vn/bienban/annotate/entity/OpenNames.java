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
import vn.bienban.document.SentenceTokens;
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
    BitSet open = mentions.open(taken);
    BitSet asked = new BitSet();
    List<Entity> candidates = new ArrayList<>();
    for (Sentence sentence : mentions.document().sentences()) {
      if (text.blockOf(sentence).kind() != BlockKind.BYLINE
          && isOpen(mentions, sentence, open, asked)) {
        SentenceTokens line = new SentenceTokens(mentions.document(), sentence);
        for (Entity name : model.names(text, sentence, asked)) {
          if (name.type() == EntityType.PERSON
              && isFree(name, taken)
              && mayBePerson(mentions, line, name.firstToken(), name.endToken())) {
            candidates.add(name);
          }
        }
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    PersonFeatures features = new PersonFeatures(gazetteer, names, contexts, mentions, candidates);
    Map<String, Votes> votes = votes(model, mentions, taken, candidates, features);
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
      NameModel model,
      Mentions mentions,
      BitSet taken,
      List<Entity> candidates,
      PersonFeatures features) {
    SegmentedText text = mentions.document().segmented();
    Map<String, Votes> votes = new HashMap<>();
    BitSet asked = new BitSet();
    for (Entity name : candidates) {
      votes.put(mentions.words(name), new Votes());
      features.places(name).forEach(asked::set);
    }
    asked.andNot(taken);
    int next = asked.nextSetBit(0);
    while (next >= 0) {
      Sentence sentence = text.sentences().get(mentions.tokens().sentence(next));
      next = asked.nextSetBit(sentence.endToken());
      if (text.blockOf(sentence).kind() == BlockKind.BYLINE) {
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

  private boolean mayBePerson(Mentions mentions, SentenceTokens line, int first, int end) {
    return isWhole(mentions, line, first, end)
        && names.isName(mentions.tokens(), first, end)
        && !contexts.isCredit(line, first)
        && !contexts.isNamedFor(line, first, end);
  }

  /**
   * Whether the run of capitals is all the name's, but for the first word of a sentence, and no
   * hyphen joins it to another.
   */
  private boolean isWhole(Mentions mentions, SentenceTokens line, int first, int end) {
    int before = first - 1;
    return (before <= line.first()
            || !line.tokens().isNameSyllable(before)
            || mentions.isNamed(before))
        && (end >= line.end() || !line.tokens().isNameSyllable(end))
        && !contexts.isHyphened(line, first)
        && !contexts.isHyphenedBehind(line, end);
  }

  /**
   * Whether a sentence has capitalized words that no rule explains and that may be a person's name.
   *
   * @param asked takes their tokens
   */
  private boolean isOpen(Mentions mentions, Sentence sentence, BitSet open, BitSet asked) {
    Tokens tokens = mentions.tokens();
    int first = sentence.firstToken();
    int end = sentence.endToken();
    boolean any = false;
    SentenceTokens line = null;
    for (int from = open.nextSetBit(first); from >= 0 && from < end; ) {
      line = line == null ? new SentenceTokens(mentions.document(), sentence) : line;
      int behind = from;
      while (behind < end && open.get(behind) && tokens.isNameSyllable(behind)) {
        behind++;
      }
      // The first word of a sentence may have its capital from its place.
      if (behind > from
          && (mayBePerson(mentions, line, from, behind)
              || from == first
                  && from + 1 < behind
                  && mayBePerson(mentions, line, from + 1, behind))) {
        asked.set(from, behind);
        any = true;
      }
      from = open.nextSetBit(Math.max(behind, from + 1));
    }
    return any;
  }
}
