package vn.bienban.normalize;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import vn.bienban.normalize.HtmlRoles.Role;
import vn.bienban.record.Diagnostic;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/**
 * Reads the article of an HTML page or fragment as an aligned view of its source. The page's frame
 * (navigation, header, footer, forms, scripts, related links) is left out; the content is looked
 * for in {@code article}, {@code main} and what calls itself the article's body, else where the
 * paragraphs are. Broken and deeply nested mark-up gives the best text that can be had, never an
 * error. Thread-safe.
 */
public final class HtmlView {
  /** What stands in more elements than these is read as if it stood beside the last of them. */
  static final int MOST_NESTED = 256;

  private static final Evaluator TITLE = Selector.evaluatorOf("meta[property=og:title]");
  private static final Evaluator SITE = Selector.evaluatorOf("meta[property=og:site_name]");

  private HtmlView() {}

  /** The words of the article in a page, as {@link HtmlArticle#text()}. */
  public static AlignedText of(SourceText html) {
    return read(html).text();
  }

  /** The article of a page, with what the page says about it. */
  public static HtmlArticle read(SourceText html) {
    return read(html, TimeLimit.none());
  }

  /**
   * The article of a page, with what the page says about it, if it can be read in time.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over
   */
  public static HtmlArticle read(SourceText html, TimeLimit timeLimit) {
    // The parser takes U+FFFF, which is no character, for the end of the page.
    String text = html.text().replace('\uffff', '\ufffd');
    Document page =
        Parser.htmlParser()
            .setTrackPosition(true)
            .setMaxDepth(MOST_NESTED)
            .parseInput(new TimedReader(new StringReader(text), timeLimit), "");
    timeLimit.check();
    HtmlContent content = HtmlContent.of(page, timeLimit);
    timeLimit.check();
    Collector collector = new Collector(content);
    HtmlNodes.traverse(content.root(), collector, timeLimit);
    timeLimit.check();
    HtmlText words = HtmlText.of(text, collector.items());
    timeLimit.check();
    return new HtmlArticle(
        words.view(html),
        title(page, content.heading(), timeLimit),
        HtmlDates.published(page, content, timeLimit),
        diagnostics(content, words));
  }

  private static List<Diagnostic> diagnostics(HtmlContent content, HtmlText words) {
    Element deepest = content.deepest();
    if (deepest == null) {
      return words.diagnostics();
    }
    List<Diagnostic> all = new ArrayList<>(words.diagnostics());
    all.add(
        new Diagnostic(
            "html-depth",
            "elements stand in each other "
                + MOST_NESTED
                + " deep; what is deeper is read as if it stood beside them",
            deepest.sourceRange().startPos(),
            deepest.sourceRange().endPos()));
    return all;
  }

  /** Gives the parser the page bit by bit, while there is time. */
  private static final class TimedReader extends FilterReader {
    private static final int BIT = 2048;

    private final TimeLimit timeLimit;

    TimedReader(Reader page, TimeLimit timeLimit) {
      super(page);
      this.timeLimit = timeLimit;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      timeLimit.check();
      return super.read(into, from, Math.min(length, BIT));
    }
  }

