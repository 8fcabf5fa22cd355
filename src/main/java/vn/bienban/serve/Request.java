package vn.bienban.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.TextEncoding;

/** What a request says. For one thread. */
final class Request {
  /** The letters of a form's text are written as three each. */
  private static final int FORM_FACTOR = 3;

  private static final int FORM_ADDED = 4096;
  private static final String GZIP = "\u001f\u008b";

  /** How long a late body may still come in, so that a client that is sending hears why not. */
  private static final long LINGER_MILLIS = 1000;

  private final HttpExchange exchange;
  private final Limits limits;
  private final ExecutorService readers;
  private @Nullable Future<byte[]> coming;

  /**
   * A request.
   *
   * @param readers wait for bodies; interrupted, they close the connection
   */
  Request(HttpExchange exchange, Limits limits, ExecutorService readers) {
    this.exchange = exchange;
    this.limits = limits;
    this.readers = readers;
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  /** A field of the head, or null. */
  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /**
   * What stands behind the question mark.
   *
   * @param known the names that mean something
   * @throws Problem if another one stands there, or one twice
   */
  Map<String, String> query(Set<String> known) {
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> values = query == null ? Map.of() : pairs(query);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw Problem.of(400, "no parameter of the address has this name; there are " + known);
      }
    }
    return values;
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      for (String pair : text.split("&")) {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
          String name = pair.substring(0, equals < 0 ? pair.length() : equals);
          String value = equals < 0 ? "" : pair.substring(equals + 1);
          if (values.put(decoded(name), decoded(value)) != null) {
            throw Problem.of(400, "a parameter stands there twice");
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "what is written with % is not UTF-8");
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The media type of the body in small letters, without its parameters. */
  String type() {
    String type = header("Content-Type");
    int semicolon = type == null ? -1 : type.indexOf(';');
    return type == null
        ? ""
        : (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The encoding that the media type names, or null.
   *
   * @throws Problem if nobody knows it
   */
  @Nullable TextEncoding encoding() {
    String type = header("Content-Type");
    if (type == null) {
      return null;
    }
    for (String parameter : type.split(";")) {
      String[] pair = parameter.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equalsIgnoreCase("charset")) {
        try {
          return TextEncoding.named(pair[1].replace("\"", "").strip());
        } catch (IllegalArgumentException e) {
          throw Problem.of(415, "this charset is unknown");
        }
      }
    }
    return null;
  }

  /**
   * The body.
   *
   * @throws Problem if it is longer than allowed, packed, or not there in time
   */
  byte[] body() throws IOException {
    return body(limits.bytes());
  }

  private byte[] body(int limit) throws IOException {
    String packed = header("Content-Encoding");
    if (packed != null && !packed.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "bodies are sent unpacked");
    }
    InputStream in = exchange.getRequestBody();
    byte[] body = inTime(readers.submit(() -> read(in, limit)));
    if (body.length > 1 && body[0] == (byte) GZIP.charAt(0) && body[1] == (byte) GZIP.charAt(1)) {
      throw Problem.of(415, "bodies are sent unpacked");
    }
    return body;
  }

  private byte[] read(InputStream in, int limit) throws IOException {
    byte[] body = declared() > limit ? new byte[0] : in.readNBytes(limit + 1);
    if (declared() > limit || body.length > limit) {
      drain(in, limit);
      throw Problem.of(413, "a body has " + limit + " bytes at most");
    }
    return body;
  }

  private byte[] inTime(Future<byte[]> body) throws IOException {
    coming = body;
    try {
      return limits.time().isZero()
          ? body.get()
          : body.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Problem.late(
          "a body comes in within " + limits.time().toMillis() / 1000.0 + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.stopping();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      throw cause instanceof IOException broken ? broken : new IOException(cause);
    }
  }

  /**
   * Gives up a body that is still coming in, and with it the connection. It is to be called when
   * the answer is written, before its stream is closed, for closing waits for the body.
   */
  void giveUp() {
    Future<byte[]> body = coming;
    if (body == null || body.isDone()) {
      return;
    }
    try {
      body.get(LINGER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      body.cancel(true);
    } catch (InterruptedException e) {
      body.cancel(true);
      Thread.currentThread().interrupt();
    }
  }

  private long declared() {
    Headers headers = exchange.getRequestHeaders();
    try {
      return Long.parseLong(String.valueOf(headers.getFirst("Content-Length")));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Reads on for a while, for most clients hear no answer before they have sent all. */
  private static void drain(InputStream in, int most) throws IOException {
    byte[] waste = new byte[8192];
    for (int left = most; left > 0; ) {
      int read = in.read(waste, 0, Math.min(left, waste.length));
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }

  /**
   * The fields of a form.
   *
   * @throws Problem if it is none, or longer than allowed
   */
  Map<String, String> form() throws IOException {
    if (!type().equals("application/x-www-form-urlencoded")) {
      throw Problem.of(415, "a form is sent as application/x-www-form-urlencoded");
    }
    long limit = Math.min((long) FORM_FACTOR * limits.bytes() + FORM_ADDED, Integer.MAX_VALUE - 8);
    Map<String, String> fields = pairs(new String(body((int) limit), StandardCharsets.US_ASCII));
    for (String value : fields.values()) {
      if (value.getBytes(StandardCharsets.UTF_8).length > limits.bytes()) {
        throw Problem.of(413, "a text has " + limits.bytes() + " bytes at most");
      }
    }
    return fields;
  }

  /**
   * Holds that no page of another site sent it.
   *
   * @param hosts the names that the server goes by, without ports; none if it goes by any
   * @throws Problem if one did, or the server is called by another name
   */
  void requireOwn(Set<String> hosts) {
    String host = header("Host");
    if (host == null || !hosts.isEmpty() && !hosts.contains(name(host))) {
      throw Problem.of(421, "this server does not go by the name that the request gives it");
    }
    List<String> sites = exchange.getRequestHeaders().getOrDefault("Sec-fetch-site", List.of());
    String origin = header("Origin");
    boolean own =
        origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    if (!own || sites.contains("cross-site")) {
      throw Problem.of(403, "pages of other sites may not ask");
    }
  }

  /** A host without its port, in small letters. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
