package vn.bienban.engine.vncorenlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a user keeps VnCoreNLP: its jar and its models, looked over before anything is loaded, as
 * VnCoreNLP itself goes on with an empty dictionary where one is missing.
 *
 * @param jar the jar
 * @param models the folder of models
 * @param annotators those whose models are all there
 */
record Home(Path jar, Path models, Set<AnalysisStep> annotators) {
  /** VnCoreNLP looks for a folder of this name. */
  private static final String MODELS = "models";

  private static final byte[] XZ = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
  private static final byte[] SERIALIZED = {(byte) 0xAC, (byte) 0xED, 0, 5};

  /** The jar and the models of a folder that holds both. */
  static Home of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("no folder " + folder + " to find VnCoreNLP in");
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "VnCoreNLP*.jar")) {
      found.forEach(jars::add);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the folder " + folder, e);
    }
    if (jars.size() > 1) {
      throw new IllegalStateException(
          "several jars of VnCoreNLP in " + folder + ": " + new TreeSet<>(jars));
    }
    if (jars.isEmpty()) {
      throw new IllegalStateException("no VnCoreNLP-*.jar in " + folder);
    }
    return of(jars.get(0), folder.resolve(MODELS));
  }

  /** A jar and a folder of models, with every annotator that has its models there. */
  static Home of(Path jar, Path models) {
    return new Home(checkedJar(jar), absolute(models), there(checkedFolder(models)));
  }

  /** The same with these annotators and those they build on. */
  static Home of(Path jar, Path models, Collection<AnalysisStep> wanted) {
    Set<AnalysisStep> annotators = EnumSet.of(AnalysisStep.WORDS);
    for (AnalysisStep annotator : wanted) {
      for (AnalysisStep a = annotator; a != null; a = a.base()) {
        annotators.add(a);
      }
    }
    check(checkedFolder(models), annotators);
    return new Home(checkedJar(jar), absolute(models), Set.copyOf(annotators));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path checkedJar(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("no VnCoreNLP jar at " + jar);
    }
    return absolute(jar);
  }

  private static Path checkedFolder(Path models) {
    if (!Files.isDirectory(models)) {
      throw new IllegalStateException("no folder of VnCoreNLP's models at " + models);
    }
    Path name = absolute(models).getFileName();
    if (name == null || !name.toString().equals(MODELS)) {
      throw new IllegalStateException(
          "VnCoreNLP finds its models in a folder called 'models' only, not in " + models);
    }
    return models;
  }

  private static Set<AnalysisStep> there(Path models) {
    Set<AnalysisStep> annotators = EnumSet.of(AnalysisStep.WORDS);
    for (AnalysisStep annotator : AnalysisStep.values()) {
      if (Files.exists(models.resolve(annotator.files().get(0)))) {
        annotators.add(annotator);
      }
    }
    // Its folder without its model: a download that was broken off, unless it is there for another.
    if (Files.isDirectory(models.resolve("ner"))
        && !annotators.contains(AnalysisStep.DEPENDENCIES)) {
      annotators.add(AnalysisStep.ENTITIES);
    }
    check(models, annotators);
    return Set.copyOf(annotators);
  }

  private static void check(Path models, Set<AnalysisStep> annotators) {
    List<String> problems = new ArrayList<>();
    Set<String> files = new TreeSet<>();
    for (AnalysisStep annotator : annotators) {
      for (String file : annotator.files()) {
        if (!files.add(file)) {
          continue;
        }
        String problem = problem(models.resolve(file));
        if (!problem.isEmpty()) {
          problems.add(MODELS + "/" + file + " " + problem + " (" + annotator.id() + ")");
        }
      }
      AnalysisStep base = annotator.base();
      if (base != null && !annotators.contains(base)) {
        problems.add(
            MODELS
                + "/"
                + base.files().get(0)
                + " is missing ("
                + annotator.id()
                + " needs "
                + base.id()
                + ")");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "VnCoreNLP cannot run on " + models + ": " + String.join(", ", problems));
    }
  }

  private static String problem(Path file) {
    if (!Files.exists(file)) {
      return "is missing";
    }
    String name = String.valueOf(file.getFileName());
    byte[] expected =
        name.endsWith(".xz") ? XZ : name.equals("vi-vocab") ? SERIALIZED : new byte[1];
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(expected.length);
      if (head.length == 0) {
        return "is empty";
      }
      return expected.length > 1 && !Arrays.equals(head, expected)
          ? "is damaged or something else"
          : "";
    } catch (IOException e) {
      return "cannot be read";
    }
  }
}
