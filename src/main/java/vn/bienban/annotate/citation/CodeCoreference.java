package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Own;
import vn.bienban.document.Finding;
import vn.bienban.text.Span;

/** Brings together the mentions of documents that have a code. For one text and one thread. */
final class CodeCoreference extends DocumentStep {
  CodeCoreference(Documents documents) {
    super(documents);
  }

  /** Brings together the mentions that have a code, at last those that took it of another one. */
  void resolve() {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).target() instanceof Coded coded && !coded.shared()) {
        entry(i, coded);
        String mended = coded.code().mended();
        if (mended != null) {
          documents.tell(
              new Finding(
                  mended.equals("a look-alike letter") ? "look-alike" : "mended-code",
                  mended + " in a document code, read as " + coded.code().key(),
                  new Span(coded.code().begin(), coded.code().end())));
        }
      } else if (mentions.get(i).target() instanceof Own own) {
        entry(i, new Coded(own.code(), null, null, false));
      }
    }
    if (documents.all().size() > 1) {
      mergePartial();
      new CodeVariants(documents).resolve();
    }
    resolveShared();
  }

  private Referent entry(int index, Coded coded) {
    Code code = coded.code();
    Referent known = documents.ofCode(code);
    Referent entry = known == null ? documents.add(code) : known;
    Laws.Law act = grammar.laws().ofCode(code.key());
    if (coded.law() != null) {
      entry.law = coded.law();
      entry.lawYear = coded.lawYear() != null ? coded.lawYear() : code.year();
    } else if (act != null && entry.law == null) {
      entry.law = act.name();
      entry.lawYear = code.year();
    }
    documents.take(entry, index);
    return entry;
  }

  /**
   * A code that lost its year or the end of its symbol is the full one, where there is only one.
   */
  private void mergePartial() {
    Map<String, List<Referent>> bySymbol = new HashMap<>();
    Map<String, NavigableMap<String, Referent>> byYear = new HashMap<>();
    for (Referent entry : documents.all()) {
      Code code = entry.code;
      if (code != null && code.year() != null) {
        String number = Code.trimZeros(code.number());
        String symbol = Code.letters(code.symbol());
        if (grammar.symbols().isYearly(code.type())) {
          bySymbol.computeIfAbsent(number + "|" + symbol, k -> new ArrayList<>()).add(entry);
        }
        byYear
            .computeIfAbsent(number + "|" + code.year(), k -> new TreeMap<>())
            .putIfAbsent(symbol, entry);
      }
    }
    Map<Referent, Referent> full = new IdentityHashMap<>();
    for (Referent entry : documents.all()) {
      Code code = entry.code;
      Referent by = code == null ? null : full(code, bySymbol, byYear);
      if (by != null) {
        full.put(entry, by);
      }
    }
    if (!full.isEmpty()) {
      documents.replace(full);
    }
  }

  /** The only document that a code may be short for, or null. */
  private @Nullable Referent full(
      Code code,
      Map<String, List<Referent>> bySymbol,
      Map<String, NavigableMap<String, Referent>> byYear) {
    String number = Code.trimZeros(code.number());
    String symbol = Code.letters(code.symbol());
    if (code.year() == null) {
      List<Referent> same = bySymbol.getOrDefault(number + "|" + symbol, List.of());
      return same.size() == 1 ? same.get(0) : null;
    }
    NavigableMap<String, Referent> ofYear = byYear.get(number + "|" + code.year());
    if (ofYear == null) {
      return null;
    }
    Map.Entry<String, Referent> longer = ofYear.higherEntry(symbol);
    if (longer == null || !longer.getKey().startsWith(symbol)) {
      return null;
    }
    Map.Entry<String, Referent> next = ofYear.higherEntry(longer.getKey());
    return next != null && next.getKey().startsWith(symbol) ? null : longer.getValue();
  }

  /** Brings together numbers that took the symbol of another code of their list. */
  private void resolveShared() {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).target() instanceof Coded coded && coded.shared()) {
        Referent same = documents.ofCode(coded.code());
        DocumentType type = mentions.get(i).type();
        if (same == null && type != null) {
          List<Referent> candidates = documents.numbered(type, coded.code().number(), null);
          same = candidates.size() == 1 ? candidates.get(0) : null;
        }
        if (same == null) {
          entry(i, coded);
        } else {
          documents.take(same, i);
        }
      }
    }
  }
}
