package vn.bienban.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.bienban.Bienban;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.BatchJob;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.archive.Portion;
import vn.bienban.archive.Selection;
import vn.bienban.json.JsonException;
import vn.bienban.json.JsonLines;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.TimeLimit;

/**
 * Streams of records with the guarantees of the command's job: the records come in the order of the
 * articles, made on all cores ahead of whoever takes them; no more articles are held than keep the
 * threads busy; one bad article stops nothing and is told, also one that takes too long or more
 * memory than there is. Immutable and thread-safe; a stream is for one thread, and whoever opened
 * it closes it.
 *
 * <p>{@link #read} takes what the command takes: text, Markdown, HTML, JSON lines, CSV, WARC, zip,
 * tar, each also packed with gzip, and folders of them. Zip and tar need Commons Compress on the
 * path, WARC jwarc, CSV FastCSV; a file whose library is missing is a failure that names it.
 */
public final class RecordStreams {
  private static final int CHARACTERISTICS =
      Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  private final Bienban bienban;
  private final Consumer<StreamFailure> failures;
  private final int threads;
  private final @Nullable Duration limit;
  private final ArchiveReader reader;

  private RecordStreams(
      Bienban bienban,
      Consumer<StreamFailure> failures,
      int threads,
      @Nullable Duration limit,
      ArchiveReader reader) {
    this.bienban = bienban;
    this.failures = failures;
    this.threads = threads;
    this.limit = limit;
    this.reader = reader;
  }

  /**
   * Streams on all cores, a minute and {@link ArchiveReader#MAX_BYTES} for each article.
   *
   * @param failures hears of each article that gave no record, in the thread that takes the
   *     records, when its turn comes
   */
  public static RecordStreams of(Bienban bienban, Consumer<StreamFailure> failures) {
    return new RecordStreams(
        bienban,
        failures,
        Runtime.getRuntime().availableProcessors(),
        Duration.ofMinutes(1),
        ArchiveReader.create());
  }

  /**
   * Streams that work on so many threads.
   *
   * @throws IllegalArgumentException if there is not one at least
   */
  public RecordStreams threads(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("no threads: " + value);
    }
    return new RecordStreams(bienban, failures, value, limit, reader);
  }

  /** Streams that give up an article that takes longer; null for no limit. */
  public RecordStreams timeLimit(@Nullable Duration value) {
    return new RecordStreams(bienban, failures, threads, value, reader);
  }

  /**
   * Streams that read no more bytes than this of an article.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public RecordStreams maxBytes(int value) {
    return new RecordStreams(bienban, failures, threads, limit, reader.maxBytes(value));
  }

  /**
   * The records of the articles in some files, archives and folders, in this order; a folder stands
   * for the files in it and below it in the order of their paths. Nothing is read before a record
   * is asked for.
   *
   * @throws UncheckedIOException if a folder cannot be listed. A file that cannot be read is a
   *     failure
   */
  public Stream<ArticleRecord> read(Path... files) {
    List<Input> inputs = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try {
          inputs.addAll(Input.folder(file, Selection.all()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } else {
        inputs.add(Input.file(file));
      }
    }
    return records(Input.distinct(inputs));
  }

  /**
   * The records of the articles in a stream of any form, which is read once and closed with the
   * records.
   *
   * @param name what failures call it
   */
  public Stream<ArticleRecord> read(String name, InputStream articles) {
    return records(List.of(Input.stream(name, articles)));
  }

  private Stream<ArticleRecord> records(List<Input> inputs) {
    Entries entries = reader.open(inputs);
    BatchJob.Outcomes<ArticleRecord> outcomes =
        new BatchJob.Outcomes<>(entries, Portion.ALL, threads, ArticleWork.together(this::made));
    return stream(
        () -> next(outcomes),
        () -> {
          outcomes.close();
          entries.close();
        });
  }

  /** Articles that are read together have the time of one; who is alone has it for itself. */
  private List<ArticleRecord> made(List<Entry.Read> reads) {
    TimeLimit time = limit == null ? TimeLimit.none() : TimeLimit.in(limit);
    List<ArticleRecord> records =
        bienban.readAll(reads.stream().map(Entry.Read::article).toList(), time);
    return IntStream.range(0, reads.size())
        .mapToObj(i -> reads.get(i).withNotes(records.get(i)))
        .toList();
  }

  private @Nullable ArticleRecord next(BatchJob.Outcomes<ArticleRecord> outcomes) {
    try {
      while (true) {
        BatchJob.Outcome<ArticleRecord> outcome = outcomes.next();
        if (outcome == null || outcome.result() != null) {
          return outcome == null ? null : outcome.result();
        }
        Entry entry = outcome.entry();
        failures.accept(
            new StreamFailure(
                entry.place().file(),
                entry.place().line(),
                entry instanceof Entry.Read read ? read.article().id() : null,
                String.valueOf(outcome.failure())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Records that were written before, one a line, packed with gzip or not.
   *
   * @param failures hears of each line that is none
   * @throws UncheckedIOException if the file cannot be opened; the stream throws it where the file
   *     cannot be read on
   */
  public static Stream<ArticleRecord> stored(Path file, Consumer<StreamFailure> failures) {
    try {
      return stored(file.toString(), Files.newInputStream(file), failures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Records that were written before, one a line, packed with gzip or not.
   *
   * @param name what failures call the stream
   * @param records the records; closed with the stream
   * @param failures hears of each line that is none
   * @throws UncheckedIOException if it cannot be read
   */
  public static Stream<ArticleRecord> stored(
      String name, InputStream records, Consumer<StreamFailure> failures) {
    JsonLines lines;
    try {
      lines = JsonLines.of(records, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream(
        () -> {
          while (true) {
            try {
              return lines.next(RecordJson::fromJson);
            } catch (JsonException e) {
              failures.accept(new StreamFailure(name, lines.number(), null, cause(e, lines)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        },
        () -> {
          try {
            records.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What is wrong with a line, without its place. */
  private static String cause(JsonException e, JsonLines lines) {
    String message = String.valueOf(e.getMessage());
    String place = lines.place() + ": ";
    return message.startsWith(place) ? message.substring(place.length()) : message;
  }

  /** Gives a record whenever it is asked, null at the end. */
  @FunctionalInterface
  private interface Source {
    @Nullable ArticleRecord next();
  }

  private static Stream<ArticleRecord> stream(Source source, Runnable close) {
    Spliterator<ArticleRecord> records =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, CHARACTERISTICS) {
          @Override
          public boolean tryAdvance(Consumer<? super ArticleRecord> action) {
            ArticleRecord record = source.next();
            if (record == null) {
              return false;
            }
            action.accept(record);
            return true;
          }
        };
    return StreamSupport.stream(records, false).onClose(close);
  }
}
