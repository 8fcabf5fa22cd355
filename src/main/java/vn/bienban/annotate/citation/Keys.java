package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;

/**
 * Makes the keys of documents that have no code, after the annotation guide. Immutable and
 * thread-safe.
 */
final class Keys {
  private final String congress;
  private final String party;
  private final String plenum;
  private final String term;
  private final String revision;

  Keys(Lexicon lexicon) {
    congress = Phrases.only(lexicon, "key-congress");
    party = Phrases.only(lexicon, "key-party");
    plenum = Phrases.only(lexicon, "key-plenum");
    term = Phrases.only(lexicon, "key-term");
    revision = " (" + Phrases.only(lexicon, "key-revised") + ")";
  }

  /** "nghị quyết đại hội XIII | đảng"; an empty level stays out. */
  String congress(String ordinal, String level) {
    return congress + " " + ordinal + (level.isEmpty() ? "" : " | " + level);
  }

  /** The level of the Party's own congresses. */
  String party() {
    return party;
  }

  /** "nghị quyết trung ương 4 khóa XI"; the term may be null or empty. */
  String plenum(String kind, String number, @Nullable String ofTerm) {
    String name = kind + " " + plenum + " " + number;
    return ofTerm == null || ofTerm.isEmpty() ? name : name + " " + term + " " + ofTerm;
  }

  /** What stands behind the name of a law for the bill that revises it, space included. */
  String revision() {
    return revision;
  }
}
