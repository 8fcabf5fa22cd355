package vn.bienban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.archive.Input;
import vn.bienban.json.RecordJson;
import vn.bienban.pipeline.ArticleRecord;
import vn.bienban.pipeline.Bienban;
import vn.bienban.pipeline.ConfidenceFilter;

/** {@code bienban annotate}: articles in, records out. */
@Command(
    name = "annotate",
    description = "Prints the record of every article, one a line, in the order of the input.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "Records go to standard output in UTF-8, messages to standard error as file:line: what.",
      "",
      "  bienban annotate --published 2018-07-05 --pretty bai-viet.txt",
      "  bienban annotate archive.jsonl.gz --out records.jsonl",
      "  curl -s https://… | bienban annotate --format html -"
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();

  @Option(names = "--pretty", description = "Indented records, for reading.")
  private boolean pretty;

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      description = "Leave out what is trusted less than this, from 0 (the default) to 1.")
  private double minConfidence;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, which gets its name when all is done.")
  private @Nullable Path out;

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ConfidenceFilter filter = filter();
    List<Input> inputs = articles.inputs(console);
    Bienban bienban = engines.bienban();
    try (Output output = Output.open(console, out)) {
      int code =
          Work.<String>run(
              console,
              articles.reader(),
              inputs,
              read -> {
                ArticleRecord record =
                    read.withNotes(
                        filter.apply(
                            bienban.read(articles.completed(read.article()), articles.deadline())));
                return pretty ? RecordJson.toPrettyJson(record) : RecordJson.toJson(record);
              },
              (read, json) -> output.line(json));
      output.finish();
      return code;
    }
  }

  private ConfidenceFilter filter() {
    try {
      return ConfidenceFilter.atLeast(minConfidence);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --min-confidence: " + e.getMessage());
    }
  }
}
