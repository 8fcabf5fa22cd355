package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.DocumentType.Use;
import vn.bienban.lexicon.Table;

/** All tables of the package and what reads by them, loaded once. Immutable and thread-safe. */
final class Grammar {
  private static final int MAX_ABBREVIATION = 5;

  private final CharTrie<DocumentType> types = new CharTrie<>();
  private final Map<String, DocumentType> abbreviations = new HashMap<>();
  private final Words words = new Words();
  private final Laws laws = new Laws(words);
  private final Bodies bodies = new Bodies(words);
  private final CodeScanner codes = new CodeScanner(new Symbols(), words);
  private final Pinpoints pinpoints = new Pinpoints(words);
  private final DetailReader details = new DetailReader(words, bodies, types);
  private final PartyMeetings meetings = new PartyMeetings(words);
  private final Roles roles = new Roles(words);

  Grammar() {
    for (Table.Row row :
        Table.load(Grammar.class, "types.tsv", "words", "kind", "use", "symbols").rows()) {
      Use use;
      try {
        use = Use.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": no use " + row.get(2), e);
      }
      List<String> symbols =
          row.get(3).equals("-") ? List.of() : List.of(row.get(3).split(" ", -1));
      DocumentType type = new DocumentType(row.get(1), use, symbols);
      if (type.isAbbreviation()) {
        abbreviations.put(row.get(0), type);
      } else {
        types.add(row.get(0), type);
      }
    }
  }

  /** The longest type word at an offset, or null. */
  CharTrie.@Nullable Hit<DocumentType> type(String text, int at) {
    CharTrie.Hit<DocumentType> hit = types.longest(text, at);
    return hit == null && Letters.isUpper(text.charAt(at)) ? abbreviation(text, at) : hit;
  }

  /** "NQ 18", "TT39/2014/TT-BTC": an abbreviation, its number perhaps without a space. */
  private CharTrie.@Nullable Hit<DocumentType> abbreviation(String text, int at) {
    int p = at + 1;
    while (p < text.length() && p - at <= MAX_ABBREVIATION && Letters.isLetter(text.charAt(p))) {
      p++;
    }
    if (p - at < 2 || p - at > MAX_ABBREVIATION) {
      return null;
    }
    DocumentType type = abbreviations.get(text.substring(at, p));
    return type == null ? null : new CharTrie.Hit<>(p, type);
  }

  Words words() {
    return words;
  }

  Laws laws() {
    return laws;
  }

  CodeScanner codes() {
    return codes;
  }

  Pinpoints pinpoints() {
    return pinpoints;
  }

  DetailReader details() {
    return details;
  }

  PartyMeetings meetings() {
    return meetings;
  }

  Roles roles() {
    return roles;
  }
}
