package vn.bienban.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/**
 * Reads the article of an HTML page or fragment as an aligned view of its source. The page's frame
 * (navigation, header, footer, forms, scripts, related links) is left out; the content is looked
 * for in {@code article}, {@code main} and what calls itself the article's body. Broken and deeply
 * nested mark-up gives the best text that can be had, never an error. Thread-safe.
 */
public final class HtmlView {
  /** A part of the page with less text than this is not taken for the article. */
  private static final int MIN_ARTICLE = 200;

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "noscript",
          "template",
          "iframe",
          "svg",
          "select",
          "textarea",
          "object",
          "head",
          "title",
          "math",
          "canvas",
          "audio",
          "video",
          "dialog");

  /** Words in the class or id of elements that are no part of the article. */
  private static final Set<String> NOISE =
      Set.of(
          "related",
          "lienquan",
          "comment",
          "comments",
          "binhluan",
          "breadcrumb",
          "breadcrumbs",
          "share",
          "sharing",
          "social",
          "tags",
          "tagcloud",
          "advert",
          "advertisement",
          "ads",
          "adsense",
          "banner",
          "menu",
          "navbar",
          "sidebar",
          "widget",
          "newsletter",
          "subscribe",
          "pagination",
          "copyright",
          "cookie",
          "popup",
          "modal",
          "toolbar");

  /** Words in the class or id of what stands under a picture. */
  private static final Set<String> CAPTION =
      Set.of("caption", "figcaption", "chuthich", "imgdesc", "photocaption", "pcaption");

  /** What the class of an element says that it holds. */
  private enum Role {
    NOISE,
    CAPTION
  }

  private HtmlView() {}

  /** The words of the article in a page, as {@link HtmlArticle#text()}. */
  public static AlignedText of(SourceText html) {
    return read(html).text();
  }

  /** The article of a page, with what the page says about it. */
  public static HtmlArticle read(SourceText html) {
    Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html.text(), "");
    Element root = article(page);
    Collector collector = new Collector(html.text(), root);
    NodeTraversor.traverse(collector, root);
    HtmlText text = collector.text();
    return new HtmlArticle(text.view(html), title(page, root), HtmlDates.published(page));
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

  /** The element that holds the article: the fullest of those that claim to. */
  private static Element article(Document page) {
    Element body = page.body();
    Element best = null;
    int most = MIN_ARTICLE;
    for (Element e : page.select("[itemprop=articleBody], article, main, [role=main]")) {
      int length = paragraphLength(e);
      // An article inside main has the same paragraphs and less of the frame.
      boolean narrower = best != null && length >= most * 9L / 10 && isInside(e, best);
      if (length > most || narrower) {
        best = e;
        most = Math.max(most, length);
      }
    }
    return best != null && most * 3L >= paragraphLength(body) ? best : body;
  }

  private static boolean isInside(Element e, Element outer) {
    for (Element p = e.parent(); p != null; p = p.parent()) {
      if (p.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The letters of the paragraphs in an element. */
  private static int paragraphLength(Element element) {
    int[] length = {0};
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            Node parent = text.parent();
            boolean raw = parent instanceof Element e && DROPPED.contains(e.normalName());
            length[0] += raw || text.isBlank() ? 0 : text.getWholeText().length();
          }
        },
        element);
    return length[0];
  }

  private static @Nullable String title(Document page, Element root) {
    Element heading = root.selectFirst("h1");
    if (heading == null) {
      heading = page.selectFirst("h1");
    }
    String title = heading == null ? "" : heading.text().strip();
    if (title.isEmpty()) {
      Element meta = page.selectFirst("meta[property=og:title]");
      title = meta == null ? "" : meta.attr("content").strip();
    }
    if (title.isEmpty()) {
      title = page.title().strip();
    }
    return title.isEmpty() ? null : title;
  }

  /** What the class and id of an element say of it, or null. */
  private static @Nullable Role role(Element e) {
    String names = e.className() + ' ' + e.id();
    if (names.length() < 2 || names.length() > 500) {
      return null;
    }
    int begin = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          !end
              && i > begin
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (end || hump) {
        String word = names.substring(begin, i).toLowerCase(Locale.ROOT);
        if (NOISE.contains(word)) {
          return Role.NOISE;
        }
        if (CAPTION.contains(word)) {
          return Role.CAPTION;
        }
        begin = end ? i + 1 : i;
      }
    }
    return null;
  }

  /** Gathers the text of a tree in the order of the source. */
  private static final class Collector implements NodeVisitor {
    private final String html;
    private final Element root;
    private final List<HtmlText.Item> items = new ArrayList<>();

    /** The element whose content is being left out, or null. */
    private @Nullable Node dropped;

    private @Nullable Node caption;
    private @Nullable Node preformatted;
    private int breaks;

    /** The mark of the block that was opened last and has no text so far. */
    private String prefix = "";

    private @Nullable Element prefixOwner;
    private boolean bold;

    Collector(String html, Element root) {
      this.html = html;
      this.root = root;
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
        breaks = Math.max(breaks, 2);
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
      Role role = e.equals(root) || caption != null ? null : role(e);
      boolean frame = name.equals("header") && root.normalName().equals("body");
      if (DROPPED.contains(name) || frame || isHidden(e) || role == Role.NOISE) {
        // A page whose whole body claims to be noise is read all the same.
        if (!e.equals(root)) {
          dropped = e;
          return;
        }
      }
      if (name.equals("br")) {
        breaks = Math.max(breaks, 1);
      } else if (isBlock(e)) {
        breaks = Math.max(breaks, 2);
        String mark = prefix(name);
        if (!mark.isEmpty()) {
          prefix = mark;
          prefixOwner = e;
        }
      }
      if (caption == null && (name.equals("figcaption") || (role == Role.CAPTION && isText(e)))) {
        caption = e;
        breaks = Math.max(breaks, 2);
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

    private static boolean isHidden(Element e) {
      return e.hasAttr("hidden")
          || e.attr("aria-hidden").equals("true")
          || e.attr("style").replace(" ", "").contains("display:none");
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
      Range range = text.sourceRange();
      if (!range.isTracked()) {
        return;
      }
      int begin = range.startPos();
      int end = Math.min(range.endPos(), html.length());
      if (begin < 0 || begin >= end) {
        return;
      }
      items.add(
          new HtmlText.Item(
              begin,
              end,
              text.getWholeText(),
              breaks,
              prefix,
              caption != null,
              bold,
              preformatted != null));
      if (!text.isBlank()) {
        breaks = 0;
        prefix = "";
      }
    }

    HtmlText text() {
      // Text that stands at a wrong place of a table is moved by the parser.
      items.sort(Comparator.comparingInt(HtmlText.Item::begin));
      return HtmlText.of(html, items);
    }
  }
}
