package vn.bienban.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.WordClusters;
import vn.bienban.lexicon.WordTable;

/** The tables of words that ship, one folder of them a domain, and the clusters of words. */
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
          "citation/symbol-variants.tsv",
          "citation/symbols.tsv",
          "citation/type-abbreviations.tsv",
          "citation/types.tsv",
          "citation/words.tsv",
          "discourse/cues.tsv",
          "discourse/led.tsv",
          "discourse/speech-topics.tsv",
          "discourse/speech-verbs.tsv",
          "entity/abbreviations.tsv",
          "entity/bodies.tsv",
          "entity/body-stops.tsv",
          "entity/called-names.tsv",
          "entity/clause-verbs.tsv",
          "entity/company-words.tsv",
          "entity/countries.tsv",
          "entity/doubled-names.tsv",
          "entity/family-first-names.tsv",
          "entity/fields.tsv",
          "entity/foreign-given-names.tsv",
          "entity/function-words.tsv",
          "entity/given-first.tsv",
          "entity/given-names.tsv",
          "entity/honorifics.tsv",
          "entity/known-names.tsv",
          "entity/middle-names.tsv",
          "entity/name-contexts.tsv",
          "entity/not-in-names.tsv",
          "entity/not-names.tsv",
          "entity/name-particles.tsv",
          "entity/persons.tsv",
          "entity/places.tsv",
          "entity/post-qualifiers.tsv",
          "entity/posts.tsv",
          "entity/surnames.tsv",
          "entity/territories.tsv",
          "era/former.tsv",
          "era/offices.tsv",
          "era/spells.tsv",
          "event/cues.tsv",
          "event/event-heads.tsv",
          "people/address.tsv",
          "people/appointments.tsv",
          "people/degrees.tsv",
          "people/post-contexts.tsv",
          "segment/abbreviations.tsv",
          "segment/agencies.tsv",
          "segment/calls.tsv",
          "segment/captions.tsv",
          "segment/cities.tsv",
          "segment/credits.tsv",
          "segment/hanging.tsv",
          "segment/openers.tsv",
          "segment/sources.tsv",
          "task/announcements.tsv",
          "task/clauses.tsv",
          "task/limits.tsv",
          "task/modals.tsv",
          "task/narration.tsv",
          "task/orders.tsv",
          "task/particles.tsv",
          "task/products.tsv",
          "task/ranks.tsv",
          "task/register.tsv",
          "task/recipients.tsv",
          "task/tasking-contexts.tsv",
          "task/verbs.tsv",
          "task/work-contexts.tsv",
          "time/calendar.tsv",
          "time/contexts.tsv",
          "time/counters.tsv",
          "time/days.tsv",
          "time/joints.tsv",
          "time/not-times.tsv",
          "time/numerals.tsv",
          "time/sexagenary.tsv",
          "time/units.tsv");

  private static final String CLUSTERS = "/vn/bienban/models/word-clusters.tsv";

  /** Where the build puts what it makes of all tables. */
  private static final String COMPILED = "/vn/bienban/models/lexicon.bin";

  private Vocabulary() {}

  /** Their names, each with its domain as a folder. */
  public static List<String> tables() {
    return TABLES;
  }

  /**
   * A lexicon of all tables that ship.
   *
   * @throws IllegalStateException naming file and line of what is missing or wrong
   */
  public static Lexicon load() {
    return load(Supplements.NONE, row -> {});
  }

  /**
   * A lexicon of all tables that ship, with the rows that extensions add.
   *
   * @param had hears of each row that adds nothing, as the tables have just the same
   * @throws IllegalStateException naming file and line of what is missing or wrong
   */
  public static Lexicon load(Supplements own, Consumer<WordTable.Row> had) {
    if (own.hasTables()) {
      return load(TABLES, own, had);
    }
    try (CompiledForm compiled = CompiledForm.open(COMPILED, sources())) {
      return compiled == null ? load(TABLES, own, had) : new Lexicon(compiled);
    }
  }

  /**
   * What a build stores of all tables that ship; the same for the same tables.
   *
   * @throws IllegalStateException as {@link #load()}
   */
  public static byte[] compiled() {
    CompiledWriter out = new CompiledWriter(sources());
    load(TABLES, Supplements.NONE, row -> {}).write(out);
    return out.toBytes();
  }

  private static List<String> sources() {
    String folder = "/" + Vocabulary.class.getPackageName().replace('.', '/') + "/";
    List<String> sources = new ArrayList<>(TABLES.size() + 1);
    for (String table : TABLES) {
      sources.add(folder + table);
    }
    sources.add(CLUSTERS);
    return sources;
  }

  /** A lexicon of the tables of one domain alone, as {@link #load()}. */
  public static Lexicon load(String domain) {
    return load(
        TABLES.stream().filter(table -> table.startsWith(domain + "/")).toList(),
        Supplements.NONE,
        row -> {});
  }

  private static Lexicon load(List<String> tables, Supplements own, Consumer<WordTable.Row> had) {
    Lexicon.Builder lexicon = Lexicon.builder();
    WordTable clusters =
        WordTable.load(Vocabulary.class, CLUSTERS, WordClusters.COLUMNS.toArray(new String[0]));
    lexicon.clusters(WordClusters.of(clusters));
    for (String name : tables) {
      String domain = name.substring(0, name.indexOf('/'));
      WordTable table = WordTable.load(Vocabulary.class, name);
      lexicon.add(domain, table);
      for (WordTable rows : own.tables(name)) {
        lexicon.extend(domain, table, rows).forEach(had);
      }
    }
    return lexicon.build();
  }
}
