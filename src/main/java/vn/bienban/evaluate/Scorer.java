package vn.bienban.evaluate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares records with gold records. Names and keys are compared after Unicode NFC, one placement
 * of tone marks, one letter case and single spaces; tasks by the characters they cover, statements
 * by those that are given to the right speaker. Immutable and thread-safe.
 */
public final class Scorer {
  private final Map<String, GoldRecord> gold;
  private final Map<String, String> texts;

  /**
   * A scorer against some gold records.
   *
   * @param gold the gold; of two with one id the later one counts
   * @param texts the articles' texts by id; an article without one is left out when tasks and
   *     statements are compared
   */
  public Scorer(Collection<GoldRecord> gold, Map<String, String> texts) {
    this.gold = byId(gold);
    this.texts = Map.copyOf(texts);
  }

  /** The figures of a system's records; an article it has no record of counts as found empty. */
  public Score score(Collection<GoldRecord> system) {
    Score.Sum sum = new Score.Sum();
    compare(system).values().forEach(sum::add);
    return sum.score();
  }

  /** Every article's comparison by id, in the order of the gold. */
  Map<String, ArticleComparison> compare(Collection<GoldRecord> system) {
    Map<String, GoldRecord> records = byId(system);
    Map<String, ArticleComparison> comparisons = new LinkedHashMap<>();
    for (GoldRecord record : gold.values()) {
      GoldRecord found = records.get(record.id());
      comparisons.put(
          record.id(),
          new ArticleComparison(
              record.facts(),
              found == null ? Facts.none() : found.facts(),
              texts.get(record.id())));
    }
    return comparisons;
  }

  /** The text of an article, or an empty one where it is not known. */
  String text(String id) {
    return texts.getOrDefault(id, "");
  }

  private static Map<String, GoldRecord> byId(Collection<GoldRecord> records) {
    Map<String, GoldRecord> byId = new LinkedHashMap<>();
    for (GoldRecord record : records) {
      byId.put(record.id(), record);
    }
    return byId;
  }
}
