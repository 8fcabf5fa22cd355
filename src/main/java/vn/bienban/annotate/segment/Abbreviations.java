package vn.bienban.annotate.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;

/**
 * The abbreviations that are written with a full stop, and the words that head a numbered part,
 * from {@code abbreviations.tsv}. Immutable and thread-safe.
 */
final class Abbreviations {

  /** How an abbreviation stands to what follows its full stop. */
  enum Kind {
    /**
     * Stands before a name ({@code TS. Nguyễn}): its full stop never ends a sentence inside one.
     */
    TITLE,
    /** Stands before the name or number of a place ({@code TP. HCM}, {@code Q. 1}). */
    PLACE,
    /** Stands before a number ({@code tr. 15}): ends a sentence where none follows. */
    NUMBER,
    /** Can stand at the end ({@code v.v.}): ends a sentence before a capital. */
    END
  }

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Set<String> heads;
  private final Set<String> ordinals;
  private final Set<String> hosts;
  private final int longest;

  /**
   * The abbreviations of a lexicon.
   *
   * @throws IllegalStateException if it has an abbreviation of two kinds
   */
  Abbreviations(Lexicon lexicon) {
    int length = 0;
    for (Kind kind : Kind.values()) {
      for (String form : phrases(lexicon, kind.name().toLowerCase(Locale.ROOT))) {
        if (kinds.put(form, kind) != null) {
          throw new IllegalStateException("the abbreviation " + form + " is of two kinds");
        }
        length = Math.max(length, form.length());
      }
    }
    longest = length;
    heads = Set.copyOf(phrases(lexicon, "head"));
    ordinals = Set.copyOf(phrases(lexicon, "ordinal"));
    hosts = Set.copyOf(phrases(lexicon, "host"));
  }

  private static List<String> phrases(Lexicon lexicon, String type) {
    return lexicon.phrases(lexicon.lexicalClass("segment." + type));
  }

  /** The kind of an abbreviation, written without its last full stop; null for any other word. */
  @Nullable Kind kindOf(String form) {
    return form.length() > longest ? null : kinds.get(form);
  }

  /** Whether the word, as written at a beginning, heads a numbered part. */
  boolean isHead(String words) {
    return heads.contains(words);
  }

  /** Whether the word, in lower case, numbers a head. */
  boolean isOrdinal(String word) {
    return ordinals.contains(word);
  }

  /** Whether the word is the last part of a host's name; letters in lower case. */
  boolean isHostPart(String word) {
    return hosts.contains(word);
  }
}
