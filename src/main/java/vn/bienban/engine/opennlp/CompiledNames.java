package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.SequenceValidator;

/**
 * A name model of OpenNLP compiled into arrays. Finds the same names as {@link
 * opennlp.tools.namefind.NameFinderME} with the same model: features are numbers looked up in one
 * table, and as the weights are small whole numbers, several outcomes are added up in one long and
 * the sums are exact whatever the order. Makes no strings. Immutable and thread-safe.
 */
final class CompiledNames {
  /** Weights are whole numbers from -LARGEST to LARGEST, so that 31 of them fit into a lane. */
  static final int LARGEST = 1023;

  private static final String WEIGHTS = "nameFinder.model";
  private static final String START = "-start";
  private static final String CONTINUE = "-cont";
  private static final int LANE_BITS = 16;
  private static final int LANES = 4;
  private static final int LANE = 0xFFFF;
  private static final int BIAS = LARGEST + 1;
  private static final int WORD_BITS = 20;
  private static final int SYMBOL_BITS = 8;
  private static final int OUTCOME_BITS = 8;
  private static final int ENDING_BITS = 16 * NameTemplate.ENDING;
  private static final int REACH = NameTemplate.REACH;
  private static final NameTemplate[] TEMPLATES = NameTemplate.ALL.toArray(new NameTemplate[0]);
  private static final NameTemplate.Column[] COLUMNS = NameTemplate.Column.values();

  /** For each template the columns of its parts, their offsets and their widths in a key. */
  private static final int[][] PART_COLUMNS = new int[TEMPLATES.length][];

  private static final int[][] PART_OFFSETS = new int[TEMPLATES.length][];
  private static final int[][] PART_BITS = new int[TEMPLATES.length][];

  static {
    for (int t = 0; t < TEMPLATES.length; t++) {
      List<NameTemplate.Part> parts = TEMPLATES[t].parts();
      PART_COLUMNS[t] = parts.stream().mapToInt(p -> p.column().ordinal()).toArray();
      PART_OFFSETS[t] = parts.stream().mapToInt(NameTemplate.Part::offset).toArray();
      PART_BITS[t] = parts.stream().mapToInt(p -> bits(p.column())).toArray();
    }
  }

  private static int bits(NameTemplate.Column column) {
    return switch (column) {
      case WORD, BEFORE, AFTER -> WORD_BITS;
      case SHAPE, PHRASE, SYLLABLE, PLACE -> SYMBOL_BITS;
      case ENDING -> ENDING_BITS;
      case OUTCOME -> OUTCOME_BITS;
    };
  }

  private final NameGazetteer gazetteer;
  private final WordNumbers words = new WordNumbers();
  private final String[] outcomes;
  private final String[] types;
  private final boolean[] starts;
  private final boolean[] continues;
  private final boolean[][] valid;

  /** How many longs the lanes of a feature fill. */
  private final int width;

  /** Slots of a key and its lanes; a key of 0 is an empty slot. */
  private final long[] table;

  private final int stride;
  private final int mask;
  private final int begin;
  private final int end;

  /**
   * A name found.
   *
   * @param type PER, ORG or LOC, or what the model was trained with
   * @param begin its first token
   * @param end the token after its last one
   * @param margin by how much its outcomes won over the next best ones, at the closest
   */
  record Name(String type, int begin, int end, int margin) {}

  private CompiledNames(
      NameGazetteer gazetteer, String[] outcomes, boolean[][] valid, Map<String, Context> weights) {
    this.gazetteer = gazetteer;
    this.outcomes = outcomes;
    this.valid = valid;
    this.width = (outcomes.length + LANES - 1) / LANES;
    this.types = new String[outcomes.length];
    this.starts = new boolean[outcomes.length];
    this.continues = new boolean[outcomes.length];
    for (int o = 0; o < outcomes.length; o++) {
      String outcome = outcomes[o];
      starts[o] = outcome.endsWith(START);
      continues[o] = outcome.endsWith(CONTINUE);
      types[o] =
          outcome.substring(
              0,
              starts[o]
                  ? outcome.length() - START.length()
                  : continues[o] ? outcome.length() - CONTINUE.length() : 0);
    }
    int slots = Integer.highestOneBit(Math.max(1, weights.size())) << 2;
    this.stride = 1 + width;
    this.mask = slots - 1;
    this.table = new long[slots * stride];
    this.begin = words.add(NameTemplate.BEGIN);
    this.end = words.add(NameTemplate.END);
    weights.forEach(this::add);
    if (words.size() >= 1 << WORD_BITS) {
      throw new IllegalArgumentException("a name model of more than a million words");
    }
  }

