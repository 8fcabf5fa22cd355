package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.annotate.time.Eras.Era;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.WordTable;

class ErasTest {
  private static final Eras ERAS = new Eras(Times.LEXICON);

  /** The years of Nguyễn Tấn Dũng's government. */
  private static final Era TERM = Era.of("office", "2006-06 2016-04");

  private static Set<Era> in(String text) {
    return ERAS.in(Times.document(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thủ tướng Nguyễn Tấn Dũng nói đường khó đi.",
        "Đoàn đến chào Thủ tướng Chính phủ Nguyễn Tấn Dũng.",
        "Ông Nguyễn Tấn Dũng, Thủ tướng Chính phủ, nói đường khó đi.",
        "Nguyên Bí thư, rồi Thủ tướng Nguyễn Tấn Dũng nói đường khó đi.",
      })
  void anOfficeBesideItsHoldersNameTellsItsTerm(String text) {
    assertThat(in(text)).containsExactly(TERM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyên Thủ tướng Nguyễn Tấn Dũng nói đường khó đi.",
        "Cựu Thủ tướng Nguyễn Tấn Dũng nói đường khó đi.",
        "Thủ tướng, ông Nguyễn Tấn Dũng và ông Hà nói đường khó đi.",
        "Đường Nguyễn Tấn Dũng khó đi.",
        "Thủ tướng Nguyễn Tấn Dương nói đường khó đi.",
        "Bộ trưởng Nguyễn Tấn Dũng nói đường khó đi.",
      })
  void anOfficeGivenUpOrSomebodyElsesTellsNothing(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void ofSeveralOfficesTheOneThatStandsThereCounts() {
    assertThat(in("Phó Thủ tướng Nguyễn Xuân Phúc nói đường khó đi."))
        .containsExactly(Era.of("office", "2011-08 2016-04"));
    assertThat(in("Thủ tướng Nguyễn Xuân Phúc nói đường khó đi."))
        .containsExactly(Era.of("office", "2016-04 2021-04"));
  }

  @Test
  void eachEraOnceInOrderOfPlace() {
    assertThat(in("Thủ tướng Nguyễn Tấn Dũng về. Dịch Covid-19 lan. Thủ tướng Nguyễn Tấn Dũng đi."))
        .containsExactly(TERM, Era.of("spell", "2020-02 -"));
  }

  @Test
  void aMonthLiesBeforeWithinOrBehind() {
    assertThat(TERM.distance(Era.number(2006, 4))).isEqualTo(-2);
    assertThat(TERM.distance(Era.number(2006, 6))).isZero();
    assertThat(TERM.distance(Era.number(2016, 4))).isZero();
    assertThat(TERM.distance(Era.number(2017, 4))).isEqualTo(12);
    assertThat(Era.of("spell", "- 2025-02").distance(Era.number(1990, 1))).isZero();
    assertThat(Era.of("spell", "2020-02 -").distance(Era.number(2090, 1))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"thủ tướng", "2006-06 2016-04", "thủ tướng 2016-04 2006-06", "thủ tướng 2006 -"})
  void aTermThatIsNoneIsToldWithItsLine(String offices) {
    Lexicon lexicon =
        Lexicon.builder()
            .add("era", table("former.tsv", "class former = f\nphrase\nnguyên\n"))
            .add("era", table("spells.tsv", "class spell = s\nphrase\tmonths\ncovid\t2020-02 -\n"))
            .add(
                "era",
                table("offices.tsv", "class holder = h\nphrase\toffices\nan bình\t" + offices))
            .build();
    assertThatThrownBy(() -> new Eras(lexicon))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("offices.tsv:3: no offices '" + offices + "'");
  }

  private static WordTable table(String name, String lines) {
    try {
      return WordTable.read(name, new BufferedReader(new StringReader(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
