package vn.bienban.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.citation.Reference.Congress;
import vn.bienban.citation.Reference.Plenum;
import vn.bienban.text.Span;

/**
 * Reads resolutions of plenums of the Central Committee and of congresses, which go without number.
 */
final class PartyMeetings {
  private static final Map<String, String> ORDINALS =
      Map.ofEntries(
          Map.entry("nhất", "1"),
          Map.entry("hai", "2"),
          Map.entry("ba", "3"),
          Map.entry("tư", "4"),
          Map.entry("bốn", "4"),
          Map.entry("năm", "5"),
          Map.entry("sáu", "6"),
          Map.entry("bảy", "7"),
          Map.entry("tám", "8"),
          Map.entry("chín", "9"),
          Map.entry("mười", "10"));

  private PartyMeetings() {}

  /** Reads what follows the type word; gives its end, or -1. */
  static int read(ReferenceScanner out, String text, int begin, int wordEnd, DocumentType type) {
    int p = wordEnd;
    int of = Reader.next(text, p, "của");
    p = of > 0 ? of : p;
    int end = plenum(out, text, begin, wordEnd, p, type);
    if (end > 0) {
      return end;
    }
    int congress = Reader.next(text, p, "đại hội", "đh");
    return congress < 0 || !type.kind().equals("nghị quyết")
        ? -1
        : congress(out, text, begin, wordEnd, congress, type);
  }

  /** One plenum with its term. */
  private record Item(String number, @Nullable String term) {}

