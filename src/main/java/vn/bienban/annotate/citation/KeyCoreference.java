package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.bienban.annotate.citation.CitationMention.Congress;
import vn.bienban.annotate.citation.CitationMention.Plenum;
import vn.bienban.annotate.citation.CitationMention.Standard;
import vn.bienban.text.LowerCase;

/**
 * Brings together the mentions that are of one document where their normalized keys are equal:
 * standards and resolutions of plenums and congresses. For one text and one thread.
 */
final class KeyCoreference extends DocumentStep {
  private final Keys keys = grammar.keys();

  KeyCoreference(Documents documents) {
    super(documents);
  }

  /** Brings together the mentions of standards and of resolutions of plenums and congresses. */
  void resolve() {
    Map<String, Referent> standards = new HashMap<>();
    Map<String, Referent> named = new HashMap<>();
    Map<String, String> terms = new HashMap<>();
    Map<String, String> levels = new HashMap<>();
    for (CitationMention mention : mentions) {
      if (mention.target() instanceof Plenum plenum && plenum.term() != null) {
        // two terms leave open which one is meant where none is said
        terms.merge(
            keys.plenum(plenum.kind(), plenum.number(), null),
            plenum.term(),
            (a, b) -> a.equals(b) ? a : "");
      } else if (mention.target() instanceof Congress congress && congress.said()) {
        levels.putIfAbsent(congress.ordinal(), congress.level());
      }
    }
    Map<String, Set<String>> told = null;
    for (int i = 0; i < mentions.size(); i++) {
      CitationMention mention = mentions.get(i);
      String key = null;
      if (mention.target() instanceof Plenum plenum) {
        String name = keys.plenum(plenum.kind(), plenum.number(), null);
        String term = plenum.term() != null ? plenum.term() : terms.get(name);
        if (term == null) {
          told = told == null ? new PartyMeetings(places).terms() : told;
          Set<String> ofMeeting = told.getOrDefault(plenum.number(), Set.of());
          term = ofMeeting.size() == 1 ? ofMeeting.iterator().next() : null;
        }
        key = keys.plenum(plenum.kind(), plenum.number(), term);
      } else if (mention.target() instanceof Congress congress) {
        String level = congress.said() ? congress.level() : level(congress, levels);
        key = keys.congress(congress.ordinal(), level);
      } else if (mention.target() instanceof Standard standard) {
        Referent entry = documents.named(standards, standard.key(), standard.key());
        entry.number = standard.number();
        entry.year = standard.year();
        documents.take(entry, i);
      }
      if (key != null) {
        documents.take(documents.named(named, LowerCase.of(key), key), i);
      }
    }
  }

  /**
   * Whose congress is meant where the words do not say: that of the same ordinal named in full
   * elsewhere, else the Party's as far as it has held so many; else empty.
   */
  private String level(Congress congress, Map<String, String> said) {
    String level = said.get(congress.ordinal());
    if (level != null) {
      return level;
    }
    return Roman.value(congress.ordinal()) > grammar.partyCongresses() ? "" : congress.level();
  }
}
