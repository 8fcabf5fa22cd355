package vn.bienban.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.json.Json;

/**
 * A page of W3C Web Annotations, one for each mark, which points at its words by a quote and by its
 * place, the latter in code points as the data model says.
 */
final class WebAnnotation implements Exporter {
  /** So many UTF-16 units before and after the words tell them from the same words elsewhere. */
  private static final int CONTEXT = 32;

  private static final String CONTEXT_URL = "http://www.w3.org/ns/anno.jsonld";

  private final String producer;

  WebAnnotation(String producer) {
    this.producer = producer;
  }

  @Override
  public String word() {
    return "webannotation";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    CodePoints points = CodePoints.of(article.text());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", CONTEXT_URL);
    page.put("id", Ids.urn(article, "annotations"));
    page.put("type", "AnnotationPage");
    List<Map<String, Object>> items = new ArrayList<>();
    for (Mark mark : article.marks()) {
      items.add(annotation(article, points, mark, items.size()));
    }
    page.put("items", items);
    return List.of(ExportFile.of(".jsonld", Json.of(page).toPrettyString() + "\n"));
  }

  private Map<String, Object> annotation(
      AnnotatedArticle article, CodePoints points, Mark mark, int number) {
    Map<String, Object> annotation = new LinkedHashMap<>();
    annotation.put("id", Ids.urn(article, "annotation " + number));
    annotation.put("type", "Annotation");
    annotation.put("motivation", "tagging");
    annotation.put("generator", generator());
    List<Object> bodies = new ArrayList<>();
    bodies.add(body("tagging", mark.type().word()));
    mark.facts().forEach((field, value) -> bodies.add(body("describing", field + "=" + value)));
    if (mark.source() != null) {
      bodies.add(body("describing", "rule=" + mark.source()));
      bodies.add(body("describing", "confidence=" + mark.confidence()));
    }
    annotation.put("body", bodies);
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("source", source(article));
    target.put("selector", List.of(quote(article.text(), mark), position(points, mark)));
    annotation.put("target", target);
    return annotation;
  }

  private Map<String, Object> generator() {
    Map<String, Object> generator = new LinkedHashMap<>();
    generator.put("type", "Software");
    generator.put("name", "bienban " + producer);
    return generator;
  }

  private static Map<String, Object> body(String purpose, String value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "TextualBody");
    body.put("purpose", purpose);
    body.put("format", "text/plain");
    body.put("value", value);
    return body;
  }

  private static Map<String, Object> source(AnnotatedArticle article) {
    Map<String, Object> source = new LinkedHashMap<>();
    String url = Ids.uri(article.record().url());
    source.put("id", url != null ? url : Ids.urn(article, "article"));
    source.put("type", "Text");
    source.put(
        "format", article.article().format() == Article.Format.HTML ? "text/html" : "text/plain");
    put(source, "name", article.record().title());
    return source;
  }

  private static void put(Map<String, Object> fields, String field, @Nullable String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  private static Map<String, Object> quote(String text, Mark mark) {
    Map<String, Object> quote = new LinkedHashMap<>();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", mark.text());
    quote.put("prefix", text.substring(from(text, mark.begin() - CONTEXT), mark.begin()));
    quote.put("suffix", text.substring(mark.end(), from(text, mark.end() + CONTEXT)));
    return quote;
  }

  /** The offset, drawn into the text and off the middle of a pair. */
  private static int from(String text, int offset) {
    int within = Math.max(0, Math.min(text.length(), offset));
    boolean splits =
        within > 0
            && within < text.length()
            && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
    return splits ? within - 1 : within;
  }

  private static Map<String, Object> position(CodePoints points, Mark mark) {
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("type", "TextPositionSelector");
    position.put("start", points.at(mark.begin()));
    position.put("end", points.at(mark.end()));
    return position;
  }
}
