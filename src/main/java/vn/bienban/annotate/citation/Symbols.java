package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Table;

/** The symbols of document types and of bodies that are known by table. Immutable, thread-safe. */
final class Symbols {
  /** What a symbol stands for. */
  enum Role {
    TYPE,
    WEAK_TYPE,
    ISSUER,
    PARTY_ISSUER,
    NEVER,
    COURT
  }

  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();

  Symbols() {
    for (Table.Row row :
        Table.load(Symbols.class, "symbols.tsv", "symbol", "role", "source").rows()) {
      Role role;
      try {
        role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": no role " + row.get(1), e);
      }
      if (roles.putIfAbsent(fold(row.get(0)), role) != null) {
        throw new IllegalStateException(row.place() + ": a second row for " + row.get(0));
      }
      spellings.put(fold(row.get(0)), row.get(0));
    }
  }

  /** The role of a symbol in any letter case, or null where it is in no row. */
  @Nullable Role role(String symbol) {
    return roles.get(fold(symbol));
  }

  /** The symbol in the letter case of its row; one that stands in no row as it is. */
  String spelled(String symbol) {
    return spellings.getOrDefault(fold(symbol), symbol);
  }

  /** The type meant by a symbol that lost the stroke of its Đ, as ND and QD did; null for none. */
  @Nullable String stroked(String symbol) {
    int at = symbol.indexOf('D');
    if (at < 0) {
      return null;
    }
    String mended = symbol.substring(0, at) + 'Đ' + symbol.substring(at + 1);
    return role(mended) == Role.TYPE ? mended : null;
  }

  /** The body meant by a symbol that lost the strokes of its Đ, as HDND did; null for none. */
  @Nullable String strokedIssuer(String symbol) {
    int at = symbol.indexOf('D');
    if (at < 0) {
      return null;
    }
    String one = symbol.substring(0, at) + 'Đ' + symbol.substring(at + 1);
    if (isIssuer(role(one))) {
      return one;
    }
    String all = symbol.replace('D', 'Đ');
    return isIssuer(role(all)) ? all : null;
  }

  boolean isType(@Nullable Role role) {
    return role == Role.TYPE || role == Role.WEAK_TYPE;
  }

  boolean isIssuer(@Nullable Role role) {
    return role == Role.ISSUER || role == Role.PARTY_ISSUER;
  }

  private static String fold(String symbol) {
    return symbol.toLowerCase(Locale.ROOT);
  }
}
