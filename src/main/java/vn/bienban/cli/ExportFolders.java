package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.bienban.archive.Durable;
import vn.bienban.export.AnnotatedArticle;
import vn.bienban.export.ExportFile;
import vn.bienban.export.Exporter;
import vn.bienban.export.Exporters;
import vn.bienban.view.HtmlPage;

/**
 * The option that has each article written in other tools' forms, a folder for each form. Files are
 * called by the line of the article's record and the article's id, so that no two are called the
 * same and a run that is taken up writes again what it has not saved. For one thread but for {@link
 * #of}.
 */
final class ExportFolders {
  private static final String TO = "--to";
  private static final int LONGEST_ID = 80;

  /** A file that is made but not written. */
  record Made(Path folder, ExportFile file) {}

  private record Target(Exporter form, Path folder) {}

  @Option(
      names = TO,
      paramLabel = "FORM=FOLDER",
      description =
          "Write each article in this form as well, into files of its own in the folder: text,"
              + " brat, conllu, timex3, webannotation, popolo, ics, minutes (.docx), minutes-md,"
              + " html. May be given several times; src/docs/FORMATS.md tells what each carries.")
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--save-text",
      paramLabel = "FOLDER",
      description =
          "Keep the texts that the records' offsets point into, such as those of PDF documents;"
              + " the same as --to text=FOLDER.")
  private @Nullable String texts;

  private final List<Target> targets = new ArrayList<>();
  private final List<Path> unsaved = new ArrayList<>();

  /**
   * Names the folders, of which none is made yet.
   *
   * @throws NotBegunException if the option is wrong or a form cannot be written
   */
  void name(RunFiles files) {
    List<String> all = new ArrayList<>(options);
    if (texts != null) {
      all.add("text=" + texts);
    }
    for (String option : all) {
      int equals = option.indexOf('=');
      if (equals < 1 || equals == option.length() - 1) {
        throw new NotBegunException(
            "bienban: " + TO + ": '" + option + "' is no FORM=FOLDER, such as brat=standoff");
      }
      Exporter form = form(option.substring(0, equals));
      Path folder = folder(option.substring(equals + 1));
      targets.add(new Target(form, folder));
      files.writesFolder(TO, folder);
    }
  }

  /** All forms; to make them takes a tenth of what a short article does. */
  private static List<Exporter> forms() {
    List<Exporter> all = new ArrayList<>(Exporters.all(Build.name()));
    all.add(new HtmlPage());
    return all;
  }

  private Exporter form(String word) {
    List<Exporter> forms = forms();
    for (Exporter form : forms) {
      if (form.word().equals(word)) {
        String problem = form.problem();
        if (problem != null) {
          throw new NotBegunException("bienban: " + word + " " + problem);
        }
        return form;
      }
    }
    throw new NotBegunException(
        "bienban: "
            + TO
            + ": '"
            + word
            + "' is none of "
            + forms.stream().map(Exporter::word).collect(Collectors.joining(", ")));
  }

  private static Path folder(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new NotBegunException(name + ": no folder can be called this");
    }
  }

  boolean isEmpty() {
    return options.isEmpty() && texts == null;
  }

  /** Makes the folders and writes what stands in them whatever the articles. */
  void begin() {
    for (Target target : targets) {
      try {
        Files.createDirectories(target.folder());
      } catch (IOException e) {
        throw new NotBegunException(
            target.folder() + ": cannot be made: " + WriteException.reason(e));
      }
      for (ExportFile file : target.form().common()) {
        Output.file(target.folder().resolve(file.name()), file.bytes());
      }
    }
  }

  /** The files that an article becomes; it is asked for only where there are any. */
  List<Made> of(Supplier<AnnotatedArticle> article) {
    if (targets.isEmpty()) {
      return List.of();
    }
    AnnotatedArticle annotated = article.get();
    List<Made> made = new ArrayList<>();
    for (Target target : targets) {
      for (ExportFile file : target.form().files(annotated)) {
        made.add(new Made(target.folder(), file));
      }
    }
    return made;
  }

  /**
   * Writes the files of an article.
   *
   * @param line the line of its record, counted from 1
   * @param id the article's id, or null
   * @throws WriteException if one cannot be written
   */
  void write(long line, @Nullable String id, List<Made> made) {
    for (Made each : made) {
      Path file = each.folder().resolve(name(line, id) + each.file().name());
      Output.file(file, each.file().bytes());
      unsaved.add(file);
    }
  }

  /** Makes sure that what is written is on the disk. */
  void save() throws IOException {
    Durable.force(unsaved);
    unsaved.clear();
  }

  /**
   * A name that every file system takes: the line alone tells it from others. Of the id only ASCII
   * letters, digits and some marks stay, of Vietnamese letters the plain ones.
   */
  static String name(long line, @Nullable String id) {
    StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%06d", line));
    if (id == null) {
      return name.toString();
    }
    String plain =
        Normalizer.normalize(id, Normalizer.Form.NFD).replace('\u0111', 'd').replace('\u0110', 'D');
    boolean parted = true;
    int end = name.length() + LONGEST_ID;
    for (int i = 0; i < plain.length() && name.length() < end; i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      boolean stays = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
      if (stays) {
        name.append(parted ? "-" : "").append(c);
      }
      parted = !stays;
    }
    return name.toString();
  }
}
