package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.Checkpoint;
import vn.bienban.archive.Journal;
import vn.bienban.tables.TableForm;

/**
 * Where the records of a run go and what stands there meanwhile. Every form is made from records
 * that are complete, so that a run can be taken up whatever its form.
 *
 * @param tables the form of the tables, or null for the records themselves
 * @param out the file or folder with the records, whole
 * @param journal what grows while the run goes
 * @param failures the file of the failures, whole
 */
record Target(@Nullable TableForm tables, Path out, Journal.Place journal, Path failures) {
  /** The option that says where the failures go. */
  static final String ERRORS = "--errors";

  private static final String OUT = "--out";

  /** The form that is no table. */
  static final String JSONL = "jsonl";

  private static final String CHECKPOINT = ".checkpoint";
  private static final String RECORDS = "records.";
  private static final String FAILURES = "errors.jsonl";

  /**
   * The target behind the options.
   *
   * @param out a file, or a folder, which gets files of their usual names
   * @param format a form's name, or null to go by the file's ending
   * @param errors the file of the failures, or null for one beside the records
   * @throws NotBegunException if the options do not go together
   */
  static Target of(Path out, @Nullable String format, @Nullable Path errors) {
    TableForm tables = tables(out, format);
    boolean folder = Files.isDirectory(out);
    if (tables == null || !tables.isFolder()) {
      String ending = tables == null ? JSONL : tables.word();
      Path file = folder ? out.resolve(RECORDS + ending) : out;
      boolean gzip = tables == null && file.toString().endsWith(".gz");
      Path beside = folder ? out.resolve(FAILURES) : with(file, "." + FAILURES);
      return new Target(tables, file, file, gzip, errors == null ? beside : errors);
    }
    if (Files.exists(out) && !folder) {
      throw new NotBegunException(out + ": is a file; the tables are several and need a folder");
    }
    return new Target(
        tables,
        out,
        out.resolve(RECORDS + JSONL),
        false,
        errors == null ? out.resolve(FAILURES) : errors);
  }

  private Target(@Nullable TableForm tables, Path out, Path records, boolean gzip, Path failures) {
    this(
        tables,
        out,
        new Journal.Place(
            with(records, ".part"), gzip, with(failures, ".part"), with(records, CHECKPOINT)),
        failures);
  }

  Target {
    if (Files.isDirectory(failures)) {
      throw new NotBegunException(failures + ": is a folder");
    }
  }

  /**
   * The form of the tables that the options ask for, or null for records.
   *
   * @throws NotBegunException if there is none or something keeps it from being written there
   */
  static @Nullable TableForm tables(Path out, @Nullable String format) {
    TableForm form = format == null ? byEnding(out) : form(format);
    String problem = form == null ? null : form.problem(out);
    if (form != null && problem != null) {
      throw new NotBegunException("bienban: " + form.word() + " " + problem);
    }
    return form;
  }

  /**
   * The form of tables of this name, or null for records.
   *
   * @throws NotBegunException if there is none
   */
  private static @Nullable TableForm form(String word) {
    if (word.equals(JSONL)) {
      return null;
    }
    for (TableForm form : TableForm.values()) {
      if (form.word().equals(word)) {
        return form;
      }
    }
    throw new NotBegunException(
        "bienban: --out-format: '"
            + word
            + "' is none of jsonl, "
            + Arrays.stream(TableForm.values())
                .map(TableForm::word)
                .collect(Collectors.joining(", ")));
  }

  /**
   * The form of tables that a file's name asks for, or null for records.
   *
   * @throws NotBegunException if the name asks for several files
   */
  private static @Nullable TableForm byEnding(Path out) {
    for (TableForm form : TableForm.values()) {
      if (out.toString().endsWith("." + form.word()) && !Files.isDirectory(out)) {
        if (form.isFolder()) {
          throw new NotBegunException(
              out + ": the tables are several; write --out FOLDER --out-format " + form.word());
        }
        return form;
      }
    }
    return null;
  }

  /** Names every file that a run to this target may write. */
  void name(RunFiles files) {
    if (tables == null) {
      files.writes(OUT, out);
    } else {
      tables.files(out).forEach(file -> files.writes(OUT, file));
      tables.unfinished(out).forEach(file -> files.writesMeanwhile(OUT, file));
    }
    files.writes(ERRORS, failures);
    files.writesMeanwhile(ERRORS, journal.failures());
    files.writesMeanwhile(OUT, journal.records());
    files.writes(OUT, manifest());
    files.writesMeanwhile(OUT, journal.checkpoint());
    files.writesMeanwhile(OUT, journal.nextCheckpoint());
  }

  /**
   * What a finished run leaves beside its output: its last checkpoint, which says from which
   * inputs, with which options and by which build it was made.
   */
  Path manifest() {
    Path checkpoint = journal.checkpoint();
    String name = String.valueOf(checkpoint.getFileName());
    return checkpoint.resolveSibling(
        name.substring(0, name.length() - CHECKPOINT.length()) + ".manifest");
  }

  /**
   * Makes the folder of the tables where it is not there yet.
   *
   * @throws NotBegunException if it cannot be made
   */
  void makeFolder() {
    if (tables != null && tables.isFolder() && !Files.isDirectory(out)) {
      try {
        Files.createDirectory(out);
      } catch (IOException e) {
        throw new NotBegunException(out + ": cannot be made");
      }
    }
  }

  /**
   * Makes sure that the output of a complete run is there, under its name and as it was written.
   *
   * @throws NotBegunException if it is not
   */
  void checkHasName(Checkpoint complete) {
    try {
      if (tables == null
          ? Files.size(out) == complete.recordBytes()
          : Files.isRegularFile(lastFile())) {
        return;
      }
    } catch (IOException e) {
      // It is not there.
    }
    throw new NotBegunException(
        "bienban: --resume: "
            + (Files.exists(out)
                ? out + " is not as it was written"
                : journal.records() + " is gone")
            + AnnotateJob.ANEW);
  }

  /** The file that gets its name last: where it is, an earlier run has written all. */
  Path lastFile() {
    return tables != null && tables.isFolder() ? lastOf(tables.files(out)) : out;
  }

  private static Path lastOf(List<Path> files) {
    return files.get(files.size() - 1);
  }

  private static Path with(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
