package vn.bienban.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;
import vn.bienban.segment.Token;

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
  private final Map<Cue, PhraseTrie<Cue>> cues = new EnumMap<>(Cue.class);

  private TaskLexicon() {
    Map<Cue, PhraseTrie.Builder<Cue>> builders = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      builders.put(cue, PhraseTrie.builder());
    }
    for (String table : CUE_TABLES) {
      for (Table.Row row : rows(table)) {
        Cue cue = kind(row, Cue::of);
        builders.computeIfAbsent(cue, c -> PhraseTrie.builder()).add(row.get(0), cue);
      }
    }
    builders.forEach((cue, builder) -> cues.put(cue, builder.build()));
  }

  static TaskLexicon instance() {
    return INSTANCE;
  }

  PhraseTrie.@Nullable Hit<VerbKind> verb(List<Token> tokens, int at, int end) {
    return verbs.longest(i -> tokens.get(i).lower(), at, end);
  }

  PhraseTrie.@Nullable Hit<OrderKind> order(List<Token> tokens, int at, int end) {
    return orders.longest(i -> tokens.get(i).lower(), at, end);
  }

  /** The end of the longest phrase of a cue that begins at a token, or -1. */
  int cue(Cue cue, List<Token> tokens, int at, int end) {
    return end(cue, i -> tokens.get(i).lower(), at, end);
  }

  private int end(Cue cue, IntFunction<String> words, int at, int end) {
    PhraseTrie<Cue> trie = cues.get(cue);
    PhraseTrie.Hit<Cue> hit = trie == null ? null : trie.longest(words, at, end);
    return hit == null ? -1 : hit.end();
  }

  /** What the words of a post say of how far its holder directs others, in lower case. */
  Rank rank(String post) {
    List<String> words = new ArrayList<>(List.of(post.split("\\s+")));
    for (int i = 0; i < words.size(); i++) {
      if (end(Cue.GUEST, words::get, i, words.size()) > 0) {
        return Rank.GUEST;
      }
      if (end(Cue.LEADER, words::get, i, words.size()) > 0) {
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