  private static int plenum(
      ReferenceScanner out, String text, int begin, int wordEnd, int from, DocumentType type) {
    List<Item> items = new ArrayList<>();
    int end = from;
    int p = from;
    while (true) {
      int numbersAt = plenumLead(text, p);
      if (numbersAt < 0) {
        break;
      }
      List<String> numbers = new ArrayList<>();
      int q = numbers(text, numbersAt, numbers);
      if (numbers.isEmpty()) {
        break;
      }
      q = body(text, q);
      List<String> terms = new ArrayList<>();
      int r = terms(text, q, terms);
      if (terms.isEmpty()) {
        numbers.forEach(n -> items.add(new Item(n, null)));
      } else {
        q = r;
        for (String n : numbers) {
          terms.forEach(t -> items.add(new Item(n, t)));
        }
      }
      end = q;
      int s = Reader.spaces(text, q);
      boolean mark = s < text.length() && (text.charAt(s) == ',' || text.charAt(s) == ';');
      int and = Reader.next(text, mark ? s + 1 : s, "và");
      if (!mark && and < 0) {
        break;
      }
      p = and > 0 ? and : s + 1;
    }
    if (items.isEmpty()) {
      return -1;
    }
    // "Trung ương 4, Trung ương 5 khóa XII": a term said once holds for those before it
    String term = null;
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item.term() != null) {
        term = item.term();
      } else if (term != null) {
        items.set(i, new Item(item.number(), term));
      }
    }
    String words = text.substring(begin, wordEnd);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      out.add(
          new Span(begin, end),
          type,
          words,
          new Plenum(item.number(), item.term()),
          i == items.size() - 1 ? end : -1,
          "citation.plenum");
    }
    return end;
  }

  /** Where a plenum's number begins, after "Trung ương", "Hội nghị Trung ương lần thứ" …; or -1. */
  private static int plenumLead(String text, int at) {
    int p = at;
    int meeting = Reader.next(text, p, "hội nghị", "hn");
    if (meeting > 0) {
      p = meeting;
    }
    int body =
        Reader.next(
            text,
            p,
            "ban chấp hành trung ương đảng",
            "ban chấp hành trung ương",
            "bch trung ương đảng",
            "bch trung ương",
            "bchtw đảng",
            "bchtw",
            "bch tw đảng",
            "bch tw",
            "trung ương đảng",
            "trung ương",
            "tw",
            "tư",
            "t.ư",
            "t.w");
    if (body < 0) {
      body = gluedCentre(text, Reader.spaces(text, p));
    }
    if (body < 0 && meeting < 0) {
      return -1;
    }
    boolean centre = body > 0;
    p = centre ? body : p;
    int time = Reader.next(text, p, "lần thứ", "lần", "thứ");
    if (time > 0) {
      p = time;
    } else if (!centre) {
      return -1;
    }
    int q = Reader.spaces(text, p);
    if (!centre) {
      // "Hội nghị lần thứ tư": the Central Committee must be named after the number
      List<String> numbers = new ArrayList<>();
      int end = numbers(text, q, numbers);
      if (numbers.isEmpty() || body(text, end) == end) {
        return -1;
      }
    }
    return q;
  }

  /** "TW4": the number follows at once. */
  private static int gluedCentre(String text, int at) {
    return at + 2 < text.length()
            && (text.startsWith("TW", at) || text.startsWith("TƯ", at))
            && Letters.isDigit(text.charAt(at + 2))
        ? at + 2
        : -1;
  }

  /** The end of the Central Committee named after a number; the offset itself where it is not. */
  private static int body(String text, int at) {
    int p = Reader.spaces(text, at);
    if (p < text.length() && text.charAt(p) == ',') {
      p++;
    }
    int of = Reader.next(text, p, "của");
    int end =
        Reader.next(
            text,
            of > 0 ? of : p,
            "ban chấp hành trung ương đảng",
            "ban chấp hành trung ương",
            "bch trung ương đảng",
            "bch trung ương",
            "bchtw đảng",
            "bchtw",
            "bch tw đảng",
            "bch tw",
            "trung ương đảng",
            "của trung ương",
            "trung ương");
    return end > 0 ? end : at;
  }

  private static int numbers(String text, int at, List<String> out) {
    int end = at;
    int p = at;
    while (true) {
      int digits = Reader.digitsEnd(text, p);
      String number = null;
      int next = digits;
      if (digits > p) {
        if (digits - p <= 2
            && !(digits < text.length()
                && (text.charAt(digits) == '/'
                    || Letters.isDash(text.charAt(digits))
                    || Letters.isLetter(text.charAt(digits))
                    || text.charAt(digits) == '%'))) {
          number = Code.trimZeros(text.substring(p, digits));
        }
      } else {
        next = Reader.wordEnd(text, p);
        String word = Letters.lowerCase(text.substring(p, next));
        if (word.equals("mười")) {
          int one = Reader.next(text, next, "một", "hai", "ba", "bốn", "lăm");
          if (one > 0) {
            number =
                Integer.toString(
                    10
                        + List.of("một", "hai", "ba", "bốn", "lăm")
                            .indexOf(
                                Letters.lowerCase(text.substring(Reader.spaces(text, next), one)))
                        + 1);
            next = one;
          } else {
            number = "10";
          }
        } else if (!word.equals("năm")
            || Reader.endsWith(text, Reader.spacesBefore(text, p), "thứ")) {
          number = ORDINALS.get(word);
          if (number == null) {
            number = roman(text.substring(p, next));
          }
        }
      }
      if (number == null) {
        return end;
      }
      out.add(number);
      end = next;
      int s = Reader.spaces(text, end);
      boolean mark = s < text.length() && text.charAt(s) == ',';
      int and = Reader.next(text, mark ? s + 1 : s, "và");
      if (!mark && and < 0 || out.size() > 20) {
        return end;
      }
      p = Reader.spaces(text, and > 0 ? and : s + 1);
      int again = Reader.next(text, p, "lần thứ");
      p = again > 0 ? Reader.spaces(text, again) : p;
      if (p < text.length()
          && !Letters.isDigit(text.charAt(p))
          && again < 0
          && !Letters.isDigit(text.charAt(end - 1))
          && ORDINALS.get(Letters.lowerCase(text.substring(p, Reader.wordEnd(text, p)))) == null) {
        return end;
      }
      if (p < text.length()
          && !Letters.isDigit(text.charAt(p))
          && Letters.isDigit(text.charAt(end - 1))) {
        return end;
      }
    }
  }

  private static @Nullable String roman(String word) {
    int value = romanValue(word);
    return value > 0 ? Integer.toString(value) : null;
  }

  /** The value of a Roman numeral in capitals up to 39, or -1. */
  static int romanValue(String word) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int one = one(word.charAt(i));
      int next = i + 1 < word.length() ? one(word.charAt(i + 1)) : 0;
      if (one < 0) {
        return -1;
      }
      value += one < next ? -one : one;
    }
    return value > 0 && value < 90 ? value : -1;
  }

  private static int one(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      default -> -1;
    };
  }

  /** "khóa XI, khóa XII", "(khóa XIII)", "khóa XI, XII". */
  private static int terms(String text, int at, List<String> out) {
    int p = Reader.spaces(text, at);
    for (int i = 0;
        i < 2
            && p < text.length()
            && (text.charAt(p) == ',' || text.charAt(p) == '(' || text.charAt(p) == '-');
        i++) {
      p = Reader.spaces(text, p + 1);
    }
    int word = Reader.phrase(text, p, "khóa");
    if (word < 0) {
      word = Reader.phrase(text, p, "khoá");
    }
    if (word < 0) {
      word = Reader.phrase(text, p, "đảng khóa");
    }
    if (word < 0) {
      return at;
    }
    p = Reader.spaces(text, word);
    int end = at;
    while (out.size() < 10) {
      int next = Reader.wordEnd(text, p);
      String term = text.substring(p, next);
      if (romanValue(term) < 0
          && !(Reader.digitsEnd(text, p) == next && next > p && next - p < 3)) {
        break;
      }
      out.add(term);
      end = next;
      int s = Reader.spaces(text, end);
      boolean mark = s < text.length() && text.charAt(s) == ',';
      int and = Reader.next(text, mark ? s + 1 : s, "và");
      if (!mark && and < 0) {
        break;
      }
      p = Reader.spaces(text, and > 0 ? and : s + 1);
      int again = Reader.phrase(text, p, "khóa");
      p = again > 0 ? Reader.spaces(text, again) : p;
      if (p >= text.length()) {
        break;
      }
    }
    if (end > at && end < text.length() && text.charAt(end) == ')') {
      end++;
    }
    return end;
  }

  private static int congress(
      ReferenceScanner out, String text, int begin, int wordEnd, int from, DocumentType type) {
    List<String> ordinals = new ArrayList<>();
    StringBuilder level = new StringBuilder();
    int end = -1;
    int p = from;
    int cut = -1;
    for (int i = 0; i < 24; i++) {
      int q = Reader.spaces(text, p);
      if (q < text.length() && text.charAt(q) == ',' && end > 0 && level.length() == 0) {
        q = Reader.spaces(text, q + 1);
        if (Reader.phrase(text, q, "đảng bộ") < 0 && Reader.phrase(text, q, "nhiệm kỳ") < 0) {
          break;
        }
      }
      int wordEndAt = Reader.wordEnd(text, q);
      if (wordEndAt == q || (q > p && text.substring(p, q).indexOf('\n') >= 0 && end > 0)) {
        break;
      }
      int time = Reader.next(text, q, "lần thứ", "lần");
      int at = time > 0 ? Reader.spaces(text, time) : q;
      if (ordinals.isEmpty()) {
        int ordinalEnd = ordinal(text, at, time > 0);
        if (ordinalEnd > 0) {
          ordinals.add(text.substring(at, ordinalEnd));
          end = ordinalEnd;
          end = moreOrdinals(text, end, ordinals);
          p = end;
          continue;
        }
        if (time > 0) {
          return -1;
        }
      } else {
        // after the ordinal a level may follow: "của Đảng", "Đảng bộ tỉnh", "Công đoàn Việt Nam"
        if (level.length() > 0 || cut >= 0) {
          break;
        }
        int levelEnd = levelAfter(text, q, level);
        if (levelEnd < 0) {
          break;
        }
        end = levelEnd;
        cut = levelEnd;
        p = levelEnd;
        continue;
      }
      if (Reader.phrase(text, q, "nghị quyết") > 0
          || Reader.phrase(text, q, "các cấp") > 0
          || Reader.phrase(text, q, "và") > 0
          || Reader.phrase(text, q, "nhiệm kỳ") > 0) {
        return -1;
      }
      if (level.length() > 0) {
        level.append(' ');
      }
      level.append(text, q, wordEndAt);
      p = wordEndAt;
    }
    if (ordinals.isEmpty() || end < 0) {
      return -1;
    }
    String whose = level(level.toString());
    String words = text.substring(begin, wordEnd);
    for (int i = 0; i < ordinals.size(); i++) {
      out.add(
          new Span(begin, end),
          type,
          words,
          new Congress(ordinals.get(i), whose),
          i == ordinals.size() - 1 ? end : -1,
          "citation.congress");
    }
    return end;
  }

  private static int moreOrdinals(String text, int from, List<String> out) {
    int end = from;
    while (out.size() < 10) {
      int s = Reader.spaces(text, end);
      boolean mark = s < text.length() && text.charAt(s) == ',';
      int and = Reader.next(text, mark ? s + 1 : s, "và");
      if (!mark && and < 0) {
        return end;
      }
      int p = Reader.spaces(text, and > 0 ? and : s + 1);
      int time = Reader.next(text, p, "lần thứ");
      p = time > 0 ? Reader.spaces(text, time) : p;
      int next = Reader.wordEnd(text, p);
      if (romanValue(text.substring(p, next)) < 0) {
        return end;
      }
      out.add(text.substring(p, next));
      end = next;
    }
    return end;
  }

  /** The end of a congress's ordinal: a Roman numeral, or after "lần thứ" a number or word. */
  private static int ordinal(String text, int at, boolean afterTime) {
    int end = Reader.wordEnd(text, at);
    if (end == at) {
      return -1;
    }
    String word = text.substring(at, end);
    if (romanValue(word) > 0) {
      return end;
    }
    if (Reader.digitsEnd(text, at) == end
        && end - at <= 2
        && !(end < text.length()
            && (text.charAt(end) == '/' || Letters.isDash(text.charAt(end))))) {
      return end;
    }
    return afterTime && ORDINALS.containsKey(Letters.lowerCase(word)) ? end : -1;
  }

  /** Reads the level after an ordinal; gives its end, or -1. */
  private static int levelAfter(String text, int at, StringBuilder level) {
    int of = Reader.phrase(text, at, "của");
    int p = of > 0 ? Reader.spaces(text, of) : at;
    int committee = Reader.next(text, p, "đảng bộ");
    if (committee > 0) {
      int end = committee;
      level.append("Đảng bộ");
      for (int i = 0; i < 8; i++) {
        int q = Reader.spaces(text, end);
        int next = Reader.wordEnd(text, q);
        boolean unit = isUnit(text, q);
        if (next == q
            || q == end
            || !(unit
                || Letters.isUpper(text.charAt(q))
                || (i > 0 && followsCapital(text, q) && !isStop(text, q)))) {
          break;
        }
        if (unit) {
          next =
              Math.max(
                  next,
                  Reader.next(
                      text, q, "thành phố", "thị xã", "thị trấn", "các cơ quan", "cơ quan"));
        }
        level.append(' ').append(text, q, next);
        end = next;
      }
      return end;
    }
    int party = Reader.phrase(text, p, "đảng");
    if (party > 0) {
      level.append("Đảng");
      int full = Reader.next(text, party, "cộng sản việt nam", "ta");
      return full > 0 && Reader.next(text, party, "cộng sản việt nam") > 0 ? full : party;
    }
    if (p < text.length()
        && Letters.isUpper(text.charAt(p))
        && Reader.next(text, p, "công đoàn", "hội", "đoàn", "mặt trận", "phụ nữ", "liên đoàn")
            > 0) {
      int end = p;
      for (int i = 0; i < 8; i++) {
        int q = i == 0 ? p : Reader.spaces(text, end);
        int next = Reader.wordEnd(text, q);
        if (next == q || (i > 1 && !Letters.isUpper(text.charAt(q)) && isStop(text, q))) {
          break;
        }
        if (i > 0) {
          level.append(' ');
        }
        level.append(text, q, next);
        end = next;
      }
      return end;
    }
    return -1;
  }

  private static boolean followsCapital(String text, int at) {
    int before = Reader.spacesBefore(text, at);
    int begin = Reader.wordBegin(text, before);
    return begin < before && Letters.isUpper(text.charAt(begin));
  }

  private static boolean isStop(String text, int at) {
    for (String word :
        List.of(
            "và", "đã", "được", "là", "về", "của", "đề", "vào", "với", "trong", "cũng", "có",
            "nhiệm", "gắn", "là", "thành", "tại", "xác", "đến")) {
      if (Reader.phrase(text, at, word) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnit(String text, int at) {
    for (String word :
        List.of(
            "tỉnh",
            "thành phố",
            "tp",
            "huyện",
            "quận",
            "thị xã",
            "thị trấn",
            "xã",
            "phường",
            "đặc khu",
            "bộ",
            "khối",
            "quân đội",
            "các cơ quan",
            "cơ quan",
            "ngành")) {
      if (Reader.phrase(text, at, word) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The level of a congress from the words around its ordinal. */
  static String level(String words) {
    String level =
        Letters.lowerCase(words).replace("đại biểu", " ").replaceAll("\\s+", " ").strip();
    if (level.startsWith("của ")) {
      level = level.substring(4);
    }
    int committee = level.indexOf("đảng bộ");
    if (committee >= 0) {
      level = level.substring(committee);
      for (String unit :
          List.of(
              "tỉnh",
              "thành phố",
              "tp",
              "huyện",
              "quận",
              "thị xã",
              "thị trấn",
              "xã",
              "phường",
              "đặc khu")) {
        if (level.startsWith("đảng bộ " + unit + " ")) {
          return "đảng bộ " + unit;
        }
      }
      return level;
    }
    level = level.replace("toàn quốc của đảng", "đảng");
    if (level.isEmpty()
        || level.equals("toàn quốc")
        || level.equals("đảng")
        || level.startsWith("đảng ")) {
      return "đảng";
    }
    return level;
  }
}
