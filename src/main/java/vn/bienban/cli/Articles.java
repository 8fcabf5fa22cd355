package vn.bienban.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.Article;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.CsvLayout;
import vn.bienban.archive.Input;
import vn.bienban.archive.PublicationDate;
import vn.bienban.archive.Selection;
import vn.bienban.archive.TextEncoding;
import vn.bienban.text.TimeLimit;

/** The options that say which articles to read. */
final class Articles {
  private static final double LONGEST_SECONDS = 1e9;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Text, Markdown or HTML, one article a file; .jsonl, one article a line: {\"id\","
              + " \"title\", \"published\", \"url\", \"text\"}, all but text optional; .csv, the"
              + " same as columns; .warc, the HTML pages in it; .pdf, .docx, .odt, .rtf, .eml; each"
              + " also as .gz; .zip and .tar of these. A folder stands for the articles in it and"
              + " below it, a pattern such as 'archive/**/*.html' for the files it fits; - or nothing"
              + " for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "Of folders and archives read only files that this fits, by name ('*.html') or, with a"
              + " slash, by path in the folder ('2019/**'); may be given several times.")
  private List<String> included = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Of folders and archives leave these files out; may be given several times.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "What the texts are written in, such as utf-16, windows-1258, tcvn3, vni, viqr. Found"
              + " out without it, and noted in the record where it is not UTF-8.")
  private @Nullable String encoding;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=COLUMN",
      description =
          "The columns of CSV files: 'text=body,title=headline'; fields are id, title, published,"
              + " url, text, each in the column of its name without this.")
  private @Nullable String columns;

  @Option(
      names = "--delimiter",
      paramLabel = "SIGN",
      description =
          "What stands between the fields of CSV files: , ; | or tab; by the header"
              + " without this.")
  private @Nullable String delimiter;

  @Option(
      names = "--max-bytes",
      paramLabel = "NUMBER",
      description =
          "Read no more of an article (default: ${DEFAULT-VALUE}). A longer text is cut and says so"
              + " in its diagnostics, a longer line or CSV field is an error.")
  private int maxBytes = ArchiveReader.MAX_BYTES;

  @Option(
      names = "--max-seconds",
      paramLabel = "NUMBER",
      description =
          "Give up an article that takes longer (default: ${DEFAULT-VALUE}); 0 for no limit.")
  private double maxSeconds = 60;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "The day the article was published, 2018-07-05 or 5/7/2018: what 'today' means in it."
              + " Holds for articles that bring no date of their own.")
  private @Nullable String published;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "auto (the default), text, html, jsonl, csv, warc, zip, tar, pdf, docx, odt, rtf or eml;"
              + " auto goes by the file's ending, for standard input by the first characters.")
  private String format = "auto";

  private @Nullable LocalDate day;
  private ArchiveReader reader = ArchiveReader.create();

  /** These files, with no option given. */
  void name(List<String> named) {
    files = named;
  }

  /**
   * The files named, of which nothing is read yet.
   *
   * @throws NotBegunException naming every file that is not there, or a wrong option
   */
  List<Input> inputs(RunFiles run) {
    List<Input> inputs = quietly(run);
    run.tellPassedOver();
    return inputs;
  }

  /** The files named, as {@link #inputs}; what folders hold besides is not told. */
  List<Input> quietly(RunFiles run) {
    day = day();
    reader = reader(selection());
    timeLimit();
    Input.Format inputFormat = format();
    List<Input> inputs = run.articles(files.isEmpty() ? List.of("-") : files, selection());
    return inputFormat == Input.Format.AUTO
        ? inputs
        : inputs.stream().map(input -> input.as(inputFormat)).toList();
  }

  /** Whether the user named any; without names they come from standard input. */
  boolean areNamed() {
    return !files.isEmpty();
  }

  /** What reads the files; call {@link #inputs} first. */
  ArchiveReader reader() {
    return reader;
  }

  /** Until when the article may be worked on whose turn has come. */
  TimeLimit timeLimit() {
    if (maxSeconds == 0) {
      return TimeLimit.none();
    }
    if (!(maxSeconds > 0 && maxSeconds < LONGEST_SECONDS)) {
      throw new NotBegunException("bienban: --max-seconds: " + maxSeconds + " is no time");
    }
    return TimeLimit.in(Duration.ofMillis(Math.round(maxSeconds * 1000)));
  }

  /** The article with what the options know of it; call {@link #inputs} first. */
  Article completed(Article article) {
    return article.published() == null ? article.published(day) : article;
  }

  private Selection selection() {
    try {
      return Selection.all().include(included).exclude(excluded);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --include, --exclude: " + e.getMessage());
    }
  }

  private ArchiveReader reader(Selection selection) {
    if (maxBytes <= 0) {
      throw new NotBegunException("bienban: --max-bytes: " + maxBytes + " is no number of bytes");
    }
    TextEncoding text;
    try {
      text = encoding == null ? null : TextEncoding.named(encoding);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --encoding: " + e.getMessage());
    }
    return ArchiveReader.create()
        .maxBytes(maxBytes)
        .encoding(text)
        .csv(layout())
        .members(selection);
  }

  private CsvLayout layout() {
    try {
      char sign = CsvLayout.FROM_HEADER;
      if (delimiter != null) {
        String given = delimiter.equals("tab") || delimiter.equals("\\t") ? "\t" : delimiter;
        if (given.length() != 1) {
          throw new IllegalArgumentException("'" + given + "' is not one sign");
        }
        sign = given.charAt(0);
      }
      return new CsvLayout(sign, columns == null ? Map.of() : CsvLayout.columns(columns));
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --columns, --delimiter: " + e.getMessage());
    }
  }

  private @Nullable LocalDate day() {
    if (published == null) {
      return null;
    }
    try {
      return PublicationDate.parse(published);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --published: " + e.getMessage());
    }
  }

  private Input.Format format() {
    return switch (format) {
      case "auto" -> Input.Format.AUTO;
      case "text" -> Input.Format.TEXT;
      case "html" -> Input.Format.HTML;
      case "jsonl" -> Input.Format.JSON_LINES;
      case "csv" -> Input.Format.CSV;
      case "warc" -> Input.Format.WARC;
      case "zip" -> Input.Format.ZIP;
      case "tar" -> Input.Format.TAR;
      case "pdf" -> Input.Format.PDF;
      case "docx" -> Input.Format.DOCX;
      case "odt" -> Input.Format.ODT;
      case "rtf" -> Input.Format.RTF;
      case "eml" -> Input.Format.EML;
      default ->
          throw new NotBegunException(
              "bienban: --format: '"
                  + format
                  + "' is none of auto, text, html, jsonl, csv, warc, zip,"
                  + " tar, pdf, docx, odt, rtf, eml");
    };
  }
}
