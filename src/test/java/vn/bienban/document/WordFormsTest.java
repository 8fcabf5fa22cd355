package vn.bienban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bienban.lexicon.Lexicon;

/** Words that tokens share. */
class WordFormsTest {
  private static final Lexicon LEXICON = Lexicon.of("event.chair", Set.of("chủ trì"));

  private final WordForms words = new WordForms(LEXICON);

  private Token token(String text, int begin, int end) {
    return words.token(text, begin, end, TokenKind.WORD);
  }

  @Test
  void tokensOfOneSpellingShareTheirWord() {
    String text = "Chủ trì, chủ trì";

    Token one = token(text, 4, 7);
    Token other = token(text, 13, 16);

    assertThat(one.word()).isSameAs(other.word());
    assertThat(token(text, 0, 3).word()).isNotSameAs(token(text, 9, 12).word());
    assertThat(token(text, 0, 3).text()).isEqualTo("Chủ");
    assertThat(token(text, 0, 3).lower()).isEqualTo("chủ");
  }

  @Test
  void everyWordIsFoundAsItIsWrittenHoweverManyThereAre() {
    List<String> spellings =
        IntStream.range(0, 100_000).mapToObj(i -> "x" + i + (i % 2 == 0 ? "A" : "b")).toList();
    List<String> found = new ArrayList<>();

    for (int round = 0; round < 2; round++) {
      found.clear();
      for (String spelling : spellings) {
        found.add(token(spelling, 0, spelling.length()).text());
      }
      assertThat(found).isEqualTo(spellings);
    }
  }

  @Test
  void aWordOfAnotherLexiconIsLookedUpAnew() {
    Lexicon other = Lexicon.of("event.attend", Set.of("dự", "họp", "trì"));

    assertThat(token("trì", 0, 3).word().in(LEXICON)).isEqualTo(LEXICON.form("trì"));
    assertThat(token("trì", 0, 3).word().in(other)).isEqualTo(other.form("trì"));
    assertThat(token("họp", 0, 3).word().in(LEXICON)).isEqualTo(Lexicon.NONE);
    assertThat(token("họp", 0, 3).word().in(other)).isEqualTo(other.form("họp"));
  }
}
