package vn.bienban.annotate.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Antecedents antecedents =
            ofKind.computeIfAbsent(
                type.kind(),
                k ->
                    new Antecedents(
                        text,
                        type,
                        grammar.lexicon().contains(grammar.words().letter, k)
                            ? grammar.symbols()
                            : null));
        if (isPutIntoForce(mention)) {
          antecedents.setHome();
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
        begins(grammar.words().inForce, pointer.span().end())
            ? before(pointer.span().begin(), grammar.rules().articles)
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
    Referent last = antecedents.last();
    boolean name =
        type.use() == DocumentType.Use.NOUN
            || type.use() == DocumentType.Use.LAW
            || CodeLetters.isUpper(text.charAt(mentions.get(index).span().begin()));
    if (antecedents.isHome()) {
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
    } else if (list <= antecedents.lastNamed()) {
      documents.leaveOpen(index, "the document named before stands in one list with it");
    } else if (isQuotedWith(antecedents.lastNamed(), index)) {
      quoted(index, type);
    } else if (antecedents.isCertain(name)) {
      documents.take(last, index);
    } else {
      documents.leaveOpen(index, "more than one document could be meant");
      Span pointer = mentions.get(index).span();
      for (Referent entry : trace.few(antecedents.named())) {
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
}
