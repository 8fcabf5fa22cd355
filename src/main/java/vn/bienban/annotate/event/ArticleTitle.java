package vn.bienban.annotate.event;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Tokens;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.LowerCase;
import vn.bienban.text.SourceText;

/**
 * The words of an article's title, in small letters, to compare with those of its text. Immutable.
 */
final class ArticleTitle {
  private static final ArticleTitle NONE = new ArticleTitle(Set.of());

  /** No title is longer; what is, is a text. */
  private static final int LONGEST = 400;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> words;

  private ArticleTitle(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** The words of a title; none where it is null, has no letter or digit, or is a whole text. */
  static ArticleTitle of(@Nullable String title) {
    if (title == null || title.length() > LONGEST) {
      return NONE;
    }
    String text = LowerCase.of(TextNormalizer.normalize(SourceText.of(title)).text());
    return new ArticleTitle(
        BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).collect(Collectors.toSet()));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Set<String> words() {
    return words;
  }

  /** How many different words between two tokens the title has. */
  int common(Tokens tokens, int begin, int end) {
    Set<String> found = new HashSet<>();
    for (int i = begin; i < end; i++) {
      if (words.contains(tokens.lower(i))) {
        found.add(tokens.lower(i));
      }
    }
    return found.size();
  }

  /** How many of the words between two tokens are among some, in so many parts of all. */
  static String share(Set<String> told, Tokens tokens, int begin, int end, int parts) {
    int all = 0;
    int found = 0;
    for (int i = begin; i < end; i++) {
      if (tokens.isLetter(i)) {
        all++;
        found += told.contains(tokens.lower(i)) ? 1 : 0;
      }
    }
    return all == 0 ? "none" : Integer.toString(parts * found / all);
  }
}