  /**
   * Compiles a model.
   *
   * @throws IllegalArgumentException if it was not trained by this project's command
   */
  static CompiledNames of(TokenNameFinderModel model) {
    if (!(model.getFactory() instanceof BienbanNameFactory factory)
        || !(model.getArtifact(WEIGHTS) instanceof AbstractModel weights)) {
      throw new IllegalArgumentException("a name model of other features");
    }
    if (!"1".equals(model.getManifestProperty("BeamSize"))) {
      throw new IllegalArgumentException("a name model for a beam of more than one");
    }
    String[] outcomes = (String[]) weights.getDataStructures()[2];
    SequenceValidator<String> validator = model.getSequenceCodec().createSequenceValidator();
    boolean[][] valid = new boolean[outcomes.length + 1][outcomes.length];
    for (int o = 0; o < outcomes.length; o++) {
      if (!outcomes[o].equals("other")
          && !outcomes[o].endsWith(START)
          && !outcomes[o].endsWith(CONTINUE)) {
        throw new IllegalArgumentException("a name model with the outcome '" + outcomes[o] + "'");
      }
      String[] one = {""};
      valid[0][o] = validator.validSequence(0, one, new String[0], outcomes[o]);
      for (int p = 0; p < outcomes.length; p++) {
        String[] before = {outcomes[p]};
        valid[p + 1][o] = validator.validSequence(1, new String[] {"", ""}, before, outcomes[o]);
      }
    }
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) weights.getDataStructures()[1];
    return new CompiledNames(factory.gazetteer(), outcomes, valid, features);
  }

  private void add(String feature, Context weights) {
    int t = 0;
    while (t < TEMPLATES.length && TEMPLATES[t].code() != feature.charAt(0)) {
      t++;
    }
    if (t == TEMPLATES.length || feature.indexOf('=') != 1) {
      throw new IllegalArgumentException("unknown feature '" + feature + "'");
    }
    long key = t + 1;
    int at = 2;
    int parts = PART_COLUMNS[t].length;
    for (int p = 0; p < parts; p++) {
      int to = p == parts - 1 ? feature.length() : feature.indexOf(' ', at);
      if (to < 0) {
        throw new IllegalArgumentException("feature '" + feature + "' lacks a part");
      }
      String value = feature.substring(at, to);
      key = key << PART_BITS[t][p] | number(COLUMNS[PART_COLUMNS[t][p]], value);
      at = to + 1;
    }
    int slot = slot(key);
    table[slot] = key;
    for (int lane = 0; lane < outcomes.length; lane++) {
      table[slot + 1 + lane / LANES] += (long) BIAS << LANE_BITS * (lane % LANES);
    }
    for (int i = 0; i < weights.getOutcomes().length; i++) {
      double weight = weights.getParameters()[i];
      if (weight != Math.rint(weight) || Math.abs(weight) > LARGEST) {
        throw new IllegalArgumentException(
            "the weight " + weight + " of '" + feature + "' is no whole number up to " + LARGEST);
      }
      int lane = weights.getOutcomes()[i];
      table[slot + 1 + lane / LANES] += (long) weight << LANE_BITS * (lane % LANES);
    }
  }

  private long number(NameTemplate.Column column, String value) {
    return switch (column) {
      case WORD, BEFORE, AFTER -> words.add(value);
      case SHAPE, PHRASE, SYLLABLE, PLACE -> value.charAt(0) & 0xFF;
      case ENDING -> ending(value);
      case OUTCOME -> value.equals(NameTemplate.BEGIN) ? 1 : 2 + outcome(value);
    };
  }

  private int outcome(String name) {
    int number = Arrays.asList(outcomes).indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("unknown outcome '" + name + "'");
    }
    return number;
  }

  private static long ending(String lower) {
    long number = 0;
    for (int i = Math.max(0, lower.length() - NameTemplate.ENDING); i < lower.length(); i++) {
      number = number << 16 | lower.charAt(i);
    }
    return number;
  }

  /** The slot of a key, or the empty one where it would stand. */
  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 40) & mask;
    while (true) {
      long there = table[slot * stride];
      if (there == key || there == 0) {
        return slot * stride;
      }
      slot = slot + 1 & mask;
    }
  }

  /**
   * The names in a sentence, in order of place.
   *
   * @param size how many tokens it has
   * @param text a token as written
   * @param lower a token in lower case
   */
  List<Name> find(int size, IntFunction<String> text, IntFunction<String> lower) {
    return size == 0 ? List.of() : new Sentence(size, text, lower).names();
  }

  /** What is seen of a sentence, as numbers. */
  private final class Sentence {
    private final int size;
    private final int[][] columns = new int[COLUMNS.length][];
    private final long[] endings;
    private final int[] outcome;
    private final int[] margin;
    private final long[] sums = new long[width];

    Sentence(int size, IntFunction<String> text, IntFunction<String> lower) {
      this.size = size;
      this.outcome = new int[size];
      this.margin = new int[size];
      this.endings = new long[size];
      NameSight sight = new NameSight(size, text, lower, gazetteer);
      int[] word = new int[size + 2 * REACH];
      int[] earlier = new int[size + 2 * REACH];
      int[] before = new int[size + 2 * REACH];
      int[] after = new int[size + 2 * REACH];
      int[] place = new int[size + 2 * REACH];
      for (int i = 0; i < REACH; i++) {
        word[i] = begin;
        word[size + REACH + i] = CompiledNames.this.end;
        earlier[i] = 1;
      }
      for (int i = 0; i < size; i++) {
        word[i + REACH] = words.of(lower.apply(i));
        if (sight.shapes[i] == 'F') {
          endings[i] = ending(lower.apply(i));
        }
      }
      for (int i = 0; i < size; i++) {
        if (sight.places[i] != '-') {
          place[i + REACH] = sight.places[i];
          before[i + REACH] = word[sight.before[i] + REACH];
          after[i + REACH] = word[sight.after[i] + REACH];
        }
      }
      columns[NameTemplate.Column.WORD.ordinal()] = word;
      columns[NameTemplate.Column.SHAPE.ordinal()] = padded(sight.shapes);
      columns[NameTemplate.Column.PHRASE.ordinal()] = padded(sight.phrases);
      columns[NameTemplate.Column.SYLLABLE.ordinal()] = padded(sight.syllables);
      columns[NameTemplate.Column.PLACE.ordinal()] = place;
      columns[NameTemplate.Column.BEFORE.ordinal()] = before;
      columns[NameTemplate.Column.AFTER.ordinal()] = after;
      columns[NameTemplate.Column.ENDING.ordinal()] = place;
      columns[NameTemplate.Column.OUTCOME.ordinal()] = earlier;
    }

    private int[] padded(char[] symbols) {
      int[] numbers = new int[symbols.length + 2 * REACH];
      for (int i = 0; i < REACH; i++) {
        numbers[i] = NameTemplate.OUTSIDE;
        numbers[symbols.length + REACH + i] = NameTemplate.OUTSIDE;
      }
      for (int i = 0; i < symbols.length; i++) {
        numbers[i + REACH] = symbols[i];
      }
      return numbers;
    }

    List<Name> names() {
      int[] earlier = columns[NameTemplate.Column.OUTCOME.ordinal()];
      int previous = 0;
      boolean any = false;
      for (int i = 0; i < size; i++) {
        Arrays.fill(sums, 0);
        for (int t = 0; t < TEMPLATES.length; t++) {
          add(i, t);
        }
        decide(i, valid[previous]);
        previous = outcome[i] + 1;
        earlier[i + REACH] = outcome[i] + 2;
        any |= starts[outcome[i]];
      }
      return any ? spans() : List.of();
    }

    private void add(int i, int t) {
      int[] partColumns = PART_COLUMNS[t];
      long key = t + 1;
      if (partColumns[0] == NameTemplate.Column.ENDING.ordinal()) {
        if (endings[i] == 0) {
          return;
        }
        key = key << ENDING_BITS | endings[i];
      } else {
        int[] offsets = PART_OFFSETS[t];
        int[] bits = PART_BITS[t];
        for (int p = 0; p < partColumns.length; p++) {
          int value = columns[partColumns[p]][i + REACH + offsets[p]];
          if (value == 0) {
            return;
          }
          key = key << bits[p] | value;
        }
      }
      int slot = slot(key);
      if (table[slot] != 0) {
        for (int w = 0; w < sums.length; w++) {
          sums[w] += table[slot + 1 + w];
        }
      }
    }

    private void decide(int i, boolean[] allowed) {
      int best = -1;
      int bestSum = -1;
      int next = 0;
      for (int o = 0; o < allowed.length; o++) {
        if (allowed[o]) {
          int sum = (int) (sums[o / LANES] >>> LANE_BITS * (o % LANES)) & LANE;
          if (sum > bestSum) {
            next = Math.max(bestSum, 0);
            best = o;
            bestSum = sum;
          } else if (sum > next) {
            next = sum;
          }
        }
      }
      outcome[i] = best;
      margin[i] = bestSum - next;
    }

    private List<Name> spans() {
      List<Name> names = new ArrayList<>();
      for (int i = 0; i < size; ) {
        if (!starts[outcome[i]]) {
          i++;
          continue;
        }
        int from = i;
        int least = margin[i++];
        while (i < size && continues[outcome[i]]) {
          least = Math.min(least, margin[i++]);
        }
        // Where the name ends is a decision too.
        if (i < size) {
          least = Math.min(least, margin[i]);
        }
        names.add(new Name(types[outcome[from]], from, i, least));
      }
      return names;
    }
  }
}
