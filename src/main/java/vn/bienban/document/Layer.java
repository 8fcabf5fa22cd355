package vn.bienban.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one kind, in order of place, that answer what stands on a token in constant
 * time. Where several begin, end or stand at a token, the longest answers. Immutable.
 *
 * @param <A> what kind
 */
public final class Layer<A extends Annotation> extends AbstractList<A> implements RandomAccess {
  private final List<A> annotations;
  private final TokenIndex starting;
  private final TokenIndex ending;
  private final TokenIndex covering;

  private Layer(List<A> annotations, int tokens) {
    this.annotations = annotations;
    starting = new TokenIndex(tokens + 1);
    ending = new TokenIndex(tokens + 1);
    covering = new TokenIndex(tokens + 1);
    for (int i = 0; i < annotations.size(); i++) {
      A each = annotations.get(i);
      starting.mark(each.firstToken(), each.firstToken() + 1);
      ending.mark(each.endToken(), each.endToken() + 1);
      covering.mark(each.firstToken(), each.endToken());
    }
    starting.marked();
    ending.marked();
    covering.marked();
    for (int i = 0; i < annotations.size(); i++) {
      A each = annotations.get(i);
      note(starting, each.firstToken(), i);
      note(ending, each.endToken(), i);
      for (int t = each.firstToken(); t < each.endToken(); t++) {
        note(covering, t, i);
      }
    }
  }

  private void note(TokenIndex at, int token, int annotation) {
    int before = at.get(token);
    if (before == TokenIndex.NONE || length(annotation) > length(before)) {
      at.put(token, annotation);
    }
  }

  private int length(int annotation) {
    A each = annotations.get(annotation);
    return each.endToken() - each.firstToken();
  }

  /**
   * A layer of these annotations.
   *
   * @param tokens the number of tokens of the document
   * @throws IndexOutOfBoundsException if an annotation stands on tokens that do not exist
   */
  public static <A extends Annotation> Layer<A> of(List<? extends A> annotations, int tokens) {
    List<A> sorted = new ArrayList<>(annotations);
    sorted.sort(
        Comparator.<A>comparingInt(Annotation::firstToken)
            .thenComparingInt(each -> each.span().begin()));
    return new Layer<>(sorted, tokens);
  }

  /** The annotation that begins at a token, or null. */
  public @Nullable A startingAt(int token) {
    return at(starting, token);
  }

  /** The annotation that ends right before a token, or null. */
  public @Nullable A endingAt(int token) {
    return at(ending, token);
  }

  /** The annotation that stands on a token, or null. */
  public @Nullable A covering(int token) {
    return at(covering, token);
  }

  private @Nullable A at(TokenIndex index, int token) {
    int found = index.get(token);
    return found == TokenIndex.NONE ? null : annotations.get(found);
  }

  /** The annotations that begin in a range of tokens, in order of place. */
  public List<A> in(int first, int end) {
    int from = lowerBound(first);
    int to = lowerBound(end);
    return from < to ? annotations.subList(from, to) : List.of();
  }

  private int lowerBound(int token) {
    int low = 0;
    int high = annotations.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (annotations.get(mid).firstToken() < token) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  @Override
  public A get(int index) {
    return annotations.get(index);
  }

  @Override
  public int size() {
    return annotations.size();
  }
}
