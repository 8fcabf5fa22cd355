package vn.bienban.lexicon;

/**
 * The lexical classes of one domain, for a class that names in its fields those that it reads.
 * Immutable and thread-safe.
 */
public abstract class Domain {
  /** All classes of the domain. */
  public final ClassSet all;

  private final Lexicon lexicon;
  private final String name;

  /** The classes of a domain, such as {@code time}. */
  protected Domain(Lexicon lexicon, String name) {
    this.lexicon = lexicon;
    this.name = name;
    this.all = lexicon.domain(name);
  }

  /**
   * A class by its name in the domain; one of another domain by that one's name, too: {@code
   * event.head}.
   *
   * @throws IllegalStateException if no table declares it
   */
  protected final LexicalClass of(String type) {
    return lexicon.lexicalClass(type.indexOf('.') < 0 ? name + "." + type : type);
  }
}
