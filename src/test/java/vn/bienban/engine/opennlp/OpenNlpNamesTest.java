package vn.bienban.engine.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpNamesTest {
  private static final OpenNlpNames NAMES = OpenNlpNames.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ông Vũ Đức Khang , Giám đốc Sở Y tế tỉnh Nghệ An , phát biểu tại Hà Nội ."
            + "| PER Vũ Đức Khang; ORG Sở Y tế tỉnh Nghệ An; LOC Hà Nội",
        "Bộ Tài chính đề nghị Tổng cục Hải quan phối hợp ."
            + "| ORG Bộ Tài chính; ORG Tổng cục Hải quan",
        "Hội nghị nghe báo cáo và thảo luận nhiều ý kiến . |",
        "Đồng thời , các đơn vị cần khẩn trương triển khai Kế hoạch . |"
      })
  void findsPersonsBodiesAndPlaces(String sentence, String names) {
    List<String> expected = names == null ? List.of() : List.of(names.split("; "));
    assertThat(find(sentence)).isEqualTo(expected);
  }

  @Test
  void noMoreFeaturesThanALaneCanAddUpAndNoLetterTwice() {
    Set<Character> codes = new HashSet<>();
    NameTemplate.ALL.forEach(template -> assertThat(codes.add(template.code())).isTrue());
    assertThat(codes).hasSizeLessThanOrEqualTo(NameTemplate.MOST);
    assertThat(NameTemplate.MOST * (2 * OpenNlpNames.LARGEST_WEIGHT + 1)).isLessThan(1 << 16);
  }

  @Test
  void eightThreadsFindWhatOneFinds() throws Exception {
    String[] sentence =
        "Ông Vũ Đức Khang và bà Trần Thị Mừng đến Nghệ An , Sở Y tế cho biết .".split(" ");
    List<String> expected = find(sentence);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> found = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        found.add(pool.submit(() -> find(sentence)));
      }
      for (Future<List<String>> one : found) {
        assertThat(one.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aMissingModelIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.bin");
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpNames.load(file))
        .withMessage("no model at " + file);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 1000, 400_000})
  void aTruncatedModelIsNamed(int length, @TempDir Path folder) throws IOException {
    Path file =
        Files.write(folder.resolve("short.bin"), Arrays.copyOf(bytes(OpenNlpNames.MODEL), length));
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpNames.load(file))
        .withMessageStartingWith(file + " is damaged or no model of this kind");
  }

  @Test
  void anotherKindOfModelIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("s.bin"), bytes(OpenNlpSentenceSplitter.MODEL));
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpNames.load(file))
        .withMessageStartingWith(file + " is damaged or no model of this kind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hà nội\tplace\textra|gazetteer.txt:2: 3 cells, expected 2",
        "hà nội\tplanet|gazetteer.txt:2: class 'planet' is none of"
      })
  void aBrokenGazetteerInAModelIsNamed(String line, String message, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("broken.bin");
    byte[] table = ("phrase\tclass\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(file, replaced(BienbanNameFactory.GAZETTEER, table));
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpNames.load(file))
        .withMessageContaining(file.toString())
        .withMessageContaining(message);
  }

  @Test
  void aModelForAWiderBeamIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("wide.bin");
    TokenNameFinderModel model = ModelFiles.read(OpenNlpNames.MODEL, TokenNameFinderModel::new);
    String manifest =
        "Manifest-Version=1.0\nLanguage=vi\nComponent-Name=NameFinderME\nBeamSize=3\n"
            + "OpenNLP-Version="
            + model.getManifestProperty("OpenNLP-Version")
            + "\nsequenceCodecImplName=opennlp.tools.namefind.BioCodec\nfactory="
            + BienbanNameFactory.class.getName()
            + "\n";
    Files.write(
        file, replaced("manifest.properties", manifest.getBytes(StandardCharsets.ISO_8859_1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpNames.load(file))
        .withMessageContaining(file + ": a name model for a beam of more than one");
  }

  private static List<String> find(String sentence) {
    return find(sentence.split(" "));
  }

  private static List<String> find(String[] tokens) {
    List<String> names = new ArrayList<>();
    NAMES.find(
        tokens,
        (type, begin, end) ->
            names.add(type + " " + String.join(" ", Arrays.copyOfRange(tokens, begin, end))));
    return names;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = OpenNlpNamesTest.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  /** The shipped model with one entry of its file replaced. */
  private static byte[] replaced(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(bytes(OpenNlpNames.MODEL)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = entry.getName().equals(name) ? content : in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
