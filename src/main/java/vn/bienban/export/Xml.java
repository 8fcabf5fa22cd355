package vn.bienban.export;

/** XML as it grows; foreign text in it stays text. Not thread-safe. */
final class Xml {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder();

  /** Adds markup. */
  Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text; what XML 1.0 cannot hold, even escaped, becomes U+FFFD. */
  Xml text(String text) {
    append(text, false);
    return this;
  }

  /** Adds an attribute to the element that is open. */
  Xml attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    append(value, true);
    out.append('"');
    return this;
  }

  /** Adds a comment and the end of its line. */
  void comment(String text) {
    out.append("<!-- ");
    append(text.replace("--", "- -"), false);
    out.append(" -->\n");
  }

  private void append(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
        continue;
      }
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        // A parser would make a line feed of it.
        case '\r' -> out.append("&#13;");
        case '\n', '\t' -> {
          if (inAttribute) {
            out.append("&#").append((int) c).append(';');
          } else {
            out.append(c);
          }
        }
        default -> out.append(canStand(c) ? c : REPLACEMENT);
      }
    }
  }

  private static boolean canStand(char c) {
    return c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
