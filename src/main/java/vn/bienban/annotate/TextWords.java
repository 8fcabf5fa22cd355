package vn.bienban.annotate;

import vn.bienban.decide.Features;
import vn.bienban.document.Document;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Tokens;

/**
 * The words of a whole text as features of what is decided in it: which of them it has how often
 * tells a report from an explained law, a story of crime or the news of a market. A word tells as
 * many features as its share exceeds bounds, so that more of it weighs no less than some. Each is
 * {@link Features#FAINT}: there are many of them, and none says much.
 */
public final class TextWords {
  /** So many of a thousand words. */
  private static final int[] BOUNDS = {1, 4, 8};

  private static final String[] TEMPLATES = new String[BOUNDS.length];

  static {
    for (int i = 0; i < BOUNDS.length; i++) {
      TEMPLATES[i] = Features.FAINT + BOUNDS[i] + "=";
    }
  }

  private static final int PER = 1000;

  /** A shorter text counts as if it had so many words, for one word in it tells little. */
  private static final int SHORTEST = 300;

  private TextWords() {}

  /** Tells the words that a document has more than once; names of persons are none. */
  public static void tell(Features features, Document document) {
    Tokens tokens = document.tokens();
    // a table of words, open at each place that no word hashes to
    int slots = 2 * Integer.highestOneBit(Math.max(1, tokens.size()));
    int[] first = new int[slots];
    int[] counts = new int[slots];
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isLetter(i) && !tokens.hasDigit(i) && !isName(document, i)) {
        String word = tokens.lower(i);
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> Short.SIZE) & slots - 1;
        while (counts[slot] > 0 && !tokens.lower(first[slot]).equals(word)) {
          slot = slot + 1 & slots - 1;
        }
        first[slot] = counts[slot] == 0 ? i : first[slot];
        counts[slot]++;
        all++;
      }
    }
    int length = Math.max(SHORTEST, all);
    for (int slot = 0; slot < slots; slot++) {
      int count = counts[slot];
      for (int b = 0; b < BOUNDS.length && count > 1 && count * PER >= BOUNDS[b] * length; b++) {
        features.add(TEMPLATES[b], tokens.lower(first[slot]));
      }
    }
  }

  /** Whether a token belongs to a person's name, which says nothing of other texts. */
  public static boolean isName(Document document, int token) {
    PersonMention person = document.mentions().covering(token);
    Tokens tokens = document.tokens();
    return person != null && person.isNameAt(tokens.begin(token), tokens.end(token));
  }
}
