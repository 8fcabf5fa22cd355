package vn.bienban.annotate.citation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Mention.Heading;
import vn.bienban.annotate.citation.Mention.Own;

/** What a pointer of one type may lead to, as the text has it so far. For one thread. */
final class Antecedents {
  private static final int MAX_SENTENCE = 400;

  final DocumentType type;
  final Set<Referent> named = new LinkedHashSet<>();
  @Nullable Referent last;
  int lastEnd;

  /** Whether the sentence of the last one names another of the type too. */
  boolean contested;

  /** The only one of the type in the text's first line; null also where there are two. */
  @Nullable Referent title;

  boolean titles;

  /** Whether the text is itself such a document, and whether its number stands in its head. */
  boolean home;

  @Nullable Referent own;

  Antecedents(DocumentType type) {
    this.type = type;
  }

  void see(String text, Mention mention, @Nullable Referent entry, boolean inTitle) {
    if (mention.target() instanceof Own head) {
      if (type.fits(head.code())) {
        home = true;
        own = entry;
      }
    } else if (mention.target() instanceof Heading) {
      DocumentType own = mention.type();
      home |= own != null && own.kind().equals(type.kind());
    } else if (entry != null && entry.isOf(type)) {
      boolean another = last != null && last != entry;
      if (isSentenceEnd(text, lastEnd, mention.span().begin())) {
        contested = false;
      } else {
        contested |= another;
      }
      named.add(entry);
      last = entry;
      lastEnd = mention.span().end();
      if (inTitle) {
        title = titles && title != entry ? null : entry;
        titles = true;
      }
    }
  }

  /** Whether a sentence or line ends between two citations; far apart they share none. */
  private static boolean isSentenceEnd(String text, int from, int to) {
    if (to - from > MAX_SENTENCE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n'
          || c == ';'
          || (".?!".indexOf(c) >= 0
              && i + 1 < text.length()
              && Letters.isSpace(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }
}
