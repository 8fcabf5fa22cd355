package vn.bienban.engine.rdrsegmenter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Trie;
import vn.bienban.lexicon.WordTable;

/**
 * What RDRsegmenter knows of syllables: words of several, syllables that stand alone before a name,
 * and those of personal names. Immutable and thread-safe.
 */
final class SyllableLexicon {
  /** No word of more syllables is looked for. */
  private static final int LONGEST = 4;

  private static final String DOMAIN = "rdr";
  private static final String WORD = "word";
  private static final String ALONE = "alone";
  private static final String FAMILY = "family-name";
  private static final String MIDDLE = "middle-name";
  private static final String TESTED = "tested";
  private static final String JOINED = "joined";

  /** The sets of the Java source that comes with RDRsegmenter, and what each is here. */
  private static final Map<String, String> SETS =
      Map.of(
          "COUNTRY_L_NAME", WORD,
          "VN_LOCATIONS", WORD,
          "COUNTRY_S_NAME", ALONE,
          "WORLD_COMPANY", ALONE,
          "VN_FIRST_SENT_WORDS", ALONE,
          "VN_FAMILY_NAMES", FAMILY,
          "VN_MIDDLE_NAMES", MIDDLE);

  /** The tables that ship and stand in for them. */
  private static final Map<String, List<String>> TABLES =
      Map.of(
          WORD, List.of("entity/places.tsv", "entity/countries.tsv"),
          ALONE,
              List.of(
                  "citation/types.tsv",
                  "entity/bodies.tsv",
                  "entity/countries.tsv",
                  "entity/function-words.tsv",
                  "entity/honorifics.tsv",
                  "entity/posts.tsv",
                  "entity/territories.tsv",
                  "segment/openers.tsv"),
          FAMILY, List.of("entity/surnames.tsv"),
          MIDDLE, List.of("entity/middle-names.tsv"));

  private static final Set<String> MARKED = Set.of("VN_abbreviation", "VN_exception");

  private final Lexicon lexicon;
  private final Trie trie;
  private final LexicalClass alone;
  private final LexicalClass family;
  private final LexicalClass middle;
  private final LexicalClass joined;

  private SyllableLexicon(Map<String, Set<String>> classes) {
    List<WordTable.ClassDeclaration> declared = new ArrayList<>();
    List<WordTable.Row> rows = new ArrayList<>();
    for (String type : List.of(TESTED, WORD, ALONE, FAMILY, MIDDLE, JOINED)) {
      declared.add(new WordTable.ClassDeclaration(type, type, DOMAIN));
      for (String phrase : classes.getOrDefault(type, Set.of())) {
        if (fits(type, phrase)) {
          rows.add(new WordTable.Row(List.of(phrase, type), DOMAIN));
        }
      }
    }
    lexicon =
        Lexicon.builder()
            .add(DOMAIN, new WordTable(DOMAIN, declared, List.of("phrase", "class"), rows))
            .build();
    trie = lexicon.trie();
    alone = lexicon.lexicalClass(DOMAIN + "." + ALONE);
    family = lexicon.lexicalClass(DOMAIN + "." + FAMILY);
    middle = lexicon.lexicalClass(DOMAIN + "." + MIDDLE);
    joined = lexicon.lexicalClass(DOMAIN + "." + JOINED);
  }

  /** Whether a phrase can be met: words have two syllables to four, anything else has one. */
  private static boolean fits(String type, String phrase) {
    String[] syllables = phrase.split(" ", -1);
    for (String syllable : syllables) {
      if (syllable.isEmpty()) {
        return false;
      }
    }
    return type.equals(WORD)
        ? syllables.length >= 2 && syllables.length <= LONGEST
        : syllables.length == 1;
  }

  /**
   * Reads what a user has, and takes what that lacks from the tables that ship.
   *
   * @param tested words that rules test
   * @throws IllegalStateException naming the file, and the line where it has some, of what is wrong
   */
  static SyllableLexicon read(RdrHome home, Set<String> tested) {
    Map<String, Set<String>> classes = new HashMap<>();
    classes.put(TESTED, tested);
    classes.put(WORD, new HashSet<>(WordList.read(home.words())));
    if (home.names() == null) {
      TABLES.forEach(
          (type, tables) -> tables.forEach(table -> of(classes, type).addAll(phrases(table))));
    } else {
      SourceLines.sets(home.names(), SETS.keySet())
          .forEach(
              (set, words) -> of(classes, Objects.requireNonNull(SETS.get(set))).addAll(words));
    }
    if (home.marks() != null) {
      SourceLines.sets(home.marks(), MARKED)
          .forEach((set, words) -> of(classes, JOINED).addAll(words));
    }
    return new SyllableLexicon(classes);
  }

  private static Set<String> of(Map<String, Set<String>> classes, String type) {
    return classes.computeIfAbsent(type, any -> new LinkedHashSet<>());
  }

  private static List<String> phrases(String table) {
    return WordTable.load(Vocabulary.class, table).rows().stream()
        .map(row -> WordList.plain(row.get(0)))
        .toList();
  }

  /** The number of a syllable in lower case, or {@link Lexicon#NONE}. */
  int form(String syllable) {
    return lexicon.form(syllable);
  }

  /**
   * The end of the longest word of several syllables that begins at one of them; that one where
   * none does.
   *
   * @param forms the numbers of syllables
   * @param begin the first one
   * @param end the one after the last that may be read
   */
  int longest(int[] forms, int begin, int end) {
    int node = trie.begin(forms[begin]);
    int deepest = node;
    for (int i = begin + 1; i < end && node != Lexicon.NONE; i++) {
      node = trie.step(node, forms[i]);
      deepest = node == Lexicon.NONE ? deepest : node;
    }
    if (deepest == Lexicon.NONE) {
      return begin;
    }
    int last = trie.firstHit(deepest + 1) - 1;
    int length = last < trie.firstHit(deepest) ? 0 : trie.hitLength(last);
    return length < 2 ? begin : begin + length;
  }

  /** Whether a syllable stands alone, however it is written. */
  boolean isAlone(int form) {
    return has(form, alone);
  }

  /** Whether a syllable is a family name. */
  boolean isFamilyName(int form) {
    return has(form, family);
  }

  /** Whether a syllable stands in the middle of personal names. */
  boolean isMiddleName(int form) {
    return has(form, middle);
  }

  /** Whether something with marks in it is one token, as it is written. */
  boolean isJoined(String text) {
    return has(lexicon.form(text), joined);
  }

  private boolean has(int form, LexicalClass type) {
    return trie.has(trie.classSet(trie.begin(form)), type);
  }
}
