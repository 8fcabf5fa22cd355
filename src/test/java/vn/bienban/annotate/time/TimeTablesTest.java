package vn.bienban.annotate.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.WordTable;

/** Reads every line of this package's tables. */
class TimeTablesTest {
  private static final TimeWords WORDS = new TimeWords(Times.LEXICON);
  private static final LexemeReader READER = new LexemeReader(Times.LEXICON, WORDS);

  @Test
  void everyPhraseIsReadBackAsItsClass() {
    for (String name : Vocabulary.tables()) {
      if (name.startsWith("time/")) {
        WordTable table = WordTable.load(Vocabulary.class, name);
        int type = table.column("class");
        int value = table.column("value");
        for (WordTable.Row row : table.rows()) {
          Lexemes lex = READER.read(Times.document(row.get(0) + " 5"));
          String declared = type < 0 ? table.classes().get(0).name() : row.get(type);

          assertThat(lex.figure(1)).as(row.place()).isEqualTo(Figure.NUMBER);
          if (declared.equals("not-time")) {
            assertThat(lex.figure(0)).as(row.place()).isEqualTo(Figure.OTHER);
          } else {
            LexicalClass expected = Times.LEXICON.lexicalClass("time." + declared);
            assertThat(lex.is(0, expected)).as(row.place()).isTrue();
          }
          assertThat(lex.value(0))
              .as(row.place())
              .isEqualTo(value < 0 ? 0 : Integer.parseInt(row.get(value)));
        }
      }
    }
  }

  @Test
  void noPhraseHasTwoClasses() {
    Set<String> phrases = new HashSet<>();
    for (String name : Vocabulary.tables()) {
      if (name.startsWith("time/")) {
        for (WordTable.Row row : WordTable.load(Vocabulary.class, name).rows()) {
          assertThat(phrases.add(row.get(0))).as(row.place()).isTrue();
        }
      }
    }
  }

  @Test
  void theSixtyYearsHaveSixtyPlaces() {
    Set<String> places = new HashSet<>();
    for (WordTable.Row row : WordTable.load(Vocabulary.class, "time/sexagenary.tsv").rows()) {
      places.add(row.get(1));
    }
    assertThat(places).hasSize(60);
  }

  @Test
  void termsFollowOnOneAnother() {
    Terms terms = Terms.load();
    for (int number = 2; number <= 14; number++) {
      assertThat(requireNonNull(terms.party(number)).from())
          .isEqualTo(requireNonNull(terms.party(number - 1)).to());
    }
    for (int number = 2; number <= 16; number++) {
      assertThat(requireNonNull(terms.assembly(number)).from())
          .isEqualTo(requireNonNull(terms.assembly(number - 1)).to());
    }
    assertThat(terms.party(40)).isNull();
  }

  @Test
  void plenumsLieInTheirTerm() {
    Terms terms = Terms.load();
    for (WordTable.Row row :
        WordTable.load(Terms.class, "plenums.tsv", "term", "number", "month").rows()) {
      Terms.Term term = requireNonNull(terms.party(Integer.parseInt(row.get(0))), row.place());
      int year = Integer.parseInt(row.get(2).substring(0, 4));
      assertThat(year).as(row.place()).isBetween(term.from(), term.to());
      assertThat(row.get(2)).as(row.place()).matches("\\d{4}-(0[1-9]|1[0-2])");
    }
  }
}
