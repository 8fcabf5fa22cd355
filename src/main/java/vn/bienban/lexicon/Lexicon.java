package vn.bienban.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All words and phrases that the annotators know, of all tables, in one trie: phrase → lexical
 * classes and, for each, the row with its attributes. Words are held as numbers ("forms"), so that
 * a text is looked up once and phrases are found by comparing numbers.
 *
 * <p>Built once; immutable and thread-safe afterwards, but for the note of which classes somebody
 * has asked for, which {@link #requireAllRead()} looks at.
 */
public final class Lexicon {
  /** The form of a word that stands in no table, and the node where no phrase goes on. */
  public static final int NONE = Trie.NONE;

  private static final int ROOT = Trie.ROOT;

  private final FormNumbers forms;
  private final Trie trie;
  private final int[] entryClasses;
  private final EntryRows rows;
  private final int[] firstEntries;
  private final LexicalClass[] classes;
  private final Map<String, LexicalClass> byName;
  private final Map<LexicalClass, List<String>> columns;
  private final Set<LexicalClass> read = ConcurrentHashMap.newKeySet();
  private final WordClusters clusters;

  private Lexicon(Builder builder) {
    // Entries of a class follow one another.
    builder.entries.sort((a, b) -> Integer.compare(a.type().id(), b.type().id()));
    classes = builder.classes.values().toArray(new LexicalClass[0]);
    byName = Map.copyOf(builder.classes);
    columns = Map.copyOf(builder.columns);
    clusters = builder.clusters;
    forms = new FormNumbers(builder.forms.keySet());
    int entries = builder.entries.size();
    entryClasses = new int[entries];
    rows = new EntryRows(builder.entries.stream().map(Builder.Entry::row).toList());
    firstEntries = new int[classes.length + 1];
    int[] nodes = new int[entries];
    for (int i = 0; i < entries; i++) {
      Builder.Entry entry = builder.entries.get(i);
      entryClasses[i] = entry.type().id();
      firstEntries[entry.type().id() + 1] = i + 1;
      nodes[i] = entry.node();
    }
    for (int i = 1; i < firstEntries.length; i++) {
      firstEntries[i] = Math.max(firstEntries[i], firstEntries[i - 1]);
    }
    trie =
        new Trie(builder.nodes, forms.size(), builder.edges, nodes, entryClasses, classes.length);
  }

  /** A lexicon as a build has {@link #write written} it. */
  public Lexicon(CompiledForm in) {
    forms = new FormNumbers(in);
    rows = new EntryRows(in);
    entryClasses = in.ints();
    firstEntries = in.ints();
    trie = new Trie(in, entryClasses);
    String[] names = in.texts();
    String[] meanings = in.texts();
    String[] places = in.texts();
    List<List<String>> heads = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      heads.add(List.of(in.texts()));
    }
    int[] headOf = in.ints();
    classes = new LexicalClass[names.length];
    byName = new HashMap<>();
    columns = new HashMap<>();
    for (int id = 0; id < classes.length; id++) {
      classes[id] = new LexicalClass(id, names[id], meanings[id], places[id]);
      byName.put(names[id], classes[id]);
      columns.put(classes[id], heads.get(headOf[id]));
    }
    clusters = new WordClusters(in);
  }

  /** Writes all that the lexicon is made of. */
  public void write(CompiledWriter out) {
    forms.write(out);
    rows.write(out);
    out.ints(entryClasses);
    out.ints(firstEntries);
    trie.write(out);
    List<LexicalClass> all = List.of(classes);
    out.texts(all.stream().map(LexicalClass::name).toList());
    out.texts(all.stream().map(LexicalClass::meaning).toList());
    out.texts(all.stream().map(LexicalClass::place).toList());
    List<List<String>> heads = all.stream().map(this::columns).distinct().toList();
    out.number(heads.size());
    heads.forEach(out::texts);
    out.ints(all.stream().mapToInt(each -> heads.indexOf(columns(each))).toArray());
    clusters.write(out);
  }

  /** The words of unannotated text by what they stand beside. */
  public WordClusters clusters() {
    return clusters;
  }

  private List<String> columns(LexicalClass type) {
    return columns.getOrDefault(type, List.of());
  }

  /**
   * A lexicon of one class with phrases of words in lower case.
   *
   * @param type the name of the class, with its domain
   */
  public static Lexicon of(String type, Set<String> phrases) {
    int dot = type.indexOf('.');
    return builder()
        .add(
            type.substring(0, dot),
            new WordTable(
                type,
                List.of(new WordTable.ClassDeclaration(type.substring(dot + 1), type, type)),
                List.of("phrase"),
                phrases.stream().map(p -> new WordTable.Row(List.of(p), type)).toList()))
        .build();
  }

  /** Begins a new lexicon. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The class of this name, for somebody who is going to look for it.
   *
   * @param name with its domain: {@code event.chair}
   * @throws IllegalStateException if no table declares it
   */
  public LexicalClass lexicalClass(String name) {
    LexicalClass found = byName.get(name);
    if (found == null) {
      throw new IllegalStateException("no table declares the lexical class " + name);
    }
    read.add(found);
    return found;
  }

  /** All classes of a domain; they do not count as read. */
  public ClassSet domain(String domain) {
    String prefix = domain + ".";
    List<LexicalClass> all = new ArrayList<>();
    for (LexicalClass each : classes) {
      if (each.name().startsWith(prefix)) {
        all.add(each);
      }
    }
    return ClassSet.of(all.toArray(new LexicalClass[0]));
  }

  /** The number of classes. */
  public int classes() {
    return classes.length;
  }

  /**
   * Holds that somebody reads every class.
   *
   * @throws IllegalStateException naming the classes that nobody has asked for and where they are
   *     declared
   */
  public void requireAllRead() {
    Map<String, String> unread = new TreeMap<>();
    for (LexicalClass each : classes) {
      if (!read.contains(each)) {
        unread.put(each.name(), each.place());
      }
    }
    if (!unread.isEmpty()) {
      throw new IllegalStateException("lexical classes that nothing reads: " + unread);
    }
  }

  /** How many words the tables have. */
  public int forms() {
    return forms.size();
  }

  /** The word of a number that {@link #form} gave. */
  public String word(int form) {
    return forms.word(form);
  }

  /** The number of a word in lower case, or {@link #NONE} if it stands in no table. */
  public int form(String word) {
    return forms.form(word);
  }

  /**
   * The word of the tables that some characters are but for case, in lower case; null where no
   * table has it. No string is made for the question.
   */
  public @Nullable String word(String text, int begin, int end) {
    return forms.word(text, begin, end);
  }

  /** The number of the word that some characters are but for case, or {@link #NONE}. */
  public int form(String text, int begin, int end) {
    return forms.form(text, begin, end);
  }

  /** The phrases as a trie over the numbers of their words. */
  public Trie trie() {
    return trie;
  }

  /** The number of the class that an entry belongs to. */
  public int classOf(int entry) {
    return entryClasses[entry];
  }

  /** The entry of a whole phrase in a class, its words between spaces; {@link #NONE} if none. */
  public int entry(LexicalClass type, String phrase) {
    int node = ROOT;
    int from = 0;
    while (node != NONE && from <= phrase.length()) {
      int space = phrase.indexOf(' ', from);
      int to = space < 0 ? phrase.length() : space;
      int form = form(phrase.substring(from, to));
      node = node == ROOT ? trie.begin(form) : trie.step(node, form);
      from = to + 1;
    }
    if (node != NONE && node != ROOT) {
      for (int hit = trie.firstHit(node); hit < trie.firstHit(node + 1); hit++) {
        if (trie.hitClass(hit) == type.id() && trie.hitLength(hit) == trie.depth(node)) {
          return trie.hitEntry(hit);
        }
      }
    }
    return NONE;
  }

  /** Whether a class has this whole phrase. */
  public boolean contains(LexicalClass type, String phrase) {
    return entry(type, phrase) != NONE;
  }

  /**
   * The longest phrase of some classes that begins at a word, or null; for words that are no tokens
   * of a document.
   *
   * @param words gives the word at an index, in lower case
   * @param begin the first word
   * @param end the word after the last one that may be read
   */
  public @Nullable Phrase longest(ClassSet types, IntFunction<String> words, int begin, int end) {
    return longestOfForms(types, i -> form(words.apply(i)), begin, end);
  }

  /** As {@link #longest}, for words whose {@link #form} is known. */
  public @Nullable Phrase longestOfForms(
      ClassSet types, IntUnaryOperator forms, int begin, int end) {
    int deepest = NONE;
    int node = ROOT;
    for (int i = begin; i < end && node != NONE; i++) {
      int form = forms.applyAsInt(i);
      node = node == ROOT ? trie.begin(form) : trie.step(node, form);
      deepest = node == NONE ? deepest : node;
    }
    if (deepest == NONE || !trie.meets(trie.classSet(deepest), types)) {
      return null;
    }
    for (int hit = trie.firstHit(deepest + 1) - 1; hit >= trie.firstHit(deepest); hit--) {
      if (types.contains(trie.hitClass(hit))) {
        return new Phrase(begin + trie.hitLength(hit), trie.hitEntry(hit));
      }
    }
    return null;
  }

  /**
   * A phrase found.
   *
   * @param end the word after its last one
   * @param entry what an {@link Attribute} is asked for
   */
  public record Phrase(int end, int entry) {}

  /** The phrases of a class, in the order of their tables. */
  public List<String> phrases(LexicalClass type) {
    List<String> phrases = new ArrayList<>();
    for (int entry = firstEntries[type.id()]; entry < firstEntries[type.id() + 1]; entry++) {
      phrases.add(rows.cell(entry, 0));
    }
    return phrases;
  }

  /**
   * What a column says of the phrases of a class.
   *
   * @param meaning makes a value of a cell
   * @throws IllegalStateException naming file and line of a cell that {@code meaning} refuses with
   *     an {@link IllegalArgumentException}, or if the tables of the class have no such column
   */
  public <V> Attribute<V> attribute(LexicalClass type, String column, Function<String, V> meaning) {
    int from = firstEntries[type.id()];
    int place = columns(type).indexOf(column);
    if (place < 0) {
      throw new IllegalStateException(type.place() + ": " + type + " has no column " + column);
    }
    @Nullable Object[] values = new @Nullable Object[firstEntries[type.id() + 1] - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(from + i, column, place, meaning);
    }
    return new Attribute<>(from, values);
  }

  /**
   * What a column says of the phrases of several classes, of which some may lack it.
   *
   * @param meaning makes a value of a cell
   * @param otherwise the value of a phrase whose class has no such column
   * @throws IllegalStateException as {@link #attribute(LexicalClass, String, Function)}
   */
  public <V> Attribute<V> attribute(
      ClassSet types, String column, Function<String, V> meaning, V otherwise) {
    @Nullable Object[] values = new @Nullable Object[entryClasses.length];
    for (int entry = 0; entry < values.length; entry++) {
      if (types.contains(entryClasses[entry])) {
        int place = columns(classes[entryClasses[entry]]).indexOf(column);
        values[entry] = place < 0 ? otherwise : value(entry, column, place, meaning);
      }
    }
    return new Attribute<>(0, values);
  }

  private <V> V value(int entry, String column, int place, Function<String, V> meaning) {
    String cell = rows.cell(entry, place);
    try {
      return meaning.apply(cell);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(rows.place(entry) + ": no " + column + " '" + cell + "'", e);
    }
  }

  /** Collects tables. Not thread-safe. */
  public static final class Builder {
    private final Map<String, LexicalClass> classes = new LinkedHashMap<>();
    private final Map<LexicalClass, List<String>> columns = new HashMap<>();
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private final Map<Long, Integer> edges = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** The row of each class that a node has, by both. */
    private final Map<Long, WordTable.Row> known = new HashMap<>();

    private int nodes = 1;
    private WordClusters clusters = WordClusters.NONE;

    private record Entry(LexicalClass type, int node, WordTable.Row row) {}

    private Builder() {}

    /** Sets the clusters of words; without them no word is in any. */
    public Builder clusters(WordClusters its) {
      clusters = its;
      return this;
    }

    /**
     * Adds a table: the phrases of its first column with the classes that its head declares.
     *
     * @param domain what the names of its classes begin with
     * @throws IllegalStateException naming file and line of a class declared twice or not at all,
     *     an empty phrase, or a phrase that the class has already with other attributes
     */
    public Builder add(String domain, WordTable table) {
      List<String> own = new ArrayList<>();
      for (WordTable.ClassDeclaration declared : table.classes()) {
        String name = domain + "." + declared.name();
        own.add(name);
        LexicalClass before = classes.get(name);
        if (before != null) {
          throw new IllegalStateException(
              declared.place() + ": class " + name + " is declared in " + before.place() + " too");
        }
        LexicalClass type =
            new LexicalClass(classes.size(), name, declared.meaning(), declared.place());
        classes.put(name, type);
        columns.put(type, table.columns());
      }
      for (WordTable.Row row : table.rows()) {
        String name = domain + "." + table.classOf(row);
        if (!own.contains(name)) {
          throw new IllegalStateException(row.place() + ": undeclared class " + name);
        }
        WordTable.Row before = enter(name, row);
        if (before != null) {
          throw row.twice(name, before);
        }
      }
      return this;
    }

    /**
     * Adds rows of a user's own to a table that was added.
     *
     * @param domain what the names of its classes begin with
     * @return those that the lexicon has already, just the same; they change nothing
     * @throws IllegalStateException naming file and line of what does not fit the table, an empty
     *     phrase, or one that the class has already otherwise or by another row of these
     */
    public List<WordTable.Row> extend(String domain, WordTable table, WordTable own) {
      table.requireExtendedBy(own);
      List<WordTable.Row> had = new ArrayList<>();
      for (WordTable.Row row : own.rows()) {
        String name = domain + "." + table.classOf(row);
        WordTable.Row before = enter(name, row);
        if (before != null) {
          if (!before.cells().equals(row.cells()) || own.rows().contains(before)) {
            throw row.twice(name, before);
          }
          had.add(row);
        }
      }
      return had;
    }

    /** Enters the phrase of a row under a class that is declared, or gives the row that has it. */
    private WordTable.@Nullable Row enter(String name, WordTable.Row row) {
      LexicalClass type = Objects.requireNonNull(classes.get(name));
      String phrase = row.get(0);
      if (phrase.isEmpty()) {
        throw new IllegalStateException(row.place() + ": an empty phrase");
      }
      String[] words = phrase.split(" ");
      if (words.length > Trie.DEEPEST) {
        throw new IllegalStateException(
            row.place() + ": a phrase of more than " + Trie.DEEPEST + " words");
      }
      int node = ROOT;
      for (String word : words) {
        int form = forms.computeIfAbsent(word, w -> forms.size());
        Integer next = edges.putIfAbsent(Trie.edge(node, form), nodes);
        node = next == null ? nodes++ : next;
      }
      WordTable.Row before = known.putIfAbsent((long) type.id() << Integer.SIZE | node, row);
      if (before == null) {
        entries.add(new Entry(type, node, row));
      }
      return before;
    }

    /** The finished lexicon; the builder must not be used afterwards. */
    public Lexicon build() {
      return new Lexicon(this);
    }
  }
}
