package vn.bienban.annotate.entity;

import java.util.List;
import vn.bienban.document.Entity;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Makes names of doubtful ones: where the same words are a name for certain elsewhere, and where a
 * list joins them to a name. Immutable and thread-safe.
 */
final class DoubtfulNames {
  /** So many words at most stand in brackets between two names of a list. */
  private static final int LONGEST_BRACKET = 12;

  private final NameGrammar names;
  private final LexicalClass nameJoint;

  DoubtfulNames(Lexicon lexicon, NameGrammar names) {
    this.names = names;
    nameJoint = lexicon.lexicalClass("entity.name-joint");
  }

  /** Decides on all that are doubtful. */
  void settle(Mentions mentions) {
    List<Entity> doubtful = mentions.doubtful();
    for (Entity name : doubtful) {
      accept(name, mentions.isKnown(name), mentions);
    }
    for (Entity name : doubtful) {
      int first = name.firstToken();
      accept(name, isListedWithName(mentions, first - 2, first - 1), mentions);
    }
    for (int i = doubtful.size() - 1; i >= 0; i--) {
      int end = doubtful.get(i).endToken();
      accept(doubtful.get(i), isListedWithName(mentions, end + 1, end), mentions);
    }
  }

  private void accept(Entity name, boolean told, Mentions mentions) {
    if (told && names.isName(mentions.tokens(), name.firstToken(), name.endToken())) {
      mentions.accept(name);
    }
  }

  /** Whether a name stands at a token and "và" or a comma between: "A (HLV) và B". */
  private boolean isListedWithName(Mentions mentions, int name, int joint) {
    Tokens tokens = mentions.tokens();
    if (name < 0 || name >= tokens.size() || !tokens.is(nameJoint, joint)) {
      return false;
    }
    int at = name;
    if (name < joint && tokens.isMark(name, ')')) {
      while (at > 0 && name - at < LONGEST_BRACKET && !tokens.isMark(at, '(')) {
        at--;
      }
      at--;
    }
    return at >= 0 && mentions.isNamed(at);
  }
}
