package vn.bienban.segment;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Span;

/**
 * Cuts the blocks of a view into sentences and these into tokens. Immutable; thread-safe where its
 * splitter and tokenizer are.
 */
public final class Segmenter {
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
    String text = aligned.text();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>(text.length() / 4);
    for (Block block : blocks) {
      for (Span span : splitter.split(text, block.span())) {
        int first = tokens.size();
        tokens.addAll(tokenizer.tokenize(text, span));
        sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), block.index()));
      }
    }
    return new SegmentedText(aligned, blocks, sentences, tokens);
  }
}
