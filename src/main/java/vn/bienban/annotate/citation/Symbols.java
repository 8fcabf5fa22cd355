package vn.bienban.annotate.citation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;

/** The symbols of document types and of bodies that are known by table. Immutable, thread-safe. */
final class Symbols {
  /** Longer parts on either side of a full stop are words of two sentences. */
  private static final int MAX_PART = 3;

  /** What a symbol stands for. */
  enum Role {
    TYPE,
    WEAK_TYPE,
    ISSUER,
    PARTY_ISSUER,
    NEVER,
    COURT
  }

  private final Lexicon lexicon;
  private final LexicalClass symbols;
  private final Attribute<Role> roles;
  private final Attribute<String> spellings;
  private final Set<String> assembly;
  private final Set<String> acts;
  private final Set<String> yearly;
  private final Set<String> joint;
  private final Set<String> partyBegins;
  private final Set<String> partyEnds;
  private final Map<String, String> variants = new LinkedHashMap<>();

  Symbols(Lexicon lexicon) {
    this.lexicon = lexicon;
    symbols = lexicon.lexicalClass("citation.symbol");
    roles = lexicon.attribute(symbols, "role", cell -> Cells.constant(Role.class, cell));
    spellings = lexicon.attribute(symbols, "written", cell -> cell);
    assembly = capitals(lexicon, "symbol-assembly");
    acts = capitals(lexicon, "symbol-act");
    yearly = capitals(lexicon, "symbol-yearly");
    joint = capitals(lexicon, "symbol-joint");
    partyBegins = capitals(lexicon, "symbol-party-begin");
    partyEnds = capitals(lexicon, "symbol-party-end");
    LexicalClass variant = lexicon.lexicalClass("citation.symbol-variant");
    Attribute<String> meant = lexicon.attribute(variant, "meant", cell -> cell);
    for (String phrase : lexicon.phrases(variant)) {
      variants.put(phrase, meant.of(lexicon.entry(variant, phrase)));
    }
  }

  private static Set<String> capitals(Lexicon lexicon, String name) {
    Set<String> symbols = new LinkedHashSet<>();
    for (String phrase : lexicon.phrases(lexicon.lexicalClass("citation." + name))) {
      symbols.add(phrase.toUpperCase(Locale.ROOT));
    }
    return symbols;
  }

  /** The role of a symbol in any letter case, or null where it is in no row. */
  @Nullable Role role(String symbol) {
    int entry = lexicon.entry(symbols, fold(symbol));
    return entry == Lexicon.NONE ? null : roles.of(entry);
  }

  /** The symbol in the letter case of its row; one that stands in no row as it is. */
  String spelled(String symbol) {
    int entry = lexicon.entry(symbols, fold(symbol));
    return entry == Lexicon.NONE ? symbol : spellings.of(entry);
  }

  /** The type meant by a symbol that lost the stroke of its Đ, as ND and QD did; null for none. */
  @Nullable String stroked(String symbol) {
    String mended = strokeFirst(symbol);
    return role(mended) == Role.TYPE ? mended : null;
  }

  /** "VPCP-V.I", "BC-GVN.HN": a department's short sign behind that of its body. */
  boolean isPart(String text, int at) {
    if (!Reader.is(text, at, '.')) {
      return false;
    }
    int end = at + 1;
    while (Reader.isUpper(text, end)) {
      end++;
    }
    int last = Reader.wordBegin(text, at);
    if (isIssuer(role(text.substring(last, at)))) {
      // "30/2020/NĐ-CP.UBND": the next sentence
      return false;
    }
    int letters = end - at - 1;
    int after = Reader.spaces(text, end);
    return letters > 0
        && letters <= MAX_PART
        && at - last <= MAX_PART
        && !Reader.isWord(text, end)
        && (after == end || !Reader.isUpper(text, after));
  }

  /** The body meant by a symbol that lost the strokes of its Đ, as HDND did; null for none. */
  @Nullable String strokedIssuer(String symbol) {
    String one = strokeFirst(symbol);
    String mended = isIssuer(role(one)) ? one : symbol.replace('D', 'Đ');
    return isIssuer(role(mended)) ? mended : null;
  }

  boolean isType(@Nullable Role role) {
    return role == Role.TYPE || role == Role.WEAK_TYPE;
  }

  boolean isIssuer(@Nullable Role role) {
    return role == Role.ISSUER || role == Role.PARTY_ISSUER;
  }

  /** QH14, UBTVQH15: the National Assembly and its Standing Committee with their term. */
  boolean isAssembly(String symbol) {
    String body = withoutDigits(symbol);
    int digits = symbol.length() - body.length();
    return assembly.contains(body) && digits > 0 && digits <= 2;
  }

  /** Whether a type is that of a law or an ordinance, or the assembly that passed it. */
  boolean isAct(String type) {
    return acts.contains(type) || assembly.stream().anyMatch(type::startsWith);
  }

  /** Whether the codes of a type must carry a year, so that one without it is short. */
  boolean isYearly(String type) {
    return yearly.contains(withoutDigits(type).toUpperCase(Locale.ROOT));
  }

  private static String withoutDigits(String symbol) {
    int end = symbol.length();
    while (Reader.isDigit(symbol, end - 1)) {
      end--;
    }
    return symbol.substring(0, end);
  }

  /** Whether a type is that of documents that several bodies issue together. */
  boolean isJoint(String type) {
    return joint.stream().anyMatch(mark -> type.indexOf(mark) > 0);
  }

  /** A committee, branch or board of the Party by the begin or ending of its symbol. */
  boolean isPartyBody(String symbol) {
    return partyBegins.stream().anyMatch(symbol::startsWith)
        || partyEnds.stream().anyMatch(symbol::endsWith);
  }

  /** "T.Ư": the end of a variant that goes on over the full stop at an offset, or -1. */
  int dottedEnd(String head, String text, int at) {
    if (!Reader.is(text, at, '.')) {
      return -1;
    }
    for (String variant : variants.keySet()) {
      int stop = variant.indexOf('.');
      if (stop > 0 && variant.substring(0, stop).equals(fold(head))) {
        String tail = variant.substring(stop).toUpperCase(Locale.ROOT);
        if (text.startsWith(tail, at)) {
          return at + tail.length();
        }
      }
    }
    return -1;
  }

  /** A part of a symbol in the spelling of the keys. */
  String meant(String part) {
    return variants.getOrDefault(fold(part), part);
  }

  /** Whether a part of a symbol is known by itself or by its form. */
  boolean isKnown(String part) {
    return role(part) != null || isAssembly(part) || isPartyBody(part);
  }

  private static String fold(String symbol) {
    return LowerCase.of(symbol);
  }

  /** With the first "D" as "Đ". */
  private static String strokeFirst(String symbol) {
    int at = symbol.indexOf('D');
    return at < 0 ? symbol : symbol.substring(0, at) + 'Đ' + symbol.substring(at + 1);
  }
}
