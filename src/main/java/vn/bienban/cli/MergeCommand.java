package vn.bienban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Bienban;
import vn.bienban.archive.Input;
import vn.bienban.json.RecordJson;
import vn.bienban.merge.MeetingMerger;
import vn.bienban.merge.MeetingReport;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.MergedMeeting;

/** {@code bienban merge}: one meeting with all articles that report it. */
@Command(
    name = "merge",
    description =
        "Finds the articles of an archive that report one meeting, or are posted twice, and prints"
            + " one line a meeting with its sources.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban merge archive.jsonl.gz --out meetings.jsonl",
      "  bienban merge archive.jsonl.gz --records records.jsonl --out meetings.jsonl"
    })
final class MergeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Articles articles = new Articles();

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description =
          "Records of these articles from an earlier run, packed with gzip or not, found by their"
              + " ids.")
  private @Nullable String records;

  @Option(names = "--out", paramLabel = "FILE", description = "Write to this file.")
  private @Nullable Path out;

  MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    List<Input> inputs = articles.inputs(files);
    Path earlier = records == null ? null : files.existing(records);
    try (Output output = files.output(out)) {
      EarlierRecords known =
          earlier == null
              ? EarlierRecords.NONE
              : EarlierRecords.read(
                  earlier,
                  message -> {
                    throw new NotBegunException(message);
                  });
      Bienban bienban = Bienban.create();
      MeetingMerger merger = MeetingMerger.create();
      int code =
          Work.<MeetingReport>run(
              console,
              articles.reader(),
              inputs,
              read -> {
                ArticleRecord record = known.fitting(read.article());
                if (record == null) {
                  record = bienban.read(articles.completed(read.article()), articles.timeLimit());
                }
                return MeetingReport.of(record, read.article());
              },
              (read, report) -> merger.add(report));
      int several = 0;
      List<MergedMeeting> meetings = merger.merge();
      for (MergedMeeting meeting : meetings) {
        several += meeting.sources().size() > 1 ? 1 : 0;
        output.line(RecordJson.toJson(meeting));
      }
      output.finish();
      console.say(
          String.format(
              Locale.ROOT,
              "bienban: %,d meetings and reposts, %,d of them with several sources",
              meetings.size(),
              several));
      return code;
    }
  }
}
