package vn.bienban.document;

/**
 * Names what one annotator adds to a document and others read. Compared by identity.
 *
 * @param <T> what it is: a {@link Layer} of annotations, or what they amount to
 */
public final class LayerKey<T> {
  private final String name;

  /** A key of this name, for messages. */
  public LayerKey(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
