package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each line of the tables of what can go wrong names tests, and they are there. */
class RunDocumentTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

  @Test
  void everyLineNamesTestsThatAreThere() throws Exception {
    Map<String, Set<String>> tests = tests();
    List<String> wrong = new ArrayList<>();
    int lines = 0;
    for (String line : Files.readAllLines(Path.of("src", "docs", "RUN.md"))) {
      if (!line.startsWith("| ") || line.startsWith("| what ")) {
        continue;
      }
      lines++;
      Matcher named = NAMED.matcher(line);
      boolean any = false;
      while (named.find()) {
        any = true;
        if (!tests.getOrDefault(named.group(1), Set.of()).contains(named.group(2))) {
          wrong.add(named.group());
        }
      }
      if (!any) {
        wrong.add("no test: " + line);
      }
    }
    assertThat(lines).isGreaterThan(30);
    assertThat(wrong).isEmpty();
  }

  /** The names of the tests of each class. */
  private static Map<String, Set<String>> tests() throws Exception {
    Path root = Path.of("src", "test", "java");
    List<Path> sources;
    try (Stream<Path> files = Files.walk(root)) {
      sources = files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList();
    }
    Map<String, Set<String>> tests = new HashMap<>();
    for (Path source : sources) {
      String name = root.relativize(source).toString().replaceAll("\\.java$", "");
      Class<?> type =
          Class.forName(
              name.replace('/', '.').replace('\\', '.'),
              false,
              RunDocumentTest.class.getClassLoader());
      Set<String> methods = tests.computeIfAbsent(type.getSimpleName(), key -> new HashSet<>());
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(ParameterizedTest.class)) {
          methods.add(method.getName());
        }
      }
    }
    return tests;
  }
}
