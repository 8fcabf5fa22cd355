package vn.bienban.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.PublicationDate;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Diagnostic;

/**
 * Annotates articles on a Spark cluster: a table of articles in, a table of records out, row by row
 * in the partitions where they lie. Nothing is shuffled; each JVM loads one {@link Bienban}, on
 * first use.
 */
public final class BienbanSpark {
  private BienbanSpark() {}

  /** One reader a JVM; loaded when the first row comes. */
  private static final class Reader {
    static final Bienban BIENBAN = Bienban.create();

    private Reader() {}
  }

  /**
   * The columns that {@link #annotate} reads: {@code id}, {@code title}, {@code published} (an ISO
   * date or one like 5/7/2018), {@code url}, {@code text} and {@code format} ({@code text} or
   * {@code html}), all strings; all but {@code text} may be missing or null.
   */
  public static StructType articleSchema() {
    StructType schema = new StructType();
    for (String column : List.of("id", "title", "published", "url", "text", "format")) {
      schema = schema.add(column, DataTypes.StringType, true);
    }
    return schema;
  }

  /** The schema of the records: the fields of the JSON, in its order, nested as there. */
  public static StructType recordSchema() {
    return RecordRows.schema();
  }

  /**
   * The record of every article, in as many partitions as the articles have. An article that cannot
   * be read, or has no text, gives a record whose diagnostics say why.
   *
   * @param articles with the columns of {@link #articleSchema}; others are passed over
   * @throws IllegalArgumentException if there is no column {@code text}
   */
  public static Dataset<Row> annotate(Dataset<Row> articles) {
    List<String> columns = List.of(articles.columns());
    if (!columns.contains("text")) {
      throw new IllegalArgumentException("no column \"text\" among " + String.join(", ", columns));
    }
    MapPartitionsFunction<Row, Row> read = rows -> new Records(rows);
    return articles.mapPartitions(read, Encoders.row(recordSchema()));
  }

  private static final class Records implements Iterator<Row> {
    private final Iterator<Row> articles;

    Records(Iterator<Row> articles) {
      this.articles = articles;
    }

    @Override
    public boolean hasNext() {
      return articles.hasNext();
    }

    @Override
    public Row next() {
      return RecordRows.of(record(articles.next()));
    }
  }

  private static ArticleRecord record(Row row) {
    String text = string(row, "text");
    Article article =
        "html".equals(string(row, "format"))
            ? Article.ofHtml(Objects.requireNonNullElse(text, ""))
            : Article.of(Objects.requireNonNullElse(text, ""));
    article = article.id(string(row, "id")).title(string(row, "title")).url(string(row, "url"));
    List<Diagnostic> notes = new ArrayList<>();
    if (text == null) {
      notes.add(new Diagnostic("failed", "no text", 0, 0));
    }
    String published = string(row, "published");
    if (published != null && !published.isBlank()) {
      try {
        article = article.published(PublicationDate.parse(published));
      } catch (IllegalArgumentException e) {
        notes.add(new Diagnostic("published", e.getMessage() + "; read without it", 0, 0));
      }
    }
    try {
      return Reader.BIENBAN.read(article).withDiagnostics(notes);
    } catch (RuntimeException | StackOverflowError e) {
      notes.add(new Diagnostic("failed", "could not be read: " + e, 0, 0));
      return Reader.BIENBAN
          .read(Article.of("").id(article.id()).title(article.title()).url(article.url()))
          .withDiagnostics(notes);
    }
  }

  private static @Nullable String string(Row row, String column) {
    int index = List.of(row.schema().fieldNames()).indexOf(column);
    return index < 0 || row.isNullAt(index) ? null : String.valueOf(row.get(index));
  }
}
