package vn.bienban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import vn.bienban.json.Json;

/** What is shipped: by the bill of materials that the build makes, and in the command's jar. */
class SupplyChainIT {
  /** Licences that ask for nothing but their notice. */
  private static final Set<String> PERMISSIVE =
      Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD");

  /** Its pom says "The BSD License" alone; the terms in its COPYRIGHT have three clauses. */
  private static final Map<String, String> BY_ITS_TERMS = Map.of("liblinear", "BSD-3-Clause");

  /** What users of the library get. */
  private static final Set<String> LIBRARY =
      Set.of(
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jspecify",
          "jsoup",
          "opennlp-tools",
          "slf4j-api");

  private static final Path JAR = Path.of(System.getProperty("bienban.jar"));
  private static final Path WEAKNESSES =
      Path.of("src", "test", "resources", "vn", "bienban", "weaknesses.tsv");

  @Test
  void everyComponentIsUnderAPermissiveLicence() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Json> components = components();
    for (Json component : components) {
      List<String> licences = new ArrayList<>();
      for (Json licence : component.get("licenses").elements()) {
        String id = licence.get("license").get("id").text();
        String name = component.get("name").text();
        licences.add(BY_ITS_TERMS.getOrDefault(name, id == null ? licence.toString() : id));
      }
      if (licences.isEmpty() || !PERMISSIVE.containsAll(licences)) {
        wrong.add(component.get("name").text() + ": " + licences);
      }
    }
    assertThat(components).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theLibraryBringsNothingNew() throws IOException {
    Json bill = bill();
    Map<String, Json> components = new HashMap<>();
    for (Json component : components()) {
      components.put(component.get("bom-ref").text(), component);
    }
    Map<String, List<Json>> needs = new HashMap<>();
    for (Json each : bill.get("dependencies").elements()) {
      needs.put(each.get("ref").text(), each.get("dependsOn").elements());
    }
    Set<String> required = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(String.valueOf(bill.get("metadata").get("component").get("bom-ref").text()));
    while (!open.isEmpty()) {
      for (Json need : needs.getOrDefault(open.pop(), List.of())) {
        Json component = components.get(need.text());
        if (component != null
            && !"optional".equals(component.get("scope").text())
            && required.add(component.get("name").text())) {
          open.add(String.valueOf(need.text()));
        }
      }
    }
    assertThat(required).isEqualTo(new TreeSet<>(LIBRARY));
  }

  @Test
  void noComponentHasAWeaknessThatIsKnownHere() throws IOException {
    List<String> weaknesses = Files.readAllLines(WEAKNESSES, UTF_8);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Json component : components()) {
      for (String weakness : weaknesses.subList(2, weaknesses.size())) {
        String[] cells = weakness.split("\t");
        String version = String.valueOf(component.get("version").text());
        if (cells[0].equals(component.get("name").text())) {
          compared++;
          if (Version.parse(version).compareTo(Version.parse(cells[1])) < 0) {
            wrong.add(version + ": " + weakness);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(4);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theCommandsJarHoldsNoCommandsOfLibraries() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toString().replaceAll("\\.jar$", "-cli.jar"))) {
      Set<String> names = jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
      assertThat(names)
          .contains("vn/bienban/cli/Main.class", "opennlp/tools/namefind/NameFinderME.class")
          .noneMatch(name -> name.startsWith("opennlp/tools/formats/") && name.endsWith(".class"))
          .noneMatch(name -> name.startsWith("org/netpreserve/jwarc/tools/"));
      // What training asks stands beside the commands.
      assertThat(names)
          .contains("opennlp/tools/cmdline/CmdLineUtil.class")
          .noneMatch(name -> name.matches("opennlp/tools/cmdline/\\w+/.+\\.class"));
    }
  }

  @Test
  void everyJarHoldsTheLicenceAndTheNotices() throws IOException {
    for (String classifier : List.of("", "-sources", "-javadoc", "-cli")) {
      Path jar = Path.of(JAR.toString().replaceAll("\\.jar$", classifier + ".jar"));
      assumeThat(jar).exists();
      try (ZipFile file = new ZipFile(jar.toFile())) {
        assertThat(text(file, "META-INF/LICENSE")).as(classifier).contains("Apache License");
        assertThat(text(file, "META-INF/NOTICE"))
            .as(classifier)
            .isEqualTo(Files.readString(Path.of("src/main/resources/META-INF/NOTICE"), UTF_8));
      }
    }
  }

  private static String text(ZipFile file, String name) throws IOException {
    ZipEntry entry = file.getEntry(name);
    assertThat(entry).as(file.getName() + " " + name).isNotNull();
    return new String(file.getInputStream(entry).readAllBytes(), UTF_8);
  }

  /** What Maven Central asks of a pom; and no version of it may change below a release. */
  @Test
  void thePomSaysAllThatARepositoryAsks() throws IOException {
    String pom = Files.readString(Path.of(System.getProperty("bienban.pom")), UTF_8);
    String head = pom.substring(0, pom.indexOf("<properties>"));
    for (String element :
        List.of("name", "description", "url", "licenses", "developers", "scm", "packaging")) {
      assertThat(head).contains("\n  <" + element + ">");
    }
    assertThat(pom.substring(pom.indexOf("<properties>"))).doesNotContain("-SNAPSHOT");
    assertThat(pom).doesNotContain("<repositories>", "<pluginRepositories>");
  }

  /** The clock of the machine would be bytes that no other build has. */
  @Test
  void everyEntryOfAJarHasTheSameTime() throws IOException {
    for (String classifier : List.of("", "-sources")) {
      try (ZipFile jar = new ZipFile(JAR.toString().replaceAll("\\.jar$", classifier + ".jar"))) {
        assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct().toList())
            .as(classifier)
            .hasSize(1);
      }
    }
  }

  private static List<Json> components() throws IOException {
    return bill().get("components").elements();
  }

  private static Json bill() throws IOException {
    Path bill = JAR.resolveSibling("bom.json");
    assumeThat(bill).as("made by builds that are online").exists();
    return Json.parse(Files.readString(bill, UTF_8));
  }
}
