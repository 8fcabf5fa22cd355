package vn.bienban.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.ConfidenceFilter;
import vn.bienban.Explanation;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.archive.PublicationDate;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.json.RecordJson;
import vn.bienban.json.RecordSchema;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimitException;
import vn.bienban.view.ArticlePage;
import vn.bienban.view.Language;
import vn.bienban.view.PastePage;

/** What is answered to each request. Immutable and thread-safe. */
final class Answers {
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final Set<String> LINES_TOO =
      Set.of(LINES, "application/jsonl", "application/x-jsonlines");

  /** Letters that a terminal must not see are written as six. */
  private static final int ESCAPED = 6;

  private static final String PUBLISHED = "published";
  private static final String MIN_CONFIDENCE = "min-confidence";

  /** What can be said of one article alone. */
  private static final List<String> OF_ONE = List.of("id", "title", "url");

  private final Bienban bienban;
  private final Limits limits;
  private final ArticlePage pages;
  private final PastePage paste;
  private final String health;
  private final String description;

  Answers(Bienban bienban, Limits limits, Language language, String version) {
    this.bienban = bienban;
    this.limits = limits;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", "ok");
    fields.put("version", version);
    this.health = Json.of(fields).toString();
    this.paste = new PastePage(language);
    this.pages =
        new ArticlePage(
            language,
            name -> {
              Rule rule = bienban.rule(name);
              return rule == null ? null : rule.what();
            });
    this.description = resource("openapi.json").replace("VERSION", version);
  }

