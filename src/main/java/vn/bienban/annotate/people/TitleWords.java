package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bienban.lexicon.Table;
import vn.bienban.text.Span;

/** Compares posts by their words. */
final class TitleWords {
  private static final Pattern DIVIDER = Pattern.compile("[\\s,]+");

  private static final Set<String> DEGREES = new HashSet<>();

  static {
    for (Table.Row row : Table.load(TitleWords.class, "degrees.tsv", "abbreviation").rows()) {
      DEGREES.add(row.get(0));
    }
  }

  private TitleWords() {}

  /** The words of a post in lower case. */
  static List<String> of(String post) {
    return List.of(DIVIDER.split(post.toLowerCase(Locale.ROOT)));
  }

  /**
   * The degrees that commas divide, "PGS, TS.", each by itself and without its full stop; those
   * joined by full stops or hyphens, "GS.TSKH.", stay together, as does a post of words.
   */
  static List<Span> degrees(Span post, String text) {
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
        if (!DEGREES.contains(text.substring(word, i).toLowerCase(Locale.ROOT))) {
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

  /** Whether the longer post says all that the shorter one says, from its first word on. */
  static boolean covers(List<String> longer, List<String> shorter) {
    return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
  }

  /**
   * Whether somebody with the post {@code held} may be called {@code words}: its words in order,
   * head first.
   */
  static boolean mayBeShortFor(List<String> words, List<String> held) {
    if (covers(held, words) || covers(words, held)) {
      return true;
    }
    if (!words.get(0).equals(held.get(0))) {
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
