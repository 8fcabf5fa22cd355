package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.record.Diagnostic;

class DocumentSourceTest {
  private static final Path CORPUS = Path.of("corpus", "articles");

  @TempDir Path folder;

  /** LibreOffice makes each of some articles a document, and that is read as the article was. */
  @ParameterizedTest
  @ValueSource(strings = {"odt", "docx", "rtf", "pdf"})
  void aDocumentOfAnArticleIsReadAsTheArticle(String form) throws Exception {
    List<Path> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        // Lines that the article breaks itself are joined again in a PDF.
        boolean plain = Files.readString(file).lines().noneMatch(line -> line.length() == 80);
        if (plain && file.getFileName().toString().hashCode() % 3 == 0) {
          articles.add(Files.copy(file, folder.resolve(file.getFileName())));
        }
      }
    }
    convert("odt", articles);
    if (!form.equals("odt")) {
      convert(form, articles.stream().map(file -> as("odt", file)).toList());
    }
    int words = 0;
    int paragraphs = 0;
    for (Path article : articles) {
      Entry.Read read = (Entry.Read) read(as(form, article)).get(0);
      assertThat(read.article().id()).isEqualTo(stem(article));
      assertThat(read.notes()).extracting(Diagnostic::code).contains("extracted");
      List<String> expected = paragraphs(Files.readString(article));
      List<String> found = paragraphs(read.article().text());
      words += String.join(" ", expected).equals(String.join(" ", found)) ? 1 : 0;
      paragraphs += expected.equals(found) ? 1 : 0;
    }
    int all = articles.size();
    assertThat(all).isGreaterThan(20);
    // Of a PDF what breaks inside of a name, as a title does, or underlines itself differs.
    assertThat(words).isGreaterThanOrEqualTo(form.equals("pdf") ? all * 93 / 100 : all);
    assertThat(paragraphs).isGreaterThanOrEqualTo(form.equals("pdf") ? all * 88 / 100 : all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"odt", "docx", "rtf", "pdf"})
  void aNoticeIsReadWithoutHeadersAndItsHeadColumnByColumn(String form) throws Exception {
    List<String> body = sentences();
    Path notice = Files.writeString(folder.resolve("notice.fodt"), notice(body));
    convert(form, List.of(notice));

    Entry.Read read = (Entry.Read) read(as(form, notice)).get(0);

    assertThat(paragraphs(read.article().text()).subList(0, 4))
        .containsExactly(
            "TỈNH ỦY AN KHÊ",
            "VĂN PHÒNG",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "An Khê, ngày 5 tháng 7 năm 2019");
    List<String> found = paragraphs(read.article().text()).stream().skip(4).toList();
    assertThat(String.join(" ", found)).isEqualTo(String.join(" ", body));
    // Where a paragraph's last line is full, the next one looks as if it went on, and one that a
    // page
    // divides may stay divided: how many depends on the fonts that it is printed with.
    assertThat(body.stream().filter(found::contains).count())
        .isGreaterThanOrEqualTo(form.equals("pdf") ? body.size() * 80L / 100 : body.size());
    assertThat(read.article().title()).isEqualTo("Thông báo kết luận hội nghị");
    if (form.equals("pdf")) {
      // A PDF is made when it is printed.
      assertThat(read.article().published()).isNotNull();
    } else {
      assertThat(read.article().published()).hasToString("2019-07-05");
    }
  }

  @Test
  void aPdfWithoutTextIsToldToNeedOcr() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }

    assertThat(read(file))
        .containsExactly(new Entry.Failed(new Place(file.toString(), 0), "no text; needs OCR"));
  }

  @Test
  void anEncryptedPdfIsTold() throws IOException {
    Path file = folder.resolve("secret.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(file.toFile());
    }

    assertThat(failure(file)).contains("encrypted; it opens with a password alone");
  }

  @Test
  void whatIsDamagedOrPackedAgainstTheReaderIsItsOwnFailure() throws IOException {
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4\n1 0 obj <<");
    Path docx = Files.write(folder.resolve("b.docx"), docx("<w:document xmlns:w='w'><w:p>"));
    Path entity =
        Files.write(
            folder.resolve("c.docx"),
            docx(
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document"
                    + " xmlns:w='w'><w:p><w:t>&e;</w:t></w:p></w:document>"));
    Path bomb =
        Files.write(
            folder.resolve("d.docx"),
            docx("<w:document xmlns:w='w'>" + " ".repeat(1_000_000) + "</w:document>"));
    Path nothing = Files.write(folder.resolve("e.odt"), docx(null));
    Path good =
        Files.write(
            folder.resolve("f.docx"),
            docx("<w:document xmlns:w='w'><w:p><w:t>Xã họp.</w:t></w:p></w:document>"));

    assertThat(failure(pdf)).isNotEmpty();
    assertThat(failure(docx)).contains("damaged");
    assertThat(read(entity).toString()).doesNotContain("root");
    assertThat(failure(ArchiveReader.create().maxBytes(10_000), bomb)).contains("unpacks to more");
    assertThat(failure(nothing)).contains("holds no text document");
    List<Entry> all = read(pdf, docx, bomb, good);
    assertThat(all).hasSize(4);
    assertThat(((Entry.Read) all.get(3)).article().text()).isEqualTo("Xã họp.");
  }

  @Test
  void aTextLongerThanWantedIsCutAndSaysSo() throws IOException {
    Path docx =
        Files.write(
            folder.resolve("a.docx"),
            docx(
                "<w:document xmlns:w='w'><w:p><w:t>"
                    + "Xã họp. ".repeat(3000)
                    + "</w:t></w:p></w:document>"));

    Entry.Read read = (Entry.Read) entries(ArchiveReader.create().maxBytes(5000), docx).get(0);

    assertThat(read.article().text().length()).isLessThanOrEqualTo(5000);
    assertThat(read.notes()).extracting(Diagnostic::code).contains("cut");
  }

  private static byte[] docx(@Nullable String document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      if (document != null) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(document.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** A notice with a head of two columns, a header and a footer with the page's number. */
  private static String notice(List<String> body) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3"
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
      xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
    <office:meta><dc:title>Thông báo kết luận hội nghị</dc:title>
      <meta:creation-date>2019-07-05T08:00:00</meta:creation-date></office:meta>
    <office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties
      fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
      <style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
      <style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style>
    </style:page-layout></office:automatic-styles>
    <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
      <style:header><text:p>Thông báo của Văn phòng</text:p></style:header>
      <style:footer><text:p>Trang <text:page-number/></text:p></style:footer>
    </style:master-page></office:master-styles>
    <office:body><office:text>
    <table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>
      <table:table-cell><text:p>TỈNH ỦY AN KHÊ</text:p><text:p>VĂN PHÒNG</text:p></table:table-cell>
      <table:table-cell><text:p>ĐẢNG CỘNG SẢN VIỆT NAM</text:p>
        <text:p>An Khê, ngày 5 tháng 7 năm 2019</text:p></table:table-cell>
    </table:table-row></table:table>
    """
        + body.stream().map(each -> "<text:p>" + each + "</text:p>").collect(Collectors.joining())
        + "</office:text></office:body></office:document>";
  }

  /** Paragraphs of the corpus that fill some pages. */
  private static List<String> sentences() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<String> all = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        paragraphs(Files.readString(file)).stream()
            .filter(each -> each.matches("\\p{Lu}[\\p{L}\\d ,./;]{150,600}\\."))
            .limit(2)
            .forEach(all::add);
      }
      assertThat(all).hasSizeGreaterThan(30);
      return all;
    }
  }

  private void convert(String form, List<Path> files) throws Exception {
    String path = System.getenv("PATH");
    assumeTrue(
        Stream.of(path.split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice"))),
        "no LibreOffice");
    List<String> command = new ArrayList<>(List.of("soffice", "--headless"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    if (files.get(0).toString().endsWith(".txt")) {
      command.add("--infilter=Text (encoded):UTF8");
    }
    command.addAll(List.of("--convert-to", form, "--outdir", folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    assertThat(as(form, files.get(0))).isNotEmptyFile();
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Path as(String form, Path file) {
    return file.resolveSibling(stem(file) + "." + form);
  }

  private static List<String> paragraphs(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[\\s\\uFEFF]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<Entry> read(Path... files) throws IOException {
    return entries(ArchiveReader.create(), files);
  }

  private static List<Entry> entries(ArchiveReader reader, Path... files) {
    List<Entry> all = new ArrayList<>();
    try (Entries entries = reader.open(Stream.of(files).map(Input::file).toList())) {
      entries.forEachRemaining(all::add);
    }
    return all;
  }

  private static String failure(Path file) {
    return failure(ArchiveReader.create(), file);
  }

  private static String failure(ArchiveReader reader, Path file) {
    return ((Entry.Failed) entries(reader, file).get(0)).reason();
  }
}
