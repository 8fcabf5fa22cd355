package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;

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

  /** A match and the rule of its pattern. */
  public record Found(Rule rule, Match match) {}

  /** Makes something of what a rule matched. */
  @FunctionalInterface
  public interface Reader<T> {
    /** What a match of a pattern of a rule is, or null if it is nothing after all. */
    @Nullable T read(Rule rule, Match match);
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
    find(document, sentence, sentence.firstToken(), sentence.endToken(), sink);
  }

  /**
   * Tells all matches in a stretch of a sentence as if it stood alone, in the same order; only what
   * stands behind a place is seen before the stretch, too.
   *
   * @param begin its first token
   * @param limit the token after its last one
   */
  public void find(Document document, Sentence sentence, int begin, int limit, Sink sink) {
    for (Group group : groups) {
      group.find(document, sentence, begin, limit, sink);
    }
  }

  /**
   * Whether some pattern may match in a sentence: of each the labels that it needs may stand there.
   */
  public boolean mayMatchIn(Document document, Sentence sentence) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).open(document, sentence) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The first match, in the order of rules and patterns, that begins right at a token, or null. */
  public @Nullable Found at(Document document, Sentence sentence, int token) {
    return at(document, sentence, token, sentence.endToken());
  }

  /** The match of {@link #at(Document, Sentence, int)}, or null. */
  public @Nullable Match match(Document document, Sentence sentence, int token) {
    Found found = at(document, sentence, token);
    return found == null ? null : found.match();
  }

  /**
   * As {@link #at(Document, Sentence, int)}.
   *
   * @param limit the token after the last one that a match may take
   */
  public @Nullable Found at(Document document, Sentence sentence, int token, int limit) {
    for (int i = 0; i < groups.size(); i++) {
      Found found = groups.get(i).first(document, sentence, token, limit);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * What is made of the first match, in the order of rules and patterns, that begins right at a
   * place and is something; null if none is. For places that need not be tokens, in a row over the
   * whole document: what they are is known to the labels of the patterns, which hold no words.
   *
   * @param limit the place after the last one
   */
  public <T> @Nullable T first(Document document, int place, int limit, Reader<T> reader) {
    for (int i = 0; i < groups.size(); i++) {
      T read = groups.get(i).first(document, place, limit, reader);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /** Some words in a row of a pattern and their number. */
  private record Numbered(Node.Words words, int number) {}

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

  /** Labels in the order in which they came, and a bit for each pattern that has one. */
  private static final class LabelBits {
    final List<Label> all = new ArrayList<>();
    long[] bits = new long[16];
    private final Map<Label, Integer> places = new IdentityHashMap<>();

    void add(Label label, long bit) {
      Integer known = places.get(label);
      int place = known == null ? all.size() : known;
      if (known == null) {
        places.put(label, place);
        all.add(label);
        bits = place < bits.length ? bits : Arrays.copyOf(bits, 2 * place);
      }
      bits[place] |= bit;
    }
  }

  /** As many patterns as a number has bits. */
  private static final class Group {
    private final List<Rule> rules;
    private final List<TokenPattern> patterns;
    private final List<Needed> needed = new ArrayList<>();
    private final List<NeededWords> neededWords = new ArrayList<>();
    private final List<Begin> begins = new ArrayList<>();

    /** Those of them whose label is a lexical class, and all these classes. */
    private final List<Begin> classBegins = new ArrayList<>();

    private final ClassSet beginClasses;

    /** For each pattern the signs of the words of which it needs one, of each list of such. */
    private final long[][] neededSigns;

    /** The words of the patterns by their first one. */
    private final Map<String, List<Numbered>> words = new HashMap<>();

    /** The signs of these first words. */
    private long wordSigns;

    /** For each of these the patterns that can begin with it. */
    private final long[] wordBegins;

    /** The patterns that can begin at any token, at the first one alone. */
    private long anywhere;

    private long atFirst;

    Group(List<Rule> rules, List<TokenPattern> patterns) {
      this.rules = List.copyOf(rules);
      this.patterns = List.copyOf(patterns);
      LabelBits labels = new LabelBits();
      LabelBits first = new LabelBits();
      Map<Node.Words, Integer> numbers = new HashMap<>();
      Map<Node.Words, Long> firstWords = new HashMap<>();
      for (int p = 0; p < patterns.size(); p++) {
        long bit = 1L << p;
        Outline outline = patterns.get(p).outline();
        for (Label label : outline.labels()) {
          labels.add(label, bit);
        }
        for (Label label : outline.beginLabels()) {
          first.add(label, bit);
        }
        for (Node.Words word : outline.beginWords()) {
          firstWords.put(word, firstWords.getOrDefault(word, 0L) | bit);
          numbers.putIfAbsent(word, numbers.size());
        }
        for (List<Node.Words> any : outline.words()) {
          for (Node.Words word : any) {
            numbers.putIfAbsent(word, numbers.size());
          }
        }
        anywhere |= outline.beginsAnywhere() ? bit : 0;
        atFirst |= outline.beginsAtFirst() ? bit : 0;
      }
      for (int i = 0; i < labels.all.size(); i++) {
        needed.add(new Needed(labels.all.get(i), labels.bits[i]));
      }
      List<LexicalClass> classes = new ArrayList<>();
      for (int i = 0; i < first.all.size(); i++) {
        Begin begin = new Begin(first.all.get(i), first.bits[i]);
        if (begin.label instanceof Label.OfClass of) {
          classBegins.add(begin);
          classes.add(of.type());
        } else {
          begins.add(begin);
        }
      }
      beginClasses = ClassSet.of(classes.toArray(new LexicalClass[0]));
      neededSigns = new long[patterns.size()][];
      for (int p = 0; p < neededSigns.length; p++) {
        neededSigns[p] =
            patterns.get(p).outline().words().stream().mapToLong(Group::signs).toArray();
      }
      wordBegins = new long[numbers.size()];
      for (Map.Entry<Node.Words, Integer> word : numbers.entrySet()) {
        add(word.getKey(), word.getValue(), firstWords.getOrDefault(word.getKey(), 0L));
      }
      for (int p = 0; p < patterns.size(); p++) {
        for (List<Node.Words> any : patterns.get(p).outline().words()) {
          long[] of = new long[(numbers.size() + 63) / 64];
          for (Node.Words word : any) {
            int number = numbers.getOrDefault(word, 0);
            of[number / 64] |= 1L << number;
          }
          neededWords.add(new NeededWords(of, 1L << p));
        }
      }
    }

    private static long signs(List<Node.Words> any) {
      long signs = 0;
      for (Node.Words row : any) {
        signs |= Tokens.sign(row.first());
      }
      return signs;
    }

    /** Whether all that a pattern needs may stand in a sentence. */
    private boolean mayMatch(int pattern, Document document, Sentence sentence) {
      for (long signs : neededSigns[pattern]) {
        if (!document.tokens().mayHave(signs, sentence)) {
          return false;
        }
      }
      List<Label> labels = patterns.get(pattern).outline().labels();
      for (int i = 0; i < labels.size(); i++) {
        if (!labels.get(i).mayStandIn(document, sentence)) {
          return false;
        }
      }
      return true;
    }

    private void add(Node.Words row, int number, long begins) {
      wordBegins[number] = begins;
      wordSigns |= Tokens.sign(row.first());
      words.computeIfAbsent(row.first(), key -> new ArrayList<>()).add(new Numbered(row, number));
    }

    /** The words of the patterns that begin with the one at a token, or null. */
    private @Nullable List<Numbered> wordsAt(Tokens tokens, int token) {
      return tokens.mayBe(wordSigns, token) ? words.get(tokens.lower(token)) : null;
    }

    /** The patterns, a bit each, whose labels may all stand in a sentence. */
    long open(Document document, Sentence sentence) {
      long open = patterns.size() == MOST ? -1L : (1L << patterns.size()) - 1;
      for (int i = 0; i < needed.size() && open != 0; i++) {
        Needed each = needed.get(i);
        if ((each.patterns & open) != 0 && !each.label.mayStandIn(document, sentence)) {
          open &= ~each.patterns;
        }
      }
      return open;
    }

    void find(Document document, Sentence sentence, int begin, int limit, Sink sink) {
      long open = open(document, sentence);
      if (open == 0 || begin >= limit) {
        return;
      }
      long[] seen = new long[(wordBegins.length + 63) / 64];
      long[] starts = new long[limit - begin];
      words(document.tokens(), begin, limit, seen, starts);
      for (int i = 0; i < neededWords.size(); i++) {
        NeededWords each = neededWords.get(i);
        if ((each.pattern & open) != 0 && !each.anyOf(seen)) {
          open &= ~each.pattern;
        }
      }
      starts[0] |= atFirst;
      for (int t = 0; t < starts.length; t++) {
        starts[t] |= begun(document, begin + t, open & ~starts[t]);
      }
      long begun = anywhere;
      for (long start : starts) {
        begun |= start;
      }
      for (long left = open & begun; left != 0; left &= left - 1) {
        int p = Long.numberOfTrailingZeros(left);
        long bit = (anywhere >>> p & 1) != 0 ? -1L : 1L << p;
        TokenPattern pattern = patterns.get(p);
        List<Match> matches =
            pattern.findAll(document, sentence.firstToken(), begin, limit, starts, bit);
        for (int i = 0; i < matches.size(); i++) {
          sink.found(rules.get(p), matches.get(i));
        }
      }
    }

    /** The match of the first pattern that has one at a token, or null. */
    @Nullable Found first(Document document, Sentence sentence, int token, int limit) {
      if (token >= limit) {
        return null;
      }
      long open = anywhere;
      open |= token == sentence.firstToken() ? atFirst : 0;
      List<Numbered> here = wordsAt(document.tokens(), token);
      for (int i = 0; here != null && i < here.size(); i++) {
        Numbered each = here.get(i);
        if (wordBegins[each.number] != 0 && each.words.stand(document.tokens(), token, limit)) {
          open |= wordBegins[each.number];
        }
      }
      open |= begun(document, token, ~open);
      int first = sentence.firstToken();
      // over the end of a line that was wrapped what is needed may stand in the next sentence
      boolean within = limit <= sentence.endToken();
      Program.Run run = null;
      for (; open != 0; open &= open - 1) {
        int p = Long.numberOfTrailingZeros(open);
        if (within && !mayMatch(p, document, sentence)) {
          continue;
        }
        run = patterns.get(p).run(run, document, first, first, token, limit);
        Match match = patterns.get(p).match(run, token);
        if (match != null) {
          return new Found(rules.get(p), match);
        }
      }
      return null;
    }

    <T> @Nullable T first(Document document, int place, int limit, Reader<T> reader) {
      Program.Run run = null;
      for (long open = anywhere | begun(begins, document, place, ~anywhere);
          open != 0;
          open &= open - 1) {
        int p = Long.numberOfTrailingZeros(open);
        run = patterns.get(p).run(run, document, 0, place, place, limit);
        Match match = patterns.get(p).match(run, place);
        T read = match == null ? null : reader.read(rules.get(p), match);
        if (read != null) {
          return read;
        }
      }
      return null;
    }

    /** Of some patterns, a bit each, those that can begin with a label that stands at a token. */
    private long begun(Document document, int token, long some) {
      long begun = 0;
      if (!classBegins.isEmpty() && document.tokens().begins(beginClasses, token)) {
        begun = begun(classBegins, document, token, some);
      }
      return begun | begun(begins, document, token, some & ~begun);
    }

    private static long begun(List<Begin> begins, Document document, int token, long some) {
      long begun = 0;
      for (int i = 0; i < begins.size(); i++) {
        Begin each = begins.get(i);
        if ((each.patterns & some & ~begun) != 0 && each.label.end(document, token) >= 0) {
          begun |= each.patterns;
        }
      }
      return begun;
    }

    /** Which words of the patterns stand in a stretch, and which patterns begin with them. */
    private void words(Tokens tokens, int begin, int limit, long[] seen, long[] starts) {
      for (int t = 0; t < starts.length; t++) {
        int token = begin + t;
        List<Numbered> here = wordsAt(tokens, token);
        if (here == null) {
          continue;
        }
        for (int i = 0; i < here.size(); i++) {
          Numbered each = here.get(i);
          if (each.words.stand(tokens, token, limit)) {
            seen[each.number / 64] |= 1L << each.number;
            starts[t] |= wordBegins[each.number];
          }
        }
      }
    }
  }
}