  /** Whether a text begins like an HTML page or fragment. */
  public static boolean isHtml(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\ufeff')) {
      i++;
    }
    if (i >= text.length() || text.charAt(i) != '<') {
      return false;
    }
    String head = text.substring(i, Math.min(text.length(), i + 16)).toLowerCase(Locale.ROOT);
    return List.of("<!doctype html", "<!--", "<?xml").stream().anyMatch(head::startsWith)
        || List.of(
                "html", "head", "body", "article", "main", "section", "div", "p", "h1", "h2",
                "table", "ul", "figure", "span", "meta")
            .stream()
            .anyMatch(tag -> head.startsWith("<" + tag + ">") || head.startsWith("<" + tag + " "));
  }

  private static @Nullable String title(
      Document page, @Nullable Element heading, TimeLimit timeLimit) {
    String title = heading == null ? "" : heading.text().strip();
    if (title.isEmpty()) {
      title = content(page, TITLE, timeLimit);
    }
    if (title.isEmpty()) {
      title = page.title().strip();
      String site = content(page, SITE, timeLimit);
      if (!site.isEmpty() && title.endsWith(site)) {
        title = withoutSeparator(title.substring(0, title.length() - site.length()));
      }
    }
    return title.isEmpty() ? null : title;
  }

  private static String content(Document page, Evaluator wanted, TimeLimit timeLimit) {
    Element meta = HtmlNodes.first(page, wanted, timeLimit);
    return meta == null ? "" : meta.attr("content").strip();
  }

  /** A title without the sign before the name of the site. */
  private static String withoutSeparator(String title) {
    int end = title.length();
    while (end > 0 && " -–—|•·:»".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return title.substring(0, end);
  }

  /**
   * Gathers the text of a tree and its line breaks, to be read in the order of the source: text
   * that stands at a wrong place of a table is moved in the tree.
   */
  private static final class Collector implements NodeVisitor {
    private final HtmlContent content;
    private final Element root;
    private final List<HtmlText.Item> items = new ArrayList<>();

    /** The element whose content is being left out, or null. */
    private @Nullable Node dropped;

    private @Nullable Node caption;
    private @Nullable Node preformatted;

    /** The mark of the block that was opened last and has no text so far. */
    private String prefix = "";

    private @Nullable Element prefixOwner;
    private boolean bold;

    Collector(HtmlContent content) {
      this.content = content;
      this.root = content.root();
    }

    @Override
    public void head(Node node, int depth) {
      if (dropped != null) {
        return;
      }
      if (node instanceof TextNode text) {
        add(text);
      } else if (node instanceof Element e) {
        open(e);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(dropped)) {
        dropped = null;
        return;
      }
      if (dropped != null || !(node instanceof Element e)) {
        return;
      }
      if (node.equals(caption)) {
        caption = null;
      }
      if (node.equals(preformatted)) {
        preformatted = null;
      }
      if (isBlock(e)) {
        addBreak(e.endSourceRange(), 2);
        if (e.equals(prefixOwner)) {
          prefix = "";
        }
      }
      if (isBold(e)) {
        bold = false;
      }
    }

    private void open(Element e) {
      String name = e.normalName();
      Role role = e.equals(root) || caption != null ? null : HtmlRoles.of(e);
      boolean frame = name.equals("header") && root.normalName().equals("body");
      if (HtmlContent.isDropped(e) || frame || role == Role.NOISE || content.isListOfLinks(e)) {
        // A page whose whole body claims to be noise is read all the same.
        if (!e.equals(root)) {
          dropped = e;
          return;
        }
      }
      if (name.equals("br")) {
        addBreak(e.sourceRange(), 1);
      } else if (isBlock(e)) {
        addBreak(e.sourceRange(), 2);
        String mark = prefix(name);
        if (!mark.isEmpty()) {
          prefix = mark;
          prefixOwner = e;
        }
      }
      if (caption == null && (name.equals("figcaption") || (role == Role.CAPTION && isText(e)))) {
        caption = e;
        addBreak(e.sourceRange(), 2);
      }
      if (preformatted == null && name.equals("pre")) {
        preformatted = e;
      }
      if (isBold(e) && isAlone(e)) {
        bold = true;
      }
    }

    private static String prefix(String name) {
      return switch (name) {
        case "h1" -> "# ";
        case "h2" -> "## ";
        case "h3" -> "### ";
        case "h4" -> "#### ";
        case "h5" -> "##### ";
        case "h6" -> "###### ";
        case "li" -> "- ";
        default -> "";
      };
    }

    private static boolean isBold(Element e) {
      return e.normalName().equals("b") || e.normalName().equals("strong");
    }

    /** Elements that hold a caption only, not a picture and the article besides. */
    private static boolean isText(Element e) {
      return e.children().size() <= 8 && e.selectFirst("img, table, article, h1, h2") == null;
    }

    private static boolean isBlock(Element e) {
      return e.isBlock() || e.normalName().equals("td") || e.normalName().equals("th");
    }

    /** Whether an inline element is all that its line holds. */
    private static boolean isAlone(Element e) {
      Node node = e;
      while (node instanceof Element inner && !isBlock(inner)) {
        if (!blankUntilBreak(node.previousSibling(), false)
            || !blankUntilBreak(node.nextSibling(), true)) {
          return false;
        }
        node = node.parent();
      }
      return true;
    }

    private static boolean blankUntilBreak(@Nullable Node from, boolean forward) {
      Node node = from;
      for (int steps = 0; node != null && steps < 8; steps++) {
        if (node instanceof Element e) {
          return e.normalName().equals("br") || isBlock(e);
        }
        if (node instanceof TextNode t && !t.isBlank()) {
          return false;
        }
        node = forward ? node.nextSibling() : node.previousSibling();
      }
      return node == null;
    }

    private void add(TextNode text) {
      Element parent = text.parent();
      if (parent != null && parent.normalName().equals("frameset")) {
        return; // white space from among words that frames do not show
      }
      Range range = text.sourceRange();
      items.add(
          new HtmlText.Words(
              range.startPos(),
              range.endPos(),
              text.getWholeText(),
              prefix,
              caption != null,
              bold,
              preformatted != null));
      if (!text.isBlank()) {
        prefix = "";
      }
    }

    private void addBreak(Range range, int lines) {
      items.add(new HtmlText.Break(range.startPos(), lines));
    }

    List<HtmlText.Item> items() {
      items.sort(Comparator.comparingInt(HtmlText.Item::begin));
      return items;
    }
  }
}
