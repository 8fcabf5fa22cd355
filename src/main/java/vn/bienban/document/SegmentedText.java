package vn.bienban.document;

import java.util.List;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Span;

/**
 * A view with its blocks, sentences and tokens, each in order of place. Immutable.
 *
 * @param aligned the view and its way back to the original
 * @param blocks the blocks
 * @param sentences the sentences; none crosses a block
 * @param tokens the tokens of all sentences
 */
public record SegmentedText(
    AlignedText aligned, List<Block> blocks, List<Sentence> sentences, List<Token> tokens) {
  public SegmentedText {
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
    tokens = TokenList.of(tokens);
  }

  /** The text of the view. */
  public String text() {
    return aligned.text();
  }

  /** A lead of more blocks than these stands at no article's end. */
  private static final int LONGEST_LEAD = 2;

  /**
   * The first sentence of a lead that stands at the end, behind the byline, where the layout of
   * some archives puts it; the number of sentences where none does.
   */
  public int movedLead() {
    int byline = blocks.size() - 1;
    while (byline > 0 && blocks.get(byline).kind() == BlockKind.PARAGRAPH) {
      byline--;
    }
    int behind = blocks.size() - 1 - byline;
    boolean moved =
        byline > 0
            && behind > 0
            && behind <= LONGEST_LEAD
            && blocks.get(byline).kind() == BlockKind.BYLINE
            && !blocks.get(byline + 1).repeats();
    int first = sentences.size();
    while (moved && first > 0 && sentences.get(first - 1).block() > byline) {
      first--;
    }
    return first;
  }

  /** The block a sentence stands in. */
  public Block blockOf(Sentence sentence) {
    return blocks.get(sentence.block());
  }

  /** The tokens of a sentence. */
  public List<Token> tokensOf(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /**
   * The index of the sentence at an offset, or of the next one where the offset lies between two;
   * the number of sentences past the last one.
   */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sentences.get(mid).span().end() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /**
   * The index of the first token that ends after an offset; the number of tokens past the last one.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (tokens.get(mid).end() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** From the first character of one token to the last of another. */
  public Span tokenSpan(int firstToken, int endToken) {
    return new Span(tokens.get(firstToken).begin(), tokens.get(endToken - 1).end());
  }
}
