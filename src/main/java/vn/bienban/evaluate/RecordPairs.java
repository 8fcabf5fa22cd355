package vn.bienban.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.json.JsonLines;

/**
 * The records of two files, each beside the other's record of the same article. They are read in
 * step; what waits for its partner is held in memory, so that of files in the same order next to
 * nothing is. For one thread.
 */
public final class RecordPairs implements Closeable {
  private final Side before;
  private final Side after;
  private final Consumer<String> broken;
  private final Queue<Pair> ready = new ArrayDeque<>();
  private boolean cutOff;

  private RecordPairs(Side before, Side after, Consumer<String> broken) {
    this.before = before;
    this.after = after;
    this.broken = broken;
  }

  /**
   * Which article a record is of.
   *
   * @param id the record's id, empty where it has none
   * @param occurrence how many records of the file had the id up to this one, from 1
   */
  public record Key(String id, int occurrence) {
    /** The id; the second one of it is {@code id (2)}. */
    @Override
    public String toString() {
      String name = id.isEmpty() ? "without id" : id;
      return occurrence == 1 ? name : name + " (" + occurrence + ")";
    }
  }

  /** Two records of an article, of which one may be missing. */
  public record Pair(Key key, @Nullable Json before, @Nullable Json after) {}

  /**
   * Opens two files of records, one a line, packed with gzip or not.
   *
   * @param broken hears, with file and line, of each line that is no record, and of a file that
   *     cannot be read to its end
   * @throws IOException if one cannot be opened
   */
  public static RecordPairs open(Path before, Path after, Consumer<String> broken)
      throws IOException {
    Side first = new Side(before);
    try {
      return new RecordPairs(first, new Side(after), broken);
    } catch (IOException e) {
      first.close();
      throw e;
    }
  }

  /**
   * The next pair, or null at the end. Records without a partner come last; where a file cannot be
   * read to its end, what has no partner by then is passed over.
   */
  public @Nullable Pair next() {
    while (ready.isEmpty() && !cutOff) {
      Found old = read(before);
      Found now = read(after);
      if (old != null && now != null && old.key().equals(now.key())) {
        return new Pair(old.key(), old.json(), now.json());
      }
      if (old == null && now == null) {
        break;
      }
      if (old != null) {
        byte[] partner = after.waiting.remove(old.key());
        if (partner == null) {
          before.hold(old);
        } else {
          ready.add(new Pair(old.key(), old.json(), json(partner)));
        }
      }
      if (now != null) {
        byte[] partner = before.waiting.remove(now.key());
        if (partner == null) {
          after.hold(now);
        } else {
          ready.add(new Pair(now.key(), json(partner), now.json()));
        }
      }
    }
    if (!ready.isEmpty() || cutOff) {
      return ready.poll();
    }
    Map.Entry<Key, byte[]> gone = before.release();
    if (gone != null) {
      return new Pair(gone.getKey(), json(gone.getValue()), null);
    }
    Map.Entry<Key, byte[]> added = after.release();
    return added == null ? null : new Pair(added.getKey(), null, json(added.getValue()));
  }

  private @Nullable Found read(Side side) {
    while (!cutOff) {
      try {
        Line line = side.lines.next(text -> new Line(text, Json.parse(text)));
        if (line == null) {
          return null;
        }
        if (line.json().isObject()) {
          String id = line.json().get("id").text();
          String known = id == null ? "" : id;
          return new Found(new Key(known, side.seen.merge(known, 1, Integer::sum)), line);
        }
        broken.accept(side.lines.place() + ": no record: not an object");
      } catch (JsonException e) {
        broken.accept(e.getMessage());
      } catch (IOException e) {
        broken.accept(e.getMessage());
        cutOff = true;
      }
    }
    return null;
  }

  private static Json json(byte[] line) {
    return Json.parse(new String(line, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    try {
      before.close();
    } finally {
      after.close();
    }
  }

  private record Line(String text, Json json) {}

  private record Found(Key key, Line line) {
    Json json() {
      return line.json();
    }
  }

  /** One of the files. */
  private static final class Side implements Closeable {
    private final InputStream in;
    private final JsonLines lines;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Records without a partner yet, as bytes, which need half the memory. */
    private final Map<Key, byte[]> waiting = new LinkedHashMap<>();

    Side(Path file) throws IOException {
      in = Files.newInputStream(file);
      try {
        lines = JsonLines.of(in, file.toString());
      } catch (IOException e) {
        in.close();
        throw new IOException(file + ": cannot be read: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    void hold(Found found) {
      waiting.put(found.key(), found.line().text().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes out the first record that has no partner, or null where none is left. */
    Map.@Nullable Entry<Key, byte[]> release() {
      Iterator<Map.Entry<Key, byte[]>> entries = waiting.entrySet().iterator();
      if (!entries.hasNext()) {
        return null;
      }
      Map.Entry<Key, byte[]> first = Map.Entry.copyOf(entries.next());
      entries.remove();
      return first;
    }
  }
}
