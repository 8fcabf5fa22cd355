package vn.bienban.engine.opennlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Lexicon.Phrase;
import vn.bienban.lexicon.WordTable;

/**
 * The words that a name model knows from tables: family names, syllables of given names, places,
 * heads of bodies, titles. It is stored in the model's file, so that a model sees after its
 * training what it saw in it, whatever becomes of the tables. Immutable and thread-safe.
 */
public final class NameGazetteer {
  /** The columns of its table. */
  private static final List<String> COLUMNS = List.of("phrase", "class");

  private static final String DOMAIN = "gazetteer";

  private static final String CLASSES = "surname, weak-surname, given-name, place, body or title";

  final Syllables spelling = Syllables.shipped();

  private final Map<String, Character> syllables;
  private final Lexicon lexicon;
  private final ClassSet types;
  private final Attribute<Character> kinds;

  private NameGazetteer(Map<String, Character> syllables, Lexicon lexicon) {
    this.syllables = syllables;
    this.lexicon = lexicon;
    this.types = lexicon.domain(DOMAIN);
    this.kinds =
        lexicon.attribute(
            types, COLUMNS.get(1), type -> Character.toUpperCase(type.charAt(0)), '-');
  }

  /** A gazetteer as {@link #write} wrote it. */
  NameGazetteer(CompiledForm in) {
    this(syllables(in.texts(), in.chars()), new Lexicon(in));
  }

  void write(CompiledWriter out) {
    List<String> words = syllables.keySet().stream().sorted().toList();
    char[] values = new char[words.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = syllable(words.get(i));
    }
    out.texts(words);
    out.chars(values);
    lexicon.write(out);
  }

  private static Map<String, Character> syllables(String[] words, char[] kinds) {
    Map<String, Character> syllables = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      syllables.put(words[i], kinds[i]);
    }
    return syllables;
  }

  /**
   * Reads a gazetteer: a table with the columns {@code phrase}, in lower case, and {@code class}:
   * surname, weak-surname, given-name (single syllables), place, body or title.
   *
   * @param name what messages call it
   * @throws IllegalStateException naming file and line of what is wrong
   */
  public static NameGazetteer read(String name, String table) {
    Map<String, Character> syllables = new HashMap<>();
    Map<String, WordTable.Row> phrases = new LinkedHashMap<>();
    for (WordTable.Row row : rows(name, table).rows()) {
      String phrase = row.get(0);
      switch (row.get(1)) {
        case "surname" -> syllables.merge(phrase, 'S', NameGazetteer::both);
        case "weak-surname" -> syllables.merge(phrase, 'W', NameGazetteer::both);
        case "given-name" -> syllables.merge(phrase, 'G', NameGazetteer::both);
        case "place", "body", "title" -> phrases.put(phrase, row);
        default ->
            throw new IllegalStateException(
                row.place() + ": class '" + row.get(1) + "' is none of " + CLASSES);
      }
    }
    return new NameGazetteer(
        syllables,
        Lexicon.builder()
            .add(
                DOMAIN,
                new WordTable(
                    name,
                    Stream.of("place", "body", "title")
                        .map(type -> new WordTable.ClassDeclaration(type, "names a " + type, name))
                        .toList(),
                    COLUMNS,
                    List.copyOf(phrases.values())))
            .build());
  }

  /**
   * One table of several: each phrase once, a later class in place of an earlier one but for single
   * syllables, which may be family name and given name both; in order.
   *
   * @param tables the tables by their names, for messages
   * @throws IllegalStateException naming file and line of what is wrong
   */
  public static String merge(Map<String, String> tables) {
    TreeMap<String, String> classes = new TreeMap<>();
    tables.forEach(
        (name, table) -> {
          read(name, table);
          for (WordTable.Row row : rows(name, table).rows()) {
            boolean given = row.get(1).equals("given-name");
            boolean phrase = !given && !row.get(1).endsWith("surname");
            classes.put(row.get(0) + (given ? "\tg" : phrase ? "\tp" : "\ts"), row.get(1));
          }
        });
    StringBuilder merged = new StringBuilder("phrase\tclass\n");
    classes.forEach(
        (key, value) ->
            merged.append(key, 0, key.indexOf('\t')).append('\t').append(value).append('\n'));
    return merged.toString();
  }

  private static WordTable rows(String name, String table) {
    try {
      return WordTable.read(
          name, new BufferedReader(new StringReader(table)), COLUMNS.toArray(new String[0]));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  private static char both(char one, char other) {
    if (one == other) {
      return one;
    }
    return one == 'S' || other == 'S' ? 'B' : 'C';
  }

  /** {@code S, W, G} family name, weak one, given name; {@code B, C} a family name and given. */
  char syllable(String lower) {
    Character kind = syllables.get(lower);
    return kind == null ? '-' : kind;
  }

  /** The number of a word, negative where no phrase has it. */
  int form(String lower) {
    return lexicon.form(lower);
  }

  /** The longest phrase that begins at a token, or null; each token tells its {@link #form}. */
  @Nullable Phrase phrase(IntUnaryOperator forms, int at, int size) {
    return lexicon.longestOfForms(types, forms, at, size);
  }

  /** {@code P, B, T} a place, a body, a title. */
  char kind(Phrase phrase) {
    return kinds.of(phrase.entry());
  }

  /** Titles are written with small letters too; a place or a body begins with a capital. */
  static boolean isAnyCase(char kind) {
    return kind == 'T';
  }
}
