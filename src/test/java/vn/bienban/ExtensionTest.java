package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.evaluate.RuleExamples;
import vn.bienban.extend.Extension;
import vn.bienban.extend.LayerAnnotator;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.Speech;
import vn.bienban.record.Task;

/** Words, names and rules of a user's own beside those that ship. */
class ExtensionTest {
  private static final Path SAMPLE = Path.of("src/test/resources/vn/bienban/extension");
  private static final Bienban SHIPPED = Bienban.create();
  private static final Bienban EXTENDED = extended();

  @TempDir private Path folder;

  private static Bienban extended() {
    try {
      return Bienban.builder().extend(Extension.ofFolder(SAMPLE)).build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> posts(Bienban bienban, String text) {
    return bienban.read(Article.of(text)).people().stream()
        .flatMap(person -> person.titles().stream())
        .map(Post::text)
        .toList();
  }

  private static List<String> people(Bienban bienban, String text) {
    return bienban.read(Article.of(text)).people().stream().map(Person::name).toList();
  }

  @Test
  void aPost() {
    String text = "Thủ bạ Lê Minh Khuê đến dự.";
    assertThat(posts(SHIPPED, text)).isEmpty();
    assertThat(posts(EXTENDED, text)).containsExactly("Thủ bạ");
  }

  @Test
  void aBodyAndAPlace() {
    String text = "Chủ tịch Nông hội Sa Mù Lê Minh Khuê đến dự.";
    assertThat(posts(SHIPPED, text)).doesNotContain("Chủ tịch Nông hội Sa Mù");
    assertThat(posts(EXTENDED, text)).containsExactly("Chủ tịch Nông hội Sa Mù");
  }

  @Test
  void aPersonByTheWholeNameButNoStreetNamedForHim() {
    assertThat(people(SHIPPED, "Tối qua Kha Li kể chuyện làng.")).isEmpty();
    assertThat(people(EXTENDED, "Tối qua Kha Li kể chuyện làng.")).containsExactly("Kha Li");
    assertThat(people(EXTENDED, "Tối qua Kha Li Na kể chuyện làng.")).doesNotContain("Kha Li");
    assertThat(people(EXTENDED, "Xe dừng trên đường Kha Li.")).isEmpty();
  }

  @Test
  void aTypeOfDocumentWithItsSymbols() {
    String text = "Căn cứ Phiếu giao việc số 12/PGV-LHHTX.";
    ArticleRecord record = EXTENDED.read(Article.of(text));
    assertThat(record.documents()).extracting(CitedDocument::key).containsExactly("12/PGV-LHHTX");
    assertThat(record.documents().get(0).type()).isEqualTo("Phiếu giao việc");
    assertThat(SHIPPED.read(Article.of(text)).documents()).isEmpty();
  }

  @Test
  void aVerbOfSpeechAndOneOfATask() {
    String text =
        "Sáng 3/7, ông Tạ Huy Bách chủ trì hội nghị. Bà Hà Thị Loan, Bí thư Huyện ủy, rành rẽ rằng"
            + " kênh đã cạn. Yêu cầu các xã tỉa mầm trước ngày 15/8.";
    ArticleRecord record = EXTENDED.read(Article.of(text));
    assertThat(record.speeches())
        .flatExtracting(Speech::verbs)
        .extracting("text")
        .contains("rành rẽ");
    assertThat(record.tasks()).extracting(Task::text).contains("tỉa mầm trước ngày 15/8");
    assertThat(SHIPPED.read(Article.of(text)).speeches()).isEmpty();
  }

  @Test
  void aRuleOfWhoChairsWithItsNameInTheRecord() {
    String text = "Sáng 3/7, Sở Y tế tổ chức hội nghị dân vận. Bà Hà Thị Loan đã gõ búa khai cuộc.";
    assertThat(EXTENDED.read(Article.of(text)).meetings().get(0).chairs())
        .extracting(Participant::source)
        .containsExactly("union.gavel");
    assertThat(SHIPPED.read(Article.of(text)).meetings().get(0).chairs()).isEmpty();
    assertThat(EXTENDED.rule("union.gavel")).isNotNull();
    assertThat(SHIPPED.rule("union.gavel")).isNull();
  }

  @Test
  void theExamplesOfTheSampleHoldAndOthersWouldNot() {
    assertThat(
            RuleExamples.failures(
                EXTENDED,
                EXTENDED.rules().stream().filter(r -> r.name().startsWith("union.")).toList()))
        .isEmpty();
    assertThat(
            RuleExamples.failures(
                SHIPPED,
                EXTENDED.rules().stream().filter(r -> r.name().startsWith("union.")).toList()))
        .hasSize(2)
        .allSatisfy(
            failure -> assertThat(failure.toString()).matches("src/test.*rules:\\d+: .*nothing.*"));
  }

  @Test
  void twoReadersHaveTwoVocabularies() {
    Bienban other =
        Bienban.builder()
            .extend(
                to -> to.table("entity/posts.tsv", "others", "phrase\tkind\nphó nhóm nước\tpost\n"))
            .build();
    assertThat(posts(other, "Phó nhóm nước Lê Minh Khuê dự.")).containsExactly("Phó nhóm nước");
    assertThat(posts(EXTENDED, "Phó nhóm nước Lê Minh Khuê dự.")).isEmpty();
    assertThat(posts(other, "Thủ bạ Lê Minh Khuê dự.")).isEmpty();
  }

  @Test
  void aRowThatShipsJustSoIsPassedOver() {
    assertThat(
            Bienban.builder()
                .extend(to -> to.table("entity/posts.tsv", "own", "phrase\tkind\nbí thư\tpost\n"))
                .build())
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "entity/posts.tsv|phrase\\tkind\\nbí thư\\trole|:2: 'bí thư' is in entity.post already,"
            + " entity/posts.tsv:",
        "entity/posts.tsv|phrase\\tkind\\nphó nhóm\\tpost\\nphó nhóm\\tpost|:3: 'phó nhóm' is in"
            + " entity.post already",
        "entity/posts.tsv|phrase\\tkind\\nphó nhóm\\tpots|:2: no kind 'pots'",
        "entity/posts.tsv|phrase\\tkind\\nphó nhóm|:2: 1 cells, expected 2",
        "entity/posts.tsv|phrase\\nphó nhóm|: columns [phrase], expected [phrase, kind]",
        "entity/posts.tsv|class pots = x\\nphrase\\tkind|:1: no class pots; there are [post]",
        "entity/posts.tsv|phrase\\tkind\\nPhó nhóm\\tpost|:2: no text is read as 'Phó nhóm'; write"
            + " 'phó nhóm'",
        "entity/posts.tsv|phrase\\tkind\\nphó nhóm, tổ\\tpost|; write 'phó nhóm , tổ'",
        "entity/posts.tsv|phrase\\tkind\\npgđ.\\tpost|; write 'pgđ'",
        "citation/law-names.tsv|phrase\\tlaw\\nluật ao cá\\tluật nuôi cá|:2: no law 'luật nuôi cá'",
        "event/cues.tsv|phrase\\tclass\\ngõ búa\\tchiar|:2: no class 'chiar'; there are [",
        "entity/post.tsv|phrase\\tkind\\nphó nhóm\\tpost|: there is no table entity/post.tsv",
        "time/time.rules|[a.b]|: there is no sheet time/time.rules",
        "event/meeting.rules|[a.b]\\nwhat = x\\norigin = x\\nconfidence = 1\\npattern ="
            + " who:<person>|:5: rule a.b has no like",
        "event/meeting.rules|[a.b]\\nlike = chair.sub\\nwhat = x\\norigin = x\\nconfidence ="
            + " 1\\npattern = who:<person>|:6: rule a.b is like none of [chair.subject,",
        "event/meeting.rules|[a.b]\\nlike = chair.subject\\nwhat = x\\norigin = x\\nconfidence ="
            + " 1\\npattern = <person>|captures [who]",
        "event/meeting.rules|[a.b]\\nlike = chair.subject\\nwhat = x\\norigin = x\\nconfidence ="
            + " 1\\npattern = who:<person>\\n+ a => b|no example with +",
        "event/meeting.rules|[a.b]\\npattern = who:<persno>|:2: no label is called <persno>",
        "event/meeting.rules|[chair.by]\\nlike = chair.by\\nwhat = x\\norigin = x\\nconfidence ="
            + " 1|is one of those that ship",
        "notes.txt|a|: neither .tsv, .rules nor .jar"
      })
  void whatIsWrongIsToldWithFileAndLine(String name, String content, String message)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content.replace("\\t", "\t").replace("\\n", "\n"));

