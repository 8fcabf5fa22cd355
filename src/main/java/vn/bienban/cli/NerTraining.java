package vn.bienban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.NameTraining;

/** {@code bienban train ner}: reads the articles twice and trains the name model. */
final class NerTraining {
  private final RunFiles files;
  private final @Nullable String corpus;
  private final List<String> archive;
  private final List<String> without;
  private final List<String> gazetteers;
  private final int sentences;

  NerTraining(
      RunFiles files,
      @Nullable String corpus,
      List<String> archive,
      List<String> without,
      List<String> gazetteers,
      int sentences) {
    this.files = files;
    this.corpus = corpus;
    this.archive = archive;
    this.without = without;
    this.gazetteers = gazetteers;
    this.sentences = sentences;
  }

  /**
   * Trains and writes the model.
   *
   * @return the exit code
   * @throws NotBegunException if an article, a gazetteer or the place for the model is not there
   */
  int run(Path model) {
    List<String> names = new ArrayList<>(archive);
    if (corpus != null) {
      names.add(0, corpus);
    }
    if (names.isEmpty()) {
      throw new NotBegunException("bienban: train ner needs --archive or --corpus");
    }
    HeldOut.refuse(names);
    // A folder above it stands for the other articles below.
    List<Input> inputs = HeldOut.without(files.articles(names));
    if (!Fingerprint.rereadable(inputs)) {
      throw new NotBegunException(
          "bienban: train ner reads the articles twice, which standard input and pipes do not allow");
    }
    List<Input> others = without.isEmpty() ? List.of() : files.articles(without);
    List<Path> tables = gazetteers.stream().map(files::existing).toList();
    Path annotated = corpus == null ? null : files.existing(corpus, ".json");
    Set<String> excluded = new HashSet<>();
    try (Output output = files.output(model)) {
      Console console = files.console();
      NameTraining training = training(tables, sources(inputs));
      Map<String, GoldRecord> golds = annotated == null ? Map.of() : golds(annotated);
      int code = exclude(console, others, excluded);
      code =
          Math.max(
              code,
              Work.<NameTraining.Reading>run(
                  console,
                  inputs,
                  read -> training.read(read.article(), golds.get(read.article().id())),
                  (read, reading) -> {
                    if (!excluded.contains(read.article().text().strip())) {
                      training.count(reading);
                    }
                  }));
      Work.<NameTraining.Sentences>run(
          console,
          inputs,
          read -> training.label(training.read(read.article(), golds.get(read.article().id()))),
          (read, labelled) -> {
            if (!excluded.contains(read.article().text().strip())) {
              training.add(labelled);
            }
          });
      output.bytes(training.train(console::say));
      output.finish();
      return code;
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: " + e.getMessage());
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  /** Notes the texts of articles that are not to be learned from; the exit code. */
  static int exclude(Console console, List<Input> others, Set<String> excluded) {
    return others.isEmpty()
        ? Main.DONE
        : Work.<String>run(
            console,
            others,
            read -> read.article().text().strip(),
            (read, text) -> excluded.add(text));
  }

  private NameTraining training(List<Path> gazetteer, Map<String, String> sources) {
    Map<String, String> tables = new LinkedHashMap<>();
    for (Path file : gazetteer) {
      try {
        tables.put(file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new NotBegunException(file + ": cannot be read as UTF-8 text");
      }
    }
    try {
      return new NameTraining(tables, sources, sentences);
    } catch (IllegalStateException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, GoldRecord> golds(Path folder) {
    try {
      Map<String, GoldRecord> golds = new HashMap<>();
      GoldRecord.read(folder).forEach(gold -> golds.put(gold.id(), gold));
      return golds;
    } catch (IOException e) {
      throw new NotBegunException(folder + ": cannot be read");
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    }
  }

  /** The files, each with its hash: a model says what it was trained on. */
  private static Map<String, String> sources(List<Input> inputs) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Input input : inputs) {
      Path file = Path.of(input.name());
      try {
        sources.put(String.valueOf(file.getFileName()), hash(file));
      } catch (IOException e) {
        throw new NotBegunException(file + ": cannot be read");
      }
    }
    return sources;
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
