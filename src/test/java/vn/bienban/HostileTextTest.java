package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.json.RecordAssertions;

/**
 * Whatever the text, reading it throws nothing and its record keeps the contract: 10⁵ texts by a
 * seed of today, which is told. {@code -Dseed=N -Dtexts=1} reads the text of one seed again, {@code
 * -Dtexts=10000000} more of them.
 */
class HostileTextTest {
  private static final int MOST_FAILURES = 10;
  private static final Bienban BIENBAN = Bienban.create();

  /** The shapes of records that were held against the schema. */
  private final Set<String> shapes = new HashSet<>();

  @Test
  void everyTextHasARecordThatKeepsTheContract(TestReporter reporter) {
    long seed = Long.getLong("seed", new SplittableRandom().nextLong());
    int texts = Integer.getInteger("texts", 100_000);
    reporter.publishEntry("seed", Long.toString(seed));
    List<String> failures = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int i = 0; i < texts && failures.size() < MOST_FAILURES; i++) {
      if (i > 0 && i % 1_000_000 == 0) {
        reporter.publishEntry("read so far", Integer.toString(i));
      }
      Article article = HostileText.article(seed + i);
      String failure = failure(article);
      if (failure != null && told.add(failure)) {
        Article small = shrunk(article, a -> failure.equals(failure(a)));
        failures.add(
            "-Dseed=%d -Dtexts=1: %s%n%s, published %s:%n%s"
                .formatted(
                    seed + i, failure, small.format(), small.published(), written(small.text())));
      }
    }
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CẢNG VỤ thay ông Sở Y",
        "C hội nghị,tướng Pgn yêu cầu THEO ÔNG N N,THÔNG BÁO",
      })
  void whatOnceBrokeItKeepsIt(String text) {
    assertThat(failure(Article.of(text))).isNull();
  }

  /** What is wrong with the record of an article, without the words of the article; or null. */
  private @Nullable String failure(Article article) {
    try {
      return RecordAssertions.firstBrokenRule(BIENBAN.read(article), article.text(), shapes);
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      StringBuilder where = new StringBuilder(e.getClass().getSimpleName());
      int told = 0;
      for (int i = 0; i < trace.length && told < 3; i++) {
        if (trace[i].getClassName().startsWith("vn.bienban")) {
          where.append(" at ").append(trace[i]);
          told++;
        }
      }
      return where.toString();
    }
  }

  /** The article without all that the failure does without. */
  private static Article shrunk(Article article, Predicate<Article> fails) {
    Article small = article;
    for (int size = Math.max(1, small.text().length() / 2); size > 0; size /= 2) {
      for (int at = 0; at < small.text().length(); ) {
        String text = small.text();
        Article less =
            with(small, text.substring(0, at) + text.substring(Math.min(text.length(), at + size)));
        if (fails.test(less)) {
          small = less;
        } else {
          at += size;
        }
      }
    }
    Article undated = small.published(null);
    return fails.test(undated) ? undated : small;
  }

  private static Article with(Article article, String text) {
    Article other =
        article.format() == Article.Format.HTML ? Article.ofHtml(text) : Article.of(text);
    return other.published(article.published());
  }

  /** A text as a literal of Java, so that nothing of it is lost on the way. */
  private static String written(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isLetterOrDigit(c) && c < 0x2000 || c >= ' ' && c <= '~') {
        out.append(c);
      } else {
        out.append("\\u%04x".formatted((int) c));
      }
    }
    return out.append('"').toString();
  }
}
