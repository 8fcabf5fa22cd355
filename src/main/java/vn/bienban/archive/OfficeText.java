package vn.bienban.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of Word (DOCX) and OpenDocument (ODT) files, paragraph by paragraph, the cells of a
 * table one after the other. Headers, footers and notes stand in other parts, or are passed over,
 * and what was deleted is not text.
 */
final class OfficeText {
  private static final int OLE = 0xD0;

  /** So many times what is wanted of text may stand in all parts. */
  private static final int MOST_UNPACKED = 32;

  private final int most;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String title;
  private @Nullable String made;
  private boolean any;
  private boolean encrypted;

  private OfficeText(int most) {
    this.most = most;
  }

  /**
   * Reads a file.
   *
   * @param most how many characters are wanted; what is in it besides is bounded, too
   * @throws IOException saying why there is no text
   */
  static ExtractedText read(byte[] bytes, int most) throws IOException {
    if (bytes.length > 0 && (bytes[0] & 0xFF) == OLE) {
      // A DOCX file that is encrypted is packed into an older form.
      throw new IOException("encrypted or of an older Office; it cannot be read");
    }
    OfficeText office = new OfficeText(most);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      InputStream bounded = new Bounded(zip, (long) most * MOST_UNPACKED);
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        office.part(part.getName(), bounded);
        bounded.transferTo(OutputStream.nullOutputStream());
      }
    } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
      if (!office.encrypted) {
        // What the unpacking has thrown stands in what the reading of XML throws.
        Throwable cause =
            e instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : e;
        throw new IOException("damaged: " + Entries.reason(cause), e);
      }
    }
    if (office.encrypted) {
      throw new IOException("encrypted; it opens with a password alone");
    }
    if (!office.any) {
      throw new IOException("holds no text document");
    }
    return new ExtractedText(
        office.text.toString().strip(), office.title, office.made, office.text.length() >= most);
  }

  private void part(String name, InputStream zip) throws IOException, XMLStreamException {
    switch (name) {
      case "word/document.xml", "content.xml" -> {
        any = true;
        body(name.equals("content.xml"), zip);
      }
      case "docProps/core.xml", "meta.xml" -> properties(zip);
      case "META-INF/manifest.xml" -> manifest(zip);
      default -> {
        // styles, headers, pictures
      }
    }
  }

  private void body(boolean open, InputStream in) throws XMLStreamException {
    odt = open;
    XMLStreamReader xml = open(in);
    try {
      int passedOver = 0;
      while (xml.hasNext() && text.length() < most) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (passedOver > 0 || isPassedOver(name)) {
            passedOver++;
          } else {
            begin(name, xml);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          String name = xml.getLocalName();
          if (passedOver > 0) {
            passedOver--;
          } else if (name.equals("p") || name.equals("h")) {
            text.append('\n');
          }
        } else if (event == XMLStreamConstants.CHARACTERS && passedOver == 0) {
          String characters = xml.getText();
          if (inWords || odt) {
            text.append(characters, 0, Math.min(characters.length(), most - text.length()));
          }
        }
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("t")) {
          inWords = false;
        }
      }
    } catch (XMLStreamException e) {
      // An encrypted part is no XML; the manifest, which may come later, says so.
      if (text.length() == 0) {
        encrypted |= odt;
      }
      throw e;
    } finally {
      xml.close();
    }
  }

  /** Whether the characters are a run of Word's. */
  private boolean inWords;

  /** Whether paragraphs hold characters themselves, as in OpenDocument. */
  private boolean odt;

  private void begin(String name, XMLStreamReader xml) {
    switch (name) {
      case "t" -> inWords = true;
      case "tab", "s" -> text.append(' ');
      case "br", "cr", "line-break" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      default -> {
        // what only holds others
      }
    }
  }

  private static boolean isPassedOver(String name) {
    return switch (name) {
      case "del",
          "instrText",
          "pPr",
          "rPr",
          "tblPr",
          "sectPr",
          "annotation",
          "note",
          "tracked-changes",
          "automatic-styles",
          "font-face-decls",
          "Fallback" ->
          true;
      default -> false;
    };
  }

  private void properties(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = open(in);
    try {
      String open = "";
      StringBuilder value = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open = xml.getLocalName();
          value.setLength(0);
        } else if (event == XMLStreamConstants.CHARACTERS && value.length() < 1000) {
          value.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT && !value.toString().isBlank()) {
          if (open.equals("title")) {
            title = value.toString().strip();
          } else if (open.equals("created") || open.equals("creation-date")) {
            made = value.toString().strip();
          }
          value.setLength(0);
        }
      }
    } finally {
      xml.close();
    }
  }

  private void manifest(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = open(in);
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("encryption-data")) {
          encrypted = true;
        }
      }
    } finally {
      xml.close();
    }
  }

  /** A reader that resolves nothing outside of the part. */
  private static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  /** The parts of an archive, which stays open, up to so many bytes together. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new ZipException("unpacks to more than is read");
      }
      return read;
    }

    @Override
    public void close() {
      // the archive's
    }
  }
}
