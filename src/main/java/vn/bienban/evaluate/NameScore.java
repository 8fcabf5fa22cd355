package vn.bienban.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Precision, recall and F1 of names by type; a name is right where type and both ends are. */
public final class NameScore {
  private final Map<String, int[]> byType = new TreeMap<>();

  /** A name by its tokens. */
  public record Name(String type, int begin, int end) {}

  /** Adds a sentence. */
  public void add(List<Name> gold, List<Name> found) {
    Set<Name> wanted = new HashSet<>(gold);
    for (Name name : gold) {
      counts(name.type())[0]++;
    }
    for (Name name : found) {
      int[] counts = counts(name.type());
      counts[1]++;
      if (wanted.contains(name)) {
        counts[2]++;
      }
    }
  }

  private int[] counts(String type) {
    return byType.computeIfAbsent(type, t -> new int[3]);
  }

  /** The share of names found that are right, of all types together. */
  public double precision() {
    int[] all = all();
    return ratio(all[2], all[1]);
  }

  /** The share of names that were found, of all types together. */
  public double recall() {
    int[] all = all();
    return ratio(all[2], all[0]);
  }

  /** The harmonic mean of precision and recall of a type; 0 where there is none. */
  public double f1(String type) {
    return f1(byType.getOrDefault(type, new int[3]));
  }

  /** Whether there is a name of a type to be found. */
  boolean has(String type) {
    return byType.getOrDefault(type, new int[3])[0] > 0;
  }

  /** The types of which something was found and nothing was to be found; they do not count. */
  Set<String> absent() {
    Set<String> absent = new TreeSet<>(byType.keySet());
    absent.removeIf(this::has);
    return absent;
  }

  /** A line a type and one for all. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (String type : byType.keySet()) {
      if (has(type)) {
        text.append(line(type, type)).append('\n');
      }
    }
    return text.append(line("all", all())).toString();
  }

  /** The line of a type under another heading. */
  String line(String type, String heading) {
    return line(heading, byType.getOrDefault(type, new int[3]));
  }

  private int[] all() {
    int[] all = new int[3];
    for (Map.Entry<String, int[]> counts : byType.entrySet()) {
      for (int i = 0; i < all.length && has(counts.getKey()); i++) {
        all[i] += counts.getValue()[i];
      }
    }
    return all;
  }

  private static String line(String heading, int[] counts) {
    return String.format(
        Locale.ROOT,
        "%-10s P %.4f  R %.4f  F1 %.4f  n=%d",
        heading,
        ratio(counts[2], counts[1]),
        ratio(counts[2], counts[0]),
        f1(counts),
        counts[0]);
  }

  private static double f1(int[] counts) {
    return ratio(2 * counts[2], counts[0] + counts[1]);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
