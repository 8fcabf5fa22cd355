package vn.bienban.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Files of texts in a form that is not read, known by their first bytes. */
final class ForeignForm {
  private static final String ADVICE =
      ", which is not read; make text of it first, as 'soffice --convert-to txt:Text' or 'pdftotext"
          + " -layout' do";

  /** Where the name of the first file of a zip archive stands. */
  private static final int FIRST_NAME = 30;

  private ForeignForm() {}

  /** What the bytes begin, with what to do about it; null where that may be read. */
  static @Nullable String problem(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String form = form(text, text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0);
    return form == null ? null : form + ADVICE;
  }

  private static @Nullable String form(String text, int from) {
    if (text.startsWith("%PDF-", from)) {
      return "a PDF document";
    }
    if (text.startsWith("{\\rtf", from)) {
      return "a document in RTF";
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "a document of an older Microsoft Office";
    }
    if (text.startsWith("PK\3\4")) {
      if (text.startsWith("mimetypeapplication/vnd.oasis.opendocument", FIRST_NAME)) {
        return "an OpenDocument file";
      }
      if (text.startsWith("[Content_Types].xml", FIRST_NAME)
          || text.startsWith("_rels/.rels", FIRST_NAME)) {
        return "a document of Microsoft Office";
      }
    }
    return null;
  }
}
