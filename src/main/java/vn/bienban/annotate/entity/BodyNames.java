package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Table;
import vn.bienban.text.Spaces;

/**
 * The bodies that posts belong to, and their full names: abbreviations that the article explains in
 * brackets, "Tổng cục Hải quan (TCHQ)", come before those of a table. Made for one text; immutable
 * and thread-safe.
 */
public final class BodyNames {
  private static final Map<String, String> COMMON = common();

  /** An abbreviation joined by marks, such as "NN & PTNT", has no more tokens. */
  private static final int LONGEST = 5;

  /** An explained name has no more tokens. */
  private static final int LONGEST_NAME = 16;

  private static final int SHORTEST = 2;

  private final EntityLexicon lexicon = EntityLexicon.instance();
  private final PostGrammar posts;
  private final List<Token> tokens;
  private final Map<String, String> explained = new HashMap<>();

  private BodyNames(SegmentedText text) {
    this.tokens = text.tokens();
    this.posts = new PostGrammar(lexicon, new BodyGrammar(lexicon, new NameGrammar(lexicon)));
    for (Sentence sentence : text.sentences()) {
      for (int i = sentence.firstToken() + 1; i + 2 < sentence.endToken(); i++) {
        if (tokens.get(i).text().equals("(")
            && tokens.get(i + 2).text().equals(")")
            && isAbbreviation(tokens.get(i + 1))) {
          explain(text, sentence, i);
        }
      }
    }
  }

  /** Reads the abbreviations that a text explains. */
  public static BodyNames of(SegmentedText text) {
    return new BodyNames(text);
  }

  /**
   * Where the body begins in a post, behind its head and its qualifiers; the post's end where it
   * names none.
   */
  public int bodyOf(Entity post) {
    PostGrammar.Post read = posts.at(tokens, post.firstToken(), post.endToken());
    if (read == null) {
      return post.endToken();
    }
    int at = read.headEnd();
    boolean of = at < post.endToken() && tokens.get(at).lower().equals("của");
    return of ? at + 1 : Math.min(at, post.endToken());
  }

  /** The name of a body with its abbreviations written out, or null where there is none. */
  public @Nullable String fullName(int first, int end) {
    StringBuilder name = new StringBuilder();
    boolean any = false;
    for (int i = first; i < end; ) {
      int next = i + 1;
      String words = null;
      if (isPart(tokens.get(i))) {
        for (int length = Math.min(LONGEST, end - i); length >= 1 && words == null; length--) {
          words = meaning(i, i + length);
          next = i + length;
        }
      }
      if (i > first && tokens.get(i).begin() > tokens.get(i - 1).end()) {
        name.append(' ');
      }
      name.append(words == null ? tokens.get(i).text() : words);
      any |= words != null;
      i = words == null ? i + 1 : next;
    }
    return any ? Spaces.single(name.toString()) : null;
  }

  private @Nullable String meaning(int first, int end) {
    if (!isPart(tokens.get(end - 1))) {
      return null;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      if (!isPart(token) && !isJoint(token)) {
        return null;
      }
      letters.append(token.lower());
    }
    String key = key(letters.toString());
    String known = explained.get(key);
    return known == null ? COMMON.get(key) : known;
  }

  /**
   * Learns "Tổng cục Hải quan (TCHQ)": the words before, whose initials the letters are; words in
   * small letters may have none.
   */
  private void explain(SegmentedText text, Sentence sentence, int bracket) {
    String key = key(tokens.get(bracket + 1).lower());
    int at = bracket;
    int left = key.length();
    while (at > sentence.firstToken() && left > 0 && bracket - at < LONGEST_NAME) {
      Token token = tokens.get(at - 1);
      if (token.kind() != TokenKind.WORD && !isJoint(token)) {
        return;
      }
      char initial = token.lower().charAt(0);
      if (initial == key.charAt(left - 1)) {
        left--;
      } else if (token.isCapitalized()) {
        return;
      }
      at--;
    }
    if (left == 0 && tokens.get(at).isCapitalized()) {
      String name = text.tokenSpan(at, bracket).of(text.text());
      explained.putIfAbsent(key, Spaces.single(name));
    }
  }

  private static boolean isJoint(Token token) {
    return token.text().equals("&") || token.text().equals("-");
  }

  private static boolean isPart(Token token) {
    return token.kind() != TokenKind.NUMBER && isAbbreviation(token);
  }

  private static boolean isAbbreviation(Token token) {
    String text = token.text();
    return text.length() >= SHORTEST
        && Character.isLetter(text.charAt(0))
        && text.chars().noneMatch(Character::isLowerCase);
  }

  private static String key(String letters) {
    StringBuilder key = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if (Character.isLetterOrDigit(letters.charAt(i))) {
        key.append(letters.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> common() {
    List<Table.Row> rows =
        new ArrayList<>(
            Table.load(BodyNames.class, "abbreviations.tsv", "abbreviation", "name").rows());
    Map<String, String> common = new HashMap<>();
    for (Table.Row row : rows) {
      common.put(row.get(0), row.get(1));
    }
    return common;
  }
}
