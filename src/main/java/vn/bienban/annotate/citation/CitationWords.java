package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;

/**
 * The lexical classes that more than one reader asks for, or one that lives no longer than its
 * text. Immutable and thread-safe.
 */
final class CitationWords extends PhraseReader {
  final Phrases stop = of("stop");
  final Phrases follow = of("follow");
  final Phrases and = of("and");
  final Phrases conjunction = of("conjunction");
  final Phrases of = of("of");
  final Phrases number = of("number");
  final Phrases gluedNumber;
  final Phrases day = of("day");
  final Phrases month = of("month");
  final Phrases year = of("year");
  final Phrases abbreviated = of("abbreviated");
  final Phrases revised = of("revised");
  final Phrases pinpointLink = of("pinpoint-link");
  final Phrases draft = of("draft");
  final Phrases beforeCode = of("before-code");
  final Phrases beforeLaw = of("before-law");
  final Phrases beforeCommonLaw = of("before-common-law");
  final Phrases beforeConstitution = of("before-constitution");
  final Phrases pointer = of("pointer");
  final Phrases plural = of("plural");
  final Phrases letter = of("letter");
  final Phrases numberLead = of("number-lead");
  final Phrases count = of("count");
  final Phrases party = of("party");
  final Phrases stateType = of("state-type");
  final Phrases roleFiller = of("role-filler");
  final Phrases title = of("subject-title");
  final Phrases inForce = of("in-force");
  final Phrases article = of("article");

  CitationWords(Lexicon lexicon) {
    super(lexicon);
    gluedNumber = Phrases.beforeDigits(lexicon, "number");
  }

  /** Where the next item of a list may begin, over a mark and "và"; -1 where the list ends. */
  int nextItem(String text, int end) {
    int s = Reader.spaces(text, end);
    boolean mark = Reader.isOneOf(text, s, ",;");
    int and = conjunction.next(text, mark ? s + 1 : s);
    return and > 0 ? Reader.spaces(text, and) : mark ? Reader.spaces(text, s + 1) : -1;
  }
}
