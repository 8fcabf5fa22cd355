package vn.bienban.evaluate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which words and document keys are compared: Unicode NFC, one letter case, single
 * spaces, one placement of tone marks.
 */
final class Folding {
  private static final String EDGE = " .,;:\"“”'";
  private static final String[][] TONES = {
    {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
    {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"},
    {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"},
  };
  private static final Pattern SPACED_MARK = Pattern.compile(" ?([/|-]) ?");
  private static final Pattern CODE = Pattern.compile("\\p{Nd}+[a-z]?(?:/\\p{Nd}{4})?[-/][^ ]*");
  private static final Pattern SYMBOL = Pattern.compile("[/-][a-zđ]");

  private Folding() {}

  /** The form in which two wordings are the same. */
  static String words(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String single = strip(singleSpaces(lower), EDGE);
    return tones(single);
  }

  /**
   * The form in which two keys name the same document: its code, else the words before an issuer.
   */
  static String documentKey(String key) {
    String folded = words(key).replace('–', '-').replace('—', '-');
    folded = SPACED_MARK.matcher(folded).replaceAll("$1").replace("khoá", "khóa");
    Matcher code = CODE.matcher(folded);
    if (code.find() && SYMBOL.matcher(code.group()).find()) {
      return strip(code.group(), ".,;");
    }
    if (folded.startsWith("nghị quyết đại hội")) {
      return folded;
    }
    int issuer = folded.indexOf('|');
    return strip(issuer < 0 ? folded : folded.substring(0, issuer), " ");
  }

  /** The same text with tone marks on one of the two vowels they may stand on; equally long. */
  static String tones(String lowerCase) {
    String folded = lowerCase;
    for (String[] pair : TONES) {
      folded = folded.replace(pair[0], pair[1]);
    }
    return folded;
  }

  /** Whether a character is white space, a no-break space too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** How many words stand between the spaces of a text. */
  static int countWords(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      words += !isSpace(text.charAt(i)) && (i == 0 || isSpace(text.charAt(i - 1))) ? 1 : 0;
    }
    return words;
  }

  private static String singleSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (i == 0 || !isSpace(text.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static String strip(String text, String characters) {
    int begin = 0;
    int end = text.length();
    while (begin < end && characters.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(begin, end);
  }
}
