package vn.bienban.annotate;

import vn.bienban.decide.Features;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.WordClusters;

/**
 * What is seen of words by the {@link WordClusters clusters} that they are in, so that a model
 * knows something of a word that it never saw. Immutable and thread-safe.
 */
public final class ClusterFeatures {
  private final WordClusters clusters;

  /** Features by these clusters. */
  public ClusterFeatures(WordClusters clusters) {
    this.clusters = clusters;
  }

  /** How the features of one word are called. */
  public record Slot(String coarse, String fine) {
    /** Those of a word that is called so, such as {@code verb}. */
    public static Slot of(String word) {
      return new Slot(word + " coarse=", word + " fine=");
    }
  }

  /** How the features of the words of a stretch are called: many, each of which says little. */
  public record Bag(String coarse, String fine, String word) {
    /** Those of a stretch that is called so, such as {@code ahead}. */
    public static Bag of(String stretch) {
      String name = Features.FAINT + stretch;
      return new Bag(name + " coarse=", name + " fine=", name + "=");
    }
  }

  private static String word(Tokens tokens, int at) {
    return tokens.hasDigit(at) ? WordClusters.NUMBER : tokens.lower(at);
  }

  /** The number of the word that begins at a token and ends before another. */
  private int at(Tokens tokens, int at, int end) {
    if (at >= end) {
      return WordClusters.UNKNOWN;
    }
    int both =
        at + 1 < end
            ? clusters.number(word(tokens, at), word(tokens, at + 1))
            : WordClusters.UNKNOWN;
    return both == WordClusters.UNKNOWN ? clusters.number(word(tokens, at)) : both;
  }

  /** The number of the word that ends before a token and begins at another or behind. */
  private int before(Tokens tokens, int begin, int end) {
    if (begin >= end) {
      return WordClusters.UNKNOWN;
    }
    int both =
        begin + 1 < end
            ? clusters.number(word(tokens, end - 2), word(tokens, end - 1))
            : WordClusters.UNKNOWN;
    return both == WordClusters.UNKNOWN ? clusters.number(word(tokens, end - 1)) : both;
  }

  private void tell(Features features, Slot slot, int number) {
    if (number != WordClusters.UNKNOWN) {
      features.add(slot.coarse(), clusters.coarse(number)).add(slot.fine(), clusters.fine(number));
    }
  }

  /** Tells the clusters of the word that begins at a token and ends before another. */
  public void tell(Features features, Slot slot, Tokens tokens, int at, int end) {
    tell(features, slot, at(tokens, at, end));
  }

  /** Tells the clusters of the word that ends before a token and begins at another or behind. */
  public void tellBefore(Features features, Slot slot, Tokens tokens, int begin, int end) {
    tell(features, slot, before(tokens, begin, end));
  }

  /**
   * Tells each word between two tokens, and its clusters; names of persons are passed over, as they
   * say nothing of other texts.
   */
  public void tellAll(Features features, Bag bag, Document document, int begin, int end) {
    Tokens tokens = document.tokens();
    for (int at = begin; at < end; at++) {
      if (TextWords.isName(document, at)) {
        continue;
      }
      boolean alone = at + 1 < end && TextWords.isName(document, at + 1);
      int number = at(tokens, at, alone ? at + 1 : end);
      if (number == WordClusters.UNKNOWN) {
        features.add(bag.word(), word(tokens, at));
      } else {
        String word = clusters.word(number);
        features
            .add(bag.coarse(), clusters.coarse(number))
            .add(bag.fine(), clusters.fine(number))
            .add(bag.word(), word);
        at += word.indexOf(' ') < 0 ? 0 : 1;
      }
    }
  }
}
