package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import vn.bienban.Article;

/**
 * An input that is one document of an office program or a page printer: its text is the article.
 */
final class DocumentSource extends SingleSource {
  DocumentSource(ArchiveReader reader, Origin origin, InputStream in) {
    super(reader, origin, in);
  }

  @Override
  Entry entry() throws IOException {
    byte[] bytes = in.readNBytes(reader.maxBytes());
    if (bytes.length == reader.maxBytes() && in.read() >= 0) {
      return new Entry.Failed(
          place(), "longer than " + reader.maxBytes() + " bytes; a part of it cannot be read");
    }
    boolean pdf = origin.format() == Input.Format.PDF;
    ExtractedText extracted;
    try {
      extracted =
          switch (origin.format()) {
            case PDF -> PdfText.read(bytes, reader.maxBytes());
            case RTF -> RtfText.read(bytes, reader.maxBytes());
            default -> OfficeText.read(bytes, reader.maxBytes());
          };
    } catch (NoClassDefFoundError e) {
      throw ArchiveReader.missing(origin.format(), e);
    }
    if (pdf && extracted.text().isBlank()) {
      return new Entry.Failed(place(), "no text; needs OCR");
    }
    ArticleFields fields =
        new ArticleFields(Article.of(extracted.text()))
            .id(null, origin.id())
            .title(extracted.title())
            .published(extracted.made())
            .note(
                "extracted",
                "text taken out of a document (" + origin.format() + "); offsets point into it");
    if (extracted.made() != null) {
      fields.note("published", "the day that the document was made, by its properties");
    }
    return (extracted.cut()
            ? fields.note("cut", "longer than " + reader.maxBytes() + " characters")
            : fields)
        .at(place());
  }
}
