package vn.bienban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.bienban.Bienban;
import vn.bienban.decide.Models;
import vn.bienban.document.WordFinder;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.rdrsegmenter.RdrSegmenter;
import vn.bienban.engine.vncorenlp.VnCoreNlp;
import vn.bienban.extend.Extension;

/** The options that say what reads the articles. */
final class Engines {
  private static final String DEFAULT = "default";
  private static final String VNCORENLP = "vncorenlp";
  private static final String RDRSEGMENTER = "rdrsegmenter";

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "default, the rules and the models of this program; vncorenlp: names of persons that the"
              + " rules leave open are looked up in a VnCoreNLP of yours; or rdrsegmenter: words are"
              + " found by the rules and the dictionary of an RDRsegmenter of yours.")
  private String engine = DEFAULT;

  @Option(
      names = "--vncorenlp-home",
      paramLabel = "DIR",
      description = "The folder with VnCoreNLP-*.jar and its models, for --engine vncorenlp.")
  private @Nullable Path home;

  @Option(
      names = "--rdrsegmenter-home",
      paramLabel = "DIR",
      description =
          "The folder with Model.RDR, VnVocab and Vocabulary.java, or that of a VnCoreNLP, for"
              + " --engine rdrsegmenter.")
  private @Nullable Path segmenter;

  @Option(
      names = "--ner-model",
      paramLabel = "FILE",
      description = "A name model of 'bienban train ner' in place of the one that ships.")
  private @Nullable Path names;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "A table of 'bienban train weights': the decisions that it has follow it, the others those"
              + " that ship; or 'none': rules decide alone.")
  private @Nullable String models;

  @Option(
      names = "--extend",
      paramLabel = "DIR",
      description =
          "A folder of words, names and rules of your own, which 'bienban check' checks; may be"
              + " given several times.")
  private List<Path> extensions = new ArrayList<>();

  /**
   * Names the files that are read.
   *
   * @throws NotBegunException if one is not there
   */
  void files(RunFiles run) {
    if (home != null) {
      run.reads(home);
    }
    if (segmenter != null) {
      run.reads(segmenter);
    }
    if (names != null) {
      run.reads(names);
    }
    if (models != null && !models.equals("none")) {
      run.existing(models);
    }
    extensions.forEach(folder -> run.reads(existing(folder)));
  }

  /**
   * What the names of options do not tell of a run: what is in the folders of {@code --extend}.
   * Empty where there are none.
   */
  String contents() {
    if (extensions.isEmpty()) {
      return "";
    }
    CRC32 sum = new CRC32();
    for (Path folder : extensions) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          sum.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          sum.update(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw broken(e);
      }
    }
    return " extended by " + Long.toHexString(sum.getValue());
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new NotBegunException(folder + ": no such folder");
    }
    return folder;
  }

  private static NotBegunException broken(Exception e) {
    return new NotBegunException(
        "bienban: " + (e instanceof IOException io ? WriteException.reason(io) : e.getMessage()));
  }

  /**
   * The reader that the options ask for.
   *
   * @throws NotBegunException saying what is missing
   */
  Bienban bienban() {
    return bienban(List.of());
  }

  /**
   * The reader that the options ask for, with what some more folders add.
   *
   * @throws NotBegunException saying what is missing or wrong
   */
  Bienban bienban(List<Path> more) {
    try {
      return builder(Stream.concat(extensions.stream(), more.stream()).toList()).build();
    } catch (IOException | IllegalStateException e) {
      throw broken(e);
    }
  }

  /**
   * The reader that the options ask for, in which some decisions know nothing.
   *
   * @throws NotBegunException saying what is missing or wrong
   */
  Bienban bienbanWithout(List<String> decisions) {
    try {
      return builder(extensions).weights(models(models).without(decisions)).build();
    } catch (IOException | IllegalStateException e) {
      throw broken(e);
    }
  }

  private Bienban.Builder builder(List<Path> folders) throws IOException {
    Bienban.Builder builder = builder();
    for (Path folder : folders) {
      builder.extend(Extension.ofFolder(existing(folder)));
    }
    return builder;
  }

  private Bienban.Builder builder() {
    onlyWith(VNCORENLP, home);
    onlyWith(RDRSEGMENTER, segmenter);
    switch (engine) {
      case DEFAULT:
        return withModels(names == null ? null : load(names));
      case VNCORENLP:
        Path library = given(home, "VnCoreNLP-*.jar and its models");
        if (names != null) {
          throw new NotBegunException("bienban: --ner-model goes with the default engine");
        }
        return withModels(null).words(words(VnCoreNlp::load, library));
      case RDRSEGMENTER:
        Path files = given(segmenter, "Model.RDR and VnVocab");
        return withModels(names == null ? null : load(names))
            .words(words(RdrSegmenter::load, files));
      default:
        throw new NotBegunException(
            "bienban: --engine: '"
                + engine
                + "' is none of "
                + String.join(", ", DEFAULT, VNCORENLP, RDRSEGMENTER));
    }
  }

  private void onlyWith(String needed, @Nullable Path folder) {
    if (folder != null && !engine.equals(needed)) {
      throw new NotBegunException("bienban: --" + needed + "-home needs --engine " + needed);
    }
  }

  private Path given(@Nullable Path folder, String files) {
    if (folder == null) {
      throw new NotBegunException(
          "bienban: --engine " + engine + " needs --" + engine + "-home, the folder with " + files);
    }
    return folder;
  }

  private Bienban.Builder withModels(@Nullable OpenNlpNames model) {
    Bienban.Builder builder = Bienban.builder();
    if (model != null) {
      builder.names(model);
    }
    if (models != null) {
      try {
        builder.weights(models(models));
      } catch (IllegalArgumentException e) {
        throw new NotBegunException("bienban: --weights: " + models + ": " + e.getMessage());
      }
    }
    return builder;
  }

  /**
   * The weights in a file beside those of other decisions that ship, those that ship, or none.
   *
   * @param models the file, {@code none}, or null for those that ship
   * @throws NotBegunException saying what is wrong with it
   */
  static Models models(@Nullable String models) {
    return models == null
        ? Models.load()
        : models.equals("none") ? Models.NONE : Models.load().with(read(Path.of(models)));
  }

  private static Models read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return Models.read(file.toString(), in);
    } catch (IOException | IllegalStateException e) {
      throw new NotBegunException(
          "bienban: --weights: " + (e instanceof IOException ? file + ": " + e : e.getMessage()));
    }
  }

  /**
   * The name model in a file.
   *
   * @throws NotBegunException saying what is wrong with it
   */
  static OpenNlpNames load(Path file) {
    try {
      return OpenNlpNames.load(file);
    } catch (IllegalStateException e) {
      throw new NotBegunException("bienban: " + e.getMessage());
    }
  }

  private WordFinder words(Function<Path, WordFinder> engineOf, Path folder) {
    try {
      return engineOf.apply(folder);
    } catch (IllegalStateException e) {
      throw new NotBegunException("bienban: --" + engine + "-home: " + e.getMessage());
    }
  }
}
