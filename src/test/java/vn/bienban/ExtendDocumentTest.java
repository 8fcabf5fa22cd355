package vn.bienban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.cli.Main;

/** The example of the page on extensions is done as it is written there. */
class ExtendDocumentTest {
  private static final Path PAGE = Path.of("src", "docs", "EXTEND.md");

  @TempDir private Path folder;

  private String page() throws IOException {
    return Files.readString(PAGE);
  }

  @Test
  void theExampleDoesWhatThePageSays() throws Exception {
    String example = page().substring(0, page().indexOf("\n## The folder"));
    Matcher files =
        Pattern.compile(
                "`([\\w/.-]+\\.\\w+)`[^`]*?:\\n\\n```\\w+\\n(.*?)^```$",
                Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(example);
    int count = 0;
    while (files.find()) {
      Path file = folder.resolve(files.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.group(2));
      count++;
    }
    assertThat(count).isEqualTo(7);

    Matcher console =
        Pattern.compile("^```console\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(example);
    assertThat(console.find()).isTrue();
    StringBuilder done = new StringBuilder();
    for (String line : console.group(1).lines().filter(l -> l.startsWith("$ ")).toList()) {
      done.append(line).append('\n').append(run(line.substring("$ bienban ".length())));
    }
    assertThat(done).hasToString(console.group(1));
  }

  /** What a command prints, with files in the folder of the test. */
  private String run(String line) {
    String[] arguments = line.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].matches("my-words|.*\\.(txt|jsonl)")) {
        arguments[i] = folder.resolve(arguments[i]).toString();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new ByteArrayInputStream(new byte[0]), out, err, arguments);
    assertThat(code).as(err.toString(UTF_8)).isZero();
    return out.toString(UTF_8);
  }

  @Test
  void theJavaOfThePageCompiles() throws Exception {
    Matcher java =
        Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(page());
    assertThat(java.find()).isTrue();
    String builder = java.group(1);
    assertThat(java.find()).isTrue();
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        """
        import java.nio.file.Path;
        import java.util.ArrayList;
        import java.util.List;
        import vn.bienban.*;
        import vn.bienban.document.*;
        import vn.bienban.extend.*;
        import vn.bienban.text.*;
        class Example {
          static void build() throws java.io.IOException {
        %s
          }
        }
        %s
        """
            .formatted(builder, java.group(1)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<String> options =
        List.of(
            "-encoding",
            "UTF-8",
            "-proc:none",
            "-cp",
            Bienban.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
            "-d",
            folder.toString(),
            source.toString());
    int code = compiler.run(null, messages, messages, options.toArray(new String[0]));
    assertThat(code).as(messages.toString(UTF_8)).isZero();
  }
}
