package vn.bienban.view;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.evaluate.Judgement;
import vn.bienban.normalize.HtmlView;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/**
 * Writes an article and its record as one page of HTML that needs nothing else: the text with its
 * marks, and beside it the record as minutes. Immutable and thread-safe.
 */
public final class ArticlePage {
  private static final String CSS = Assets.text("base.css") + Assets.text("article.css");
  private static final String SCRIPT = Assets.text("article.js");

  private final Language language;
  private final Function<String, @Nullable String> rules;
  private final String labels;
  private final String policy;

  /**
   * @param language what the page speaks
   * @param rules what a rule finds, in a sentence, or null where nobody knows the rule
   */
  public ArticlePage(Language language, Function<String, @Nullable String> rules) {
    this.language = language;
    this.rules = rules;
    this.labels = labels(language);
    this.policy =
        "default-src 'none'; img-src data:; style-src "
            + Assets.hash(CSS)
            + " "
            + Assets.hash(labels)
            + "; script-src "
            + Assets.hash(SCRIPT)
            + "; base-uri 'none'; form-action 'none'";
  }

  /** What its pages may load, as a content security policy; they say so themselves too. */
  public String policy() {
    return policy;
  }

  /**
   * A page.
   *
   * @param title what it calls the article
   * @param html the page
   * @param misfits where the record speaks of words that do not stand in the article, in a line
   *     each; they are told on the page too
   */
  public record Page(String title, String html, List<String> misfits) {
    public Page {
      misfits = List.copyOf(misfits);
    }
  }

  /**
   * The page of an article.
   *
   * @param article the one that the record is of
   */
  public Page of(ArticleRecord record, Article article) {
    return of(record, article, List.of());
  }

  /**
   * The page of an article with what a gold record says of its record.
   *
   * @param judgements none where there is no gold
   */
  public Page of(ArticleRecord record, Article article, List<Judgement> judgements) {
    AlignedText text = shown(article);
    TextMarks marks = new TextMarks(text);
    Html panel = new Html();
    RecordFields fields = new RecordFields(language, panel, marks);
    if (!judgements.isEmpty()) {
      GoldPanel.write(language, judgements, article.text(), fields);
    }
    RecordPanel.write(language, record, fields);
    rules(fields);
    Html html = new Html();
    String title = Objects.requireNonNullElse(record.title(), first(record, text));
    head(html, title);
    top(html, record, title, marks);
    html.open("main");
    html.open(
        "section",
        "id",
        "text",
        "lang",
        "vi",
        "tabindex",
        "0",
        "aria-label",
        language.get("text.label"));
    int left = MarkedText.write(html, text.text(), marks.inOrder());
    html.close("section");
    html.open(
        "section", "id", "record", "tabindex", "0", "aria-label", language.get("record.label"));
    warnings(html, marks.misfits().size(), left);
    html.raw(panel.toString()).close("section").close("main");
    html.open("div", "id", "card", "role", "status", "hidden", "").close("div");
    html.raw("<script>").raw(SCRIPT).raw("</script>\n").close("body").close("html").raw("\n");
    return new Page(title, html.toString(), marks.misfits());
  }

  /** What people read of an article: of a page its words. */
  private static AlignedText shown(Article article) {
    SourceText source = SourceText.of(article.text());
    return article.format() == Article.Format.HTML ? HtmlView.of(source) : AlignedText.of(source);
  }

  /** The first line of an article without a title. */
  private static String first(ArticleRecord record, AlignedText text) {
    String first =
        text.text().lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    first = first.replaceFirst("^#+ *", "");
    if (first.length() > 160) {
      int space = first.lastIndexOf(' ', 160);
      first = first.substring(0, space > 0 ? space : 160) + " …";
    }
    return first.isEmpty() ? Objects.requireNonNullElse(record.id(), "BienBan") : first;
  }

