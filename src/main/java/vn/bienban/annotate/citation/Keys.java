package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;

/**
 * Makes the keys of documents that have no code, after the annotation guide, and the levels of
 * congresses in them. Immutable and thread-safe.
 */
final class Keys {
  private final String congress;
  private final String party;
  private final String plenum;
  private final String term;
  private final String revision;
  private final String partyWord;
  private final String of;
  private final String delegates;
  private final String nationwide;
  private final String committee;
  private final Phrases levelUnit;

  Keys(Lexicon lexicon) {
    congress = Phrases.only(lexicon, "key-congress");
    party = Phrases.only(lexicon, "key-party");
    plenum = Phrases.only(lexicon, "key-plenum");
    term = Phrases.only(lexicon, "key-term");
    revision = " (" + Phrases.only(lexicon, "key-revised") + ")";
    partyWord = Phrases.only(lexicon, "party-word");
    of = Phrases.only(lexicon, "of");
    delegates = Phrases.only(lexicon, "delegates");
    nationwide = Phrases.only(lexicon, "nationwide");
    committee = Phrases.only(lexicon, "committee");
    levelUnit = Phrases.of(lexicon, "level-unit");
  }

  /** "nghị quyết đại hội XIII | đảng"; an empty level stays out. */
  String congress(String ordinal, String level) {
    return congress + " " + ordinal + (level.isEmpty() ? "" : " | " + level);
  }

  /** Whether a level is that of the Party's own congresses. */
  boolean isParty(String level) {
    return level.equals(party);
  }

  /**
   * The level of a congress from the words around the ordinal, without the name of the place: "Đảng
   * bộ tỉnh An Bình" is of the level "đảng bộ tỉnh", "đại biểu toàn quốc" is the Party's.
   */
  String level(String said) {
    String level = Spaces.single(Spaces.single(LowerCase.of(said)).replace(delegates, " ")).strip();
    level = without(of + " ", level);
    int branch = level.indexOf(committee);
    if (branch < 0) {
      level = level.endsWith(" " + of + " " + partyWord) ? party : level;
      // "đại biểu toàn quốc Hội Luật gia Việt Nam": whose it is stands after it
      level = without(nationwide + " ", level);
      boolean own =
          level.isEmpty()
              || level.equals(nationwide)
              || level.equals(partyWord)
              || level.startsWith(partyWord + " ");
      return own ? party : level;
    }
    level = level.substring(branch);
    int unit = levelUnit.end(level, Reader.spaces(level, committee.length()));
    return unit > 0 ? level.substring(0, unit) : level;
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

  private static String without(String begin, String level) {
    return level.startsWith(begin) ? level.substring(begin.length()) : level;
  }
}
