package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.pattern.Match;
import vn.bienban.text.Span;

/**
 * Reads what part of a document is pointed at: "điểm a khoản 2 Điều 5", "khoản 1, 2 và 3 Điều 139",
 * "Điều 5 đến Điều 8". For one text and one thread.
 */
final class Pinpoints extends TextReader {
  /** An expression goes on over the ends of so many lines at most. */
  private static final int MAX_LINES = 8;

  Pinpoints(TextReader reader) {
    super(reader);
  }

  /** The expression that begins with a token, or null. It is read to its end at once. */
  @Nullable Span read(int token) {
    Match part =
        tokens.begins(words.pinpoint, token) && mayFollow(tokens.phraseEnd(words.pinpoint, token))
            ? at(token, rules.parts, MAX_LINES)
            : null;
    return part == null ? null : new Span(tokens.begin(token), end(part));
  }

  /** Whether the number of a part may stand behind its word, as behind most of them none does. */
  private boolean mayFollow(int t) {
    return t < tokens.size()
        && (tokens.hasDigit(t)
            || tokens.isInCapitals(t)
            || tokens.end(t) - tokens.begin(t) == 1
            || tokens.begins(words.number, t));
  }

  /** Whether the document of a part begins at an offset, over "của", "tại" and a mark. */
  boolean leads(Span part, int begin) {
    return spaces(text, part.end()) == begin || between(part.end(), begin, rules.partLinks) != null;
  }

  /** As {@link #read}, where the word of the part lost the space before it: "trongKhoản 2". */
  @Nullable Span readGlued(int begin) {
    int end = words.gluedPinpoint.end(text, begin);
    Match number = end < 0 ? null : behind(end, rules.gluedParts);
    return number == null ? null : new Span(begin, end(number));
  }
}