    assertThatThrownBy(() -> Bienban.builder().extend(Extension.ofFolder(folder)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void anEmptyFolderOneThatIsNotThereAndOtherBytesThanUtf8() throws IOException {
    assertThatThrownBy(() -> Extension.ofFolder(folder)).hasMessageContaining("no .tsv");
    assertThatThrownBy(() -> Extension.ofFolder(folder.resolve("gone")))
        .isInstanceOf(NotDirectoryException.class);
    Files.write(folder.resolve("a.tsv"), new byte[] {'a', (byte) 0xFF});
    assertThatThrownBy(() -> Extension.ofFolder(folder)).hasMessageEndingWith("a.tsv: not UTF-8");
  }

  @Test
  void tablesOfSpreadsheetsBeginWithAMarkAndHaveOtherLineBreaks() throws IOException {
    Files.createDirectories(folder.resolve("entity"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "");
    Files.writeString(
        folder.resolve("entity/posts.tsv"), "\uFEFFphrase\tkind\r\nphó nhóm nước\tpost\r\n");
    Bienban bienban = Bienban.builder().extend(Extension.ofFolder(folder)).build();
    assertThat(posts(bienban, "Phó nhóm nước Lê Minh Khuê dự.")).containsExactly("Phó nhóm nước");
  }

  /** Takes numbers of staff for persons. */
  private static final class StaffNumbers implements LayerAnnotator<Layer<Entity>> {
    @Override
    public LayerKey<Layer<Entity>> layer() {
      return Layers.ENTITIES;
    }

    @Override
    public Layer<Entity> annotate(Document document, Layer<Entity> found) {
      List<Entity> all = new ArrayList<>(found);
      for (int t = 0; t < document.tokens().size(); t++) {
        if (document.tokens().text(t).equals("NV0012")) {
          all.add(
              new Entity(
                  EntityType.PERSON, document.tokens().get(t).span(), t, t + 1, "union.staff", 1));
        }
      }
      return document.layer(all);
    }
  }

  @Test
  void anAnnotatorAddsToALayerAndOthersReadIt() {
    Bienban bienban = Bienban.builder().extend(to -> to.annotator(new StaffNumbers())).build();
    ArticleRecord record =
        bienban.read(Article.of("Sáng 3/7, Sở Y tế họp bàn việc. NV0012 chủ trì cuộc họp."));
    assertThat(record.people()).extracting(Person::name).containsExactly("NV0012");
    assertThat(record.people().get(0).mentions().get(0).source()).isEqualTo("union.staff");
    assertThat(record.meetings().get(0).chairs()).extracting(Participant::text).contains("NV0012");
  }

  @Test
  void anAnnotatorOfALayerThatNobodyMakesIsToldAtOnce() {
    LayerKey<String> own = new LayerKey<>("own");
    LayerAnnotator<String> annotator =
        new LayerAnnotator<>() {
          @Override
          public LayerKey<String> layer() {
            return own;
          }

          @Override
          public String annotate(Document document, String found) {
            return found;
          }
        };
    Bienban.Builder builder = Bienban.builder().extend(to -> to.annotator(annotator));
    assertThatThrownBy(builder::build).hasMessageContaining("own, which nobody makes");
  }

  @Test
  void aJarInTheFolderBringsCode() throws IOException {
    jar("union.Words", "union.Words");
    Bienban bienban = Bienban.builder().extend(Extension.ofFolder(folder)).build();
    assertThat(posts(bienban, "Phó nhóm nước Lê Minh Khuê dự.")).containsExactly("Phó nhóm nước");
  }

  @Test
  void aJarThatNamesNoExtensionOfItsOwnIsTold() throws IOException {
    jar("union.Words", "union.Others");
    assertThatThrownBy(() -> Extension.ofFolder(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(folder.resolve("words.jar") + ": ")
        .hasMessageContaining("union.Others");
  }

  private void jar(String type, String service) throws IOException {
    Path classes = Files.createTempDirectory("classes");
    Path source = classes.resolve("Words.java");
    Files.writeString(
        source,
        """
        package union;
        public final class Words implements vn.bienban.extend.Extension {
          @Override
          public void extend(vn.bienban.extend.Additions to) {
            to.table("entity/posts.tsv", "words", "phrase\\tkind\\nphó nhóm nước\\tpost\\n");
          }
        }
        """);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String[] options = {
      "-encoding",
      "UTF-8",
      "-proc:none",
      "-cp",
      Path.of(Extension.class.getProtectionDomain().getCodeSource().getLocation().getPath())
          .toString(),
      "-d",
      classes.toString(),
      source.toString()
    };
    assertThat(compiler.run(null, null, OutputStream.nullOutputStream(), options)).isZero();
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("words.jar")))) {
      jar.putNextEntry(new JarEntry(type.replace('.', '/') + ".class"));
      jar.write(Files.readAllBytes(classes.resolve("union/Words.class")));
      jar.putNextEntry(new JarEntry("META-INF/services/vn.bienban.extend.Extension"));
      jar.write(service.getBytes(StandardCharsets.UTF_8));
    }
  }
}
