package vn.bienban.engine.opennlp;

import java.util.List;

/**
 * The features of the name model, each a combination of up to three things seen at or near a token.
 * OpenNLP's own name finder and the compiled one both make their features from these templates: as
 * strings the one, as numbers the other.
 *
 * @param code the letter that begins the feature's string
 * @param parts what it combines
 */
record NameTemplate(char code, List<Part> parts) {
  NameTemplate {
    parts = List.copyOf(parts);
  }

  /** What is seen. */
  enum Column {
    /** The word in lower case. */
    WORD,
    /** How it is written. */
    SHAPE,
    /** The gazetteer's phrase over it. */
    PHRASE,
    /** Whether a family or given name. */
    SYLLABLE,
    /** Its place in its run of capitalized words; only inside of one. */
    PLACE,
    /** The word before the run; only inside of one. */
    BEFORE,
    /** The word after the run; only inside of one. */
    AFTER,
    /** The last letters of a capitalized word that is no Vietnamese syllable; only of such. */
    ENDING,
    /** The outcome of an earlier token. */
    OUTCOME
  }

  /** One thing seen at a token this far from the one in question. */
  record Part(Column column, int offset) {}

  /** How far features look. */
  static final int REACH = 2;

  /** How many letters an ending has. */
  static final int ENDING = 3;

  /** The word before a sentence's first token. */
  static final String BEGIN = "^";

  /** The word after a sentence's last token. */
  static final String END = "$";

  /** A symbol outside of the sentence. */
  static final char OUTSIDE = '_';

  /** Those without outcomes, then those with; no more than 31, see {@link CompiledNames}. */
  static final List<NameTemplate> ALL =
      List.of(
          of('a', word(-2)),
          of('b', word(-1)),
          of('c', word(0)),
          of('d', word(1)),
          of('e', word(2)),
          of('f', word(-1), word(0)),
          of('g', word(0), word(1)),
          of('h', shape(-1), shape(0)),
          of('i', shape(0), shape(1)),
          of('j', shape(-2), shape(-1), shape(0)),
          of('k', shape(-1), shape(0), shape(1)),
          of('l', shape(0), shape(1), shape(2)),
          of('m', phrase(0), shape(0)),
          of('n', phrase(-1), phrase(0)),
          of('o', phrase(0), phrase(1)),
          of('p', syllable(-1), syllable(0)),
          of('q', syllable(0), syllable(1)),
          of('r', word(-1), shape(0)),
          of('s', word(1), shape(0)),
          of('t', at(Column.BEFORE), at(Column.PLACE)),
          of('u', at(Column.AFTER), at(Column.PLACE)),
          of('v', at(Column.PLACE), shape(0)),
          of('w', at(Column.ENDING)),
          of('A', outcome(-1)),
          of('B', outcome(-1), word(0)),
          of('C', outcome(-1), shape(0), shape(1)),
          of('D', outcome(-1), phrase(0)),
          of('E', outcome(-1), word(-1)),
          of('F', outcome(-2), outcome(-1)),
          of('G', outcome(-1), syllable(0)),
          of('H', outcome(-1), at(Column.PLACE)));

  /** How many of them have no outcome among their parts; they come first. */
  static final int WITHOUT_OUTCOME = 23;

  private static NameTemplate of(char code, Part... parts) {
    return new NameTemplate(code, List.of(parts));
  }

  private static Part at(Column column) {
    return new Part(column, 0);
  }

  private static Part word(int offset) {
    return new Part(Column.WORD, offset);
  }

  private static Part shape(int offset) {
    return new Part(Column.SHAPE, offset);
  }

  private static Part phrase(int offset) {
    return new Part(Column.PHRASE, offset);
  }

  private static Part syllable(int offset) {
    return new Part(Column.SYLLABLE, offset);
  }

  private static Part outcome(int offset) {
    return new Part(Column.OUTCOME, offset);
  }
}
