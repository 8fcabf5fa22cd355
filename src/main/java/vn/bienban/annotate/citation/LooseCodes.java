package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Heading;
import vn.bienban.annotate.citation.CitationScanner.TypeWord;
import vn.bienban.annotate.citation.DocumentType.Use;
import vn.bienban.pattern.Match;
import vn.bienban.text.Span;

/**
 * Reads codes that no type word stands directly before: they belong to one that stands further
 * away, go on with a list, prove themselves, or are a document's own. One object reads one text.
 */
final class LooseCodes extends TextReader {
  /** How far a code may stand from the type word it belongs to: "Kế hoạch thanh tra số …". */
  private static final int MAX_TO_CODE = 100;

  /** How far a code may stand from the one before in a list with dates and subjects. */
  private static final int MAX_IN_LIST = 300;

  private final CitationScanner out;
  private final DocumentHead head;

  /** The last type word that led to nothing by itself. */
  private @Nullable TypeWord open;

  LooseCodes(CitationScanner out) {
    super(out);
    this.out = out;
    this.head = new DocumentHead(this);
  }

  /** Tells of a type word that led to nothing by itself. */
  void leaveOpen(TypeWord word) {
    open = word;
  }

  /** A code that no type word stands directly before. */
  void read(Code code) {
    if (code.form() == Code.Form.NEVER || code.form() == Code.Form.COURT) {
      return;
    }
    if (head.isOwnNumber(code)) {
      out.addOwn(code, grammar.types().ofSymbol(code), head.issued(code));
      return;
    }
    Coded target = new Coded(code, null, null, false);
    int so = begin(words.number, code.begin());
    TypeWord before = open;
    DocumentType type = before == null ? null : before.type();
    int wordsEnd = before == null || so < 0 ? -1 : wordsEnd(before.end(), so);
    if (before != null
        && type != null
        && wordsEnd > 0
        && (type.fits(code) || (type.use() == Use.NOUN && code.form() == Code.Form.STRONG))) {
      TypeWord word = new TypeWord(type, before.begin(), wordsEnd);
      out.add(word, word.begin(), code.end(), target, true, "citation.code-after");
      return;
    }
    List<CitationMention> mentions = out.mentions();
    CitationMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    if (last != null
        && last.type() != null
        && !(last.target() instanceof Heading)
        && (last.type().fits(code) || isOfNoType(code))
        && (so > 0
            ? so - last.span().end() <= MAX_IN_LIST && isParagraph(last.span().end(), so)
            : join(last.end(), code.begin()))) {
      out.add(
          new Span(code.begin(), code.end()),
          last.type(),
          last.typeWords(),
          target,
          true,
          "citation.code-list");
    } else if ((code.form() == Code.Form.STRONG && !isShape(code))
        || (code.body() && isAloneInLine(code))) {
      out.add(new Span(code.begin(), code.end()), null, null, target, true, "citation.bare-code");
    }
  }

  /** "54/ĐM-TTg" in a list of "công điện": a known body under letters that stand for no type. */
  private boolean isOfNoType(Code code) {
    return code.body() && grammar.symbols().role(code.type()) == null;
  }

  /** "3D/HD-TV": a capital after the number and no body or year, as in names of goods. */
  private static boolean isShape(Code code) {
    return code.year() == null
        && !code.body()
        && CodeLetters.isUpper(code.number().charAt(code.number().length() - 1));
  }

  /**
   * The end of the words that name a type, up to three plain ones behind it included ("thanh tra");
   * or -1 where it and "số" do not stand in one clause.
   */
  private int wordsEnd(int from, int so) {
    int end = spacesBefore(text, so);
    if (so - from > MAX_TO_CODE || end <= from) {
      return end <= from ? from : -1;
    }
    Match clause = between(from, so, rules.codesAfter);
    return clause == null ? -1 : clause.has("name") ? end : from;
  }

  /** Whether a code has a line or table cell to itself. */
  private boolean isAloneInLine(Code code) {
    int begin = back(text, code.begin(), " ", 7);
    int end = over(text, code.end(), " ", 8);
    return (begin == 0 || isOneOf(text, begin - 1, "\n|"))
        && (end >= text.length() || isOneOf(text, end, "\n|"));
  }
}
