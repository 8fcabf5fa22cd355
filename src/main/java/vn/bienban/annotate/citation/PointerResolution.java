package vn.bienban.annotate.citation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Heading;
import vn.bienban.annotate.citation.CitationMention.Own;
import vn.bienban.annotate.citation.CitationMention.Pointer;
import vn.bienban.annotate.citation.CitationScanner.Unread;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.pattern.Match;
import vn.bienban.text.Span;

/** Finds what "Nghị định này", "Luật nói trên" and the like mean. For one text and one thread. */
final class PointerResolution extends DocumentStep {
  /** A longer first line is a text of one paragraph. */
  private static final int MAX_TITLE = 400;

  /** Citations further apart share no sentence. */
  private static final int MAX_SENTENCE = 400;

  /** Wider gaps part what a line says from what it quotes. */
  private static final int MAX_GAP = 16;

  private final List<Unread> unread;
  private final Roles roles;
  private final Trace trace;
  private final Map<String, Antecedents> ofKind = new LinkedHashMap<>();

  /** How far the text was looked at for quotation marks, and the one open there; or -1. */
  private int quotesTo;

  private int quote = -1;

  PointerResolution(Documents documents, List<Unread> unread, Roles roles, Trace trace) {
    super(documents);
    this.unread = unread;
    this.roles = roles;
    this.trace = trace;
  }

  /**
   * "Nghị định này" is the text's own document where it is such a document, by its head, by the
   * article that puts it into force, or by its first line; in any other text the last one named of
   * its type, where only that can be meant: no sentence named two, none was named in between that
   * was not understood, and it stands in no list with the pointer. What stays open is told.
   */
  void resolve() {
    for (CitationMention mention : mentions) {
      DocumentType type = mention.type();
      if (mention.target() instanceof Pointer && type != null) {
        Antecedents antecedents = ofKind.computeIfAbsent(type.kind(), k -> new Antecedents(type));
        if (isPutIntoForce(mention)) {
          antecedents.home = true;
        }
      }
    }
    if (ofKind.isEmpty()) {
      return;
    }
    int titleEnd = titleEnd();
    int nextUnread = 0;
    int list = 0;
    for (int i = 0; i < mentions.size(); i++) {
      CitationMention mention = mentions.get(i);
      for (;
          nextUnread < unread.size() && unread.get(nextUnread).at() < mention.span().begin();
          nextUnread++) {
        DocumentType type = unread.get(nextUnread).type();
        ofKind.values().forEach(each -> each.seeUnread(type));
      }
      if (i == 0 || !joinWithFillers(mentions.get(i - 1).end(), mention.begin())) {
        list = i;
      }
      DocumentType type = mention.type();
      Antecedents ofType = type == null ? null : ofKind.get(type.kind());
      boolean points = mention.target() instanceof Pointer;
      if (points && type != null && ofType != null) {
        pointer(i, type, ofType, list);
      }
      if (!points || documents.at(i) != null) {
        boolean inTitle = !points && mention.span().begin() < titleEnd && roles.isSubject(i);
        for (Antecedents each : ofKind.values()) {
          each.see(i, mention, documents.at(i), roles.givesWay(i), inTitle);
        }
      }
    }
  }

  /** "Điều 3. Quyết định này có hiệu lực …": an article of the document that is meant. */
  private boolean isPutIntoForce(CitationMention pointer) {
    Match article =
        begins(words.inForce, pointer.span().end())
            ? before(pointer.span().begin(), rules.articles)
            : null;
    // "Điều 2 Quyết định … có nội dung như sau:": the line before says what follows
    return article != null && !is(text, back(text, begin(article), " \t\n*_#", MAX_GAP) - 1, ':');
  }

