package vn.bienban.annotate.people;

import java.util.List;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Production;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleNames;
import vn.bienban.pattern.RuleSheet;

/** The rules that link mentions and give posts, by what each tells. Immutable and thread-safe. */
final class PeopleRules extends RuleNames {
  /** The posts behind {@code to} are the first name's, too. */
  static final String BEHIND = "behind";

  /** The time that a line of a career begins with ends here. */
  static final String LINE = "line";

  /** Somebody is said to hold the post {@code to}. */
  static final String HOLDER = "holder";

  /** {@code to} gets the {@code posts}, or loses them. */
  static final String RECEIVER = "receiver";

  /** {@code to} gets the {@code posts}, as a verb of appointing alone tells, or loses them. */
  static final String APPOINTEE = "appointee";

  /** {@code to} is the subject behind the {@code posts}. */
  static final String SUBJECT = "subject";

  final Rule name = rule("name");
  final Rule titleBeside = rule("title-beside");
  final Rule titleShared = rule("title-shared");
  final Rule titleGiven = rule("title-given");
  final Rule shortName = rule("short-name");
  final Rule shortNameOfOne = shortName.in("several");
  final Rule bareName = shortName.in("bare");
  final Rule titleAlone = rule("title-alone");
  final Rule titleOfOne = titleAlone.in("several");
  final Rule pronoun = rule("pronoun");
  final Rule pronounOfOne = pronoun.in("several");

  final RuleMatcher beside = RuleMatcher.of(List.of(titleBeside));
  final RuleMatcher shared = RuleMatcher.of(List.of(titleShared));
  final RuleMatcher given = RuleMatcher.of(List.of(titleGiven));
  final RuleMatcher lines = making(titleGiven, LINE);
  final RuleMatcher bare = RuleMatcher.of(List.of(shortName));
  final RuleMatcher alone = RuleMatcher.of(List.of(titleAlone));
  final RuleMatcher pronouns = RuleMatcher.of(List.of(pronoun));

  /** A link trusted no more than so is no more than likely. */
  final double unsure = shortNameOfOne.confidence();

  PeopleRules(RuleSheet sheet) {
    super(sheet, "people");
  }

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
        Production.Names.of(
            BEHIND + " to",
            LINE,
            HOLDER + " to",
            RECEIVER + " posts to",
            APPOINTEE + " posts to",
            SUBJECT + " posts to"));
  }
}
