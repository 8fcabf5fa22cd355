package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.text.Span;

/** Asks patterns what stands behind an offset of a text. For one document and one thread. */
final class PatternPlaces {
  /** Citations further apart in tokens have nothing to do with each other. */
  private static final int MOST_BETWEEN = 48;

  /** So many tokens from the last one asked for a token is looked for first. */
  private static final int NEAR = 16;

  private final Document document;

  /** The token that was found last: the next one is mostly near. */
  private int last;

  PatternPlaces(Document document) {
    this.document = document;
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
    return token < 0 ? null : at(token, patterns);
  }

  /** The match that begins with a token, or null. */
  @Nullable Match at(int token, RuleMatcher patterns) {
    Sentence sentence = sentence(token);
    int limit = sentence.endToken();
    if (limit < document.tokens().size() && goesOn(document, limit)) {
      // a line that was wrapped may look as if it ended a sentence
      limit = sentence(limit).endToken();
    }
    return match(patterns, sentence, token, limit);
  }

  /**
   * The first match before an offset; none where no phrase of a class ends there, which all of them
   * end with.
   *
   * @param most so many tokens it begins before the offset
   */
  @Nullable Match before(int offset, LexicalClass end, int most, RuleMatcher patterns) {
    int token = token(offset);
    if (token <= 0
        || Reader.spacesBefore(document.text(), offset) != document.tokens().end(token - 1)
        || document.tokens().phraseBegin(end, token) < 0) {
      return null;
    }
    Sentence sentence = sentence(token - 1);
    Match[] first = new Match[1];
    patterns.find(
        document,
        sentence,
        Math.max(sentence.firstToken(), token - most),
        token,
        (rule, match) -> first[0] = first[0] == null ? match : first[0]);
    return first[0];
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
    for (int t = first + 1; t <= limit; t++) {
      if (!goesOn(document, t)) {
        return null;
      }
    }
    return match(patterns, sentence(first), first, limit);
  }

  /** Whether the token before a token stands in the same paragraph: no blank line between them. */
  static boolean goesOn(Document document, int token) {
    Tokens tokens = document.tokens();
    return Reader.spaces(document.text(), tokens.end(token - 1)) == tokens.begin(token);
  }

  private @Nullable Match match(RuleMatcher patterns, Sentence sentence, int token, int limit) {
    document.timeLimit().check();
    RuleMatcher.Found found = patterns.at(document, sentence, token, limit);
    return found == null ? null : found.match();
  }

  /** Whether a phrase of a class begins behind an offset and white space. */
  boolean begins(LexicalClass type, int offset) {
    int token = token(offset);
    return token >= 0 && document.tokens().begins(type, token);
  }

  /** Whether a phrase of a class ends before an offset and white space. */
  boolean ends(LexicalClass type, int offset) {
    int token = token(offset);
    return token > 0 && goesOn(document, token) && document.tokens().phraseBegin(type, token) >= 0;
  }

  private Sentence sentence(int token) {
    return document.segmented().sentences().get(document.tokens().sentence(token));
  }

  /** The token that ends at an offset, or -1 where none does. */
  int tokenBefore(int offset) {
    int token = from(offset) - 1;
    return token >= 0 && document.tokens().end(token) == offset ? token : -1;
  }

  /** The token that begins behind an offset and white space, or -1 where none does. */
  int token(int offset) {
    int begin = Reader.spaces(document.text(), offset);
    int token = from(begin);
    return token < document.tokens().size() && document.tokens().begin(token) == begin ? token : -1;
  }

  /** The first token that begins at an offset or behind it. */
  private int from(int offset) {
    Tokens tokens = document.tokens();
    int low = Math.max(0, last - NEAR);
    int high = Math.min(tokens.size(), last + NEAR);
    low = low > 0 && tokens.begin(low - 1) >= offset ? 0 : low;
    high = high < tokens.size() && tokens.begin(high) < offset ? tokens.size() : high;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.begin(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    last = low;
    return low;
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
