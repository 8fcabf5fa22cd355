package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.bienban.Article;

/** An input that is one mail: what it says is the article, its subject the title. */
final class MailSource extends SingleSource {
  private static final int MOST_NAMED = 10;

  MailSource(ArchiveReader reader, Origin origin, InputStream in) {
    super(reader, origin, in);
  }

  @Override
  Entry entry() throws IOException {
    byte[] bytes = in.readNBytes(reader.maxBytes());
    boolean cut = bytes.length == reader.maxBytes() && in.read() >= 0;
    try {
      return article(MailText.read(bytes), cut);
    } catch (TextBytes.UndecodableException e) {
      return new Entry.Failed(place(), String.valueOf(e.getMessage()));
    } catch (NoClassDefFoundError e) {
      return new Entry.Failed(
          place(), "cannot be read: " + ArchiveReader.missing(origin.format(), e).getMessage());
    }
  }

  private Entry article(MailText mail, boolean cut) throws TextBytes.UndecodableException {
    ArticleFields fields =
        text(mail, cut)
            .id(null, origin.id())
            .title(mail.subject())
            .note("extracted", "text taken out of a mail; offsets point into it");
    String date = mail.date();
    if (date != null) {
      try {
        fields.published(day(date).toString());
      } catch (DateTimeException e) {
        fields.note("published", "'" + date + "' is no date of a mail; read without it");
      }
    }
    List<String> names = mail.passedOver();
    if (!names.isEmpty()) {
      fields.note(
          "attachments",
          names.size()
              + (names.size() == 1 ? " attachment" : " attachments")
              + " passed over: "
              + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
              + (names.size() > MOST_NAMED ? ", …" : ""));
    }
    return fields.at(place());
  }

  private ArticleFields text(MailText mail, boolean cut) throws TextBytes.UndecodableException {
    MailText.Part plain = mail.plain();
    MailText.Part html = mail.html();
    if (plain != null) {
      TextBytes.Decoded decoded =
          reader
              .text()
              .decode(plain.bytes(), TextBytes.Kind.PLAIN, HtmlCharset.named(plain.charset()), cut);
      Article article = Article.of(plain.flowed() ? joined(decoded.text()) : decoded.text());
      return WholeSource.cut(new ArticleFields(article).decoded(decoded), reader, cut);
    }
    if (html != null) {
      TextEncoding named = HtmlCharset.named(html.charset());
      return WholeSource.page(
          reader, html.bytes(), named == null ? HtmlCharset.declared(html.bytes()) : named, cut);
    }
    return new ArticleFields(Article.of(""));
  }

  /** The lines of RFC 3676 as paragraphs: one with a space at its end goes on in the next. */
  private static String joined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    text.lines()
        .forEach(
            line -> {
              // A space before it says that the line does not begin with one of these signs.
              joined.append(line, line.startsWith(" ") ? 1 : 0, line.length());
              if (!line.endsWith(" ") || line.equals("-- ")) {
                joined.append('\n');
              }
            });
    return joined.toString();
  }

  /** The day where the mail was sent. */
  private static LocalDate day(String date) {
    int comment = date.indexOf('(');
    String plain = (comment < 0 ? date : date.substring(0, comment)).strip();
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(
        String.join(" ", plain.split("\\s+")), LocalDate::from);
  }
}
