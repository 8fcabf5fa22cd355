package vn.bienban.lexicon;

/**
 * What the phrases of some rows of a table have in common: "verbs of chairing", "words that end a
 * name". Declared with its meaning in the head of its table; one object a class and lexicon, so
 * that classes are compared by identity. Immutable.
 */
public final class LexicalClass {
  private final int id;
  private final String name;
  private final String meaning;
  private final String place;

  LexicalClass(int id, String name, String meaning, String place) {
    this.id = id;
    this.name = name;
    this.meaning = meaning;
    this.place = place;
  }

  /** Its number in its lexicon, from 0. */
  public int id() {
    return id;
  }

  /** One bit of 64 that it shares with few other classes: where no such bit is, it is not. */
  public long mask() {
    return 1L << (id & 63);
  }

  /** Its name with the domain of its table: {@code event.chair}. */
  public String name() {
    return name;
  }

  /** What it means, in English. */
  public String meaning() {
    return meaning;
  }

  /** File and line of its declaration, for messages. */
  public String place() {
    return place;
  }

  @Override
  public String toString() {
    return name;
  }
}
