package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;

/**
 * A pattern over the tokens of a sentence and what stands on them, written as elements with spaces
 * between:
 *
 * <ul>
 *   <li>{@code chủ_trì} these words, {@code _} between two of them
 *   <li>{@code đã|sẽ|vừa} one of these
 *   <li>{@code <person>} a stretch with this {@link Label}; {@code <person>|ông} works too
 *   <li>{@code .} any one token; {@code ^} the beginning of the sentence, {@code $} its end
 *   <li>{@code !là} not this word next (takes none)
 *   <li>{@code x?} optionally, {@code x*} up to eight times, {@code x{0,5}} so often; a shorter
 *       match first for {@code .}, a longer one first for all else
 *   <li>{@code who:<person>} captures what the element took, repetitions included
 * </ul>
 *
 * <p>Each pair of element and place is tried once a sentence, and repetition is bounded, so a
 * pattern is linear in the text. Immutable and thread-safe.
 */
public final class TokenPattern {
  private static final int STAR = 8;

  /** How often an element may be repeated at most. */
  private static final int MOST = 64;

  private final String source;
  private final List<Element> elements;
  private final Outline outline;

  /** Where the numbers begin that count how often an element was taken; the last is their sum. */
  private final int[] counts;

  private TokenPattern(String source, List<Element> elements) {
    this.source = source;
    this.elements = elements;
    this.outline = Outline.of(elements);
    this.counts = new int[elements.size() + 1];
    for (int e = 0; e < elements.size(); e++) {
      counts[e + 1] = counts[e] + elements.get(e).max + 1;
    }
  }

