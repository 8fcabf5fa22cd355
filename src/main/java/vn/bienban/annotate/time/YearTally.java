package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How often each of some years is told, in order of the years. For one text and one thread. */
final class YearTally {
  private int[] years = new int[8];
  private int[] counts = new int[8];
  private int size;

  void add(int year) {
    int at = before(year);
    if (at == size || years[at] != year) {
      if (size == years.length) {
        years = Arrays.copyOf(years, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      System.arraycopy(years, at, years, at + 1, size - at);
      System.arraycopy(counts, at, counts, at + 1, size - at);
      years[at] = year;
      counts[at] = 0;
      size++;
    }
    counts[at]++;
  }

  /** How many years there are. */
  int size() {
    return size;
  }

  int year(int i) {
    return years[i];
  }

  /** Those told most, so many at most, in whatever order. */
  List<Integer> most(int limit) {
    List<Integer> most = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      most.add(years[i]);
    }
    if (size > limit) {
      most.sort(Comparator.comparingInt(year -> -of(year)));
      return most.subList(0, limit);
    }
    return most;
  }

  int last() {
    return years[size - 1];
  }

  /** How often a year is told. */
  int of(int year) {
    int at = before(year);
    return at < size && years[at] == year ? counts[at] : 0;
  }

  /** How many of the years lie before one. */
  int before(int year) {
    int before = size;
    while (before > 0 && years[before - 1] >= year) {
      before--;
    }
    return before;
  }
}
