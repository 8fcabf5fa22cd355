package vn.bienban.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a document is cited.
 *
 * @param text the words, from the type word to the end of the number or name
 * @param pinpoint điểm, khoản, điều, chương or phụ lục that the citation points at, or null
 * @param roles what the sentence says is done to the document, each thing once; empty where it says
 *     nothing of it
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record DocumentMention(
    String text,
    @Nullable String pinpoint,
    List<DocumentRole> roles,
    int begin,
    int end,
    String source,
    double confidence)
    implements Excerpt {
  public DocumentMention {
    roles = List.copyOf(roles);
  }
}
