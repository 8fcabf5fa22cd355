package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Reads what part of a document is pointed at: "điểm a khoản 2 Điều 5", "khoản 1, 2 và 3 Điều 139",
 * "Điều 5 đến Điều 8". Thread-safe.
 */
final class Pinpoints extends PhraseReader {
  /** So far back an expression is looked for, in words. */
  private static final int MAX_BACK = 8;

  private final CitationWords words;
  private final Phrases pinpoint = of("pinpoint");
  private final Phrases pinpointAnd = of("pinpoint-and");
  private final Phrases pinpointOf = of("pinpoint-of");

  Pinpoints(Lexicon lexicon, CitationWords words) {
    super(lexicon);
    this.words = words;
  }

  /** The expression that begins at an offset, or null. It is read to its end at once. */
  @Nullable Span read(String text, int begin) {
    int unit = pinpoint.end(text, begin);
    int end = unit < 0 ? -1 : value(text, unit);
    if (end < 0) {
      return null;
    }
    for (int next = more(text, end); next > 0; next = more(text, end)) {
      end = next;
    }
    return new Span(begin, end);
  }

  /** Where the longest expression begins that ends at an offset, or -1. */
  int beginBefore(String text, int end) {
    int begin = -1;
    int p = Reader.wordBegin(text, end);
    for (int i = 0; i < MAX_BACK && p > 0; i++) {
      int before = Reader.spacesBefore(text, p);
      p = Reader.wordBegin(text, before);
      if (p == before) {
        break;
      }
      Span span = read(text, p);
      begin = span != null && span.end() == end ? p : begin;
    }
    return begin;
  }

  /** The end of one more unit or value after a pinpoint's end, or -1. */
  private int more(String text, int end) {
    int p = Reader.spaces(text, end);
    boolean mark = Reader.isOneOf(text, p, ",;");
    if (mark) {
      p = Reader.spaces(text, p + 1);
    }
    int word = pinpointAnd.next(text, p);
    if (word < 0) {
      int of = pinpointOf.next(text, p);
      if (of > 0 && pinpoint.begins(text, Reader.spaces(text, of))) {
        word = of;
      }
    }
    if (word > 0) {
      p = Reader.spaces(text, word);
    }
    int unit = pinpoint.end(text, words.all.over(text, p));
    if (unit > 0) {
      return value(text, unit);
    }
    return mark || word > 0 ? bareValue(text, p) : -1;
  }

  /** The end of a unit's value after white space: a number, a letter, a Roman numeral; or -1. */
  private int value(String text, int at) {
    int p = words.number.over(text, Reader.spaces(text, at));
    return p == at ? -1 : bareValue(text, p);
  }

  private static int bareValue(String text, int at) {
    int p = at;
    boolean quoted = Reader.isOneOf(text, p, "\"'");
    if (quoted) {
      p++;
    }
    int end = part(text, p);
    if (end < 0) {
      return -1;
    }
    while (Reader.is(text, end, '.') || Reader.isDash(text, end)) {
      int next = part(text, end + 1);
      if (next < 0) {
        break;
      }
      end = next;
    }
    if (quoted) {
      return end < text.length() && text.charAt(end) == text.charAt(at) ? end + 1 : -1;
    }
    // a number that runs on into a code, date or amount is no value
    if (Reader.isOneOf(text, end, "/%")) {
      return -1;
    }
    return end;
  }

  /** One part of a value: "5", "5a", "a", "đ", "IV", "d2". */
  private static int part(String text, int at) {
    int digits = Reader.digitsEnd(text, at);
    int end = Reader.wordEnd(text, digits);
    if (digits > at) {
      return digits - at <= 3 && end - digits <= 1 ? end : -1;
    }
    if (end == at || end - at > 5) {
      return -1;
    }
    if (end - at == 1) {
      return end;
    }
    for (int i = at; i < end; i++) {
      if (!Reader.isOneOf(text, i, "IVXL")) {
        return end - at == 2 && Reader.isDigit(text, at + 1) ? end : -1;
      }
    }
    return end;
  }
}
