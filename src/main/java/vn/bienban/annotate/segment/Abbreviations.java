package vn.bienban.annotate.segment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Table;

/**
 * The abbreviations that are written with a full stop, and the words that head a numbered part,
 * from {@code abbreviations.tsv}. Immutable and thread-safe.
 */
public final class Abbreviations {

  /** How an abbreviation stands to what follows its full stop. */
  public enum Kind {
    /**
     * Stands before a name ({@code TS. Nguyễn}): its full stop never ends a sentence inside one.
     */
    TITLE,
    /** Stands before the name or number of a place ({@code TP. HCM}, {@code Q. 1}). */
    PLACE,
    /** Stands before a number ({@code tr. 15}): ends a sentence where none follows. */
    NUMBER,
    /** Can stand at the end ({@code v.v.}): ends a sentence before a capital. */
    END,
    /** A word that heads a numbered part ({@code Điều 5.}), always at the beginning. */
    HEAD,
    /** Numbers a head in words ({@code Phần thứ nhất.}). */
    ORDINAL,
    /** The last part of a host's name ({@code .vn}). */
    HOST
  }

  private static final Abbreviations DEFAULT =
      new Abbreviations(
          Table.load(Abbreviations.class, "abbreviations.tsv", "form", "kind", "meaning"));

  private final Map<String, Kind> kinds;
  private final Set<String> heads;
  private final Set<String> ordinals;
  private final Set<String> hosts;
  private final int longest;

  private Abbreviations(Table table) {
    Map<String, Kind> forms = new HashMap<>();
    Set<String> headWords = new HashSet<>();
    Set<String> ordinalWords = new HashSet<>();
    Set<String> hostParts = new HashSet<>();
    int length = 0;
    for (Table.Row row : table.rows()) {
      Kind kind;
      try {
        kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": no kind " + row.get(1), e);
      }
      String form = row.get(0);
      boolean fresh =
          switch (kind) {
            case HEAD -> headWords.add(form);
            case ORDINAL -> ordinalWords.add(form);
            case HOST -> hostParts.add(form);
            case TITLE, PLACE, NUMBER, END -> forms.put(form, kind) == null;
          };
      if (!fresh) {
        throw new IllegalStateException(row.place() + ": a second " + form);
      }
      length = Math.max(length, form.length());
    }
    kinds = Map.copyOf(forms);
    heads = Set.copyOf(headWords);
    ordinals = Set.copyOf(ordinalWords);
    hosts = Set.copyOf(hostParts);
    longest = length;
  }

  /** The abbreviations of the class path, loaded once. */
  public static Abbreviations standard() {
    return DEFAULT;
  }

  /** The kind of an abbreviation, written without its last full stop; null for any other word. */
  public @Nullable Kind kindOf(String form) {
    return form.length() > longest ? null : kinds.get(form);
  }

  /** Whether the word, as written at a beginning, heads a numbered part. */
  public boolean isHead(String words) {
    return heads.contains(words);
  }

  /** Whether the word, in lower case, numbers a head. */
  public boolean isOrdinal(String word) {
    return ordinals.contains(word);
  }

  /** Whether the word is the last part of a host's name; letters in lower case. */
  public boolean isHostPart(String word) {
    return hosts.contains(word);
  }
}
