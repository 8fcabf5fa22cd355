package vn.bienban.annotate.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;

/** The tables behind the recognizers, loaded once. Immutable and thread-safe. */
final class EntityLexicon {
  private static final EntityLexicon INSTANCE = new EntityLexicon();

  private final Map<String, String> surnames = column("surnames.tsv", "surname", "weight");
  private final Set<String> givenNames = words("given-names.tsv", "syllable");
  private final Set<String> bodyStops = words("body-stops.tsv", "word");
  private final Set<String> familyFirst = words("family-first-names.tsv", "name");
  private final Set<String> notInNames = words("not-in-names.tsv", "word");
  private final Set<String> foreignGivenNames = words("foreign-given-names.tsv", "name");
  private final Set<String> companyWords = words("company-words.tsv", "word");
  private final PhraseTrie<String> honorifics = trie("honorifics.tsv", "phrase", "class");
  private final PhraseTrie<String> posts = trie("posts.tsv", "phrase", "class");
  private final PhraseTrie<String> postQualifiers =
      trie("post-qualifiers.tsv", "phrase", "position");
  private final PhraseTrie<String> bodies = trie("bodies.tsv", "phrase", "class");
  private final PhraseTrie<Boolean> clauseVerbs = phrases("clause-verbs.tsv");
  private final PhraseTrie<Boolean> fields = fields();
  private final PhraseTrie<String> places = trie("places.tsv", "phrase", "weight");
  private final PhraseTrie<String> notNames = trie("not-names.tsv", "phrase", "class");

  static EntityLexicon instance() {
    return INSTANCE;
  }

  @Nullable String surnameWeight(String lower) {
    return surnames.get(lower);
  }

  boolean isGivenName(String lower) {
    return givenNames.contains(lower);
  }

  boolean isBodyStop(String lower) {
    return bodyStops.contains(lower);
  }

  /** Whether a word in small letters stands here that never goes on with a name, or a verb. */
  boolean endsBody(List<Token> tokens, int at, int end) {
    return isBodyStop(tokens.get(at).lower()) || isClauseVerb(tokens, at, end);
  }

  boolean isFamilyFirst(String lower) {
    return familyFirst.contains(lower);
  }

  boolean isNotInNames(String lower) {
    return notInNames.contains(lower);
  }

  boolean isForeignGivenName(String lower) {
    return foreignGivenNames.contains(lower);
  }

  boolean isCompanyWord(String lower) {
    return companyWords.contains(lower);
  }

  PhraseTrie.@Nullable Hit<String> honorific(List<Token> tokens, int at, int end) {
    return longest(honorifics, tokens, at, end);
  }

  PhraseTrie.@Nullable Hit<String> post(List<Token> tokens, int at, int end) {
    return longest(posts, tokens, at, end);
  }

  PhraseTrie.@Nullable Hit<String> postQualifier(List<Token> tokens, int at, int end) {
    return longest(postQualifiers, tokens, at, end);
  }

  PhraseTrie.@Nullable Hit<String> body(List<Token> tokens, int at, int end) {
    return longest(bodies, tokens, at, end);
  }

  PhraseTrie.@Nullable Hit<Boolean> field(List<Token> tokens, int at, int end) {
    return longest(fields, tokens, at, end);
  }

  boolean isClauseVerb(List<Token> tokens, int at, int end) {
    return longest(clauseVerbs, tokens, at, end) != null;
  }

  PhraseTrie.@Nullable Hit<String> place(List<Token> tokens, int at, int end) {
    return longest(places, tokens, at, end);
  }

  PhraseTrie.@Nullable Hit<String> notName(List<Token> tokens, int at, int end) {
    return longest(notNames, tokens, at, end);
  }

  private static <V> PhraseTrie.@Nullable Hit<V> longest(
      PhraseTrie<V> trie, List<Token> tokens, int at, int end) {
    return trie.longest(i -> key(tokens.get(i)), at, end);
  }

  /** A token as the tables write it: in lower case, an abbreviation without its last dot. */
  static String key(Token token) {
    String lower = token.lower();
    return token.kind() == TokenKind.WORD && lower.length() > 1 && lower.endsWith(".")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  private static Map<String, String> column(String file, String key, String value) {
    Map<String, String> map = new HashMap<>();
    for (Table.Row row : Table.load(EntityLexicon.class, file, key, value).rows()) {
      map.put(row.get(0), row.get(1));
    }
    return map;
  }

  private static Set<String> words(String file, String column) {
    Set<String> set = new HashSet<>();
    for (Table.Row row : Table.load(EntityLexicon.class, file, column).rows()) {
      set.add(row.get(0));
    }
    return set;
  }

  private static PhraseTrie<String> trie(String file, String key, String value) {
    PhraseTrie.Builder<String> builder = PhraseTrie.builder();
    for (Table.Row row : Table.load(EntityLexicon.class, file, key, value).rows()) {
      builder.add(row.get(0), row.get(1));
    }
    return builder.build();
  }

  private static PhraseTrie<Boolean> phrases(String file) {
    PhraseTrie.Builder<Boolean> builder = PhraseTrie.builder();
    for (Table.Row row : Table.load(EntityLexicon.class, file, "phrase").rows()) {
      builder.add(row.get(0), true);
    }
    return builder.build();
  }

  /** Fields with a comma inside are written as in print; their comma is a word of its own. */
  private static PhraseTrie<Boolean> fields() {
    PhraseTrie.Builder<Boolean> builder = PhraseTrie.builder();
    for (Table.Row row : Table.load(EntityLexicon.class, "fields.tsv", "phrase").rows()) {
      builder.add(row.get(0).replace(",", " ,"), true);
    }
    return builder.build();
  }
}
