package vn.bienban.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int[] BOUNDS = {1, 2, 4, 8, 16};

  private static final String[] TEMPLATES = new String[BOUNDS.length];

  static {
    for (int i = 0; i < BOUNDS.length; i++) {
      TEMPLATES[i] = Features.FAINT + BOUNDS[i] + "=";
    }
  }

  private static final int PER = 1000;

  private TextWords() {}

  /** Tells the words that a document has more than once; names of persons are none. */
  public static void tell(Features features, Document document) {
    Tokens tokens = document.tokens();
    Map<String, Integer> places = new HashMap<>();
    List<String> words = new ArrayList<>();
    int[] counts = new int[tokens.size()];
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isLetter(i) || tokens.hasDigit(i) || isName(document, i)) {
        continue;
      }
      String word = tokens.lower(i);
      Integer place = places.putIfAbsent(word, words.size());
      if (place == null) {
        place = words.size();
        words.add(word);
      }
      counts[place]++;
      all++;
    }
    for (int i = 0; i < words.size(); i++) {
      for (int b = 0; b < BOUNDS.length && counts[i] > 1 && counts[i] * PER >= BOUNDS[b] * all; b++) {
        features.add(TEMPLATES[b], words.get(i));
      }
    }
  }

  /** Whether a token belongs to a person's name, which says nothing of other texts. */
  public static boolean isName(Document document, int token) {
    PersonMention person = document.mentions().covering(token);
    return person != null && person.isNameAt(document.tokens().span(token, token + 1));
  }
}
