package vn.bienban.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.bienban.json.Json;

/** Why a request is not answered, as RFC 9457 writes it. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What problems are sent as. */
  static final String TYPE = "application/problem+json";

  private final int status;
  private final transient Map<String, String> headers;

  private Problem(int status, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.headers = headers;
  }

  static Problem of(int status, String detail) {
    return new Problem(status, detail, Map.of());
  }

  static Problem busy(String detail) {
    return new Problem(429, detail, Map.of("Retry-After", "1"));
  }

  static Problem stopping() {
    return new Problem(503, "the server is stopping", Map.of("Connection", "close"));
  }

  /** Not all of the request came in time; what still comes is not read. */
  static Problem late(String detail) {
    return new Problem(408, detail, Map.of("Connection", "close"));
  }

  static Problem notAllowed(String allowed) {
    return new Problem(405, "this address knows " + allowed, Map.of("Allow", allowed));
  }

  int status() {
    return status;
  }

  /** What goes into the head of the answer. */
  Map<String, String> headers() {
    return headers;
  }

  /** The body. */
  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "about:blank");
    fields.put("title", title());
    fields.put("status", status);
    fields.put("detail", getMessage());
    return Json.of(fields).toString();
  }

  private String title() {
    return switch (status) {
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 408 -> "Request Timeout";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 421 -> "Misdirected Request";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }
}
