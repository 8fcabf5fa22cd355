package vn.bienban.annotate.entity;

import vn.bienban.pattern.RuleSheet;

/**
 * The rules that find entities, by what each entity names as its origin. Immutable and thread-safe.
 *
 * @param sheet all of them, with their examples
 * @param name a Vietnamese name by its form
 * @param introduced a name beside a post or a word of address
 * @param foreign a foreign name by its form
 * @param post a post
 * @param body a body
 */
public record EntityRules(
    RuleSheet sheet, String name, String introduced, String foreign, String post, String body) {

  /**
   * The shipped ones.
   *
   * @throws IllegalStateException naming file and line of what is wrong in the sheet
   */
  public static EntityRules load() {
    RuleSheet sheet = RuleSheet.load(EntityRules.class, "entity.rules");
    return new EntityRules(
        sheet,
        sheet.rule("entity.person-name").name(),
        sheet.rule("entity.person-introduced").name(),
        sheet.rule("entity.person-foreign").name(),
        sheet.rule("entity.post").name(),
        sheet.rule("entity.body").name());
  }
}
