package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How tests start the command in JVMs of their own that share their classes, a third off each
 * start.
 */
record CommandStart(Path classes) {

  /** Leaves the classes of a start in a folder. */
  static CommandStart sharingIn(Path folder) throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.jsa");
    List<String> command = new ArrayList<>(jvm());
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + classes, "-cp", jars()));
    command.addAll(List.of(Main.class.getName(), "annotate", "/dev/null"));
    new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    assertThat(classes).exists();
    return new CommandStart(classes);
  }

  /** What stands before the command's arguments. */
  List<String> command() {
    List<String> command = new ArrayList<>(jvm());
    command.addAll(List.of("-XX:SharedArchiveFile=" + classes, "-cp", jars()));
    command.add(Main.class.getName());
    return command;
  }

  private static List<String> jvm() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  /**
   * The command's jar, and what the tests were loaded from: classes in folders are never shared.
   */
  private static String jars() {
    return Stream.concat(
            Stream.of(System.getProperty("bienban.jar").replaceAll("\\.jar$", "-cli.jar")),
            Stream.of(classPath().split(File.pathSeparator)))
        .filter(entry -> entry.endsWith(".jar"))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What the tests were loaded from. */
  static String classPath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader instanceof URLClassLoader urls
        ? Stream.of(urls.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
