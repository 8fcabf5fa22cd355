package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.evaluate.RecordDifference.Kind;
import vn.bienban.evaluate.RecordNode.Entries;
import vn.bienban.evaluate.RecordNode.Reference;
import vn.bienban.evaluate.RecordNode.Scalar;
import vn.bienban.evaluate.RecordNode.Struct;
import vn.bienban.text.Span;

/**
 * Lists what differs between two records, a line for a value: an entry of a list is the same
 * wherever it stands in the list, and words with their offsets are one value.
 */
final class RecordDiffer {
  /** Fields that count through a list of the record, and the list. */
  private static final Map<String, String> INDICES = Map.of("speech", "speeches");

  private static final Set<String> WORDS =
      Set.of(RecordNode.TEXT, RecordNode.BEGIN, RecordNode.END);

  /** A list of the record before and after. */
  private record Lists(List<Struct> before, List<Struct> after, EntryAlignment alignment) {}

  /** The lists of the record itself, by their names. */
  private final Map<String, Lists> lists = new HashMap<>();

  /** What those referred to before are called after. */
  private final Map<Scalar, Scalar> handles = new HashMap<>();

  private final List<RecordDifference> differences = new ArrayList<>();

  private RecordDiffer() {}

  /** The differences in the order of the fields. */
  static List<RecordDifference> between(Struct before, Struct after) {
    if (before.equals(after)) {
      return List.of();
    }
    RecordDiffer differ = new RecordDiffer();
    differ.alignLists(before, after);
    differ.fields("", "", before, after, null);
    return differ.differences;
  }

  private void alignLists(Struct before, Struct after) {
    before
        .fields()
        .forEach(
            (name, node) -> {
              if (node instanceof Entries old && after.get(name) instanceof Entries now) {
                EntryAlignment alignment = EntryAlignment.of(old.structs(), now.structs());
                lists.put(name, new Lists(old.structs(), now.structs(), alignment));
                for (int i = 0; i < old.structs().size(); i++) {
                  int later = alignment.later(i);
                  Scalar was = old.structs().get(i).handle();
                  Scalar is = later < 0 ? null : now.structs().get(later).handle();
                  if (was != null && is != null) {
                    handles.put(was, is);
                  }
                }
              }
            });
  }

  private void fields(
      String path, String field, Struct before, Struct after, @Nullable Struct around) {
    Struct at = after.span() == null ? around : after;
    boolean words = before.span() != null || after.span() != null;
    if (words && WORDS.stream().anyMatch(name -> !same(before.get(name), after.get(name)))) {
      differences.add(
          new RecordDifference(
              path,
              field,
              Kind.CHANGED,
              RecordText.words(before),
              RecordText.words(after),
              after.span() == null ? before : after));
    }
    Set<String> names = new LinkedHashSet<>(before.fields().keySet());
    names.addAll(after.fields().keySet());
    for (String name : names) {
      // What an entry is referred to by differs only with the list.
      boolean handle = name.equals(RecordNode.ID) && !path.isEmpty();
      if (!(words && WORDS.contains(name)) && !handle) {
        String below = path.isEmpty() ? name : path + "." + name;
        String inner = path.isEmpty() ? name : field + "." + name;
        values(below, inner, name, before.get(name), after.get(name), at);
      }
    }
  }

  private void values(
      String path,
      String field,
      String name,
      @Nullable RecordNode before,
      @Nullable RecordNode after,
      @Nullable Struct around) {
    Lists counted = INDICES.containsKey(name) ? lists.get(INDICES.get(name)) : null;
    if (counted != null && before instanceof Scalar old && after instanceof Scalar now) {
      indices(path, field, counted, old, now, around);
    } else if (before instanceof Struct old && after instanceof Struct now && isOne(old, now)) {
      fields(path, field, old, now, around);
    } else if (isList(before) && isList(after)) {
      entries(path, field, orNone(before), orNone(after), around);
    } else if (!same(before, after)) {
      differences.add(
          new RecordDifference(
              path,
              field,
              before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED,
              RecordText.brief(before),
              RecordText.brief(after),
              placeOf(after == null ? before : after, around)));
    }
  }

  private void entries(
      String path, String field, Entries before, Entries after, @Nullable Struct around) {
    List<Struct> old = before.structs();
    List<Struct> now = after.structs();
    Lists known = lists.get(path);
    EntryAlignment alignment = known == null ? EntryAlignment.of(old, now) : known.alignment();
    if (!alignment.isInOrder()) {
      differences.add(new RecordDifference(path, field, Kind.REORDERED, "", "", around));
    }
    for (int i = 0; i < old.size(); i++) {
      Struct entry = old.get(i);
      String at = path + "[" + i + "]";
      if (alignment.later(i) >= 0) {
        fields(at, field, entry, now.get(alignment.later(i)), around);
      } else {
        differences.add(
            new RecordDifference(
                at, field, Kind.REMOVED, RecordText.brief(entry), "", placeOf(entry, around)));
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (alignment.earlier(i) < 0) {
        Struct entry = now.get(i);
        differences.add(
            new RecordDifference(
                path + "[" + i + "]",
                field,
                Kind.ADDED,
                "",
                RecordText.brief(entry),
                placeOf(entry, around)));
      }
    }
  }

  /** Whether two objects are one value that may have changed, not one in place of another. */
  private static boolean isOne(Struct before, Struct after) {
    Span old = before.span();
    Span now = after.span();
    return old == null || now == null || old.overlaps(now) || old.equals(now);
  }

  private static boolean isList(@Nullable RecordNode node) {
    return node == null || node instanceof Entries;
  }

  private static Entries orNone(@Nullable RecordNode node) {
    return node instanceof Entries entries ? entries : Entries.NONE;
  }

  private boolean same(@Nullable RecordNode before, @Nullable RecordNode after) {
    if (before instanceof Reference old && after instanceof Reference now) {
      return handles.getOrDefault(old.handle(), old.handle()).equals(now.handle());
    }
    return before == null ? after == null : before.equals(after);
  }

  /** Two numbers of an entry in a list: the same entry may have another number. */
  private void indices(
      String path, String field, Lists list, Scalar before, Scalar after, @Nullable Struct around) {
    int was = index(before, list.before());
    int is = index(after, list.after());
    if (was < 0 || is < 0 ? !before.equals(after) : list.alignment().later(was) != is) {
      differences.add(
          new RecordDifference(
              path,
              field,
              Kind.CHANGED,
              numbered(before, was, list.before()),
              numbered(after, is, list.after()),
              around));
    }
  }

  private static String numbered(Scalar number, int index, List<Struct> entries) {
    return number.json() + (index < 0 ? "" : " (" + RecordText.brief(entries.get(index)) + ")");
  }

  private static int index(Scalar number, List<Struct> entries) {
    try {
      int index = Integer.parseInt(number.json());
      return index < entries.size() ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static @Nullable Struct placeOf(@Nullable RecordNode node, @Nullable Struct around) {
    return node instanceof Struct struct && struct.span() != null ? struct : around;
  }
}
