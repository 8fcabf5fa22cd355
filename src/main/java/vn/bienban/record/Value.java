package vn.bienban.record;

/**
 * Words of the article and who found them.
 *
 * @param text the words, to the letter as in the original
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule or model that produced the value
 * @param confidence from 0 to 1
 */
public record Value(String text, int begin, int end, String source, double confidence)
    implements Excerpt {}
