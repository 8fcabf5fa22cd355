package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Congress;
import vn.bienban.annotate.citation.CitationMention.Named;
import vn.bienban.annotate.citation.CitationMention.Numbered;
import vn.bienban.annotate.citation.CitationMention.Plenum;
import vn.bienban.annotate.citation.CitationMention.Standard;
import vn.bienban.text.LowerCase;

/**
 * Brings together the mentions without a code, after those that have one: of laws by name, of
 * documents by number, and of those whose normalized keys are equal: standards and resolutions of
 * plenums and congresses. For one text and one thread.
 */
final class NameCoreference extends DocumentStep {
  private final Keys keys = grammar.keys();

  NameCoreference(Documents documents) {
    super(documents);
  }

  /**
   * Brings together the mentions of laws by name: with the act of the year or code said, or with
   * the only act of the name.
   */
  void resolveLaws() {
    Map<String, Referent> named = new LinkedHashMap<>();
    for (Referent entry : documents.all()) {
      if (entry.code != null && entry.law != null && entry.lawYear != null) {
        named.putIfAbsent(entry.law + " " + entry.lawYear, entry);
      }
    }
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).target() instanceof Named law) {
        if (mentions.get(i).rule().equals(LawReader.MISPRINT)) {
          documents.tell(
              "misprint",
              "a misprint in a law's name, read as " + law.name(),
              mentions.get(i).span());
        }
        if (law.year() != null) {
          Referent entry =
              documents.named(named, law.law() + " " + law.year(), law.name() + " " + law.year());
          if (entry.law == null) {
            entry.law = law.law();
            entry.lawYear = law.year();
            entry.year = law.year();
          }
          documents.take(entry, i);
        }
      }
    }
    resolveLawsWithoutYear();
  }

  private void resolveLawsWithoutYear() {
    Map<String, Set<Referent>> ofYears = new HashMap<>();
    for (Referent entry : documents.all()) {
      if (entry.law != null && entry.lawYear != null) {
        ofYears.computeIfAbsent(entry.law, k -> new HashSet<>()).add(entry);
      }
    }
    Map<String, Referent> named = new HashMap<>();
    Map<String, Referent> last = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Referent seen = documents.at(i);
      if (seen != null && seen.law != null && seen.lawYear != null) {
        last.put(seen.law, seen);
      }
      if (!(mentions.get(i).target() instanceof Named law) || law.year() != null) {
        continue;
      }
      Set<Referent> candidates = ofYears.getOrDefault(law.law(), Set.of());
      Referent entry =
          candidates.isEmpty()
              ? withoutYear(law, named)
              : candidates.size() == 1 ? candidates.iterator().next() : last.get(law.law());
      if (entry == null) {
        documents.leaveOpen(i, "more than one law of this name is cited");
      } else {
        documents.take(entry, i);
      }
    }
  }

  private Referent withoutYear(Named law, Map<String, Referent> named) {
    // a bill is called by the plain name once it was named in full
    Referent bill = named.get(law.law() + keys.revision());
    Referent entry =
        bill != null && !named.containsKey(law.law())
            ? bill
            : documents.named(named, law.law(), law.name());
    entry.law = entry.law == null ? law.law() : entry.law;
    entry.key = law.name().length() > entry.key.length() ? law.name() : entry.key;
    return entry;
  }

  /** Brings together the mentions by number without symbol. */
  void resolveNumbers() {
    Map<String, List<Referent>> coded = new HashMap<>();
    Map<String, Referent> named = new HashMap<>();
    // those with a year first, so that those without one can join them
    for (boolean ofYear : new boolean[] {true, false}) {
      for (int i = 0; i < mentions.size(); i++) {
        DocumentType type = mentions.get(i).type();
        if (!(mentions.get(i).target() instanceof Numbered target)
            || type == null
            || (target.year() != null) != ofYear) {
          continue;
        }
        List<Referent> candidates =
            coded.computeIfAbsent(
                type.kind() + " " + target.number() + "/" + target.year(),
                k -> documents.numbered(type, target.number(), target.year()));
        if (candidates.size() > 1) {
          documents.leaveOpen(i, "more than one document has this number");
          continue;
        }
        Referent entry = candidates.isEmpty() ? numbered(type, target, named) : candidates.get(0);
        if (entry != null) {
          documents.take(entry, i);
        }
      }
    }
    // a number that counts only as a further mention may have come before the one that stands alone
    for (int i = 0; i < mentions.size(); i++) {
      DocumentType type = mentions.get(i).type();
      if (documents.at(i) == null
          && type != null
          && mentions.get(i).target() instanceof Numbered target) {
        Referent entry = named.get(identity(type, target));
        if (entry != null && (target.year() == null || target.year().equals(entry.year))) {
          documents.take(entry, i);
        }
      }
    }
  }

  /** The document of a number that no code has; null where it may be none by itself. */
  private @Nullable Referent numbered(
      DocumentType type, Numbered target, Map<String, Referent> named) {
    String identity = identity(type, target);
    Referent entry = named.get(identity + "/" + target.year());
    if (entry == null && target.year() == null) {
      entry = named.get(identity);
    }
    if (entry == null && target.alone()) {
      String year = target.year() == null ? "" : "/" + target.year();
      String key = type.kind() + " " + target.number() + year;
      entry = documents.named(named, identity + "/" + target.year(), key);
      entry.number = target.number();
      entry.year = target.year();
      named.putIfAbsent(identity, entry);
    }
    return entry;
  }

  private static String identity(DocumentType type, Numbered target) {
    return type.kind() + " " + Code.trimZeros(target.number());
  }

  /** Brings together the mentions of standards and of resolutions of plenums and congresses. */
  void resolveKeys() {
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
          told = told == null ? new PartyMeetings(this).terms() : told;
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
