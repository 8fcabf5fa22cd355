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

  /** So much of a title is read, in UTF-16 units. */
  private static final int LONGEST = 400;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> words;

  private ArticleTitle(Set<String> words) {
    this.words = words;
  }

  /** The words of a title; none where it is null or has neither letter nor digit. */
  static ArticleTitle of(@Nullable String title) {
    if (title == null) {
      return NONE;
    }
    String begin = title.substring(0, Math.min(LONGEST, title.length()));
    String text = LowerCase.of(TextNormalizer.normalize(SourceText.of(begin)).text());
    return new ArticleTitle(
        BETWEEN
            .splitAsStream(text)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
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
      if (tokens.isLetter(i) && words.contains(tokens.lower(i))) {
        found.add(tokens.lower(i));
      }
    }
    return found.size();
  }
}
