package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.SequenceValidator;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.WordNote;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.text.Scratch;

/**
 * A name model of OpenNLP compiled into arrays. Finds the same names as {@link
 * opennlp.tools.namefind.NameFinderME} with the same model: what is seen of a token are small
 * numbers, most features are found by index, pairs of words in one table of keys, and as the
 * weights are small whole numbers, several outcomes are added up in one long and the sums are exact
 * whatever the order. Makes no strings. Immutable and thread-safe.
 *
 * <p>Longer than other classes: how weights are laid out and how they are added up is one secret.
 */
final class CompiledNames implements WordNote {
  /** Weights are whole numbers from -LARGEST to LARGEST, so that 31 of them fit into a lane. */
  static final int LARGEST = 1023;

  private static final String WEIGHTS = "nameFinder.model";
  private static final String START = "-start";
  private static final String CONTINUE = "-cont";
  private static final String OTHER = "other";
  private static final int LANE_BITS = 16;
  private static final int LANES = 4;
  private static final int LANE = 0xFFFF;
  private static final int BIAS = LARGEST + 1;
  private static final int REACH = NameTemplate.REACH;
  private static final int PARTS = 3;
  private static final int COLUMNS = NameTemplate.Column.values().length;
  private static final int WORD = NameTemplate.Column.WORD.ordinal();
  private static final int SHAPE = NameTemplate.Column.SHAPE.ordinal();
  private static final int PHRASE = NameTemplate.Column.PHRASE.ordinal();
  private static final int SYLLABLE = NameTemplate.Column.SYLLABLE.ordinal();
  private static final int PLACE = NameTemplate.Column.PLACE.ordinal();
  private static final int BEFORE = NameTemplate.Column.BEFORE.ordinal();
  private static final int AFTER = NameTemplate.Column.AFTER.ordinal();
  private static final int ENDING = NameTemplate.Column.ENDING.ordinal();
  private static final int OUTCOME = NameTemplate.Column.OUTCOME.ordinal();
  private static final int SYMBOLS = 128;

  /** Up to so many combinations of its parts a template has an index of its own. */
  private static final int MOST_CELLS = 1 << 21;

  /** The width of a word's number in the key of a pair. */
  private static final int KEY_BITS = 20;

  private static final int FILTER_BITS = 22;

  /** No name reaches over more tokens in small letters to the next capitalized one. */
  private static final int APART = 4;

  /** The names asked for are written with capitals; so many words before one tell what it is. */
  private static final int LEAD = 2;

  private static final Scratch<int[]> ROWS = Scratch.ints();
  private static final Scratch<int[]> MARGINS = Scratch.ints();
  private static final Scratch<int[]> SIGHTS = Scratch.ints();

  private final NameGazetteer gazetteer;
  private final WordNumbers words;
  private final WordNumbers endings;

  /** The numbers of symbols by column, 0 for those in no feature. */
  private final int[][] symbols = new int[COLUMNS][];

  private final String[] types;
  private final boolean[] starts;
  private final boolean[] continues;
  private final boolean[][] valid;

  /** The outcome of what is no name. */
  private final int other;

  /** Two longs of lanes for each feature, a lane an outcome; those of number 0 are empty. */
  private final long[] lanes;

  /** Templates of two or three parts, found by index: the feature's number by theirs. */
  private final Indexed[] indexed;

  /** Where the word of each template of one word stands, from a token's row on. */
  private final int[] wordOffsets;

  /** The lanes of these templates by word, those of one word together: no look-up leads to them. */
  private final long[] wordLanes;

  // Other templates of one part: where it stands from a token's row on, and the features by its
  // number.
  private final int[] singles;
  private final int[] singleStrides;
  private final int[][] singleCells;

  /** How far the first word of each template of two words in a row lies. */
  private final int[] pairs;

  /** The pairs of words that are in a feature. */
  private final long[] keys;

