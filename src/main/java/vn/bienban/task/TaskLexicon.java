package vn.bienban.task;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;
import vn.bienban.segment.Token;

/** The tables of verbs and cues, loaded once. Immutable and thread-safe. */
final class TaskLexicon {
  private static final TaskLexicon INSTANCE = new TaskLexicon();

  private final PhraseTrie<VerbKind> verbs;
  private final PhraseTrie<OrderKind> orders;
  private final Map<String, PhraseTrie<String>> cues;

  private TaskLexicon() {
    PhraseTrie.Builder<VerbKind> verbTrie = PhraseTrie.builder();
    for (Table.Row row : table("verbs.tsv")) {
      verbTrie.add(row.get(0), VerbKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    verbs = verbTrie.build();
    PhraseTrie.Builder<OrderKind> orderTrie = PhraseTrie.builder();
    for (Table.Row row : table("orders.tsv")) {
      orderTrie.add(row.get(0), OrderKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    orders = orderTrie.build();
    Map<String, PhraseTrie.Builder<String>> builders = new HashMap<>();
    for (Table.Row row : table("cues.tsv")) {
      builders
          .computeIfAbsent(row.get(1), kind -> PhraseTrie.builder())
          .add(row.get(0), row.get(1));
    }
    Map<String, PhraseTrie<String>> tries = new HashMap<>();
    builders.forEach((kind, builder) -> tries.put(kind, builder.build()));
    cues = Map.copyOf(tries);
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

  /**
   * The end of the longest cue of a kind that begins at a token, or -1.
   *
   * @throws IllegalArgumentException if the table has no such kind
   */
  int cue(String kind, List<Token> tokens, int at, int end) {
    PhraseTrie<String> trie = cues.get(kind);
    if (trie == null) {
      throw new IllegalArgumentException("no cues of kind " + kind);
    }
    PhraseTrie.Hit<String> hit = trie.longest(i -> tokens.get(i).lower(), at, end);
    return hit == null ? -1 : hit.end();
  }

  /** What the words of a post say of how far its holder directs others. */
  Rank rank(String post) {
    List<String> words = List.of(post.split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      PhraseTrie<String> guests = cues.get("guest");
      if (guests != null && guests.longest(words::get, i, words.size()) != null) {
        return Rank.GUEST;
      }
      PhraseTrie<String> leaders = cues.get("leader");
      if (leaders != null && leaders.longest(words::get, i, words.size()) != null) {
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

  private static List<Table.Row> table(String file) {
    return Table.load(TaskLexicon.class, file, "phrase", "class").rows();
  }
}
