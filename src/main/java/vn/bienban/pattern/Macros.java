package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of elements to which a sheet gives names, while it is read. */
final class Macros {
  private final Map<String, Node.Choice> inherited;
  private final Map<String, Macro> own = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  /** With those of the sheet that is extended. */
  Macros(Map<String, Node.Choice> inherited) {
    this.inherited = inherited;
  }

  /** A name, the alternatives it stands for and the line where it first stands. */
  record Macro(String name, List<Node> options, int line) {}

  /**
   * Adds an alternative.
   *
   * @throws IllegalArgumentException if the name is none, is taken, or stands in a pattern already
   */
  void add(String name, Node node, int line) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "the name of a macro has small letters, not '" + name + "'");
    }
    if (inherited.containsKey(name) || used.contains(name)) {
      throw new IllegalArgumentException("@" + name + " is in use before this line");
    }
    Macro macro = own.get(name);
    if (macro == null) {
      macro = new Macro(name, new ArrayList<>(), line);
      own.put(name, macro);
    }
    macro.options.add(node);
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c != '-' || i == 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** What a name stands for, or null; from now on it is used. */
  @Nullable Node use(String name) {
    used.add(name);
    Macro macro = own.get(name);
    return macro == null ? inherited.get(name) : choice(macro);
  }

  /** One that no pattern and no other macro names, or null. */
  @Nullable Macro unused() {
    for (Macro macro : own.values()) {
      if (!used.contains(macro.name)) {
        return macro;
      }
    }
    return null;
  }

  /** All of them, those of the extended sheet too. */
  Map<String, Node.Choice> all() {
    Map<String, Node.Choice> all = new LinkedHashMap<>(inherited);
    for (Macro macro : own.values()) {
      all.put(macro.name, choice(macro));
    }
    return Map.copyOf(all);
  }

  private static Node.Choice choice(Macro macro) {
    return new Node.Choice(macro.options);
  }
}
