package vn.bienban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.Input;
import vn.bienban.json.JsonException;
import vn.bienban.json.JsonLines;
import vn.bienban.json.RecordJson;
import vn.bienban.merge.MeetingMerger;
import vn.bienban.merge.MeetingReport;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Mention;
import vn.bienban.record.MergedMeeting;
import vn.bienban.record.Person;

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
      Map<String, List<ArticleRecord>> known = earlier == null ? Map.of() : known(earlier);
      Bienban bienban = Bienban.create();
      MeetingMerger merger = MeetingMerger.create();
      int code =
          Work.<MeetingReport>run(
              console,
              articles.reader(),
              inputs,
              read -> {
                ArticleRecord record = recordOf(read.article(), known);
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

  /**
   * The record that an earlier run made of an article, or null: of those with its id, which an
   * archive may give twice, the fullest whose words are the article's.
   */
  private static @Nullable ArticleRecord recordOf(
      Article article, Map<String, List<ArticleRecord>> known) {
    ArticleRecord fullest = null;
    int most = -1;
    for (ArticleRecord record : known.getOrDefault(article.id(), List.of())) {
      int words = wordsOf(record, article.text());
      if (words > most) {
        most = words;
        fullest = record;
      }
    }
    return fullest;
  }

  /** How many mentions of persons a record has, or -1 where one is not of this text. */
  private static int wordsOf(ArticleRecord record, String text) {
    int mentions = 0;
    for (Person person : record.people()) {
      for (Mention mention : person.mentions()) {
        if (mention.end() > text.length() || !text.startsWith(mention.text(), mention.begin())) {
          return -1;
        }
        mentions++;
      }
    }
    return mentions;
  }

  private static Map<String, List<ArticleRecord>> known(Path file) {
    Map<String, List<ArticleRecord>> known = new HashMap<>();
    try (InputStream in = Input.file(file).unpacked()) {
      JsonLines lines = JsonLines.of(in, file.toString());
      ArticleRecord record = lines.next(RecordJson::fromJson);
      while (record != null) {
        if (record.id() != null) {
          known.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(record);
        }
        record = lines.next(RecordJson::fromJson);
      }
    } catch (JsonException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new NotBegunException(file + ": cannot be read");
    }
    return known;
  }
}
