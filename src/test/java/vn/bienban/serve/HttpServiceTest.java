package vn.bienban.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.ConfidenceFilter;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.extend.LayerAnnotator;
import vn.bienban.json.Json;
import vn.bienban.json.RecordJson;
import vn.bienban.json.RecordSchema;
import vn.bienban.pattern.Rule;
import vn.bienban.view.ArticlePage;
import vn.bienban.view.Language;

class HttpServiceTest {
  private static final String TEXT =
      "Sáng 3/7/2020, ông Lê Minh Khuê chủ trì hội nghị dân vận. Ông Khuê yêu cầu Sở Y tế trình kế"
          + " hoạch trước ngày 15/8.";

  private static final int MAX_BYTES = 20_000;
  private static final Bienban BIENBAN = Bienban.create();
  private static final HttpService SERVICE = service(BIENBAN, limits(4, 100));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  private static Limits limits(int parallel, int waiting) {
    return new Limits(MAX_BYTES, Duration.ofSeconds(60), parallel, waiting);
  }

  private static HttpService service(Bienban bienban, Limits limits) {
    try {
      return HttpService.start(
          bienban,
          new HttpService.Settings(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              Set.of("own.example"),
              limits,
              Duration.ofSeconds(60),
              Language.VIETNAMESE,
              "test"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder to(HttpService service, String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + service.address().getPort() + path));
  }

  private static HttpRequest post(String path, String type, String body) {
    return to(SERVICE, path)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body, UTF_8))
        .build();
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(SERVICE, path).build());
  }

  private static String record(Article article) {
    return RecordJson.toJson(BIENBAN.read(article));
  }

  private static void assertIsProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    Json problem = Json.parse(response.body());
    assertThat(problem.get("type").text()).isEqualTo("about:blank");
    assertThat(problem.get("status").number(0)).isEqualTo(status);
    assertThat(problem.get("title").text()).isNotBlank();
    assertThat(problem.get("detail").text()).isNotBlank();
  }

  @Test
  void aTextIsAnsweredWithTheRecordThatTheLibraryMakes() throws Exception {
    HttpResponse<String> response =
        send(post("/annotate?id=a&title=T&published=5/7/2020", "text/plain", TEXT));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
    assertThat(response.body())
        .isEqualTo(
            record(Article.of(TEXT).id("a").title("T").published(LocalDate.of(2020, 7, 5))) + "\n");
  }

  @Test
  void aPageAndAnObject() throws Exception {
    String page = "<html><body><article><p>" + TEXT + "</p></article></body></html>";
    assertThat(send(post("/annotate", "text/html; charset=utf-8", page)).body())
        .isEqualTo(record(Article.ofHtml(page)) + "\n");
    assertThat(
            send(post(
                    "/annotate",
                    "application/json",
                    "{\n \"id\": \"a\",\n \"published\": \"2020-07-05\", \"text\": "
                        + Json.of(TEXT)
                        + "}"))
                .body())
        .isEqualTo(record(Article.of(TEXT).id("a").published(LocalDate.of(2020, 7, 5))) + "\n");
  }

  @Test
  void whatIsTrustedLessIsLeftOut() throws Exception {
    assertThat(send(post("/annotate?min-confidence=0.9", "text/plain", TEXT)).body())
        .isEqualTo(
            RecordJson.toJson(ConfidenceFilter.atLeast(0.9).apply(BIENBAN.read(Article.of(TEXT))))
                + "\n");
  }

  @Test
  void anotherEncoding() throws Exception {
    HttpRequest request =
        to(SERVICE, "/annotate")
            .header("Content-Type", "text/plain; charset=UTF-16LE")
            .POST(BodyPublishers.ofByteArray(TEXT.getBytes(Charset.forName("UTF-16LE"))))
            .build();
    assertThat(Json.parse(send(request).body()).get("people"))
        .hasToString(Json.parse(record(Article.of(TEXT))).get("people").toString());
  }

  @Test
  void oneBadArticleOfSeveralStopsNoOther() throws Exception {
    HttpResponse<String> lines =
        send(post("/annotate", "application/x-ndjson", "{\"text\":\"a\"}\n{\n{\"text\":\"b\"}\n"));
    assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    List<String> each = lines.body().lines().toList();
    assertThat(each).hasSize(3);
    assertThat(each.get(0)).isEqualTo(record(Article.of("a")));
    assertThat(Json.parse(each.get(1)).get("detail").text()).startsWith("body:2: no JSON");
    assertThat(each.get(2)).isEqualTo(record(Article.of("b")));

    Json array =
        Json.parse(
            send(post("/annotate", "application/json", "[{\"text\":\"a\"},{\"x\":1},3]")).body());
    assertThat(array.elements()).hasSize(3);
    assertThat(array.first()).hasToString(record(Article.of("a")));
    assertThat(array.elements().get(1).get("status").number(0)).isEqualTo(400);
    assertThat(array.elements().get(2).get("status").number(0)).isEqualTo(400);
    assertThat(send(post("/annotate", "application/json", "[]")).body()).isEqualTo("[]\n");
  }

  @Test
  void explains() throws Exception {
    Json json = Json.parse(send(post("/explain", "text/plain", TEXT)).body());
    assertThat(json.get("record")).hasToString(record(Article.of(TEXT)));
    assertThat(json.get("weighings").elements()).isNotEmpty();
    assertThat(json.get("rules").has("chair.subject")).isTrue();
    assertIsProblem(send(post("/explain", "application/json", "[]")), 400);
  }

  @Test
  void schemaAndHealth() throws Exception {
    assertThat(get("/schema").body()).isEqualTo(RecordSchema.text());
    assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\",\"version\":\"test\"}\n");
    HttpResponse<String> head =
        send(to(SERVICE, "/health").method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void theDescriptionNamesWhatThereIsAndNothingElse() throws Exception {
    String text = get("/openapi.json").body();
    Json description = Json.parse(text);
    assertThat(description.get("openapi").text()).isEqualTo("3.1.0");
    assertThat(description.get("info").get("version").text()).isEqualTo("test");
    List<String> paths = new ArrayList<>(description.get("paths").fields().keySet());
    assertThat(paths)
        .containsExactlyInAnyOrder(
            "/", "/annotate", "/explain", "/view", "/schema", "/health", "/openapi.json");
    for (String path : paths) {
      boolean post = description.get("paths").get(path).has("post");
      assertThat(get(path).statusCode()).as(path).isEqualTo(post ? 405 : 200);
    }
    assertThat(text.lines().filter(line -> line.contains("\"$ref\": \"#/components/")))
        .allSatisfy(
            line -> {
              String[] steps = line.replaceAll(".*\"#/|\".*", "").split("/");
              Json at = description;
              for (String step : steps) {
                at = at.get(step);
              }
              assertThat(at.isObject()).as(line).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/annotate|application/json|{|400",
        "/annotate|application/json|''|400",
        "/annotate|application/json|{\"x\":1}|400",
        "/annotate|application/json|{\"text\":3}|400",
        "/annotate|application/json|3|400",
        "/annotate?publshed=2020-07-05|text/plain|a|400",
        "/annotate?id=a&id=b|text/plain|a|400",
        "/annotate?id=%FF%|text/plain|a|400",
        "/annotate?published=5.5|text/plain|a|400",
        "/annotate?min-confidence=2|text/plain|a|400",
        "/annotate?id=a|application/x-ndjson|{}|400",
        "/explain?min-confidence=0|text/plain|a|400",
        "/nothing|text/plain|a|404",
        "/annotate/|text/plain|a|404",
        "/schema|text/plain|a|405",
        "/annotate|image/png|a|415",
        "/annotate|''|a|415",
        "/annotate|text/plain; charset=klingon|a|415",
        "/view|text/plain|a|415",
      })
  void whatCannotBeAnsweredIsAProblem(String path, String type, String body, int status)
      throws Exception {
    if (path.contains("%FF%")) {
      assertThat(raw("POST /annotate?id=%FF% HTTP/1.1", "Host: localhost", ""))
          .startsWith("HTTP/1.1 400");
      return;
    }
    HttpRequest.Builder request =
        to(SERVICE, path).POST(BodyPublishers.ofString(body == null ? "" : body));
    if (type != null && !type.isEmpty()) {
      request.header("Content-Type", type);
    }
    assertIsProblem(send(request.build()), status);
  }

  @Test
  void methodsThatAreNotKnownAreNamedWithThoseThatAre() throws Exception {
    HttpResponse<String> response = get("/annotate");
    assertIsProblem(response, 405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    assertIsProblem(
        send(to(SERVICE, "/schema").method("OPTIONS", BodyPublishers.noBody()).build()), 405);
  }

  @Test
  void longerBodiesThanAllowed() throws Exception {
    assertIsProblem(send(post("/annotate", "text/plain", "a".repeat(MAX_BYTES + 1))), 413);
    assertThat(send(post("/annotate", "text/plain", "a ".repeat(MAX_BYTES / 2))).statusCode())
        .isEqualTo(200);
    HttpRequest chunked =
        to(SERVICE, "/annotate")
            .header("Content-Type", "text/plain")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[2 * MAX_BYTES])))
            .build();
    assertIsProblem(send(chunked), 413);
    assertThat(form("text=" + "a".repeat(MAX_BYTES + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void packedBodiesAreRefused() throws Exception {
    HttpRequest named =
        to(SERVICE, "/annotate")
            .header("Content-Type", "text/plain")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofString("a"))
            .build();
    assertIsProblem(send(named), 415);
    HttpRequest hidden =
        to(SERVICE, "/annotate")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
            .build();
    assertIsProblem(send(hidden), 415);
  }

  @Test
  void pagesOfOtherSitesMayNotAsk() throws Exception {
    int port = SERVICE.address().getPort();
    for (String[] head :
        new String[][] {
          {"Origin", "http://evil.example"},
          {"Origin", "null"},
          {"Origin", "http://127.0.0.1:1"},
          {"Sec-Fetch-Site", "cross-site"}
        }) {
      HttpRequest request =
          to(SERVICE, "/annotate")
              .header("Content-Type", "text/plain")
              .header(head[0], head[1])
              .POST(BodyPublishers.ofString("a"))
              .build();
      assertIsProblem(send(request), 403);
    }
    HttpRequest own =
        to(SERVICE, "/annotate")
            .header("Content-Type", "text/plain")
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString("a"))
            .build();
    assertThat(send(own).statusCode()).isEqualTo(200);
  }

  /** What comes back for a request written by hand. */
  private static String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVICE.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:80, 200",
    "127.0.0.1:8087, 200",
    "[::1]:8087, 200",
    "own.example, 200",
    "evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "evil.example:127.0.0.1, 421"
  })
  void aServerOfThisMachineGoesByItsOwnNames(String host, int status) throws IOException {
    assertThat(raw("GET /health HTTP/1.1", "Host: " + host, "Connection: close", ""))
        .startsWith("HTTP/1.1 " + status);
  }

  private static HttpResponse<String> form(String fields) throws Exception {
    return send(
        to(SERVICE, "/view")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html,*/*")
            .POST(BodyPublishers.ofString(fields))
            .build());
  }

  @Test
  void thePageOfAPastedArticleIsThatOfTheView() throws Exception {
    HttpResponse<String> response =
        form("text=" + URLEncoder.encode(TEXT, UTF_8) + "&published=2020-07-05&format=");
    Article article = Article.of(TEXT).published(LocalDate.of(2020, 7, 5));
    ArticlePage pages =
        new ArticlePage(
            Language.VIETNAMESE,
            name -> {
              Rule rule = BIENBAN.rule(name);
              return rule == null ? null : rule.what();
            });
    assertThat(response.body()).isEqualTo(pages.of(BIENBAN.read(article), article).html());
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .contains("script-src 'sha256-", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void thePageToPasteIntoHasNoScriptAndTellsWhatWentWrong() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.body()).contains("<textarea").doesNotContain("<script", "role=\"alert\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src");

    HttpResponse<String> empty = form("text=+");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(empty.body()).contains("role=\"alert\"", "400: there is no article");
  }

  @Test
  void nothingOfARequestGoesIntoTheHeadOfItsAnswerOrOpensATag() throws Exception {
    String evil = "x%0D%0ASet-Cookie:a=b<script>alert(1)</script>";
    HttpResponse<String> record =
        send(
            post(
                "/annotate?id=" + evil.replace("<", "%3C").replace(">", "%3E"), "text/plain", "a"));
    assertThat(record.headers().map()).doesNotContainKey("Set-Cookie");
    HttpResponse<String> view =
        form("text=" + URLEncoder.encode("<script>alert(1)</script>", UTF_8) + "&title=" + evil);
    assertThat(view.headers().map()).doesNotContainKey("Set-Cookie");
    assertThat(view.body()).doesNotContain("<script>alert");
  }

  @Test
  void anArticleThatTakesTooLong() throws Exception {
    Duration limit = Duration.ofSeconds(1);
    Waiting waiting = new Waiting();
    Bienban bienban = Bienban.builder().extend(to -> to.annotator(waiting)).build();
    try (HttpService service = service(bienban, new Limits(MAX_BYTES, limit, 1, 1))) {
      CompletableFuture<HttpResponse<String>> response = begin(service, "wait");
      assertThat(waiting.begun.await(60, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(limit.toMillis() + 1);
      waiting.go.countDown();
      assertIsProblem(response.get(60, TimeUnit.SECONDS), 408);
      assertThat(response.get().body()).contains("an article is read for 1.0 seconds");
    }
  }

  @ParameterizedTest
  @CsvSource({"false, application/json", "true, application/json", "true, application/x-ndjson"})
  void aBodyThatTakesTooLongToArriveIsAnsweredAndItsPlaceIsFree(boolean dripping, String type)
      throws Exception {
    Limits hasty = new Limits(MAX_BYTES, Duration.ofMillis(200), 1, 0);
    try (HttpService service = service(BIENBAN, hasty);
        Socket socket = new Socket("127.0.0.1", service.address().getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\nContent-Type: "
                  + type
                  + "\r\n\r\n[")
              .getBytes(UTF_8));
      for (int i = 0; dripping && i < 5000 && socket.getInputStream().available() == 0; i++) {
        out.write(' ');
        Thread.sleep(10);
      }

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 408")
          .containsIgnoringCase("\r\nConnection: close\r\n")
          .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
          .contains("\"detail\":\"a body comes in within 0.2 seconds\"");
      assertThat(begin(service, "a").get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  /** Keeps articles that ask for it waiting. */
  private static final class Waiting implements LayerAnnotator<Layer<Entity>> {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Override
    public LayerKey<Layer<Entity>> layer() {
      return Layers.ENTITIES;
    }

    @Override
    public Layer<Entity> annotate(Document document, Layer<Entity> found) {
      if (document.text().contains("wait")) {
        begun.countDown();
        try {
          assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return found;
    }
  }

  private static CompletableFuture<HttpResponse<String>> begin(HttpService service, String text) {
    return CLIENT.sendAsync(
        to(service, "/annotate")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  @Test
  void moreRequestsThanMayWaitAreTurnedAwayAtOnce() throws Exception {
    Waiting waiting = new Waiting();
    Bienban bienban = Bienban.builder().extend(to -> to.annotator(waiting)).build();
    try (HttpService service = service(bienban, limits(1, 0))) {
      CompletableFuture<HttpResponse<String>> first = begin(service, "wait");
      assertThat(waiting.begun.await(60, TimeUnit.SECONDS)).isTrue();

      HttpResponse<String> second = begin(service, "a").get(60, TimeUnit.SECONDS);
      assertIsProblem(second, 429);
      assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(send(to(service, "/health").build()).statusCode()).isEqualTo(200);

      waiting.go.countDown();
      assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(answeredOnceThereIsAPlace(service).statusCode()).isEqualTo(200);
    }
  }

  /** A place is given back after its answer has gone out: a client may ask again before that. */
  private static HttpResponse<String> answeredOnceThereIsAPlace(HttpService service)
      throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      HttpResponse<String> answer = begin(service, "a").get(60, TimeUnit.SECONDS);
      if (answer.statusCode() != 429 || System.nanoTime() > end) {
        return answer;
      }
    }
  }

  @Test
  void whatIsBeingReadMayEndWhenTheServerStops() throws Exception {
    Waiting waiting = new Waiting();
    Bienban bienban = Bienban.builder().extend(to -> to.annotator(waiting)).build();
    HttpService service = service(bienban, limits(1, 1));
    CompletableFuture<HttpResponse<String>> first = begin(service, "wait");
    assertThat(waiting.begun.await(60, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
    while (!service.isClosed()) {
      Thread.onSpinWait();
    }
    assertIsProblem(begin(service, "a").get(60, TimeUnit.SECONDS), 503);
    assertThat(closing).isNotDone();
    waiting.go.countDown();

    assertThat(first.get(60, TimeUnit.SECONDS).body())
        .isEqualTo(RecordJson.toJson(bienban.read(Article.of("wait"))) + "\n");
    closing.get(60, TimeUnit.SECONDS);
    assertThat(begin(service, "a")).failsWithin(Duration.ofSeconds(60));
  }

  @Test
  void manyAtATimeAreAllAnsweredRight() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(begin(SERVICE, i + " " + TEXT));
    }
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).get(60, TimeUnit.SECONDS).body())
          .isEqualTo(record(Article.of(i + " " + TEXT)) + "\n");
    }
  }
}
