package vn.bienban.annotate;

import java.util.List;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Table;

/** The tables of words that ship, one folder of them a domain. */
public final class Vocabulary {
  private static final List<String> TABLES =
      List.of(
          "citation/bodies.tsv",
          "citation/keys.tsv",
          "citation/law-names.tsv",
          "citation/laws.tsv",
          "citation/ordinals.tsv",
          "citation/roles.tsv",
          "citation/symbol-parts.tsv",
          "citation/symbols.tsv",
          "citation/type-abbreviations.tsv",
          "citation/types.tsv",
          "citation/words.tsv",
          "people/appointments.tsv");

  private Vocabulary() {}

  /**
   * A lexicon of all tables that ship.
   *
   * @throws IllegalStateException naming file and line of what is missing or wrong
   */
  public static Lexicon load() {
    Lexicon.Builder lexicon = Lexicon.builder();
    for (String table : TABLES) {
      lexicon.add(table.substring(0, table.indexOf('/')), Table.load(Vocabulary.class, table));
    }
    return lexicon.build();
  }
}
