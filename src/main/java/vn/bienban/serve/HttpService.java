package vn.bienban.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.bienban.Bienban;
import vn.bienban.view.Language;

/**
 * Reads articles over HTTP: {@code POST /annotate} and {@code /explain}, {@code GET /schema},
 * {@code /health} and {@code /openapi.json}, and at {@code /} a page to paste an article into. It
 * keeps nothing of what it reads. Thread-safe.
 */
public final class HttpService implements AutoCloseable {
  /** Threads that turn requests away while all others work. */
  private static final int SPARE = 8;

  /** Connections that wait to be taken up. */
  private static final int BACKLOG = 512;

  private static final long STEP_MILLIS = 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final ExecutorService readers = Executors.newCachedThreadPool(named("bienban-body-"));
  private final Answers answers;
  private final Gate gate;
  private final Limits limits;
  private final Set<String> hosts;
  private final Duration grace;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private HttpService(
      HttpServer server, Settings settings, ExecutorService threads, Answers answers) {
    this.server = server;
    this.threads = threads;
    this.answers = answers;
    this.limits = settings.limits();
    this.gate = new Gate(limits);
    this.hosts = hosts(settings);
    this.grace = settings.grace();
  }

  /**
   * How a server is set up.
   *
   * @param address where it listens; port 0 for any free one
   * @param hosts by which names it may be called beside its own ones; one that listens to this
   *     machine alone goes by no others, one that listens to the network by any unless some are
   *     given
   * @param limits what it allows
   * @param grace how long requests may go on when it is closed
   * @param language what its pages speak
   * @param version what it says of itself
   */
  public record Settings(
      InetSocketAddress address,
      Set<String> hosts,
      Limits limits,
      Duration grace,
      Language language,
      String version) {
    public Settings {
      hosts = Set.copyOf(hosts);
    }
  }

  /**
   * Begins to serve.
   *
   * @throws IOException if the address cannot be had
   */
  public static HttpService start(Bienban bienban, Settings settings) throws IOException {
    HttpServer server = HttpServer.create(settings.address(), BACKLOG);
    Limits limits = settings.limits();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            limits.parallel() + limits.waiting() + SPARE, named("bienban-serve-"));
    Answers answers = new Answers(bienban, limits, settings.language(), settings.version());
    HttpService service = new HttpService(server, settings, threads, answers);
    server.createContext("/", service::handle);
    server.setExecutor(threads);
    server.start();
    return service;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> new Thread(task, name + number.incrementAndGet());
  }

  private static Set<String> hosts(Settings settings) {
    Set<String> hosts = new LinkedHashSet<>();
    settings.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    boolean loopback = settings.address().getAddress().isLoopbackAddress();
    if (loopback || !hosts.isEmpty()) {
      hosts.addAll(Set.of("localhost", "127.0.0.1", "[::1]"));
      hosts.add(settings.address().getAddress().getHostAddress());
    }
    return hosts;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = new Request(exchange, limits, readers);
      Reply reply;
      try {
        if (stopping.get()) {
          throw Problem.stopping();
        }
        request.requireOwn(hosts);
        Reply small = answers.small(request);
        if (small != null) {
          small.send(exchange);
        } else {
          work(exchange, request);
        }
        return;
      } catch (Problem e) {
        reply = told(request, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        reply = told(request, Problem.of(500, "a fault of the program"));
      }
      if (exchange.getResponseCode() < 0) {
        reply.send(exchange, request::giveUp);
      }
    }
  }

  private void work(HttpExchange exchange, Request request) throws IOException {
    gate.enter();
    try {
      Answers.Body body = answers.body(request);
      gate.await();
      try {
        answers.articles(request, body).send(exchange);
      } finally {
        gate.done();
      }
    } finally {
      gate.leave();
    }
  }

  /** A browser is told on the page from which it asked. */
  private Reply told(Request request, Problem problem) {
    String accept = request.header("Accept");
    return request.path().equals("/view") && accept != null && accept.contains("text/html")
        ? answers.page(problem)
        : Reply.of(problem);
  }

  /**
   * Stops: new requests are turned away, those that are being worked on may go on for the time of
   * grace.
   */
  @Override
  public void close() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    long end = System.nanoTime() + grace.toNanos();
    try {
      while (!gate.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
    readers.shutdownNow();
  }

  /** Whether it has been closed. */
  public boolean isClosed() {
    return stopping.get();
  }
}
