package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.evaluate.RecordNode.Entries;
import vn.bienban.evaluate.RecordNode.Reference;
import vn.bienban.evaluate.RecordNode.Scalar;
import vn.bienban.evaluate.RecordNode.Struct;

/**
 * A record as a page for reading, one value a line as {@link RecordText} shows it, and back: {@code
 * - } before each entry of a list, two spaces before what belongs to the line above.
 */
final class RecordPage {
  private static final String ROOT = "record";
  private static final String ENTRY = "- ";
  private static final String INDENT = "  ";

  private RecordPage() {}

  static String write(Struct record) {
    StringBuilder page = new StringBuilder();
    line("", ROOT, record, page);
    record
        .fields()
        .forEach(
            (name, node) -> {
              if (node instanceof Struct || node instanceof Entries) {
                page.append('\n');
                below("", name, node, page);
              }
            });
    return page.toString();
  }

  /**
   * The record that a page shows.
   *
   * @throws IllegalArgumentException naming the line that cannot be one of a page
   */
  static Struct parse(String page) {
    List<String> lines = page.lines().toList();
    Reader reader = new Reader(lines);
    try {
      Struct record = reader.struct(0, ROOT.length());
      if (reader.next == lines.size()) {
        return record;
      }
    } catch (IndexOutOfBoundsException e) {
      // The line ends too early.
    }
    throw new IllegalArgumentException("line " + (reader.next + 1) + " is none of a page");
  }

  private static void below(String indent, String name, RecordNode node, StringBuilder page) {
    if (node instanceof Struct struct) {
      line(indent, name, struct, page);
      children(indent + INDENT, struct, page);
    } else if (node instanceof Entries entries) {
      for (Struct entry : entries.structs()) {
        line(indent, ENTRY + name, entry, page);
        children(indent + INDENT, entry, page);
      }
    }
  }

  private static void children(String indent, Struct struct, StringBuilder page) {
    struct.fields().forEach((name, node) -> below(indent, name, node, page));
  }

  private static void line(String indent, String label, Struct struct, StringBuilder page) {
    page.append((indent + label + " " + RecordText.line(struct)).stripTrailing()).append('\n');
  }

  private static final class Reader {
    private final List<String> lines;
    private int next;

    Reader(List<String> lines) {
      this.lines = lines;
    }

    /** The object of the next line and of those below it, indented by {@code indent} and more. */
    Struct struct(int indent, int begin) {
      String line = lines.get(next);
      Map<String, RecordNode> fields = new LinkedHashMap<>();
      new Line(line, begin).fields(fields);
      next++;
      Map<String, List<Struct>> lists = new LinkedHashMap<>();
      while (skipBlank() && indentOf(lines.get(next)) == indent) {
        String below = lines.get(next);
        boolean entry = below.startsWith(ENTRY, indent);
        int from = entry ? indent + ENTRY.length() : indent;
        int to = below.indexOf(' ', from);
        to = to < 0 ? below.length() : to;
        String name = below.substring(from, to);
        Struct child = struct(indent + INDENT.length(), to);
        if (entry) {
          lists.computeIfAbsent(name, n -> new ArrayList<>()).add(child);
        } else {
          fields.put(name, child);
        }
      }
      lists.forEach((name, entries) -> fields.put(name, new Entries(entries)));
      return new Struct(fields);
    }

    private boolean skipBlank() {
      while (next < lines.size() && lines.get(next).isEmpty()) {
        next++;
      }
      return next < lines.size();
    }

    private static int indentOf(String line) {
      int spaces = 0;
      while (spaces < line.length() && line.charAt(spaces) == ' ') {
        spaces++;
      }
      return spaces;
    }
  }

  /** The parts of a line, in the order in which they are written. */
  private static final class Line {
    private final String line;
    private int at;

    Line(String line, int begin) {
      this.line = line;
      this.at = begin;
    }

    void fields(Map<String, RecordNode> fields) {
      while (at < line.length()) {
        at++;
        char c = line.charAt(at);
        int name = nameEnd();
        if (c == '"') {
          fields.put(RecordNode.TEXT, new Scalar(quoted()));
        } else if (c == '[') {
          String[] offsets = line.substring(at + 1, line.indexOf(')', at)).split(",");
          fields.put(RecordNode.BEGIN, new Scalar(offsets[0]));
          fields.put(RecordNode.END, new Scalar(offsets[1]));
          at = line.indexOf(')', at) + 1;
        } else if (name >= 0) {
          String field = line.substring(at, name);
          at = name + 1;
          fields.put(field, value());
        } else {
          String bare = bare();
          boolean number = RecordText.isNumber(bare);
          fields.put(
              number ? RecordNode.CONFIDENCE : RecordNode.SOURCE,
              new Scalar(number ? (bare.startsWith(".") ? "0" + bare : bare) : '"' + bare + '"'));
        }
      }
    }

    /** Where the name of a field ends that begins here, or -1 where none does. */
    private int nameEnd() {
      int end = at;
      while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
        end++;
      }
      return end < line.length() && line.charAt(end) == '=' ? end : -1;
    }

    private RecordNode value() {
      if (line.startsWith("@", at)) {
        at++;
        return new Reference((Scalar) value());
      }
      if (line.startsWith("\"", at)) {
        return new Scalar(quoted());
      }
      if (line.startsWith("[", at)) {
        return new Scalar(array());
      }
      String bare = bare();
      return new Scalar(RecordText.isBare(bare) ? '"' + bare + '"' : bare);
    }

    private String bare() {
      int begin = at;
      at = line.indexOf(' ', at);
      at = at < 0 ? line.length() : at;
      return line.substring(begin, at);
    }

    private String quoted() {
      int begin = at++;
      while (line.charAt(at) != '"') {
        at += line.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
      return line.substring(begin, at);
    }

    private String array() {
      int begin = at;
      int depth = 0;
      do {
        char c = line.charAt(at);
        if (c == '"') {
          quoted();
        } else {
          depth += c == '[' ? 1 : c == ']' ? -1 : 0;
          at++;
        }
      } while (depth > 0);
      return line.substring(begin, at);
    }
  }
}
