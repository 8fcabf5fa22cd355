package vn.bienban.record;

/**
 * A stretch of words said in a speech, without reporting clauses and quotation marks around.
 *
 * @param text the words said, as the article gives them
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param quoted whether the words stand in quotation marks
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record Statement(
    String text, int begin, int end, boolean quoted, String source, double confidence)
    implements Excerpt {}
