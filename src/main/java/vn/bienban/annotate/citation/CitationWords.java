package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.DocumentRole;

/**
 * The lexical classes that readers ask for, who live no longer than their text, and what their rows
 * say. Immutable and thread-safe.
 */
final class CitationWords extends Domain {
  final LexicalClass stop = of("stop");
  final LexicalClass follow = of("follow");
  final LexicalClass and = of("and");
  final LexicalClass conjunction = of("conjunction");
  final LexicalClass of = of("of");
  final LexicalClass number = of("number");
  final LexicalClass day = of("day");
  final LexicalClass year = of("year");
  final LexicalClass abbreviated = of("abbreviated");
  final LexicalClass revised = of("revised");
  final LexicalClass draft = of("draft");
  final LexicalClass beforeCode = of("before-code");
  final LexicalClass beforeLaw = of("before-law");
  final LexicalClass beforeCommonLaw = of("before-common-law");
  final LexicalClass beforeConstitution = of("before-constitution");
  final LexicalClass pointer = of("pointer");
  final LexicalClass plural = of("plural");
  final LexicalClass letter = of("letter");
  final LexicalClass numberLead = of("number-lead");
  final LexicalClass party = of("party");
  final LexicalClass stateType = of("state-type");
  final LexicalClass roleFiller = of("role-filler");
  final LexicalClass title = of("subject-title");
  final LexicalClass inForce = of("in-force");

  final LexicalClass commonLaw = of("common-law");
  final LexicalClass ofAll = of("of-all");
  final LexicalClass billLead = of("bill-lead");
  final LexicalClass draftWord = of("draft-word");
  final LexicalClass roleBefore = of("role-before");
  final LexicalClass roleAfter = of("role-after");
  final LexicalClass according = of("according");
  final LexicalClass pinpoint = of("pinpoint");
  final LexicalClass pinpointLink = of("pinpoint-link");
  final LexicalClass ordinal = of("ordinal");
  final LexicalClass clauseVerb = of("clause-verb");
  final LexicalClass issue = of("issue");
  final LexicalClass numberLabel = of("number-label");

  /** What the words around a document say is done to it. */
  final Attribute<DocumentRole> roleOfBefore;

  final Attribute<DocumentRole> roleOfAfter;

  /** An ordinal in digits. */
  final Attribute<String> valueOfOrdinal;

  /** What may stand inside a token: "số39/2014", "vàĐiều", "62/2011của". */
  final Phrases gluedNumber;

  final Phrases gluedOf;
  final Phrases gluedSubject;
  final Phrases gluedPinpoint;

  /** In the name of a law, which may be none of a text. */
  final Phrases revisedInName;

  CitationWords(Lexicon lexicon) {
    super(lexicon, "citation");
    roleOfBefore = roles(lexicon, roleBefore);
    roleOfAfter = roles(lexicon, roleAfter);
    valueOfOrdinal = lexicon.attribute(ordinal, "value", cell -> cell);
    gluedNumber = Phrases.beforeDigits(lexicon, "number");
    gluedOf = Phrases.of(lexicon, "of");
    gluedSubject = Phrases.of(lexicon, "subject");
    gluedPinpoint = Phrases.of(lexicon, "pinpoint");
    revisedInName = Phrases.of(lexicon, "revised");
  }

  private static Attribute<DocumentRole> roles(Lexicon lexicon, LexicalClass type) {
    return lexicon.attribute(type, "role", cell -> Cells.constant(DocumentRole.class, cell));
  }
}
