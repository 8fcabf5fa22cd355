package vn.bienban.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.Entry;
import vn.bienban.json.JsonException;
import vn.bienban.json.JsonLines;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;

/**
 * The records of a file, found by the ids of their articles. Where they come in the order of the
 * articles, as a run writes them, only those under way are held. Of several articles of one id the
 * first gets the first record.
 */
final class RecordsById implements Closeable {
  /**
   * A record.
   *
   * @param line its number among the records, broken ones too, counted from 1
   */
  record Found(long line, String place, ArticleRecord record) {}

  /** How many records of each id no article has asked for. */
  private final Map<String, Integer> wanted = new HashMap<>();

  /** Records that were read before their articles. */
  private final Map<String, Deque<Found>> waiting = new HashMap<>();

  private final Map<Entry, Found> underWay = Collections.synchronizedMap(new IdentityHashMap<>());

  private final InputStream in;
  private final JsonLines lines;
  private final String name;
  private final Consumer<String> broken;
  private long line;
  private boolean failed;

  private RecordsById(InputStream in, String name, Consumer<String> broken) throws IOException {
    this.in = in;
    this.lines = JsonLines.of(in, name);
    this.name = name;
    this.broken = broken;
  }

  /**
   * Opens a file of records, which is read twice.
   *
   * @param name what messages call it
   * @param broken hears of each line that is no record
   */
  static RecordsById open(Path file, String name, Consumer<String> broken) throws IOException {
    RecordsById byId;
    try (RecordsById first = new RecordsById(RecordFile.open(file, name), name, broken)) {
      byId = new RecordsById(RecordFile.open(file, name), name, problem -> {});
      for (Found found = first.next(); found != null; found = first.next()) {
        byId.wanted.merge(id(found.record()), 1, Integer::sum);
      }
      byId.failed = first.failed;
    }
    return byId;
  }

  private static String id(ArticleRecord record) {
    return String.valueOf(record.id());
  }

  private @Nullable Found next() throws IOException {
    while (true) {
      line++;
      try {
        ArticleRecord record = lines.next(RecordJson::fromJson);
        return record == null ? null : new Found(line, lines.place(), record);
      } catch (JsonException e) {
        failed = true;
        broken.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  /** The entries, each with its record kept for {@link #of}. */
  Iterator<Entry> beside(Iterator<Entry> entries) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Entry next() {
        Entry entry = entries.next();
        if (entry instanceof Entry.Read read) {
          try {
            Found found = find(String.valueOf(read.article().id()));
            if (found != null) {
              underWay.put(entry, found);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return entry;
      }
    };
  }

  private @Nullable Found find(String id) throws IOException {
    Integer left = wanted.get(id);
    if (left == null) {
      return null;
    }
    wanted.compute(id, (key, count) -> left == 1 ? null : left - 1);
    Deque<Found> held = waiting.get(id);
    if (held != null && !held.isEmpty()) {
      return held.remove();
    }
    for (Found found = next(); found != null; found = next()) {
      if (id(found.record()).equals(id)) {
        return found;
      }
      waiting.computeIfAbsent(id(found.record()), key -> new ArrayDeque<>()).add(found);
    }
    throw new IOException(name + " has changed while it was read");
  }

  /** The record of an entry, once; null where it has none. May be called by several threads. */
  @Nullable Found of(Entry entry) {
    return underWay.remove(entry);
  }

  /** Tells of records that no article has asked for; call it behind the last entry. */
  void tellUnused(Consumer<String> told) throws IOException {
    for (Found found = next(); found != null; found = next()) {
      waiting.computeIfAbsent(id(found.record()), key -> new ArrayDeque<>()).add(found);
    }
    waiting.values().stream()
        .flatMap(Deque::stream)
        .sorted(Comparator.comparingLong(Found::line))
        .forEach(
            found -> {
              failed = true;
              told.accept(found.place() + ": there is no article called " + found.record().id());
            });
  }

  /** Whether a line was no record or a record had no article. */
  boolean failed() {
    return failed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
