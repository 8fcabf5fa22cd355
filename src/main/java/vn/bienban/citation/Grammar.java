package vn.bienban.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.citation.DocumentType.Use;
import vn.bienban.lexicon.Table;

/** All tables of the package, loaded once. Immutable and thread-safe. */
final class Grammar {
  private final CharTrie<DocumentType> types = new CharTrie<>();
  private final CharTrie<DocumentType> abbreviations = new CharTrie<>();
  private final boolean[] initials = new boolean[0x2000];
  private final Words words = new Words();
  private final Laws laws = new Laws();
  private final Bodies bodies = new Bodies(words);
  private final CodeScanner codes = new CodeScanner(new Symbols());

  Grammar() {
    for (Table.Row row :
        Table.load(Grammar.class, "types.tsv", "words", "kind", "use", "symbols").rows()) {
      Use use;
      try {
        use = Use.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": no use " + row.get(2), e);
      }
      java.util.List<String> symbols =
          row.get(3).equals("-")
              ? java.util.List.of()
              : java.util.List.of(row.get(3).split(" ", -1));
      DocumentType type = new DocumentType(row.get(1), use, symbols);
      (use == Use.ABBR ? abbreviations : types).add(row.get(0), type);
      char first = row.get(0).charAt(0);
      initials[Letters.lower(first)] = true;
      initials[Character.toUpperCase(first)] = true;
    }
  }

  /** Whether a type word may begin with this letter. */
  boolean isInitial(char c) {
    return c < initials.length && initials[c];
  }

  /** The longest type word at an offset, or null. */
  CharTrie.@Nullable Hit<DocumentType> type(String text, int at) {
    CharTrie.Hit<DocumentType> hit = types.longest(text, at);
    if (hit != null) {
      return hit;
    }
    CharTrie.Hit<DocumentType> abbreviation = abbreviations.longest(text, at);
    if (abbreviation == null) {
      abbreviation = gluedAbbreviation(text, at);
    }
    if (abbreviation == null
        || !Letters.isUpper(text.charAt(at + 1)) && !text.startsWith("CTr", at)) {
      return null;
    }
    return abbreviation;
  }

  /** "NĐ15/2018", "TT39/2014/TT-BTC": an abbreviation that its number follows at once. */
  private CharTrie.@Nullable Hit<DocumentType> gluedAbbreviation(String text, int at) {
    int p = at;
    while (p < text.length() && p - at < 5 && Letters.isUpper(text.charAt(p))) {
      p++;
    }
    if (p == at || p >= text.length() || !Letters.isDigit(text.charAt(p))) {
      return null;
    }
    CharTrie.Hit<DocumentType> hit = abbreviations.longest(text.substring(at, p), 0);
    return hit == null || hit.end() != p - at ? null : new CharTrie.Hit<>(p, hit.value());
  }

  Words words() {
    return words;
  }

  Laws laws() {
    return laws;
  }

  Bodies bodies() {
    return bodies;
  }

  CodeScanner codes() {
    return codes;
  }
}
