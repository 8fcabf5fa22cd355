package vn.bienban.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.evaluate.RecordNode.Entries;
import vn.bienban.evaluate.RecordNode.Scalar;
import vn.bienban.evaluate.RecordNode.Struct;
import vn.bienban.text.Span;

/**
 * Which entries of two lists are the same one: those that say the same; then those with the same
 * offsets, key or name that no other entry has; then those whose words overlap most, their own or,
 * where they have none, the words within them.
 */
final class EntryAlignment {
  private static final int NONE = -1;

  private final List<Struct> before;
  private final List<Struct> after;
  private final int[] later;
  private final int[] earlier;

  private EntryAlignment(List<Struct> before, List<Struct> after) {
    this.before = before;
    this.after = after;
    this.later = new int[before.size()];
    this.earlier = new int[after.size()];
    Arrays.fill(later, NONE);
    Arrays.fill(earlier, NONE);
  }

  static EntryAlignment of(List<Struct> before, List<Struct> after) {
    EntryAlignment alignment = new EntryAlignment(before, after);
    alignment.pairEqual();
    alignment.pairByIdentity();
    alignment.pairByOverlap();
    return alignment;
  }

  /** The index after of an entry before, or -1 where it is gone. */
  int later(int index) {
    return later[index];
  }

  /** The index before of an entry after, or -1 where it is new. */
  int earlier(int index) {
    return earlier[index];
  }

  /** Whether the entries of both lists stand in the same order. */
  boolean isInOrder() {
    int last = NONE;
    for (int index : later) {
      if (index != NONE) {
        if (index < last) {
          return false;
        }
        last = index;
      }
    }
    return true;
  }

  private void pair(int b, int a) {
    later[b] = a;
    earlier[a] = b;
  }

  private void pairEqual() {
    Map<Struct, Deque<Integer>> open = new HashMap<>();
    for (int a = 0; a < after.size(); a++) {
      open.computeIfAbsent(after.get(a), entry -> new ArrayDeque<>()).add(a);
    }
    for (int b = 0; b < before.size(); b++) {
      Deque<Integer> same = open.get(before.get(b));
      if (same != null && !same.isEmpty()) {
        pair(b, same.remove());
      }
    }
  }

  private void pairByIdentity() {
    Map<Object, Integer> ones = single(before, later);
    Map<Object, Integer> others = single(after, earlier);
    ones.forEach(
        (identity, b) -> {
          Integer a = others.get(identity);
          if (b != NONE && a != null && a != NONE) {
            pair(b, a);
          }
        });
  }

  /** The open entries by what tells them from all other open ones; -1 for what tells nothing. */
  private static Map<Object, Integer> single(List<Struct> entries, int[] partners) {
    Map<Object, Integer> single = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Object identity = partners[i] == NONE ? identity(entries.get(i)) : null;
      if (identity != null) {
        single.merge(identity, i, (one, other) -> NONE);
      }
    }
    return single;
  }

  private static @Nullable Object identity(Struct entry) {
    Span span = entry.span();
    if (span != null) {
      return span;
    }
    Scalar key = entry.scalar(RecordNode.KEY);
    return key == null ? entry.handle() : key;
  }

  private record Pair(int before, int after, double score) {}

  private void pairByOverlap() {
    List<Candidate> ones = candidates(before, later);
    List<Candidate> others = candidates(after, earlier);
    List<Pair> pairs = new ArrayList<>();
    for (Candidate one : ones) {
      for (Candidate other : others) {
        double score = one.likeness(other);
        if (score > 0) {
          pairs.add(new Pair(one.index(), other.index(), score));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparing(pair -> Math.abs(pair.before() - pair.after()))
            .thenComparing(Pair::before)
            .thenComparing(Pair::after));
    for (Pair pair : pairs) {
      if (later[pair.before()] == NONE && earlier[pair.after()] == NONE) {
        pair(pair.before(), pair.after());
      }
    }
  }

  private static List<Candidate> candidates(List<Struct> entries, int[] partners) {
    List<Candidate> open = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (partners[i] == NONE) {
        Struct entry = entries.get(i);
        Set<Span> inner = new HashSet<>();
        collect(entry, inner);
        open.add(new Candidate(i, entry, entry.span(), inner));
      }
    }
    return open;
  }

  private static void collect(RecordNode node, Set<Span> spans) {
    if (node instanceof Struct struct) {
      Span span = struct.span();
      if (span != null) {
        spans.add(span);
      }
      struct.fields().values().forEach(child -> collect(child, spans));
    } else if (node instanceof Entries entries) {
      entries.structs().forEach(entry -> collect(entry, spans));
    }
  }

  /** An entry without a partner, with all spans in it. */
  private record Candidate(int index, Struct entry, @Nullable Span span, Set<Span> inner) {
    /** How much two entries are one, or 0 where they are not. */
    double likeness(Candidate other) {
      double overlap;
      if (span != null && other.span != null) {
        overlap = overlap(span, other.span);
      } else if (inner.isEmpty() || other.inner.isEmpty()) {
        // One that stands nowhere is known by its fields alone.
        return sameFields(other.entry);
      } else {
        long shared = inner.stream().filter(other.inner::contains).count();
        overlap = (double) shared / (inner.size() + other.inner.size() - shared);
      }
      return overlap == 0 ? 0 : overlap + sameFields(other.entry);
    }

    private static double overlap(Span one, Span other) {
      if (one.equals(other)) {
        return 1;
      }
      int shared = Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
      return shared <= 0 ? 0 : (double) shared / one.union(other).length();
    }

    private double sameFields(Struct other) {
      int same = 0;
      for (Map.Entry<String, RecordNode> field : entry.fields().entrySet()) {
        same += field.getValue().equals(other.get(field.getKey())) ? 1 : 0;
      }
      int all = entry.fields().size() + other.fields().size() - same;
      return all == 0 ? 0 : (double) same / all;
    }
  }
}
