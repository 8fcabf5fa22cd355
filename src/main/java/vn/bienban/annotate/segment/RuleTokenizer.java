package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.document.WordForms;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Cuts text into tokens by hand-written rules, in one pass.
 *
 * <ul>
 *   <li>Space divides. Marks at the rim of a chunk are tokens of their own; a run of full stops, or
 *       of one mark of drawing ({@code ----}, {@code ====}), is one token.
 *   <li>Numbers keep their separators ({@code 1.000,5}); {@code 4,5,6} is three numbers. The
 *       percent sign is a token of its own.
 *   <li>Dates, times, ranges and document codes are kept whole: {@code 3/7}, {@code 8h30}, {@code
 *       14:30}, {@code 2015-2020}, {@code 458-CTr/ĐU}, {@code 15a/2025/NĐ-CP}.
 *   <li>Abbreviations keep their full stops: {@code TP.HCM}, {@code PGS.TS}, {@code N.Linh}; before
 *       a name written on without space they end ({@code TS.Nguyễn} is {@code TS.} and {@code
 *       Nguyễn}).
 *   <li>A hyphen is kept inside a word ({@code Vi-rút}, {@code COVID-19}) but divides two
 *       Vietnamese syllables of which the second one is capitalized, or both of which carry a tone
 *       mark: {@code Hà Nội-Hải Phòng}, {@code kinh tế-xã hội}.
 *   <li>A slash divides words ({@code và/hoặc}), not codes and not {@code Đ/c}.
 *   <li>Mail addresses and URLs are kept whole.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleTokenizer implements Tokenizer {
  /** What becomes of a mark inside a core: it stays, it is cut out, or the cut comes after it. */
  private static final int KEEP = 0;

  private static final int AROUND = 1;
  private static final int AFTER = 2;

  private static final boolean[] PLAIN_MARKS = Chars.set(",;:?!)\"”");

  private static final String RUNS = ".-_=*~#+";
  private static final String URL_TAIL = ".,;:!?\"')]}>…";

  /** The longest mailbox name of RFC 5321. */
  private static final int LONGEST_MAILBOX = 64;

  private static final int LONGEST_CHAIN = 16;

  private final WordForms words;
  private final Abbreviations abbreviations;
  private final InnerMarks open;
  private final Syllables syllables = Syllables.shipped();
  private final TokenShapes shapes = new TokenShapes(syllables);

  /** A tokenizer by rules alone, with the words of the tables that ship. */
  public RuleTokenizer() {
    this(Vocabulary.load("segment"), (text, begin, end, mark, byRule) -> byRule);
  }

  /** A tokenizer that asks another one about what its rules leave open. */
  public RuleTokenizer(Lexicon lexicon, InnerMarks open) {
    this.words = new WordForms(lexicon);
    this.abbreviations = new Abbreviations(lexicon);
    this.open = open;
  }

  @Override
  public List<Token> tokenize(String text, Span stretch) {
    List<Token> tokens = new ArrayList<>(stretch.length() / 4 + 1);
    tokenize(text, stretch, tokens);
    return tokens;
  }

  @Override
  public void tokenize(String text, Span stretch, List<Token> tokens) {
    int end = stretch.end();
    int i = stretch.begin();
    Chunk chunk = null;
    while (i < end) {
      byte kind = Chars.of(text.charAt(i));
      if (kind == Chars.SPACE) {
        i++;
        continue;
      }
      boolean digits = kind == Chars.DIGIT;
      int runEnd = i;
      while (runEnd < end && isSame(digits, text.charAt(runEnd))) {
        runEnd++;
      }
      int chunkEnd = runEnd;
      while (chunkEnd < end && !Chars.isSpace(text.charAt(chunkEnd))) {
        chunkEnd++;
      }
      boolean marked = chunkEnd == runEnd + 1 && isMarkBehind(text, i, runEnd, end, digits);
      if (runEnd > i && (chunkEnd == runEnd || marked)) {
        tokens.add(words.token(text, i, runEnd, digits ? TokenKind.NUMBER : TokenKind.WORD));
        if (marked) {
          tokens.add(words.token(text, runEnd, chunkEnd, TokenKind.PUNCTUATION));
        }
      } else {
        chunk = chunk != null ? chunk : new Chunk(text, end, tokens);
        chunk.cut(i, chunkEnd);
      }
      i = chunkEnd;
    }
  }

  private static boolean isSame(boolean digits, char c) {
    return digits ? Chars.isDigit(c) : Chars.isLetter(c);
  }

  /** Whether the mark behind letters or digits is a token of its own, whatever these are. */
  private static boolean isMarkBehind(String text, int begin, int mark, int end, boolean digits) {
    char c = text.charAt(mark);
    return Chars.isIn(PLAIN_MARKS, c)
        || c == '.' && mark + 1 == end && !digits && !text.startsWith("www", begin);
  }

  /** Stretches without space, one behind the other. */
  private final class Chunk {
    private final String text;
    private final int stretchEnd;
    private final List<Token> tokens;
    private int begin;
    private int end;

    /** The end of the digits and separators last looked at. */
    private int numberEnd;

    /** Whether these are one number. */
    private boolean oneNumber;

    Chunk(String text, int stretchEnd, List<Token> tokens) {
      this.text = text;
      this.stretchEnd = stretchEnd;
      this.tokens = tokens;
    }

    void cut(int from, int to) {
      begin = from;
      end = to;
      numberEnd = -1;
      int i = begin;
      while (i < end) {
        byte kind = Chars.at(text, i);
        if (kind == Chars.MARK) {
          i = mark(i);
        } else {
          int url = addressEnd(i);
          if (url > i) {
            add(i, url, TokenKind.CODE);
            i = url;
          } else {
            i = core(i);
          }
        }
      }
    }

    private int mark(int i) {
      char c = text.charAt(i);
      int next = i + 1;
      if (Character.isHighSurrogate(c)
          && next < end
          && Character.isLowSurrogate(text.charAt(next))) {
        next++;
      } else if (RUNS.indexOf(c) >= 0) {
        while (next < end && text.charAt(next) == c) {
          next++;
        }
      }
      add(i, next, TokenKind.PUNCTUATION);
      return next;
    }

    /** The end of the URL or mail address that begins here; the offset itself where none does. */
    private int addressEnd(int i) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return i;
      }
      boolean url =
          text.startsWith("http://", i)
              || text.startsWith("https://", i)
              || text.startsWith("ftp://", i)
              || text.startsWith("www.", i);
      if (!url) {
        int at = i;
        int limit = Math.min(end, i + LONGEST_MAILBOX);
        while (at < limit && isAddressPart(text.charAt(at))) {
          at++;
        }
        url =
            at > i
                && at + 1 < end
                && text.charAt(at) == '@'
                && Chars.isWordPart(text.charAt(at + 1));
        if (!url) {
          return i;
        }
      }
      return behindAddress(i);
    }

    /** The end of an address that goes on behind an offset: marks at its end are not its own. */
    private int behindAddress(int i) {
      int tail = end;
      while (tail > i && URL_TAIL.indexOf(text.charAt(tail - 1)) >= 0) {
        tail--;
      }
      return tail;
    }

    private boolean isAddressPart(char c) {
      return c < 0x80 && (Chars.isWordPart(c) || c == '.' || c == '_' || c == '-' || c == '+');
    }

    /** Cuts the runs of letters and digits, and the marks between two of them, from here on. */
    private int core(int first) {
      int coreEnd = coreEnd(first);
      int host = hostEnd(first, coreEnd);
      if (host > first) {
        add(first, host, TokenKind.CODE);
        return host;
      }
      boolean keepHyphens = !allHyphensDivide(first, coreEnd);
      int pieceBegin = first;
      int left = first;
      int i = runEnd(first, coreEnd);
      while (i < coreEnd) {
        int right = i + 1;
        int rightEnd = runEnd(right, coreEnd);
        int cut = divide(pieceBegin, left, i, right, rightEnd, keepHyphens);
        if (cut != KEEP) {
          int pieceEnd = cut == AFTER ? right : i;
          piece(pieceBegin, pieceEnd);
          if (cut == AROUND) {
            add(i, right, TokenKind.PUNCTUATION);
          }
          pieceBegin = right;
        }
        left = right;
        i = rightEnd;
      }
      if (keepsFullStop(pieceBegin, coreEnd)) {
        coreEnd++;
      }
      piece(pieceBegin, coreEnd);
      return coreEnd;
    }

    /** What becomes of a mark between the runs at {@code l} and {@code r}. */
    private int divide(int piece, int l, int mark, int r, int rEnd, boolean keepHyphens) {
      char c = text.charAt(mark);
      boolean lDigits = shapes.digits(text, l, mark);
      boolean rDigits = shapes.digits(text, r, rEnd);
      boolean rDigit = Chars.isDigit(text.charAt(r));
      if (c == '.') {
        return fullStop(piece, l, mark, r, rEnd, lDigits, rDigits);
      }
      boolean keep =
          switch (c) {
            case ',' -> lDigits && rDigit && insideNumber(piece, mark, r);
            case ':' -> lDigits && rDigit && rEnd - r <= 3;
            case '\'', '’' -> !lDigits && !rDigits && (mark - l <= 3 || rEnd - r <= 2);
            case '&' -> shapes.isCodePart(text, l, mark) && shapes.isCodePart(text, r, rEnd);
            case '_' -> shapes.codeJoin(text, piece, l, mark, r, rEnd);
            case '/' -> slashStays(piece, l, mark, r, rEnd);
            default ->
                (Chars.isDigit(text.charAt(l)) && !rDigit)
                    ? shapes.codeJoin(text, piece, l, mark, r, rEnd)
                    : keepHyphens;
          };
      return keep ? KEEP : AROUND;
    }

    /** A slash stays in codes and dates (QĐ/TW, but not HĐND/UBND) and in Đ/c. */
    private boolean slashStays(int piece, int l, int mark, int r, int rEnd) {
      boolean inCode =
          shapes.codeJoin(text, piece, l, mark, r, rEnd)
              && (mark - l <= 2 || rEnd - r <= 2 || shapes.hasDigit(text, piece, rEnd));
      return inCode
          || (mark - l == 1 && rEnd - r <= 2 && Chars.isLetter(text.charAt(l)) && piece == l);
    }

    private int fullStop(
        int piece, int l, int mark, int r, int rEnd, boolean lDigits, boolean rDigits) {
      if (lDigits && rDigits) {
        return KEEP;
      }
      if (lDigits || rDigits) {
        if (lDigits && Chars.isDigit(text.charAt(r))) {
          return KEEP; // 5.000đ
        }
        if (mark - l == 1 || rEnd - r == 1) {
          return KEEP; // điểm b.1, câu 17.C
        }
        // A digit on one side: a code ("QĐ.15", "08.CT") keeps the stop, running text does not.
        boolean code =
            lDigits ? shapes.isCodePart(text, r, rEnd) : shapes.isCodePart(text, l, mark);
        return open.divides(text, begin, end, mark, !code) ? AROUND : KEEP;
      }
      int letters = mark - l;
      boolean single = letters == 1;
      boolean known =
          abbreviations.kindOf(text.substring(l, mark)) != null
              || (piece < l
                  && mark - piece <= LONGEST_CHAIN
                  && abbreviations.kindOf(text.substring(piece, mark)) != null);
      boolean rUpper = Chars.at(text, r) == Chars.UPPER;
      boolean rShort = rEnd - r == 1;
      boolean rCaps = rUpper && Chars.allCaps(text, r, rEnd);
      if (single) {
        if (Chars.at(text, l) == Chars.UPPER) {
          return rUpper || rShort ? KEEP : AROUND;
        }
        return rShort ? KEEP : AROUND;
      }
      if (known) {
        return rCaps || rShort || knownAt(r, rEnd) ? KEEP : AFTER;
      }
      if (Chars.allCaps(text, l, mark) && rCaps && letters <= 6) {
        return KEEP;
      }
      return open.divides(text, begin, end, mark, true) ? AROUND : KEEP;
    }

    private boolean knownAt(int from, int to) {
      return abbreviations.kindOf(text.substring(from, to)) != null;
    }

    /** Whether the full stop after the last piece belongs to it. */
    private boolean keepsFullStop(int pieceBegin, int coreEnd) {
      if (coreEnd >= end
          || text.charAt(coreEnd) != '.'
          || coreEnd + 1 < end && text.charAt(coreEnd + 1) == '.'
          || coreEnd + 1 >= stretchEnd && text.indexOf('.', pieceBegin) == coreEnd) {
        return false;
      }
      String form = text.substring(pieceBegin, coreEnd);
      Abbreviations.Kind kind = abbreviations.kindOf(form);
      if (kind == null) {
        int dot = form.lastIndexOf('.');
        kind = dot < 0 ? null : abbreviations.kindOf(form.substring(dot + 1));
      }
      if (kind == Abbreviations.Kind.END) {
        return form.indexOf('.') > 0;
      }
      int next = coreEnd + 1;
      if (next >= stretchEnd) {
        return false;
      }
      if (kind != null) {
        return true;
      }
      // An initial: "N. Linh".
      return coreEnd - pieceBegin == 1
          && Chars.at(text, pieceBegin) == Chars.UPPER
          && next == end
          && next + 1 < stretchEnd
          && Chars.of(text.charAt(next + 1)) == Chars.UPPER;
    }

    /** Letters or digits, then again after one mark that can stand inside a token. */
    private int coreEnd(int from) {
      int i = from;
      while (true) {
        i = runEnd(i, end);
        if (i + 1 < end
            && TokenShapes.isJoiner(text.charAt(i))
            && Chars.at(text, i + 1) != Chars.MARK) {
          i++;
        } else {
          return i;
        }
      }
    }

    private int runEnd(int from, int limit) {
      int i = from;
      while (i < limit) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
          if (Chars.at(text, i) == Chars.MARK) {
            return i;
          }
          i += 2;
        } else if (Chars.isWordPart(c)) {
          i++;
        } else {
          return i;
        }
      }
      return Math.min(i, limit);
    }

    /** The end of a host's name ({@code baochinhphu.vn}) that begins here, or the offset itself. */
    private int hostEnd(int from, int to) {
      int last = -1;
      int i = from;
      int dots = 0;
      while (i < to) {
        char c = text.charAt(i);
        if (c >= 0x80) {
          return from;
        }
        if (c == '.') {
          last = i;
          dots++;
        } else if (c == '/') {
          break;
        } else if (!Chars.isWordPart(c) && c != '-' && c != '_') {
          return from;
        }
        i++;
      }
      if (dots == 0 || last <= from || i - last > 6) {
        return from;
      }
      String part = text.substring(last + 1, i).toLowerCase(Locale.ROOT);
      if (!abbreviations.isHostPart(part)) {
        return from;
      }
      return i == to ? to : behindAddress(i);
    }

    /** Whether there are hyphens in a core and each of them divides two words. */
    private boolean allHyphensDivide(int from, int to) {
      boolean digits = shapes.hasDigit(text, from, to);
      int left = from;
      int i = runEnd(from, to);
      boolean any = false;
      while (i < to) {
        int right = i + 1;
        int rightEnd = runEnd(right, to);
        if (Chars.isHyphen(text.charAt(i))) {
          any = true;
          boolean byRule = hyphenDivides(left, i, right, rightEnd);
          boolean asks =
              !digits
                  && (syllables.isSyllable(text, left, i)
                      || syllables.isSyllable(text, right, rightEnd));
          if (!(asks ? open.divides(text, begin, end, i, byRule) : byRule)) {
            return false;
          }
        }
        left = right;
        i = rightEnd;
      }
      return any;
    }

    private boolean hyphenDivides(int l, int mark, int r, int rEnd) {
      if (!syllables.isSyllable(text, l, mark) || !syllables.isSyllable(text, r, rEnd)) {
        return false;
      }
      boolean tones = syllables.hasTone(text, l, mark) || syllables.hasTone(text, r, rEnd);
      if (Chars.at(text, r) == Chars.UPPER) {
        return tones || !(Chars.allCaps(text, l, mark) && Chars.allCaps(text, r, rEnd));
      }
      return syllables.hasTone(text, l, mark) && syllables.hasTone(text, r, rEnd);
    }

    /** The end of the digits, commas and full stops from here on. */
    private int numberEnd(int from) {
      int i = from;
      while (i < end
          && (Chars.isDigit(text.charAt(i))
              || ((text.charAt(i) == '.' || text.charAt(i) == ',')
                  && i + 1 < end
                  && Chars.isDigit(text.charAt(i + 1))))) {
        i++;
      }
      return i;
    }

    private boolean insideNumber(int piece, int mark, int r) {
      if (mark >= numberEnd) {
        numberEnd = numberEnd(r);
        oneNumber = shapes.isNumber(text, piece, numberEnd);
      }
      return oneNumber;
    }

    private void piece(int from, int to) {
      if (from < to) {
        add(from, to, shapes.kindOf(text, from, to));
      }
    }

    private void add(int from, int to, TokenKind kind) {
      tokens.add(words.token(text, from, to, kind));
    }
  }
}
