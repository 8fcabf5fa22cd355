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

/**
 * What reads one thing in one text: it asks patterns and words what stands at an offset. For one
 * document and one thread.
 */
abstract class TextReader extends Reader {
  /** Citations further apart in tokens have nothing to do with each other. */
  private static final int MOST_BETWEEN = 48;

  /** So many tokens at most tell before a citation what is done with it. */
  private static final int MOST_BEFORE = 32;

  final CitationGrammar grammar;
  final CitationWords words;
  final CitationRules rules;
  final Document document;
  final String text;
  final Tokens tokens;

  TextReader(Document document, CitationGrammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words();
    this.rules = grammar.rules();
    this.document = document;
    this.text = document.text();
    this.tokens = document.tokens();
  }

  /** For the text of another one. */
  TextReader(TextReader other) {
    this(other.document, other.grammar);
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
    for (int i = 0; i < lines && limit < tokens.size() && goesOn(document, limit); i++) {
      limit = sentence(document, limit).endToken();
    }
    return match(patterns, token, limit);
  }

  /**
   * The longest match that ends before an offset and white space, over no blank line, and takes no
   * more than some tokens; or null.
   */
  @Nullable Match before(int offset, RuleMatcher patterns) {
    int limit = from(spaces(text, offset));
    int first = limit;
    if (limit > 0 && tokens.end(limit - 1) <= offset) {
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
    int line = lineEnd(text, offset, end);
    while (line >= 0 && spaces(text, line) > line) {
      line = lineEnd(text, line + 1, end);
    }
    return line < 0;
  }

  /** Whether the token before a token stands in the same paragraph: no blank line between them. */
  static boolean goesOn(Document document, int token) {
    Tokens tokens = document.tokens();
    return spaces(document.text(), tokens.end(token - 1)) == tokens.begin(token);
  }

  /** Whether more than marks of emphasis and the end of one line stand before a token. */
  private boolean isParted(int token) {
    int end = token == tokens.size() ? text.length() : tokens.begin(token);
    int p = over(text, tokens.end(token - 1), " \t*_", end);
    p = is(text, p, '\n') ? over(text, p + 1, " \t*_", end) : p;
    return p < end;
  }

  /** Whether nothing but a comma or "và" stands between two offsets, as between items of a list. */
  boolean join(int from, int to) {
    Match joint = between(from, to, rules.joints);
    return joint != null && !joint.has("fillers");
  }

  /** As {@link #join}, perhaps with "quy định tại" or "các" behind the comma or "và". */
  boolean joinWithFillers(int from, int to) {
    return between(from, to, rules.joints) != null;
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
      return Phrases.once(grammar.lexicon(), type).end(text, tokens.begin(token));
    }
    int end = tokens.phraseEnd(type, token);
    return end < 0 ? -1 : tokens.end(end - 1);
  }

  /** The entry of the longest phrase of a class that begins with a token. */
  int entry(LexicalClass type, int token) {
    Phrases.Hit hit = Phrases.once(grammar.lexicon(), type).longest(document, token);
    return hit == null ? Lexicon.NONE : hit.entry();
  }

  /** Whether a phrase of a class ends before an offset and white space. */
  boolean ends(LexicalClass type, int offset) {
    return begin(type, offset) >= 0;
  }

  /** The begin of the longest phrase of a class that ends before an offset, or -1. */
  int begin(LexicalClass type, int offset) {
    int token = from(spaces(text, offset));
    boolean follows = token > 0 && tokens.end(token - 1) == spacesBefore(text, offset);
    int begin = follows ? tokens.phraseBegin(type, token) : -1;
    return begin < 0 ? -1 : tokens.begin(begin);
  }

  /** Whether a phrase of a class begins between two offsets. */
  boolean has(LexicalClass type, Span span) {
    return tokens.find(type, from(span.begin()), from(span.end())) >= 0;
  }

  static Sentence sentence(Document document, int token) {
    return document.segmented().sentences().get(document.tokens().sentence(token));
  }

  /** The token that begins behind an offset and white space, or -1 where none does. */
  int token(int offset) {
    int begin = spaces(text, offset);
    int token = from(begin);
    return token < tokens.size() && tokens.begin(token) == begin ? token : -1;
  }

  /** The first token that begins at an offset or behind it. */
  int from(int offset) {
    int token = document.segmented().tokenAt(offset);
    return token < tokens.size() && tokens.begin(token) < offset ? token + 1 : token;
  }

  /** The first offset of a match. */
  int begin(Match match) {
    return tokens.begin(match.begin());
  }

  /** The offset after a match. */
  int end(Match match) {
    return tokens.end(match.end() - 1);
  }

  /** The characters of some tokens. */
  Span span(Match.Range range) {
    return tokens.span(range.begin(), range.end());
  }

  /** Where the next item of a list may begin, over a mark and "và"; -1 where the list ends. */
  int nextItem(int end) {
    int s = spaces(text, end);
    boolean mark = isOneOf(text, s, ",;");
    int and = end(words.conjunction, mark ? s + 1 : s);
    return and > 0 ? spaces(text, and) : mark ? spaces(text, s + 1) : -1;
  }
}
