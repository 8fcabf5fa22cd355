package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Details;
import vn.bienban.annotate.citation.CitationMention.Heading;
import vn.bienban.annotate.citation.CitationMention.Numbered;
import vn.bienban.annotate.citation.CitationMention.Pointer;
import vn.bienban.annotate.citation.CitationMention.Target;
import vn.bienban.annotate.citation.DocumentType.Genre;
import vn.bienban.annotate.citation.DocumentType.Use;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.text.Span;

/**
 * Reads a text once from left to right and collects what cites a document. Only tokens in which a
 * type word, a part of a document or a digit may stand are looked into; what is read there is not
 * read again, so the time is in proportion to the text. One scanner reads one text.
 */
final class CitationScanner extends TextReader {
  private final List<CitationMention> mentions = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private @Nullable Span pinpoint;

  /** The token that is looked into. */
  private int token;

  private final LooseCodes loose = new LooseCodes(this);
  private final Pinpoints pinpoints = new Pinpoints(this);
  private final DetailReader details = new DetailReader(this);

  CitationScanner(Document document, CitationGrammar grammar) {
    super(document, grammar);
  }

  /**
   * A type word that names a document which was not understood.
   *
   * @param type what it says
   * @param at where it begins
   */
  record Unread(DocumentType type, int at) {}

  /** A type word in the text. */
  record TypeWord(DocumentType type, int begin, int end) {}

  /** Reads the text. */
  void scan() {
    int at = 0;
    int t = 0;
    for (Sentence sentence : document.sentences()) {
      t = Math.max(t, sentence.firstToken());
      int end = grammar.types().mayStandIn(tokens, sentence) ? sentence.endToken() : t;
      while (t < end || t < tokens.size() && tokens.begin(t) < at) {
        if (tokens.begin(t) < at || grammar.types().mayBegin(tokens, t, t + 1 < end)) {
          Span part = at <= tokens.begin(t) ? pinpoints.read(t) : null;
          pinpoint = part == null ? pinpoint : part;
          token = t;
          at = part == null ? read(Math.max(at, tokens.begin(t)), tokens.end(t)) : part.end();
          do {
            t++;
          } while (t < tokens.size() && tokens.end(t) <= at);
        } else {
          t++;
        }
      }
    }
  }

  /** Reads what begins before an offset; gives the next one. */
  private int read(int from, int end) {
    int at = from;
    while (at < end) {
      at = step(at);
    }
    return at;
  }

  /** The mentions so far, in order of place. */
  List<CitationMention> mentions() {
    return mentions;
  }

  /** Type words that name a document which was not understood, in order of place. */
  List<Unread> unread() {
    return unread;
  }

  /**
   * "Nghị quyết 57, 59 và 66 của Bộ Chính trị": the body named last issued all from an index on.
   */
  void shareIssuer(int first) {
    int last = mentions.size() - 1;
    Span issuer = last > first ? mentions.get(last).details().issuer() : null;
    for (int i = first; issuer != null && i < last; i++) {
      mentions.set(i, mentions.get(i).withIssuer(issuer));
    }
  }

  /** Reads what begins at an offset; gives the next one. */
  private int step(int at) {
    char c = text.charAt(at);
    if (CodeLetters.isLetter(c)) {
      return letter(at, c);
    }
    if (CodeLetters.isDigit(c)) {
      return number(at);
    }
    if (c == ':' && text.startsWith("://", at)) {
      return addressEnd(at);
    }
    if (c == ']' && is(text, at + 1, '(')) {
      return addressEnd(at + 2);
    }
    return at + 1;
  }

  private int letter(int at, char c) {
    char before = at(text, at - 1);
    // "moreThông tư": a capital inside a word may begin one whose space was lost
    if (CodeLetters.isWord(before)
        && !(CodeLetters.isUpper(c)
            && CodeLetters.isLetter(before)
            && !CodeLetters.isUpper(before))) {
      return at + 1;
    }
    if ((c == 'w' || c == 'W') && text.startsWith("www.", at)) {
      return addressEnd(at);
    }
    Span part = CodeLetters.isLetter(before) ? pinpoints.readGlued(at) : null;
    if (part != null) {
      pinpoint = part;
      return part.end();
    }
    DocumentTypes.Hit hit =
        at == tokens.begin(token)
            ? grammar.types().read(document, token)
            : grammar.types().read(text, at);
    if (hit == null) {
      return pieceEnd(at + 1);
    }
    DocumentType type = hit.type();
    if (type.isAbbreviation() && isOneOf(text, at - 1, "/-_&") && !startsStrongCode(hit.end())) {
      // "A4/TT1": the end of another code
      return hit.end();
    }
    if (type.genre() == Genre.CODE && !type.isAbbreviation() && ends(words.beforeCode, at)) {
      // "toàn bộ Luật …"
      return wordEnd(text, at);
    }
    TypeWord word = new TypeWord(type, at, hit.end());
    if (!hit.alone() || !isNothing(at, type)) {
      return typed(word);
    }
    if (type.use() != Use.NEVER && type.use() != Use.STANDARD) {
      loose.leaveOpen(word);
    }
    return hit.end();
  }

  /** Whether a type word needs a number or a pointer behind it to cite a document. */
  private boolean isNothing(int begin, DocumentType type) {
    return type.use() == Use.NEVER
        || type.use() != Use.NOUN
            && type.use() != Use.LAW
            && type.genre() == Genre.OTHER
            && !isUpper(text, begin);
  }

