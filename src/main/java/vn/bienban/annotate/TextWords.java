package vn.bienban.annotate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.bienban.decide.FeatureTable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Document;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.HashSlots;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Scratch;

/**
 * The words of a whole text as features of what is decided in it: which of them it has how often
 * tells a report from an explained law, a story of crime or the news of a market. A word tells as
 * many features as its share exceeds bounds, so that more of it weighs no less than some. Each is
 * {@link Features#FAINT}: there are many of them, and none says much.
 */
public final class TextWords {
  /** So many of a thousand words. */
  private static final int[] BOUNDS = {1, 4, 8};

  private static final List<String> TEMPLATES =
      Arrays.stream(BOUNDS).mapToObj(bound -> Features.FAINT + bound + "=").toList();

  private static final int PER = 1000;

  /** A shorter text counts as if it had so many words, for one word in it tells little. */
  private static final int SHORTEST = 300;

  private static final Scratch<int[]> FIRST = Scratch.ints();
  private static final Scratch<int[]> COUNTS = Scratch.ints();

  /** Where a document keeps {@link #names}. */
  private static final LayerKey<BitSet> NAMES = new LayerKey<>("tokens of names");

  /**
   * What a word of the lexicon tells, by its number there; the first table is of those whose share
   * reaches one bound, the last of those whose share reaches all.
   */
  private final FeatureTable[] known = new FeatureTable[BOUNDS.length];

  /** The words of texts as features of a model. */
  public TextWords(Lexicon lexicon, LinearModel model) {
    for (int i = 0; i < known.length; i++) {
      known[i] =
          new FeatureTable(
              model,
              lexicon.forms(),
              TEMPLATES.subList(0, i + 1),
              (template, form) -> lexicon.word(form));
    }
  }

  /** Tells the words that a document has more than once; names of persons are none. */
  public void tell(Features features, Document document) {
    Tokens tokens = document.tokens();
    BitSet names = names(document);
    // a table of words, open at each place that no word hashes to
    int slots = 2 * Integer.highestOneBit(Math.max(1, tokens.size()));
    int[] first = FIRST.take(slots);
    int[] counts = COUNTS.take(slots);
    Arrays.fill(counts, 0, slots, 0);
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isLetter(i) && !tokens.hasDigit(i) && !names.get(i)) {
        int form = tokens.form(i);
        int hash = form == Lexicon.NONE ? tokens.lower(i).hashCode() : form;
        int slot = HashSlots.of(hash, slots);
        while (counts[slot] > 0 && !isSame(tokens, form, i, first[slot])) {
          slot = slot + 1 & slots - 1;
        }
        first[slot] = counts[slot] == 0 ? i : first[slot];
        counts[slot]++;
        all++;
      }
    }
    int length = Math.max(SHORTEST, all);
    for (int slot = 0; slot < slots; slot++) {
      int count = counts[slot];
      if (count > 1) {
        int reached = 0;
        while (reached < BOUNDS.length && count * PER >= BOUNDS[reached] * length) {
          reached++;
        }
        tell(features, tokens, first[slot], reached);
      }
    }
    FIRST.give(first);
    COUNTS.give(counts);
  }

  private static boolean isSame(Tokens tokens, int form, int token, int other) {
    return tokens.form(other) == form
        && (form != Lexicon.NONE || tokens.lower(other).equals(tokens.lower(token)));
  }

  private void tell(Features features, Tokens tokens, int token, int reached) {
    int form = tokens.form(token);
    if (reached > 0 && form != Lexicon.NONE) {
      features.add(known[reached - 1], form);
      return;
    }
    for (int i = 0; i < reached; i++) {
      features.add(TEMPLATES.get(i), tokens.lower(token));
    }
  }

  /** The tokens that belong to persons' names, which say nothing of other texts. */
  public static BitSet names(Document document) {
    return document.derived(NAMES, TextWords::findNames);
  }

  private static BitSet findNames(Document document) {
    Tokens tokens = document.tokens();
    Layer<PersonMention> mentions = document.mentions();
    BitSet names = new BitSet(tokens.size());
    for (PersonMention mention : document.timed(mentions)) {
      for (int t = mention.firstToken(); t < mention.endToken(); t++) {
        PersonMention person = mentions.covering(t);
        if (person != null && person.isNameAt(tokens.begin(t), tokens.end(t))) {
          names.set(t);
        }
      }
    }
    return names;
  }
}
