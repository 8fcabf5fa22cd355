package vn.bienban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;

/** {@code bienban bench}: how fast this machine reads, stage by stage. */
@Command(
    name = "bench",
    description =
        "Reads articles again and again on one core and says how fast: the whole path and each"
            + " stage, in processor time and allocation a character, beside a yardstick that is the"
            + " same on every machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class BenchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();

  @Option(
      names = "--seconds",
      paramLabel = "NUMBER",
      description = "Warm up for so long, then measure for as long (default: ${DEFAULT-VALUE}).")
  private double seconds = 20;

  @Option(
      names = "--max-chars",
      paramLabel = "NUMBER",
      description =
          "Take no more of the articles than so many characters (default: ${DEFAULT-VALUE}).")
  private long maxChars = 4_000_000;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    List<Input> inputs = articles.inputs(files);
    engines.files(files);
    List<Article> read = articles(inputs);
    if (read.isEmpty()) {
      throw new NotBegunException("bienban: no article to measure with");
    }
    Bienban bienban = engines.bienban();
    Yardstick yardstick = new Yardstick(read.stream().map(Article::text).toList());
    List<List<Article>> groups = groups(read);
    run(bienban, groups, yardstick, new Stopwatch(), new Stopwatch());
    Stopwatch stages = new Stopwatch();
    Stopwatch sticks = new Stopwatch();
    int rounds = run(bienban, groups, yardstick, stages, sticks);
    try (Output output = files.output(null)) {
      for (String line : table(read, yardstick.bytes(), rounds, stages.stages(), sticks.stages())) {
        output.line(line);
      }
      output.finish();
    }
    return 0;
  }

  private List<Article> articles(List<Input> inputs) {
    List<Article> read = new ArrayList<>();
    long chars = 0;
    try (Entries entries = articles.reader().open(inputs)) {
      while (chars < maxChars && entries.hasNext()) {
        if (entries.next() instanceof Entry.Read entry && !entry.article().text().isBlank()) {
          read.add(articles.completed(entry.article()));
          chars += entry.article().text().length();
        }
      }
    }
    return read;
  }

  /** Articles as the job of {@code annotate} reads them together. */
  private static List<List<Article>> groups(List<Article> articles) {
    List<List<Article>> groups = new ArrayList<>();
    int chars = 0;
    for (Article article : articles) {
      int length = article.text().length();
      if (groups.isEmpty() || chars + length > ArticleWork.TOGETHER) {
        groups.add(new ArrayList<>());
        chars = 0;
      }
      groups.get(groups.size() - 1).add(article);
      chars += length;
    }
    return groups;
  }

  /** Reads for as long as was asked, at least once; gives how often. */
  private int run(
      Bienban bienban,
      List<List<Article>> groups,
      Yardstick yardstick,
      Stopwatch stages,
      Stopwatch sticks) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int rounds = 0;
    do {
      for (List<Article> together : groups) {
        stages.start();
        bienban.readAll(together, stages::lap);
      }
      yardstick.run(sticks);
      rounds++;
    } while (System.nanoTime() < end);
    return rounds;
  }

  /** What a reader sees. */
  static List<String> table(
      List<Article> read,
      long bytes,
      int rounds,
      Map<String, long[]> stages,
      Map<String, long[]> sticks) {
    long chars = read.stream().mapToLong(article -> article.text().length()).sum() * rounds;
    long time = stages.values().stream().mapToLong(sum -> sum[0]).sum();
    long allocated = stages.values().stream().mapToLong(sum -> sum[1]).sum();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "%,d articles, %.1f MB, read %d times on one core; Java %s, %s",
            read.size(), bytes / 1e6, rounds, Runtime.version(), System.getProperty("os.arch")));
    lines.add(
        line(
            "whole path                 %8.2f MB/s %8.0f articles/s %8.0f bytes/char",
            bytes * rounds / 1e6 / (time / 1e9),
            (double) read.size() * rounds / (time / 1e9),
            (double) allocated / chars));
    stages.forEach(
        (name, sum) ->
            lines.add(
                line(
                    "  %-24s %8.1f ns/char %6.1f %% %8.1f bytes/char",
                    name,
                    (double) sum[0] / chars,
                    100.0 * sum[0] / Math.max(1, time),
                    (double) sum[1] / chars)));
    long stick = sticks.values().stream().mapToLong(sum -> sum[0]).sum();
    lines.add("yardstick");
    sticks.forEach(
        (name, sum) ->
            lines.add(
                line(
                    "  %-24s %8.0f MB/s",
                    name, bytes * rounds / 1e6 / (Math.max(1, sum[0]) / 1e9))));
    lines.add(
        line(
            "  %-24s %8.1f times the yardstick", "whole path", (double) time / Math.max(1, stick)));
    return lines;
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
