package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;

/**
 * The lexical classes that more than one reader asks for, or one that lives no longer than its
 * text. Immutable and thread-safe.
 */
final class CitationWords {
  final Phrases stop;
  final Phrases follow;
  final Phrases and;
  final Phrases conjunction;
  final Phrases all;
  final Phrases of;
  final Phrases number;
  final Phrases day;
  final Phrases month;
  final Phrases year;
  final Phrases abbreviated;
  final Phrases revised;
  final Phrases pinpointLink;
  final Phrases draft;
  final Phrases centre;
  final Phrases meeting;
  final Phrases time;
  final Phrases beforeCode;
  final Phrases beforeLaw;
  final Phrases beforeCommonLaw;
  final Phrases beforeConstitution;
  final Phrases pointer;
  final Phrases plural;
  final Phrases numberLead;
  final Phrases count;
  final Phrases party;
  final Phrases stateType;
  final Phrases roleFiller;
  final Phrases title;
  final Phrases inForce;
  final Phrases article;

  CitationWords(Lexicon lexicon) {
    stop = Phrases.of(lexicon, "stop");
    follow = Phrases.of(lexicon, "follow");
    and = Phrases.of(lexicon, "and");
    conjunction = Phrases.of(lexicon, "conjunction");
    all = Phrases.of(lexicon, "all");
    of = Phrases.of(lexicon, "of");
    number = Phrases.of(lexicon, "number");
    day = Phrases.of(lexicon, "day");
    month = Phrases.of(lexicon, "month");
    year = Phrases.of(lexicon, "year");
    abbreviated = Phrases.of(lexicon, "abbreviated");
    revised = Phrases.of(lexicon, "revised");
    pinpointLink = Phrases.of(lexicon, "pinpoint-link");
    draft = Phrases.of(lexicon, "draft");
    centre = Phrases.of(lexicon, "centre");
    meeting = Phrases.of(lexicon, "meeting");
    time = Phrases.of(lexicon, "time");
    beforeCode = Phrases.of(lexicon, "before-code");
    beforeLaw = Phrases.of(lexicon, "before-law");
    beforeCommonLaw = Phrases.of(lexicon, "before-common-law");
    beforeConstitution = Phrases.of(lexicon, "before-constitution");
    pointer = Phrases.of(lexicon, "pointer");
    plural = Phrases.of(lexicon, "plural");
    numberLead = Phrases.of(lexicon, "number-lead");
    count = Phrases.of(lexicon, "count");
    party = Phrases.of(lexicon, "party");
    stateType = Phrases.of(lexicon, "state-type");
    roleFiller = Phrases.of(lexicon, "role-filler");
    title = Phrases.of(lexicon, "subject-title");
    inForce = Phrases.of(lexicon, "in-force");
    article = Phrases.of(lexicon, "article");
  }
}
