package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are not read: none becomes an empty record, none is passed over in silence. */
class ForeignFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.doc,\u00D0\u00CF\u0011\u00E0\u00A1,'a document of an older Microsoft Office, or encrypted'"
  })
  void whatIsNoTextIsAFailureThatSaysWhatItIs(String name, String content, String what)
      throws IOException {
    Path file = Files.write(folder.resolve(name), content.getBytes(ISO_8859_1));

    CommandRun run = CommandRun.of("annotate", file.toString());
    CommandRun stream = CommandRun.withInput(content.getBytes(ISO_8859_1), "annotate", "-");

    for (CommandRun each : new CommandRun[] {run, stream}) {
      assertThat(each.code()).isEqualTo(1);
      assertThat(each.out()).isEmpty();
      assertThat(each.err())
          .contains("cannot be read: " + what + ", which is not read; make text of it first");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "[Content_Types].xml,<Types/>,a document of Microsoft Office",
    "_rels/.rels,<Relationships/>,a document of Microsoft Office",
    "mimetype,application/vnd.oasis.opendocument.spreadsheet,an OpenDocument file"
  })
  void aPackedDocumentIsNoArchiveOfArticles(String member, String content, String what)
      throws IOException {
    Path file = folder.resolve("a.bin");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry entry = new ZipEntry(member);
      byte[] bytes = content.getBytes(ISO_8859_1);
      if (member.equals("mimetype")) {
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }

    CommandRun run = CommandRun.of("annotate", file.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be read: " + what);
  }

  @Test
  void aPdfIsReadAsOneWhateverItIsCalledAndItsTextKept() throws IOException {
    Path file = folder.resolve("a.txt");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 400);
        content.showText("Ong Le Van Tam hop ngay 3/7/2019.");
        content.endText();
      }
      document.save(file.toFile());
    }
    Path texts = folder.resolve("texts");

    CommandRun run =
        CommandRun.of(
            "annotate",
            file.toString(),
            "--out",
            folder.resolve("out.jsonl").toString(),
            "--save-text",
            texts.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("text taken out of a document (PDF)");
    assertThat(texts.resolve("000001-a.txt")).hasContent("Ong Le Van Tam hop ngay 3/7/2019.");
    assertThat(folder.resolve("out.jsonl")).content().contains("\"2019-07-03\"", "extracted");
  }

  @Test
  void whatAFolderPassesOverIsCountedAndListed() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Xã họp.");
    Files.createDirectories(folder.resolve("d/.git"));
    for (String name : new String[] {"b.xls", "d/c.doc", "d/.git/x", ".hidden", "left.xlsx"}) {
      Files.writeString(folder.resolve(name), "");
    }
    String told =
        "bienban: "
            + folder
            + ": 2 files passed over that are of no form that is read: b.xls, d/c.doc\n";

    CommandRun run = CommandRun.of("annotate", folder.toString(), "--exclude", "left*");
    CommandRun quiet = CommandRun.of("annotate", folder.toString(), "--quiet");
    CommandRun named = CommandRun.of("annotate", folder.toString(), "--include", "a*");

    assertThat(run.err()).isEqualTo(told);
    assertThat(run.code()).isZero();
    assertThat(quiet.err()).isEmpty();
    assertThat(named.err()).isEmpty();
    Files.delete(folder.resolve("a.txt"));
    CommandRun nothing = CommandRun.of("annotate", folder.toString(), "--exclude", "left*");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).isEqualTo(told + folder + ": no articles in the folder\n");
  }
}
