package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;

/**
 * Finds what the patterns of some rules match, all of them in one walk over a sentence: it tells
 * where each pattern can begin and which cannot match at all, as a word or label that they need is
 * missing. Only there a pattern is tried. Finds the same as the patterns one by one. Immutable and
 * thread-safe.
 */
public final class RuleMatcher {
  private static final int MOST = Long.SIZE;

  private final List<Group> groups = new ArrayList<>();

  /** Hears of what a rule matched. */
  @FunctionalInterface
  public interface Sink {
    /** A match of a pattern of a rule. */
    void found(Rule rule, Match match);
  }

  private RuleMatcher(List<Rule> rules) {
    List<Rule> owners = new ArrayList<>();
    List<TokenPattern> patterns = new ArrayList<>();
    for (Rule rule : rules) {
      for (TokenPattern pattern : rule.patterns()) {
        owners.add(rule);
        patterns.add(pattern);
      }
    }
    for (int from = 0; from < patterns.size(); from += MOST) {
      int to = Math.min(patterns.size(), from + MOST);
      groups.add(new Group(owners.subList(from, to), patterns.subList(from, to)));
    }
  }

  /** A matcher of the patterns of some rules. */
  public static RuleMatcher of(List<Rule> rules) {
    return new RuleMatcher(rules);
  }

  /**
   * Tells all matches in a sentence: those of the first rule's first pattern from left to right,
   * then those of the next one. Of a pattern a next match begins after the last one's end.
   */
  public void find(Document document, Sentence sentence, Sink sink) {
    for (Group group : groups) {
      group.find(document, sentence, sink);
    }
  }

  /** Some words in a row of a pattern. */
  private record Words(List<String> words, int number) {
    boolean stand(Tokens tokens, int at, int limit) {
      if (at + words.size() > limit) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) {
        if (!words.get(i).equals(tokens.lower(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** A label and the patterns, a bit each, that cannot match where it does not stand. */
  private record Needed(Label label, long patterns) {}

  /** Words of which one must stand, by their numbers, and the pattern that needs them. */
  private record NeededWords(long[] numbers, long pattern) {
    boolean anyOf(long[] seen) {
      for (int i = 0; i < numbers.length; i++) {
        if ((numbers[i] & seen[i]) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** A label and the patterns, a bit each, that can begin with it. */
  private record Begin(Label label, long patterns) {}

  /** As many patterns as a number has bits. */
  private static final class Group {
    private final List<Rule> rules;
    private final List<TokenPattern> patterns;
    private final List<Needed> needed = new ArrayList<>();
    private final List<NeededWords> neededWords = new ArrayList<>();
    private final List<Begin> begins = new ArrayList<>();

    /** The words of the patterns by their first one. */
    private final Map<String, List<Words>> words = new HashMap<>();

    /** For each of these the patterns that can begin with it. */
    private final long[] wordBegins;

    /** The patterns that can begin at any token, at the first one alone. */
    private long anywhere;

    private long atFirst;

    Group(List<Rule> rules, List<TokenPattern> patterns) {
      this.rules = List.copyOf(rules);
      this.patterns = List.copyOf(patterns);
      Map<Label, Long> labels = new LinkedHashMap<>();
      Map<Label, Long> first = new LinkedHashMap<>();
      Map<List<String>, Integer> numbers = new HashMap<>();
      Map<List<String>, Long> firstWords = new HashMap<>();
      for (int p = 0; p < patterns.size(); p++) {
        long bit = 1L << p;
        TokenPattern.Outline outline = patterns.get(p).outline();
        outline.labels().forEach(label -> labels.merge(label, bit, (a, b) -> a | b));
        outline.beginLabels().forEach(label -> first.merge(label, bit, (a, b) -> a | b));
        outline.beginWords().forEach(word -> firstWords.merge(word, bit, (a, b) -> a | b));
        outline.beginWords().forEach(word -> numbers.putIfAbsent(word, numbers.size()));
        outline.words().forEach(any -> any.forEach(w -> numbers.putIfAbsent(w, numbers.size())));
        anywhere |= outline.beginsAnywhere() ? bit : 0;
        atFirst |= outline.beginsAtFirst() ? bit : 0;
      }
      labels.forEach((label, bits) -> needed.add(new Needed(label, bits)));
      first.forEach((label, bits) -> begins.add(new Begin(label, bits)));
      wordBegins = new long[numbers.size()];
      numbers.forEach(
          (word, number) -> {
            wordBegins[number] = firstWords.getOrDefault(word, 0L);
            words
                .computeIfAbsent(word.get(0), key -> new ArrayList<>())
                .add(new Words(word, number));
          });
      for (int p = 0; p < patterns.size(); p++) {
        for (List<List<String>> any : patterns.get(p).outline().words()) {
          long[] of = new long[(numbers.size() + 63) / 64];
          for (List<String> word : any) {
            int number = numbers.getOrDefault(word, 0);
            of[number / 64] |= 1L << number;
          }
          neededWords.add(new NeededWords(of, 1L << p));
        }
      }
    }

    void find(Document document, Sentence sentence, Sink sink) {
      long open = patterns.size() == MOST ? -1L : (1L << patterns.size()) - 1;
      for (int i = 0; i < needed.size() && open != 0; i++) {
        Needed each = needed.get(i);
        if ((each.patterns & open) != 0 && !each.label.mayStandIn(document, sentence)) {
          open &= ~each.patterns;
        }
      }
      if (open == 0 || sentence.firstToken() == sentence.endToken()) {
        return;
      }
      long[] seen = new long[(wordBegins.length + 63) / 64];
      long[] starts = new long[sentence.endToken() - sentence.firstToken()];
      words(document.tokens(), sentence, seen, starts);
      for (int i = 0; i < neededWords.size(); i++) {
        NeededWords each = neededWords.get(i);
        if ((each.pattern & open) != 0 && !each.anyOf(seen)) {
          open &= ~each.pattern;
        }
      }
      starts[0] |= atFirst;
      for (int i = 0; i < begins.size(); i++) {
        Begin each = begins.get(i);
        if ((each.patterns & open) != 0) {
          for (int t = 0; t < starts.length; t++) {
            if (each.label.end(document, sentence.firstToken() + t) >= 0) {
              starts[t] |= each.patterns;
            }
          }
        }
      }
      long begun = anywhere;
      for (long start : starts) {
        begun |= start;
      }
      for (long left = open & begun; left != 0; left &= left - 1) {
        int p = Long.numberOfTrailingZeros(left);
        long bit = (anywhere >>> p & 1) != 0 ? -1L : 1L << p;
        List<Match> matches = patterns.get(p).findAll(document, sentence, starts, bit);
        for (int i = 0; i < matches.size(); i++) {
          sink.found(rules.get(p), matches.get(i));
        }
      }
    }

    /** Which words of the patterns stand in a sentence, and which patterns begin with them. */
    private void words(Tokens tokens, Sentence sentence, long[] seen, long[] starts) {
      for (int t = 0; t < starts.length; t++) {
        int token = sentence.firstToken() + t;
        @Nullable List<Words> here = words.get(tokens.lower(token));
        if (here == null) {
          continue;
        }
        for (int i = 0; i < here.size(); i++) {
          Words each = here.get(i);
          if (each.stand(tokens, token, sentence.endToken())) {
            seen[each.number / 64] |= 1L << each.number;
            starts[t] |= wordBegins[each.number];
          }
        }
      }
    }
  }
}
