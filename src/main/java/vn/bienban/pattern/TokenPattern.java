package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;

/**
 * A pattern over the tokens of a sentence and what stands on them, written as elements with spaces
 * between:
 *
 * <ul>
 *   <li>{@code chủ_trì} these words, {@code _} between two of them
 *   <li>{@code đã|sẽ|vừa} one of these
 *   <li>{@code <person>} a stretch with this {@link Label}; {@code <person>|ông} works too. Beside
 *       the labels of a sheet all sheets know the shapes of a token: {@code <number>}, {@code
 *       <code>}, {@code <word>}, {@code <mark>} (punctuation), {@code <cap>} (it begins with a
 *       capital), {@code <small>} (small letters alone), {@code <acronym>}, {@code <name-syllable>}
 *       and {@code <digit>} (it has a figure)
 *   <li>{@code .} any one token; {@code ^} the beginning of the sentence, {@code $} its end
 *   <li>{@code [ trước <time> | hằng ngày ]} a group: one of these rows of elements
 *   <li>{@code @term} what the sheet calls so by {@code let term = …}
 *   <li>{@code x?} optionally, {@code x*} up to eight times, {@code x{0,5}} so often, {@code x} a
 *       group too ({@code ]?}); a shorter match first for {@code .}, a longer one first for all
 *       else
 *   <li>{@code !là} not this next, {@code &là} this next: both take nothing; {@code ~của} this ends
 *       right before, {@code !~của} it does not; behind a {@code ~} stand words and labels alone
 *   <li>{@code who:<person>} captures what the element took, repetitions included
 *   <li>{@code => shift unit=year} at the end: its {@link Production}
 * </ul>
 *
 * <p>Once many tries failed, each pair of element and place is tried once a sentence, and
 * repetition is bounded, so a pattern is linear in the text. Immutable and thread-safe.
 */
public final class TokenPattern {
  private static final String MAKES = " => ";

  private final String source;
  private final Set<String> captures = new TreeSet<>();
  private final Node pattern;
  private final Outline outline;
  private final @Nullable Production production;

  /** Its steps, made when it is first tried; any thread makes the same. */
  private volatile @Nullable Program program;

  private TokenPattern(String source, Node pattern, @Nullable Production production) {
    this.source = source;
    this.production = production;
    this.pattern = pattern;
    Program.checkLength(pattern);
    this.outline = Outline.of(pattern);
    Node.captures(pattern, captures);
  }

  /**
   * Compiles a pattern without macros that makes nothing.
   *
   * @param labels what it may name
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TokenPattern compile(String pattern, Label.Names labels) {
    return compile(pattern, Shapes.behind(labels), new Macros(Map.of()), Production.Names.NONE);
  }

  /**
   * Compiles a pattern.
   *
   * @param labels what it may name, shapes of tokens too
   * @param macros what {@code @} with a name stands for
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static TokenPattern compile(
      String pattern, Label.Names labels, Macros macros, Production.Names productions) {
    int makes = pattern.lastIndexOf(MAKES);
    String elements = makes < 0 ? pattern : pattern.substring(0, makes);
    Production production =
        makes < 0 ? null : Production.parse(pattern.substring(makes + MAKES.length()));
    Node node = new PatternParser(elements, labels, macros).parse();
    TokenPattern compiled = new TokenPattern(pattern, node, production);
    if (production != null) {
      productions.check(production, compiled.captures());
    }
    return compiled;
  }

  /**
   * All matches in a sentence from left to right; a next one begins after the last one's end. Where
   * a label that every match needs does not stand in the sentence, nothing is tried.
   */
  List<Match> findAll(Document document, Sentence sentence) {
    for (Label label : outline.labels()) {
      if (!label.mayStandIn(document, sentence)) {
        return List.of();
      }
    }
    long[] anywhere = new long[sentence.endToken() - sentence.firstToken()];
    Arrays.fill(anywhere, 1);
    return findAll(
        document, sentence.firstToken(), sentence.firstToken(), sentence.endToken(), anywhere, 1);
  }

  /**
   * All matches in a stretch of a sentence, as {@link #findAll(Document, Sentence)}, of those that
   * begin at some tokens.
   *
   * @param sentence its first token
   * @param begin the first token of the stretch
   * @param limit the token after its last one
   * @param starts a number for each token of the stretch
   * @param bits of which one is set in the number of a token at which a match may begin; all where
   *     one may begin at any
   */
  List<Match> findAll(
      Document document, int sentence, int begin, int limit, long[] starts, long bits) {
    List<Match> found = List.of();
    Program.Run run = null;
    for (int i = 0; i < starts.length; i++) {
      if (bits != -1 && (starts[i] & bits) == 0) {
        continue;
      }
      run = run == null ? run(null, document, sentence, begin, begin, limit) : run;
      Match match = match(run, begin + i);
      if (match != null) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(match);
        i = Math.max(match.end(), begin + i + 1) - begin - 1;
      }
    }
    return found;
  }

  /**
   * The match that begins at a token of a sentence, or null.
   *
   * @param limit the token after the last one that it may take
   */
  @Nullable Match at(Document document, Sentence sentence, int token, int limit) {
    int first = sentence.firstToken();
    return match(run(null, document, first, first, token, limit), token);
  }

  /**
   * What tries the pattern at one place.
   *
   * @param before what tried another pattern there, which is taken over, or null
   * @param sentence the first token that is seen behind a place
   * @param begin the first token of the stretch
   * @param place where a match must begin
   * @param limit the token after the last one that it may take
   */
  Program.Run run(
      Program.@Nullable Run before,
      Document document,
      int sentence,
      int begin,
      int place,
      int limit) {
    Program steps = steps();
    if (before == null) {
      return new Program.Run(steps, document, sentence, begin, place, limit);
    }
    before.take(steps);
    return before;
  }

  private Program steps() {
    Program steps = program;
    if (steps == null) {
      steps = Program.of(pattern);
      program = steps;
    }
    return steps;
  }

  /** The match that begins at a token of what is tried, or null. */
  @Nullable Match match(Program.Run run, int token) {
    int end = run.from(token);
    return end < 0 ? null : new Match(token, end, run.captures(), production);
  }

  /** Whether it makes something of a name. */
  boolean makes(String name) {
    return production != null && production.name().equals(name);
  }

  /** What is known of its matches before it is tried. */
  Outline outline() {
    return outline;
  }

  /** The names of what it captures. */
  Set<String> captures() {
    return captures;
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
