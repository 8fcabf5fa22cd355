package vn.bienban.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one file, by name in the order of the file. A sheet is UTF-8 text:
 *
 * <pre>
 * # a comment
 * [chair.verb-after]
 * what = A named person and then the verb of chairing
 * origin = Hướng dẫn 36-HD/VPTW
 * confidence = 0.9
 * pattern = who:&lt;person&gt; đã|sẽ? chủ_trì
 * + Đồng chí Lê Văn An chủ trì hội nghị. =&gt; Lê Văn An
 * - Bộ Tài chính chủ trì, phối hợp với Bộ Công an.
 * </pre>
 *
 * <p>{@code confidence of followed = 0.8} is the one in a case that the reader of the rule tells
 * apart. {@code \n} in an example stands for a line break. {@code let term = từ|trong năm?
 * <number>} before the rules that need it gives a row of elements a name, {@code @term}; of several
 * such lines of one name each is an alternative.
 *
 * <p>A sheet that extends another one says of each rule {@code like = chair.subject}: the rule of
 * the other sheet whose patterns' captures it has and like which it is read. Immutable.
 */
public final class RuleSheet {
  private static final String CONFIDENCE = "confidence";
  private static final String VARIANT = "confidence of ";
  private static final String LIKE = "like";
  private static final String LET = "let ";

  private final Map<String, Rule> rules;

  /** What its patterns may name with {@code @}. */
  private final Map<String, Node.Choice> macros;

  private RuleSheet(Map<String, Rule> rules, Map<String, Node.Choice> macros) {
    this.rules = rules;
    this.macros = macros;
  }

  /**
   * Loads a sheet from the class path.
   *
   * @param owner the class whose package holds the resource
   * @param resource the file's name in that package
   * @param labels what its patterns may name
   * @throws IllegalStateException naming file and line if the sheet is missing, not well-formed, or
   *     names a label that nobody knows
   */
  public static RuleSheet load(Class<?> owner, String resource, Label.Names labels) {
    return load(owner, resource, labels, Production.Names.NONE);
  }

