package vn.bienban.annotate.task;

import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Whether law is cited by its parts. Immutable and thread-safe. */
final class Statutes extends Domain {
  /** A document that is no meeting and cites so many parts of laws explains law. */
  private static final int MANY_CITED = 4;

  private final LexicalClass article = of("law-article");
  private final LexicalClass part = of("law-part");

  Statutes(Lexicon lexicon) {
    super(lexicon, "task");
  }

  /** Whether a sentence cites an article of law. */
  boolean areCited(SentenceWindow words) {
    return words.has(article) && count(words.tokens(), article, words.begin(), words.end(), 1) > 0;
  }

  /** Whether articles, clauses and points are cited again and again. */
  boolean areExplained(Tokens tokens) {
    return count(tokens, part, 0, tokens.size(), MANY_CITED) >= MANY_CITED;
  }

  /** How many parts of law are cited. */
  int cited(Tokens tokens) {
    return count(tokens, part, 0, tokens.size(), Integer.MAX_VALUE);
  }

  private static int count(Tokens tokens, LexicalClass type, int from, int to, int enough) {
    int cited = 0;
    for (int i = from; i + 1 < to && cited < enough; i++) {
      if (tokens.kind(i + 1) == TokenKind.NUMBER && tokens.is(type, i)) {
        cited++;
      }
    }
    return cited;
  }
}
