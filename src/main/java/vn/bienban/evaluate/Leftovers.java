package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.Mention;
import vn.bienban.record.Person;
import vn.bienban.record.TimeMention;
import vn.bienban.text.Span;

/**
 * Counts the strings of articles that a reader might take for a document's number and that became
 * nothing in their records: a number, then {@code /} or {@code -}, then somewhere a capital, as in
 * {@code 12/AB-CD}; single spaces beside a slash belong to it. Web and mail addresses are left out.
 * Linear in the text; not thread-safe.
 */
public final class Leftovers {
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /**
   * One such string.
   *
   * @param text as written
   * @param count how often it stands in the articles
   * @param example where it stands first: the article's name, and the UTF-16 offset
   */
  public record Leftover(String text, int count, String example) {}

  private static final class Tally {
    private final String example;
    private int count;

    Tally(String example) {
      this.example = example;
    }
  }

  /**
   * Adds an article.
   *
   * @param name what to call it in examples
   * @param text its original text
   * @param record its record, whose offsets count in that text
   */
  public void add(String name, String text, ArticleRecord record) {
    List<Span> used = used(record);
    int next = 0;
    int end;
    for (int at = 0; at < text.length(); at = end) {
      end = at + 1;
      if (!isPart(text.charAt(at))) {
        continue;
      }
      end = runEnd(text, at);
      if (isAddress(text, at, end)) {
        end = wordEnd(text, end);
        continue;
      }
      int last = end;
      while (last > at && !Character.isLetterOrDigit(text.charAt(last - 1))) {
        last--;
      }
      if (!isCode(text, at, last)) {
        continue;
      }
      while (next < used.size() && used.get(next).end() <= at) {
        next++;
      }
      if (next == used.size() || used.get(next).begin() >= last) {
        int begin = at;
        tallies.computeIfAbsent(text.substring(at, last), k -> new Tally(name + ":" + begin))
            .count++;
      }
    }
  }

  /** The end of a run of letters, digits and joints, over single spaces beside a slash. */
  private static int runEnd(String text, int begin) {
    int p = begin;
    while (p < text.length()) {
      char c = text.charAt(p);
      boolean space =
          c == ' '
              && p + 1 < text.length()
              && isPart(text.charAt(p + 1))
              && (text.charAt(p + 1) == '/' || text.charAt(p - 1) == '/');
      if (!isPart(c) && !space) {
        break;
      }
      p++;
    }
    return p;
  }

  /** Whether a run belongs to a web or mail address. */
  private static boolean isAddress(String text, int begin, int end) {
    return text.startsWith("://", end)
        || text.startsWith("@", end)
        || (text.startsWith(".", end) && text.startsWith("www", begin))
        || (begin > 0 && text.charAt(begin - 1) == '@');
  }

  private static int wordEnd(String text, int at) {
    int p = at;
    while (p < text.length() && !Character.isWhitespace(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** The strings, the most frequent first, then in the order of the alphabet. */
  public List<Leftover> all() {
    return tallies.entrySet().stream()
        .map(e -> new Leftover(e.getKey(), e.getValue().count, e.getValue().example))
        .sorted(Comparator.comparingInt(Leftover::count).reversed().thenComparing(Leftover::text))
        .toList();
  }

  /** The stretches that became something, in order, those that touch joined. */
  private static List<Span> used(ArticleRecord record) {
    List<Span> spans = new ArrayList<>();
    for (CitedDocument document : record.documents()) {
      for (DocumentMention mention : document.mentions()) {
        spans.add(new Span(mention.begin(), mention.end()));
      }
    }
    for (TimeMention time : record.times()) {
      spans.add(new Span(time.begin(), time.end()));
    }
    for (Person person : record.people()) {
      for (Mention mention : person.mentions()) {
        spans.add(new Span(mention.begin(), mention.end()));
      }
    }
    spans.sort(null);
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.begin() <= last.end()) {
        joined.set(joined.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** A number, perhaps with a letter, then a joint, and a capital somewhere after it. */
  private static boolean isCode(String text, int begin, int end) {
    int p = begin;
    while (p < end && isDigit(text.charAt(p))) {
      p++;
    }
    if (p == begin) {
      return false;
    }
    if (p < end && Character.isLetter(text.charAt(p))) {
      p++;
    }
    if (p + 1 < end && text.charAt(p) == ' ') {
      p++;
    }
    if (p >= end || !isJoint(text.charAt(p))) {
      return false;
    }
    for (int i = p + 1; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return isJoint(c) || Character.isLetterOrDigit(c) || c == '&';
  }

  private static boolean isJoint(char c) {
    return c == '/' || c == '-' || c == '_' || (c >= '\u2010' && c <= '\u2015');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
