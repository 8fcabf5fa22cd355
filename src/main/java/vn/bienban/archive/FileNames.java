package vn.bienban.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the names of files say. */
final class FileNames {
  private static final String GZIP = ".gz";

  private FileNames() {}

  /** The format that a name's ending tells, with or without .gz, or null. */
  static Input.@Nullable Format format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz") || lower.endsWith(".taz")) {
      return Input.Format.TAR;
    }
    String ending = plain(lower);
    return switch (ending.substring(ending.lastIndexOf('.') + 1)) {
      case "txt", "md", "markdown" -> Input.Format.TEXT;
      case "html", "htm", "xhtml" -> Input.Format.HTML;
      case "jsonl", "ndjson" -> Input.Format.JSON_LINES;
      case "csv", "tsv" -> Input.Format.CSV;
      case "warc" -> Input.Format.WARC;
      case "zip" -> Input.Format.ZIP;
      case "tar" -> Input.Format.TAR;
      case "pdf" -> Input.Format.PDF;
      case "docx" -> Input.Format.DOCX;
      case "odt" -> Input.Format.ODT;
      case "rtf" -> Input.Format.RTF;
      case "eml" -> Input.Format.EML;
      default -> null;
    };
  }

  /** The name without the endings that tell its format. */
  static String stem(String name) {
    if (format(name) == null && !name.toLowerCase(Locale.ROOT).endsWith(GZIP)) {
      return name;
    }
    String plain = plain(name);
    int dot = plain.lastIndexOf('.');
    boolean known = dot > plain.lastIndexOf('/') + 1 && format(plain) != null;
    return known ? plain.substring(0, dot) : plain;
  }

  /** The last part of a path with slashes. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP)
        ? name.substring(0, name.length() - GZIP.length())
        : name;
  }
}
