package vn.bienban.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.archive.Input;
import vn.bienban.archive.PublicationDate;
import vn.bienban.pipeline.Article;

/** The options that say which articles to read. */
final class Articles {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Text, Markdown or HTML, one article a file; .jsonl, one article a line: {\"id\","
              + " \"title\", \"published\", \"url\", \"text\"}, all but text optional; each also as"
              + " .gz. A folder stands for the articles in it; - or nothing for standard input.")
  private List<String> files = new ArrayList<>();

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
          "auto (the default), text, html or jsonl; auto goes by the file's ending, for standard"
              + " input by the first characters.")
  private String format = "auto";

  private @Nullable LocalDate day;

  /**
   * The files named, of which nothing is read yet.
   *
   * @throws NotBegunException naming every file that is not there, or a wrong option
   */
  List<Input> inputs(Console console) {
    day = day();
    Input.Format inputFormat = format();
    List<Input> inputs = Inputs.of(files.isEmpty() ? List.of("-") : files, console);
    return inputFormat == Input.Format.AUTO
        ? inputs
        : inputs.stream().map(input -> input.as(inputFormat)).toList();
  }

  /** The article with what the options know of it; call {@link #inputs} first. */
  Article completed(Article article) {
    return article.published() == null ? article.published(day) : article;
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
      default ->
          throw new NotBegunException(
              "bienban: --format: '" + format + "' is none of auto, text, html, jsonl");
    };
  }
}
