package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.text.Span;

/** Asks patterns and words what stands at an offset of a text. For one document and one thread. */
final class PatternPlaces {
  /** Citations further apart in tokens have nothing to do with each other. */
  private static final int MOST_BETWEEN = 48;

  /** So many tokens at most tell before a citation what is done with it. */
  private static final int MOST_BEFORE = 32;

  private final Document document;
  private final CitationGrammar grammar;

  PatternPlaces(Document document, CitationGrammar grammar) {
    this.document = document;
    this.grammar = grammar;
  }

  /** What the text is read by. */
  CitationGrammar grammar() {
    return grammar;
  }

  Document document() {
    return document;
  }

  String text() {
    return document.text();
  }

  /** The match that begins behind an offset, over white space without a blank line; or null. */
  @Nullable Match behind(int offset, RuleMatcher patterns) {
    int token = token(offset);
    return token < 0 ? null : at(token, patterns, 1);
  }

  /**
   * The match that begins with a token, or null.
   *
   * @param lines over the ends of so many: one that was wrapped may look as if it ended a sentence
   */
  @Nullable Match at(int token, RuleMatcher patterns, int lines) {
    int limit = sentence(document, token).endToken();
    for (int i = 0; i < lines && limit < document.tokens().size() && goesOn(document, limit); i++) {
      limit = sentence(document, limit).endToken();
    }
    return match(patterns, token, limit);
  }

  /**
   * The longest match that ends before an offset and white space, over no blank line, and takes no
   * more than some tokens; or null.
   */
  @Nullable Match before(int offset, RuleMatcher patterns) {
    int limit = from(Reader.spaces(text(), offset));
    int first = limit;
    if (limit > 0 && document.tokens().end(limit - 1) <= offset) {
      while (first > 0 && limit - first < MOST_BEFORE && !isParted(first)) {
        first--;
      }
    }
    Match match = null;
    for (int t = first; t < limit && match == null; t++) {
      match = match(patterns, t, limit);
    }
    return match;
  }

  /**
   * The match that begins behind an offset where the tokens up to another one, over no blank line,
   * are all that it may take; null where there are none or too many.
   */
  @Nullable Match between(int offset, int end, RuleMatcher patterns) {
    Tokens tokens = document.tokens();
    int first = offset < end ? token(offset) : -1;
    int limit = first < 0 ? -1 : from(end);
    if (limit <= first
        || limit - first > MOST_BETWEEN
        || limit == tokens.size()
        || tokens.begin(limit) != end) {
      return null;
    }
    return isParagraph(offset, end) ? match(patterns, first, limit) : null;
  }

  /** Whether no blank line stands between two offsets. */
  boolean isParagraph(int offset, int end) {
    int line = Reader.lineEnd(text(), offset, end);
    while (line >= 0 && Reader.spaces(text(), line) > line) {
      line = Reader.lineEnd(text(), line + 1, end);
    }
    return line < 0;
  }

  /** Whether the token before a token stands in the same paragraph: no blank line between them. */
  static boolean goesOn(Document document, int token) {
    Tokens tokens = document.tokens();
    return Reader.spaces(document.text(), tokens.end(token - 1)) == tokens.begin(token);
  }

  /** Whether more than marks of emphasis and the end of one line stand before a token. */
  private boolean isParted(int token) {
    Tokens tokens = document.tokens();
    int end = token == tokens.size() ? text().length() : tokens.begin(token);
    int p = Reader.over(text(), tokens.end(token - 1), " \t*_", end);
    p = Reader.is(text(), p, '\n') ? Reader.over(text(), p + 1, " \t*_", end) : p;
    return p < end;
  }

  /** Whether nothing but a comma or "và" stands between two offsets, as between items of a list. */
  boolean join(int from, int to) {
    Match joint = between(from, to, grammar.rules().joints);
    return joint != null && !joint.has("fillers");
  }

  /** As {@link #join}, perhaps with "quy định tại" or "các" behind the comma or "và". */
  boolean joinWithFillers(int from, int to) {
    return between(from, to, grammar.rules().joints) != null;
  }

  private @Nullable Match match(RuleMatcher patterns, int token, int limit) {
    document.timeLimit().check();
    RuleMatcher.Found found = patterns.at(document, sentence(document, token), token, limit);
    return found == null ? null : found.match();
  }

  /** Whether a phrase of a class begins behind an offset and white space. */
  boolean begins(LexicalClass type, int offset) {
    return end(type, offset) >= 0;
  }

  /** The end of the longest phrase of a class that begins behind an offset, or -1. */
  int end(LexicalClass type, int offset) {
    int token = token(offset);
    if (token < 0) {
      return -1;
    }
    if (Phrases.mayBeWrapped(document, token)) {
      return Phrases.of(grammar.lexicon(), type).end(text(), document.tokens().begin(token));
    }
    int end = document.tokens().phraseEnd(type, token);
    return end < 0 ? -1 : document.tokens().end(end - 1);
  }

  /** The entry of the longest phrase of a class that begins with a token. */
  int entry(LexicalClass type, int token) {
    Phrases.Hit hit = Phrases.of(grammar.lexicon(), type).longest(document, token);
    return hit == null ? Lexicon.NONE : hit.entry();
  }

  /** Whether a phrase of a class ends before an offset and white space. */
  boolean ends(LexicalClass type, int offset) {
    return begin(type, offset) >= 0;
  }

  /** The begin of the longest phrase of a class that ends before an offset, or -1. */
  int begin(LexicalClass type, int offset) {
    int token = from(Reader.spaces(document.text(), offset));
    boolean follows =
        token > 0
            && document.tokens().end(token - 1) == Reader.spacesBefore(document.text(), offset);
    int begin = follows ? document.tokens().phraseBegin(type, token) : -1;
    return begin < 0 ? -1 : document.tokens().begin(begin);
  }

  /** Whether a phrase of a class begins between two offsets. */
  boolean has(LexicalClass type, Span span) {
    return document.tokens().find(type, from(span.begin()), from(span.end())) >= 0;
  }

  static Sentence sentence(Document document, int token) {
    return document.segmented().sentences().get(document.tokens().sentence(token));
  }

  /** The token that begins behind an offset and white space, or -1 where none does. */
  int token(int offset) {
    int begin = Reader.spaces(document.text(), offset);
    int token = from(begin);
    return token < document.tokens().size() && document.tokens().begin(token) == begin ? token : -1;
  }

  /** The first token that begins at an offset or behind it. */
  int from(int offset) {
    int token = document.segmented().tokenAt(offset);
    return token < document.tokens().size() && document.tokens().begin(token) < offset
        ? token + 1
        : token;
  }

  /** The first offset of a match. */
  int begin(Match match) {
    return document.tokens().begin(match.begin());
  }

  /** The offset after a match. */
  int end(Match match) {
    return document.tokens().end(match.end() - 1);
  }

  /** The characters of some tokens. */
  Span span(Match.Range range) {
    return document.tokens().span(range.begin(), range.end());
  }
}
