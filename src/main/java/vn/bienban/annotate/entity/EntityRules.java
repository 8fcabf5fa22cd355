package vn.bienban.annotate.entity;

import java.util.Map;
import java.util.Set;
import vn.bienban.document.Entity;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;
import vn.bienban.pattern.Production;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;

/**
 * The rules that find entities, by what each entity names as its origin. Immutable and thread-safe.
 *
 * @param sheet all of them, with their examples
 * @param name a Vietnamese name by its form
 * @param doubtful one that may be something else
 * @param introduced a name beside a post or a word of address
 * @param followed a name that only a post behind it makes certain
 * @param introducedForeign a foreign name beside a post or a word of address
 * @param oneWord a foreign word there
 * @param signature the name in a signature
 * @param known a name that the table of persons has
 * @param called somebody called by the given name alone
 * @param calledLikely the same where only common verbs tell it
 * @param figure a figure of history right behind the post
 * @param foreign a foreign name by its form
 * @param doubtfulForeign one that may be something else
 * @param post a post
 * @param club a post with a club or a company
 * @param body a body
 */
public record EntityRules(
    RuleSheet sheet,
    Rule name,
    Rule doubtful,
    Rule introduced,
    Rule followed,
    Rule introducedForeign,
    Rule oneWord,
    Rule signature,
    Rule known,
    Rule called,
    Rule calledLikely,
    Rule figure,
    Rule foreign,
    Rule doubtfulForeign,
    Rule post,
    Rule club,
    Rule body) {

  /** What a pattern makes where somebody is called so, or may be. */
  static final String SURE = "sure";

  static final String LIKELY = "likely";

  /** What the names of all of them begin with. */
  private static final String DOMAIN = "entity.";

  private static final String FIGURE = DOMAIN + "person-figure";

  /** Whether one of them found a name; any other source is a model. */
  public static boolean isByRule(Entity name) {
    return name.rule().startsWith(DOMAIN);
  }

  /** Whether a name is that of a figure of history, found by its post. */
  public static boolean isFigure(Entity name) {
    return name.rule().equals(FIGURE);
  }

  /**
   * The shipped ones.
   *
   * @param lexicon whose classes the patterns name
   * @throws IllegalStateException naming file and line of what is wrong in the sheet
   */
  public static EntityRules load(Lexicon lexicon) {
    return of(
        RuleSheet.load(
            EntityRules.class,
            "entity.rules",
            Label.Names.of(Map.of(), lexicon, "entity"),
            EntityRules::check));
  }

  private static void check(Production production, Set<String> captures) {
    if (!production.name().equals(SURE) && !production.name().equals(LIKELY)) {
      throw new IllegalArgumentException("no production is called " + production.name());
    }
  }

  /** Those of a sheet. */
  static EntityRules of(RuleSheet sheet) {
    Rule name = sheet.rule("entity.person-name");
    Rule introduced = sheet.rule("entity.person-introduced");
    Rule called = sheet.rule("entity.person-called");
    Rule post = sheet.rule("entity.post");
    return new EntityRules(
        sheet,
        name,
        name.in("doubtful"),
        introduced,
        introduced.in("followed"),
        introduced.in("foreign"),
        introduced.in("one-word"),
        introduced.in("signature"),
        sheet.rule("entity.person-known"),
        called,
        called.in("likely"),
        sheet.rule(FIGURE),
        sheet.rule("entity.person-foreign"),
        name.in("doubtful-foreign"),
        post,
        post.in("club"),
        sheet.rule("entity.body"));
  }
}
