package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.text.Span;

/** Asks patterns what stands behind an offset of a text. For one document. */
record PatternPlaces(Document document) {

  /** The match that begins behind an offset, over white space without a blank line; or null. */
  @Nullable Match behind(int offset, RuleMatcher patterns) {
    int token = token(offset);
    if (token < 0) {
      return null;
    }
    List<Sentence> sentences = document.segmented().sentences();
    Sentence sentence = sentences.get(document.tokens().sentence(token));
    int limit = sentence.endToken();
    if (sentence.index() + 1 < sentences.size()
        && token(document.tokens().end(limit - 1)) == limit) {
      // a line that was wrapped may look as if it ended a sentence
      limit = sentences.get(sentence.index() + 1).endToken();
    }
    RuleMatcher.Found found = patterns.at(document, sentence, token, limit);
    return found == null ? null : found.match();
  }

  /** The token that begins behind an offset and white space, or -1 where none does. */
  private int token(int offset) {
    Tokens tokens = document.tokens();
    int begin = Reader.spaces(document.text(), offset);
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.begin(middle) < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tokens.size() && tokens.begin(low) == begin ? low : -1;
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
