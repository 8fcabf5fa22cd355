package vn.bienban.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Token;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Lexicon.Phrase;
import vn.bienban.lexicon.WordTable;

/** The words beside a name that tell of what kind it is. Immutable and thread-safe. */
final class NameCues {
  private static final int LONGEST = 4;

  private final Lexicon lexicon =
      Lexicon.builder().add("cue", WordTable.load(NameCues.class, "name-cues.tsv")).build();
  private final LexicalClass address = lexicon.lexicalClass("cue.address");
  private final ClassSet units = ClassSet.of(lexicon.lexicalClass("cue.unit"));
  private final ClassSet after = ClassSet.of(lexicon.lexicalClass("cue.after"));
  private final ClassSet before =
      ClassSet.of(lexicon.lexicalClass("cue.before"), address, lexicon.lexicalClass("cue.unit"));
  private final Attribute<String> type =
      lexicon.attribute(lexicon.domain("cue"), "type", name -> name, "");

  /** The kind that the words right before or right after tell, or null where they tell none. */
  @Nullable String type(List<Token> tokens, int sentence, int begin, int end, int sentenceEnd) {
    int cue = start(before, tokens, sentence, begin);
    Phrase found =
        cue < begin
            ? longest(before, tokens, cue, begin)
            : longest(after, tokens, end, sentenceEnd);
    return found == null ? null : type.of(found.entry());
  }

  /** Whether a word addresses a person. */
  boolean isAddress(String lower) {
    return lexicon.contains(address, lower);
  }

  /** Where the unit word begins that a place's name follows, or the name itself without one. */
  int unitStart(List<Token> tokens, int sentence, int begin) {
    return start(units, tokens, sentence, begin);
  }

  private int start(ClassSet types, List<Token> tokens, int sentence, int begin) {
    for (int i = Math.max(sentence, begin - LONGEST); i < begin; i++) {
      Phrase found = longest(types, tokens, i, begin);
      if (found != null && found.end() == begin) {
        return i;
      }
    }
    return begin;
  }

  private @Nullable Phrase longest(ClassSet types, List<Token> tokens, int begin, int end) {
    return lexicon.longest(types, i -> tokens.get(i).lower(), begin, end);
  }
}
