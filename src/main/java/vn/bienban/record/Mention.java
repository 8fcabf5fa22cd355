package vn.bienban.record;

/**
 * One place where the article speaks of a person.
 *
 * @param text the words
 * @param kind by name, short name, title or pronoun
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that linked it
 * @param confidence from 0 to 1
 */
public record Mention(
    String text, MentionKind kind, int begin, int end, String source, double confidence)
    implements Excerpt {}
