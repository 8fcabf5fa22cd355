package vn.bienban.annotate.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Table;

/** Words of address and the small words that join names and posts. Immutable and thread-safe. */
final class AddressLexicon {
  private static final AddressLexicon INSTANCE = new AddressLexicon();
  private static final Set<String> JOINTS = Set.of("kiêm", "và", "-", ",", ";");

  /** Each word of address by its words: ("đồng", "chí") and so on, with its class. */
  private final Map<List<String>, String> address = new HashMap<>();

  private final Set<String> noSubject = new HashSet<>();
  private final Set<String> sharedPosts = new HashSet<>();
  private final Set<String> relations = new HashSet<>();
  private final Set<List<String>> highest = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  private AddressLexicon() {
    for (Table.Row row :
        Table.load(AddressLexicon.class, "address.tsv", "phrase", "class").rows()) {
      switch (row.get(1)) {
        case "shared-post" -> sharedPosts.add(row.get(0));
        case "no-subject" -> noSubject.add(row.get(0));
        case "relation" -> relations.add(row.get(0));
        case "highest" -> highest.add(List.of(row.get(0).split(" ")));
        case "number" -> numbers.add(row.get(0));
        default -> address.put(List.of(row.get(0).split(" ")), row.get(1));
      }
    }
  }

  static AddressLexicon instance() {
    return INSTANCE;
  }

  private String classAt(List<Token> tokens, int at, int words, int end) {
    if (at < 0 || at + words > end) {
      return "";
    }
    List<String> key =
        words == 1
            ? List.of(tokens.get(at).lower())
            : List.of(tokens.get(at).lower(), tokens.get(at + 1).lower());
    return address.getOrDefault(key, "");
  }

  /** The first token of the words of address that end at a token, or the token itself. */
  int startOfAddress(List<Token> tokens, int first, int token) {
    int at = token;
    if (at - 2 >= first && !classAt(tokens, at - 2, 2, token).isEmpty()) {
      at -= 2;
    } else if (at - 1 >= first && !classAt(tokens, at - 1, 1, token).isEmpty()) {
      at -= 1;
    }
    if (at < token && at - 1 >= first && tokens.get(at - 1).lower().equals("các")) {
      at -= 1;
    }
    return at;
  }

  /**
   * The token a short name may stand at when a word of address begins at {@code at}; -1 otherwise.
   */
  int introducesShortName(List<Token> tokens, int at, int end) {
    for (int words = 2; words >= 1; words--) {
      String kind = classAt(tokens, at, words, end);
      if (kind.equals("pronoun") || kind.equals("address")) {
        return at + words;
      }
    }
    return -1;
  }

  /**
   * The token of a pronoun that is the subject of the clause a sentence begins with; -1 if there is
   * none.
   */
  int pronoun(List<Token> tokens, int first, int end) {
    int at = first;
    while (at < end && at - first < 4) {
      for (int words = 2; words >= 1; words--) {
        if (classAt(tokens, at, words, end).equals("pronoun")) {
          int next = at + words;
          boolean alone =
              next < end
                  && tokens.get(next).kind() == TokenKind.WORD
                  && !tokens.get(next).isCapitalized();
          return alone ? at : -1;
        }
      }
      at++;
    }
    return -1;
  }

