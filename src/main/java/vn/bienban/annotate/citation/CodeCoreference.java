package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Own;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Span;

/** Brings together the mentions of documents that have a code. For one text and one thread. */
final class CodeCoreference extends DocumentStep {
  /** More codes of one number and year leave open which one is meant. */
  private static final int MAX_OF_NUMBER = 8;

  private final Symbols symbols = grammar.symbols();

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
              mended.equals("a look-alike letter") ? "look-alike" : "mended-code",
              mended + " in a document code, read as " + coded.code().key(),
              new Span(coded.code().begin(), coded.code().end()));
        }
      } else if (mentions.get(i).target() instanceof Own own) {
        entry(i, new Coded(own.code(), null, null, false));
      }
    }
    if (documents.all().size() > 1) {
      mergePartial();
      mergeVariants();
    }
    resolveShared();
  }

  private void entry(int index, Coded coded) {
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
        if (symbols.isYearly(code.type())) {
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
    documents.replace(full);
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
    NavigableMap<String, Referent> ofYear =
        byYear.getOrDefault(number + "|" + code.year(), Collections.emptyNavigableMap());
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

  /**
   * Brings together codes of one type, number and year whose symbols differ so little that one
   * document is meant, and tells of each: "15/CP" beside "15/NĐ-CP", "QĐ-BT" beside "QĐ-BTC".
   */
  private void mergeVariants() {
    Map<String, List<Referent>> ofNumber = new HashMap<>();
    for (Referent document : documents.all()) {
      Code code = document.code;
      if (code != null) {
        ofNumber
            .computeIfAbsent(
                LowerCase.of(Code.trimZeros(code.number())) + "|" + code.year(),
                k -> new ArrayList<>())
            .add(document);
      }
    }
    Map<Referent, Referent> meant = new IdentityHashMap<>();
    for (List<Referent> same : ofNumber.values()) {
      for (Referent document : same.size() > MAX_OF_NUMBER ? List.<Referent>of() : same) {
        Referent by = meant(document, same);
        if (by != null) {
          meant.put(document, by);
        }
      }
    }
    meant.keySet().removeAll(circles(meant));
    tell(meant);
    documents.replace(meant);
  }

  /**
   * Documents that stand for one another in a circle, so that none is the right one: "Quyết định
   * 73/2014/NĐ-CP" beside "Nghị định 73/2014/QĐ-TTg".
   */
  private static List<Referent> circles(Map<Referent, Referent> meant) {
    List<Referent> circles = new ArrayList<>();
    for (Referent document : meant.keySet()) {
      Referent by = meant.get(document);
      for (int i = 0; i < MAX_OF_NUMBER && by != null && by != document; i++) {
        by = meant.get(by);
      }
      if (by == document) {
        circles.add(document);
      }
    }
    return circles;
  }

  /** The only one of some documents whose code another one's may stand for, or null. */
  private @Nullable Referent meant(Referent document, List<Referent> others) {
    List<Referent> found =
        others.stream().filter(other -> other != document && isVariant(document, other)).toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private boolean isVariant(Referent document, Referent other) {
    DocumentType type = document.type;
    Code code = document.code;
    Code otherCode = other.code;
    if (type == null || code == null || otherCode == null || !other.isOf(type)) {
      return false;
    }
    if (code.year() != null
        && !type.symbols().isEmpty()
        && !type.fits(code)
        && symbols.isType(symbols.role(code.type()))) {
      // "Quyết định 73/2014/NĐ-CP" where "Quyết định 73/2014/QĐ-TTg" is named as well
      return true;
    }
    List<String> parts = parts(code);
    List<String> otherParts = parts(otherCode);
    return isPart(parts, otherParts) || isMisprint(parts, otherParts);
  }

  private static List<String> parts(Code code) {
    return List.of(code.symbol().split("[^\\p{L}\\p{M}\\p{N}]+"));
  }

  /** Whether a symbol lacks the first or the last parts of another one. */
  private static boolean isPart(List<String> symbol, List<String> other) {
    List<String> letters = Code.allLetters(symbol);
    List<String> otherLetters = Code.allLetters(other);
    int left = otherLetters.size() - letters.size();
    return left > 0
        && (otherLetters.subList(0, letters.size()).equals(letters)
            || otherLetters.subList(left, otherLetters.size()).equals(letters));
  }

  /** Whether one part of a symbol, which is in no table, is a known one with a letter wrong. */
  private boolean isMisprint(List<String> symbol, List<String> other) {
    int[] different =
        IntStream.range(0, Math.min(symbol.size(), other.size()))
            .filter(i -> !Code.letters(symbol.get(i)).equals(Code.letters(other.get(i))))
            .toArray();
    if (symbol.size() != other.size() || different.length != 1) {
      return false;
    }
    String part = symbol.get(different[0]);
    String meant = other.get(different[0]);
    return !symbols.isKnown(part)
        && symbols.isKnown(meant)
        && part.length() != meant.length()
        && LawNames.isOneLetterOff(Code.letters(part), Code.letters(meant));
  }

  private void tell(Map<Referent, Referent> meant) {
    for (int i = 0; i < mentions.size(); i++) {
      Referent document = documents.at(i);
      Referent by = document == null ? null : meant.get(document);
      if (document != null && by != null) {
        Span span = mentions.get(i).span();
        documents.tell(
            "mended-code",
            "a symbol that is part of another or a letter away from it in a document code, "
                + document.key
                + " read as "
                + by.key,
            span);
      }
    }
  }
}
