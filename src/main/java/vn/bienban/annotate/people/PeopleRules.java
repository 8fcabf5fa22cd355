package vn.bienban.annotate.people;

import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;

/**
 * The rules that link mentions and give posts, by what each tells. Immutable and thread-safe.
 *
 * @param sheet all of them, with their examples
 * @param name a name that the rules found
 * @param titleBeside a post beside a name
 * @param titleShared a post that several names share
 * @param titleGiven a post that a verb gives
 * @param shortName the end of a name behind a word of address
 * @param shortNameOfOne the same where others could be meant too
 * @param bareName the end of a name alone, as a subject
 * @param titleAlone a post without its holder's name
 * @param titleOfOne the same where others could be meant too
 * @param pronoun a word of address alone
 * @param pronounOfOne the same where others could be meant too
 */
record PeopleRules(
    RuleSheet sheet,
    Rule name,
    Rule titleBeside,
    Rule titleShared,
    Rule titleGiven,
    Rule shortName,
    Rule shortNameOfOne,
    Rule bareName,
    Rule titleAlone,
    Rule titleOfOne,
    Rule pronoun,
    Rule pronounOfOne) {

  /**
   * The shipped sheet.
   *
   * @throws IllegalStateException naming file and line of what is wrong in it
   */
  static RuleSheet sheet(Lexicon lexicon) {
    return RuleSheet.load(
        PeopleRules.class,
        "people.rules",
        new PeopleLabels(lexicon, new Address(lexicon)),
        Told::check);
  }

  /** Those of a sheet. */
  static PeopleRules of(RuleSheet sheet) {
    return new PeopleRules(
        sheet,
        sheet.rule("people.name"),
        sheet.rule("people.title-beside"),
        sheet.rule("people.title-shared"),
        sheet.rule("people.title-given"),
        sheet.rule("people.short-name"),
        sheet.rule("people.short-name").in("several"),
        sheet.rule("people.short-name").in("bare"),
        sheet.rule("people.title-alone"),
        sheet.rule("people.title-alone").in("several"),
        sheet.rule("people.pronoun"),
        sheet.rule("people.pronoun").in("several"));
  }
}
