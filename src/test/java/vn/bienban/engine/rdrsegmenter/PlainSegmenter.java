package vn.bienban.engine.rdrsegmenter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The segmenter as it is described, with strings, maps and a walk from rule to rule; slow and
 * plain, to compare with.
 */
final class PlainSegmenter {
  private static final Map<String, String> TONES = new HashMap<>();

  static {
    String pairs =
        "òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ õe oẽ ọe oẹ"
            + " ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ Ủy Uỷ";
    String[] each = pairs.split(" ");
    for (int i = 0; i < each.length; i += 2) {
      TONES.put(each[i], each[i + 1]);
    }
  }

  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> sets;
  private final Rule root = new Rule(0, Map.of(), "NN");

  PlainSegmenter(
      Collection<String> dictionary, Map<String, List<String>> sets, List<String> rules) {
    words.addAll(dictionary);
    this.sets = sets;
    Rule last = root;
    for (String line : rules) {
      Rule rule = rule(line);
      if (rule.depth > last.depth) {
        last.exception = rule;
      } else {
        while (last.depth != rule.depth) {
          last = Objects.requireNonNull(last.above);
        }
        last.otherwise = rule;
      }
      rule.above = last;
      last = rule;
    }
  }

  private static final class Rule {
    private final int depth;
    private final Map<String, String> tests;
    private final String conclusion;
    private @Nullable Rule above;
    private @Nullable Rule exception;
    private @Nullable Rule otherwise;

    private Rule(int depth, Map<String, String> tests, String conclusion) {
      this.depth = depth;
      this.tests = tests;
      this.conclusion = conclusion;
    }
  }

  private static Rule rule(String line) {
    int depth = 0;
    while (line.charAt(depth) == '\t') {
      depth++;
    }
    String[] sides = line.strip().split(" : ");
    Map<String, String> tests = new HashMap<>();
    for (String test : sides[0].split(" and ")) {
      String name = test.substring("object.".length(), test.indexOf(" == "));
      String value = test.substring(test.indexOf('"') + 1, test.lastIndexOf('"'));
      tests.put(
          name, value.isEmpty() || value.equals("\"") ? "nothing" + name.contains("Word") : value);
    }
    return new Rule(
        depth, tests, sides[1].substring(sides[1].indexOf('"') + 1, sides[1].length() - 1));
  }

  /** Where words begin among the tokens of a sentence. */
  List<Integer> begins(List<String> tokens) {
    List<String> forms = tokens.stream().map(PlainSegmenter::normalized).toList();
    List<String> tags = tags(forms);
    List<Integer> begins = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Map<String, String> seen = new HashMap<>();
      see(seen, "prevWord2", "prevTag2", forms, tags, i - 2);
      see(seen, "prevWord1", "prevTag1", forms, tags, i - 1);
      see(seen, "word", "tag", forms, tags, i);
      see(seen, "nextWord1", "nextTag1", forms, tags, i + 1);
      see(seen, "nextWord2", "nextTag2", forms, tags, i + 2);
      Rule fired = walk(root, root, seen);
      String tag = fired == root ? tags.get(i) : fired.conclusion;
      if (i == 0 || tag.equals("B")) {
        begins.add(i);
      }
    }
    return begins;
  }

  private static Rule walk(Rule rule, Rule fired, Map<String, String> seen) {
    boolean holds = seen.entrySet().containsAll(rule.tests.entrySet());
    Rule next = holds ? rule.exception : rule.otherwise;
    Rule last = holds ? rule : fired;
    return next == null ? last : walk(next, last, seen);
  }

  private static void see(
      Map<String, String> seen,
      String word,
      String tag,
      List<String> forms,
      List<String> tags,
      int at) {
    boolean there = at >= 0 && at < forms.size();
    seen.put(word, there ? forms.get(at).toLowerCase(Locale.ROOT) : "nothingtrue");
    seen.put(tag, there ? tags.get(at) : "nothingfalse");
  }

  private static String normalized(String token) {
    String normal = token;
    for (Map.Entry<String, String> tone : TONES.entrySet()) {
      normal = normal.replace(tone.getKey(), tone.getValue());
    }
    return normal;
  }

  private List<String> tags(List<String> tokens) {
    List<String> tags = new ArrayList<>();
    int n = tokens.size();
    for (int i = 0; i < n; i++) {
      String token = tokens.get(i);
      if (!isLetters(token)
          || (isLower(token) && i + 1 < n && Character.isUpperCase(tokens.get(i + 1).charAt(0)))) {
        tags.add("B");
        continue;
      }
      int end = i + 1;
      for (int j = Math.min(i + 4, n); j > i + 1 && end == i + 1; j--) {
        String word = String.join(" ", tokens.subList(i, j)).toLowerCase(Locale.ROOT);
        if (words.contains(word) || in("VN_LOCATIONS", word) || in("COUNTRY_L_NAME", word)) {
          end = j;
        }
      }
      String first = "B";
      String lower = token.toLowerCase(Locale.ROOT);
      if (end == i + 1
          && !in("VN_FIRST_SENT_WORDS", lower)
          && !in("COUNTRY_S_NAME", lower)
          && !in("WORLD_COMPANY", lower)
          && !isLower(token)
          && !token.chars().allMatch(Character::isUpperCase)) {
        while (end < Math.min(i + 4, n)
            && isLetters(tokens.get(end))
            && !isLower(tokens.get(end))
            && !Set.of("LBKT", "RBKT").contains(tokens.get(end))) {
          end++;
        }
        if (end > i + 1
            && i > 0
            && in("VN_MIDDLE_NAMES", lower)
            && Character.isUpperCase(tokens.get(i - 1).charAt(0))
            && in("VN_FAMILY_NAMES", tokens.get(i - 1).toLowerCase(Locale.ROOT))) {
          first = "I";
        }
      }
      tags.add(first);
      while (i + 1 < end) {
        tags.add("I");
        i++;
      }
    }
    return tags;
  }

  private boolean in(String set, String word) {
    return sets.getOrDefault(set, List.of()).contains(word);
  }

  private static boolean isLetters(String token) {
    return token.chars().allMatch(Character::isLetter);
  }

  private static boolean isLower(String token) {
    return Character.isLowerCase(token.charAt(0));
  }
}
