package vn.bienban.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.archive.Input;
import vn.bienban.evaluate.WordClustering;

/** {@code bienban train clusters}: reads articles that nobody annotated and groups their words. */
final class ClusterTraining {
  private final RunFiles files;
  private final List<String> archive;
  private final List<String> without;

  ClusterTraining(RunFiles files, List<String> archive, List<String> without) {
    this.files = files;
    this.archive = archive;
    this.without = without;
  }

  /**
   * Groups the words and writes their table.
   *
   * @return the exit code
   * @throws NotBegunException if an article or the place for the table is not there, or no word
   *     stands often enough
   */
  int run(Path table) {
    if (archive.isEmpty()) {
      throw new NotBegunException("bienban: train clusters needs --archive");
    }
    HeldOut.refuse(archive);
    List<Input> inputs = HeldOut.without(files.articles(archive));
    List<Input> others = without.isEmpty() ? List.of() : files.articles(without);
    Set<String> excluded = new HashSet<>();
    WordClustering clustering = new WordClustering();
    Console console = files.console();
    try (Output output = files.output(table)) {
      int code = NerTraining.exclude(console, others, excluded);
      code =
          Math.max(
              code,
              Work.<List<List<String>>>run(
                  console,
                  inputs,
                  read ->
                      excluded.contains(read.article().text().strip())
                          ? List.of()
                          : clustering.read(read.article()),
                  (read, sentences) -> sentences.forEach(clustering::add)));
      clustering.table().forEach(output::line);
      output.finish();
      return code;
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: " + e.getMessage());
    }
  }
}
