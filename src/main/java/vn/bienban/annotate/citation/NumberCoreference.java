package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.annotate.citation.CitationMention.Numbered;

/** Brings together the mentions by number without symbol. For one text and one thread. */
final class NumberCoreference extends DocumentStep {
  private final Map<String, List<Referent>> numbered = new HashMap<>();

  NumberCoreference(Documents documents) {
    super(documents);
  }

  /** Brings together the mentions, after those with a code. */
  void resolve() {
    Map<String, Referent> named = new LinkedHashMap<>();
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < mentions.size(); i++) {
        CitationMention mention = mentions.get(i);
        DocumentType type = mention.type();
        // those with a year first, so that those without one can join them
        if (!(mention.target() instanceof Numbered target)
            || type == null
            || (target.year() == null) == (pass == 0)) {
          continue;
        }
        List<Referent> candidates =
            numbered.computeIfAbsent(
                type.kind() + " " + target.number() + "/" + target.year(),
                k -> documents.numbered(type, target.number(), target.year()));
        if (candidates.size() > 1) {
          documents.leaveOpen(i, "more than one document has this number");
          continue;
        }
        if (candidates.size() == 1) {
          documents.take(candidates.get(0), i);
          continue;
        }
        String identity = type.kind() + " " + Code.trimZeros(target.number());
        Referent entry = named.get(identity + "/" + target.year());
        if (entry == null && target.year() == null) {
          entry = named.get(identity);
        }
        if (entry == null && target.alone()) {
          String year = target.year() == null ? "" : "/" + target.year();
          entry = new Referent(type.kind() + " " + target.number() + year);
          entry.number = target.number();
          entry.year = target.year();
          named.put(identity + "/" + target.year(), entry);
          named.putIfAbsent(identity, entry);
          documents.add(entry);
        }
        if (entry != null) {
          documents.take(entry, i);
        }
      }
    }
    // a number that counts only as a further mention may have come before the one that stands alone
    for (int i = 0; i < mentions.size(); i++) {
      CitationMention mention = mentions.get(i);
      DocumentType type = mention.type();
      if (documents.at(i) == null && type != null && mention.target() instanceof Numbered target) {
        Referent entry = named.get(type.kind() + " " + Code.trimZeros(target.number()));
        if (entry != null && (target.year() == null || target.year().equals(entry.year))) {
          documents.take(entry, i);
        }
      }
    }
  }
}
