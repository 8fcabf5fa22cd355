package vn.bienban.annotate.task;

import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** How far the holders of posts direct others. Immutable and thread-safe. */
final class Ranks extends Domain {
  private final LexicalClass leader = of("leader");
  private final LexicalClass guest = of("guest");

  Ranks(Lexicon lexicon) {
    super(lexicon, "task");
  }

  /** Whether somebody directs or advises. */
  enum Rank {
    LEADER,
    GUEST,
    NONE
  }

  /** What the tokens of a post say of its holder. */
  Rank rank(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.phraseEnd(guest, i, end) > 0) {
        return Rank.GUEST;
      }
      if (tokens.phraseEnd(leader, i, end) > 0) {
        return Rank.LEADER;
      }
    }
    return Rank.NONE;
  }
}
