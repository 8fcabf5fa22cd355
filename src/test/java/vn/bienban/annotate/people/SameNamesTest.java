package vn.bienban.annotate.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNamesTest {
  @ParameterizedTest
  @CsvSource({
    "đinh đưc việt, đinh đức việt, true",
    "đinh quôc việt, đinh quốc việt, true",
    "đinh quốc viêt, đinh quốc việt, true",
    "đinh quc việt, đinh quốc việt, true",
    "đinh quc viet, đinh quốc việt, false",
    "đinh quố việt, đinh quốc việt, true",
    "đinh quốc việt, đinh quốc việt, false",
    "đinh quốc an, đinh quốc việt, false",
    "việt, viêt, false"
  })
  void tellsAMisprintFromAnotherName(String one, String other, boolean misprint) {
    assertThat(SameNames.isMisprint(person(one), person(other))).isEqualTo(misprint);
  }

  private static Individual person(String name) {
    return new Individual(0, name, false, false);
  }
}
