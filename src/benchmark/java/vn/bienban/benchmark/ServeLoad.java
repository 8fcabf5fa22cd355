package vn.bienban.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Asks a running {@code bienban serve} for the records of the corpus's articles from several
 * clients at a time: {@code java ServeLoad.java http://localhost:8087 corpus/articles CLIENTS
 * SECONDS}.
 */
final class ServeLoad {
  private ServeLoad() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    URI annotate = URI.create(args[0] + "/annotate");
    List<String> texts = texts(Path.of(args[1]));
    int clients = Integer.parseInt(args[2]);
    long seconds = Long.parseLong(args[3]);
    ask(annotate, texts, clients, Math.max(1, seconds / 4), new Tally());
    Tally tally = new Tally();
    ask(annotate, texts, clients, seconds, tally);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(tally.told(clients, seconds));
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  /** What came back. */
  private static final class Tally {
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final LongAdder bytes = new LongAdder();

    String told(int clients, long seconds) {
      List<Long> sorted = micros.stream().sorted().toList();
      return String.format(
          Locale.ROOT,
          "%d clients, %d s: %.0f requests/s, %.2f MB/s of text; median %.1f ms, 95 %% %.1f ms, 99"
              + " %% %.1f ms; statuses %s",
          clients,
          seconds,
          sorted.size() / (double) seconds,
          bytes.sum() / 1e6 / seconds,
          at(sorted, 0.5),
          at(sorted, 0.95),
          at(sorted, 0.99),
          statuses);
    }

    private static double at(List<Long> sorted, double share) {
      return sorted.get((int) (share * (sorted.size() - 1))) / 1000.0;
    }
  }

  private static void ask(URI annotate, List<String> texts, int clients, long seconds, Tally tally)
      throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  String text = texts.get(next.getAndIncrement() % texts.size());
                  HttpRequest request =
                      HttpRequest.newBuilder(annotate)
                          .header("Content-Type", "text/plain; charset=utf-8")
                          .POST(HttpRequest.BodyPublishers.ofString(text))
                          .build();
                  long begun = System.nanoTime();
                  try {
                    int status =
                        client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
                    tally.statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
                  } catch (IOException | InterruptedException e) {
                    tally.statuses.computeIfAbsent(-1, s -> new LongAdder()).increment();
                  }
                  tally.micros.add((System.nanoTime() - begun) / 1000);
                  tally.bytes.add(text.getBytes(StandardCharsets.UTF_8).length);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
