package vn.bienban.pattern;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What a pattern calls by a name between angle brackets: a lexical class, a layer, a property of a
 * token. Asked only where a pattern needs it. Immutable and thread-safe.
 */
public interface Label {
  /** A stretch of more tokens is not seen from its end. */
  int LONGEST_BEHIND = 16;

  /**
   * The end of the longest stretch that carries the label and begins at a token: the token itself
   * where the label tells of a place between tokens, -1 where none begins.
   */
  int end(Document document, int token);

  /** The end of the next shorter stretch that begins at a token, or -1. */
  default int shorterEnd(Document document, int token, int end) {
    return -1;
  }

  /**
   * Where a stretch begins that carries the label and ends right before a token, or -1. It looks
   * some tokens back where the label knows no better.
   */
  default int begin(Document document, int end) {
    for (int token = end - 1; token >= Math.max(0, end - LONGEST_BEHIND); token--) {
      for (int to = end(document, token); to >= end; to = shorterEnd(document, token, to)) {
        if (to == end) {
          return token;
        }
      }
    }
    return -1;
  }

  /** Whether it may stand in a sentence; false saves looking at each of its tokens. */
  default boolean mayStandIn(Document document, Sentence sentence) {
    return true;
  }

  /** The phrases of a class. */
  static Label of(LexicalClass type) {
    return new OfClass(type);
  }

  /** The phrases of a class; equal for one class. */
  record OfClass(LexicalClass type) implements Label {
    @Override
    public int end(Document document, int token) {
      return document.tokens().phraseEnd(type, token);
    }

    @Override
    public int begin(Document document, int end) {
      return document.tokens().phraseBegin(type, end);
    }

    @Override
    public boolean mayStandIn(Document document, Sentence sentence) {
      return document.tokens().has(type, sentence);
    }
  }

  /** Single tokens of a kind. */
  static Label ofTokens(TokenTest test) {
    return (document, token) -> test.holds(document, token) ? token + 1 : -1;
  }

  /** Says something of a token. */
  @FunctionalInterface
  interface TokenTest {
    /** Whether it holds of a token. */
    boolean holds(Document document, int token);
  }

  /** Knows labels by the names that patterns give them. */
  @FunctionalInterface
  interface Names {
    /** For sheets whose patterns hold words alone, or none. */
    Names NONE =
        name -> {
          throw new IllegalArgumentException("no label is called <" + name + ">");
        };

    /**
     * The labels of a room and, of names that it has not, the lexical classes of its domain; those
     * of another one with its name before: {@code event.head}.
     *
     * @param own the room's own, which may still be filled
     */
    static Names of(Map<String, Label> own, Lexicon lexicon, String domain) {
      return name -> {
        Label known = own.get(name);
        if (known != null) {
          return known;
        }
        try {
          return Label.of(lexicon.lexicalClass(name.contains(".") ? name : domain + "." + name));
        } catch (IllegalStateException e) {
          throw new IllegalArgumentException(
              "no label is called <" + name + ">: " + e.getMessage(), e);
        }
      };
    }

    /**
     * The label of a name.
     *
     * @throws IllegalArgumentException if it has none
     */
    Label label(String name);

    /**
     * What a word of a pattern stands for: null where it is the word itself, as it must be where
     * patterns run over tokens.
     *
     * @throws IllegalArgumentException if it stands for nothing
     */
    default @Nullable Label word(String word) {
      return null;
    }
  }
}
