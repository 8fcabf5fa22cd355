package vn.bienban.engine.rdrsegmenter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rules and their exceptions, as numbers. Of the rules that stand beside one another the first that
 * holds counts, and then the first of its exceptions that holds, and so on; the last one found says
 * whether a word begins.
 *
 * <p>Where many stand beside one another, each is filed under the word it tests that the fewest of
 * them test, so that only those are asked which may hold. Immutable and thread-safe.
 */
final class RippleDownRules {
  /** The tag of a token that begins a word. */
  static final byte BEGIN = 0;

  /** The tag of a token that goes on with one. */
  static final byte INSIDE = 1;

  /** The tag beyond the edge of a sentence. */
  static final byte EDGE = 2;

  /** So many words and tags before a token, and behind it, are seen. */
  static final int MARGIN = RuleFile.REACH / 2;

  private static final int NONE = -1;

  /** A test that everything passes, and one that nothing does; no number of a word. */
  private static final int ANY = -2;

  private static final int NEVER = -3;

  /** So few rules are asked one by one. */
  private static final int FEW = 8;

  private static final int TESTS = 2 * RuleFile.REACH;

  /** Of each rule what each place must be. The exceptions of a rule are numbered in a row. */
  private final int[] tests;

  private final boolean[] begins;
  private final int[] firstException;
  private final int[] endException;

  /** For each place of a word the rules under each word, in order; one after another. */
  private final int[][] filed = new int[RuleFile.REACH][];

  /** Where in {@link #filed} the rules under each word begin. */
  private final int[][] firstFiled = new int[RuleFile.REACH][];

  /** The rules that test no word, in order. */
  private final int[] wordless;

  /**
   * Takes the rules of a file.
   *
   * @param root the root, which counts where nothing else holds
   * @param form gives the number of a word, from 0, less for one that no text has
   */
  RippleDownRules(RuleFile.Node root, ToIntFunction<String> form) {
    List<RuleFile.Node> nodes = new ArrayList<>(List.of(root));
    for (int i = 0; i < nodes.size(); i++) {
      nodes.addAll(nodes.get(i).exceptions());
    }
    int size = nodes.size();
    tests = new int[size * TESTS];
    begins = new boolean[size];
    firstException = new int[size];
    endException = new int[size];
    int next = 1;
    for (int rule = 0; rule < size; rule++) {
      RuleFile.Node node = nodes.get(rule);
      begins[rule] = node.begins();
      firstException[rule] = next;
      next += node.exceptions().size();
      endException[rule] = next;
      for (int place = 0; place < TESTS; place++) {
        tests[rule * TESTS + place] = number(place, node.tests()[place], form);
      }
    }
    int[] placeOf = new int[size];
    Arrays.fill(placeOf, NONE);
    for (int rule = 0; rule < size; rule++) {
      if (endException[rule] - firstException[rule] > FEW) {
        choosePlaces(firstException[rule], endException[rule], placeOf);
      }
    }
    int words = 0;
    for (int rule = 0; rule < size; rule++) {
      for (int place = 0; place < RuleFile.REACH; place++) {
        words = Math.max(words, tests[rule * TESTS + place] + 1);
      }
    }
    for (int place = 0; place < RuleFile.REACH; place++) {
      file(place, placeOf, words);
    }
    int[] others = new int[size];
    int count = 0;
    for (int rule = 0; rule < size; rule++) {
      if (placeOf[rule] == RuleFile.REACH) {
        others[count++] = rule;
      }
    }
    wordless = Arrays.copyOf(others, count);
  }

  private static int number(int place, @Nullable String test, ToIntFunction<String> form) {
    if (test == null) {
      return ANY;
    }
    if (place < RuleFile.REACH) {
      int number = form.applyAsInt(test);
      return number < 0 ? NEVER : number;
    }
    return switch (test) {
      case "B" -> BEGIN;
      case "I" -> INSIDE;
      case RuleFile.EDGE_TAG -> EDGE;
      default -> NEVER;
    };
  }

