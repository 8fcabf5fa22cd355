package vn.bienban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.Input;
import vn.bienban.archive.InputFolder;
import vn.bienban.archive.Selection;

/**
 * The files of one run: all that it reads and all that it writes, also what only stands there
 * meanwhile. A command names both here before it begins; {@link #check} refuses a run that would
 * write over what it reads or write two things into one file. Nothing is opened or made before. For
 * one thread.
 */
final class RunFiles {
  /** A file that is read, by the name that the user gave it. */
  private record Read(String name, Path file) {}

  /** A folder whose files are read where they fit. */
  private record Folder(String name, Path root, Predicate<Path> reads) {}

  /**
   * A file that is written.
   *
   * @param option the option that asks for it
   * @param temporary whether it stands there only until the run is over
   */
  private record Written(String option, Path file, boolean temporary) {
    @Override
    public String toString() {
      return "bienban: " + option + ": " + file + (temporary ? ", where it grows," : "");
    }
  }

  private static final String OUT = "--out";

  /** What an article from standard input is called that has no id. */
  private static final String STANDARD_INPUT = "stdin";

  private static final int MOST_NAMES = 10;
  private static final String APART = "; each needs a file of its own";

  private final Console console;
  private final List<Read> read = new ArrayList<>();
  private final List<Folder> folders = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final List<Written> writtenFolders = new ArrayList<>();

  /** By folder, the files in it of no form that is read. */
  private final Map<String, List<String>> passedOver = new LinkedHashMap<>();

  private boolean checked;

