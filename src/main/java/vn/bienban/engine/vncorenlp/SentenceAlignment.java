package vn.bienban.engine.vncorenlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Word;

/**
 * One sentence on its way to VnCoreNLP and back. What is sent are the tokens with a space between;
 * a document's code goes without its marks, which VnCoreNLP's tokenizer would tear it apart at.
 * What comes back is text again, joined and rewritten: its letters, folded to their base, are laid
 * along those that were sent, so that each word lands on tokens, and a token is never divided.
 */
final class SentenceAlignment {
  /** A longer token is sent by its beginning: VnCoreNLP's patterns are slow on long ones. */
  private static final int LONGEST_TOKEN = 50;

  /** How many letters VnCoreNLP may have lost before the next word is found again. */
  private static final int LONGEST_GAP = 120;

  private static final char[] BASE = bases();

  private final String sent;

  /** The letters sent, folded, without space. */
  private final String letters;

  /** The token of each letter. */
  private final int[] tokenAt;

  /**
   * @param tokens the tokens of the sentence
   * @param first the place of the first one in the text
   */
  SentenceAlignment(List<Token> tokens, int first) {
    StringBuilder text = new StringBuilder();
    StringBuilder folded = new StringBuilder();
    int[] places = new int[16];
    for (int i = 0; i < tokens.size(); i++) {
      String form = sent(tokens.get(i));
      if (i > 0) {
        text.append(' ');
      }
      text.append(form);
      int from = folded.length();
      fold(form, folded);
      if (folded.length() > places.length) {
        places = Arrays.copyOf(places, 2 * folded.length());
      }
      Arrays.fill(places, from, folded.length(), first + i);
    }
    this.sent = text.toString();
    this.letters = folded.toString();
    this.tokenAt = places;
  }

  /** What VnCoreNLP is to read. */
  String sent() {
    return sent;
  }

  /**
   * Adds the words that came back.
   *
   * @param sentences the words of each sentence that VnCoreNLP made of this one
   * @param words takes the words; those before are left alone
   */
  void place(List<List<EngineWord>> sentences, List<Word> words) {
    int base = words.size();
    int at = 0;
    for (List<EngineWord> sentence : sentences) {
      List<String> forms = new ArrayList<>(sentence.size());
      for (EngineWord word : sentence) {
        forms.add(folded(word.form()));
      }
      int[] placeOf = new int[sentence.size()];
      Arrays.fill(placeOf, -1);
      int firstPlace = words.size();
      for (int i = 0; i < sentence.size(); i++) {
        String form = forms.get(i);
        int found =
            form.isEmpty() ? -1 : find(form, i + 1 < forms.size() ? forms.get(i + 1) : "", at);
        if (found < 0) {
          continue;
        }
        at = found + form.length();
        placeOf[i] = add(sentence.get(i), tokenAt[found], tokenAt[at - 1] + 1, base, words);
      }
      for (int i = firstPlace; i < words.size(); i++) {
        Word word = words.get(i);
        int head = word.head();
        words.set(i, withHead(word, head < 1 || head > placeOf.length ? -1 : placeOf[head - 1], i));
      }
    }
  }

  /**
   * Where a word stands: right here, or behind what was lost, if the next word follows it or it
   * begins and ends with tokens.
   */
  private int find(String form, String next, int at) {
    if (letters.startsWith(form, at)) {
      return at;
    }
    String pair = form + next;
    int end = Math.min(letters.length(), at + LONGEST_GAP + pair.length());
    if (at >= end) {
      return -1;
    }
    String ahead = letters.substring(at, end);
    int gap = next.isEmpty() ? -1 : ahead.indexOf(pair);
    if (gap < 0 && form.length() > 1) {
      gap = ahead.indexOf(form);
      if (gap >= 0 && !(isEdge(at + gap) && isEdge(at + gap + form.length()))) {
        gap = -1;
      }
    }
    return gap < 0 ? -1 : at + gap;
  }

  /** Whether a token begins at a letter, or the sentence ends there. */
  private boolean isEdge(int letter) {
    return letter == 0 || letter == letters.length() || tokenAt[letter - 1] != tokenAt[letter];
  }

  /** Adds a word, or what was torn off the one before to it; returns its place. */
  private static int add(EngineWord word, int first, int end, int base, List<Word> words) {
    int last = words.size() - 1;
    if (last >= base && words.get(last).endToken() > first) {
      Word before = words.get(last);
      String entity =
          before.entity() == null || before.entity().equals("O") ? word.entity() : before.entity();
      words.set(
          last,
          new Word(
              before.firstToken(),
              Math.max(end, before.endToken()),
              before.tag(),
              entity,
              before.head(),
              before.relation()));
      return last;
    }
    words.add(new Word(first, end, word.tag(), word.entity(), word.head(), word.relation()));
    return last + 1;
  }

  private static Word withHead(Word word, int head, int self) {
    return new Word(
        word.firstToken(),
        word.endToken(),
        word.tag(),
        word.entity(),
        head == self ? -1 : head,
        word.relation());
  }

  private static String sent(Token token) {
    String text = token.text();
    boolean plain = token.kind() != TokenKind.CODE && text.length() <= LONGEST_TOKEN;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != '_' && c > ' ' && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }
    if (plain && (token.kind() != TokenKind.PUNCTUATION || text.length() == 1)) {
      return text;
    }
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < text.length() && form.length() < LONGEST_TOKEN; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        form.append(text.charAt(i));
      }
    }
    if (form.length() > 0) {
      return form.toString();
    }
    return plain ? text : "-";
  }

  private static String folded(String form) {
    StringBuilder folded = new StringBuilder(form.length());
    fold(form, folded);
    return folded.toString();
  }

  private static void fold(String form, StringBuilder folded) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c != '_' && c > ' ' && !isMark(c)) {
        folded.append(c < BASE.length ? BASE[c] : c);
      }
    }
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036F';
  }

  /** The base letter, in lower case, of every character up to the last Vietnamese one. */
  private static char[] bases() {
    char[] bases = new char[0x1F00];
    for (int c = 0; c < bases.length; c++) {
      String parts = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
      bases[c] = Character.toLowerCase(parts.charAt(0));
    }
    return bases;
  }
}
