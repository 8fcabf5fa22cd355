package vn.bienban.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of RTF documents, a paragraph or cell of a table a line. Headers, footers, notes,
 * pictures, what is hidden or deleted and what a reader may ignore are passed over. Linear in the
 * bytes, whatever these hold.
 */
final class RtfText {
  private static final String START = "{\\rtf";
  private static final Charset VIETNAMESE = codePage(1258);
  private static final int MOST_NESTED = 1000;
  private static final int LONGEST_WORD = 32;
  private static final int LONGEST_NUMBER = 9;
  private static final int LONGEST_TITLE = 1000;

  /** The code page that a character set of a font stands for where it is that of the document. */
  private static final int DOCUMENT = 0;

  /** Where the words of a group go. */
  private enum Destination {
    BODY,
    NOWHERE,
    FONTS,
    INFO,
    TITLE,
    CREATED
  }

  /** What holds within a group. */
  private static final class Group {
    private Destination destination = Destination.BODY;

    /** Where words went before the group that tells them twice, of which the second is kept. */
    private Destination beforeTwice = Destination.BODY;

    /** How many characters stand behind one of Unicode for readers that know none. */
    private int fallback = 1;

    private int font = -1;
    private boolean hidden;
    private boolean deleted;

    Group inner() {
      Group inner = new Group();
      inner.destination = destination;
      inner.beforeTwice = beforeTwice;
      inner.fallback = fallback;
      inner.font = font;
      inner.hidden = hidden;
      inner.deleted = deleted;
      return inner;
    }
  }

  private final byte[] bytes;
  private final int most;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final Deque<Group> outer = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Group group = new Group();
  private Charset document = codePage(1252);
  private int standardFont = -1;
  private int at;
  private int year;
  private int month;
  private int day;

  /** How many characters are still to be left out behind one of Unicode. */
  private int leftOut;

  /** Whether the group may be ignored by who does not know the word that comes next. */
  private boolean ignorable;

  /** Bytes of the document's encoding, which become characters together. */
  private byte[] pending = new byte[256];

  private int pendingLength;

  private RtfText(byte[] bytes, int most) {
    this.bytes = bytes;
    this.most = most;
  }