  /**
   * Compiles a pattern.
   *
   * @param labels what it may name
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TokenPattern compile(String pattern, Label.Names labels) {
    List<Element> elements = new ArrayList<>();
    for (String part : pattern.strip().split("\\s+")) {
      elements.add(Element.parse(part, pattern, labels));
    }
    return new TokenPattern(pattern, List.copyOf(elements));
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
    return findAll(document, sentence, anywhere, 1);
  }

  /**
   * All matches in a sentence, as {@link #findAll(Document, Sentence)}, of those that begin at some
   * tokens.
   *
   * @param starts a number for each token of the sentence
   * @param bits of which one is set in the number of a token at which a match may begin; all where
   *     one may begin at any
   */
  List<Match> findAll(Document document, Sentence sentence, long[] starts, long bits) {
    List<Match> found = List.of();
    Attempt attempt = null;
    for (int i = 0; i < starts.length; i++) {
      if (bits != -1 && (starts[i] & bits) == 0) {
        continue;
      }
      attempt = attempt == null ? new Attempt(document, sentence) : attempt;
      int begin = sentence.firstToken() + i;
      Match match = attempt.from(begin);
      if (match != null) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(match);
        i = Math.max(match.end(), begin + 1) - sentence.firstToken() - 1;
      }
    }
    return found;
  }

  /** What is known of its matches before it is tried. */
  Outline outline() {
    return outline;
  }

  /**
   * What is known of the matches of a pattern.
   *
   * @param labels every match has each of these
   * @param words every match has one of each of these lists of words in a row
   * @param beginLabels a match may begin with one of these,
   * @param beginWords with these words,
   * @param beginsAtFirst at the first token of a sentence with whatever stands there,
   * @param beginsAnywhere at any token
   */
  record Outline(
      Set<Label> labels,
      List<List<List<String>>> words,
      Set<Label> beginLabels,
      Set<List<String>> beginWords,
      boolean beginsAtFirst,
      boolean beginsAnywhere) {

    static Outline of(List<Element> elements) {
      Set<Label> labels = new LinkedHashSet<>();
      List<List<List<String>>> words = new ArrayList<>();
      for (Element element : elements) {
        boolean needed = element.min > 0 && !element.negated;
        if (needed && element.atoms.size() == 1 && element.atoms.get(0).label != null) {
          labels.add(element.atoms.get(0).label);
        } else if (needed && element.atoms.stream().noneMatch(atom -> atom.words.isEmpty())) {
          words.add(element.atoms.stream().map(Atom::words).toList());
        }
      }
      Set<Label> beginLabels = new LinkedHashSet<>();
      Set<List<String>> beginWords = new LinkedHashSet<>();
      boolean first = false;
      for (Element element : elements) {
        if (element.negated) {
          continue;
        }
        for (Atom atom : element.atoms) {
          if (atom.any || atom.anchor > 0) {
            return new Outline(labels, words, Set.of(), Set.of(), false, true);
          } else if (atom.anchor < 0) {
            first = true;
          } else if (atom.label != null) {
            beginLabels.add(atom.label);
          } else {
            beginWords.add(atom.words);
          }
        }
        if (element.min > 0) {
          return new Outline(labels, words, beginLabels, beginWords, first, false);
        }
      }
      return new Outline(labels, words, Set.of(), Set.of(), false, true);
    }
  }

  /** The names of what it captures. */
  Set<String> captures() {
    Set<String> names = new TreeSet<>();
    for (Element element : elements) {
      if (element.capture != null) {
        names.add(element.capture);
      }
    }
    return names;
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return source;
  }

  /** One sentence being tried. */
  private final class Attempt {
    private final Document document;
    private final Sentence sentence;
    private Map<String, Match.Range> captures = Map.of();

    /** Triples of place, element and repetition that failed, from whatever start. */
    private final BitSet failed = new BitSet();

    private final int[] repetitionBegin = new int[elements.size()];

    Attempt(Document document, Sentence sentence) {
      this.document = document;
      this.sentence = sentence;
    }

    /** The match that begins at a token, or null. */
    @Nullable Match from(int begin) {
      captures = Map.of();
      int end = run(0, begin, 0);
      return end < 0 ? null : new Match(begin, end, captures);
    }

    /**
     * The end of the match of elements from {@code e} on, the first already taken {@code n} times;
     * -1 if none.
     */
    int run(int e, int at, int n) {
      if (e == elements.size()) {
        return at;
      }
      int state = (at - sentence.firstToken()) * counts[elements.size()] + counts[e] + n;
      if (failed.get(state)) {
        return -1;
      }
      Element element = elements.get(e);
      if (n == 0) {
        repetitionBegin[e] = at;
      }
      int end = -1;
      if (element.lazy && n >= element.min) {
        end = leave(e, at);
      }
      if (end < 0 && n < element.max) {
        end = take(e, at, n);
      }
      if (end < 0 && !element.lazy && n >= element.min) {
        end = leave(e, at);
      }
      if (end < 0) {
        failed.set(state);
      }
      return end;
    }

    private int leave(int e, int at) {
      int from = repetitionBegin[e];
      int end = run(e + 1, at, 0);
      String capture = elements.get(e).capture;
      if (end >= 0 && capture != null && at > from) {
        captures = captures.isEmpty() ? new HashMap<>(4) : captures;
        captures.put(capture, new Match.Range(from, at));
      }
      return end;
    }

    private int take(int e, int at, int n) {
      Element element = elements.get(e);
      int from = repetitionBegin[e];
      if (element.negated) {
        return element.firstEnd(document, sentence, at) >= 0 ? -1 : leave(e, at);
      }
      for (int a = 0; a < element.atoms.size(); a++) {
        Atom atom = element.atoms.get(a);
        int next = atom.end(document, sentence, at);
        while (next >= 0) {
          int end = next == at ? leave(e, at) : run(e, next, n + 1);
          repetitionBegin[e] = from;
          if (end >= 0) {
            return end;
          }
          next = atom.label == null ? -1 : atom.label.shorterEnd(document, at, next);
        }
      }
      return -1;
    }
  }

  private record Element(
      List<Atom> atoms, int min, int max, boolean lazy, boolean negated, @Nullable String capture) {

    static Element parse(String part, String pattern, Label.Names labels) {
      String rest = part;
      String capture = null;
      int colon = rest.indexOf(':');
      if (colon > 0 && rest.substring(0, colon).chars().allMatch(Character::isLetter)) {
        capture = rest.substring(0, colon);
        rest = rest.substring(colon + 1);
      }
      boolean negated = rest.length() > 1 && rest.startsWith("!");
      if (negated) {
        rest = rest.substring(1);
      }
      int min = 1;
      int max = 1;
      if (rest.length() > 1 && rest.endsWith("?")) {
        min = 0;
        rest = rest.substring(0, rest.length() - 1);
      } else if (rest.length() > 1 && rest.endsWith("*")) {
        min = 0;
        max = STAR;
        rest = rest.substring(0, rest.length() - 1);
      } else if (rest.endsWith("}") && rest.lastIndexOf('{') > 0) {
        int open = rest.lastIndexOf('{');
        String[] bounds = rest.substring(open + 1, rest.length() - 1).split(",", -1);
        try {
          min = Integer.parseInt(bounds[0]);
          max = Integer.parseInt(bounds[bounds.length - 1]);
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException("no bounds in '" + part + "' of '" + pattern + "'", e);
        }
        if (bounds.length > 2 || min > max || max > MOST) {
          throw new IllegalArgumentException("no bounds in '" + part + "' of '" + pattern + "'");
        }
        rest = rest.substring(0, open);
      }
      List<Atom> atoms = new ArrayList<>();
      for (String atom : rest.split("\\|", -1)) {
        if (atom.isEmpty()) {
          throw new IllegalArgumentException("an empty alternative in '" + pattern + "'");
        }
        atoms.add(Atom.parse(atom, labels));
      }
      boolean lazy = atoms.size() == 1 && atoms.get(0).any;
      return new Element(List.copyOf(atoms), min, max, lazy, negated, capture);
    }

    /** The end of what the first alternative that stands at a token takes there, or -1. */
    int firstEnd(Document document, Sentence sentence, int at) {
      for (int a = 0; a < atoms.size(); a++) {
        int end = atoms.get(a).end(document, sentence, at);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
  }

  private record Atom(List<String> words, @Nullable Label label, boolean any, int anchor) {

    static Atom parse(String text, Label.Names labels) {
      if (text.startsWith("<") && text.endsWith(">") && text.length() > 2) {
        return new Atom(List.of(), labels.label(text.substring(1, text.length() - 1)), false, 0);
      }
      return switch (text) {
        case "." -> new Atom(List.of(), null, true, 0);
        case "^" -> new Atom(List.of(), null, false, -1);
        case "$" -> new Atom(List.of(), null, false, 1);
        default -> new Atom(List.of(text.split("_", -1)), null, false, 0);
      };
    }

    /**
     * The end of the (longest) stretch this takes at a token, the token itself for an anchor, -1
     * for none.
     */
    int end(Document document, Sentence sentence, int at) {
      int limit = sentence.endToken();
      if (anchor != 0) {
        return at == (anchor < 0 ? sentence.firstToken() : limit) ? at : -1;
      }
      if (at >= limit) {
        return -1;
      }
      if (any) {
        return at + 1;
      }
      if (label != null) {
        return Math.min(label.end(document, at), limit);
      }
      if (at + words.size() > limit) {
        return -1;
      }
      Tokens tokens = document.tokens();
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).equals(tokens.lower(at + i))) {
          return -1;
        }
      }
      return at + words.size();
    }
  }
}
