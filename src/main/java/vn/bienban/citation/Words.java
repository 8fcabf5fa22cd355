package vn.bienban.citation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import vn.bienban.lexicon.Table;

/** The words around citations, by class; phrases are matched in the text. Thread-safe. */
final class Words {
  /** What a word tells about what stands before or after it. */
  enum Kind {
    COUNT,
    STOP,
    FOLLOW,
    BEFORE_LAW,
    NOT_LAW,
    BEFORE_CONSTITUTION
  }

  private final Map<Kind, CharTrie<Boolean>> forward = new EnumMap<>(Kind.class);
  private final Map<Kind, String[]> lists = new EnumMap<>(Kind.class);

  Words() {
    Map<Kind, java.util.List<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      forward.put(kind, new CharTrie<>());
      words.put(kind, new java.util.ArrayList<>());
    }
    for (Table.Row row : Table.load(Words.class, "words.tsv", "word", "class").rows()) {
      Kind kind;
      try {
        kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": no class " + row.get(1), e);
      }
      CharTrie<Boolean> trie = forward.get(kind);
      java.util.List<String> list = words.get(kind);
      if (trie != null && list != null) {
        trie.add(row.get(0), Boolean.TRUE);
        list.add(row.get(0));
      }
    }
    words.forEach((kind, list) -> lists.put(kind, list.toArray(new String[0])));
  }

  /** The end of the word or phrase of this class that begins at an offset, or -1. */
  int end(Kind kind, String text, int at) {
    CharTrie<Boolean> trie = forward.get(kind);
    CharTrie.Hit<Boolean> hit = trie == null ? null : trie.longest(text, at);
    return hit == null ? -1 : hit.end();
  }

  /** Whether a word or phrase of this class ends at an offset. */
  boolean endsBefore(Kind kind, String text, int end) {
    String[] list = lists.get(kind);
    if (list != null) {
      for (String word : list) {
        if (Reader.endsWith(text, end, word)) {
          return true;
        }
      }
    }
    return false;
  }
}
