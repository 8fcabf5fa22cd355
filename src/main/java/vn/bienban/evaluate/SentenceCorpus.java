package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The training data of {@code corpus/sentences}: files {@code *.txt} of UTF-8 with one sentence a
 * line, an empty line between two documents, {@code #} before a comment; and {@code tokens.txt},
 * one stretch of text a line with {@code <SPLIT>} where two tokens touch. Immutable.
 *
 * @param documents the sentences of each document
 * @param tokenLines the lines of {@code tokens.txt}
 */
public record SentenceCorpus(List<List<String>> documents, List<String> tokenLines) {
  /** The mark between two tokens that touch, as OpenNLP writes it. */
  public static final String SPLIT = "<SPLIT>";

  private static final String TOKENS = "tokens.txt";

  public SentenceCorpus {
    documents = documents.stream().map(List::copyOf).toList();
    tokenLines = List.copyOf(tokenLines);
  }

  /**
   * Reads the files of a folder, in the order of their names.
   *
   * @throws IOException if one cannot be read, or naming file and line where a line is not
   *     well-formed
   */
  public static SentenceCorpus read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<List<String>> documents = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (Path file : files) {
      if (file.endsWith(TOKENS)) {
        for (String line : lines(file)) {
          if (!line.isEmpty()) {
            tokens.add(line);
          }
        }
      } else {
        List<String> document = new ArrayList<>();
        for (String line : lines(file)) {
          if (!line.isEmpty()) {
            document.add(line);
          } else if (!document.isEmpty()) {
            documents.add(document);
            document = new ArrayList<>();
          }
        }
        if (!document.isEmpty()) {
          documents.add(document);
        }
      }
    }
    if (documents.isEmpty() || tokens.isEmpty()) {
      throw new IOException(folder + " holds no sentences or no " + TOKENS);
    }
    return new SentenceCorpus(documents, tokens);
  }

  /** The lines of a file without its comments. */
  private static List<String> lines(Path file) throws IOException {
    List<String> kept = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      if (!line.equals(line.strip()) || line.indexOf('\t') >= 0) {
        throw new IOException(file + ":" + number + ": space at the rim or a tab");
      }
      kept.add(line);
    }
    return kept;
  }
}
