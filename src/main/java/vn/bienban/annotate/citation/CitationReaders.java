package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;

/** What reads one thing each, made once of a lexicon. Immutable and thread-safe. */
final class CitationReaders {
  private final CitationWords words;
  private final Keys keys;
  private final Dates dates;
  private final Symbols symbols;
  private final CodeScanner codes;
  private final DocumentTypes types;
  private final DocumentHead head;
  private final Pinpoints pinpoints;
  private final DetailReader details;
  private final Laws laws;
  private final LawReader lawReader;
  private final PartyMeetings meetings;
  private final Roles roles;
  private final ListJoints joints;

  CitationReaders(Lexicon lexicon) {
    words = new CitationWords(lexicon);
    keys = new Keys(lexicon);
    dates = new Dates(words);
    symbols = new Symbols(lexicon);
    codes = new CodeScanner(lexicon, symbols);
    types = new DocumentTypes(lexicon);
    head = new DocumentHead(lexicon, words);
    pinpoints = new Pinpoints(lexicon, words);
    details = new DetailReader(lexicon, words, dates, types);
    laws = new Laws(lexicon, words);
    meetings = new PartyMeetings(lexicon, words, keys);
    roles = new Roles(lexicon, words);
    joints = new ListJoints(words);
    lawReader = new LawReader(lexicon, this);
  }

  CitationWords words() {
    return words;
  }

  Keys keys() {
    return keys;
  }

  Dates dates() {
    return dates;
  }

  Symbols symbols() {
    return symbols;
  }

  CodeScanner codes() {
    return codes;
  }

  DocumentTypes types() {
    return types;
  }

  DocumentHead head() {
    return head;
  }

  Pinpoints pinpoints() {
    return pinpoints;
  }

  DetailReader details() {
    return details;
  }

  Laws laws() {
    return laws;
  }

  LawReader lawReader() {
    return lawReader;
  }

  PartyMeetings meetings() {
    return meetings;
  }

  Roles roles() {
    return roles;
  }

  ListJoints joints() {
    return joints;
  }
}
