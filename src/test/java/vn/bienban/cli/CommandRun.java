package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** What the command did when it was run in this JVM. */
record CommandRun(int code, String out, String err) {
  /** Runs with nothing on standard input. */
  static CommandRun of(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  static CommandRun withInput(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new ByteArrayInputStream(input), out, err, arguments);
    return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  List<String> records() {
    return out.lines().toList();
  }
}