  /** The end of the letters from an offset on, or a capital among them behind a small one. */
  private int pieceEnd(int from) {
    int p = from;
    while (isLetter(text, p) && (!isUpper(text, p) || isUpper(text, p - 1))) {
      p++;
    }
    return p;
  }

  private boolean startsStrongCode(int at) {
    int p = spaces(text, at);
    Code code = isDigit(text, p) ? grammar.codes().read(text, p) : null;
    return code != null && code.form() == Code.Form.STRONG;
  }

  /** The end of a web address: white space, a bracket or a quotation mark. */
  private int addressEnd(int at) {
    int p = at;
    while (p < text.length() && !isSpace(text, p) && !isOneOf(text, p, "()<>\"[]")) {
      p++;
    }
    return Math.max(p, at + 1);
  }

  /** A number that no type word leads to. */
  private int number(int at) {
    Code code = grammar.codes().mayBegin(text, at) ? grammar.codes().read(text, at) : null;
    if (code == null) {
      return digitsEnd(text, at);
    }
    loose.read(code);
    return code.end();
  }

  /** What follows a type word; gives the offset to go on from. */
  private int typed(TypeWord word) {
    DocumentType type = word.type();
    if (type.use() == Use.NEVER) {
      return never(word);
    }
    if (type.use() == Use.STANDARD) {
      return StandardReader.read(this, word);
    }
    if (type.use() == Use.LAW && isOtherLaw(type, word.begin())) {
      return word.end();
    }
    int end = new NumberList(this, word).read();
    if (end < 0 && type.use() == Use.LAW) {
      end = new LawReader(this, word).read();
    } else if (end < 0 && (type.genre() == Genre.RESOLUTION || type.genre() == Genre.CONCLUSION)) {
      end = new PartyMeetings(this).read(this, word);
    }
    end = end < 0 ? pointer(word) : end;
    if (end >= 0) {
      return end;
    }
    if (DocumentHead.isHeading(text, word.begin(), word.end())) {
      Span span = new Span(word.begin(), word.end());
      add(span, type, null, new Heading(), false, "citation.own-number");
    }
    loose.leaveOpen(word);
    if (namesAnother(word)) {
      unread.add(new Unread(type, word.begin()));
    }
    return word.end();
  }

  /**
   * Whether a type word that led to nothing names a document all the same: by a number that is left
   * open, by its title, or as a draft. "Nghị định quy định rõ …" does not; it speaks of one named.
   */
  private boolean namesAnother(TypeWord word) {
    return begins(words.number, word.end())
        || word.type().use() == Use.NOUN
            && ((isUpper(text, word.begin()) && begins(words.title, word.end()))
                || ends(words.draft, word.begin()));
  }

  /** Passes over the number of a form, contract or permit. */
  private int never(TypeWord word) {
    Code code = new NumberList(this, word).code();
    return code == null || (code.form() == Code.Form.STRONG && code.year() != null)
        ? word.end()
        : code.end();
  }

  /** Whether "luật" or "hiến pháp" is part of another word or name. */
  private boolean isOtherLaw(DocumentType type, int begin) {
    if (type.genre() == Genre.CONSTITUTION) {
      return !isUpper(text, begin) || ends(words.beforeConstitution, begin);
    }
    if (type.genre() != Genre.LAW) {
      return false;
    }
    return ends(words.beforeLaw, begin)
        || (ends(words.beforeCommonLaw, begin)
            && !(isUpper(text, begin) && grammar.laws().longest(text, begin) != null));
  }

  /** "Nghị định này", "Quyết định nói trên". */
  private int pointer(TypeWord word) {
    int end = word.type().isAbbreviation() ? -1 : end(words.pointer, word.end());
    int plural = end < 0 ? -1 : begin(words.plural, word.begin());
    // "các luật này" are several, named as a list or not at all; "Điều 4 Luật này" is one
    if (end >= 0 && (plural < 0 || pinpoint != null && pinpoint.end() > plural)) {
      add(word, word.begin(), end, new Pointer(), false, "citation.pointer");
    }
    return end;
  }

  /** Adds a mention of the type that a word says. */
  void add(TypeWord word, int begin, int end, Target target, boolean detailed, String rule) {
    String said = text.substring(word.begin(), word.end());
    add(new Span(begin, end), word.type(), said, target, detailed, rule);
  }

  /**
   * Adds a mention with what the words around it tell.
   *
   * @param detailed whether details follow this mention, and not another one of its list
   */
  void add(
      Span span,
      @Nullable DocumentType type,
      @Nullable String typeWords,
      Target target,
      boolean detailed,
      String rule) {
    Span part = pinpointBefore(span);
    boolean whole = part == null && (target instanceof Coded || target instanceof Numbered);
    Details details = detailed ? this.details.read(span.begin(), span.end(), whole) : Details.NONE;
    mentions.add(new CitationMention(span, type, typeWords, target, details, part, rule));
  }

  /** Adds the number in the head of a document with the date there. */
  void addOwn(Code code, @Nullable DocumentType type, Dates.@Nullable Issued issued) {
    Details details = new Details(null, issued, null, null, false);
    mentions.add(
        new CitationMention(
            new Span(code.begin(), code.end()),
            type,
            null,
            new CitationMention.Own(code),
            details,
            null,
            "citation.own-number"));
  }

  /** The pinpoint that ends where the citation begins, over "của", "tại" and a mark. */
  private @Nullable Span pinpointBefore(Span span) {
    Span part = pinpoint;
    return part == null || !pinpoints.leads(part, span.begin()) ? null : part;
  }
}
