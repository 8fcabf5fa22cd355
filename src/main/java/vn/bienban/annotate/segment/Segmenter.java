package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.document.Block;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
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
    List<Token> tokens = new ArrayList<>(text.length() / 4);
    for (Block block : blocks) {
      for (Span span : splitter.split(text, block.span())) {
        timeLimit.check();
        int first = tokens.size();
        tokens.addAll(tokenizer.tokenize(text, span));
        for (; tokens.size() - first > LONGEST_SENTENCE; first += LONGEST_SENTENCE) {
          add(sentences, tokens, first, first + LONGEST_SENTENCE, block);
        }
        if (tokens.size() > first) {
          add(sentences, tokens, first, tokens.size(), block);
        }
      }
    }
    return new SegmentedText(aligned, blocks, sentences, tokens);
  }

  private static void add(
      List<Sentence> sentences, List<Token> tokens, int first, int end, Block block) {
    Span span = new Span(tokens.get(first).begin(), tokens.get(end - 1).end());
    sentences.add(new Sentence(sentences.size(), span, first, end, block.index()));
  }
}
