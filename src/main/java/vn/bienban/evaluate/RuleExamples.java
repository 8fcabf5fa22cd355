package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.pattern.Example;
import vn.bienban.pattern.Rule;

/** Whether rules do what their examples say. */
public final class RuleExamples {
  private RuleExamples() {}

  /** An example that does not hold, and what the rule found in its text. */
  public record Failure(Rule rule, Example example, List<String> found) {
    public Failure {
      found = List.copyOf(found);
    }

    /** The place of the example, and what was expected and found. */
    @Override
    public String toString() {
      String expected = example.expected();
      return rule.sheet()
          + ":"
          + example.line()
          + ": "
          + rule.name()
          + " finds "
          + (found.isEmpty() ? "nothing" : String.join("; ", found))
          + (expected == null ? ", and nothing is expected" : ", expected " + expected);
    }
  }

  /**
   * The examples of rules that do not hold.
   *
   * @param bienban a reader with these rules; each example is read as an article
   */
  public static List<Failure> failures(Bienban bienban, Collection<Rule> rules) {
    List<Failure> failures = new ArrayList<>();
    for (Rule rule : rules) {
      for (Example example : rule.examples()) {
        List<String> found =
            RuleYields.of(bienban.read(Article.of(example.text()))).of(rule.name());
        String expected = example.expected();
        if (expected == null ? !found.isEmpty() : !found.contains(expected)) {
          failures.add(new Failure(rule, example, found));
        }
      }
    }
    return failures;
  }
}
