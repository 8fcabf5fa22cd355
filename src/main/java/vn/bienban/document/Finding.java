package vn.bienban.document;

import vn.bienban.text.Span;

/**
 * Something an extractor noticed that the record's diagnostics should tell.
 *
 * @param code a stable word such as {@code look-alike}
 * @param message what was seen, in English
 * @param span its offsets in the view
 */
public record Finding(String code, String message, Span span) {}
