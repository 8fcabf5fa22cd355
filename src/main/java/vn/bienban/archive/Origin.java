package vn.bienban.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some bytes before they are read.
 *
 * @param name the file, {@code file!member} in an archive
 * @param id what an article without a name of its own is called by, or null
 * @param format how they are written, or AUTO
 * @param path the file where the bytes are all of it, or null
 * @param offset where they begin in the archive, or 0
 * @param before what the ids of an archive's members have in front of their paths
 */
record Origin(
    String name,
    @Nullable String id,
    Input.Format format,
    @Nullable Path path,
    long offset,
    String before) {

  static Origin of(Input input) {
    return new Origin(input.name(), input.id(), input.format(), input.path(), 0, input.before());
  }

  /** The place of the whole of it. */
  Place place() {
    return new Place(name, 0, offset);
  }

  /** The name of an article that has none: that of the file and its number in it. */
  @Nullable String id(int number) {
    return id == null ? null : id + ":" + number;
  }

  Origin as(Input.Format value) {
    return new Origin(name, id, value, path, offset, before);
  }
}
