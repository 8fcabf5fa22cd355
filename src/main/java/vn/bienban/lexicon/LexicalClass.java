package vn.bienban.lexicon;

/**
 * What the phrases of some rows of a table have in common: "verbs of chairing", "words that end a
 * name". Declared with its meaning in the head of its table; one object a class and lexicon.
 * Immutable.
 *
 * @param id its number in its lexicon, from 0
 * @param name its name with the domain of its table: {@code event.chair}
 * @param meaning what it means, in English
 * @param place file and line of its declaration, for messages
 */
public record LexicalClass(int id, String name, String meaning, String place) {
  /** One bit of 64 that it shares with few other classes: where no such bit is, it is not. */
  public long mask() {
    return 1L << (id & 63);
  }

  /** One object a class: it is itself alone. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name;
  }
}
