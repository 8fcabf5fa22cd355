package vn.bienban.annotate.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.WordTable;

/**
 * When the terms of the Party's congresses and of the National Assembly began and ended, and when
 * the Central Committee met. Immutable.
 */
final class Terms {
  private final Map<String, Term> terms;
  private final Map<String, String> plenums;

  /**
   * The years of a term.
   *
   * @param from the year it began in
   * @param to the year it ended in
   */
  record Term(int from, int to) {}

  private Terms(Map<String, Term> terms, Map<String, String> plenums) {
    this.terms = terms;
    this.plenums = plenums;
  }

  /**
   * Loads the tables of this package.
   *
   * @throws IllegalStateException naming file and line where a table is missing or broken
   */
  static Terms load() {
    Map<String, Term> terms = new HashMap<>();
    for (WordTable.Row row :
        WordTable.load(Terms.class, "terms.tsv", "body", "number", "from", "to").rows()) {
      Term term = new Term(number(row, 2), number(row, 3));
      if (term.from() >= term.to()) {
        throw new IllegalStateException(row.place() + ": a term ends after it begins");
      }
      terms.put(row.get(0) + " " + number(row, 1), term);
    }
    Map<String, String> plenums = new HashMap<>();
    for (WordTable.Row row :
        WordTable.load(Terms.class, "plenums.tsv", "term", "number", "month").rows()) {
      plenums.put(number(row, 0) + " " + number(row, 1), row.get(2));
    }
    return new Terms(Map.copyOf(terms), Map.copyOf(plenums));
  }

  private static int number(WordTable.Row row, int column) {
    try {
      return Integer.parseInt(row.get(column));
    } catch (NumberFormatException e) {
      throw new IllegalStateException(row.place() + ": no number: " + row.get(column), e);
    }
  }

  /** The term of a national congress of the Party, or null. */
  @Nullable Term party(int number) {
    return terms.get("party " + number);
  }

  /** The term of a National Assembly, or null. */
  @Nullable Term assembly(int number) {
    return terms.get("assembly " + number);
  }

  /** The month of a plenum of the Central Committee, as {@code 2016-10}, or null. */
  @Nullable String plenum(int term, int number) {
    return plenums.get(term + " " + number);
  }
}
