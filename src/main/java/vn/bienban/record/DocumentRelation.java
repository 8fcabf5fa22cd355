package vn.bienban.record;

/**
 * What the article says one cited document does to another: "Nghị định A sửa đổi Nghị định B".
 *
 * @param by the key of the document that does it
 * @param role what it does: amends, replaces, repeals, guides, implements or is based on the other
 * @param to the key of the document that it is done to
 * @param text the words that say so first, as "được sửa đổi bởi"
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record DocumentRelation(
    String by,
    DocumentRole role,
    String to,
    String text,
    int begin,
    int end,
    String source,
    double confidence)
    implements Excerpt {}
