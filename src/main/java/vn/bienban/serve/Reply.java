package vn.bienban.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status its status
 * @param type the media type of its body
 * @param headers what else goes into its head
 * @param body its body
 */
record Reply(int status, String type, Map<String, String> headers, Body body) {
  /** How a page that the server itself wrote may be shown: it loads nothing, nobody frames it. */
  private static final String FRAMES = "; frame-ancestors 'none'";

  /** Writes a body. */
  interface Body {
    /** How many bytes there are; 0 where nobody knows before they are written. */
    default long length() {
      return 0;
    }

    /** Writes them. */
    void write(OutputStream out) throws IOException;
  }

  private record Bytes(byte[] bytes) implements Body {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  static Reply of(String type, String body) {
    return of(200, type, body, Map.of());
  }

  static Reply of(int status, String type, String body, Map<String, String> headers) {
    return new Reply(status, type, headers, new Bytes(body.getBytes(StandardCharsets.UTF_8)));
  }

  static Reply of(Problem problem) {
    return of(problem.status(), Problem.TYPE, problem.json() + "\n", problem.headers());
  }

  /**
   * A page.
   *
   * @param policy what it may load, as a content security policy
   */
  static Reply page(int status, String html, String policy) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", policy + FRAMES);
    headers.put("X-Frame-Options", "DENY");
    return of(status, "text/html; charset=utf-8", html, headers);
  }

  /** The same with more in its head. */
  Reply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, type, all, body);
  }

  /** Sends it; of an answer to HEAD the head alone. */
  void send(HttpExchange exchange) throws IOException {
    send(exchange, () -> {});
  }

  /**
   * Sends it.
   *
   * @param written is called when it is sent, before its stream is closed
   */
  void send(HttpExchange exchange, Runnable written) throws IOException {
    Headers head = exchange.getResponseHeaders();
    head.set("Content-Type", type);
    head.set("X-Content-Type-Options", "nosniff");
    head.set("Cache-Control", "no-store");
    head.set("Referrer-Policy", "same-origin");
    head.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.forEach(head::set);
    if (exchange.getRequestMethod().equals("HEAD")) {
      head.set("Content-Length", Long.toString(body.length()));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length());
    try (OutputStream out = exchange.getResponseBody()) {
      body.write(out);
      out.flush();
      written.run();
    }
  }
}
