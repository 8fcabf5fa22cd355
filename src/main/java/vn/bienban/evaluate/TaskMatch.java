package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.bienban.text.Span;

/** The tasks of two records, laid over one text. */
final class TaskMatch {
  private static final double SAME = 0.5;

  /** The gold's partner of each task of the system's, and the other way round; -1 for none. */
  private final int[] systemOfGold;

  private final boolean[] taken;
  private final MatchCounts characters;

  private TaskMatch(int[] systemOfGold, boolean[] taken, MatchCounts characters) {
    this.systemOfGold = systemOfGold;
    this.taken = taken;
    this.characters = characters;
  }

  /** Pairs tasks that share at least half of the characters that either covers. */
  static TaskMatch of(Facts gold, Facts system, FlatText flat) {
    List<BitSet> golds = covers(flat, gold.tasks());
    List<BitSet> systems = covers(flat, system.tasks());
    int[] partners = new int[golds.size()];
    Arrays.fill(partners, -1);
    boolean[] taken = new boolean[systems.size()];
    for (int g = 0; g < golds.size(); g++) {
      double best = 0;
      int bestSystem = -1;
      for (int s = 0; s < systems.size(); s++) {
        int either = or(golds.get(g), systems.get(s)).cardinality();
        if (taken[s] || either == 0) {
          continue;
        }
        double overlap = (double) and(golds.get(g), systems.get(s)).cardinality() / either;
        if (overlap > best) {
          best = overlap;
          bestSystem = s;
        }
      }
      if (best >= SAME) {
        taken[bestSystem] = true;
        partners[g] = bestSystem;
      }
    }
    BitSet goldCharacters = union(golds);
    BitSet systemCharacters = union(systems);
    int matched = and(goldCharacters, systemCharacters).cardinality();
    return new TaskMatch(
        partners,
        taken,
        new MatchCounts(
            matched,
            systemCharacters.cardinality() - matched,
            goldCharacters.cardinality() - matched));
  }

  /** The characters covered, spaces apart. */
  MatchCounts characters() {
    return characters;
  }

  /** The task of the system's that is this one of the gold's, or -1. */
  int systemOf(int gold) {
    return systemOfGold[gold];
  }

  /** Whether a task of the system's is one of the gold's. */
  boolean isTaken(int system) {
    return taken[system];
  }

  /** Whole tasks. */
  MatchCounts whole() {
    int matched = 0;
    for (int partner : systemOfGold) {
      matched += partner >= 0 ? 1 : 0;
    }
    return new MatchCounts(matched, taken.length - matched, systemOfGold.length - matched);
  }

  private static BitSet union(List<BitSet> sets) {
    BitSet union = new BitSet();
    sets.forEach(union::or);
    return union;
  }

  private static BitSet and(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either;
  }

  /** The characters under the first occurrence of each task; a surrogate pair counts once. */
  private static List<BitSet> covers(FlatText text, List<Facts.TaskFact> tasks) {
    List<BitSet> covers = new ArrayList<>();
    for (Facts.TaskFact task : tasks) {
      BitSet cover = new BitSet();
      Span words = text.find(task.text());
      if (words != null) {
        for (int i = words.begin(); i < words.end(); i++) {
          cover.set(i, !text.isSecondHalf(i));
        }
      }
      covers.add(cover);
    }
    return covers;
  }
}