  /**
   * Reads a document.
   *
   * @param most how many characters are wanted
   * @throws IOException saying what is wrong with it
   */
  static ExtractedText read(byte[] bytes, int most) throws IOException {
    RtfText rtf = new RtfText(bytes, most);
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, START.length() + 3), StandardCharsets.ISO_8859_1);
    rtf.at = head.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    if (!head.startsWith(START, rtf.at)) {
      throw new IOException("no document in RTF");
    }
    rtf.read();
    String made =
        rtf.year == 0
            ? null
            : String.format(Locale.ROOT, "%04d-%02d-%02d", rtf.year, rtf.month, rtf.day);
    return new ExtractedText(
        rtf.text.toString().strip(), rtf.title.toString().strip(), made, rtf.text.length() >= most);
  }

  private void read() throws IOException {
    do {
      if (at >= bytes.length) {
        throw new IOException("damaged: ends in the middle of a group");
      }
      byte b = bytes[at++];
      switch (b) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {
          // They only break the file's lines.
        }
        case '\t' -> character((byte) ' ');
        default -> character(b);
      }
    } while (!outer.isEmpty() && text.length() < most);
    flush();
  }

  private void open() throws IOException {
    flush();
    if (outer.size() == MOST_NESTED) {
      throw new IOException("damaged: groups are nested in more than " + MOST_NESTED + " others");
    }
    outer.push(group);
    group = group.inner();
    leftOut = 0;
    ignorable = false;
  }

  private void close() {
    flush();
    group = outer.pop();
    leftOut = 0;
    ignorable = false;
  }

  private void control() throws IOException {
    if (at >= bytes.length) {
      throw new IOException("damaged: ends in the middle of a group");
    }
    byte b = bytes[at];
    if (isLetter(b)) {
      word();
      return;
    }
    at++;
    switch (b) {
      case '\'' -> {
        int value = at + 1 < bytes.length ? hex(bytes[at]) << 4 | hex(bytes[at + 1]) : -1;
        if (value < 0) {
          throw new IOException("damaged: no character at byte " + at);
        }
        at += 2;
        character((byte) value);
      }
      case '*' -> ignorable = true;
      case '~' -> unlessLeftOut("\u00A0");
      case '_' -> unlessLeftOut("-");
      case '\r', '\n' -> unlessLeftOut("\n");
      case '\\', '{', '}' -> character(b);
      default -> unlessLeftOut(""); // where a word may be broken, and marks of indexes
    }
  }

  private void word() throws IOException {
    int begin = at;
    while (at < bytes.length && isLetter(bytes[at])) {
      at++;
    }
    String word =
        new String(bytes, begin, Math.min(at - begin, LONGEST_WORD), StandardCharsets.ISO_8859_1);
    boolean negative = at < bytes.length && bytes[at] == '-';
    if (negative) {
      at++;
    }
    int digits = at;
    int number = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      if (at - digits == LONGEST_NUMBER) {
        throw new IOException("damaged: no number at byte " + digits);
      }
      number = number * 10 + bytes[at++] - '0';
    }
    boolean numbered = at > digits;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (word.equals("bin")) {
      if (negative || number > bytes.length - at) {
        throw new IOException("damaged: ends in the middle of what is no text");
      }
      at += number;
    } else if (leftOut > 0) {
      leftOut--;
    } else {
      word(word, negative ? -number : number, numbered);
    }
  }

  private void word(String word, int number, boolean numbered) {
    flush();
    if (ignorable) {
      ignorable = false;
      switch (word) {
        case "ud" -> group.destination = group.beforeTwice;
        case "shpinst" -> {
          // A box, in which there may be text.
        }
        default -> group.destination = Destination.NOWHERE;
      }
      return;
    }
    switch (word) {
      case "u" -> {
        append(String.valueOf((char) number));
        leftOut = group.fallback;
      }
      case "uc" -> group.fallback = Math.max(0, number);
      case "ansicpg" -> document = numbered ? codePage(number) : document;
      case "mac" -> document = codePage(10000);
      case "pc" -> document = codePage(437);
      case "pca" -> document = codePage(850);
      case "deff" -> standardFont = number;
      case "f" -> group.font = number;
      case "fcharset" -> font(ofCharacterSet(number));
      case "cpg" -> font(number);
      case "plain" -> {
        group.font = standardFont;
        group.hidden = false;
      }
      case "v" -> group.hidden = !numbered || number != 0;
      case "deleted" -> group.deleted = !numbered || number != 0;
      case "yr", "mo", "dy" -> created(word, number);
      default -> {
        String sign = sign(word);
        if (sign == null) {
          destination(word);
        } else {
          append(sign);
        }
      }
    }
  }

  private void created(String word, int number) {
    if (group.destination == Destination.CREATED) {
      switch (word) {
        case "yr" -> year = number;
        case "mo" -> month = number;
        default -> day = number;
      }
    }
  }

  /** The characters that a word stands for, or null. */
  private static @Nullable String sign(String word) {
    return switch (word) {
      case "par", "line", "cell", "nestcell", "row", "nestrow", "sect", "page", "column" -> "\n";
      case "tab", "emspace", "enspace", "qmspace" -> " ";
      case "emdash" -> "\u2014";
      case "endash" -> "\u2013";
      case "bullet" -> "\u2022";
      case "lquote" -> "\u2018";
      case "rquote" -> "\u2019";
      case "ldblquote" -> "\u201C";
      case "rdblquote" -> "\u201D";
      default -> null;
    };
  }

  private void destination(String word) {
    switch (word) {
      case "fonttbl" -> group.destination = Destination.FONTS;
      case "info" -> group.destination = Destination.INFO;
      case "upr" -> {
        group.beforeTwice = group.destination;
        group.destination = Destination.NOWHERE;
      }
      case "title" -> ofInfo(Destination.TITLE);
      case "creatim" -> ofInfo(Destination.CREATED);
      case "author",
          "annotation",
          "colortbl",
          "comment",
          "company",
          "doccomm",
          "fldinst",
          "filetbl",
          "footer",
          "footerf",
          "footerl",
          "footerr",
          "footnote",
          "header",
          "headerf",
          "headerl",
          "headerr",
          "keywords",
          "listtext",
          "nonesttables",
          "nonshppict",
          "objdata",
          "operator",
          "pict",
          "pntext",
          "revtbl",
          "rxe",
          "shprslt",
          "sp",
          "stylesheet",
          "subject",
          "tc",
          "txe",
          "xe" ->
          group.destination = Destination.NOWHERE;
      default -> {
        // how it looks
      }
    }
  }

  private void ofInfo(Destination destination) {
    if (group.destination == Destination.INFO) {
      group.destination = destination;
    }
  }

  private void font(int codePage) {
    if (group.destination == Destination.FONTS) {
      if (codePage == DOCUMENT) {
        fonts.remove(group.font);
      } else {
        fonts.put(group.font, codePage(codePage));
      }
    }
  }

  private void unlessLeftOut(String characters) {
    if (leftOut > 0) {
      leftOut--;
    } else {
      flush();
      append(characters);
    }
  }

  private void character(byte b) {
    ignorable = false;
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    if (pendingLength == pending.length) {
      pending = Arrays.copyOf(pending, 2 * pending.length);
    }
    pending[pendingLength++] = b;
  }

  private void flush() {
    if (pendingLength > 0) {
      int length = pendingLength;
      pendingLength = 0;
      int font = group.font < 0 ? standardFont : group.font;
      Charset charset = fonts.getOrDefault(font, document);
      String characters = new String(pending, 0, length, charset);
      // It has the tones as characters of their own.
      append(
          charset.equals(VIETNAMESE)
              ? Normalizer.normalize(characters, Normalizer.Form.NFC)
              : characters);
    }
  }

  private void append(String characters) {
    boolean body = group.destination == Destination.BODY;
    if (group.hidden || group.deleted || !(body || group.destination == Destination.TITLE)) {
      return;
    }
    StringBuilder to = body ? text : title;
    int room = (body ? most : LONGEST_TITLE) - to.length();
    for (int i = 0; i < Math.min(room, characters.length()); i++) {
      char c = characters.charAt(i);
      to.append(c < ' ' && c != '\n' ? ' ' : c);
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  /** The value of a digit; negative where it is none. */
  private static int hex(byte b) {
    return Character.digit((char) (b & 0xFF), 16);
  }

  /** The code page of a character set of Windows, as fonts have them. */
  private static int ofCharacterSet(int characterSet) {
    return switch (characterSet) {
      case 77 -> 10000;
      case 128 -> 932;
      case 129 -> 949;
      case 134 -> 936;
      case 136 -> 950;
      case 161 -> 1253;
      case 162 -> 1254;
      case 163 -> 1258;
      case 177 -> 1255;
      case 178 -> 1256;
      case 186 -> 1257;
      case 204 -> 1251;
      case 222 -> 874;
      case 238 -> 1250;
      default -> DOCUMENT;
    };
  }

  private static Charset codePage(int number) {
    String name =
        switch (number) {
          case 65001 -> "UTF-8";
          case 10000 -> "x-MacRoman";
          case 932 -> "windows-31j";
          case 936 -> "GBK";
          case 949, 950, 874 -> "x-windows-" + number;
          case 437, 850, 852, 866 -> "IBM" + number;
          default -> "windows-" + number;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }
}
