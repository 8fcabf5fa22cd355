package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of other programs: none becomes an empty record, none is passed over in silence. */
class ForeignFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.pdf,%PDF-1.4 (Hop),a PDF document",
    "a.txt,%PDF-1.4 (Hop),a PDF document",
    "a.rtf,{\\rtf1 Hop},a document in RTF",
    "a.doc,\u00D0\u00CF\u0011\u00E0\u00A1,a document of an older Microsoft Office"
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
    "mimetype,application/vnd.oasis.opendocument.text,an OpenDocument file"
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
  void whatAFolderPassesOverIsCountedAndListed() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Xã họp.");
    Files.createDirectories(folder.resolve("d/.git"));
    for (String name : new String[] {"b.docx", "d/c.pdf", "d/.git/x", ".hidden", "left.xlsx"}) {
      Files.writeString(folder.resolve(name), "");
    }
    String told =
        "bienban: "
            + folder
            + ": 2 files passed over that are of no form that is read: b.docx, d/c.pdf\n";

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
