package vn.bienban.annotate.citation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Heading;
import vn.bienban.annotate.citation.CitationMention.Own;
import vn.bienban.annotate.citation.CitationMention.Pointer;

/** What a pointer of one type may lead to, as the text has it so far. For one thread. */
final class Antecedents {
  private static final int MAX_SENTENCE = 400;

  private final String text;
  private final DocumentType type;
  private final Set<Referent> named = new LinkedHashSet<>();
  private @Nullable Referent last;
  private int lastNamed;
  private int lastEnd;

  /** Whether the sentence of the last one names another of the type too. */
  private boolean contested;

  /** Whether another of the type, which was not understood, is named after the last one. */
  private boolean hidden;

  /** Whether the sentence of the last one says that another document takes its place. */
  private boolean replaced;

  /** The only one of the type in the text's first line; null also where there are two. */
  private @Nullable Referent title;

  private boolean titles;

  /** Whether the text is itself such a document, and the document by the number in its head. */
  private boolean home;

  private @Nullable Referent own;
  private final @Nullable Symbols symbols;

  /**
   * The documents that a pointer may mean.
   *
   * @param symbols tells letters by their symbols; null where the type is not that of letters
   */
  Antecedents(String text, DocumentType type, @Nullable Symbols symbols) {
    this.text = text;
    this.type = type;
    this.symbols = symbols;
  }

  /** Tells that the text is itself such a document. */
  void setHome() {
    home = true;
  }

  /** Tells of a type word that names a document which was not understood. */
  void seeUnread(DocumentType other) {
    hidden |= other.kind().equals(type.kind());
  }

  /**
   * Tells of a mention.
   *
   * @param index its index
   * @param document what it is of, or null where that is open
   * @param givesWay whether its sentence says that another document takes its place
   * @param inTitle whether it may name the text itself
   */
  void see(
      int index,
      CitationMention mention,
      @Nullable Referent document,
      boolean givesWay,
      boolean inTitle) {
    DocumentType said = mention.type();
    boolean sameKind = said != null && said.kind().equals(type.kind());
    if (mention.target() instanceof Own head) {
      if (type.fits(head.code()) || isLetter(head.code())) {
        home = true;
        own = document;
      }
    } else if (mention.target() instanceof Heading) {
      home |= sameKind;
    } else if (document == null) {
      hidden |= sameKind;
    } else if (document.type == null
        ? document.isOf(type)
        : document.type.kind().equals(type.kind())) {
      take(index, mention, document, givesWay, inTitle);
    }
  }

  /** "2817/STC-VP" in a head: a letter, as no type stands in its symbol. */
  private boolean isLetter(Code code) {
    return symbols != null && !symbols.isType(symbols.role(code.type()));
  }

  private void take(
      int index, CitationMention mention, Referent document, boolean givesWay, boolean inTitle) {
    boolean sameSentence = !isSentenceEnd(text, lastEnd, mention.span().begin());
    named.add(document);
    if (inTitle) {
      title = titles && title != document ? null : document;
      titles = true;
    }
    if (givesWay && sameSentence && last != null && last != document) {
      // "Nghị định này thay thế Nghị định …": the sentence is about the document that stays
      return;
    }
    contested = sameSentence && (contested || (last != null && last != document));
    hidden = false;
    replaced = givesWay;
    last = document;
    if (!(mention.target() instanceof Pointer)) {
      lastNamed = index;
    }
    lastEnd = mention.span().end();
  }

  /** Whether the text is itself a document of the type. */
  boolean isHome() {
    return home;
  }

  /** The text itself, by its head or else its first line; null where neither names it. */
  @Nullable Referent itself() {
    return own != null ? own : title;
  }

  /** Those named of the type. */
  Set<Referent> named() {
    return named;
  }

  /** The last one named of the type, or null. */
  @Nullable Referent last() {
    return last;
  }

  /** The index of the last mention that names one of the type. */
  int lastNamed() {
    return lastNamed;
  }

  /** Whether only the last one can be meant. */
  boolean isCertain(boolean byName) {
    return !hidden && !replaced && (named.size() == 1 || (byName && !contested));
  }

  /** Whether a sentence or line ends between two citations; far apart they share none. */
  private static boolean isSentenceEnd(String text, int from, int to) {
    if (to - from > MAX_SENTENCE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == ';' || (".?!".indexOf(c) >= 0 && Reader.isSpace(text, i + 1))) {
        return true;
      }
    }
    return false;
  }
}
