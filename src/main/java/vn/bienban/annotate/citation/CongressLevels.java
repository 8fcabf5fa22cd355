package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;

/**
 * Normalizes whose congress is meant: "Đảng bộ tỉnh An Bình" is of the level "đảng bộ tỉnh", "đại
 * biểu toàn quốc" is the Party's. Immutable and thread-safe.
 */
final class CongressLevels {
  private final String party;
  private final String partyWord;
  private final String of;
  private final String delegates;
  private final String nationwide;
  private final String committee;
  private final Phrases levelUnit;

  CongressLevels(Lexicon lexicon, Keys keys) {
    party = keys.party();
    partyWord = Phrases.only(lexicon, "party-word");
    of = Phrases.only(lexicon, "of");
    delegates = Phrases.only(lexicon, "delegates");
    nationwide = Phrases.only(lexicon, "nationwide");
    committee = Phrases.only(lexicon, "committee");
    levelUnit = Phrases.of(lexicon, "level-unit");
  }

  /** Whether a level is that of the Party's own congresses. */
  boolean isParty(String level) {
    return level.equals(party);
  }

  /** The level from the words around the ordinal, without the name of the place. */
  String of(String said) {
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

  private static String without(String begin, String level) {
    return level.startsWith(begin) ? level.substring(begin.length()) : level;
  }
}
