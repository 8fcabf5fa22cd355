package vn.bienban;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map of the house and what no room of it may do. */
class ArchitectureTest {
  private static final String ROOT = "vn.bienban";

  /** The packages from the ground up; a floor knows nothing of those above it. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("text"),
          Set.of("lexicon", "record"),
          Set.of("normalize"),
          Set.of("document", "decide"),
          Set.of("pattern"),
          Set.of("extend"),
          Set.of("annotate"),
          Set.of("annotate.segment"),
          Set.of("annotate.entity"),
          Set.of("annotate.time", "annotate.citation", "annotate.people", "engine"),
          Set.of("annotate.discourse", "annotate.task"),
          Set.of("annotate.event"),
          Set.of(""),
          Set.of("json"),
          Set.of("archive", "evaluate", "export", "merge", "tables"),
          Set.of("view", "stream"),
          Set.of("serve"),
          Set.of("cli", "spark"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyClassStandsOnAFloor() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (floor(type) < 0) {
        strangers.add(type.getName());
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void noTwoClassesHaveOneName() {
    Map<String, Set<String>> packages = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
        packages
            .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
            .add(type.getPackageName());
      }
    }
    packages.values().removeIf(places -> places.size() == 1);
    assertThat(packages).isEmpty();
  }

  /** Classes that may be longer than others; their Javadoc gives the reason. */
  private static final Set<String> LONG_FOR_A_REASON =
      Set.of("CompiledNames.java", "RecordPanel.java");

  @Test
  void noClassHasMoreThan500Lines() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        if (Files.readAllLines(file).size() > 500 && !LONG_FOR_A_REASON.contains(name)) {
          tooLong.add(name);
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void floorsKnowNothingOfWhatStandsAbove() {
    ArchRuleDefinition.classes()
        .should(
            dependOnlyOnFloors("on their own floor's package or below", (from, to) -> from > to))
        .check(CLASSES);
  }

  @Test
  void theEngineWingSeesTheFloorsUpToTheEntitiesAlone() {
    noClasses()
        .that(resideInAPackage(ROOT + ".engine.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(onFloorAbove(floor("annotate.entity")))
                .and(resideOutsideOfPackage(ROOT + ".engine..")))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theGroundFloorNeedsTheJdkAlone() {
    ArchRuleDefinition.classes()
        .that(resideInAPackage(ROOT + ".text.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ROOT + ".text..", "java..", "org.jspecify.annotations.."))
        .check(CLASSES);
  }

  @Test
  void eachLibraryLivesInItsRooms() {
    livesIn("com.fasterxml.jackson", "json");
    livesIn("picocli", "cli", "spark");
    livesIn("org.apache.spark", "spark");
    livesIn("org.apache.commons.compress", "archive");
    livesIn("org.netpreserve.jwarc", "archive");
    livesIn("opennlp", "engine", "evaluate");
    livesIn("org.slf4j", "engine");
    livesIn("de.siegmar.fastcsv", "archive", "tables");
    livesIn("info.debatty", "merge");
    livesIn("de.bwaldvogel", "evaluate");
    livesIn("org.duckdb", "tables");
    livesIn("org.apache.pdfbox", "archive");
    livesIn("org.apache.james", "archive");
    livesIn("org.apache.poi", "export");
    livesIn("org.openxmlformats", "export");
    livesIn("java.sql", "tables");
    livesIn("com.sun.net.httpserver", "serve");
  }

  @Test
  void nobodySetsUpLogging() {
    noClasses()
        // Turns on again what VnCoreNLP turned off.
        .that(DescribedPredicate.not(nameEndingWith(".vncorenlp.HostLogging")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.logging..", "org.apache.logging..", "ch.qos.logback.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandEndsTheProcessOrPrints() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".cli.."))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Runtime.class, "addShutdownHook", Thread.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void onlyReadersOfFilesAndTrainersTouchTheDisk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".archive..",
            ROOT + ".engine..",
            ROOT + ".evaluate..",
            ROOT + ".extend..",
            ROOT + ".cli..",
            ROOT + ".tables..",
            ROOT + ".stream..",
            ROOT + ".view..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileOutputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileInputStream")
        .check(CLASSES);
  }

  @Test
  void theCommandWritesFilesThroughOneDoor() {
    noClasses()
        .that(resideInAPackage(ROOT + ".cli.."))
        .and(DescribedPredicate.not(nameEndingWith(".Output")))
        .should(openFilesToWrite())
        .check(CLASSES);
    noClasses()
        .that(DescribedPredicate.not(nameEndingWith(".cli.RunFiles")))
        .should()
        .callMethod(ROOT + ".cli.Output", "open", ROOT + ".cli.Console", Path.class.getName())
        .because("files are named and checked before one is opened")
        .check(CLASSES);
  }

  @Test
  void nobodyUsesTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi.."))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLConnection")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheMachinesLocaleCharsetZoneOrClock() {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "setDefault", Locale.class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(Charset.class, "defaultCharset")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callConstructor(java.io.InputStreamReader.class, InputStream.class)
        .orShould()
        .callConstructor(java.io.OutputStreamWriter.class, OutputStream.class)
        .orShould()
        .callConstructor(java.io.PrintStream.class, OutputStream.class)
        .orShould()
        .callConstructor(java.io.PrintWriter.class, OutputStream.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileReader")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileWriter")
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould(readTheClock())
        .check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .haveRawType(describe("an array", JavaClass::isArray))
        .should()
        .bePrivate()
        .because("anybody could write into them")
        .check(CLASSES);
    fields()
        .that()
        .areStatic()
        .should()
        .notHaveRawType(
            assignableTo(ThreadLocal.class)
                .or(resideInAPackage("java.util.concurrent.atomic"))
                .or(assignableTo(StringBuilder.class))
                .or(assignableTo(Random.class))
                .or(assignableTo(java.text.Format.class))
                .or(assignableTo(java.util.regex.Matcher.class)))
        .check(CLASSES);
  }

  @Test
  void whatWeighsEvidenceStandsInTables() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            resideInAnyPackage(
                    Stream.of("segment", "entity", "time", "citation", "people", "task")
                        .map(room -> ROOT + ".annotate." + room)
                        .toArray(String[]::new))
                .and(DescribedPredicate.not(nameEndingWith(".LunarCalendar"))))
        .should()
        .notHaveRawType(double.class)
        .because("a confidence stands in its sheet, a threshold in a table")
        .check(CLASSES);
  }

  @Test
  void noCollectionThatAllThreadsShareCanChange() throws IllegalAccessException {
    Set<String> changing = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (room(type).equals("spark")) {
        continue; // its library is not on the class path of a test
      }
      for (Field field : type.reflect().getDeclaredFields()) {
        boolean holdsMany =
            Collection.class.isAssignableFrom(field.getType())
                || Map.class.isAssignableFrom(field.getType());
        if (Modifier.isStatic(field.getModifiers()) && holdsMany) {
          field.setAccessible(true);
          String kind = Objects.requireNonNull(field.get(null)).getClass().getName();
          if (!kind.matches("java\\.util\\.(ImmutableCollections|Collections\\$(Unm|Empt)).*")) {
            changing.add(type.getName() + "." + field.getName() + " is a " + kind);
          }
        }
      }
    }
    assertThat(changing).isEmpty();
  }

