package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Span;

/** Compares posts by their words. */
final class TitleWords {
  private static final String SPACE = " \t\n\u000B\f\r";

  private static final String DIVIDERS = SPACE + ",()–-";

  private final Lexicon lexicon;
  private final LexicalClass degree;

  TitleWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    degree = lexicon.lexicalClass("people.degree");
  }

  /** The words of a post in lower case. */
  static List<String> of(String post) {
    String lower = LowerCase.of(post);
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || isDivider(lower, i)) {
        if (i > begin) {
          words.add(lower.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words.isEmpty() ? List.of(lower) : words;
  }

  /** "TP." is "TP": the stop of an abbreviation says nothing. */
  private static boolean isDivider(String text, int at) {
    char c = text.charAt(at);
    return DIVIDERS.indexOf(c) >= 0
        || c == '.' && (at + 1 == text.length() || SPACE.indexOf(text.charAt(at + 1)) >= 0);
  }

  /**
   * The degrees that commas divide, "PGS, TS.", each by itself and without its full stop; those
   * joined by full stops or hyphens, "GS.TSKH.", stay together, as does a post of words.
   */
  List<Span> degrees(Span post, String text) {
    List<Span> degrees = new ArrayList<>();
    int begin = post.begin();
    int word = post.begin();
    int last = post.begin();
    for (int i = post.begin(); i <= post.end(); i++) {
      char c = i < post.end() ? text.charAt(i) : ',';
      if (Character.isLetterOrDigit(c)) {
        continue;
      }
      if (i > word) {
        if (!isDegree(text.substring(word, i))) {
          return List.of(post);
        }
        last = i;
      }
      word = i + 1;
      if (c == ',') {
        degrees.add(new Span(begin, last));
        begin = word;
      } else if (c == ' ' && begin == i) {
        begin = word;
      } else if (c != '.' && c != '-' && c != ' ') {
        return List.of(post);
      }
    }
    return degrees;
  }

  private boolean isDegree(String word) {
    return lexicon.contains(degree, LowerCase.of(word));
  }

  /**
   * Whether somebody with the post {@code held} may be called {@code words}: its words in order,
   * head first.
   */
  static boolean mayBeShortFor(List<String> words, List<String> held) {
    boolean longer = words.size() >= held.size() && words.subList(0, held.size()).equals(held);
    return longer || isIn(words, held);
  }

  /**
   * Whether the words of a post stand in a longer one in this order, the head first, with its first
   * two words: no "Phó Trưởng ban A" stands in "Phó Vụ trưởng Vụ B, Ban A".
   */
  static boolean isIn(List<String> words, List<String> held) {
    if (words.size() > held.size()
        || !words.get(0).equals(held.get(0))
        || words.size() > 1 && !words.get(1).equals(held.get(1))) {
      return false;
    }
    int at = 0;
    for (String word : held) {
      if (at < words.size() && words.get(at).equals(word)) {
        at++;
      }
    }
    return at == words.size();
  }
}
