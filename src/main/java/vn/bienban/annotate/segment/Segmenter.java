package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.document.Block;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenCollector;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/**
 * Cuts the blocks of a view into sentences and these into tokens; a sentence of more than 600
 * tokens is cut into several. Immutable; thread-safe where its splitter and tokenizer are.
 */
public final class Segmenter {
  /** A longer sentence is cut: real ones have fewer tokens, and rules cost more on longer ones. */
  private static final int LONGEST_SENTENCE = 600;

  /** The sentences of a longer block are looked for in so many characters at a time. */
  private static final int WINDOW = 8192;

  /** A window ends behind white space where so many characters before its end have some. */
  private static final int LONGEST_WORD = 256;

  private final SentenceSplitter splitter;
  private final Tokenizer tokenizer;

  /** Takes the two that do the work. */
  public Segmenter(SentenceSplitter splitter, Tokenizer tokenizer) {
    this.splitter = splitter;
    this.tokenizer = tokenizer;
  }

  /** The segmenter of rules alone, with no trained model. */
  public static Segmenter byRules() {
    return new Segmenter(new RuleSentenceSplitter(), new RuleTokenizer());
  }

  /**
   * Segments a view.
   *
   * @param aligned the view
   * @param blocks its blocks in order of place, none overlapping another; each one's index is its
   *     place in the list
   */
  public SegmentedText segment(AlignedText aligned, List<Block> blocks) {
    return segment(aligned, blocks, TimeLimit.none());
  }

  /**
   * Segments a view, as {@link #segment(AlignedText, List)}, while there is time.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over
   */
  public SegmentedText segment(AlignedText aligned, List<Block> blocks, TimeLimit timeLimit) {
    String text = aligned.text();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new TokenCollector(text.length() / 4);
    for (Block block : blocks) {
      int at = block.span().begin();
      while (at < block.span().end()) {
        int stop = windowEnd(text, at, block.span().end());
        List<Span> spans =
            splitter.split(text, isWhole(block, at, stop) ? block.span() : new Span(at, stop));
        at = stop;
        if (stop < block.span().end() && spans.size() > 1) {
          // The last sentence may go on behind the window.
          at = spans.get(spans.size() - 1).begin();
          spans = spans.subList(0, spans.size() - 1);
        }
        for (int s = 0; s < spans.size(); s++) {
          timeLimit.check();
          Span span = spans.get(s);
          int first = tokens.size();
          tokenizer.tokenize(text, span, tokens);
          for (; tokens.size() - first > LONGEST_SENTENCE; first += LONGEST_SENTENCE) {
            add(sentences, tokens, first, first + LONGEST_SENTENCE, block);
          }
          if (tokens.size() > first) {
            add(sentences, tokens, first, tokens.size(), block);
          }
        }
      }
    }
    return new SegmentedText(aligned, blocks, sentences, tokens);
  }

  private static boolean isWhole(Block block, int begin, int end) {
    return begin == block.span().begin() && end == block.span().end();
  }

  /** Where a window ends: behind white space, else between two characters. */
  private static int windowEnd(String text, int begin, int end) {
    int stop = begin + WINDOW;
    if (stop >= end) {
      return end;
    }
    for (int i = stop; i > stop - LONGEST_WORD; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(stop)) ? stop - 1 : stop;
  }

  private static void add(
      List<Sentence> sentences, List<Token> tokens, int first, int end, Block block) {
    Span span = new Span(tokens.get(first).begin(), tokens.get(end - 1).end());
    sentences.add(new Sentence(sentences.size(), span, first, end, block.index()));
  }
}
