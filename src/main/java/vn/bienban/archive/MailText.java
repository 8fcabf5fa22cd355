package vn.bienban.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Printable;

/** What a mail says: its first part of plain text, or where it has none, of HTML. */
final class MailText extends AbstractContentHandler {
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxContentLen(-1)
          .setMaxHeaderLen(100_000)
          .setMaxHeaderCount(1000)
          .setMaxPartCount(1000)
          .setMaxNestingDepth(50)
          .build();

  /**
   * A part that holds text.
   *
   * @param bytes the text in its encoding
   * @param charset the name of that, or null
   * @param flowed whether a line with a space at its end goes on in the next
   */
  record Part(byte[] bytes, @Nullable String charset, boolean flowed) {}

  private final List<String> passedOver = new ArrayList<>();
  private @Nullable String subject;
  private @Nullable String date;
  private @Nullable Part plain;
  private @Nullable Part html;
  private boolean first = true;
  private boolean any;
  private @Nullable RawBody type;
  private @Nullable RawBody disposition;

  private MailText() {}

  /**
   * Reads a mail.
   *
   * @throws IOException saying why it is none
   */
  static MailText read(byte[] bytes) throws IOException {
    MailText mail = new MailText();
    MimeStreamParser parser = new MimeStreamParser(LIMITS);
    parser.setContentHandler(mail);
    parser.setContentDecoding(true);
    // A mail in a mail is an attachment.
    parser.setNoRecurse();
    try {
      parser.parse(new ByteArrayInputStream(bytes));
    } catch (MimeException | IOException | RuntimeException e) {
      throw new IOException("damaged: " + Entries.reason(e), e);
    }
    if (!mail.any) {
      throw new IOException("no mail: it has no head");
    }
    return mail;
  }

  @Nullable String subject() {
    return subject;
  }

  /** When it was sent, as its head says. */
  @Nullable String date() {
    return date;
  }

  @Nullable Part plain() {
    return plain;
  }

  @Nullable Part html() {
    return html;
  }

  /** The names, or else the types, of the parts that were not read. */
  List<String> passedOver() {
    return passedOver;
  }

  @Override
  public void startHeader() {
    type = null;
    disposition = null;
  }

  @Override
  public void field(Field field) throws MimeException {
    String name = field.getName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "content-type" -> type = parameters(field);
      case "content-disposition" -> disposition = parameters(field);
      default -> {
        if (first) {
          head(name, field);
        }
      }
    }
  }

  private void head(String name, Field field) {
    switch (name) {
      case "subject" -> subject = words(value(field));
      case "date" -> date = value(field);
      default -> {
        // Any file of text has a line with a colon.
      }
    }
    any |=
        switch (name) {
          case "subject", "date", "from", "to", "received", "message-id", "mime-version" -> true;
          default -> false;
        };
  }

  @Override
  public void endHeader() {
    first = false;
  }

  @Override
  public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
    String mimeType = String.valueOf(descriptor.getMimeType());
    boolean attached = disposition != null && "attachment".equalsIgnoreCase(disposition.getValue());
    boolean asText = mimeType.equals("text/plain") && !attached;
    boolean asHtml = mimeType.equals("text/html") && !attached;
    if ((asText && plain == null) || (asHtml && html == null)) {
      Part part =
          new Part(
              content.readAllBytes(),
              parameter(type, "charset"),
              "flowed".equalsIgnoreCase(parameter(type, "format")));
      if (!new String(part.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
        plain = asText ? part : plain;
        html = asHtml ? part : html;
      }
    } else {
      String name = parameter(disposition, "filename");
      name = name == null ? parameter(type, "name") : name;
      passedOver.add(name == null ? mimeType : Printable.line(words(name)));
    }
  }

  private static RawBody parameters(Field field) throws MimeException {
    return RawFieldParser.DEFAULT.parseRawBody(RawFieldParser.DEFAULT.parseField(field.getRaw()));
  }

  private static @Nullable String parameter(@Nullable RawBody body, String name) {
    if (body != null) {
      for (NameValuePair pair : body.getParams()) {
        if (pair.getName().equalsIgnoreCase(name)) {
          return pair.getValue();
        }
      }
    }
    return null;
  }

  /** What stands behind the colon, which some programs write in an encoding of their own. */
  private static String value(Field field) {
    String line = MemberNames.decode(field.getRaw().toByteArray());
    StringBuilder value = new StringBuilder();
    line.substring(line.indexOf(':') + 1)
        .lines()
        .forEach(each -> value.append(' ').append(each.strip()));
    return value.toString().strip();
  }

  private static String words(String value) {
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
  }
}
