package vn.bienban.record;

/**
 * Something a reader of the record should know: damage in the text, a limit hit, a look-alike
 * letter mended.
 *
 * @param code a stable word such as {@code look-alike}
 * @param message what was seen, in English
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 */
public record Diagnostic(String code, String message, int begin, int end) {}
