package vn.bienban.annotate.task;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Tokens;
import vn.bienban.text.Span;

/**
 * Those who may have to do one task, each once by its words: where it stands nearest to the task,
 * and by what it came among them. For one document and one thread.
 */
final class AssigneeCandidates {
  /** There are so many at most: in a long sentence each noun may be one. */
  private static final int MOST = 60;

  private final Tokens tokens;
  private int[] begins = new int[16];
  private int[] ends = new int[16];
  private byte[] sources = new byte[16];
  private int size;

  AssigneeCandidates(Tokens tokens) {
    this.tokens = tokens;
  }

  /** By what somebody comes among them. */
  enum Source {
    /** The rules take it. */
    RULES,
    /** It must do the last task. */
    LAST,
    /** It must do a task before that one. */
    EARLIER,
    /** It stands over the list. */
    OVER,
    /** It was told something before. */
    HEARD,
    /** It stands before the work in its sentence. */
    HERE;

    private int bit() {
      return 1 << ordinal();
    }
  }

  /** Forgets all, for the next task. */
  void clear() {
    size = 0;
  }

  /** Adds somebody; whether its words are new. */
  boolean add(@Nullable TokenRange range, Source source) {
    return range != null && add(range.begin(), range.end(), source);
  }

  /** Adds who stands between two tokens; whether the words are new. */
  boolean add(int begin, int end, Source source) {
    for (int i = 0; i < size; i++) {
      if (isCalled(i, begin, end)) {
        if (source == Source.HERE && (!is(i, Source.HERE) || begin > begins[i])) {
          begins[i] = begin;
          ends[i] = end;
        }
        sources[i] |= (byte) source.bit();
        return false;
      }
    }
    if (size == MOST) {
      return false;
    }
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      sources = Arrays.copyOf(sources, 2 * size);
    }
    begins[size] = begin;
    ends[size] = end;
    sources[size] = (byte) source.bit();
    size++;
    return true;
  }

  /** Whether the words of one are those between two tokens, in upper case or lower. */
  boolean isCalled(int i, int begin, int end) {
    int length = ends[i] - begins[i];
    boolean same = end - begin == length;
    for (int k = 0; same && k < length; k++) {
      same = tokens.lower(begins[i] + k).equals(tokens.lower(begin + k));
    }
    return same;
  }

  int size() {
    return size;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean is(int i, Source source) {
    return (sources[i] & source.bit()) != 0;
  }

  /** What one came by first of all, as a model sees it. */
  String source(int i) {
    if (is(i, Source.HERE)) {
      return is(i, Source.RULES) ? "here rules" : "here";
    }
    if (is(i, Source.RULES)) {
      return is(i, Source.LAST) ? "rules last" : "rules";
    }
    return is(i, Source.LAST)
        ? "last"
        : is(i, Source.OVER) ? "over" : is(i, Source.HEARD) ? "heard" : "earlier";
  }

  TokenRange range(int i) {
    return new TokenRange(begins[i], ends[i]);
  }

  Span span(int i) {
    return tokens.span(begins[i], ends[i]);
  }

  /** The words of one, in lower case. */
  String words(int i) {
    return range(i).lower(tokens);
  }
}
