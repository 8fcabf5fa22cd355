package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Finding;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Span;

/**
 * Brings together codes of one type, number and year whose symbols differ so little that one
 * document is meant: "15/CP" beside "15/NĐ-CP", "QĐ-BT" beside "QĐ-BTC". For one text and one
 * thread.
 */
final class CodeVariants extends DocumentStep {
  /** More codes of one number and year leave open which one is meant. */
  private static final int MAX_OF_NUMBER = 8;

  private final Symbols symbols = grammar.symbols();

  CodeVariants(Documents documents) {
    super(documents);
  }

  /** Brings them together and tells of each. */
  void resolve() {
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
    if (!meant.isEmpty()) {
      tell(meant);
      documents.replace(meant);
    }
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
    if (symbol.size() != other.size()) {
      return false;
    }
    int different = -1;
    for (int i = 0; i < symbol.size(); i++) {
      if (!Code.letters(symbol.get(i)).equals(Code.letters(other.get(i)))) {
        if (different >= 0) {
          return false;
        }
        different = i;
      }
    }
    return different >= 0
        && !symbols.isKnown(symbol.get(different))
        && symbols.isKnown(other.get(different))
        && symbol.get(different).length() != other.get(different).length()
        && LawNames.isOneLetterOff(
            Code.letters(symbol.get(different)), Code.letters(other.get(different)));
  }

  private void tell(Map<Referent, Referent> meant) {
    for (int i = 0; i < mentions.size(); i++) {
      Referent document = documents.at(i);
      Referent by = document == null ? null : meant.get(document);
      if (document != null && by != null) {
        Span span = mentions.get(i).span();
        documents.tell(
            new Finding(
                "mended-code",
                "a symbol that is part of another or a letter away from it in a document code, "
                    + document.key
                    + " read as "
                    + by.key,
                span));
      }
    }
  }
}