  /**
   * Chooses under which of its words each of some rules is filed: {@link RuleFile#REACH} for one
   * without words, none for one that never holds.
   */
  private void choosePlaces(int first, int end, int[] placeOf) {
    Map<Long, Integer> testing = new HashMap<>();
    for (int rule = first; rule < end; rule++) {
      for (int place = 0; place < RuleFile.REACH; place++) {
        testing.merge(key(rule, place), 1, Integer::sum);
      }
    }
    for (int rule = first; rule < end; rule++) {
      int best = RuleFile.REACH;
      boolean holds = true;
      for (int place = 0; place < RuleFile.REACH; place++) {
        int test = tests[rule * TESTS + place];
        holds = holds && test != NEVER;
        if (test >= 0
            && (best == RuleFile.REACH
                || testing.getOrDefault(key(rule, place), 0)
                    < testing.getOrDefault(key(rule, best), 0))) {
          best = place;
        }
      }
      placeOf[rule] = holds ? best : NONE;
    }
  }

  private long key(int rule, int place) {
    return (long) tests[rule * TESTS + place] << 3 | place;
  }

  private void file(int place, int[] placeOf, int words) {
    int[] starts = new int[words + 1];
    for (int rule = 0; rule < placeOf.length; rule++) {
      if (placeOf[rule] == place) {
        starts[tests[rule * TESTS + place] + 1]++;
      }
    }
    for (int word = 0; word < words; word++) {
      starts[word + 1] += starts[word];
    }
    int[] next = starts.clone();
    int[] rules = new int[starts[words]];
    for (int rule = 0; rule < placeOf.length; rule++) {
      if (placeOf[rule] == place) {
        rules[next[tests[rule * TESTS + place]]++] = rule;
      }
    }
    filed[place] = rules;
    firstFiled[place] = starts;
  }

  /**
   * Whether a word begins at a token.
   *
   * @param words the numbers of the words, {@link #MARGIN} more at either side
   * @param tags the first tags of the tokens, as many
   * @param at the place of the token in them
   */
  boolean begins(int[] words, byte[] tags, int at) {
    int holds = 0;
    int next = 0;
    while (next != NONE) {
      holds = next;
      int first = firstException[holds];
      int end = endException[holds];
      next =
          end - first > FEW
              ? firstFiled(first, end, words, tags, at)
              : firstHolding(first, end, words, tags, at);
    }
    return holds == 0 ? tags[at] == BEGIN : begins[holds];
  }

  private int firstHolding(int first, int end, int[] words, byte[] tags, int at) {
    for (int rule = first; rule < end; rule++) {
      if (holds(rule, words, tags, at)) {
        return rule;
      }
    }
    return NONE;
  }

  private int firstFiled(int first, int end, int[] words, byte[] tags, int at) {
    int found = firstOf(wordless, 0, wordless.length, first, end, words, tags, at);
    for (int place = 0; place < RuleFile.REACH; place++) {
      int word = words[at - MARGIN + place];
      int[] starts = firstFiled[place];
      if (word >= 0 && word < starts.length - 1 && starts[word] < starts[word + 1]) {
        found =
            firstOf(filed[place], starts[word], starts[word + 1], first, found, words, tags, at);
      }
    }
    return found < end ? found : NONE;
  }

  /**
   * The first rule of a list that holds, of those from one rule to before another; else the latter.
   */
  private int firstOf(
      int[] list, int from, int to, int first, int end, int[] words, byte[] tags, int at) {
    int place = Arrays.binarySearch(list, from, to, first);
    for (int i = place < 0 ? -place - 1 : place; i < to && list[i] < end; i++) {
      if (holds(list[i], words, tags, at)) {
        return list[i];
      }
    }
    return end;
  }

  private boolean holds(int rule, int[] words, byte[] tags, int at) {
    int test = rule * TESTS;
    for (int place = at - MARGIN; place <= at + MARGIN; place++, test++) {
      if (tests[test] != ANY && tests[test] != words[place]) {
        return false;
      }
    }
    for (int place = at - MARGIN; place <= at + MARGIN; place++, test++) {
      if (tests[test] != ANY && tests[test] != tags[place]) {
        return false;
      }
    }
    return true;
  }
}
