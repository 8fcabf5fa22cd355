package vn.bienban.export;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.document.SegmentedText;
import vn.bienban.json.Json;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Excerpt;
import vn.bienban.text.TimeLimit;

/** An article beside its record, which fits it. Immutable and thread-safe. */
public final class AnnotatedArticle {
  private final Article article;
  private final ArticleRecord record;
  private final Supplier<Bienban> bienban;
  private final String fingerprint;

  private AnnotatedArticle(Article article, ArticleRecord record, Supplier<Bienban> bienban) {
    this.article = article;
    this.record = record;
    this.bienban = bienban;
    this.fingerprint = Ids.uuid(record.id() + "\n" + article.text());
  }

  /**
   * An article beside its record.
   *
   * @param bienban cuts the article into sentences for the forms that have them
   * @throws IllegalArgumentException saying which of the record's words do not stand in the article
   *     where they should
   */
  public static AnnotatedArticle of(
      Article article, ArticleRecord record, Supplier<Bienban> bienban) {
    check(Json.of(record), "", article.text());
    return new AnnotatedArticle(article, record, bienban);
  }

  private static void check(Json json, String path, String text) {
    if (json.has("begin")) {
      checkSpan(json, path, text);
    }
    int index = 0;
    for (Json element : json.elements()) {
      check(element, path + "[" + index++ + "]", text);
    }
    for (Map.Entry<String, Json> field : json.fields().entrySet()) {
      check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), text);
    }
  }

  private static void checkSpan(Json json, String path, String text) {
    int begin = json.get("begin").number(-1);
    int end = json.get("end").number(-1);
    String words = json.get("text").text();
    if (begin < 0 || begin > end || end > text.length()) {
      throw new IllegalArgumentException(
          "the record does not fit the article: "
              + path
              + " stands at "
              + begin
              + " to "
              + end
              + " of "
              + text.length()
              + " characters");
    }
    if (words != null
        && !text.regionMatches(begin, words, 0, Math.max(words.length(), end - begin))) {
      throw new IllegalArgumentException(
          "the record does not fit the article: "
              + path
              + " is "
              + Json.of(shortened(words))
              + ", but the article has "
              + Json.of(shortened(text.substring(begin, end)))
              + " at "
              + begin);
    }
  }

  private static String shortened(String words) {
    return words.length() <= 40 ? words : words.substring(0, 40) + "…";
  }

  /** The article. */
  public Article article() {
    return article;
  }

  /** Its text, into which all offsets point. */
  public String text() {
    return article.text();
  }

  /** Its record. */
  public ArticleRecord record() {
    return record;
  }

  /** What tells the article from others. */
  String fingerprint() {
    return fingerprint;
  }

  /** The words as a reader sees them: in one line, and those of a page without its markup. */
  public String words(Excerpt excerpt) {
    return reading(excerpt.text());
  }

  /** Words of the article as a reader sees them. */
  String reading(String words) {
    String seen =
        article.format() == Article.Format.HTML ? Jsoup.parseBodyFragment(words).text() : words;
    return inOneLine(seen.strip());
  }

  /** The words with one space for each stretch of space that ends a line. */
  private static String inOneLine(String words) {
    StringBuilder line = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); ) {
      int end = i;
      boolean breaks = false;
      while (end < words.length() && isSpace(words.charAt(end))) {
        breaks |= isBreak(words.charAt(end++));
      }
      if (breaks) {
        line.append(' ');
      } else {
        line.append(words, i, end);
      }
      i = end;
      if (i < words.length()) {
        line.append(words.charAt(i++));
      }
    }
    return line.toString();
  }

  private static boolean isSpace(char c) {
    return isBreak(c) || Character.isWhitespace(c);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** The article cut into sentences and tokens. */
  SegmentedText segmented() {
    return bienban.get().segmented(article, TimeLimit.none());
  }

  /** What the record finds in the article, each with its words. */
  List<Mark> marks() {
    return Marks.of(record).marks();
  }
}
