package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.bienban.lexicon.Table;

/**
 * The words by which blocks are known, from the tables beside this class. Immutable.
 *
 * @param agencies marks of papers, in lower case
 * @param calls what links say that is no text of the article
 * @param creditLabels words before a colon and the source of a picture
 * @param creditPhrases words that stand for the source of a picture; all begin with "ảnh" or a
 *     bracket
 * @param workLabels words before those who wrote or filmed
 * @param doings what authors did, behind their names
 * @param sources sources of pictures that are no persons
 * @param openers words that open running text
 * @param captionBegins words that open a caption
 * @param captionActs what somebody does in a picture
 * @param weakCaptionActs the same, in lines without a full stop alone
 * @param captionEnds acts with which a caption may end
 * @param captionBars words that a caption has not
 * @param hangingWords words with which no line of a text ends
 * @param cities names before which "TP." stands
 */
record BlockWords(
    Set<String> agencies,
    Set<String> calls,
    List<String> creditLabels,
    List<String> creditPhrases,
    List<String> workLabels,
    List<String> doings,
    Set<String> sources,
    Set<String> openers,
    List<String> captionBegins,
    List<String> captionActs,
    List<String> weakCaptionActs,
    List<String> captionEnds,
    List<String> captionBars,
    Set<String> hangingWords,
    List<String> cities) {

  /** The tables of the class path, loaded once. */
  static final BlockWords DEFAULT = load();

  BlockWords {
    if (!creditPhrases.stream()
        .allMatch(phrase -> phrase.startsWith("ảnh") || phrase.startsWith("("))) {
      throw new IllegalStateException(
          "credits.tsv: a phrase begins with neither ảnh nor a bracket");
    }
  }

  private static BlockWords load() {
    Table credits = Table.load(BlockWords.class, "credits.tsv", "words", "role");
    Table captions = Table.load(BlockWords.class, "captions.tsv", "words", "form");
    return new BlockWords(
        set("agencies.tsv", "mark"),
        set("calls.tsv", "call"),
        list(credits, "label"),
        list(credits, "phrase"),
        list(credits, "work"),
        list(credits, "doing"),
        set("sources.tsv", "source"),
        set("openers.tsv", "words"),
        list(captions, "begin"),
        list(captions, "act"),
        list(captions, "weak"),
        list(captions, "end"),
        list(captions, "bar"),
        set("hanging.tsv", "word"),
        Table.load(BlockWords.class, "cities.tsv", "name").rows().stream()
            .map(row -> row.get(0))
            .toList());
  }

  private static Set<String> set(String table, String column) {
    return Table.load(BlockWords.class, table, column).rows().stream()
        .map(row -> row.get(0).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of one role; of two that begin alike the longer one comes first. */
  private static List<String> list(Table table, String role) {
    List<String> words = new ArrayList<>();
    Predicate<Table.Row> ofRole = row -> row.get(1).equals(role);
    table.rows().stream().filter(ofRole).forEach(row -> words.add(row.get(0)));
    words.sort((a, b) -> b.length() - a.length());
    return List.copyOf(words);
  }

  /** Lower case, single spaces, no mark of punctuation at the edges. */
  static String fold(CharSequence words) {
    StringBuilder folded = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(Character.toLowerCase(c));
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /** Whether the words, in lower case, open with one of the openers. */
  boolean opensRunningText(String lower) {
    int space = lower.indexOf(' ');
    String first = space < 0 ? lower : lower.substring(0, space);
    if (openers.contains(stripped(first))) {
      return true;
    }
    int second = space < 0 ? -1 : lower.indexOf(' ', space + 1);
    String two = second < 0 ? lower : lower.substring(0, second);
    if (openers.contains(stripped(two))) {
      return true;
    }
    int third = second < 0 ? -1 : lower.indexOf(' ', second + 1);
    return third >= 0 && openers.contains(stripped(lower.substring(0, third)));
  }

  private static String stripped(String words) {
    int end = words.length();
    while (end > 0 && ",.:;".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }
}
