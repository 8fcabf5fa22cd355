package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bienban.annotate.segment.SentenceSplitter;
import vn.bienban.annotate.segment.Tokenizer;
import vn.bienban.document.Token;
import vn.bienban.text.Span;

/**
 * How well sentences and tokens are found in the running text of a treebank, a file in CoNLL-U
 * form. The text is made anew from the treebank's sentences, several to a paragraph with a space
 * between two; a sentence or token counts as right where both its offsets are. Immutable.
 *
 * @param sentences the counts of sentences
 * @param tokens the counts of tokens: syllables, numbers, marks
 * @param unmarked the sentences that end without an end mark inside a paragraph, so that nothing in
 *     the text could tell where they end
 * @param missed the sentences not found, as they stand in the text
 * @param wrong what was taken for a sentence instead
 */
public record SegmentationScore(
    MatchCounts sentences,
    MatchCounts tokens,
    int unmarked,
    List<String> missed,
    List<String> wrong) {
  public SegmentationScore {
    missed = List.copyOf(missed);
    wrong = List.copyOf(wrong);
  }

  /** In which form the treebank's sentences are put together. */
  public enum Layout {
    /** The text of the file to the letter, with its spaces between words and marks. */
    AS_IN_FILE,
    /**
     * With space where print has it: none before a comma, none inside quotes, brackets, numbers.
     */
    AS_WRITTEN
  }

  private static final String TEXT = "# text =";
  private static final Pattern NUMBER = Pattern.compile("\\d+( [.,/:-] \\d+)+");

  /**
   * Measures on a file.
   *
   * @param conllu the treebank
   * @param layout in which form its sentences are put together
   * @param sentencesInParagraph how many of them make a paragraph, at least 1
   * @throws IOException if the file cannot be read or holds no sentence
   */
  public static SegmentationScore of(
      Path conllu,
      Layout layout,
      int sentencesInParagraph,
      SentenceSplitter splitter,
      Tokenizer tokenizer)
      throws IOException {
    if (sentencesInParagraph < 1) {
      throw new IllegalArgumentException("no paragraph of " + sentencesInParagraph + " sentences");
    }
    List<List<String>> units = read(conllu, layout);
    if (units.isEmpty()) {
      throw new IOException(conllu + " holds no sentence of a treebank");
    }
    Measure measure = new Measure(splitter, tokenizer);
    for (int i = 0; i < units.size(); i += sentencesInParagraph) {
      int end = Math.min(units.size(), i + sentencesInParagraph);
      measure.add(paragraph(units.subList(i, end), layout));
    }
    return measure.score();
  }

  /** The syllables, numbers and marks of each sentence. */
  private static List<List<String>> read(Path conllu, Layout layout) throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String text = "";
    List<String> lines = new ArrayList<>(Files.readAllLines(conllu, StandardCharsets.UTF_8));
    lines.add("");
    for (String line : lines) {
      if (line.startsWith(TEXT)) {
        text = line.substring(TEXT.length()).strip();
      } else if (line.isBlank()) {
        if (!words.isEmpty()) {
          sentences.add(
              layout == Layout.AS_IN_FILE ? List.of(text.split(" ")) : List.copyOf(words));
        }
        words = new ArrayList<>();
      } else if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        if (columns.length > 1 && columns[0].chars().allMatch(Character::isDigit)) {
          words.addAll(units(columns[1]));
        }
      }
    }
    return sentences;
  }

  private static List<String> units(String form) {
    if (NUMBER.matcher(form).matches()) {
      return List.of(form.replace(" ", ""));
    }
    return switch (form) {
      case "LBKT" -> List.of("(");
      case "RBKT" -> List.of(")");
      default -> List.of(form.split(" "));
    };
  }

  private record Paragraph(String text, List<Span> sentences, List<Span> tokens) {}

  private static Paragraph paragraph(List<List<String>> sentences, Layout layout) {
    StringBuilder text = new StringBuilder();
    List<Span> sentenceSpans = new ArrayList<>();
    List<Span> tokenSpans = new ArrayList<>();
    for (List<String> units : sentences) {
      if (text.length() > 0) {
        text.append(' ');
      }
      int begin = text.length();
      boolean quoted = false;
      boolean tight = true;
      for (String unit : units) {
        boolean quote = unit.equals("\"");
        boolean before = layout == Layout.AS_IN_FILE || !(closes(unit) || (quote && quoted));
        if (!tight && before) {
          text.append(' ');
        }
        tokenSpans.add(new Span(text.length(), text.length() + unit.length()));
        text.append(unit);
        tight =
            layout == Layout.AS_WRITTEN
                && (unit.equals("(") || unit.equals("[") || (quote && !quoted));
        quoted ^= quote;
      }
      sentenceSpans.add(new Span(begin, text.length()));
    }
    return new Paragraph(text.toString(), sentenceSpans, tokenSpans);
  }

  /** Whether print has no space before this. */
  private static boolean closes(String unit) {
    return switch (unit) {
      case ".", ",", ";", ":", "?", "!", ")", "]", "%", "…" -> true;
      default -> unit.startsWith("..");
    };
  }

  private static final class Measure {
    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;
    private final int[] sentences = new int[3];
    private final int[] tokens = new int[3];
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int unmarked;

    Measure(SentenceSplitter splitter, Tokenizer tokenizer) {
      this.splitter = splitter;
      this.tokenizer = tokenizer;
    }

    void add(Paragraph paragraph) {
      String text = paragraph.text();
      List<Span> found = splitter.split(text, new Span(0, text.length()));
      List<Span> foundTokens = new ArrayList<>();
      for (Span sentence : found) {
        for (Token token : tokenizer.tokenize(text, sentence)) {
          foundTokens.add(token.span());
        }
      }
      Set<Span> there = new LinkedHashSet<>(paragraph.sentences());
      Set<Span> got = new LinkedHashSet<>(found);
      there.stream().filter(span -> !got.contains(span)).forEach(s -> missed.add(s.of(text)));
      got.stream().filter(span -> !there.contains(span)).forEach(s -> wrong.add(s.of(text)));
      count(there, got, sentences);
      count(new LinkedHashSet<>(paragraph.tokens()), new LinkedHashSet<>(foundTokens), tokens);
      for (Span sentence : paragraph.sentences().subList(0, paragraph.sentences().size() - 1)) {
        if (!endsWithMark(sentence.of(text))) {
          unmarked++;
        }
      }
    }

    private static boolean endsWithMark(String sentence) {
      int last = sentence.length() - 1;
      while (last > 0 && " \"')]".indexOf(sentence.charAt(last)) >= 0) {
        last--;
      }
      return ".!?…".indexOf(sentence.charAt(last)) >= 0;
    }

    private static void count(Set<Span> there, Set<Span> got, int[] counts) {
      int right = (int) got.stream().filter(there::contains).count();
      counts[0] += right;
      counts[1] += got.size() - right;
      counts[2] += there.size() - right;
    }

    SegmentationScore score() {
      return new SegmentationScore(
          new MatchCounts(sentences[0], sentences[1], sentences[2]),
          new MatchCounts(tokens[0], tokens[1], tokens[2]),
          unmarked,
          missed,
          wrong);
    }
  }
}
