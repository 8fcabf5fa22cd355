package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/** Reads the name of an issuing body. Thread-safe. */
final class Bodies {
  private static final int MAX_WORDS = 10;

  private final CharTrie<Boolean> heads = CharTrie.forwards();
  private final CitationWords words;
  private final Phrases bodyTerm;

  Bodies(Lexicon lexicon, CitationWords words) {
    this.words = words;
    bodyTerm = Phrases.of(lexicon, "body-term");
    LexicalClass body = lexicon.lexicalClass("citation.body");
    Attribute<Boolean> open = lexicon.attribute(body, "name", Bodies::isOpen);
    for (String phrase : lexicon.phrases(body)) {
      heads.add(Phrases.written(phrase), open.of(lexicon.entry(body, phrase)));
    }
  }

  private static boolean isOpen(String name) {
    return switch (name) {
      case "open" -> true;
      case "closed" -> false;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The name that begins at an offset, or null where none does. */
  @Nullable Span read(String text, int begin) {
    CharTrie.Hit<Boolean> head = heads.longest(text, begin);
    if (head == null) {
      return null;
    }
    int end = head.end();
    if (head.value()) {
      int name = name(text, end);
      if (name == end && !Reader.isUpper(text, begin)) {
        return null;
      }
      end = name;
    }
    return new Span(begin, term(text, end));
  }

  /** The end of the words that go on with a name: up to punctuation or a word that ends names. */
  private int name(String text, int from) {
    int end = from;
    for (int i = 0; i < MAX_WORDS; i++) {
      int q = Reader.spaces(text, end);
      if (q == end && text.startsWith(". ", q) && words.abbreviated.endsAt(text, q)) {
        q += 2;
      } else if (q == end && Reader.is(text, q, '.') && words.abbreviated.endsAt(text, q)) {
        q++;
      }
      if (q == end && i > 0) {
        break;
      }
      int wordEnd = Reader.wordEnd(text, q);
      if (wordEnd == q) {
        break;
      }
      if (words.conjunction.begins(text, q)) {
        int next = Reader.spaces(text, wordEnd);
        if (!Reader.isUpper(text, next) || heads.longest(text, next) != null) {
          break;
        }
      } else if (Reader.is(text, wordEnd, '/')) {
        // "v/v", "12/QĐ-TTg": no word of a name
        break;
      } else if (words.stop.begins(text, q) && !Reader.isUpper(text, q)) {
        break;
      }
      end = wordEnd;
    }
    return end;
  }

  /** "khóa XII", "(khóa XIV)" after a body of a term. */
  int term(String text, int end) {
    int p = Reader.spaces(text, end);
    boolean open = Reader.is(text, p, '(');
    if (open) {
      p++;
    }
    int word = bodyTerm.end(text, p);
    if (word < 0) {
      return end;
    }
    int q = Reader.spaces(text, word);
    int termEnd = Reader.wordEnd(text, q);
    if (termEnd == q || !(Reader.isUpper(text, q) || Reader.isDigit(text, q))) {
      return end;
    }
    if (open) {
      return Reader.is(text, termEnd, ')') ? termEnd + 1 : end;
    }
    return termEnd;
  }
}
