package vn.bienban.document;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Tokens of a text while they are found; a {@link SegmentedText} takes them as they are, without a
 * copy. What is added after that is not in it. Not thread-safe.
 */
public final class TokenCollector extends AbstractList<Token> implements RandomAccess {
  private Token[] tokens;
  private int size;

  /** An empty one, with room for so many tokens. */
  public TokenCollector(int capacity) {
    tokens = new Token[Math.max(1, capacity)];
  }

  @Override
  public boolean add(Token token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size + (size >> 1) + 1);
    }
    tokens[size++] = Objects.requireNonNull(token);
    return true;
  }

  @Override
  public Token get(int token) {
    return tokens[Objects.checkIndex(token, size)];
  }

  @Override
  public int size() {
    return size;
  }

  TokenList list() {
    return TokenList.ofFirst(tokens, size);
  }
}
