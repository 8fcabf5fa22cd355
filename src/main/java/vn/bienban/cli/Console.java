package vn.bienban.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Printable;

/** The streams a command talks to: records go out, messages go to the side. Thread-safe. */
final class Console {
  /** To the line's beginning, and wipe it. */
  private static final String WIPE = "\r\u001b[K";

  private final InputStream in;
  private final OutputStream out;
  private final boolean ofProcess;
  private final PrintWriter messages;
  private final boolean terminal;
  private boolean drawn;

  /**
   * @param terminal whether somebody reads the messages on a terminal
   */
  Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    this(in, out, err, terminal, false);
  }

  private Console(
      InputStream in, OutputStream out, OutputStream err, boolean terminal, boolean ofProcess) {
    this.in = in;
    this.out = out;
    this.ofProcess = ofProcess;
    this.messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
  }

  /** The streams that the process was started with. */
  static Console ofProcess(boolean terminal) {
    return new Console(
        // read whole, that of a file alone asks where it is, which a pipe does not know
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminal,
        true);
  }

  /** The file that standard input comes from, or null where it is none or nobody can tell. */
  @Nullable Path inputFile() {
    return file("/dev/stdin");
  }

  /** The file that standard output goes to, or null where it is none or nobody can tell. */
  @Nullable Path outputFile() {
    return file("/dev/stdout");
  }

  private @Nullable Path file(String name) {
    Path path = Path.of(name);
    return ofProcess && Files.isRegularFile(path) ? path : null;
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  PrintWriter messages() {
    return messages;
  }

  /** Whether somebody reads the messages on a terminal. */
  boolean terminal() {
    return terminal;
  }

  /** A line to the user; whatever of the articles stands in it, the terminal only shows it. */
  synchronized void say(String message) {
    messages.print((drawn ? WIPE : "") + Printable.line(message) + "\n");
    messages.flush();
    drawn = false;
  }

  /** A line that the next one takes the place of. */
  synchronized void draw(String message) {
    messages.print((drawn ? WIPE : "") + Printable.line(message));
    messages.flush();
    drawn = true;
  }
}
