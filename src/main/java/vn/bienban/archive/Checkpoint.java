package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;

/**
 * How far a run has come: what of its output is on the disk for certain, and how many entries of
 * the input that stands for. Immutable.
 *
 * @param fingerprint the run's
 * @param entries how many entries of the input are over with
 * @param recordBytes the length of the records' file then
 * @param failureBytes the length of the failures' file then
 * @param complete whether that was the whole input
 * @param tally what was done
 */
public record Checkpoint(
    Fingerprint fingerprint,
    long entries,
    long recordBytes,
    long failureBytes,
    boolean complete,
    Tally tally) {
  /** The version of the file's form. */
  private static final String FORM = "bienban/checkpoint/3";

  /** No checkpoint is longer. */
  private static final int MOST_BYTES = 1 << 20;

  /** Where a run begins. */
  static Checkpoint start(Fingerprint fingerprint) {
    return new Checkpoint(fingerprint, 0, 0, 0, false, Tally.NONE);
  }

  /**
   * The checkpoint in a file, or null where there is none. One that is not whole, to the letter, is
   * none: what it says would cut records away.
   *
   * @throws IOException if the file cannot be read or is no whole checkpoint; the message names it
   */
  public static @Nullable Checkpoint read(Path file) throws IOException {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new IOException(file + ": cannot be read: " + Entries.reason(e), e);
    }
    try {
      Json json = Json.parse(text);
      if (!FORM.equals(json.get("form").text())) {
        throw new IOException(file + ": not a checkpoint of this version");
      }
      Checkpoint checkpoint =
          new Checkpoint(
              Fingerprint.of(json.get("run")),
              Counts.of(json, "entries"),
              Counts.of(json, "recordBytes"),
              Counts.of(json, "failureBytes"),
              json.get("complete").isTrue(),
              Tally.of(json.get("tally")));
      if (!checkpoint.text().equals(text)) {
        throw new IOException(file + ": not a checkpoint as a run wrote it: damaged or changed");
      }
      return checkpoint;
    } catch (JsonException | IllegalArgumentException e) {
      throw new IOException(file + ": not a checkpoint that is whole: " + e.getMessage(), e);
    }
  }

  /** Puts the checkpoint in the place of an earlier one; whenever that breaks off, one is whole. */
  void write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path fresh = next(absolute);
    ByteBuffer bytes = ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8));
    // A link that stands there is not followed.
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Durable.folderOf(absolute);
  }

  /** Where the next checkpoint is written before it takes the place of the one in a file. */
  static Path next(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** The file's text: all fields and, last, their digest. */
  private String text() {
    Map<String, Object> fields = fields();
    fields.put("digest", Sha256.of(Json.of(fields).toString()));
    return Json.of(fields) + "\n";
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("form", FORM);
    fields.put("entries", entries);
    fields.put("recordBytes", recordBytes);
    fields.put("failureBytes", failureBytes);
    fields.put("complete", complete);
    fields.put("tally", tally.fields());
    fields.put("run", fingerprint.fields());
    return fields;
  }
}
