package vn.bienban.document;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Tokens in order of place. Immutable. */
final class TokenList extends AbstractList<Token> implements RandomAccess {
  private final Token[] tokens;
  private final int size;

  private TokenList(Token[] tokens, int size) {
    this.tokens = tokens;
    this.size = size;
  }

  /** A list of the same tokens, or the same list where it is one of these. */
  static TokenList of(List<Token> tokens) {
    if (tokens instanceof TokenList list) {
      return list;
    }
    if (tokens instanceof TokenCollector collector) {
      return collector.list();
    }
    Token[] copy = tokens.toArray(new Token[0]);
    for (Token token : copy) {
      Objects.requireNonNull(token);
    }
    return new TokenList(copy, copy.length);
  }

  /** The first so many tokens of an array, which nobody changes from now on. */
  static TokenList ofFirst(Token[] tokens, int size) {
    return new TokenList(tokens, size);
  }

  /** The tokens, at the begin of an array that nobody changes. */
  Token[] array() {
    return tokens;
  }

  @Override
  public Token get(int token) {
    return tokens[Objects.checkIndex(token, size)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(tokens, size, Object[].class);
  }
}
