package vn.bienban.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the documents; where it is not installed this says so. */
class MinutesIT {
  private static final Exporter DOCX = Exported.form("minutes");

  @TempDir Path folder;

  @BeforeEach
  void thereIsLibreOffice() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
        "LibreOffice is not installed (Debian: libreoffice-writer); its test is skipped");
  }

  @Test
  void libreOfficeMakesAPdfOfMinutesWithAllTheirWords() throws Exception {
    Path docx =
        Files.write(folder.resolve("a.docx"), Exported.bytes(DOCX, Exported.golden(), ".docx"));
    convert("pdf", docx);
    convert("txt:Text (encoded):UTF8", docx);

    Path pdf = folder.resolve("a.pdf");
    assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
    assertThat(Files.size(pdf)).isGreaterThan(20_000);
    String text = Files.readString(folder.resolve("a.txt"), UTF_8);
    assertThat(text)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
        .contains("BIÊN BẢN", "trước ngày 15/8 (15/08/2019)", "THƯ KÝ", "CHỦ TỌA");
    Exported.golden()
        .record()
        .speeches()
        .forEach(
            speech -> speech.statements().forEach(said -> assertThat(text).contains(said.text())));
  }

  @Test
  void libreOfficeOpensWhatHostileTextsMake() throws Exception {
    List<AnnotatedArticle> some =
        Exported.hostile().filter(article -> !DOCX.files(article).isEmpty()).limit(5).toList();
    assertThat(some).hasSize(5);
    Path[] files = new Path[some.size()];
    for (int i = 0; i < files.length; i++) {
      files[i] =
          Files.write(
              folder.resolve("h" + i + ".docx"), Exported.bytes(DOCX, some.get(i), ".docx"));
    }
    convert("pdf", files);

    for (int i = 0; i < files.length; i++) {
      assertThat(folder.resolve("h" + i + ".pdf")).isNotEmptyFile();
    }
  }

  /** Takes the picture of the documents anew where it is told to. */
  @Test
  @EnabledIfSystemProperty(named = "bienban.pictures", matches = ".+")
  void aPictureOfTheirFirstPage() throws Exception {
    Path docx =
        Files.write(folder.resolve("a.docx"), Exported.bytes(DOCX, Exported.golden(), ".docx"));
    convert("pdf", docx);
    Path picture = Path.of(System.getProperty("bienban.pictures"), "minutes.png");
    run(
        "pdftoppm",
        "-singlefile",
        "-gray",
        "-png",
        "-r",
        "80",
        folder.resolve("a.pdf").toString(),
        picture.toString().replace(".png", ""));
    assertThat(Files.size(picture)).isLessThan(150_000);
  }

  private void convert(String to, Path... files) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.toString()));
    Stream.of(files).map(Path::toString).forEach(command::add);
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out.txt"))).isZero();
  }
}