  /**
   * Resolves a pointer.
   *
   * @param list the index of the first mention of the list it stands in
   */
  private void pointer(int index, DocumentType type, Antecedents antecedents, int list) {
    Referent last = antecedents.last;
    boolean name =
        type.use() == DocumentType.Use.NOUN
            || type.use() == DocumentType.Use.LAW
            || isUpper(text, mentions.get(index).span().begin());
    if (antecedents.home) {
      Referent itself = antecedents.itself();
      if (itself != null) {
        documents.take(itself, index);
      } else {
        documents.leaveOpen(index, "the text itself is meant, whose number it does not give");
      }
    } else if (last == null) {
      if (type.use() == DocumentType.Use.NOUN || type.use() == DocumentType.Use.LAW) {
        documents.leaveOpen(index, "no document of this type is named before");
      }
    } else if (list <= antecedents.lastNamed) {
      documents.leaveOpen(index, "the document named before stands in one list with it");
    } else if (isQuotedWith(antecedents.lastNamed, index)) {
      quoted(index, type);
    } else if (antecedents.isCertain(name)) {
      documents.take(last, index);
    } else {
      documents.leaveOpen(index, "more than one document could be meant");
      Span pointer = mentions.get(index).span();
      for (Referent entry : trace.few(antecedents.named)) {
        trace.add(
            () -> new Alternative("documents.mentions", null, pointer, "could be " + entry.key));
      }
    }
  }

  /** Whether a mention stands in the quotation that a pointer stands in. */
  private boolean isQuotedWith(int mention, int pointer) {
    int quote = quote(pointer);
    return mention >= 0 && quote >= 0 && mentions.get(mention).span().begin() > quote;
  }

  /**
   * Where the quotation opens in its line that a mention stands in, or -1. Asked in the order of
   * the mentions, so that each character is looked at once.
   */
  private int quote(int mention) {
    int begin = mentions.get(mention).span().begin();
    for (; quotesTo < begin; quotesTo++) {
      char c = text.charAt(quotesTo);
      if (c == '\n') {
        quote = -1;
      } else if (c == '"') {
        quote = quote < 0 ? quotesTo : -1;
      }
    }
    return quote;
  }

  /** "Điều 3 Thông tư A: “… Thông tư B … theo Thông tư này”": the document quoted speaks. */
  private void quoted(int pointer, DocumentType type) {
    int p = quote(pointer);
    while (p > 0 && isOneOf(text, p, " \t*_:\"")) {
      p--;
    }
    int i = pointer - 1;
    while (i >= 0 && mentions.get(i).end() > p + 1) {
      i--;
    }
    CitationMention lead = i < 0 ? null : mentions.get(i);
    Referent document = i < 0 ? null : documents.at(i);
    if (lead != null
        && document != null
        && lead.end() == p + 1
        && lead.type() != null
        && lead.type().kind().equals(type.kind())) {
      documents.take(document, pointer);
      return;
    }
    documents.leaveOpen(pointer, "the document quoted may be meant");
  }

  /** The end of the first line that says anything. */
  private int titleEnd() {
    int p = 0;
    while (isSpace(text, p)) {
      p++;
    }
    int end = text.indexOf('\n', p);
    return Math.min(end < 0 ? text.length() : end, p + MAX_TITLE);
  }

  /** Whether a sentence or line ends between two citations; far apart they share none. */
  private boolean isSentenceEnd(int from, int to) {
    if (to - from > MAX_SENTENCE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == ';' || (".?!".indexOf(c) >= 0 && isSpace(text, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** What a pointer of one type may lead to, as the text has it so far. */
  private final class Antecedents {
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

    Antecedents(DocumentType type) {
      this.type = type;
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
      return grammar.lexicon().contains(words.letter, type.kind())
          && !grammar.symbols().isType(grammar.symbols().role(code.type()));
    }

    private void take(
        int index, CitationMention mention, Referent document, boolean givesWay, boolean inTitle) {
      boolean sameSentence = !isSentenceEnd(lastEnd, mention.span().begin());
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

    /** The text itself, by its head or else its first line; null where neither names it. */
    @Nullable Referent itself() {
      return own != null ? own : title;
    }

    /** Whether only the last one can be meant. */
    boolean isCertain(boolean byName) {
      return !hidden && !replaced && (named.size() == 1 || (byName && !contested));
    }
  }
}
