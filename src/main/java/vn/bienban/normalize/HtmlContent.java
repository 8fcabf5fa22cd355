package vn.bienban.normalize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.LowerCase;
import vn.bienban.text.TimeLimit;

/**
 * Which part of a page is its article. What the page says of itself counts ({@code article}, {@code
 * itemprop}); where it says nothing, the element whose paragraphs have most words outside of links.
 * One walk through the page.
 */
final class HtmlContent {
  /** A part of the page with less text than this is not taken for the article. */
  private static final int MIN_ARTICLE = 200;

  /** Shorter pieces of text are headings, menus and buttons. */
  private static final int MIN_PARAGRAPH = 60;

  /** So many links with hardly a word between them are a list of other pages. */
  private static final int MIN_LINKS = 3;

  /** So much may stand beside the article in what holds it together with its heading. */
  private static final int MAX_BESIDE = 400;

  /** How far a heading's or a date's holder may be above the article. */
  private static final int MAX_LEVELS = 3;

  private static final Evaluator ARTICLE =
      Selector.evaluatorOf("[itemprop=articleBody], article, main, [role=main]");
  private static final Evaluator TITLE = Selector.evaluatorOf("meta[property=og:title]");
  private static final Evaluator HEADING = Selector.evaluatorOf("h1, [itemprop=headline]");

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

  private static final Set<String> HOLDERS_OF_LINKS =
      Set.of("ul", "ol", "dl", "div", "section", "table", "tbody", "tr", "td");

  /** What an element holds, all that is below it included. */
  private static final class Weight {
    /** Characters outside of links. */
    int letters;

    /** Characters in links. */
    int linked;

    int links;

    /** Characters outside of links in its own lines. */
    int own;

    /** What its paragraphs count for it. */
    long score;
  }

  private final Map<Element, Weight> weights = new IdentityHashMap<>();
  private final Element body;
  private final Element root;
  private final @Nullable Element heading;
  private @Nullable Element deepest;

  private HtmlContent(Document page, TimeLimit timeLimit) {
    body = page.body();
    HtmlNodes.traverse(body, new Weigher(), timeLimit);
    heading = heading(page, timeLimit);
    root = withHeading(article(page, timeLimit));
  }

  static HtmlContent of(Document page, TimeLimit timeLimit) {
    return new HtmlContent(page, timeLimit);
  }

  /** The element that holds the article, with its heading where the page has it beside it. */
  Element root() {
    return root;
  }

  /** The first element that stands as deep as the parser reads, or null. */
  @Nullable Element deepest() {
    return deepest;
  }

  /** The heading of the article, or null where none is marked as one. */
  @Nullable Element heading() {
    return heading;
  }

  /** Whether an element is no part of an article, whatever it holds. */
  static boolean isDropped(Element e) {
    return DROPPED.contains(e.normalName()) || isHidden(e);
  }

  /** Whether an element is a list of links to other pages. */
  boolean isListOfLinks(Element e) {
    Weight weight = weights.get(e);
    return weight != null
        && HOLDERS_OF_LINKS.contains(e.normalName())
        && weight.links >= MIN_LINKS
        && weight.letters * 9L <= weight.linked;
  }

  /** The element above the article in which its date may stand. */
  Element surroundings() {
    Element around = root;
    for (int level = 0; level < MAX_LEVELS; level++) {
      Element parent = around.parent();
      if (parent == null || parent.equals(body) || !holdsLittleElse(parent, root)) {
        return around;
      }
      around = parent;
    }
    return around;
  }

  private static boolean isHidden(Element e) {
    return e.hasAttr("hidden")
        || e.attr("aria-hidden").equals("true")
        || e.attr("style").replace(" ", "").contains("display:none");
  }

  /** The fullest of the elements that claim to be the article, else the one that looks like it. */
  private Element article(Document page, TimeLimit timeLimit) {
    Element best = null;
    int most = MIN_ARTICLE;
    for (Element e : HtmlNodes.all(page, ARTICLE, timeLimit)) {
      int length = letters(e);
      // An article inside main has the same paragraphs and less of the frame.
      boolean narrower = best != null && length >= most * 9L / 10 && isInside(e, best);
      if (length > most || narrower) {
        best = e;
        most = Math.max(most, length);
      }
    }
    return best != null && most * 3L >= letters(body) ? best : likely();
  }

  /** The element with the best paragraphs where it has a good part of them, else the whole page. */
  private Element likely() {
    Element best = body;
    long most = 0;
    long all = 0;
    for (Map.Entry<Element, Weight> e : weights.entrySet()) {
      Weight weight = e.getValue();
      all += weight.own >= MIN_PARAGRAPH ? weight.own : 0;
      boolean first =
          weight.score == most
              && most > 0
              && e.getKey().sourceRange().startPos() < best.sourceRange().startPos();
      if (weight.score > most || first) {
        best = e.getKey();
        most = weight.score;
      }
    }
    return most >= MIN_ARTICLE && most * 2 >= all ? best : body;
  }