  /** For each pair the feature's number by template. */
  private final int[] features;

  /** A bit for each pair by its hash: most pairs of a text are none of these. */
  private final long[] filter;

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

  /**
   * A template with an index. Its parts lie at these offsets from a token's row; a part that is
   * missing is 0 and leads to feature 0.
   */
  private record Indexed(
      int offset0, int offset1, int offset2, int stride0, int stride1, int stride2, int[] cells) {
    /** Whether its first part is the word of a token. */
    boolean isOfWord() {
      return Math.floorMod(offset0, COLUMNS) == WORD;
    }

    Indexed(CompiledForm in) {
      this(
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          in.sparseInts());
    }

    void write(CompiledWriter out) {
      for (int number : new int[] {offset0, offset1, offset2, stride0, stride1, stride2}) {
        out.number(number);
      }
      out.sparseInts(cells, 0);
    }
  }

  private CompiledNames(
      NameGazetteer gazetteer, String[] outcomes, boolean[][] valid, Map<String, Context> weights) {
    this.gazetteer = gazetteer;
    this.valid = valid;
    if (outcomes.length > 2 * LANES) {
      throw new IllegalArgumentException("a name model of more than three types");
    }
    this.types = new String[outcomes.length];
    this.starts = new boolean[outcomes.length];
    this.continues = new boolean[outcomes.length];
    for (int o = 0; o < outcomes.length; o++) {
      String outcome = outcomes[o];
      starts[o] = outcome.endsWith(START);
      continues[o] = outcome.endsWith(CONTINUE);
      int suffix = starts[o] ? START.length() : continues[o] ? CONTINUE.length() : outcome.length();
      types[o] = outcome.substring(0, outcome.length() - suffix);
    }
    this.other = Arrays.asList(outcomes).indexOf(OTHER);
    this.words = new WordNumbers();
    this.endings = new WordNumbers();
    this.filter = new long[1 << FILTER_BITS - 6];
    this.begin = words.add(NameTemplate.BEGIN);
    this.end = words.add(NameTemplate.END);
    int[][] parts = numbered(weights, outcomes);
    if (words.size() >= 1 << KEY_BITS) {
      throw new IllegalArgumentException("a name model of more than a million words");
    }
    this.lanes = new long[(weights.size() + 1) * 2];
    List<Indexed> indexedTemplates = new ArrayList<>();
    List<Integer> pairTemplates = new ArrayList<>();
    int[][] cells = new int[NameTemplate.ALL.size()][];
    int[][] strides = new int[cells.length][];
    int[] pairNumbers = new int[cells.length];
    for (int t = 0; t < cells.length; t++) {
      pairNumbers[t] = pairTemplates.size();
      strides[t] = strides(NameTemplate.ALL.get(t).parts(), outcomes.length);
      cells[t] = template(t, strides[t], indexedTemplates, pairTemplates);
    }
    Indexed[] single =
        indexedTemplates.stream()
            .filter(template -> template.stride1 == 0 && template.stride2 == 0)
            .toArray(Indexed[]::new);
    Indexed[] word = Arrays.stream(single).filter(Indexed::isOfWord).toArray(Indexed[]::new);
    Indexed[] rest = Arrays.stream(single).filter(each -> !each.isOfWord()).toArray(Indexed[]::new);
    this.wordOffsets = Arrays.stream(word).mapToInt(Indexed::offset0).toArray();
    this.singles = Arrays.stream(rest).mapToInt(Indexed::offset0).toArray();
    this.singleStrides = Arrays.stream(rest).mapToInt(Indexed::stride0).toArray();
    this.singleCells = Arrays.stream(rest).map(Indexed::cells).toArray(int[][]::new);
    indexedTemplates.removeAll(List.of(single));
    this.indexed = indexedTemplates.toArray(new Indexed[0]);
    this.pairs = pairTemplates.stream().mapToInt(Integer::intValue).toArray();
    int slots = Integer.highestOneBit(Math.max(1, weights.size())) << 2;
    this.keys = new long[slots];
    this.features = new int[slots * pairs.length];
    int feature = 0;
    for (Context context : weights.values()) {
      int[] row = parts[feature++];
      fill(feature, context);
      if (cells[row[0]].length > 0) {
        int[] stride = strides[row[0]];
        int cell = row[1] * stride[0] + row[2] * stride[1] + row[3] * stride[2];
        cells[row[0]][cell] = feature;
      } else {
        long key = (long) row[1] << KEY_BITS | row[2];
        long hash = hash(key);
        filter[(int) (hash >>> 64 - FILTER_BITS + 6)] |= 1L << (hash >>> 64 - FILTER_BITS);
        int slot = slot(key, hash);
        keys[slot] = key;
        features[slot * pairs.length + pairNumbers[row[0]]] = feature;
      }
    }
    this.wordLanes = new long[(words.size() + 1) * word.length * 2];
    for (int number = 0, at = 0; number <= words.size(); number++) {
      for (Indexed template : word) {
        int its = template.cells[number * template.stride0] * 2;
        wordLanes[at++] = lanes[its];
        wordLanes[at++] = lanes[its + 1];
      }
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
      if (!outcomes[o].equals(OTHER)
          && !outcomes[o].endsWith(START)
          && !outcomes[o].endsWith(CONTINUE)) {
        throw new IllegalArgumentException("a name model with the outcome '" + outcomes[o] + "'");
      }
      valid[0][o] = validator.validSequence(0, new String[] {""}, new String[0], outcomes[o]);
      for (int p = 0; p < outcomes.length; p++) {
        String[] before = {outcomes[p]};
        valid[p + 1][o] = validator.validSequence(1, new String[] {"", ""}, before, outcomes[o]);
      }
    }
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) weights.getDataStructures()[1];
    return new CompiledNames(factory.gazetteer(), outcomes, valid, features);
  }

  /** A model as {@link #write} wrote it. */
  CompiledNames(CompiledForm in) {
    gazetteer = new NameGazetteer(in);
    words = new WordNumbers(in);
    endings = new WordNumbers(in);
    for (int column = 0; column < COLUMNS; column++) {
      int[] numbers = in.sparseInts();
      if (numbers.length > 0) {
        symbols[column] = numbers;
      }
    }
    types = in.texts();
    starts = flags(in);
    continues = flags(in);
    valid = new boolean[types.length + 1][];
    for (int p = 0; p < valid.length; p++) {
      valid[p] = flags(in);
    }
    other = in.number();
    lanes = in.longs();
    indexed = new Indexed[in.number()];
    for (int t = 0; t < indexed.length; t++) {
      indexed[t] = new Indexed(in);
    }
    wordOffsets = in.ints();
    wordLanes = in.sparseLongs();
    singles = in.ints();
    singleStrides = in.ints();
    singleCells = new int[singles.length][];
    for (int t = 0; t < singles.length; t++) {
      singleCells[t] = in.sparseInts();
    }
    pairs = in.ints();
    keys = in.sparseLongs();
    features = in.sparseInts();
    filter = in.sparseLongs();
    begin = in.number();
    end = in.number();
  }

  void write(CompiledWriter out) {
    gazetteer.write(out);
    words.write(out);
    endings.write(out);
    for (int[] numbers : symbols) {
      out.sparseInts(numbers == null ? new int[0] : numbers, 0);
    }
    out.texts(List.of(types));
    flags(out, starts);
    flags(out, continues);
    for (boolean[] each : valid) {
      flags(out, each);
    }
    out.number(other);
    out.longs(lanes);
    out.number(indexed.length);
    for (Indexed template : indexed) {
      template.write(out);
    }
    out.ints(wordOffsets);
    out.sparseLongs(wordLanes, 0);
    out.ints(singles);
    out.ints(singleStrides);
    for (int[] cells : singleCells) {
      out.sparseInts(cells, 0);
    }
    out.ints(pairs);
    out.sparseLongs(keys, 0);
    out.sparseInts(features, 0);
    out.sparseLongs(filter, 0);
    out.number(begin);
    out.number(end);
  }

  private static boolean[] flags(CompiledForm in) {
    byte[] bytes = in.bytes();
    boolean[] flags = new boolean[bytes.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = bytes[i] != 0;
    }
    return flags;
  }

  private static void flags(CompiledWriter out, boolean[] flags) {
    byte[] bytes = new byte[flags.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (flags[i] ? 1 : 0);
    }
    out.bytes(bytes);
  }

  /** For each feature its template and the numbers of its parts. */
  private int[][] numbered(Map<String, Context> weights, String[] outcomes) {
    for (int column : new int[] {SHAPE, PHRASE, SYLLABLE, PLACE}) {
      symbols[column] = new int[SYMBOLS];
    }
    int[] symbolCounts = new int[COLUMNS];
    int[] templates = new int[SYMBOLS];
    for (int t = 0; t < NameTemplate.ALL.size(); t++) {
      templates[NameTemplate.ALL.get(t).code()] = t + 1;
    }
    numberWords(weights.keySet(), templates);
    int[][] numbered = new int[weights.size()][];
    int n = 0;
    for (String feature : weights.keySet()) {
      int t =
          feature.indexOf('=') == 1 && feature.charAt(0) < SYMBOLS
              ? templates[feature.charAt(0)] - 1
              : -1;
      if (t < 0) {
        throw new IllegalArgumentException("unknown feature '" + feature + "'");
      }
      int[] row = new int[1 + PARTS];
      row[0] = t;
      List<NameTemplate.Part> parts = NameTemplate.ALL.get(t).parts();
      int at = 2;
      for (int p = 0; p < parts.size(); p++) {
        int to = p == parts.size() - 1 ? feature.length() : feature.indexOf(' ', at);
        if (to < at) {
          throw new IllegalArgumentException("feature '" + feature + "' lacks a part");
        }
        String value = feature.substring(at, to);
        int column = parts.get(p).column().ordinal();
        row[p + 1] =
            switch (parts.get(p).column()) {
              case WORD, BEFORE, AFTER -> words.add(value);
              case ENDING -> endings.add(value);
              case OUTCOME -> 1 + outcome(value, outcomes);
              case SHAPE, PHRASE, SYLLABLE, PLACE -> {
                if (value.length() != 1 || value.charAt(0) >= SYMBOLS) {
                  throw new IllegalArgumentException("unknown feature '" + feature + "'");
                }
                int[] numbers = symbols[column];
                if (numbers[value.charAt(0)] == 0) {
                  numbers[value.charAt(0)] = ++symbolCounts[column];
                }
                yield numbers[value.charAt(0)];
              }
            };
        at = to + 1;
      }
      numbered[n++] = row;
    }
    return numbered;
  }

  /** Numbers the words, those of many features first, so that common words lie together. */
  private void numberWords(Set<String> features, int[] templates) {
    Map<String, int[]> counts = new HashMap<>();
    for (String feature : features) {
      int t = feature.charAt(0) < SYMBOLS ? templates[feature.charAt(0)] - 1 : -1;
      if (t < 0) {
        continue;
      }
      List<NameTemplate.Part> parts = NameTemplate.ALL.get(t).parts();
      if (parts.size() == 1 && parts.get(0).column() == NameTemplate.Column.WORD) {
        counts.computeIfAbsent(feature.substring(2), w -> new int[1])[0]++;
      } else if (parts.get(0).column() == NameTemplate.Column.WORD) {
        int space = feature.indexOf(' ');
        counts.computeIfAbsent(feature.substring(2, Math.max(2, space)), w -> new int[1])[0]++;
      }
    }
    List<Map.Entry<String, int[]>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
            .thenComparing(Map.Entry::getKey));
    sorted.forEach(entry -> words.add(entry.getKey()));
  }

  private static int outcome(String name, String[] outcomes) {
    int number = name.equals(NameTemplate.BEGIN) ? 0 : Arrays.asList(outcomes).indexOf(name) + 1;
    if (number == 0 && !name.equals(NameTemplate.BEGIN)) {
      throw new IllegalArgumentException("unknown outcome '" + name + "'");
    }
    return number;
  }

  /** How many numbers a column has, 0 among them. */
  private int size(NameTemplate.Column column, int outcomes) {
    return switch (column) {
      case WORD, BEFORE, AFTER -> words.size() + 1;
      case ENDING -> endings.size() + 1;
      case OUTCOME -> outcomes + 2;
      case SHAPE, PHRASE, SYLLABLE, PLACE -> {
        int most = 0;
        for (int number : symbols[column.ordinal()]) {
          most = Math.max(most, number);
        }
        yield most + 1;
      }
    };
  }

  /**
   * Adds a template to those with an index, which it gives, or to those of two words, with an empty
   * one.
   */
  private static int[] template(
      int t, int[] strides, List<Indexed> byIndex, List<Integer> ofPairs) {
    List<NameTemplate.Part> parts = NameTemplate.ALL.get(t).parts();
    int[] offsets = new int[PARTS];
    for (int p = 0; p < parts.size(); p++) {
      offsets[p] = parts.get(p).offset() * COLUMNS + parts.get(p).column().ordinal();
    }
    if (strides[PARTS] > 0) {
      int[] cells = new int[strides[PARTS]];
      byIndex.add(
          new Indexed(
              offsets[0], offsets[1], offsets[2], strides[0], strides[1], strides[2], cells));
      return cells;
    }
    if (parts.size() != 2
        || offsets[0] % COLUMNS != WORD
        || parts.get(1).column() != NameTemplate.Column.WORD
        || offsets[1] - offsets[0] != COLUMNS) {
      throw new IllegalArgumentException("a name model of too many words or symbols");
    }
    ofPairs.add(parts.get(0).offset());
    return new int[0];
  }

  /**
   * By how much each part's number moves the cell in the template's index, and how many cells there
   * are, 0 where there would be too many. What is seen of one word lies together.
   */
  private int[] strides(List<NameTemplate.Part> parts, int outcomes) {
    int[] strides = new int[PARTS + 1];
    long size = 1;
    for (boolean word : new boolean[] {false, true}) {
      for (int p = 0; p < parts.size(); p++) {
        NameTemplate.Column column = parts.get(p).column();
        if (word
            == (column.ordinal() == WORD
                || column.ordinal() == BEFORE
                || column.ordinal() == AFTER)) {
          strides[p] = (int) size;
          size *= size(column, outcomes);
        }
      }
      if (size > MOST_CELLS) {
        return new int[PARTS + 1];
      }
    }
    strides[PARTS] = (int) size;
    return strides;
  }

  private void fill(int feature, Context weights) {
    for (int lane = 0; lane < types.length; lane++) {
      lanes[feature * 2 + lane / LANES] += (long) BIAS << LANE_BITS * (lane % LANES);
    }
    for (int i = 0; i < weights.getOutcomes().length; i++) {
      double weight = weights.getParameters()[i];
      if (weight != Math.rint(weight) || Math.abs(weight) > LARGEST) {
        throw new IllegalArgumentException(
            "a name model with the weight " + weight + ", no whole number up to " + LARGEST);
      }
      int lane = weights.getOutcomes()[i];
      lanes[feature * 2 + lane / LANES] += (long) weight << LANE_BITS * (lane % LANES);
    }
  }

  private static long hash(long key) {
    return key * 0x9E3779B97F4A7C15L;
  }

  /** The slot of a key, or the empty one where it would stand. */
  private int slot(long key, long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The slot of a pair of words, -1 where it is in no feature. */
  private int pair(int one, int other) {
    if (one == 0 || other == 0) {
      return -1;
    }
    long key = (long) one << KEY_BITS | other;
    long hash = hash(key);
    if ((filter[(int) (hash >>> 64 - FILTER_BITS + 6)] >>> (hash >>> 64 - FILTER_BITS) & 1) == 0) {
      return -1;
    }
    int slot = slot(key, hash);
    return keys[slot] == 0 ? -1 : slot;
  }

  /** What is seen of a word wherever it stands, to be given back with the sentences it is in. */
  @Override
  public long of(String text, String lower) {
    return (long) words.of(lower) << NameSight.WORD_BITS | NameSight.of(text, lower, gazetteer);
  }

  /**
   * The names in a sentence, in order of place.
   *
   * @param notes what is seen {@link #of} each token
   * @param size how many tokens there are
   * @param lower a token in lower case
   * @param asked the capitalized tokens whose names are asked for: what stands far from them is not
   *     looked at, which most tokens are spared; null for the names of all tokens
   */
  List<Name> find(long[] notes, int size, IntFunction<String> lower, @Nullable IntPredicate asked) {
    if (size == 0) {
      return List.of();
    }
    int[] seen = ROWS.take((size + 2 * REACH) * COLUMNS);
    int[] margin = MARGINS.take(size);
    List<Name> names = new Sentence(size, seen, margin).look(notes, lower).names(asked);
    ROWS.give(seen);
    MARGINS.give(margin);
    return names;
  }

  /** What is seen of a sentence, as numbers. */
  private final class Sentence {
    private final int size;

    /** What is seen of each token in a row, with rows before the first and after the last one. */
    private final int[] seen;

    private final int[] margin;

    /** The pair of tokens last looked up and its slot: the next token asks for it again. */
    private int pairAt = -1;

    private int pairSlot;

    Sentence(int size, int[] seen, int[] margin) {
      this.size = size;
      this.seen = seen;
      this.margin = margin;
    }

    Sentence look(long[] notes, IntFunction<String> lower) {
      Arrays.fill(seen, 0, row(size + REACH), 0);
      Arrays.fill(margin, 0, size, 0);
      for (int i = 0; i < size; i++) {
        seen[row(i) + WORD] = (int) (notes[i] >>> NameSight.WORD_BITS);
      }
      for (int i = 0; i < REACH; i++) {
        outside(row(i - REACH), begin);
        outside(row(size + i), CompiledNames.this.end);
        seen[row(i - REACH) + OUTCOME] = 1;
      }
      int[] room = SIGHTS.take(NameSight.room(size));
      NameSight sight = new NameSight(notes, size, gazetteer, room);
      for (int i = 0; i < size; i++) {
        int row = row(i);
        seen[row + SHAPE] = symbols[SHAPE][sight.shape(i)];
        seen[row + PHRASE] = symbols[PHRASE][sight.phrase(i)];
        seen[row + SYLLABLE] = symbols[SYLLABLE][sight.syllable(i)];
        if (sight.place(i) != '-') {
          seen[row + PLACE] = symbols[PLACE][sight.place(i)];
          seen[row + BEFORE] = seen[row(sight.before(i)) + WORD];
          seen[row + AFTER] = seen[row(sight.after(i)) + WORD];
          if (sight.shape(i) == 'F') {
            String word = lower.apply(i);
            seen[row + ENDING] = endings.of(word, Math.max(0, word.length() - NameTemplate.ENDING));
          }
        }
      }
      SIGHTS.give(room);
      return this;
    }

    private void outside(int row, int word) {
      seen[row + WORD] = word;
      seen[row + SHAPE] = symbols[SHAPE][NameTemplate.OUTSIDE];
      seen[row + PHRASE] = symbols[PHRASE][NameTemplate.OUTSIDE];
      seen[row + SYLLABLE] = symbols[SYLLABLE][NameTemplate.OUTSIDE];
    }

    private static int row(int token) {
      return (token + REACH) * COLUMNS;
    }

    List<Name> names(@Nullable IntPredicate asked) {
      // How far each token lies before one that counts: where names follow one another closely, one
      // leads to the next.
      int[] ahead = margin;
      for (int i = size - 1, behind = size; i >= 0 && asked != null; i--) {
        boolean counts = seen[row(i) + PLACE] != 0 && (behind <= APART || asked.test(i));
        behind = counts ? 0 : behind + 1;
        ahead[i] = behind;
      }
      int previous = 0;
      boolean any = false;
      for (int i = 0; i < size; i++) {
        int row = row(i);
        if (ahead[i] > LEAD && (previous == 0 || previous == other + 1)) {
          previous = other + 1;
          seen[row + OUTCOME] = other + 2;
          continue;
        }
        long low = 0;
        long high = 0;
        for (int k = 0; k < wordOffsets.length; k++) {
          int at = (seen[row + wordOffsets[k]] * wordOffsets.length + k) * 2;
          low += wordLanes[at];
          high += wordLanes[at + 1];
        }
        for (int k = 0; k < singles.length; k++) {
          int feature = singleCells[k][seen[row + singles[k]] * singleStrides[k]] * 2;
          low += lanes[feature];
          high += lanes[feature + 1];
        }
        for (Indexed template : indexed) {
          int cell =
              seen[row + template.offset0] * template.stride0
                  + seen[row + template.offset1] * template.stride1
                  + seen[row + template.offset2] * template.stride2;
          int feature = template.cells[cell] * 2;
          low += lanes[feature];
          high += lanes[feature + 1];
        }
        for (int p = 0; p < pairs.length; p++) {
          int slot = pairSlot(i + REACH + pairs[p]);
          if (slot >= 0) {
            int feature = features[slot * pairs.length + p] * 2;
            low += lanes[feature];
            high += lanes[feature + 1];
          }
        }
        int outcome = decide(i, valid[previous], low, high);
        previous = outcome + 1;
        seen[row + OUTCOME] = outcome + 2;
        any |= starts[outcome];
      }
      return any ? spans() : List.of();
    }

    private int outcome(int token) {
      return seen[row(token) + OUTCOME] - 2;
    }

    /** Where two tokens in a row stand together, looked up when it is first asked for. */
    private int pairSlot(int at) {
      if (pairAt != at) {
        pairAt = at;
        pairSlot = pair(seen[at * COLUMNS + WORD], seen[(at + 1) * COLUMNS + WORD]);
      }
      return pairSlot;
    }

    private int decide(int i, boolean[] allowed, long low, long high) {
      int best = -1;
      int bestSum = -1;
      int next = 0;
      for (int o = 0; o < allowed.length; o++) {
        if (allowed[o]) {
          long half = o < LANES ? low : high;
          int sum = (int) (half >>> LANE_BITS * (o % LANES)) & LANE;
          if (sum > bestSum) {
            next = Math.max(bestSum, 0);
            best = o;
            bestSum = sum;
          } else if (sum > next) {
            next = sum;
          }
        }
      }
      margin[i] = bestSum - next;
      return best;
    }

    private List<Name> spans() {
      List<Name> names = new ArrayList<>(4);
      for (int i = 0; i < size; ) {
        if (!starts[outcome(i)]) {
          i++;
          continue;
        }
        int from = i;
        int least = margin[i++];
        while (i < size && continues[outcome(i)]) {
          least = Math.min(least, margin[i++]);
        }
        // Where the name ends is a decision too.
        if (i < size) {
          least = Math.min(least, margin[i]);
        }
        names.add(new Name(types[outcome(from)], from, i, least));
      }
      return names;
    }
  }
}
