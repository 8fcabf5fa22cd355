package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Finding;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Span;

/**
 * The documents of one text while its mentions are brought together: which mention is of which
 * document, and what stays open. For one thread.
 */
final class Documents extends TextReader {
  private final List<CitationMention> mentions;
  private final @Nullable Referent[] resolved;
  private final List<Referent> all = new ArrayList<>();
  private final Map<String, Referent> byIdentity = new LinkedHashMap<>();
  private final Map<String, List<Referent>> byNumber = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Documents(TextReader reader, List<CitationMention> mentions) {
    super(reader);
    this.mentions = mentions;
    this.resolved = new Referent[mentions.size()];
  }

  /** The mentions, in order of place. */
  List<CitationMention> mentions() {
    return mentions;
  }

  /** The documents so far. */
  List<Referent> all() {
    return all;
  }

  /** The document that a mention is of, or null where that is open. */
  @Nullable Referent at(int mention) {
    return resolved[mention];
  }

  /** Adds a document. */
  void add(Referent document) {
    all.add(document);
  }

  /** The document that stands under a name, added with this key where none does yet. */
  Referent named(Map<String, Referent> named, String name, String key) {
    return named.computeIfAbsent(
        name,
        unknown -> {
          Referent document = new Referent(key);
          add(document);
          return document;
        });
  }

  /** The document of a code, or null. */
  @Nullable Referent ofCode(Code code) {
    return byIdentity.get(code.identity());
  }

  /** Adds a document with its code. */
  Referent add(Code code) {
    Referent document = new Referent(code.key());
    document.code = code;
    document.number = code.number();
    document.year = code.year();
    byIdentity.put(code.identity(), document);
    byNumber.computeIfAbsent(plainNumber(code.number()), k -> new ArrayList<>()).add(document);
    add(document);
    return document;
  }

  /** Puts documents in place of others that they turned out to be. */
  void replace(Map<Referent, Referent> others) {
    Collection<Referent> gone = others.keySet();
    all.removeAll(gone);
    byIdentity.values().removeAll(gone);
    byNumber.values().forEach(same -> same.removeAll(gone));
    for (int i = 0; i < resolved.length; i++) {
      Referent by = resolved[i] == null ? null : others.get(resolved[i]);
      while (by != null && others.get(by) != null) {
        by = others.get(by);
      }
      if (by != null) {
        take(by, i);
      }
    }
  }

  /** Makes a mention one of a document. */
  void take(Referent document, int mention) {
    resolved[mention] = document;
    DocumentType type = mentions.get(mention).type();
    if (document.type == null && type != null) {
      document.type = type;
    }
  }

  /** The first two coded documents of a type with a number and, where given, a year. */
  List<Referent> numbered(DocumentType type, String number, @Nullable String year) {
    List<Referent> found = new ArrayList<>();
    for (Referent document : byNumber.getOrDefault(plainNumber(number), List.of())) {
      Code code = document.code;
      if (code != null
          && (year == null || code.year() == null || year.equals(code.year()))
          && document.isOf(type)) {
        found.add(document);
        if (found.size() > 1) {
          break;
        }
      }
    }
    return found;
  }

  private static String plainNumber(String number) {
    return LowerCase.of(Code.trimZeros(number));
  }

  /**
   * Tells of something that the record's diagnostics should name.
   *
   * @param at where it stands
   */
  void tell(String kind, String what, Span at) {
    findings.add(new Finding(kind, what, at));
  }

  /** Tells that a mention stays open. */
  void leaveOpen(int mention, String why) {
    Span span = mentions.get(mention).span();
    tell("unresolved-citation", "'" + span.of(text) + "' stays open: " + why, span);
  }

  /** What was told, in that order. */
  List<Finding> findings() {
    return findings;
  }
}
