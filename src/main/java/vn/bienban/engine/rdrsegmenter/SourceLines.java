package vn.bienban.engine.rdrsegmenter;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a user's text files. */
final class SourceLines {
  private static final String ADD = ".add(\"";
  private static final String END = "\");";

  private SourceLines() {}

  /**
   * All lines of a file in UTF-8.
   *
   * @throws IllegalStateException naming the file, if it cannot be read
   */
  static List<String> of(Path file) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean marked = lines.isEmpty() && line.startsWith("\uFEFF");
        lines.add(marked ? line.substring(1) : line);
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(
          file + ":" + (lines.size() + 1) + ": no text in UTF-8 here or in the lines behind", e);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /**
   * Sets that a Java source fills by lines such as {@code SET.add("word");}, by name. Nothing of
   * the source is compiled; other lines mean nothing here.
   *
   * @param names the sets
   * @throws IllegalStateException naming file and line of a word that is not plain, or the set that
   *     is not there
   */
  static Map<String, Set<String>> sets(Path file, Set<String> names) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    int number = 0;
    for (String source : of(file)) {
      number++;
      String line = source.strip();
      int add = line.indexOf(ADD);
      if (add < 0 || !line.endsWith(END) || !names.contains(line.substring(0, add))) {
        continue;
      }
      String word = line.substring(add + ADD.length(), line.length() - END.length());
      if (word.indexOf('\\') >= 0 || word.indexOf('"') >= 0) {
        throw new IllegalStateException(
            file + ":" + number + ": expected a word without quotes and escapes");
      }
      sets.computeIfAbsent(line.substring(0, add), name -> new LinkedHashSet<>()).add(word);
    }
    for (String name : names) {
      if (!sets.containsKey(name)) {
        throw new IllegalStateException(file + ": no line " + name + ADD + "…" + END);
      }
    }
    return sets;
  }
}
