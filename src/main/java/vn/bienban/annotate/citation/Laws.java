package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Table;

/**
 * Laws, codes, ordinances and the constitution by name, with the years and codes that are known of
 * them. Immutable and thread-safe.
 */
final class Laws {
  /**
   * A law by name, whatever year.
   *
   * @param name the full name in lower case
   * @param acts the code of each act known, by year; an empty code where only the year is known
   */
  record Law(String name, Map<String, String> acts) {
    Law {
      acts = Map.copyOf(acts);
    }
  }

  private final CharTrie<Law> trie = new CharTrie<>();
  private final Map<String, Law> byName = new HashMap<>();
  private final Map<String, Law> byCode = new HashMap<>();
  private final Map<String, Law> byBareLetters = new HashMap<>();

  private final LawNames names;

  Laws(Words words) {
    this.names = new LawNames(words);
    for (Table.Row row : Table.load(Laws.class, "laws.tsv", "name", "short", "acts").rows()) {
      Law law = new Law(row.get(0), acts(row));
      byName.put(law.name(), law);
      trie.add(law.name(), law);
      byBareLetters.put(bare(law.name()), law);
      names.add(law.name(), law);
      if (!row.get(1).equals("-")) {
        for (String form : row.get(1).split(";", -1)) {
          trie.add(form, law);
          byBareLetters.putIfAbsent(bare(form), law);
          names.add(form, law);
        }
      }
      for (String code : law.acts().values()) {
        if (!code.isEmpty() && byCode.put(code, law) != null) {
          throw new IllegalStateException(row.place() + ": a second law of " + code);
        }
      }
    }
  }

  private static Map<String, String> acts(Table.Row row) {
    Map<String, String> acts = new LinkedHashMap<>();
    if (!row.get(2).equals("-")) {
      for (String act : row.get(2).split(" ", -1)) {
        int equals = act.indexOf('=');
        String year = equals < 0 ? act : act.substring(0, equals);
        if (Reader.year(year, 0) < 0) {
          throw new IllegalStateException(row.place() + ": no year in " + act);
        }
        acts.put(year, equals < 0 ? "" : act.substring(equals + 1));
      }
    }
    return acts;
  }

  /** The law whose name begins at an offset, its type word included, or null. */
  CharTrie.@Nullable Hit<Law> longest(String text, int begin) {
    return trie.longest(text, begin);
  }

  /** The law whose name begins at an offset, though not to the letter; or null. */
  LawNames.@Nullable Near near(String text, int begin) {
    return names.read(text, begin);
  }

  /** The law that has this code, or null where the tables do not know. */
  @Nullable Law ofCode(String code) {
    return byCode.get(code);
  }

  /** Whether a law of this full name is known to have been passed in a year. */
  boolean hasAct(String name, String year) {
    Law law = byName.get(name);
    return law != null && law.acts().containsKey(year);
  }

  /** The law whose name differs from this one in marks alone, as in a misprint; or null. */
  @Nullable Law misprinted(String name) {
    return byBareLetters.get(bare(name));
  }

  /** The Latin letters and spaces of a name in lower case, without marks. */
  static String bare(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = Letters.bare(name.charAt(i));
      if (c != 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
