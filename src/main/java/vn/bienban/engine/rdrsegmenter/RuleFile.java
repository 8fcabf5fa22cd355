package vn.bienban.engine.rdrsegmenter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ripple-down rules as they stand in a file: one a line, the exceptions of a rule below it and one
 * tab deeper, the first line the root.
 */
final class RuleFile {
  /** The words and tags around a token that a rule may test, from the second before it on. */
  private static final List<String> TESTED =
      List.of(
          "prevWord2",
          "prevWord1",
          "word",
          "nextWord1",
          "nextWord2",
          "prevTag2",
          "prevTag1",
          "tag",
          "nextTag1",
          "nextTag2");

  /** So many words are tested, and as many tags behind them. */
  static final int REACH = 5;

  /** The word beyond the edge of a sentence. */
  static final String EDGE_WORD = "<W>";

  /** The tag beyond the edge of a sentence. */
  static final String EDGE_TAG = "<T>";

  /** No rule stands deeper: RDRsegmenter counts no more tabs. */
  private static final int DEEPEST = 7;

  private static final String OBJECT = "object.";
  private static final String EQUALS = " == \"";
  private static final String CONCLUSION = "object.conclusion = \"";
  private static final String BEGINS = "B";

  private RuleFile() {}

  /**
   * A rule.
   *
   * @param tests what each place around the token must be, in the order of the names of what may be
   *     tested; null where it may be anything
   * @param begins whether a word begins at the token
   * @param exceptions the rules that are asked where this one holds, in order
   */
  record Node(@Nullable String[] tests, boolean begins, List<Node> exceptions) {}

  /** The rules of one depth that are still open. */
  private record Chain(int depth, List<Node> nodes) {}

  /**
   * The root of the rules of a file.
   *
   * @throws IllegalStateException naming file and line of a broken one
   */
  static Node read(Path file) {
    List<String> lines = SourceLines.of(file);
    if (lines.isEmpty() || !lines.get(0).contains(" : ")) {
      throw new IllegalStateException(file + ":1: expected the root, True : " + CONCLUSION + "…\"");
    }
    Node root = new Node(new @Nullable String[TESTED.size()], false, new ArrayList<>());
    List<Chain> open = new ArrayList<>();
    open.add(new Chain(0, new ArrayList<>(List.of(root))));
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.contains("cc:")) {
        continue;
      }
      try {
        add(node(line), depth(lines.get(i)), open);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return root;
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < DEEPEST && line.charAt(depth) == '\t') {
      depth++;
    }
    return depth;
  }

  private static void add(Node node, int depth, List<Chain> open) {
    Chain last = open.get(open.size() - 1);
    if (depth > last.depth) {
      Node before = last.nodes.get(last.nodes.size() - 1);
      open.add(new Chain(depth, before.exceptions));
    } else {
      while (open.get(open.size() - 1).depth > depth) {
        open.remove(open.size() - 1);
      }
      if (open.get(open.size() - 1).depth != depth) {
        throw new IllegalArgumentException("no rule of this depth is open: " + depth + " tabs");
      }
    }
    open.get(open.size() - 1).nodes.add(node);
  }

  private static Node node(String line) {
    int colon = line.indexOf(" : ");
    if (colon < 0) {
      throw new IllegalArgumentException("expected a condition and a conclusion around ' : '");
    }
    @Nullable String[] tests = new @Nullable String[TESTED.size()];
    for (String part : line.substring(0, colon).split(" and ", -1)) {
      String test = part.strip();
      int equals = test.indexOf(EQUALS);
      int place =
          equals < OBJECT.length() || !test.startsWith(OBJECT)
              ? -1
              : TESTED.indexOf(test.substring(OBJECT.length(), equals));
      int begin = equals + EQUALS.length();
      if (place < 0 || test.length() <= begin || !test.endsWith("\"")) {
        throw new IllegalArgumentException(
            "expected " + OBJECT + "word" + EQUALS + "…\" or another of " + TESTED + ": " + test);
      }
      tests[place] = value(test, begin);
    }
    String conclusion = line.substring(colon + 3).strip();
    if (!conclusion.startsWith(CONCLUSION)
        || !conclusion.endsWith("\"")
        || conclusion.length() <= CONCLUSION.length()) {
      throw new IllegalArgumentException("expected " + CONCLUSION + "…\": " + conclusion);
    }
    return new Node(
        tests, value(conclusion, CONCLUSION.length()).equals(BEGINS), new ArrayList<>());
  }

  /** What stands between quotes; nothing there, or a quote, is what is beyond the edge. */
  private static String value(String test, int begin) {
    if (test.contains("\"\"")) {
      // RDRsegmenter tells words by their capital, so that the word itself is never at the edge.
      return test.contains("Word") ? EDGE_WORD : EDGE_TAG;
    }
    return test.substring(begin, test.length() - 1);
  }

  /** All words that rules below a node test. */
  static Set<String> words(Node root) {
    Set<String> words = new HashSet<>();
    List<Node> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      for (String word : Arrays.asList(node.tests).subList(0, REACH)) {
        if (word != null) {
          words.add(word);
        }
      }
      open.addAll(node.exceptions);
    }
    return words;
  }
}
