package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.bienban.lexicon.Lexicon;

/** The words by which blocks are known. Immutable. */
final class BlockWords {
  /** Marks of papers, in lower case. */
  final Set<String> agencies;

  /** What links say that is no text of the article. */
  final Set<String> calls;

  /** Words before a colon and the source of a picture, or what is shown. */
  final List<String> creditLabels;

  /** Of these, those before what is shown. */
  final Set<String> mediaLabels;

  /** Words that stand for the source of a picture. */
  final List<String> creditPhrases;

  /** What stands before a source whose colon is lost, with its capital and the space behind it. */
  final List<String> creditMarks;

  /** Words before those who wrote or filmed, or before a source. */
  final List<String> workLabels;

  /** Of these, those before a source. */
  final Set<String> sourceLabels;

  /** What authors did, behind their names. */
  final List<String> doings;

  /** Between the names of authors. */
  final Set<String> nameJoints;

  /** Sources of pictures that are no persons. */
  final Set<String> sources;

  /** No opener has more words. */
  private static final int LONGEST_OPENER = 3;

  /** Words that open running text. */
  private final Set<String> openers;

  /** Words that open a caption. */
  final List<String> captionBegins;

  /** What somebody does in a picture. */
  final Acts captionActs;

  /** The same, in lines without a full stop alone. */
  final Acts weakCaptionActs;

  /** Acts with which a caption may end. */
  final List<String> captionEnds;

  /** Words that a caption has not. */
  final Acts captionBars;

  /** Words with which no line of a text ends. */
  final Set<String> hangingWords;

  /** Names of cities, as they are written. */
  final List<String> cities;

  /** What stands before them, without its full stop. */
  final List<String> cityMarks;

  /** Where sentences end, roughly. */
  final SentenceEnds ends;

  /** The characters with which the source of a picture may begin, or that stand before it. */
  final boolean[] creditStarts;

  /** These and the marks that part pieces. */
  final boolean[] pieceMarks;

  /** These and all else that {@link MarkPlaces} is asked for: what is not here is never found. */
  final boolean[] marks;

  BlockWords(Lexicon lexicon) {
    agencies = set(lexicon, "agency");
    calls = set(lexicon, "call");
    creditLabels = longestFirst(lexicon, "credit-label", "media-label");
    mediaLabels = set(lexicon, "media-label");
    creditPhrases = longestFirst(lexicon, "credit-phrase");
    creditMarks =
        longestFirst(lexicon, "credit-mark").stream()
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1) + ' ')
            .toList();
    workLabels = longestFirst(lexicon, "work-label", "source-label");
    sourceLabels = set(lexicon, "source-label");
    doings = longestFirst(lexicon, "doing");
    nameJoints = set(lexicon, "name-joint");
    sources = set(lexicon, "source");
    openers = set(lexicon, "opener");
    captionBegins = longestFirst(lexicon, "caption-begin");
    captionActs = new Acts(phrases(lexicon, "caption-act"));
    weakCaptionActs = new Acts(phrases(lexicon, "caption-weak"));
    captionEnds = longestFirst(lexicon, "caption-end");
    captionBars = new Acts(phrases(lexicon, "caption-bar"));
    hangingWords = set(lexicon, "hanging");
    cities = phrases(lexicon, "city");
    cityMarks = phrases(lexicon, "city-mark");
    ends = new SentenceEnds(set(lexicon, "short"));
    StringBuilder starts = new StringBuilder(":");
    for (String phrase : creditPhrases) {
      starts.append(phrase.charAt(0)).append(Character.toUpperCase(phrase.charAt(0)));
    }
    creditStarts = Chars.set(starts.toString());
    starts.append(PieceScanner.PARTERS);
    pieceMarks = Chars.set(starts.toString());
    starts.append(MarkPlaces.SENTENCE).append(SentenceEnds.ENDING);
    starts.append(Captions.INTERRUPTING).append(EdgeMarks.OF_DATELINES);
    marks = Chars.set(starts.toString());
  }

  private static List<String> phrases(Lexicon lexicon, String type) {
    return lexicon.phrases(lexicon.lexicalClass("segment." + type));
  }

  private static Set<String> set(Lexicon lexicon, String type) {
    return Set.copyOf(phrases(lexicon, type));
  }

  /** The phrases of some classes; of two that begin alike the longer one comes first. */
  private static List<String> longestFirst(Lexicon lexicon, String... types) {
    List<String> words = new ArrayList<>();
    for (String type : types) {
      words.addAll(phrases(lexicon, type));
    }
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

  /** Whether a line in lower case begins with any of some words. */
  static boolean startsWithAny(String lower, List<String> words) {
    for (String word : words) {
      if (lower.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words, in lower case, open with one of the openers. */
  boolean opensRunningText(String lower) {
    int space = -1;
    for (int words = 1; words <= LONGEST_OPENER; words++) {
      space = lower.indexOf(' ', space + 1);
      if (space < 0) {
        return words < LONGEST_OPENER && openers.contains(stripped(lower));
      }
      if (openers.contains(stripped(lower.substring(0, space)))) {
        return true;
      }
    }
    return false;
  }

  private static String stripped(String words) {
    int end = words.length();
    while (end > 0 && ",.:;".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }
}
