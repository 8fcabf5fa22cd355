package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.bienban.annotate.citation.CitationMention.Named;
import vn.bienban.document.Finding;

/**
 * Brings together the mentions of laws by name: with the act of the year or code said, or with the
 * only act of the name. For one text and one thread.
 */
final class LawCoreference extends DocumentStep {
  LawCoreference(Documents documents) {
    super(documents);
  }

  /** Brings together the mentions, after those with a code. */
  void resolve() {
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
              new Finding(
                  "misprint",
                  "a misprint in a law's name, read as " + law.name(),
                  mentions.get(i).span()));
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
    withoutYear();
  }

  private void withoutYear() {
    Map<String, Set<Referent>> ofYears = new HashMap<>();
    for (Referent entry : documents.all()) {
      if (entry.law != null && entry.lawYear != null) {
        ofYears.computeIfAbsent(entry.law, k -> new LinkedHashSet<>()).add(entry);
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
    Referent entry = named.get(law.law());
    if (entry == null) {
      // a bill is called by the plain name once it was named in full
      entry = named.get(law.law() + grammar.keys().revision());
    }
    if (entry == null) {
      entry = new Referent(law.name());
      entry.law = law.law();
      named.put(law.law(), entry);
      documents.add(entry);
    } else if (law.name().length() > entry.key.length()) {
      entry.key = law.name();
    }
    return entry;
  }
}