  /** Whether a word of address stands between two tokens. */
  boolean speaksOfSomebody(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!classAt(tokens, i, 1, to).isEmpty() || !classAt(tokens, i, 2, to).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The token after the pronoun at a token. */
  int pronounEnd(List<Token> tokens, int at) {
    return classAt(tokens, at, 2, tokens.size()).equals("pronoun") ? at + 2 : at + 1;
  }

  /**
   * Whether a pronoun may stand for this name: "bà" for no man, "ông" for no woman, as far as the
   * name tells.
   */
  boolean agrees(Token pronoun, String name) {
    boolean woman = name.contains(" Thị ") || name.contains(" THỊ ");
    return switch (pronoun.lower()) {
      case "ông", "anh" -> !woman;
      default -> true;
    };
  }

  /** Whether after this word a post names an office, not its holder. */
  boolean isNoSubject(String before) {
    return noSubject.contains(before);
  }

  /** Whether many hold this post at once. */
  boolean isSharedPost(List<String> words) {
    return words.size() >= 2 && sharedPosts.contains(words.get(0) + " " + words.get(1));
  }

  /** Whether a post behind this word is that of somebody else than the one named next. */
  boolean isRelation(String before) {
    return relations.contains(before);
  }

  /** Whether several persons hold such a post side by side. */
  boolean isHeldByMany(List<String> words) {
    return words.get(0).equals("phó") || isSharedPost(words);
  }

  /** Whether this is one of the highest posts of the State or the Party, of which one has one. */
  boolean isHighest(List<String> words) {
    for (int length = 2; length <= Math.min(3, words.size()); length++) {
      if (highest.contains(words.subList(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a post is followed by several bodies, each with a holder of its own. */
  boolean isManyBodies(List<Token> tokens, int at, int end) {
    if (at >= end) {
      return false;
    }
    Token token = tokens.get(at);
    return token.kind() == TokenKind.NUMBER || isMany(token.lower());
  }

  private boolean isMany(String word) {
    return word.equals("các") || word.equals("những") || numbers.contains(word);
  }

  /** Whether between a post and a name stands "là" with words of address at most. */
  boolean isCopula(List<Token> tokens, int from, int to) {
    int at = from < to && tokens.get(from).lower().equals("khác") ? from + 1 : from;
    return at < to
        && tokens.get(at).lower().equals("là")
        && startOfAddress(tokens, at + 1, to) == at + 1;
  }

  /** Whether what stands between a post and the next post or name joins them. */
  boolean joins(List<Token> tokens, int from, int to, boolean toName) {
    int at = from;
    int marks = 0;
    while (at < to) {
      String word = tokens.get(at).lower();
      if (JOINTS.contains(word)) {
        if (toName && (word.equals("và") || word.equals(";") || word.equals(",") && to - at == 1)) {
          return false;
        }
        marks++;
        at++;
      } else if (word.equals(":") && toName) {
        marks++;
        at++;
      } else if (!classAt(tokens, at, 2, to).isEmpty()) {
        at += 2;
      } else if (!classAt(tokens, at, 1, to).isEmpty() || word.equals("các")) {
        at++;
      } else {
        return false;
      }
    }
    return marks <= 1;
  }

  /** Whether a post at {@code to} stands in apposition to a name that ends at {@code from}. */
  boolean isApposition(List<Token> tokens, int from, int to) {
    if (to == from + 1) {
      return switch (tokens.get(from).lower()) {
        case ",", "-", "(", "là" -> true;
        default -> false;
      };
    }
    return to == from + 2
        && tokens.get(from).lower().equals(",")
        && switch (tokens.get(from + 1).lower()) {
          case "là", "hiện" -> true;
          default -> false;
        };
  }

  /**
   * Whether "các" or a number of persons stands before a post, so that it is shared by the names
   * behind it.
   */
  boolean isPlural(List<Token> tokens, int first, int post) {
    int at = startOfAddress(tokens, first, post);
    return isMany(tokens.get(at).lower()) || at - 1 >= first && isMany(tokens.get(at - 1).lower());
  }

  /** The token after a joint of a list of names at a token, or -1. */
  int listJoint(List<Token> tokens, int at, int end) {
    if (!classAt(tokens, at, 2, end).isEmpty()) {
      return at + 2;
    }
    if (!classAt(tokens, at, 1, end).isEmpty()) {
      return at + 1;
    }
    return switch (tokens.get(at).lower()) {
      case ",", ";", "và", "-", "cùng", ")", "(" -> at + 1;
      default -> -1;
    };
  }
}
