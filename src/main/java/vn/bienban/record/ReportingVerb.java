package vn.bienban.record;

/**
 * A verb that reports a speech.
 *
 * @param text the words, such as {@code nhấn mạnh}
 * @param act what the speaker does by it
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record ReportingVerb(
    String text, SpeechAct act, int begin, int end, String source, double confidence)
    implements Excerpt {}
