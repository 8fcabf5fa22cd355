package vn.bienban.engine.vncorenlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Lays out a folder as users of VnCoreNLP have it, with a stand-in for the jar and the models. */
public final class StandIn {
  private static final String BEGIN = "=== ";

  private StandIn() {}

  /** A folder with the jar and models of some annotators. */
  public static Path home(Path folder, AnalysisStep... annotators) {
    try {
      Files.createDirectories(folder.resolve("models"));
      jar(folder.resolve("VnCoreNLP-1.2.jar"));
      for (AnalysisStep annotator : annotators) {
        for (String file : annotator.files()) {
          model(folder.resolve("models").resolve(file));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void model(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    if (file.endsWith("vi-vocab")) {
      Set<String> words =
          new HashSet<>(
              Set.of(
                  "hà nội",
                  "thủ đô",
                  "việt nam",
                  "nghị định",
                  "hoà bình",
                  "lê minh khuê",
                  "wotsak obbun"));
      words.add("hòa bình");
      try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
        out.writeObject(words);
      }
    } else if (file.toString().endsWith(".xz")) {
      Files.write(file, new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 1});
    } else {
      Files.writeString(file, "a model");
    }
  }

  private static void jar(Path jar) throws IOException {
    Path classes = Files.createTempDirectory("stand-in");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean done =
        compiler
            .getTask(
                null,
                null,
                null,
                List.of("-d", classes.toString(), "-proc:none", "-nowarn"),
                null,
                sources())
            .call();
    if (!done) {
      throw new IllegalStateException("the stand-in does not compile");
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<JavaFileObject> sources() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (InputStream in = StandIn.class.getResourceAsStream("stand-in.txt")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Objects.requireNonNull(in).transferTo(bytes);
      String[] parts = bytes.toString(StandardCharsets.UTF_8).split("\n" + BEGIN);
      for (int i = 1; i < parts.length; i++) {
        int line = parts[i].indexOf('\n');
        sources.add(source(parts[i].substring(0, line).strip(), parts[i].substring(line + 1)));
      }
    }
    return sources;
  }

  private static JavaFileObject source(String name, String code) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}
