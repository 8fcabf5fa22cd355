package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
    JSON_LINES,
    /** One article a record, as RFC 4180 has it, with a header. */
    CSV,
    /** A web archive: each HTML page that was fetched with status 200. */
    WARC,
    /** An archive of files of the formats above. */
    ZIP,
    /** An archive of files of the formats above. */
    TAR,
    /** A PDF document, whose text is one article. */
    PDF,
    /** A document of Word, whose text is one article. */
    DOCX,
    /** An OpenDocument text, whose text is one article. */
    ODT,
    /** A document in RTF, whose text is one article. */
    RTF,
    /** A mail, whose text is one article. */
    EML
  }

  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final String name;
  private final @Nullable String id;
  private final Format format;
  private final @Nullable Path path;
  private final Opener opener;

  /** What the ids of an archive's members have in front of their paths. */
  private final String before;

  private Input(
      String name, @Nullable String id, Format format, @Nullable Path path, Opener opener) {
    this(name, id, format, path, opener, "");
  }

  private Input(
      String name,
      @Nullable String id,
      Format format,
      @Nullable Path path,
      Opener opener,
      String before) {
    this.name = name;
    this.id = id;
    this.format = format;
    this.path = path;
    this.opener = opener;
    this.before = before;
  }

  /**
   * A file, whose format its ending tells: .txt, .md, .html, .htm, .jsonl, .csv, .tsv, .warc, .tar,
   * .pdf, .docx, .odt, .rtf, .eml, each also with .gz, .tgz, .zip. A pipe or device is read once,
   * as a {@linkplain #stream stream} is.
   */
  public static Input file(Path file) {
    return file(file, String.valueOf(file.getFileName()));
  }

  private static boolean isStream(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** A file of a folder, whose articles are called by its path below the folder. */
  static Input file(Path file, String nameInFolder) {
    Format format = Objects.requireNonNullElse(FileNames.format(nameInFolder), Format.AUTO);
    if (isStream(file)) {
      return new Input(
          file.toString(),
          FileNames.stem(nameInFolder),
          format,
          null,
          () -> Streams.sequential(Files.newInputStream(file)));
    }
    return new Input(
        file.toString(),
        FileNames.stem(nameInFolder),
        format,
        file,
        () -> Files.newInputStream(file));
  }

  /** A stream, which is read once. Its articles have no file name to be called by. */
  public static Input stream(String name, InputStream in) {
    return new Input(name, null, Format.AUTO, null, () -> Streams.sequential(in));
  }

  /**
   * The files of a folder and of those below it that a selection takes, in the order of their
   * paths. An article is called by its file's path below the folder. A folder below that cannot be
   * read is an input that cannot be read; links to folders are not followed.
   *
   * @throws IOException if the folder itself cannot be read
   */
  public static List<Input> folder(Path folder, Selection selection) throws IOException {
    return InputFolder.of(folder, selection).inputs();
  }

  /**
   * The files whose paths a pattern fits and a selection takes, in the order of their paths; as
   * {@link #folder}.
   *
   * @param pattern a glob such as {@code archive/**}{@code /*.html}
   * @throws IllegalArgumentException if the pattern is none
   * @throws IOException if the folder before the pattern's first sign cannot be read
   */
  public static List<Input> glob(String pattern, Selection selection) throws IOException {
    return InputFolder.fitting(pattern, selection).inputs();
  }

  /** A file or folder that is known to be unreadable. */
  static Input broken(Path file, IOException e) {
    return new Input(
        file.toString(),
        null,
        Format.AUTO,
        null,
        () -> {
          throw e;
        });
  }

  /** The same input, read in this format whatever it is called. */
  public Input as(Format value) {
    return new Input(name, id, value, path, opener, before);
  }

  /** The same input; an article of it that has no id of its own is called so. */
  public Input called(String value) {
    return new Input(name, value, format, path, opener, before);
  }

  /**
   * The same inputs, those of one id called by their paths: {@code d1/x.txt} and {@code d2/x.txt}
   * are {@code d1/x} and {@code d2/x}, {@code x.txt} and {@code x.html} keep their endings. Where
   * there are several archives, the articles in one have its name in front: {@code a/x} and {@code
   * b/x}.
   */
  public static List<Input> distinct(List<Input> inputs) {
    List<Input> byStem = apart(inputs, FileNames::stem);
    List<Input> byName = apart(byStem, name -> name);
    boolean several = byName.stream().filter(Input::isArchive).skip(1).findAny().isPresent();
    return several ? byName.stream().map(Input::named).toList() : byName;
  }

  private boolean isArchive() {
    return id != null && (format == Format.ZIP || format == Format.TAR);
  }

  private Input named() {
    return isArchive() ? new Input(name, id, format, path, opener, id + "/") : this;
  }

  private static List<Input> apart(List<Input> inputs, UnaryOperator<String> id) {
    Map<String, Integer> counts = new HashMap<>();
    for (Input input : inputs) {
      if (input.id != null) {
        counts.merge(input.id, 1, Integer::sum);
      }
    }
    List<Input> apart = new ArrayList<>(inputs.size());
    for (Input input : inputs) {
      boolean alone = input.id == null || counts.getOrDefault(input.id, 0) == 1;
      apart.add(alone ? input : input.called(id.apply(slashed(input.name))));
    }
    return apart;
  }

  private static String slashed(String name) {
    String slashed = name.replace(File.separatorChar, '/');
    return slashed.startsWith("./") ? slashed.substring(2) : slashed;
  }

  /** The name the caller gave it. */
  public String name() {
    return name;
  }

  /** What an article without a name of its own is called by: the file's name without its ending. */
  public @Nullable String id() {
    return id;
  }

  /** What the ids of an archive's members have in front of their paths. */
  String before() {
    return before;
  }

  Format format() {
    return format;
  }

  /** The file, or null for a stream. */
  public @Nullable Path path() {
    return path;
  }

  /** How many bytes the file has as it lies; -1 for a stream and where nobody can tell. */
  public long size() {
    try {
      return path == null ? -1 : Files.size(path);
    } catch (IOException e) {
      return -1;
    }
  }

  /**
   * The input's bytes, unpacked where they are packed with gzip; of a stream once.
   *
   * @throws IOException if it cannot be read
   */
  public InputStream unpacked() throws IOException {
    InputStream in = open();
    try {
      BufferedInputStream bytes = Streams.buffered(in);
      return Streams.isGzip(bytes) ? Streams.unpacked(bytes) : bytes;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  InputStream open() throws IOException {
    return opener.open();
  }
}
