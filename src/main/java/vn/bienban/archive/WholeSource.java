package vn.bienban.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;

/** An input that is one article. */
final class WholeSource extends SingleSource {
  WholeSource(ArchiveReader reader, Origin origin, InputStream in) {
    super(reader, origin, in);
  }

  @Override
  Entry entry() throws IOException {
    boolean html = origin.format() == Input.Format.HTML;
    byte[] bytes = in.readNBytes(reader.maxBytes());
    boolean cut = bytes.length == reader.maxBytes() && in.read() >= 0;
    String foreign = OfficeForm.problem(bytes);
    if (foreign != null) {
      return new Entry.Failed(place(), "cannot be read: " + foreign);
    }
    Input.Format document = OfficeForm.of(bytes);
    if (document != null && !html) {
      return new DocumentSource(reader, origin.as(document), new ByteArrayInputStream(bytes))
          .entry();
    }
    try {
      ArticleFields fields =
          html ? page(reader, bytes, HtmlCharset.declared(bytes), cut) : text(reader, bytes, cut);
      return fields.id(null, origin.id()).at(place());
    } catch (TextBytes.UndecodableException e) {
      return new Entry.Failed(
          new Place(origin.name(), e.line(), origin.offset()), String.valueOf(e.getMessage()));
    }
  }

  private static ArticleFields text(ArchiveReader reader, byte[] bytes, boolean cut)
      throws TextBytes.UndecodableException {
    TextBytes.Decoded decoded = reader.text().decode(bytes, TextBytes.Kind.PLAIN, null, cut);
    return cut(new ArticleFields(Article.of(decoded.text())).decoded(decoded), reader, cut);
  }

  /** A page as an article. */
  static ArticleFields page(
      ArchiveReader reader, byte[] bytes, @Nullable TextEncoding declared, boolean cut)
      throws TextBytes.UndecodableException {
    TextBytes.Decoded decoded =
        reader.text().decode(bytes, TextBytes.Kind.MARKED_UP, declared, cut);
    return cut(new ArticleFields(Article.ofHtml(decoded.text())).decoded(decoded), reader, cut);
  }

  /** Says where an article was not read to its end. */
  static ArticleFields cut(ArticleFields fields, ArchiveReader reader, boolean cut) {
    return cut
        ? fields.note("cut", "longer than " + reader.maxBytes() + " bytes; read up to there")
        : fields;
  }
}
