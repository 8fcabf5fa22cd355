package vn.bienban.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.ArticleWork;
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

  /** The records of a partition, some articles read together. */
  private static final class Records implements Iterator<Row> {
    private final Iterator<Row> articles;

    /** An article for which those before it left no room, or null. */
    private @Nullable Noted left;

    private Iterator<ArticleRecord> read = Collections.emptyIterator();

    Records(Iterator<Row> articles) {
      this.articles = articles;
    }

    @Override
    public boolean hasNext() {
      return read.hasNext() || left != null || articles.hasNext();
    }

    @Override
    public Row next() {
      if (!read.hasNext()) {
        read = records(together()).iterator();
      }
      return RecordRows.of(read.next());
    }

    private List<Noted> together() {
      List<Noted> together = new ArrayList<>();
      Noted next = left != null ? left : article(articles.next());
      long chars = next.article().text().length();
      do {
        together.add(next);
        next = articles.hasNext() ? article(articles.next()) : null;
        chars += next == null ? 0 : next.article().text().length();
      } while (next != null && chars <= ArticleWork.TOGETHER);
      left = next;
      return together;
    }
  }

  /** An article and what is odd about its row. */
  private record Noted(Article article, List<Diagnostic> notes) {
    ArticleRecord alone() {
      try {
        return Reader.BIENBAN.read(article).withDiagnostics(notes);
      } catch (RuntimeException | StackOverflowError e) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.add(new Diagnostic("failed", "could not be read: " + e, 0, 0));
        Article empty = Article.of("").id(article.id()).title(article.title()).url(article.url());
        return Reader.BIENBAN.read(empty).withDiagnostics(all);
      }
    }
  }

  private static List<ArticleRecord> records(List<Noted> together) {
    try {
      List<ArticleRecord> records =
          Reader.BIENBAN.readAll(together.stream().map(Noted::article).toList());
      return IntStream.range(0, records.size())
          .mapToObj(i -> records.get(i).withDiagnostics(together.get(i).notes()))
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      // Which of them it was for shows when each is alone.
      return together.stream().map(Noted::alone).toList();
    }
  }

  private static Noted article(Row row) {
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
    return new Noted(article, notes);
  }

  private static @Nullable String string(Row row, String column) {
    int index = List.of(row.schema().fieldNames()).indexOf(column);
    return index < 0 || row.isNullAt(index) ? null : String.valueOf(row.get(index));
  }
}
