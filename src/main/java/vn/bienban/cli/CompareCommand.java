package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.archive.Input;
import vn.bienban.evaluate.RecordComparison;
import vn.bienban.evaluate.RecordPairs;

/** {@code bienban compare}: what differs between two builds' records of the same articles. */
@Command(
    name = "compare",
    description =
        "Compares two files of records of the same articles, found by their ids, and shows what"
            + " differs, by field.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The records say the same.",
      " 1:They differ.",
      " 2:A file is missing, or some of its lines are no records; the others were compared."
    },
    footerHeading = "%n",
    footer = {
      "  bienban compare before.jsonl.gz after.jsonl.gz",
      "  bienban compare before.jsonl after.jsonl --field tasks --ignore confidence --limit 20"
          + " --texts archive.jsonl.gz"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int SAME = 0;
  private static final int DIFFERENT = 1;
  private static final int BAD_INPUT = 2;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "Records, one a line, packed with gzip or not.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "Records to compare them with.")
  private String after = "";

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      split = ",",
      description =
          "Compare this field and what is below it alone, such as tasks or meetings.date. May be"
              + " given several times.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "NAME",
      split = ",",
      description =
          "Pass over fields of this name wherever they stand, such as confidence or source. May be"
              + " given several times.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How many examples to show of what was added to a field, removed and changed;"
              + " ${DEFAULT-VALUE} by default.")
  private int limit = 5;

  @Option(
      names = "--texts",
      paramLabel = "FILE|DIR",
      description = "The articles: shows the words around each example.")
  private @Nullable String texts;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 0) {
      throw new NotBegunException("bienban: --limit: " + limit + " is no number of examples");
    }
    RunFiles files = new RunFiles(console);
    Path earlier = files.existing(before);
    Path later = files.existing(after);
    List<Input> articles = texts == null ? List.of() : files.articles(List.of(texts));
    files.check();
    RecordComparison comparison =
        new RecordComparison(new LinkedHashSet<>(fields), Set.copyOf(ignored), limit);
    List<String> broken = new ArrayList<>();
    try (RecordPairs pairs =
        RecordPairs.open(
            earlier,
            later,
            message -> {
              broken.add(message);
              console.say(message);
            })) {
      for (RecordPairs.Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
        comparison.add(pair);
      }
    } catch (IOException e) {
      throw new NotBegunException("bienban: " + e.getMessage());
    }
    if (!comparison.unknownFields().isEmpty()) {
      console.say(
          "bienban: --field: no record has " + String.join(", ", comparison.unknownFields()));
      return BAD_INPUT;
    }
    Map<RecordPairs.Key, String> known = texts(articles, comparison.articles());
    try (Output output = files.open(null)) {
      comparison.lines(known::get).forEach(output::show);
      output.finish();
    }
    return !broken.isEmpty() ? BAD_INPUT : comparison.isEqual() ? SAME : DIFFERENT;
  }

  /** The texts of some articles; of one id the first article is the one of the first record. */
  private Map<RecordPairs.Key, String> texts(List<Input> inputs, Set<RecordPairs.Key> wanted) {
    Map<RecordPairs.Key, String> found = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    if (!inputs.isEmpty()) {
      Work.<String>run(
          console,
          inputs,
          read -> read.article().text(),
          (read, text) -> {
            String id = read.article().id() == null ? "" : read.article().id();
            RecordPairs.Key key = new RecordPairs.Key(id, seen.merge(id, 1, Integer::sum));
            if (wanted.contains(key)) {
              found.put(key, text);
            }
          });
    }
    return found;
  }
}
