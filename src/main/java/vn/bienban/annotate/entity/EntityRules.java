package vn.bienban.annotate.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;
import vn.bienban.pattern.Production;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleNames;
import vn.bienban.pattern.RuleSheet;

/**
 * The rules that find entities, by what each entity names as its origin. Immutable and thread-safe.
 */
public final class EntityRules extends RuleNames {
  /** What a pattern makes where somebody is called so, or may be. */
  static final String SURE = "sure";

  static final String LIKELY = "likely";

  /** What the names of all of them begin with. */
  private static final String DOMAIN = "entity";

  private static final String FIGURE = DOMAIN + ".person-figure";

  final Rule name = rule("person-name");
  final Rule doubtful = name.in("doubtful");
  final Rule doubtfulForeign = name.in("doubtful-foreign");
  final Rule introduced = rule("person-introduced");
  final Rule followed = introduced.in("followed");
  final Rule introducedForeign = introduced.in("foreign");
  final Rule oneWord = introduced.in("one-word");
  final Rule signature = introduced.in("signature");
  final Rule known = rule("person-known");
  final Rule called = rule("person-called");
  final Rule calledLikely = called.in("likely");
  final Rule figure = rule("person-figure");
  final Rule foreign = rule("person-foreign");
  final Rule post = rule("post");
  final Rule club = post.in("club");
  final Rule body = rule("body");

  /** What stands between a post and the name it leads to. */
  final RuleMatcher toName = making(post, "to-name");

  /** What stands between a post and the one that says whose its body is. */
  final RuleMatcher ofPost = making(post, "of-post");

  /** What goes on with a post in apposition. */
  final RuleMatcher tail = making(post, "tail");

  /** The post behind a name. */
  final RuleMatcher followedBy = making(introduced, "followed");

  /** The holder among the capitals behind the head of a post. */
  final RuleMatcher holder = RuleMatcher.of(List.of(introduced));

  /** The same where all of them could be Vietnamese. */
  final RuleMatcher nativeHolder =
      RuleMatcher.of(List.of(introduced.making("countryman"), introduced.making("company")));

  EntityRules(RuleSheet sheet) {
    super(sheet, DOMAIN);
  }

  /** Whether one of them found a name; any other source is a model. */
  public static boolean isByRule(Entity name) {
    return name.rule().startsWith(DOMAIN + ".");
  }

  /** Whether a name is that of a figure of history, found by its post. */
  public static boolean isFigure(Entity name) {
    return name.rule().equals(FIGURE);
  }

  /**
   * The shipped sheet.
   *
   * @throws IllegalStateException naming file and line of what is wrong in it
   */
  static RuleSheet sheet(
      Lexicon lexicon, Gazetteer gazetteer, NameGrammar names, PostGrammar posts) {
    Map<String, Label> labels =
        Map.ofEntries(
            token("in-capitals", Tokens::isInCapitals),
            token("capital", EntityRules::isCapital),
            token("host", EntityRules::isHost),
            token("syllable", gazetteer::isSyllable),
            token("foreign-syllable", names::isForeignSyllable),
            token("foreign-given", names::beginsAsGivenName),
            token(
                "particled",
                (tokens, t) -> names.behindParticles(tokens, t + 1, tokens.size()) > t + 1),
            phrase(
                "vietnamese",
                (tokens, t, end) -> NameGrammar.Name.behind(names.vietnamese(tokens, t, end))),
            phrase("held", (tokens, t, end) -> heldEnd(posts.at(tokens, t, end), false)),
            phrase("held-in-full", (tokens, t, end) -> heldEnd(posts.at(tokens, t, end), true)),
            phrase(
                "foreign",
                (tokens, t, end) -> NameGrammar.Name.behind(names.foreign(tokens, t, end))),
            phrase("strong-place", gazetteer::strongPlaceEnd),
            phrase("whole-body", gazetteer::wholeBodyEnd),
            phrase("body-name", posts::bodyEnd),
            phrase("superior", posts::withSuperior));
    return RuleSheet.load(
        EntityRules.class,
        "entity.rules",
        Label.Names.of(labels, lexicon, DOMAIN),
        Production.Names.of(
            SURE,
            LIKELY,
            "followed",
            "to-name",
            "of-post",
            "tail",
            "body",
            "holder to",
            "countryman to",
            "company to"));
  }

  /** Behind what is no mere role; in full, no bare head that a body may follow; or -1. */
  private static int heldEnd(PostGrammar.@Nullable Post post, boolean full) {
    return post == null
            || post.kind() == PostKind.ROLE
            || full && post.kind() == PostKind.POST && post.end() == post.headEnd()
        ? -1
        : post.end();
  }

  @FunctionalInterface
  private interface TokenTest {
    boolean holds(Tokens tokens, int token);
  }

  @FunctionalInterface
  private interface PhraseEnd {
    /** Behind the phrase of a sentence that begins at a token, or that token or less. */
    int of(Tokens tokens, int token, int end);
  }

  private static Map.Entry<String, Label> token(String name, TokenTest test) {
    return Map.entry(name, Label.ofTokens((document, t) -> test.holds(document.tokens(), t)));
  }

  private static Map.Entry<String, Label> phrase(String name, PhraseEnd phrase) {
    return Map.entry(
        name,
        (document, token) -> {
          Tokens tokens = document.tokens();
          int sentence = tokens.sentence(token);
          int end = document.sentences().get(sentence).endToken();
          int behind = phrase.of(tokens, token, end);
          return behind > token ? behind : -1;
        });
  }

  /** A word with a capital in it, or the name of a host. */
  private static boolean isCapital(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        || tokens.kind(at) == TokenKind.CODE
        || tokens.kind(at) == TokenKind.WORD && !tokens.text(at).equals(tokens.lower(at));
  }

  private static boolean isHost(Tokens tokens, int at) {
    String code = tokens.text(at);
    return Character.isLetter(code.charAt(0)) && code.indexOf('.') > 0 && code.indexOf('/') < 0;
  }
}