  /** The article and its heading, lead and date, where one element holds them and little else. */
  private Element withHeading(Element article) {
    if (heading == null || article.equals(body) || isInside(heading, article)) {
      return article;
    }
    Element around = article;
    for (int level = 0; level < MAX_LEVELS; level++) {
      Element parent = around.parent();
      if (parent == null || !holdsLittleElse(parent, article)) {
        return article;
      }
      if (isInside(heading, parent)) {
        return parent;
      }
      around = parent;
    }
    return article;
  }

  private boolean holdsLittleElse(Element outer, Element article) {
    return letters(outer) <= letters(article) * 3L / 2 + MAX_BESIDE;
  }

  /** The first heading that is what the page is called; else the first of all. */
  private @Nullable Element heading(Document page, TimeLimit timeLimit) {
    Element meta = HtmlNodes.first(page, TITLE, timeLimit);
    String called = folded((meta == null ? "" : meta.attr("content")) + " " + page.title());
    Element best = null;
    int longest = -1;
    for (Element h1 : HtmlNodes.all(page, HEADING, timeLimit)) {
      timeLimit.check();
      String text = folded(h1.text());
      boolean same = !text.isEmpty() && called.contains(text);
      int length = same ? text.length() : text.isEmpty() ? -1 : 0;
      if (length > longest) {
        best = h1;
        longest = length;
      }
    }
    return best;
  }

  private static String folded(String text) {
    return LowerCase.of(text.strip());
  }

  private int letters(Element e) {
    Weight weight = weights.get(e);
    return weight == null ? 0 : weight.letters;
  }

  private static boolean isInside(Element e, Element outer) {
    for (Element p = e.parent(); p != null; p = p.parent()) {
      if (p.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** Weighs all elements below the body but those that are no part of an article. */
  private final class Weigher implements NodeVisitor {
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Element> blocks = new ArrayDeque<>();
    private @Nullable Node dropped;
    private int links;

    @Override
    public void head(Node node, int depth) {
      // The body itself is the second of the elements that stand in each other.
      if (depth + 2 >= HtmlView.MOST_NESTED && deepest == null && node instanceof Element e) {
        deepest = e;
      }
      if (dropped != null) {
        return;
      }
      if (node instanceof TextNode text) {
        add(text);
      } else if (node instanceof Element e) {
        if (!e.equals(body) && (isDropped(e) || HtmlRoles.of(e) == HtmlRoles.Role.NOISE)) {
          dropped = e;
          return;
        }
        weights.put(e, new Weight());
        open.push(e);
        if (isBlock(e)) {
          blocks.push(e);
        }
        if (isLink(e)) {
          links++;
          weight(e).links = 1;
        }
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
      open.pop();
      Weight weight = weight(e);
      if (isBlock(e)) {
        blocks.pop();
        count(e, weight);
      }
      links -= isLink(e) ? 1 : 0;
      Element parent = open.peek();
      if (parent != null) {
        Weight above = weight(parent);
        above.letters += weight.letters;
        above.linked += weight.linked;
        above.links += weight.links;
      }
    }

    /** A paragraph speaks for what holds it, and half as much for what holds that. */
    private void count(Element e, Weight weight) {
      if (weight.own < MIN_PARAGRAPH) {
        return;
      }
      boolean paragraph = e.normalName().equals("p") || e.normalName().equals("blockquote");
      Element holder = paragraph ? open.peek() : e;
      if (holder != null) {
        weight(holder).score += weight.own;
        Element above = holder.parent();
        Weight over = above == null ? null : weights.get(above);
        if (over != null) {
          over.score += weight.own / 2;
        }
      }
    }

    private void add(TextNode text) {
      int length = text.isBlank() ? 0 : text.text().strip().length();
      Element parent = open.peek();
      if (length == 0 || parent == null) {
        return;
      }
      if (links > 0) {
        weight(parent).linked += length;
      } else {
        weight(parent).letters += length;
        Element block = blocks.peek();
        if (block != null) {
          weight(block).own += length;
        }
      }
    }

    private Weight weight(Element e) {
      return weights.computeIfAbsent(e, key -> new Weight());
    }
  }

  private static boolean isBlock(Element e) {
    return e.isBlock() || e.normalName().equals("td") || e.normalName().equals("th");
  }

  /** A link to another page; files that an article hands out belong to it. */
  private static boolean isLink(Element e) {
    if (!e.normalName().equals("a") || !e.hasAttr("href")) {
      return false;
    }
    String target = LowerCase.of(e.attr("href"));
    return !target.endsWith(".pdf")
        && !target.endsWith(".doc")
        && !target.endsWith(".docx")
        && !target.endsWith(".xls")
        && !target.endsWith(".xlsx")
        && !target.startsWith("#");
  }
}
