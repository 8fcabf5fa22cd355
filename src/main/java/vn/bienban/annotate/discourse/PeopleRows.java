package vn.bienban.annotate.discourse;

import vn.bienban.document.Document;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Tokens;

/**
 * The rows of persons of a document, such as "ông A, bà B và ông C", each from every person of it
 * on. A row is found once, however many patterns ask for it. Immutable.
 */
final class PeopleRows {
  /** Where a document keeps its rows. */
  static final LayerKey<PeopleRows> KEY = new LayerKey<>("rows of people");

  /** So many persons at most are left out at the end of a row, one after the other. */
  private static final int MOST_LEFT_OUT = 8;

  /** Whether what stands between two tokens joins two persons. */
  @FunctionalInterface
  interface Joint {
    /** Whether the tokens from one to before another do. */
    boolean joins(int from, int to);
  }

  /** For each token the end of the row that begins there, or 0. */
  private final int[] ends;

  /** For each token behind a person the end of the person before in the row, or 0. */
  private final int[] previous;

  /** For each token behind a person how many more are in the row, or the most that it can hold. */
  private final byte[] more;

  PeopleRows(Document document, Joint joint) {
    Layer<PersonMention> mentions = document.mentions();
    Tokens tokens = document.tokens();
    ends = new int[tokens.size()];
    previous = new int[tokens.size() + 1];
    more = new byte[tokens.size() + 1];
    int end = 0;
    int count = 0;
    for (int i = mentions.size() - 1; i >= 0; i--) {
      PersonMention mention = mentions.get(i);
      PersonMention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      if (next != null
          && next.firstToken() >= mention.endToken()
          && tokens.sentence(next.firstToken()) == tokens.sentence(mention.firstToken())
          && joint.joins(mention.endToken(), next.firstToken())) {
        previous[next.endToken()] = mention.endToken();
        count++;
      } else {
        end = mention.endToken();
        count = 0;
      }
      more[mention.endToken()] = (byte) Math.min(count, Byte.MAX_VALUE);
      if (mention.equals(mentions.startingAt(mention.firstToken()))) {
        ends[mention.firstToken()] = end;
      }
    }
  }

  /** The end of the row that begins at a token, or -1. */
  int end(int token) {
    return token < ends.length && ends[token] > 0 ? ends[token] : -1;
  }

  /** The end of a row without its last person, or -1 where none is left. */
  int shorterEnd(int token, int end) {
    return previous[end] > token && more[end] < MOST_LEFT_OUT ? previous[end] : -1;
  }
}
