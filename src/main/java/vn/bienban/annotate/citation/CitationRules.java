package vn.bienban.annotate.citation;

import java.util.List;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleNames;
import vn.bienban.pattern.RuleSheet;

/** What finds the matches of the rules that have patterns. Immutable and thread-safe. */
final class CitationRules extends RuleNames {
  /** What may stand between a type word and the code that belongs to it. */
  final RuleMatcher codesAfter = matcher("code-after");

  /** What makes a number before it none of a document. */
  final RuleMatcher counted = matcher("number");

  final RuleMatcher plenums = matcher("plenum");
  final RuleMatcher congresses = matcher("congress");

  /** What makes "Hiến pháp" before it another one than this State's, or a set phrase. */
  final RuleMatcher otherConstitutions = matcher("law-name");

  final RuleMatcher lawNames = matcher("law-pattern");
  final RuleMatcher lawYears = matcher("law-year");
  final RuleMatcher lawLists = matcher("law-list");

  /** What stands before a law's code, behind its name. */
  final RuleMatcher lawCodes = matcher("law-code");

  final RuleMatcher lawsAmending = matcher("law-amending");

  /** What begins an article of a document, up to a pointer to that document. */
  final RuleMatcher articles = matcher("pointer");

  final RuleMatcher joints = matcher("joint");
  final RuleMatcher roleLists = matcher("role-list");
  final RuleMatcher rolesBefore = matcher("role-before");
  final RuleMatcher activeGaps = matcher("relation-active");
  final RuleMatcher passives = matcher("relation-passive");
  final RuleMatcher parts = matcher("part");
  final RuleMatcher gluedParts = matcher("part-glued");
  final RuleMatcher partLinks = matcher("part-of");
  final RuleMatcher details = matcher("detail");
  final RuleMatcher issuersBefore = matcher("issuer-before");
  final RuleMatcher gluedIssuers = matcher("issuer-glued");
  final RuleMatcher subjects = matcher("subject");
  final RuleMatcher gluedSubjects = matcher("subject-glued");
  final RuleMatcher subjectClauses = matcher("subject-clause");

  CitationRules(RuleSheet sheet) {
    super(sheet, "citation");
  }

  private RuleMatcher matcher(String rule) {
    return RuleMatcher.of(List.of(rule(rule)));
  }
}