  RunFiles(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  /**
   * The articles behind some names; a folder stands for the articles in it and below it.
   *
   * @throws NotBegunException naming every one that cannot be read, in a line each
   */
  List<Input> articles(List<String> names) {
    return articles(names, Selection.all());
  }

  /**
   * The articles behind some names; a folder stands for the articles in it and below it that are
   * selected, a pattern for the files that it fits, {@code -} for standard input.
   *
   * @throws NotBegunException naming every one that cannot be read, in a line each
   */
  List<Input> articles(List<String> names, Selection selection) {
    List<Input> inputs = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    boolean standardInput = false;
    for (String name : names) {
      if (name.equals("-")) {
        if (standardInput) {
          problems.add("-: standard input can be read once");
        }
        standardInput = true;
        inputs.add(standardInput());
      } else {
        inputs.addAll(articles(name, selection, problems));
      }
    }
    tell(problems);
    return Input.distinct(inputs);
  }

  /** Tells which files of folders are not read for what they are called. */
  void tellPassedOver() {
    passedOver.forEach(
        (folder, files) ->
            console.say(
                String.format(
                    Locale.ROOT,
                    "bienban: %s: %,d files passed over that are of no form that is read: %s%s",
                    folder,
                    files.size(),
                    String.join(", ", files.subList(0, Math.min(MOST_NAMES, files.size()))),
                    files.size() > MOST_NAMES ? ", …" : "")));
  }

  /**
   * An existing file.
   *
   * @throws NotBegunException if there is none
   */
  Path existing(String name) {
    Path path = found(name);
    reads(path);
    return path;
  }

  /**
   * An existing file, or a folder of which the files of this ending are read.
   *
   * @throws NotBegunException if there is none
   */
  Path existing(String name, String ending) {
    Path path = found(name);
    if (Files.isDirectory(path)) {
      checked = false;
      folder(
          new Folder(
              name, path, below -> below.getNameCount() == 1 && below.toString().endsWith(ending)));
    } else {
      reads(path);
    }
    return path;
  }

  private static Path found(String name) {
    List<String> problems = new ArrayList<>();
    Path path = path(name, problems);
    tell(problems);
    return path;
  }

  /** A file that is read, or a folder of which all may be; it need not be there. */
  void reads(Path path) {
    checked = false;
    if (Files.isDirectory(path)) {
      folder(new Folder(path.toString(), path, below -> true));
    } else {
      read.add(new Read(path.toString(), path));
    }
  }

  /** A file that will be written. */
  void writes(String option, Path file) {
    checked = false;
    written.add(new Written(option, file, false));
  }

  /** A folder in which files will be written that get their names as they come. */
  void writesFolder(String option, Path folder) {
    checked = false;
    writtenFolders.add(new Written(option, folder, false));
  }

  /** A file that stands there only until what is written has its own name. */
  void writesMeanwhile(String option, Path file) {
    checked = false;
    written.add(new Written(option, file, true));
  }

  /**
   * Checks everything and opens the one file that is written, or standard output.
   *
   * @param out the file of {@code --out}, or null for standard output
   * @throws NotBegunException as {@link #check}, and if the file cannot be written
   */
  Output output(@Nullable Path out) {
    if (out != null) {
      writesOut(out);
    }
    check();
    return open(out);
  }

  /** The file of {@code --out} that {@link #open} will open. */
  void writesOut(Path out) {
    writes(OUT, out);
    writesMeanwhile(OUT, Output.unfinished(out));
  }

  /**
   * Opens a file that was named and checked, or standard output.
   *
   * @throws NotBegunException if the file cannot be written
   */
  Output open(@Nullable Path out) {
    if (!checked || (out != null && written.stream().noneMatch(w -> w.file().equals(out)))) {
      throw new IllegalStateException("not checked: " + out);
    }
    return Output.open(console, out);
  }

  /**
   * Finds out whether what is written is apart from what is read and from each other.
   *
   * @throws NotBegunException saying which two are one file
   */
  void check() {
    if (checked) {
      return;
    }
    List<FileIdentity> identities = new ArrayList<>();
    for (Written out : written) {
      if (out.temporary() && FileIdentity.leadsElsewhere(out.file())) {
        throw new NotBegunException(
            out + " is a link or a device; remove it or choose another name");
      }
      FileIdentity identity = FileIdentity.of(out.file());
      for (int i = 0; i < identities.size(); i++) {
        if (identity.isSame(identities.get(i))) {
          throw new NotBegunException(clash(written.get(i), out));
        }
      }
      identities.add(identity);
    }
    for (Written out : written) {
      for (Folder folder : folders) {
        if (isIn(folder, out.file())) {
          throw new NotBegunException(
              out
                  + " would be read as one of the files of "
                  + folder.name()
                  + "; write it elsewhere or leave it out of what is read");
        }
      }
    }
    checkInputs(identities);
    checkWrittenFolders();
    checked = true;
  }

  private void checkInputs(List<FileIdentity> outputs) {
    List<Written> all = new ArrayList<>(written);
    List<FileIdentity> identities = new ArrayList<>(outputs);
    Path redirected = console.outputFile();
    if (redirected != null) {
      all.add(new Written("standard output", redirected, false));
      identities.add(FileIdentity.of(redirected));
    }
    FileIdentity.Index index = new FileIdentity.Index(identities);
    if (index.isEmpty()) {
      return;
    }
    for (Read input : read) {
      int same = index.find(input.file());
      if (same >= 0) {
        throw new NotBegunException(
            all.get(same)
                + " is "
                + input.name()
                + ", which is read; nothing is written over an input");
      }
    }
  }

  private void checkWrittenFolders() {
    List<Path> before = new ArrayList<>();
    for (Written out : writtenFolders) {
      Path real = FileIdentity.real(out.file());
      if (Files.exists(out.file()) && !Files.isDirectory(out.file())) {
        throw new NotBegunException(out + " is a file; a folder is needed");
      }
      if (before.contains(real)) {
        throw new NotBegunException(
            out + " stands there twice; each form needs a folder of its own");
      }
      before.add(real);
      for (Read input : read) {
        if (FileIdentity.real(input.file()).startsWith(real)) {
          throw new NotBegunException(
              out
                  + " holds "
                  + input.name()
                  + ", which is read; nothing is written beside an input");
        }
      }
      for (Folder folder : folders) {
        if (real.startsWith(FileIdentity.real(folder.root()))) {
          throw new NotBegunException(
              out + " lies in " + folder.name() + ", which is read; choose another folder");
        }
      }
    }
  }

  private static String clash(Written one, Written other) {
    if (one.temporary() == other.temporary()) {
      return "bienban: "
          + (one.option().equals(other.option())
              ? one.option() + ": "
              : one.option() + " and " + other.option() + ": ")
          + (one.file().equals(other.file()) ? "" : one.file() + " is ")
          + other.file()
          + APART;
    }
    Written result = one.temporary() ? other : one;
    Written growing = one.temporary() ? one : other;
    return result + " is " + growing.file() + ", where " + growing.option() + " grows" + APART;
  }

  private static boolean isIn(Folder folder, Path file) {
    Path root = FileIdentity.real(folder.root());
    Path real = FileIdentity.real(file);
    Path named = FileIdentity.named(file);
    return (real.startsWith(root) && folder.reads().test(root.relativize(real)))
        || (named.startsWith(root) && folder.reads().test(root.relativize(named)));
  }

  private Input standardInput() {
    Path redirected = console.inputFile();
    if (redirected != null) {
      read.add(new Read("standard input", redirected));
    }
    return Input.stream("standard input", console.in()).called(STANDARD_INPUT);
  }

  private List<Input> articles(String name, Selection selection, List<String> problems) {
    if (isPattern(name)) {
      return fitting(name, selection, problems);
    }
    int before = problems.size();
    Path path = path(name, problems);
    if (problems.size() > before) {
      return List.of();
    }
    if (!Files.isDirectory(path)) {
      return added(List.of(Input.file(path)));
    }
    try {
      List<Input> inputs = inputs(name, InputFolder.of(path, selection));
      if (inputs.isEmpty()) {
        tellPassedOver();
        problems.add(name + ": no articles in the folder");
      }
      return inputs;
    } catch (IOException e) {
      problems.add(name + ": cannot be read");
      return List.of();
    }
  }

  private List<Input> fitting(String pattern, Selection selection, List<String> problems) {
    try {
      List<Input> inputs = inputs(pattern, InputFolder.fitting(pattern, selection));
      if (inputs.isEmpty()) {
        problems.add(pattern + ": fits no file");
      }
      return inputs;
    } catch (NoSuchFileException e) {
      problems.add(pattern + ": fits no file");
    } catch (IOException e) {
      problems.add(pattern + ": cannot be read");
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
    }
    return List.of();
  }

  private List<Input> inputs(String name, InputFolder folder) throws IOException {
    InputFolder.Listing listing = folder.list();
    if (!listing.passedOver().isEmpty()) {
      passedOver.put(name, listing.passedOver());
    }
    List<Input> inputs = listing.inputs();
    folders.add(new Folder(name, folder.root(), folder::takes));
    return added(inputs);
  }

  private List<Input> added(List<Input> inputs) {
    checked = false;
    for (Input input : inputs) {
      Path file = input.path();
      if (file != null) {
        read.add(new Read(input.name(), file));
      }
    }
    return inputs;
  }

  /** A folder and what is in it; what cannot be listed is told when it is read. */
  private void folder(Folder folder) {
    folders.add(folder);
    try (Stream<Path> files = Files.walk(folder.root())) {
      files
          .filter(file -> folder.reads().test(folder.root().relativize(file)))
          .forEach(file -> read.add(new Read(file.toString(), file)));
    } catch (IOException | UncheckedIOException e) {
      // see above
    }
  }

  /** Whether a name is a pattern that the shell left as it was, and no file's name. */
  private static boolean isPattern(String name) {
    boolean signs = false;
    for (int i = 0; i < name.length(); i++) {
      signs |= "*?[{".indexOf(name.charAt(i)) >= 0;
    }
    if (!signs) {
      return false;
    }
    try {
      return !Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return true;
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

  private static void tell(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new NotBegunException(problems);
    }
  }
}
