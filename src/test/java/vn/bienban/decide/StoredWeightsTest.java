package vn.bienban.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bienban.lexicon.CompiledForm;

/** The weights that a build stores are those of the tables. */
class StoredWeightsTest {
  @Test
  void everyFeatureOfATableWeighsWhatItSays() throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.list(Path.of("models/weights"))) {
      tables = files.sorted().toList();
    }
    Models stored = new Models(CompiledForm.of(Models.compiled(), tables.size()));
    int weights = 0;
    for (Path table : tables) {
      for (String line : Files.readAllLines(table)) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("#") || line.isBlank() || cells[0].equals("decision")) {
          continue;
        }
        LinearModel model = stored.get(cells[0]);
        assertThat(model.weight(cells[1].strip())).as(line).isEqualTo(Double.parseDouble(cells[2]));
        assertThat(model.weight(cells[1].strip() + " no feature")).as("no feature").isZero();
        weights++;
      }
    }
    assertThat(weights).isGreaterThan(30_000);
    assertThat(stored.names()).isEqualTo(Models.load().names());
    assertThat(stored.get("tasks").isEmpty()).isFalse();
    assertThat(stored.get("never seen").isEmpty()).isTrue();
  }

  @Test
  void theSameTablesAreStoredAsTheSameBytes() {
    assertThat(Models.compiled()).isEqualTo(Models.compiled());
  }
}
