package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.evaluate.RecordDifference.Kind;
import vn.bienban.evaluate.RecordNode.Scalar;
import vn.bienban.evaluate.RecordNode.Struct;
import vn.bienban.evaluate.RecordPairs.Key;
import vn.bienban.json.Json;
import vn.bienban.text.Span;

/**
 * What differs between two sets of records of the same articles, by field. No gold is needed: which
 * of the two is right it does not say, as {@link ChangeReport} does. For one thread; of the records
 * it keeps the examples alone.
 */
public final class RecordComparison {
  private final Set<String> fields;
  private final Set<String> unseen;
  private final Set<String> ignored;
  private final int limit;
  private final FieldCounts counts = new FieldCounts();
  private final Map<String, Map<Kind, List<Example>>> examples = new TreeMap<>();
  private final List<Key> onlyBefore = new ArrayList<>();
  private final List<Key> onlyAfter = new ArrayList<>();
  private int equal;
  private int different;

  private record Example(Key article, RecordDifference difference) {}

  /**
   * A comparison of nothing yet.
   *
   * @param fields the fields to compare with all that is below them, such as {@code tasks} or
   *     {@code meetings.date}; all where none is given
   * @param ignored names of fields that are passed over wherever they stand, such as {@code
   *     confidence}
   * @param limit how many examples are kept of what was added to a field, removed and changed
   */
  public RecordComparison(Set<String> fields, Set<String> ignored, int limit) {
    this.fields = Set.copyOf(fields);
    this.unseen = new LinkedHashSet<>(fields);
    this.ignored = Set.copyOf(ignored);
    this.limit = limit;
  }

  /** Compares two records of an article. */
  public void add(RecordPairs.Pair pair) {
    Struct before = node(pair.before());
    Struct after = node(pair.after());
    if (before == null) {
      onlyAfter.add(pair.key());
    } else if (after == null) {
      onlyBefore.add(pair.key());
    } else {
      boolean same = true;
      for (RecordDifference difference : RecordDiffer.between(before, after)) {
        if (isAsked(difference.field())) {
          same = false;
          counts.add(pair.key().toString(), difference);
          List<Example> some =
              examples
                  .computeIfAbsent(difference.field(), field -> new EnumMap<>(Kind.class))
                  .computeIfAbsent(difference.kind(), kind -> new ArrayList<>());
          if (some.size() < limit) {
            some.add(new Example(pair.key(), difference));
          }
        }
      }
      equal += same ? 1 : 0;
      different += same ? 0 : 1;
    }
  }

  /** Whether both sets have the same articles and say the same of them. */
  public boolean isEqual() {
    return different == 0 && onlyBefore.isEmpty() && onlyAfter.isEmpty();
  }

  /** The fields asked for that no record has. */
  public Set<String> unknownFields() {
    return Set.copyOf(unseen);
  }

  /** The articles of the examples. */
  public Set<Key> articles() {
    Set<Key> articles = new HashSet<>();
    for (Map<Kind, List<Example>> kinds : examples.values()) {
      kinds.values().forEach(some -> some.forEach(example -> articles.add(example.article())));
    }
    return articles;
  }

  /**
   * What was found: the sums, a table of the fields, and examples of each.
   *
   * @param texts the text of an article, or null where it is not known; with it an example shows
   *     the words around
   */
  public List<String> lines(Function<Key, @Nullable String> texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d articles in both, %,d equal, %,d different; %,d only before, %,d only after",
            equal + different,
            equal,
            different,
            onlyBefore.size(),
            onlyAfter.size()));
    missing("only before", onlyBefore, lines);
    missing("only after", onlyAfter, lines);
    if (!counts.isEmpty()) {
      lines.add("");
      lines.addAll(counts.lines());
    }
    examples.forEach(
        (field, kinds) -> kinds.forEach((kind, some) -> show(field, kind, some, texts, lines)));
    return lines;
  }

  private void show(
      String field,
      Kind kind,
      List<Example> some,
      Function<Key, @Nullable String> texts,
      List<String> lines) {
    if (some.isEmpty()) {
      return;
    }
    int all = counts.of(field, kind);
    lines.add("");
    lines.add(
        field
            + " "
            + kind.name().toLowerCase(Locale.ROOT)
            + (some.size() < all ? ", " + some.size() + " of " + all : ""));
    for (Example example : some) {
      lines.add("  " + example.article() + ": " + example.difference());
      String around = around(example.difference(), texts.apply(example.article()));
      if (!around.isEmpty()) {
        lines.add("      " + around);
      }
    }
  }

  private void missing(String where, List<Key> articles, List<String> lines) {
    articles.stream().limit(limit).forEach(article -> lines.add("  " + where + ": " + article));
  }

  private static String around(RecordDifference difference, @Nullable String text) {
    Struct at = difference.at();
    Span span = at == null ? null : at.span();
    Scalar words = at == null ? null : at.scalar(RecordNode.TEXT);
    return text == null || span == null || words == null
        ? ""
        : new ItemContext(text).of(Json.parse(words.json()).text(), span.begin());
  }

  private @Nullable Struct node(@Nullable Json record) {
    if (record == null) {
      return null;
    }
    unseen.removeIf(field -> has(record, field));
    return RecordNode.of(record, ignored);
  }

  private static boolean has(Json json, String field) {
    if (json.isArray()) {
      return json.elements().stream().anyMatch(element -> has(element, field));
    }
    int point = field.indexOf('.');
    return point < 0
        ? json.has(field)
        : has(json.get(field.substring(0, point)), field.substring(point + 1));
  }

  private boolean isAsked(String field) {
    return fields.isEmpty()
        || fields.stream().anyMatch(asked -> field.equals(asked) || field.startsWith(asked + "."));
  }
}
