package vn.bienban.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Printable;

/**
 * HTML while it is written. All that is not a tag of this project is escaped: nothing in an article
 * can open a tag, run a script or turn the direction of what stands around it. For one thread.
 */
final class Html {
  private static final String REPLACEMENT = "\uFFFD";

  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Opens an element; attributes are given as names and values, one with a null value left out. */
  Html open(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        attribute(value);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element that holds text alone. */
  Html element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Html text(String text) {
    return text(text, 0, text.length());
  }

  /**
   * A stretch of a text, of which the page's own text is the same to the letter; but what no page
   * can hold, NUL and half a surrogate pair, becomes {@code U+FFFD}.
   */
  Html text(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < '\u007F' && c != '<' && c != '>' && c != '&') {
        out.append(c);
      } else if (c == '\n' || c == '\t') {
        out.append(c);
      } else if (c == '<') {
        out.append("&lt;");
      } else if (c == '>') {
        out.append("&gt;");
      } else if (c == '&') {
        out.append("&amp;");
      } else if (c == '\r') {
        out.append("&#13;");
      } else if (c == '\0') {
        out.append(REPLACEMENT);
      } else if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < end
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          out.append(c).append(text.charAt(++i));
        } else {
          out.append(REPLACEMENT);
        }
      } else if (Printable.isObeyed(c) && c >= '\u061C') {
        // What turns the direction of writing turns nothing but itself, and is seen.
        out.append("<bdi class=\"ctl\" title=\"U+")
            .append(String.format(Locale.ROOT, "%04X", (int) c))
            .append("\">")
            .append(c)
            .append("</bdi>");
      } else {
        out.append(c);
      }
    }
    return this;
  }

  /** What this project's own files say, as it is. */
  Html raw(String html) {
    out.append(html);
    return this;
  }

  private void attribute(String value) {
    String shown = Printable.line(value);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
