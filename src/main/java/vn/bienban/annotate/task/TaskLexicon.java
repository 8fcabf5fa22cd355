package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Token;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;

/** The tables of verbs and cues, loaded once. Immutable and thread-safe. */
final class TaskLexicon {
  /** The tables whose classes are cues. */
  static final List<String> CUE_TABLES =
      List.of("cues.tsv", "recipients.tsv", "ranks.tsv", "limits.tsv", "products.tsv");

  private static final TaskLexicon INSTANCE = new TaskLexicon();

  private final PhraseTrie<VerbKind> verbs =
      trie("verbs.tsv", kind -> VerbKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  private final PhraseTrie<OrderKind> orders =
      trie("orders.tsv", kind -> OrderKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  private static final Phrases NOTHING = new Phrases(List.of(), null);

  private final PhraseTrie<Set<Cue>> cues;

  /** The words that begin a cue or a verb. */
  private final Set<String> firstWords = new HashSet<>();

  private TaskLexicon() {
    Map<String, Set<Cue>> phrases = new HashMap<>();
    for (String table : CUE_TABLES) {
      for (Table.Row row : rows(table)) {
        phrases
            .computeIfAbsent(row.get(0), phrase -> EnumSet.noneOf(Cue.class))
            .add(kind(row, Cue::of));
      }
    }
    PhraseTrie.Builder<Set<Cue>> builder = PhraseTrie.builder();
    phrases.forEach(builder::add);
    phrases.keySet().forEach(phrase -> firstWords.add(firstWord(phrase)));
    rows("verbs.tsv").forEach(row -> firstWords.add(firstWord(row.get(0))));
    this.cues = builder.build();
  }

  private static String firstWord(String phrase) {
    int space = phrase.indexOf(' ');
    return space < 0 ? phrase : phrase.substring(0, space);
  }

  static TaskLexicon instance() {
    return INSTANCE;
  }

  PhraseTrie.@Nullable Hit<OrderKind> order(List<Token> tokens, int at, int end) {
    return orders.longest(i -> tokens.get(i).lower(), at, end);
  }

  /** What begins at a token. */
  Phrases phrases(List<Token> tokens, int at) {
    IntFunction<String> words = i -> tokens.get(i).lower();
    if (!firstWords.contains(words.apply(at))) {
      return NOTHING;
    }
    List<CuePhrase> found = new ArrayList<>();
    cues.each(
        words,
        at,
        tokens.size(),
        (kinds, end) -> kinds.forEach(kind -> found.add(new CuePhrase(kind, end))));
    return new Phrases(found, verbs.longest(words, at, tokens.size()));
  }

  /**
   * What begins at a token.
   *
   * @param cues the phrases of cues, the shortest first
   * @param verb the longest verb, or null
   */
  record Phrases(List<CuePhrase> cues, PhraseTrie.@Nullable Hit<VerbKind> verb) {}

  /**
   * A phrase of the tables.
   *
   * @param kind what it says
   * @param end the token after its last one
   */
  record CuePhrase(Cue kind, int end) {}

  /** What the words of a post say of how far its holder directs others, in lower case. */
  Rank rank(String post) {
    List<String> words = List.of(post.strip().split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      Set<Cue> kinds = EnumSet.noneOf(Cue.class);
      cues.each(words::get, i, words.size(), (its, end) -> kinds.addAll(its));
      if (kinds.contains(Cue.GUEST)) {
        return Rank.GUEST;
      }
      if (kinds.contains(Cue.LEADER)) {
        return Rank.LEADER;
      }
    }
    return Rank.NONE;
  }

  /** Whether somebody directs or advises. */
  enum Rank {
    LEADER,
    GUEST,
    NONE
  }

  private static <V> PhraseTrie<V> trie(String file, Function<String, V> value) {
    PhraseTrie.Builder<V> builder = PhraseTrie.builder();
    for (Table.Row row : rows(file)) {
      builder.add(row.get(0), kind(row, value));
    }
    return builder.build();
  }

  private static <V> V kind(Table.Row row, Function<String, V> value) {
    try {
      return value.apply(row.get(1));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(row.place() + ": unknown class " + row.get(1), e);
    }
  }

  private static List<Table.Row> rows(String file) {
    return Table.load(TaskLexicon.class, file, "phrase", "class").rows();
  }
}
