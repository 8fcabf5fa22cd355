package vn.bienban.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.serve.HttpService;
import vn.bienban.serve.Limits;
import vn.bienban.view.Language;

/** {@code bienban serve}: articles are read over HTTP. */
@Command(
    name = "serve",
    description =
        "Reads articles over HTTP until it is interrupted: POST /annotate and /explain, GET"
            + " /schema, /health and /openapi.json, and at / a page to paste an article into. It is"
            + " heard on this machine alone unless told otherwise, and keeps nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban serve --port 8087",
      "  curl -s -H 'Content-Type: text/plain' --data-binary @bai-viet.txt"
          + " 'http://localhost:8087/annotate?published=2018-07-05'"
    })
final class ServeCommand implements Callable<Integer> {
  /**
   * How long the JDK's server waits for a request to come in whole, in seconds, before it closes
   * the connection without a word.
   */
  private static final String SLOWEST_REQUEST = "sun.net.httpserver.maxReqTime";

  /** By so much later than a late body is answered, that the answer can be sent. */
  private static final long TO_ANSWER_SECONDS = 5;

  /** Without it an answer waits some 40 ms for the acknowledgement of its head. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  /** More connections between two requests than these the JDK's server closes, 200 by itself. */
  private static final String MOST_IDLE = "sun.net.httpserver.maxIdleConnections";

  private static final int LAST_PORT = 65535;
  private static final int DEFAULT_BYTES = 4 * 1024 * 1024;

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens; 8087 unless told otherwise, 0 for any free one.")
  private int port = 8087;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "The address it listens at; 0.0.0.0 for all of this machine, which the network can reach."
              + " This machine alone unless told otherwise.")
  private @Nullable String bind;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "Answer requests to this name too, such as that of a proxy before it; may be given"
              + " several times. At loopback it goes by localhost and its address alone, so that no"
              + " page of another site reaches it by a name of its own.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--max-bytes",
      paramLabel = "NUMBER",
      description = "Refuse a longer body with 413 (default: ${DEFAULT-VALUE}).")
  private int maxBytes = DEFAULT_BYTES;

  @Option(
      names = "--max-seconds",
      paramLabel = "NUMBER",
      description =
          "Answer 408 when a body takes longer to come in or an article to be read, 429 when no turn"
              + " comes in that time (default: ${DEFAULT-VALUE}); 0 for no limit.")
  private double maxSeconds = 30;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "How many requests to work on at a time; all cores unless told otherwise.")
  private int parallel = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--waiting",
      paramLabel = "N",
      description =
          "How many more may wait for their turn (default: ${DEFAULT-VALUE}); others get 429.")
  private int waiting = 32;

  @Option(
      names = "--grace-seconds",
      paramLabel = "NUMBER",
      description =
          "How long requests may go on when it is interrupted (default: ${DEFAULT-VALUE}).")
  private int grace = 30;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      description = "What the pages speak; ${DEFAULT-VALUE} unless told otherwise.")
  private String language = "vi";

  @Mixin private Engines engines = new Engines();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    HttpService.Settings settings = settings();
    engines.files(new RunFiles(console));
    // Before the server's classes are loaded, which look at them once.
    long slowest = maxSeconds == 0 ? 0 : (long) Math.ceil(maxSeconds) + TO_ANSWER_SECONDS;
    System.setProperty(SLOWEST_REQUEST, Long.toString(slowest));
    System.setProperty(NO_DELAY, "true");
    System.setProperty(MOST_IDLE, "10000");
    try (HttpService service = HttpService.start(engines.bienban(), settings)) {
      CountDownLatch interrupted = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    console.say("bienban: stops when what is being read is done");
                    service.close();
                    interrupted.countDown();
                  }));
      InetSocketAddress address = service.address();
      console.say("bienban: serves http://" + shown(address) + "/ until it is interrupted");
      interrupted.await();
      return Main.DONE;
    } catch (IOException e) {
      throw new NotBegunException(
          "bienban: --port: " + port + ": cannot be had: " + WriteException.reason(e));
    }
  }

  private static String shown(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  private HttpService.Settings settings() {
    try {
      if (port < 0 || port > LAST_PORT) {
        throw new IllegalArgumentException("--port: from 0 to " + LAST_PORT);
      }
      if (!(maxSeconds >= 0 && maxSeconds < 1e6) || grace < 0) {
        throw new IllegalArgumentException("--max-seconds, --grace-seconds: no time");
      }
      InetAddress at =
          bind == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(bind);
      return new HttpService.Settings(
          new InetSocketAddress(at, port),
          Set.copyOf(hosts),
          new Limits(maxBytes, Duration.ofMillis(Math.round(maxSeconds * 1000)), parallel, waiting),
          Duration.ofSeconds(grace),
          Language.of(language),
          Build.name());
    } catch (UnknownHostException e) {
      throw new NotBegunException("bienban: --bind: no address '" + bind + "'");
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: " + e.getMessage());
    }
  }
}
