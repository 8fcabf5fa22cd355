package vn.bienban.archive;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of PDF documents as {@link PageLayout} reads it from where the words stand. */
final class PdfText {
  private PdfText() {}

  /**
   * Reads a document.
   *
   * @param most how many characters are wanted
   * @throws IOException saying why there is no text
   */
  static ExtractedText read(byte[] bytes, int most) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Words words = new Words(most);
      words.getText(document);
      PDDocumentInformation information = document.getDocumentInformation();
      return new ExtractedText(
          PageLayout.text(words.pages),
          information.getTitle(),
          made(information.getCreationDate()),
          words.left <= 0);
    } catch (InvalidPasswordException e) {
      throw new IOException("encrypted; it opens with a password alone", e);
    } catch (NoClassDefFoundError e) {
      if (String.valueOf(e.getMessage()).startsWith("org/bouncycastle")) {
        throw new IOException("encrypted in a way that is not read", e);
      }
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("damaged: " + Entries.reason(e), e);
    }
  }

  private static @Nullable String made(@Nullable Calendar day) {
    return day == null
        ? null
        : LocalDate.ofInstant(day.toInstant(), day.getTimeZone().toZoneId()).toString();
  }

  /** Gathers the words of each page, line by line from top to bottom. */
  private static final class Words extends PDFTextStripper {
    private final List<PageLayout.Page> pages = new ArrayList<>();
    private PageLayout.Page page = new PageLayout.Page(0);
    private List<PageLayout.Word> line = new ArrayList<>();
    private int left;

    Words(int most) {
      left = most;
      setSortByPosition(true);
      output = Writer.nullWriter();
    }

    @Override
    protected void startPage(PDPage next) {
      page = new PageLayout.Page(next.getCropBox().getHeight());
      pages.add(page);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (text.isBlank() || positions.isEmpty() || left <= 0) {
        return;
      }
      left -= text.length();
      TextPosition first = positions.get(0);
      TextPosition last = positions.get(positions.size() - 1);
      line.add(
          new PageLayout.Word(
              text.strip(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              Math.max(first.getFontSizeInPt(), 1)));
    }

    @Override
    protected void writeLineSeparator() {
      if (!line.isEmpty()) {
        page.add(line);
        line = new ArrayList<>();
      }
    }

    @Override
    protected void endPage(PDPage ended) {
      writeLineSeparator();
    }
  }
}
