package vn.bienban.view;

import org.jspecify.annotations.Nullable;

/**
 * A page with a form into which an article is pasted; it is sent to {@code view}, which answers
 * with an {@link ArticlePage}. It has no script. Immutable and thread-safe.
 */
public final class PastePage {
  private static final String CSS = Assets.text("base.css") + Assets.text("paste.css");

  private final Language language;

  /**
   * @param language what the page speaks
   */
  public PastePage(Language language) {
    this.language = language;
  }

  /** What the page may load and where it may send, as a content security policy. */
  public String policy() {
    return "default-src 'none'; img-src data:; style-src "
        + Assets.hash(CSS)
        + "; base-uri 'none'; form-action 'self'";
  }

  /**
   * The page.
   *
   * @param problem why an article that was sent could not be shown, or null
   */
  public String of(@Nullable String problem) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n")
        .open("html", "lang", language.code())
        .open("head")
        .open("meta", "charset", "utf-8")
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "name", "color-scheme", "content", "light dark")
        .element("title", "BienBan")
        .open("link", "rel", "icon", "href", "data:,")
        .raw("<style>")
        .raw(CSS)
        .raw("</style>")
        .close("head")
        .open("body")
        .open("header")
        .element("h1", "BienBan")
        .element("p", language.get("paste.what"), "class", "meta")
        .close("header")
        .open("main", "class", "paste");
    if (problem != null) {
      html.element(
          "p", language.get("paste.problem", problem), "class", "warning", "role", "alert");
    }
    html.open("form", "method", "post", "action", "view")
        .element("label", language.get("paste.text"), "for", "article")
        .open("textarea", "id", "article", "name", "text", "required", "", "lang", "vi")
        .close("textarea")
        .open("p", "class", "row")
        .open("label")
        .text(language.get("paste.published"))
        .text(" ")
        .open("input", "type", "date", "name", "published")
        .close("label")
        .open("label")
        .open("input", "type", "checkbox", "name", "format", "value", "html")
        .text(" ")
        .text(language.get("paste.html"))
        .close("label")
        .element("button", language.get("paste.read"), "type", "submit")
        .close("p")
        .close("form");
    html.element("p", language.get("paste.keeps"), "class", "meta")
        .close("main")
        .close("body")
        .close("html")
        .raw("\n");
    return html.toString();
  }
}
