package vn.bienban.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing began with, and every input that once broke a room. */
class RoomsTest {
  private static final Path INPUTS = Path.of("src/test/resources/vn/bienban/fuzz");

  @TestFactory
  Stream<DynamicTest> everyInputIsTakenOrRefusedAsPromised() throws IOException {
    try (Stream<Path> files = Files.list(INPUTS)) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> Rooms.fuzzerTestOneInput(Files.readAllBytes(file))));
    }
  }
}
