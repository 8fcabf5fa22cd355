package vn.bienban.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;

/**
 * What makes a run's output what it is. Two runs of one fingerprint write the same bytes.
 *
 * @param version the program's build
 * @param options the options that touch the output
 * @param named what the inputs are called, for who reads it; of many the first and the last
 * @param inputs a digest of the inputs' names, sizes, times of change, first and last blocks; empty
 *     where one of them is a stream, which no second run can read
 */
public record Fingerprint(String version, String options, String named, String inputs) {
  private static final int MOST_NAMES = 8;
  private static final int BLOCK = 4096;

  /** The fingerprint of a run over these inputs. */
  public static Fingerprint of(String version, String options, List<Input> inputs)
      throws IOException {
    return new Fingerprint(version, options, named(inputs), digest(inputs));
  }

  /** Whether inputs can be read a second time: all of them are files. */
  public static boolean rereadable(List<Input> inputs) {
    return inputs.stream().allMatch(input -> file(input) != null);
  }

  /** Why a run cannot go on where that of an earlier fingerprint ended, or null if it can. */
  public @Nullable String difference(Fingerprint earlier) {
    if (inputs.isEmpty()) {
      return "standard input cannot be read a second time, nor can a pipe";
    }
    if (!version.equals(earlier.version)) {
      return "it was begun by another build (" + earlier.version + ", this is " + version + ")";
    }
    if (!options.equals(earlier.options)) {
      return "it was begun with other options ("
          + (earlier.options.isEmpty() ? "none" : earlier.options)
          + ")";
    }
    return inputs.equals(earlier.inputs)
        ? null
        : "the inputs are not those it was begun with (" + earlier.named + ")";
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("version", version);
    fields.put("options", options);
    fields.put("named", named);
    fields.put("inputs", inputs);
    return fields;
  }

  /**
   * The fingerprint behind its {@link #fields}.
   *
   * @throws IllegalArgumentException naming a field that is no string
   */
  static Fingerprint of(Json json) {
    return new Fingerprint(
        text(json, "version"), text(json, "options"), text(json, "named"), text(json, "inputs"));
  }

  private static String text(Json json, String field) {
    String text = json.get(field).text();
    if (text == null || !json.get(field).isString()) {
      throw new IllegalArgumentException("\"" + field + "\" is not a string");
    }
    return text;
  }

  private static String named(List<Input> inputs) {
    int all = inputs.size();
    if (all <= MOST_NAMES) {
      return inputs.stream().map(Input::name).collect(Collectors.joining(", "));
    }
    return inputs.get(0).name() + " … " + inputs.get(all - 1).name() + ", " + all + " in all";
  }

  private static String digest(List<Input> inputs) throws IOException {
    MessageDigest digest = Sha256.create();
    for (Input input : inputs) {
      Path file = file(input);
      if (file == null) {
        return "";
      }
      StringBuilder line = new StringBuilder(input.name());
      if (Files.isRegularFile(file)) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        line.append('\0').append(attributes.size());
        line.append('\0').append(attributes.lastModifiedTime());
      }
      digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        blocks(file, digest);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds the first and the last block: a file may be written anew with its size and time. */
  private static void blocks(Path file, MessageDigest digest) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    try (FileChannel channel = FileChannel.open(file)) {
      block(channel, 0, block, digest);
      block(channel, Math.max(BLOCK, channel.size() - BLOCK), block, digest);
    }
  }

  private static void block(FileChannel channel, long from, ByteBuffer block, MessageDigest digest)
      throws IOException {
    block.clear();
    int read;
    do {
      read = channel.read(block, from + block.position());
    } while (read > 0 && block.hasRemaining());
    digest.update(block.flip());
  }

  /** The file or, where one cannot be read, the folder; null for a stream. */
  private static @Nullable Path file(Input input) {
    Path file = input.path();
    if (file != null) {
      return file;
    }
    try {
      Path folder = Path.of(input.name());
      return Files.isDirectory(folder) ? folder : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
