package vn.bienban.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.annotate.Vocabulary;

/** What a build stores is what the sources give, and is taken for no other sources. */
class CompiledFormTest {
  private static final String FORM = "/vn/bienban/models/lexicon.bin";

  @TempDir Path folder;

  @Test
  void theStoredLexiconIsThatOfTheTables() {
    Lexicon read = Vocabulary.load();
    Lexicon stored = stored(Vocabulary.compiled());
    assertThat(stored.classes()).isEqualTo(read.classes()).isGreaterThan(500);
    WordClusters clusters = stored.clusters();
    int word = clusters.number("kiểm", "tra");
    assertThat(clusters.fine(word)).isEqualTo(read.clusters().fine(word)).isNotBlank();
    assertThat(clusters.number("kiểm", "tra")).isEqualTo(read.clusters().number("kiểm", "tra"));
    int cells = 0;
    for (String table : Vocabulary.tables()) {
      String domain = table.substring(0, table.indexOf('/'));
      WordTable rows = WordTable.load(Vocabulary.class, table);
      for (WordTable.ClassDeclaration declared : rows.classes()) {
        String name = domain + "." + declared.name();
        LexicalClass here = read.lexicalClass(name);
        LexicalClass there = stored.lexicalClass(name);
        assertThat(there.id()).isEqualTo(here.id());
        assertThat(there.meaning()).isEqualTo(declared.meaning());
        assertThat(there.place()).isEqualTo(declared.place());
        assertThat(stored.phrases(there)).isEqualTo(read.phrases(here));
      }
      for (WordTable.Row row : rows.rows()) {
        LexicalClass type = stored.lexicalClass(domain + "." + rows.classOf(row));
        int entry = stored.entry(type, row.get(0));
        assertThat(entry).isEqualTo(read.entry(read.lexicalClass(type.name()), row.get(0)));
        assertThat(stored.classOf(entry)).isEqualTo(type.id());
        cells += row.cells().size();
      }
      for (WordTable.ClassDeclaration declared : rows.classes()) {
        LexicalClass type = stored.lexicalClass(domain + "." + declared.name());
        List<WordTable.Row> its =
            rows.rows().stream().filter(row -> rows.classOf(row).equals(declared.name())).toList();
        for (int column = 0; column < rows.columns().size(); column++) {
          Attribute<String> attribute =
              stored.attribute(type, rows.columns().get(column), cell -> cell);
          for (WordTable.Row row : its) {
            assertThat(attribute.of(stored.entry(type, row.get(0)))).isEqualTo(row.get(column));
          }
        }
      }
    }
    assertThat(cells).isGreaterThan(30_000);
    assertThat(written(stored)).as("written anew").isEqualTo(written(read));
  }

  @Test
  void theSameTablesAreStoredAsTheSameBytes() {
    assertThat(Vocabulary.compiled()).isEqualTo(Vocabulary.compiled());
  }

  @Test
  void aCellThatIsRefusedIsToldWithFileAndLine() {
    Lexicon stored = stored(Vocabulary.compiled());
    LexicalClass type = stored.lexicalClass("citation.body");

    assertThatThrownBy(() -> stored.attribute(type, "name", Integer::valueOf))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("citation/bodies\\.tsv:\\d+: no name '.*'");
  }

