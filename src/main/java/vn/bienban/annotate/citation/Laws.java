package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

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

  /**
   * A law's name in a text.
   *
   * @param end the offset after it
   */
  record Hit(int end, Law law) {}

  private final Phrases phrases;
  private final Attribute<Law> meant;
  private final String typeWord;
  private final Map<String, Law> byName = new LinkedHashMap<>();
  private final Map<String, Law> byCode = new HashMap<>();

  /** The other names of laws, in the order of their table. */
  private final Map<Law, List<String>> others = new IdentityHashMap<>();

  /** Made for the first name that is not to the letter; another thread may make equal ones. */
  private volatile @Nullable LawNames names;

  private final Lexicon lexicon;
  private final CitationWords words;

  Laws(Lexicon lexicon, CitationWords words) {
    this.lexicon = lexicon;
    this.words = words;
    typeWord = Phrases.only(lexicon, "law-word");
    Set<String> codes = new HashSet<>();
    LexicalClass law = lexicon.lexicalClass("citation.law");
    Attribute<Map<String, String>> acts = lexicon.attribute(law, "acts", cell -> acts(cell, codes));
    for (String phrase : lexicon.phrases(law)) {
      String name = Phrases.written(phrase);
      byName.put(name, new Law(name, acts.of(lexicon.entry(law, phrase))));
    }
    LexicalClass other = lexicon.lexicalClass("citation.law-name");
    Attribute<Law> lawOf = lexicon.attribute(other, "law", this::named);
    phrases = Phrases.of(lexicon, law, other);
    meant =
        lexicon.attribute(
            ClassSet.of(law, other),
            "phrase",
            phrase ->
                lexicon.contains(law, phrase)
                    ? named(phrase)
                    : lawOf.of(lexicon.entry(other, phrase)),
            new Law("", Map.of()));
    for (String phrase : lexicon.phrases(other)) {
      others
          .computeIfAbsent(lawOf.of(lexicon.entry(other, phrase)), k -> new ArrayList<>())
          .add(Phrases.written(phrase));
    }
    for (Law each : byName.values()) {
      each.acts().values().forEach(code -> byCode.put(code, each));
    }
    byCode.remove("");
  }

  private LawNames names() {
    LawNames known = names;
    if (known == null) {
      known = new LawNames(lexicon, words);
      for (Law each : byName.values()) {
        known.add(each.name(), each);
        for (String name : others.getOrDefault(each, List.of())) {
          known.add(name, each);
        }
      }
      names = known;
    }
    return known;
  }

  private Law named(String cell) {
    Law law = byName.get(Phrases.written(cell));
    if (law == null) {
      throw new IllegalArgumentException("no law of this name");
    }
    return law;
  }

  private static Map<String, String> acts(String cell, Set<String> codes) {
    Map<String, String> acts = new LinkedHashMap<>();
    for (String act : Cells.items(cell)) {
      int equals = act.indexOf('=');
      String year = equals < 0 ? act : act.substring(0, equals);
      if (Reader.year(year, 0) < 0) {
        throw new IllegalArgumentException("no year in " + act);
      }
      String code = equals < 0 ? "" : act.substring(equals + 1);
      if (!code.isEmpty() && !codes.add(code)) {
        throw new IllegalArgumentException("a second law of " + code);
      }
      acts.put(year, code);
    }
    return acts;
  }

  /** The law whose name begins at an offset, its type word included, or null. */
  @Nullable Hit longest(String text, int begin) {
    return hit(phrases.longest(text, begin));
  }

  /** The law whose name without "luật" begins at an offset, or null. */
  @Nullable Hit untyped(String text, int begin) {
    return hit(phrases.longestBehind(typeWord, text, begin));
  }

  private @Nullable Hit hit(Phrases.@Nullable Hit name) {
    return name == null ? null : new Hit(name.end(), meant.of(name.entry()));
  }

  /** The law whose name begins at an offset, though not to the letter; or null. */
  LawNames.@Nullable Near near(String text, int begin) {
    return names().read(text, begin);
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
    return names().misprinted(name);
  }

  /** The Latin letters and spaces of a name in lower case, without marks. */
  static String bare(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = CodeLetters.bare(name.charAt(i));
      if (c != 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
