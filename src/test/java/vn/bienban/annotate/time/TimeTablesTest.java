package vn.bienban.annotate.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.time.YearWeights.Cue;
import vn.bienban.lexicon.Table;

/** Reads every line of this package's tables. */
class TimeTablesTest {
  private static final Lexer LEXER = new Lexer(Lexicon.load());

  @Test
  void everyPhraseOfTheWordsIsReadBackAsItsKind() {
    for (Table.Row row : Table.load(Lexicon.class, "words.tsv", "phrase", "kind", "value").rows()) {
      Lexemes lex = LEXER.read("; " + row.get(0) + " ;");

      assertThat(lex.size()).as(row.place()).isEqualTo(3);
      assertThat(lex.kind(1)).as(row.place()).isEqualTo(Kind.valueOf(row.get(1)));
      assertThat(lex.value(1)).as(row.place()).isEqualTo(Integer.parseInt(row.get(2)));
    }
  }

  @Test
  void theSixtyYearsHaveSixtyPlaces() {
    Set<String> places = new HashSet<>();
    for (Table.Row row : Table.load(Lexicon.class, "sexagenary.tsv", "name", "place").rows()) {
      assertThat(LEXER.read(row.get(0)).kind(0)).as(row.place()).isEqualTo(Kind.SEXAGENARY);
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
    for (Table.Row row : Table.load(Terms.class, "plenums.tsv", "term", "number", "month").rows()) {
      Terms.Term term = requireNonNull(terms.party(Integer.parseInt(row.get(0))), row.place());
      int year = Integer.parseInt(row.get(2).substring(0, 4));
      assertThat(year).as(row.place()).isBetween(term.from(), term.to());
      assertThat(row.get(2)).as(row.place()).matches("\\d{4}-(0[1-9]|1[0-2])");
    }
  }

  @Test
  void everyCueHasAWeightAtEveryDistance() {
    YearWeights weights = YearWeights.load();
    for (Cue cue : Cue.values()) {
      for (long days = -2000; days < 2000; days += 10) {
        assertThat(weights.of(cue, days)).isBetween(-10.0, 5.0);
      }
    }
    assertThat(weights.of(Cue.DAY, 3)).isGreaterThan(weights.of(Cue.DAY, 400));
  }
}