  @Test
  void arraysComeBackAsTheyWere() {
    CompiledWriter out = new CompiledWriter(List.of());
    out.number(-7);
    out.ints(new int[] {1, -1, Integer.MIN_VALUE});
    out.longs(1L << 40, -1);
    out.chars(new char[] {'a', '\uffff'});
    out.bytes(new byte[] {1, -1});
    out.text("Đ\ud83d\ude00");
    out.texts(List.of("", "một", "hai"));
    out.sparseInts(new int[] {-1, 5, -1}, -1);
    out.sparseLongs(new long[] {0, 0, 1L << 50}, 0);
    CompiledForm in = CompiledForm.of(out.toBytes(), 0);

    assertThat(in.number()).isEqualTo(-7);
    assertThat(in.ints()).containsExactly(1, -1, Integer.MIN_VALUE);
    assertThat(in.longs()).containsExactly(1L << 40, -1);
    assertThat(in.chars()).containsExactly('a', '\uffff');
    assertThat(in.bytes()).containsExactly(1, -1);
    assertThat(in.text()).isEqualTo("Đ\ud83d\ude00");
    assertThat(in.texts()).containsExactly("", "một", "hai");
    assertThat(in.sparseInts()).containsExactly(-1, 5, -1);
    assertThat(in.sparseLongs()).containsExactly(0, 0, 1L << 50);
  }

  @Test
  void ofAnArrayMostOfWhichIsTheSameTheRestIsStored() {
    int[] ints = new int[5_000];
    long[] longs = new long[5_000];
    ints[7] = 7;
    longs[7] = 7;
    CompiledWriter out = new CompiledWriter(List.of());
    out.sparseInts(ints, 0);
    out.sparseLongs(longs, 0);

    assertThat(out.toBytes()).hasSizeLessThan(100);
    CompiledForm in = CompiledForm.of(out.toBytes(), 0);
    assertThat(in.sparseInts()).isEqualTo(ints);
    assertThat(in.sparseLongs()).isEqualTo(longs);
  }

  @Test
  void itIsTakenForItsOwnSourcesInAJarAlone() throws Exception {
    Map<String, byte[]> files = classes();
    List<String> tables = Vocabulary.tables();
    String folderOfTables = "vn/bienban/annotate/";
    for (String table : tables) {
      files.put(folderOfTables + table, bytes("/" + folderOfTables + table));
    }
    files.put(FORM.substring(1), Vocabulary.compiled());
    List<String> sources = tables.stream().map(table -> "/" + folderOfTables + table).toList();

    assertThat(open(jar(files), sources)).as("just these").isNotNull();
    assertThat(open(folder(files), sources)).as("a folder").isNull();

    String changed = folderOfTables + "time/units.tsv";
    byte[] table = bytes("/" + changed);
    files.put(
        changed,
        (new String(table, StandardCharsets.UTF_8) + "#\n").getBytes(StandardCharsets.UTF_8));
    assertThat(open(jar(files), sources)).as("another table").isNull();

    files.remove(changed);
    assertThat(open(jar(files), sources)).as("a table less").isNull();

    files.put(changed, table);
    assertThat(open(jar(files), sources)).as("as it was").isNotNull();
    files.remove(FORM.substring(1));
    assertThat(open(jar(files), sources)).as("no form").isNull();
  }

  private static Lexicon stored(byte[] bytes) {
    // the clusters of words are one source more
    return new Lexicon(CompiledForm.of(bytes, Vocabulary.tables().size() + 1));
  }

  private static byte[] written(Lexicon lexicon) {
    CompiledWriter out = new CompiledWriter(List.of());
    lexicon.write(out);
    return out.toBytes();
  }

  /** What the class finds that lies in a jar or folder itself. */
  private static @Nullable Object open(Path place, List<String> sources) throws Exception {
    URL[] urls = {place.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return loader
          .loadClass(CompiledForm.class.getName())
          .getMethod("open", String.class, List.class)
          .invoke(null, FORM, sources);
    }
  }

  private static Map<String, byte[]> classes() throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    String name = "vn/bienban/lexicon/CompiledForm.class";
    classes.put(name, bytes("/" + name));
    return classes;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (var in = CompiledForm.class.getResourceAsStream(resource)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private Path jar(Map<String, byte[]> files) throws IOException {
    Path jar = Files.createTempFile(folder, "some", ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return jar;
  }

  private Path folder(Map<String, byte[]> files) throws IOException {
    Path root = Files.createDirectory(folder.resolve("classes"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return root;
  }
}
