package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bienban.archive.Input;
import vn.bienban.archive.Selection;

/** Files as they are named on the command line. */
final class Inputs {
  private Inputs() {}

  /**
   * The inputs behind some names; a folder stands for the articles in it and below it.
   *
   * @throws NotBegunException naming every one that cannot be read, in a line each
   */
  static List<Input> of(List<String> names, Console console) {
    return of(names, Selection.all(), console);
  }

  /**
   * The inputs behind some names; a folder stands for the articles in it and below it that are
   * selected, a pattern for the files that it fits.
   *
   * @throws NotBegunException naming every one that cannot be read, in a line each
   */
  static List<Input> of(List<String> names, Selection selection, Console console) {
    List<Input> inputs = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    boolean standardInput = false;
    for (String name : names) {
      if (name.equals("-")) {
        if (standardInput) {
          problems.add("-: standard input can be read once");
        }
        standardInput = true;
        inputs.add(Input.stream("standard input", console.in()));
      } else {
        add(name, selection, inputs, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new NotBegunException(String.join("\n", problems));
    }
    return inputs;
  }

  /**
   * An existing file or folder.
   *
   * @throws NotBegunException if there is none
   */
  static Path existing(String name) {
    List<String> problems = new ArrayList<>();
    Path path = path(name, problems);
    if (!problems.isEmpty()) {
      throw new NotBegunException(String.join("\n", problems));
    }
    return path;
  }

  private static void add(
      String name, Selection selection, List<Input> inputs, List<String> problems) {
    if (isPattern(name)) {
      addFitting(name, selection, inputs, problems);
      return;
    }
    int before = problems.size();
    Path path = path(name, problems);
    if (problems.size() > before) {
      return;
    }
    if (!Files.isDirectory(path)) {
      inputs.add(Input.file(path));
      return;
    }
    try {
      List<Input> folder = Input.folder(path, selection);
      if (folder.isEmpty()) {
        problems.add(name + ": no articles in the folder");
      }
      inputs.addAll(folder);
    } catch (IOException e) {
      problems.add(name + ": cannot be read");
    }
  }

  /** Whether a name is a pattern that the shell left as it was, and no file's name. */
  private static boolean isPattern(String name) {
    if (name.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
      return false;
    }
    try {
      return !Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private static void addFitting(
      String pattern, Selection selection, List<Input> inputs, List<String> problems) {
    try {
      List<Input> fitting = Input.glob(pattern, selection);
      if (fitting.isEmpty()) {
        problems.add(pattern + ": fits no file");
      }
      inputs.addAll(fitting);
    } catch (NoSuchFileException e) {
      problems.add(pattern + ": fits no file");
    } catch (IOException e) {
      problems.add(pattern + ": cannot be read");
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
    }
  }

  private static Path path(String name, List<String> problems) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      problems.add(name + ": no file can be called this");
      return Path.of("");
    }
    if (!Files.exists(path)) {
      problems.add(name + ": no such file");
    } else if (!Files.isReadable(path)) {
      problems.add(name + ": cannot be read");
    }
    return path;
  }
}
