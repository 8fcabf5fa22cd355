package vn.bienban.engine.vncorenlp;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The logging of the program around, which VnCoreNLP turns off while it loads: it sets the JDK's
 * root logger to OFF and takes its handlers away.
 */
final class HostLogging {
  private final Logger root = Logger.getLogger("");
  private final @Nullable Level level = root.getLevel();
  private final List<Handler> handlers = List.of(root.getHandlers());

  private HostLogging() {}

  /** How it is set up now. */
  static HostLogging now() {
    return new HostLogging();
  }

  /** Undoes what was turned off since; what others changed meanwhile stays. */
  void restore() {
    if (Level.OFF.equals(root.getLevel())) {
      root.setLevel(level);
    }
    List<Handler> left = List.of(root.getHandlers());
    for (Handler handler : handlers) {
      if (!left.contains(handler)) {
        root.addHandler(handler);
      }
    }
  }
}
