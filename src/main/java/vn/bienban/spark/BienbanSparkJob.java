package vn.bienban.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.bienban.Article;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;

/** The job for {@code spark-submit}: archives in, Parquet of records out. */
@Command(
    name = "bienban-spark",
    description = "Annotates archives on a Spark cluster and writes the records as Parquet.",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {
      "  spark-submit --class vn.bienban.spark.BienbanSparkJob bienban-cli.jar \\",
      "    --input hdfs:///archive/*.jsonl.gz --format jsonl --output hdfs:///records"
    })
public final class BienbanSparkJob implements Callable<Integer> {
  /** How the articles are written. */
  private enum Format {
    /** One article a line: {"id", "title", "published", "url", "text"}. */
    JSONL,
    /** A table with the columns of {@link BienbanSpark#articleSchema}. */
    PARQUET,
    /** Web archives; each file is read by one task. */
    WARC
  }

  @Option(
      names = "--input",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files, folders or patterns, wherever Spark can read.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "jsonl, parquet or warc.")
  private Format format = Format.JSONL;

  @Option(
      names = "--output",
      paramLabel = "PATH",
      required = true,
      description = "A folder that is not there yet.")
  private String output = "";

  private BienbanSparkJob() {}

  /** Runs the job and ends the process where it failed. */
  public static void main(String[] args) {
    int code = execute(args);
    if (code != 0) {
      throw new IllegalStateException("the job failed with code " + code);
    }
  }

  /** Runs the job in the Spark session of this JVM, which is made where there is none. */
  static int execute(String... args) {
    return new CommandLine(new BienbanSparkJob())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  @Override
  public Integer call() {
    SparkSession spark = SparkSession.builder().appName("bienban annotate").getOrCreate();
    BienbanSpark.annotate(articles(spark)).write().parquet(output);
    return 0;
  }

  private Dataset<Row> articles(SparkSession spark) {
    String[] paths = inputs.toArray(String[]::new);
    return switch (format) {
      case JSONL -> spark.read().schema(BienbanSpark.articleSchema()).json(paths);
      case PARQUET -> spark.read().parquet(paths);
      case WARC -> webArchives(spark, String.join(",", inputs));
    };
  }

  private static Dataset<Row> webArchives(SparkSession spark, String paths) {
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .binaryFiles(paths)
            .flatMap(file -> new Pages(file._1(), file._2()));
    return spark.createDataFrame(rows, BienbanSpark.articleSchema());
  }

  /** The articles of one file, read as they are asked for; what is none is passed over. */
  private static final class Pages implements Iterator<Row> {
    private final Entries entries;
    private Entry.@Nullable Read next;

    Pages(String name, PortableDataStream file) {
      entries = ArchiveReader.create().open(List.of(Input.stream(name, file.open())));
    }

    @Override
    public boolean hasNext() {
      while (next == null && entries.hasNext()) {
        if (entries.next() instanceof Entry.Read read) {
          next = read;
        }
      }
      if (next == null) {
        entries.close();
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Article article = next.article();
      next = null;
      return RowFactory.create(
          article.id(),
          article.title(),
          article.published() == null ? null : article.published().toString(),
          article.url(),
          article.text(),
          article.format().name().toLowerCase(Locale.ROOT));
    }
  }
}
