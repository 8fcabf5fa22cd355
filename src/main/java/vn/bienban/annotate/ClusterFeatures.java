package vn.bienban.annotate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.FeatureTable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.WordClusters;

/**
 * What one model sees of words by the {@link WordClusters clusters} that they are in, so that it
 * knows something of a word that it never saw. Immutable and thread-safe.
 */
public final class ClusterFeatures {
  private final WordClusters clusters;
  private final LinearModel model;

  /** Features by these clusters, for a model. */
  public ClusterFeatures(WordClusters clusters, LinearModel model) {
    this.clusters = clusters;
    this.model = model;
  }

  /** What may be told of a word. */
  public enum Told {
    /** The coarse cluster that it is in. */
    COARSE(" coarse="),
    /** The fine cluster that it is in. */
    FINE(" fine="),
    /** The word itself; of one that is in no cluster only a {@link Bag} tells it. */
    WORD("=");

    private final String ending;

    Told(String ending) {
      this.ending = ending;
    }

    private String of(WordClusters clusters, int number) {
      return switch (this) {
        case COARSE -> clusters.coarse(number);
        case FINE -> clusters.fine(number);
        case WORD -> clusters.word(number);
      };
    }
  }

  /**
   * What is told of the words of a stretch: much, each of which says little.
   *
   * @param known what is told of a word that is in a cluster
   * @param word the template of a word that is in no cluster, or null where none is told
   */
  public record Bag(FeatureTable known, @Nullable String word) {}

  /** What is told of one word that is called so, such as {@code verb}. */
  public FeatureTable slot(String called, Told... told) {
    List<Told> all = List.of(told);
    List<String> templates = all.stream().map(each -> called + each.ending).toList();
    return new FeatureTable(
        model,
        clusters.size(),
        templates,
        (template, number) -> all.get(template).of(clusters, number));
  }

  /** What is told of the words of a stretch that is called so, such as {@code ahead}. */
  public Bag bag(String called, Told... told) {
    String name = Features.FAINT + called;
    boolean words = Arrays.asList(told).contains(Told.WORD);
    return new Bag(slot(name, told), words ? name + Told.WORD.ending : null);
  }

  /** The number of the word that begins at a token and ends before another. */
  private int at(Tokens tokens, int at, int end) {
    if (at >= end) {
      return WordClusters.UNKNOWN;
    }
    int both = at + 1 < end ? tokens.clusterOfPair(clusters, at) : WordClusters.UNKNOWN;
    return both == WordClusters.UNKNOWN ? tokens.cluster(clusters, at) : both;
  }

  /** The number of the word that ends before a token and begins at another or behind. */
  private int before(Tokens tokens, int begin, int end) {
    if (begin >= end) {
      return WordClusters.UNKNOWN;
    }
    int both = begin + 1 < end ? tokens.clusterOfPair(clusters, end - 2) : WordClusters.UNKNOWN;
    return both == WordClusters.UNKNOWN ? tokens.cluster(clusters, end - 1) : both;
  }

  private static void tell(Features features, FeatureTable slot, int number) {
    if (number != WordClusters.UNKNOWN) {
      features.add(slot, number);
    }
  }

  /** Tells of the word that begins at a token and ends before another. */
  public void tell(Features features, FeatureTable slot, Tokens tokens, int at, int end) {
    tell(features, slot, at(tokens, at, end));
  }

  /** Tells of the word that ends before a token and begins at another or behind. */
  public void tellBefore(Features features, FeatureTable slot, Tokens tokens, int begin, int end) {
    tell(features, slot, before(tokens, begin, end));
  }

  /**
   * Tells of each word between two tokens; names of persons are passed over, as they say nothing of
   * other texts.
   */
  public void tellAll(Features features, Bag bag, Document document, int begin, int end) {
    Tokens tokens = document.tokens();
    BitSet names = TextWords.names(document);
    String unknown = bag.word();
    for (int at = begin; at < end; at++) {
      if (!names.get(at)) {
        int number = at(tokens, at, names.get(at + 1) ? at + 1 : end);
        if (number != WordClusters.UNKNOWN) {
          features.add(bag.known(), number);
          at += clusters.isPair(number) ? 1 : 0;
        } else if (unknown != null) {
          features.add(unknown, tokens.hasDigit(at) ? WordClusters.NUMBER : tokens.lower(at));
        }
      }
    }
  }
}
