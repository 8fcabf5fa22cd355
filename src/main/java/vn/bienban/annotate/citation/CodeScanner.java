package vn.bienban.annotate.citation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Symbols.Role;
import vn.bienban.lexicon.Lexicon;

/**
 * Reads one document code at an offset, character by character: {@code 30/2020/NĐ-CP}, {@code
 * 1234/QĐ-TTg}, {@code 458-CTr/ĐU}, {@code 2104/TCT-KK}, {@code 15/1999/QH10}, and the irregular
 * and broken forms of real text. Thread-safe.
 */
final class CodeScanner {
  private static final int MAX_NUMBER = 6;
  private static final int MAX_SEGMENT = 16;
  private static final int MAX_SEGMENTS = 10;

  /** As {@link CodeLetters#isDash}. */
  private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015\u2212]");

  private final Symbols symbols;
  private final CodeBegin begins;
  private final Phrases fileEnding;

  CodeScanner(Lexicon lexicon, Symbols symbols) {
    fileEnding = Phrases.of(lexicon, "file-ending");
    this.symbols = symbols;
    begins = new CodeBegin(lexicon);
  }

  /** Whether a number may begin at a digit: it is not the middle of a word, number or date. */
  boolean mayBegin(String text, int at) {
    return begins.mayBegin(text, at);
  }

  /** The code whose number begins at this digit, or null. */
  @Nullable Code read(String text, int begin) {
    int p = Reader.digitsEnd(text, begin);
    if (p - begin > MAX_NUMBER) {
      return null;
    }
    Code code = CodeBegin.mayGoOn(text, p) ? new Attempt(text, begin, p).run() : null;
    if (code == null && Reader.is(text, p, '.') && Reader.isDigit(text, p + 1)) {
      // 66.4/2025/NQ-CP: a number within a series
      int end = Reader.digitsEnd(text, p + 1);
      Code dotted = end - begin > MAX_NUMBER ? null : new Attempt(text, begin, end).run();
      return dotted != null && dotted.year() != null && dotted.form() == Code.Form.STRONG
          ? dotted
          : null;
    }
    return code;
  }

  /** One try at one number. */
  private final class Attempt {
    private final String text;
    private final int begin;
    private final int digitsEnd;
    private final StringBuilder symbol = new StringBuilder();
    private final StringBuilder firstSegment = new StringBuilder();
    private int segments;
    private int end;
    private boolean typed;

    /** What the first part of the symbol stands for, and all of it. */
    private @Nullable Role firstRole;

    private @Nullable Role wholeRole;
    private boolean assembly;
    private boolean small;
    private boolean issuerKnown;
    private boolean party;
    private @Nullable String mended;
    private boolean withYear;

    Attempt(String text, int begin, int digitsEnd) {
      this.text = text;
      this.begin = begin;
      this.digitsEnd = digitsEnd;
    }

    @Nullable Code run() {
      int numberEnd = CodeBegin.suffixEnd(text, digitsEnd);
      int p = Reader.spaces(text, numberEnd);
      char c = Reader.at(text, p);
      if (CodeBegin.isSeparator(c)) {
        boolean spacedBefore = p > numberEnd;
        int q = overSeparators(p);
        int r = Reader.spaces(text, q);
        return Reader.year(text, r) >= 0
            ? afterYear(numberEnd, c, r, spacedBefore || r > q)
            : afterNumber(numberEnd, c, r, spacedBefore, r > q);
      }
      // 13587TC/TCT, 84 TC/QĐ/TCT: no separator, so the symbol must be known and have two parts
      if (CodeLetters.isUpper(c)
          && (p == numberEnd || p == numberEnd + 1 && !Reader.is(text, numberEnd, '\n'))
          && readSymbol(p)
          && segments > 1
          && (typed || issuerKnown)
          && !is(Role.NEVER)
          && !is(Role.COURT)) {
        if (p > numberEnd || !typed || firstRole == Role.WEAK_TYPE || symbol.indexOf("/") >= 0) {
          return code(numberEnd, null, "");
        }
        mended = "a missing slash";
        return code(numberEnd, null, "/");
      }
      return null;
    }

    private boolean is(Role role) {
      return firstRole == role || wholeRole == role;
    }

    private int overSeparators(int at) {
      int p = CodeBegin.overSeparators(text, at);
      mended = p > at + 1 ? "a doubled separator" : mended;
      return p;
    }

    private @Nullable Code afterYear(int numberEnd, char separator, int yearAt, boolean spaced) {
      int yearEnd = yearAt + 4;
      String year = text.substring(yearAt, yearEnd);
      withYear = true;
      int p = Reader.spaces(text, yearEnd);
      char c = Reader.at(text, p);
      if (CodeBegin.isSeparator(c)) {
        int q = overSeparators(p);
        int r = Reader.spaces(text, q);
        boolean loose = spaced || p > yearEnd || r > q;
        if (!readSymbol(r) || loose && !(typed || assembly)) {
          return null;
        }
        if (c != '/') {
          mended = separator == '/' ? "a separator" : "separators";
        }
      } else if (CodeLetters.isUpper(c) && p == yearEnd && readSymbol(p) && typed && segments > 1) {
        mended = "a missing slash";
      } else {
        return null;
      }
      return code(numberEnd, year, (mended == null ? separator : '/') + year + "/");
    }

    private @Nullable Code afterNumber(
        int numberEnd, char separator, int at, boolean spacedBefore, boolean spacedAfter) {
      int p = at;
      String shortYear = "";
      if (separator == '/' && !spacedAfter && Reader.digitsEnd(text, at) == at + 2) {
        // 178/99/NĐ-CP: a year of two digits, only before a known type
        int q = at + 2;
        if (!Reader.is(text, q, '/')) {
          return null;
        }
        shortYear = text.substring(at, q) + "/";
        p = q + 1;
      }
      boolean loose = spacedBefore || spacedAfter;
      return readSymbol(p)
              && (shortYear.isEmpty() || typed)
              && (!loose || segments > 1 && (typed || issuerKnown))
          ? code(numberEnd, null, separator + shortYear)
          : null;
    }

    private @Nullable Code code(int numberEnd, @Nullable String year, String middle) {
      if (isFileName(end)) {
        return null;
      }
      String number = text.substring(begin, numberEnd);
      if (number.endsWith("O") && year != null && typed) {
        // no series has a number with this letter
        number = number.substring(0, number.length() - 1) + "0";
        mended = "a look-alike letter";
      }
      String sign = middle.replace('_', '-');
      String plain = DASH.matcher(sign).replaceAll("-");
      String written = symbol.toString();
      boolean proven =
          year != null
              ? typed
              : segments > 1
                  && (firstRole == Role.TYPE
                      || symbols.isIssuer(firstRole) && sign.startsWith("/"));
      boolean strong = proven || assembly && (year != null || segments > 1);
      Code.Form form =
          is(Role.COURT)
              ? Code.Form.COURT
              : is(Role.NEVER) ? Code.Form.NEVER : strong ? Code.Form.STRONG : Code.Form.WEAK;
      String last = year == null ? lastYear() : "";
      return new Code(
          begin,
          end + last.length(),
          number,
          last.isEmpty() ? year : last.substring(1),
          written,
          number + plain + written + last,
          firstSegment.toString(),
          form,
          party || (year == null && plain.startsWith("-") && typed && written.indexOf('/') > 0),
          issuerKnown,
          mended);
    }

    /** The year behind the symbol with its slash, as in "09/HDTL/2025"; empty where none stands. */
    private String lastYear() {
      return Reader.is(text, end, '/') && Reader.year(text, end + 1) > 0
          ? text.substring(end, end + 5)
          : "";
    }

    private boolean isFileName(int at) {
      return Reader.is(text, at, '_') && Reader.isWord(text, at + 1)
          || Reader.is(text, at, '.') && fileEnding.begins(text, at + 1);
    }

    /** Reads the symbol at an offset; false where there is none. */
    private boolean readSymbol(int at) {
      int p = at;
      int segmentEnd = segment(p, false);
      if (segmentEnd < 0) {
        return false;
      }
      String stroked =
          symbols.role(symbol.toString()) == null ? symbols.stroked(symbol.toString()) : null;
      if (stroked != null) {
        symbol.replace(0, symbol.length(), stroked);
        mended = "a missing stroke";
      }
      firstSegment.append(symbol);
      firstRole = symbols.role(symbol.toString());
      typed = symbols.isType(firstRole);
      p = segmentEnd;
      while (segments < MAX_SEGMENTS) {
        int before = Reader.spaces(text, p);
        char joint = Reader.at(text, before);
        boolean part = segments > 1 && symbols.isPart(text, p);
        if (!isJoint(joint) && !isDotted(p) && !part) {
          break;
        }
        int q = before + 1;
        while (q - before < 3 && Reader.is(text, q, joint)) {
          q++;
        }
        int after = Reader.spaces(text, q);
        boolean loose = before > p || after > q;
        if (loose
            && !(typed && (segments == 1 || symbols.isJoint(firstSegment.toString())))
            && !(issuerKnown && segments == 1)) {
          break;
        }
        int mark = symbol.length();
        symbol.append(
            joint == '_' || (joint == '.' && !part) || CodeLetters.isDash(joint) ? '-' : joint);
        int next = segment(after, (joint == '.' && !part) || (before > p && after > q));
        if (next < 0) {
          symbol.setLength(mark);
          break;
        }
        if (joint == '_') {
          mended = "an underscore";
        } else if (joint == '.' && !part) {
          mended = "a dot for a dash";
        } else if (q > before + 1) {
          mended = "a doubled separator";
        }
        p = next;
      }
      p = overSpace(p);
      wholeRole = symbols.role(symbol.toString());
      end = p;
      // small letters prove nothing but together: "5/tt" is no code, "5/2020/tt-btc" is one
      return !small || segments > 1;
    }

    /** "219/2013/TT BTC": behind a year and a type a known body, a space for the dash. */
    private int overSpace(int at) {
      if (!withYear || !typed || segments > 1 || !Reader.is(text, at, ' ')) {
        return at;
      }
      int end = Reader.wordEnd(text, at + 1);
      String body = text.substring(at + 1, end);
      if (!symbols.isIssuer(symbols.role(body)) || !body.equals(symbols.spelled(body))) {
        return at;
      }
      symbol.append('-').append(body);
      segments++;
      issuerKnown = true;
      mended = "a missing dash";
      return end;
    }

    /** "NĐ.CP": a dot between a type and its issuer, without space. */
    private boolean isDotted(int at) {
      return typed && segments == 1 && Reader.is(text, at, '.') && Reader.isUpper(text, at + 1);
    }

    /** Reads one part of a symbol; gives its end, or -1. */
    private int segment(int at, boolean mustBeKnown) {
      if (!Reader.isCodeLetter(text, at)) {
        return -1;
      }
      boolean isSmall = !Reader.isUpper(text, at);
      if (isSmall && !isSmallSymbol(at)) {
        return -1;
      }
      int p = at;
      int upper = 0;
      int lower = 0;
      boolean plain = true;
      while (p - at <= MAX_SEGMENT && Reader.isWord(text, p)) {
        char c = text.charAt(p);
        if (CodeLetters.isLetter(c)) {
          plain &= CodeLetters.isCodeLetter(c);
          if (CodeLetters.isUpper(c)) {
            upper++;
          } else {
            lower++;
          }
        }
        p++;
      }
      String word = CodeLetters.mended(text, at, p);
      if (isSmall) {
        word = symbols.spelled(word);
        small = true;
        mended = "small letters";
      }
      Role role = symbols.role(word);
      String stroked = role == null && segments > 0 ? symbols.strokedIssuer(word) : null;
      if (stroked != null) {
        word = stroked;
        role = symbols.role(word);
        mended = "a missing stroke";
      }
      boolean shaped =
          plain && p - at <= MAX_SEGMENT && (lower == 0 || (upper >= 2 && lower <= upper));
      if (role == null && !shaped) {
        // NĐ-CPngày: the space before the next word is missing
        int cut = knownPrefix(at, p);
        if (cut < 0) {
          return -1;
        }
        p = cut;
        word = CodeLetters.mended(text, at, p);
        role = symbols.role(word);
      }
      int dotted = symbols.dottedEnd(word, text, p);
      if (dotted > 0) {
        word += text.substring(p, dotted);
        p = dotted;
      }
      String meant = symbols.meant(word);
      if (!meant.equals(word)) {
        word = meant;
        role = symbols.role(word);
      }
      if (mustBeKnown && role == null) {
        return -1;
      }
      assembly |= symbols.isAssembly(word);
      issuerKnown |= symbols.isIssuer(role);
      party |= role == Role.PARTY_ISSUER || (segments > 0 && symbols.isPartyBody(word));
      if (!text.startsWith(CodeLetters.mended(text, at, p), at)) {
        mended = "a look-alike letter";
      }
      symbol.append(word);
      segments++;
      return p;
    }

    /** "nđ-cp": a known type or, after it, a known body, all in small letters. */
    private boolean isSmallSymbol(int at) {
      int end = Reader.wordEnd(text, at);
      for (int i = at; i < end; i++) {
        if (Reader.isUpper(text, i)) {
          return false;
        }
      }
      Role role = end - at > MAX_SEGMENT ? null : symbols.role(text.substring(at, end));
      return segments == 0 ? role == Role.TYPE : small && symbols.isIssuer(role);
    }

    private int knownPrefix(int at, int end) {
      int upper = at;
      while (upper < end && !(Reader.isLetter(text, upper) && !Reader.isUpper(text, upper))) {
        upper++;
      }
      for (int cut = upper; cut > at + 1; cut--) {
        String word = CodeLetters.mended(text, at, cut);
        if (symbols.isIssuer(symbols.role(word)) || symbols.isAssembly(word)) {
          mended = "a missing space";
          return cut;
        }
      }
      return -1;
    }
  }

  private static boolean isJoint(char c) {
    return CodeBegin.isSeparator(c) || c == '&';
  }
}
