package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;

/** What names in its fields the phrases that it reads. Immutable and thread-safe. */
abstract class PhraseReader {
  private final Lexicon lexicon;

  PhraseReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The phrases of a class, by its name in the domain.
   *
   * @throws IllegalStateException if no table declares it
   */
  final Phrases of(String type) {
    return Phrases.of(lexicon, type);
  }
}
