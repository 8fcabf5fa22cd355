package vn.bienban.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The streams a command talks to: records go out, messages go to the side. Thread-safe. */
final class Console {
  /** To the line's beginning, and wipe it. */
  private static final String WIPE = "\r\u001b[K";

  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter messages;
  private final boolean terminal;
  private boolean drawn;

  /**
   * @param terminal whether somebody reads the messages on a terminal
   */
  Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    this.in = in;
    this.out = out;
    this.messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
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

  /** A line to the user. */
  synchronized void say(String message) {
    messages.print((drawn ? WIPE : "") + message + "\n");
    messages.flush();
    drawn = false;
  }

  /** A line that the next one takes the place of. */
  synchronized void draw(String message) {
    messages.print((drawn ? WIPE : "") + message);
    messages.flush();
    drawn = true;
  }
}