  @Test
  void nothingIsReadFromSystemPropertiesButByTheCommand() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".cli.."))
        .should()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "setProperty", String.class, String.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
    Map<String, Boolean> marked = new HashMap<>();
    for (JavaClass type : CLASSES) {
      marked.put(type.getPackageName(), type.getPackage().isAnnotatedWith(NullMarked.class));
    }
    assertThat(marked).isNotEmpty().doesNotContainValue(false);
  }

  private static void livesIn(String library, String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = ROOT + "." + rooms[i] + "..";
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .because(library + " lives in " + String.join(", ", rooms))
        .check(CLASSES);
  }

  @FunctionalInterface
  private interface FloorRule {
    /** Whether a class on one floor may know a class of another package on another. */
    boolean allows(int from, int to);
  }

  private static ArchCondition<JavaClass> dependOnlyOnFloors(String description, FloorRule rule) {
    return new ArchCondition<>("depend " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean inside = target.getPackageName().startsWith(ROOT);
          if (inside
              && !room(target).equals(room(type))
              && !rule.allows(floor(type), floor(target))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> readTheClock() {
    return new ArchCondition<>("read the clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (access.getTargetOwner().getPackageName().equals("java.time")
              && access.getTarget().getName().equals("now")) {
            events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> openFilesToWrite() {
    Set<String> methods =
        Set.of(
            "write", "writeString", "newOutputStream", "newBufferedWriter", "copy", "createFile");
    return new ArchCondition<>("open files to write") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (access.getTargetOwner().isEquivalentTo(Files.class)
              && methods.contains(access.getTarget().getName())) {
            events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static DescribedPredicate<JavaClass> onFloorAbove(int floor) {
    return DescribedPredicate.describe("stand above floor " + floor, type -> floor(type) > floor);
  }

  private static int floor(JavaClass type) {
    return floor(room(type));
  }

  private static int floor(String room) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room)) {
        return floor;
      }
    }
    return -1;
  }

  /** The package's name below the root: its first part, of the annotators the second one too. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (name.length() <= ROOT.length()) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    int dot = below.indexOf('.', below.startsWith("annotate.") ? "annotate.".length() : 0);
    return dot < 0 ? below : below.substring(0, dot);
  }
}
