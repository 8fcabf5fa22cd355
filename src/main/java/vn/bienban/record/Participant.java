package vn.bienban.record;

/**
 * A person in a role at a meeting.
 *
 * @param person the id of the person
 * @param text the words that name the person in this role
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param inferred whether the person was inferred from a post standing alone
 * @param source the rule that found the role
 * @param confidence from 0 to 1
 */
public record Participant(
    String person,
    String text,
    int begin,
    int end,
    boolean inferred,
    String source,
    double confidence)
    implements Excerpt {}