  private static String resource(String name) {
    try (InputStream in = Answers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * The answer to a request that asks for something small, or null where it asks for an article to
   * be read.
   */
  @Nullable Reply small(Request request) {
    switch (request.path()) {
      case "/annotate", "/explain", "/view" -> {
        if (!request.method().equals("POST")) {
          throw Problem.notAllowed("POST");
        }
        return null;
      }
      case "/", "/schema", "/health", "/openapi.json" -> {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
          throw Problem.notAllowed("GET, HEAD");
        }
      }
      default -> throw Problem.of(404, "there is nothing here; /openapi.json says what there is");
    }
    return switch (request.path()) {
      case "/" -> Reply.page(200, paste.of(null), paste.policy());
      case "/schema" -> Reply.of("application/schema+json", RecordSchema.text());
      case "/health" -> Reply.of(JSON, health + "\n");
      default -> Reply.of(JSON, description);
    };
  }

  /**
   * The answer to a request that has articles read.
   *
   * @param body the articles, as {@link #body} gives them
   */
  Reply articles(Request request, Body body) {
    return switch (request.path()) {
      case "/annotate" -> annotate(body);
      case "/explain" -> explain(body);
      default -> view(body);
    };
  }

  /**
   * What a request wants to be read.
   *
   * @param form how the articles are written and the answer is
   * @param sources the articles, whole
   * @param parameters what the address or the form says of them
   */
  record Body(
      Form form, List<Input> sources, ArchiveReader reader, Map<String, String> parameters) {
    /** How articles are sent. */
    enum Form {
      ONE,
      ARRAY,
      LINES,
      PAGE
    }
  }

  /** Takes a request apart. */
  Body body(Request request) throws IOException {
    if (request.path().equals("/view")) {
      Map<String, String> form = request.form();
      String text = form.getOrDefault("text", "");
      boolean html = "html".equals(form.get("format"));
      Map<String, String> parameters = new LinkedHashMap<>(form);
      parameters.values().removeIf(String::isBlank);
      parameters.keySet().retainAll(parameters(true, false));
      return new Body(
          Body.Form.PAGE,
          List.of(input(text, html ? Input.Format.HTML : Input.Format.TEXT)),
          ArchiveReader.create().maxBytes(limits.bytes()),
          parameters);
    }
    boolean filtered = request.path().equals("/annotate");
    ArchiveReader reader =
        ArchiveReader.create().maxBytes(limits.bytes()).encoding(request.encoding());
    String type = request.type();
    if (type.equals(JSON)) {
      Json json = json(request.body());
      List<Json> each = json.isArray() ? json.elements() : List.of(json);
      String lines = each.stream().map(Json::toString).collect(Collectors.joining("\n"));
      return new Body(
          json.isArray() ? Body.Form.ARRAY : Body.Form.ONE,
          each.isEmpty() ? List.of() : List.of(input(lines, Input.Format.JSON_LINES)),
          ArchiveReader.create().maxBytes(ESCAPED * limits.bytes()),
          request.query(parameters(!json.isArray(), filtered)));
    }
    Input.Format format =
        switch (type) {
          case "text/plain" -> Input.Format.TEXT;
          case "text/html" -> Input.Format.HTML;
          default -> LINES_TOO.contains(type) ? Input.Format.JSON_LINES : null;
        };
    if (format == null) {
      throw Problem.of(
          415, "articles are sent as text/plain, text/html, application/json or " + LINES);
    }
    boolean lines = format == Input.Format.JSON_LINES;
    Map<String, String> parameters = request.query(parameters(!lines, filtered));
    Input input = Input.stream("body", new ByteArrayInputStream(request.body())).as(format);
    return new Body(lines ? Body.Form.LINES : Body.Form.ONE, List.of(input), reader, parameters);
  }

  /**
   * What a request may say of its articles.
   *
   * @param one whether there is one article
   * @param filtered whether something may be left out of the record
   */
  private static Set<String> parameters(boolean one, boolean filtered) {
    Set<String> names = new LinkedHashSet<>(one ? OF_ONE : List.of());
    names.add(PUBLISHED);
    if (filtered) {
      names.add(MIN_CONFIDENCE);
    }
    return names;
  }

  private static Input input(String text, Input.Format format) {
    return Input.stream("body", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .as(format);
  }

  private static Json json(byte[] body) {
    try {
      return Json.parse(new String(body, StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw Problem.of(400, String.valueOf(e.getMessage()));
    }
  }

  private Reply annotate(Body body) {
    ConfidenceFilter filter = filter(body.parameters());
    if (body.form() == Body.Form.ONE) {
      return Reply.of(JSON, record(one(body), body.parameters(), filter) + "\n");
    }
    boolean array = body.form() == Body.Form.ARRAY;
    return new Reply(
        200,
        array ? JSON : LINES,
        Map.of(),
        out -> {
          try (Entries entries = body.reader().open(body.sources())) {
            write(out, array ? "[" : "");
            for (boolean first = true; entries.hasNext(); first = false) {
              write(out, array && !first ? ",\n" : "");
              write(out, each(entries.next(), body.parameters(), filter) + (array ? "" : "\n"));
            }
            write(out, array ? "]\n" : "");
          }
        });
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The record of one of several articles, or its problem: one bad article stops no other. */
  private String each(Entry entry, Map<String, String> parameters, ConfidenceFilter filter) {
    try {
      return record(read(entry), parameters, filter);
    } catch (Problem e) {
      return e.json();
    } catch (RuntimeException | StackOverflowError e) {
      return Problem.of(500, entry.place() + ": a fault of the program").json();
    }
  }

  private String record(Entry.Read read, Map<String, String> parameters, ConfidenceFilter filter) {
    try {
      ArticleRecord record =
          bienban.read(completed(read.article(), parameters), limits.timeLimit());
      return RecordJson.toJson(read.withNotes(filter.apply(record)));
    } catch (TimeLimitException e) {
      throw tooSlow();
    }
  }

  private Problem tooSlow() {
    return Problem.of(
        408, "an article is read for " + limits.time().toMillis() / 1000.0 + " seconds at most");
  }

  private static Entry.Read read(Entry entry) {
    if (entry instanceof Entry.Failed failed) {
      throw Problem.of(400, failed.place() + ": " + failed.reason());
    }
    return (Entry.Read) entry;
  }

  private static Entry.Read one(Body body) {
    try (Entries entries = body.reader().open(body.sources())) {
      if (!entries.hasNext()) {
        throw Problem.of(400, "there is no article");
      }
      return read(entries.next());
    }
  }

  private static ConfidenceFilter filter(Map<String, String> parameters) {
    try {
      return ConfidenceFilter.atLeast(
          Double.parseDouble(parameters.getOrDefault(MIN_CONFIDENCE, "0")));
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, MIN_CONFIDENCE + ": a share from 0 to 1");
    }
  }

  private static Article completed(Article article, Map<String, String> parameters) {
    Article done = article;
    if (parameters.containsKey("id")) {
      done = done.id(parameters.get("id"));
    }
    if (parameters.containsKey("title")) {
      done = done.title(parameters.get("title"));
    }
    if (parameters.containsKey("url")) {
      done = done.url(parameters.get("url"));
    }
    String day = parameters.get(PUBLISHED);
    return day == null || done.published() != null ? done : done.published(day(day));
  }

  private static LocalDate day(String text) {
    try {
      return PublicationDate.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, PUBLISHED + ": a day such as 2018-07-05 or 5/7/2018");
    }
  }

  private Reply explain(Body body) {
    if (body.form() != Body.Form.ONE) {
      throw Problem.of(400, "one article at a time is explained");
    }
    Entry.Read read = one(body);
    Explanation explanation;
    try {
      explanation =
          bienban.explain(completed(read.article(), body.parameters()), limits.timeLimit());
    } catch (TimeLimitException e) {
      throw tooSlow();
    }
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("alternatives", explanation.alternatives().stream().map(Answers::fields).toList());
    rest.put("weighings", explanation.weighings().stream().map(Answers::fields).toList());
    rest.put("rules", rules(explanation));
    String record = RecordJson.toJson(read.withNotes(explanation.record()));
    return Reply.of(
        JSON, "{\"record\":" + record + "," + Json.of(rest).toString().substring(1) + "\n");
  }

  /** What the rules that the record names find. */
  private Map<String, String> rules(Explanation explanation) {
    List<String> sources = new ArrayList<>();
    sources(Json.of(explanation.record()), sources);
    Map<String, String> told = new LinkedHashMap<>();
    for (String source : sources) {
      Rule rule = bienban.rule(source);
      if (rule != null) {
        told.put(source, rule.what());
      }
    }
    return told;
  }

  private static void sources(Json json, List<String> found) {
    String source = json.get("source").text();
    if (source != null) {
      found.add(source);
    }
    json.fields().values().forEach(value -> sources(value, found));
    json.elements().forEach(value -> sources(value, found));
  }

  private static Map<String, Object> fields(Explanation.Alternative alternative) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("field", alternative.field());
    Span winner = alternative.winner();
    if (winner != null) {
      fields.put("winner", Map.of("begin", winner.begin(), "end", winner.end()));
    }
    fields.put("text", alternative.text());
    fields.put("begin", alternative.words().begin());
    fields.put("end", alternative.words().end());
    fields.put("why", alternative.why());
    return fields;
  }

  private static Map<String, Object> fields(Explanation.Weighing weighing) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("decision", weighing.decision());
    fields.put("text", weighing.text());
    fields.put("begin", weighing.words().begin());
    fields.put("end", weighing.words().end());
    fields.put("probability", weighing.probability());
    fields.put("reasons", weighing.reasons());
    return fields;
  }

  private Reply view(Body body) {
    Entry.Read read = one(body);
    if (read.article().text().isBlank()) {
      throw Problem.of(400, "there is no article");
    }
    Article article = completed(read.article(), body.parameters());
    try {
      ArticleRecord record = read.withNotes(bienban.read(article, limits.timeLimit()));
      return Reply.page(200, pages.of(record, article).html(), pages.policy());
    } catch (TimeLimitException e) {
      throw tooSlow();
    }
  }

  /** A problem as the page to paste into tells it. */
  Reply page(Problem problem) {
    return Reply.page(
            problem.status(),
            paste.of(problem.status() + ": " + problem.getMessage()),
            paste.policy())
        .with(problem.headers());
  }
}