  /**
   * Loads a sheet from the class path.
   *
   * @param owner the class whose package holds the resource
   * @param resource the file's name in that package
   * @param labels what its patterns may name
   * @param productions what its patterns may make
   * @throws IllegalStateException naming file and line if the sheet is missing, not well-formed, or
   *     names a label or production that nobody knows
   */
  public static RuleSheet load(
      Class<?> owner, String resource, Label.Names labels, Production.Names productions) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no rule sheet " + resource + " beside " + owner.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read(resource, lines, labels, productions);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read rule sheet " + resource, e);
    }
  }

  /**
   * Reads a sheet.
   *
   * @param name what messages call it
   * @param labels what its patterns may name
   * @throws IllegalStateException naming the sheet and the line of what is wrong
   */
  public static RuleSheet read(String name, BufferedReader in, Label.Names labels)
      throws IOException {
    return read(name, in, labels, Production.Names.NONE);
  }

  private static RuleSheet read(
      String name, BufferedReader in, Label.Names labels, Production.Names productions)
      throws IOException {
    return new Parser(name, labels, productions, null).parse(in);
  }

  /**
   * These rules with those of a sheet that extends them.
   *
   * @param name what messages call it
   * @param labels what its patterns may name
   * @throws IllegalStateException naming the sheet and the line of what is wrong: also a rule
   *     without a pattern, without a positive or a negative example, one that is like none of these
   *     or lacks what their patterns capture, or one that is here already
   */
  public RuleSheet extended(String name, BufferedReader in, Label.Names labels) throws IOException {
    Map<String, Rule> all = new LinkedHashMap<>(rules);
    all.putAll(new Parser(name, labels, Production.Names.NONE, this).parse(in).rules);
    return new RuleSheet(all, macros);
  }

  /** A shipped rule and, behind it, those that are like it. */
  public List<Rule> like(String name) {
    Rule shipped = rule(name);
    return rules.values().stream().filter(each -> each.isLike(shipped)).toList();
  }

  /** The shipped rule that a rule is like, by their names; of a name that is none, the same. */
  public String kind(String name) {
    Rule rule = rules.get(name);
    return rule == null ? name : rule.like();
  }

  /** All rules, in the order of the sheet. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /**
   * The rule of this name.
   *
   * @throws IllegalArgumentException if the sheet has none
   */
  public Rule rule(String name) {
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no rule named " + name);
    }
    return rule;
  }

  /** The same rules without one pattern, to see what it is there for. */
  public RuleSheet without(TokenPattern pattern) {
    Map<String, Rule> rest = new LinkedHashMap<>();
    for (Rule rule : rules.values()) {
      rest.put(rule.name(), rule.without(pattern));
    }
    return new RuleSheet(rest, macros);
  }

  private static final class Parser {
    private final String file;
    private final Label.Names labels;
    private final Production.Names productions;

    /** The sheet that this one extends, or null. */
    private final @Nullable RuleSheet extended;

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Macros macros;
    private int line;
    private @Nullable String name;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<TokenPattern> patterns = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    Parser(
        String file,
        Label.Names labels,
        Production.Names productions,
        @Nullable RuleSheet extended) {
      this.file = file;
      this.labels = Shapes.behind(labels);
      this.productions = productions;
      this.extended = extended;
      this.macros = new Macros(extended == null ? Map.of() : extended.macros);
    }

    RuleSheet parse(BufferedReader in) throws IOException {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        text = text.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        if (text.startsWith("[") && text.endsWith("]")) {
          finish();
          name = text.substring(1, text.length() - 1);
        } else if (text.startsWith(LET)) {
          let(text.substring(LET.length()));
        } else if (name == null) {
          throw broken("a rule begins with [its.name]");
        } else if (text.startsWith("+ ")) {
          positive(text.substring(2));
        } else if (text.startsWith("- ")) {
          examples.add(new Example(unescape(text.substring(2)), null, line));
        } else {
          field(text);
        }
      }
      finish();
      Macros.Macro idle = macros.unused();
      if (idle != null) {
        line = idle.line();
        throw broken("no pattern names @" + idle.name());
      }
      return new RuleSheet(rules, macros.all());
    }

    private void let(String text) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw broken("expected let name = elements");
      }
      String elements = text.substring(equals + 1).strip();
      try {
        Node node = new PatternParser(elements, labels, macros).parse();
        macros.add(text.substring(0, equals).strip(), node, line);
      } catch (IllegalArgumentException e) {
        throw broken(e.getMessage());
      }
    }

    private void positive(String text) {
      int arrow = text.lastIndexOf(" => ");
      if (arrow < 0) {
        throw broken("a positive example is written: text => what is found");
      }
      examples.add(
          new Example(
              unescape(text.substring(0, arrow)), unescape(text.substring(arrow + 4)), line));
    }

    private void field(String text) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw broken("expected key = value");
      }
      String key = text.substring(0, equals).strip();
      String value = text.substring(equals + 1).strip();
      if (key.equals("pattern")) {
        try {
          patterns.add(TokenPattern.compile(value, labels, macros, productions));
        } catch (IllegalArgumentException e) {
          throw broken(e.getMessage());
        }
      } else if (List.of("what", "origin", CONFIDENCE).contains(key)
          || key.startsWith(VARIANT)
          || extended != null && key.equals(LIKE)) {
        if (fields.put(key, value) != null) {
          throw broken("a second " + key);
        }
      } else {
        throw broken("unknown key " + key);
      }
    }

    private void finish() {
      if (name == null) {
        return;
      }
      double confidence = confidence(required(CONFIDENCE));
      Map<String, Double> variants = new LinkedHashMap<>();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        if (field.getKey().startsWith(VARIANT)) {
          variants.put(
              field.getKey().substring(VARIANT.length()).strip(), confidence(field.getValue()));
        }
      }
      String like = extended == null ? name : required(LIKE);
      if (extended != null) {
        checkExtends(name, like, extended);
      }
      Rule rule =
          new Rule(
              name,
              required("what"),
              required("origin"),
              patterns,
              confidence,
              variants,
              examples,
              like,
              file);
      if (rules.put(name, rule) != null) {
        throw broken("a second rule " + name);
      }
      fields.clear();
      patterns.clear();
      examples.clear();
    }

    /** Holds that the rule can be read like one of the sheet that this one extends. */
    private void checkExtends(String name, String like, RuleSheet shipped) {
      if (shipped.rules.containsKey(name)) {
        throw broken("rule " + name + " is one of those that ship; another name tells them apart");
      }
      Rule model = shipped.rules.get(like);
      if (model == null || model.patterns().isEmpty()) {
        List<String> can =
            shipped.rules().stream()
                .filter(rule -> !rule.patterns().isEmpty())
                .map(Rule::name)
                .toList();
        throw broken("rule " + name + " is like none of " + can);
      }
      if (patterns.isEmpty()) {
        throw broken("rule " + name + " has no pattern");
      }
      Set<String> needed = new TreeSet<>(model.patterns().get(0).captures());
      model.patterns().forEach(pattern -> needed.retainAll(pattern.captures()));
      for (TokenPattern pattern : patterns) {
        if (!pattern.captures().containsAll(needed)) {
          throw broken(
              "rule " + name + " is like " + like + ", so '" + pattern + "' captures " + needed);
        }
      }
      if (examples.stream().noneMatch(example -> example.expected() != null)
          || examples.stream().noneMatch(example -> example.expected() == null)) {
        throw broken("rule " + name + " has no example with + or none with -");
      }
    }

    private double confidence(String number) {
      double confidence;
      try {
        confidence = Double.parseDouble(number);
      } catch (NumberFormatException e) {
        throw broken("the confidence of " + name + " is no number");
      }
      if (confidence < 0 || confidence > 1) {
        throw broken("the confidence of " + name + " does not lie in 0 to 1");
      }
      return confidence;
    }

    private String required(String key) {
      String value = fields.get(key);
      if (value == null || value.isEmpty()) {
        throw broken("rule " + name + " has no " + key);
      }
      return value;
    }

    private static String unescape(String text) {
      return text.strip().replace("\\n", "\n");
    }

    private IllegalStateException broken(@Nullable String why) {
      return new IllegalStateException(file + ":" + line + ": " + why);
    }
  }
}
