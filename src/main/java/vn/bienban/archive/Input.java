package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file or stream that holds articles. */
public final class Input {
  /** How the articles are written. */
  public enum Format {
    /** By the file's ending; where that says nothing, by the first characters. */
    AUTO,
    /** The whole input is one article of plain text or Markdown. */
    TEXT,
    /** The whole input is one page of HTML. */
    HTML,
    /** One article a line, as JSON. */
    JSON_LINES
  }

  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final String name;
  private final @Nullable String id;
  private final Format format;
  private final Opener opener;

  private Input(String name, @Nullable String id, Format format, Opener opener) {
    this.name = name;
    this.id = id;
    this.format = format;
    this.opener = opener;
  }

  /** A file, whose format its ending tells: .txt, .md, .html, .htm, .jsonl, each also with .gz. */
  public static Input file(Path file) {
    String fileName = String.valueOf(file.getFileName());
    return new Input(
        file.toString(),
        stem(fileName),
        Objects.requireNonNullElse(formatOf(fileName), Format.AUTO),
        () -> Files.newInputStream(file));
  }

  /** A stream, which is read once. Its articles have no file name to be called by. */
  public static Input stream(String name, InputStream in) {
    return new Input(name, null, Format.AUTO, () -> in);
  }

  /**
   * The files of articles in a folder, not those in folders below, in the order of their names.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Input> folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> formatOf(String.valueOf(file.getFileName())) != null)
          .filter(Files::isRegularFile)
          .sorted()
          .map(Input::file)
          .toList();
    }
  }

  /** The same input, read in this format whatever it is called. */
  public Input as(Format value) {
    return new Input(name, id, value, opener);
  }

  /** The name the caller gave it. */
  public String name() {
    return name;
  }

  /** What an article without a name of its own is called by: the file's name without its ending. */
  @Nullable String id() {
    return id;
  }

  Format format() {
    return format;
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  private static @Nullable Format formatOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt", "md", "markdown" -> Format.TEXT;
      case "html", "htm" -> Format.HTML;
      case "jsonl", "ndjson" -> Format.JSON_LINES;
      default -> null;
    };
  }

  private static String stem(String fileName) {
    String name = fileName;
    if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 && formatOf(name) != null ? name.substring(0, dot) : name;
  }
}
