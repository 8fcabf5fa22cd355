package vn.bienban.evaluate;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.evaluate.RecordNode.Entries;
import vn.bienban.evaluate.RecordNode.Reference;
import vn.bienban.evaluate.RecordNode.Scalar;
import vn.bienban.evaluate.RecordNode.Struct;
import vn.bienban.text.Span;

/**
 * Values of a record in a line each, for reading: the words, where they stand, the other fields, at
 * the end the rule and its confidence, as in {@code "các sở" [12,18) task.ordered .95}. Strings
 * stand without quotation marks where that is clear, and a reference has {@code @} before it.
 */
final class RecordText {
  /** Longer words are cut in the middle. */
  private static final int LONGEST = 100;

  private static final int HEAD = 60;
  private static final int TAIL = 35;

  private static final Set<String> PLACED =
      Set.of(
          RecordNode.TEXT,
          RecordNode.BEGIN,
          RecordNode.END,
          RecordNode.SOURCE,
          RecordNode.CONFIDENCE);

  private RecordText() {}

  /** A value in one line: of an object its words and plain fields. */
  static String line(RecordNode node) {
    if (node instanceof Struct struct) {
      return line(struct);
    }
    if (node instanceof Reference reference) {
      return "@" + scalar(reference.handle());
    }
    return node instanceof Scalar scalar
        ? scalar(scalar)
        : ((Entries) node).structs().size() + " entries";
  }

  /** The same, with long words cut; an object without words shows those of one within it. */
  static String brief(@Nullable RecordNode node) {
    if (node == null) {
      return "null";
    }
    StringBuilder line = new StringBuilder(cut(line(node)));
    if (node instanceof Struct struct && struct.span() == null) {
      appendFirstWords(struct, line);
    }
    return line.toString();
  }

  /** The words of an object and where they stand, long ones cut. */
  static String words(Struct struct) {
    StringBuilder line = new StringBuilder();
    appendWords(struct, line);
    return line.isEmpty() ? "null" : cut(line.toString());
  }

  private static String line(Struct struct) {
    StringBuilder line = new StringBuilder();
    appendWords(struct, line);
    for (Map.Entry<String, RecordNode> field : struct.fields().entrySet()) {
      RecordNode value = field.getValue();
      boolean plain = value instanceof Scalar || value instanceof Reference;
      if (plain && !isPlaced(struct, field.getKey())) {
        append(line, field.getKey() + "=" + line(value));
      }
    }
    Scalar source = struct.scalar(RecordNode.SOURCE);
    if (source != null && isPlaced(struct, RecordNode.SOURCE)) {
      append(line, scalar(source));
    }
    Scalar confidence = struct.scalar(RecordNode.CONFIDENCE);
    if (confidence != null && isPlaced(struct, RecordNode.CONFIDENCE)) {
      append(
          line,
          confidence.json().startsWith("0.") ? confidence.json().substring(1) : confidence.json());
    }
    return line.toString();
  }

  private static void appendWords(Struct struct, StringBuilder line) {
    Scalar text = struct.scalar(RecordNode.TEXT);
    if (text != null && isPlaced(struct, RecordNode.TEXT)) {
      append(line, text.json());
    }
    Span span = struct.span();
    if (span != null) {
      append(line, "[" + span.begin() + "," + span.end() + ")");
    }
  }

  /** The first words below an object, such as the name of a meeting. */
  private static boolean appendFirstWords(Struct struct, StringBuilder line) {
    for (Map.Entry<String, RecordNode> field : struct.fields().entrySet()) {
      Struct first = null;
      if (field.getValue() instanceof Struct one) {
        first = one;
      } else if (field.getValue() instanceof Entries entries) {
        first = entries.structs().get(0);
      }
      if (first != null && first.span() != null) {
        append(line, field.getKey() + " " + words(first));
        return true;
      }
      if (first != null && appendFirstWords(first, line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field of an object stands without its name at a place of its own. */
  private static boolean isPlaced(Struct struct, String field) {
    Scalar scalar = struct.scalar(field);
    if (scalar == null || !PLACED.contains(field)) {
      return false;
    }
    return switch (field) {
      case RecordNode.TEXT -> scalar.json().startsWith("\"");
      case RecordNode.SOURCE -> isBare(scalar.plainString());
      case RecordNode.CONFIDENCE -> isNumber(scalar.json());
      default -> struct.span() != null;
    };
  }

  private static String scalar(Scalar scalar) {
    String string = scalar.plainString();
    return string != null && isBare(string) ? string : scalar.json();
  }

  /** Whether a string needs no quotation marks to be told from anything else. */
  static boolean isBare(@Nullable String string) {
    if (string == null || string.isEmpty() || isNumber(string)) {
      return false;
    }
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./:+".indexOf(c) < 0) {
        return false;
      }
    }
    return !string.equals("true") && !string.equals("false") && !string.equals("null");
  }

  /** Whether a text has the form of a number; {@code .9} is one here. */
  static boolean isNumber(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '-' || c == '+') {
        if (i > 0 && text.charAt(i - 1) != 'e' && text.charAt(i - 1) != 'E') {
          return false;
        }
      } else if (c != '.' && (digits == 0 || c != 'e' && c != 'E')) {
        return false;
      }
    }
    return digits > 0;
  }

  private static void append(StringBuilder line, String part) {
    if (!line.isEmpty()) {
      line.append(' ');
    }
    line.append(part);
  }

  /** The line with the middle of its first quoted words left out where they are long. */
  private static String cut(String line) {
    if (!line.startsWith("\"")) {
      return line;
    }
    int close = 1;
    while (close < line.length() && line.charAt(close) != '"') {
      close += line.charAt(close) == '\\' ? 2 : 1;
    }
    if (close - 1 <= LONGEST || close >= line.length()) {
      return line;
    }
    int from = whole(line, 1 + HEAD);
    int to = whole(line, close - TAIL);
    return line.substring(0, from) + " … " + line.substring(to);
  }

  /** The offset, or the one before it where it would divide a character. */
  private static int whole(String line, int offset) {
    return Character.isLowSurrogate(line.charAt(offset)) ? offset - 1 : offset;
  }
}
