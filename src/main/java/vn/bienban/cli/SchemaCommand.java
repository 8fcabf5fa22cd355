package vn.bienban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.bienban.json.RecordSchema;

/** {@code bienban schema}: the contract of the records. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema (2020-12) of the records.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Output output = new RunFiles(console).output(null)) {
      output.line(RecordSchema.text().stripTrailing());
      output.finish();
    }
    return Main.DONE;
  }
}
