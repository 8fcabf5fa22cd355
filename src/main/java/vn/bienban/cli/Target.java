package vn.bienban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.Journal;

/**
 * Where the records of a run go and what stands there meanwhile.
 *
 * @param out the file or folder with the records, whole
 * @param journal what grows while the run goes
 * @param failures the file of the failures, whole
 */
record Target(Path out, Journal.Place journal, Path failures) {
  /**
   * The target behind the options.
   *
   * @param out a file, or a folder, which gets files of their usual names
   * @param errors the file of the failures, or null for one beside the records
   * @throws NotBegunException if the options do not go together
   */
  static Target of(Path out, @Nullable Path errors) {
    boolean folder = Files.isDirectory(out);
    Path file = folder ? out.resolve("records.jsonl") : out;
    Path failures =
        errors != null
            ? errors
            : folder ? out.resolve("errors.jsonl") : with(file, ".errors.jsonl");
    if (Files.isDirectory(failures)) {
      throw new NotBegunException(failures + ": is a folder");
    }
    return new Target(
        file,
        new Journal.Place(
            with(file, ".part"),
            file.toString().endsWith(".gz"),
            with(failures, ".part"),
            with(file, ".checkpoint")),
        failures);
  }

  private static Path with(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
