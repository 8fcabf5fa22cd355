package vn.bienban.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Documents of office programs, known by their first bytes whatever they are called. */
final class OfficeForm {
  private static final String ADVICE =
      ", which is not read; make text of it first, as 'soffice --convert-to txt:Text' does";

  private static final int LOOK_AHEAD = 8192;

  /** Where the name of the first file of a zip archive stands. */
  private static final int FIRST_NAME = 30;

  private OfficeForm() {}

  /** What the bytes begin, where that is a document that is read; else null. */
  static Input.@Nullable Format of(byte[] head) {
    String text = text(head);
    if (text.startsWith("%PDF-")) {
      return Input.Format.PDF;
    }
    if (text.startsWith("{\\rtf")) {
      return Input.Format.RTF;
    }
    if (isPacked(text, "mimetypeapplication/vnd.oasis.opendocument.text")) {
      return Input.Format.ODT;
    }
    return isMicrosoft(text) && text.contains("word/") ? Input.Format.DOCX : null;
  }

  /** What the bytes begin, where that is a document that is not read; else null. */
  static @Nullable String problem(byte[] head) {
    String text = text(head);
    String form =
        of(head) != null
            ? null
            : text.startsWith("\u00D0\u00CF\u0011\u00E0")
                ? "a document of an older Microsoft Office, or encrypted"
                : isMicrosoft(text)
                    ? "a document of Microsoft Office"
                    : isPacked(text, "mimetypeapplication/vnd.oasis.opendocument")
                        ? "an OpenDocument file"
                        : null;
    return form == null ? null : form + ADVICE;
  }

  private static boolean isMicrosoft(String text) {
    return isPacked(text, "[Content_Types].xml") || isPacked(text, "_rels/.rels");
  }

  private static boolean isPacked(String text, String first) {
    return text.startsWith("PK\3\4") && text.startsWith(first, FIRST_NAME);
  }

  /** A letter a byte, without UTF-8's byte order mark. */
  private static String text(byte[] head) {
    String text =
        new String(head, 0, Math.min(head.length, LOOK_AHEAD), StandardCharsets.ISO_8859_1);
    return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
  }
}
