package vn.bienban.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Token;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.WordTable;

/** The words beside a name that tell of what kind it is. Immutable and thread-safe. */
final class NameCues {
  private static final int LONGEST = 4;

  private final PhraseTrie<String> before;
  private final PhraseTrie<String> units;
  private final PhraseTrie<String> after;
  private final Set<String> address = new HashSet<>();

  NameCues() {
    PhraseTrie.Builder<String> befores = PhraseTrie.builder();
    PhraseTrie.Builder<String> unit = PhraseTrie.builder();
    PhraseTrie.Builder<String> afters = PhraseTrie.builder();
    for (WordTable.Row row :
        WordTable.load(NameCues.class, "name-cues.tsv", "phrase", "type", "side").rows()) {
      switch (row.get(2)) {
        case "before" -> befores.add(row.get(0), row.get(1));
        case "address" -> {
          befores.add(row.get(0), row.get(1));
          address.add(row.get(0));
        }
        case "after" -> afters.add(row.get(0), row.get(1));
        case "unit" -> {
          befores.add(row.get(0), row.get(1));
          unit.add(row.get(0), row.get(1));
        }
        default -> throw new IllegalStateException(row.place() + ": side '" + row.get(2) + "'");
      }
    }
    before = befores.build();
    units = unit.build();
    after = afters.build();
  }

  /** The kind that the words right before or right after tell, or null where they tell none. */
  @Nullable String type(List<Token> tokens, int sentence, int begin, int end, int sentenceEnd) {
    int cue = start(before, tokens, sentence, begin);
    if (cue < begin) {
      PhraseTrie.Hit<String> hit = before.longest(i -> tokens.get(i).lower(), cue, begin);
      return hit == null ? null : hit.value();
    }
    PhraseTrie.Hit<String> hit = after.longest(i -> tokens.get(i).lower(), end, sentenceEnd);
    return hit == null ? null : hit.value();
  }

  /** Whether a word addresses a person. */
  boolean isAddress(String lower) {
    return address.contains(lower);
  }

  /** Where the unit word begins that a place's name follows, or the name itself without one. */
  int unitStart(List<Token> tokens, int sentence, int begin) {
    return start(units, tokens, sentence, begin);
  }

  private static int start(PhraseTrie<String> trie, List<Token> tokens, int sentence, int begin) {
    for (int i = Math.max(sentence, begin - LONGEST); i < begin; i++) {
      PhraseTrie.Hit<String> hit = trie.longest(j -> tokens.get(j).lower(), i, begin);
      if (hit != null && hit.end() == begin) {
        return i;
      }
    }
    return begin;
  }
}