  private void head(Html html, String title) {
    html.raw("<!DOCTYPE html>\n")
        .open("html", "lang", language.code())
        .open("head")
        .open("meta", "charset", "utf-8")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "name", "generator", "content", "BienBan")
        .open("meta", "name", "color-scheme", "content", "light dark")
        .element("title", title)
        .open("link", "rel", "icon", "href", "data:,")
        .raw("<style>")
        .raw(CSS)
        .raw("</style><style>")
        .raw(labels)
        .raw("</style>")
        .close("head")
        .open("body", "class", "letters")
        .raw("\n");
  }

  private void top(Html html, ArticleRecord record, String title, TextMarks marks) {
    html.open("header").element("h1", title, "lang", "vi").open("p", "class", "meta");
    if (record.id() != null) {
      html.element("span", record.id());
    }
    if (record.published() != null) {
      html.element(
          "span",
          language.get("meta.published", String.valueOf(language.time(record.published()))));
    }
    if (record.url() != null) {
      if (isWebAddress(record.url())) {
        html.element("a", record.url(), "href", record.url(), "rel", "noreferrer noopener");
      } else {
        html.element("span", record.url());
      }
    }
    html.close("p");
    html.open(
        "div", "class", "layers", "role", "group", "aria-label", language.get("layers.label"));
    for (MarkLayer layer : MarkLayer.values()) {
      long count = marks.count(layer);
      if (count > 0) {
        html.open("label", "class", "chip " + layer.style())
            .open(
                "input",
                "type",
                "checkbox",
                "checked",
                layer == MarkLayer.RIGHT ? null : "",
                "data-layer",
                layer.style())
            .element("b", language.get(layer.message() + ".letter"), "aria-hidden", "true")
            .element("span", language.get(layer.message()), "class", "sample")
            .element("span", Long.toString(count), "class", "num")
            .close("label");
      }
    }
    option(html, "letters", true);
    option(html, "shade", false);
    html.close("div");
    html.open("nav", "class", "tabs", "aria-label", language.get("tabs.label"))
        .element("a", language.get("text.label"), "href", "#text", "data-tab", "text")
        .element("a", language.get("record.label"), "href", "#record", "data-tab", "record")
        .close("nav");
    html.close("header");
  }

  private void option(Html html, String name, boolean on) {
    html.open("label", "class", "chip option")
        .open("input", "type", "checkbox", "data-option", name, "checked", on ? "" : null)
        .element("span", language.get("option." + name))
        .close("label");
  }

  private void warnings(Html html, int misfits, int left) {
    if (misfits > 0) {
      html.element(
          "p", language.get("warning.misfits", misfits), "class", "warning", "role", "alert");
    }
    if (left > 0) {
      html.element("p", language.get("warning.left", left), "class", "warning", "role", "alert");
    }
  }

  /** The rules behind the values, for who wants to know more than their names. */
  private void rules(RecordFields fields) {
    Html html = fields.html();
    if (fields.rules().isEmpty()) {
      return;
    }
    html.open("details", "id", "rules")
        .open("summary")
        .text(language.get("rules"))
        .text(" ")
        .element("span", Integer.toString(fields.rules().size()), "class", "num")
        .close("summary")
        .open("dl");
    for (String rule : fields.rules()) {
      String what = rules.apply(rule);
      html.element("dt", rule, "id", "r-" + rule)
          .element("dd", what == null ? "" : what, "lang", "en");
    }
    html.close("dl").close("details");
  }

  private static boolean isWebAddress(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  /** The rules of the style sheet that hold words of a language. */
  private static String labels(Language language) {
    StringBuilder css = new StringBuilder();
    for (MarkLayer layer : MarkLayer.values()) {
      String begin = ".letters .k.a." + layer.style() + "::before{content:\"";
      css.append(begin).append(language.get(layer.message() + ".letter")).append("\"}\n");
      css.append("@media print{")
          .append(begin)
          .append(language.get(layer.message()))
          .append("\"}}\n");
    }
    return css.toString();
  }
}
