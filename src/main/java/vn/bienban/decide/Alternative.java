package vn.bienban.decide;

import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * What was weighed for a value and lost to it, or was refused altogether.
 *
 * @param field the field of the record, such as {@code meetings.date}
 * @param winner the words of the value that stood, in the view, or null where none did
 * @param span the words of the loser, in the view
 * @param why what decided, in English
 */
public record Alternative(String field, @Nullable Span winner, Span span, String why) {}
