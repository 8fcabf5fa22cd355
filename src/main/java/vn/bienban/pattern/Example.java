package vn.bienban.pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text that shows what a rule does. It runs as a test.
 *
 * @param text the text to read
 * @param expected what the rule must yield from it, or null where the rule must stay silent
 * @param line the line of the rule sheet it stands in, counted from 1
 */
public record Example(String text, @Nullable String expected, int line) {}
