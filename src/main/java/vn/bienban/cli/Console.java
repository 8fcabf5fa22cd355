package vn.bienban.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The streams a command talks to: records go out, messages go to the side. */
final class Console {
  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter messages;

  Console(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out = out;
    this.messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
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

  /** A line to the user. */
  synchronized void say(String message) {
    messages.print(message + "\n");
    messages.flush();
  }
}
