package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.decide.Features;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Whether a text speaks in the register of orders, of law and procedure or of news, told by the
 * share of their words: what a circular's explainer says must be done is nobody's task. Immutable
 * and thread-safe.
 */
final class Register extends Domain {
  /** Shares are counted in words on so many characters. */
  private static final int PER = 10_000;

  /** A shorter text counts as if it were so long, for one word in it tells little. */
  private static final int SHORTEST = 1000;

  /** A share tells as many features as it exceeds bounds, so that more weighs no less than some. */
  private static final int[] BOUNDS = {0, 5, 10, 20, 40};

  private static final String[] NAMES = {"0", "5", "10", "20", "40"};

  private final Statutes statutes;
  private final LexicalClass register = of("register");

  /** The templates of the groups' features, in the order of the table. */
  private final List<String> templates = new ArrayList<>();

  private final Attribute<Integer> group;

  Register(Lexicon lexicon, Statutes statutes) {
    super(lexicon, "task");
    this.statutes = statutes;
    group = lexicon.attribute(register, "group", this::indexOf);
  }

  private Integer indexOf(String name) {
    String template = name + '>';
    if (!templates.contains(template)) {
      templates.add(template);
    }
    return templates.indexOf(template);
  }

  /** Tells the shares of all groups of words in a text. */
  void tell(Features features, Tokens tokens, int length) {
    int[] counts = new int[templates.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.begins(register, i)) {
        counts[group.of(tokens.entry(register, i))]++;
      }
    }
    features.add("always");
    share(features, "cited parts>", statutes.cited(tokens), length);
    for (int i = 0; i < counts.length; i++) {
      share(features, templates.get(i), counts[i], length);
    }
  }

  private static void share(Features features, String template, int count, int length) {
    double share = (double) count * PER / Math.max(SHORTEST, length);
    for (int i = 0; i < BOUNDS.length && share > BOUNDS[i]; i++) {
      features.add(template, NAMES[i]);
    }
  }
}
