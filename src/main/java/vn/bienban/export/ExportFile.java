package vn.bienban.export;

import java.nio.charset.StandardCharsets;

/**
 * A file of a form.
 *
 * @param name what its name ends in, such as {@code .ann}, or for a file that a folder has once the
 *     whole name
 * @param bytes what stands in it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
public record ExportFile(String name, byte[] bytes) {
  /** A file of text in UTF-8; half a surrogate pair, which has no form there, becomes a '?'. */
  static ExportFile of(String name, CharSequence text) {
    return new ExportFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
