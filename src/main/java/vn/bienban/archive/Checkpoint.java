package vn.bienban.archive;

import java.io.IOException;
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
  private static final String FORM = "bienban/checkpoint/1";

  /** Where a run begins. */
  static Checkpoint start(Fingerprint fingerprint) {
    return new Checkpoint(fingerprint, 0, 0, 0, false, Tally.NONE);
  }

  /**
   * The checkpoint in a file, or null where there is none.
   *
   * @throws IOException if the file cannot be read or is no checkpoint
   */
  public static @Nullable Checkpoint read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      return null;
    }
    try {
      Json json = Json.parse(text);
      if (FORM.equals(json.get("form").text())) {
        return new Checkpoint(
            Fingerprint.of(json.get("run")),
            json.get("entries").longNumber(0),
            json.get("recordBytes").longNumber(0),
            json.get("failureBytes").longNumber(0),
            json.get("complete").isTrue(),
            Tally.of(json.get("tally")));
      }
    } catch (JsonException e) {
      throw new IOException(file + ": not a checkpoint of this version", e);
    }
    throw new IOException(file + ": not a checkpoint of this version");
  }

  /** Puts the checkpoint in the place of an earlier one; whenever that breaks off, one is whole. */
  void write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
    ByteBuffer bytes = ByteBuffer.wrap((Json.of(fields()) + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Durable.folderOf(absolute);
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
