package vn.bienban.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.TimeLimit;

/** Walks through a page while there is time; else each throws what {@link TimeLimit} throws. */
final class HtmlNodes {
  private HtmlNodes() {}

  /** Visits a node and all below it. */
  static void traverse(Node root, NodeVisitor visitor, TimeLimit timeLimit) {
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            timeLimit.check();
            visitor.head(node, depth);
          }

          @Override
          public void tail(Node node, int depth) {
            visitor.tail(node, depth);
          }
        },
        root);
  }

  /** The elements at and below one that match, in order of place. */
  static List<Element> all(Element root, Evaluator wanted, TimeLimit timeLimit) {
    List<Element> found = new ArrayList<>();
    traverse(
        root,
        (node, depth) -> {
          if (node instanceof Element element && wanted.matches(root, element)) {
            found.add(element);
          }
        },
        timeLimit);
    return found;
  }

  /** The first element at or below one that matches, or null. */
  static @Nullable Element first(Element root, Evaluator wanted, TimeLimit timeLimit) {
    First first = new First(root, wanted, timeLimit);
    NodeTraversor.filter(first, root);
    return first.found;
  }

  private static final class First implements NodeFilter {
    private final Element root;
    private final Evaluator wanted;
    private final TimeLimit timeLimit;
    private @Nullable Element found;

    First(Element root, Evaluator wanted, TimeLimit timeLimit) {
      this.root = root;
      this.wanted = wanted;
      this.timeLimit = timeLimit;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      timeLimit.check();
      if (node instanceof Element element && wanted.matches(root, element)) {
        found = element;
        return FilterResult.STOP;
      }
      return FilterResult.CONTINUE;
    }
  }
}
