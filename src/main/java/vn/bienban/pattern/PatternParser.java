package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads a pattern as {@link TokenPattern} says it is written. For one pattern. */
final class PatternParser {
  private static final int STAR = 8;

  /** How often an element may be repeated at most. */
  private static final int MOST = 64;

  private final String source;
  private final String[] parts;
  private final Label.Names labels;
  private final Macros macros;
  private int next;

  PatternParser(String source, Label.Names labels, Macros macros) {
    this.source = source;
    this.parts = parts(source);
    this.labels = labels;
    this.macros = macros;
  }

  /** What white space divides. */
  static String[] parts(String text) {
    StringTokenizer words = new StringTokenizer(text);
    String[] parts = new String[words.countTokens()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = words.nextToken();
    }
    return parts;
  }

  /**
   * The whole pattern.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  Node parse() {
    Node whole = choice(false);
    if (next < parts.length) {
      throw broken("'" + parts[next] + "' closes nothing");
    }
    return whole;
  }

  /** Elements up to the end or a bracket that closes, with {@code |} between alternatives. */
  private Node choice(boolean inGroup) {
    List<Node> options = new ArrayList<>();
    List<Node> row = new ArrayList<>();
    while (next < parts.length && !closes(parts[next])) {
      if (parts[next].equals("|")) {
        if (!inGroup) {
          throw broken("alternatives of several elements stand between [ and ]");
        }
        options.add(sequence(row));
        row = new ArrayList<>();
        next++;
      } else {
        row.add(element());
      }
    }
    options.add(sequence(row));
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node sequence(List<Node> row) {
    if (row.isEmpty()) {
      throw broken("an empty alternative");
    }
    return row.size() == 1 ? row.get(0) : new Node.Sequence(row);
  }

  private static boolean closes(String part) {
    return part.equals("]") || part.startsWith("]") && repetition(part) == 1;
  }

  private Node element() {
    String part = parts[next++];
    String rest = part;
    String capture = null;
    int colon = rest.indexOf(':');
    if (colon > 0 && areLetters(rest, colon)) {
      capture = rest.substring(0, colon);
      rest = rest.substring(colon + 1);
    }
    boolean looks = rest.length() > 1 && "!&~".indexOf(rest.charAt(0)) >= 0;
    boolean negated = looks && rest.charAt(0) == '!';
    if (negated) {
      rest = rest.substring(1);
    }
    boolean behind = looks && rest.length() > 1 && rest.charAt(0) == '~';
    if (looks && (behind || !negated)) {
      rest = rest.substring(1);
    }
    Node node;
    String suffix;
    if (rest.equals("[")) {
      node = choice(true);
      if (next == parts.length) {
        throw broken("a [ that nothing closes");
      }
      suffix = parts[next++].substring(1);
    } else {
      int end = repetition(rest);
      node = atoms(rest.substring(0, end));
      suffix = rest.substring(end);
    }
    if (looks) {
      if (!suffix.isEmpty() || capture != null) {
        throw broken("'" + part + "' takes nothing, so it is not repeated or captured");
      }
      return behind ? behind(node, negated, part) : new Node.Ahead(node, negated);
    }
    node = repeated(node, suffix, part);
    return capture == null ? node : new Node.Capture(capture, node);
  }

  private static boolean areLetters(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Node behind(Node node, boolean negated, String part) {
    List<Node> options = node instanceof Node.Choice choice ? choice.options() : List.of(node);
    for (Node option : options) {
      if (!(option instanceof Node.Words || option instanceof Node.Labelled)) {
        throw broken("'" + part + "': only words and labels stand behind ~");
      }
    }
    return new Node.Behind(options, negated);
  }

  /** Where what tells how often begins: the length where nothing does. */
  private static int repetition(String text) {
    int last = text.length() - 1;
    if (last < 1) {
      return text.length();
    }
    return switch (text.charAt(last)) {
      case '?', '*' -> last;
      case '}' -> Math.max(text.lastIndexOf('{'), 0) > 0 ? text.lastIndexOf('{') : text.length();
      default -> text.length();
    };
  }

  private Node repeated(Node node, String suffix, String part) {
    if (suffix.isEmpty()) {
      return node;
    }
    int min = 0;
    int max = 1;
    if (suffix.equals("*")) {
      max = STAR;
    } else if (!suffix.equals("?")) {
      String[] bounds = suffix.substring(1, suffix.length() - 1).split(",", -1);
      try {
        min = Integer.parseInt(bounds[0]);
        max = Integer.parseInt(bounds[bounds.length - 1]);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(message("no bounds in '" + part + "'"), e);
      }
      if (bounds.length > 2 || min > max || max > MOST) {
        throw broken("no bounds in '" + part + "'");
      }
    }
    return new Node.Repeat(node, min, max, node instanceof Node.Any);
  }

  private Node atoms(String text) {
    if (text.indexOf('|') < 0 && !text.isEmpty()) {
      return atom(text);
    }
    List<Node> options = new ArrayList<>();
    for (String atom : text.split("\\|", -1)) {
      if (atom.isEmpty()) {
        throw broken("an empty alternative");
      }
      options.add(atom(atom));
    }
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node atom(String text) {
    if (text.startsWith("<") && text.endsWith(">") && text.length() > 2) {
      return new Node.Labelled(labels.label(text.substring(1, text.length() - 1)));
    }
    if (text.startsWith("@") && text.length() > 1) {
      @Nullable Node macro = macros.use(text.substring(1));
      if (macro == null) {
        throw broken("no macro is called " + text);
      }
      return macro;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("<>[]@".indexOf(text.charAt(i)) >= 0) {
        throw broken("'" + text + "' is no word");
      }
    }
    return switch (text) {
      case "." -> new Node.Any();
      case "^" -> new Node.Anchor(true);
      case "$" -> new Node.Anchor(false);
      default -> word(text);
    };
  }

  private Node word(String text) {
    Label label = labels.word(text);
    return label == null ? new Node.Words(text.split("_", -1)) : new Node.Labelled(label);
  }

  private String message(String why) {
    return why + " of '" + source + "'";
  }

  private IllegalArgumentException broken(String why) {
    return new IllegalArgumentException(message(why));
  }
}
