package vn.bienban.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPatternTest {
  private static LabelledWords words(String words) {
    return LabelledWords.of(List.of(words.split(" "))).build();
  }

  private static @Nullable Match first(String pattern, MatchInput input) {
    List<Match> found = TokenPattern.compile(pattern).findAll(input);
    return found.isEmpty() ? null : found.get(0);
  }

  private static Match found(String pattern, MatchInput input) {
    return Objects.requireNonNull(first(pattern, input), "no match");
  }

  @Test
  void wordsStandOneBehindTheOther() {
    assertThat(first("chủ_trì", words("ông an chủ trì họp"))).isEqualTo(new Match(2, 4, none()));
    assertThat(first("chủ_trì", words("ông an chủ ý trì"))).isNull();
  }

  @Test
  void oneOfSeveralWords() {
    assertThat(first("đã|sẽ họp", words("họ sẽ họp"))).isEqualTo(new Match(1, 3, none()));
    assertThat(first("đã|sẽ họp", words("họ chưa họp"))).isNull();
  }

  @Test
  void anOptionalWordIsTakenWhereItStands() {
    assertThat(found("đã? họp", words("đã họp")).begin()).isZero();
    assertThat(found("đã? họp", words("họ họp")).begin()).isEqualTo(1);
  }

  @Test
  void aGapTakesAsFewWordsAsItCan() {
    assertThat(first("a .{0,5} b", words("a x b y b"))).isEqualTo(new Match(0, 3, none()));
    assertThat(first("a .{0,1} b", words("a x y b"))).isNull();
    assertThat(first("a .{2,4} b", words("a b x b"))).isEqualTo(new Match(0, 4, none()));
  }

  @Test
  void aRepeatedWordIsTakenAsOftenAsItStands() {
    assertThat(found("w:x* y", words("x x x y")).get("w")).isEqualTo(new Match.Range(0, 3));
    assertThat(found("w:x{1,2} y", words("x x x y")).get("w")).isEqualTo(new Match.Range(1, 3));
  }

  @Test
  void aLabelTakesItsLongestStretchThatLetsTheRestMatch() {
    LabelledWords input =
        LabelledWords.of(List.of("ông", "an", ",", "bí", "thư", "nói"))
            .label("person", 0, 2)
            .label("person", 0, 5)
            .build();
    assertThat(found("who:<person> nói", input).get("who")).isEqualTo(new Match.Range(0, 5));
    assertThat(found("who:<person> ,", input).get("who")).isEqualTo(new Match.Range(0, 2));
    assertThat(first("<body> nói", input)).isNull();
  }

  @Test
  void aNegatedWordMustNotStandNextAndTakesNothing() {
    assertThat(first("chủ_trì !,", words("chủ trì , phối hợp"))).isNull();
    assertThat(first("chủ_trì !,", words("chủ trì họp"))).isEqualTo(new Match(0, 2, none()));
    assertThat(first("chủ_trì !,", words("chủ trì"))).isEqualTo(new Match(0, 2, none()));
  }

  @Test
  void anchorsHoldAtBeginAndEnd() {
    assertThat(first("^ a", words("b a"))).isNull();
    assertThat(first("a $", words("a b a"))).isEqualTo(new Match(2, 3, none()));
  }

  @Test
  void matchesDoNotOverlap() {
    assertThat(TokenPattern.compile("a a").findAll(words("a a a a a"))).hasSize(2);
  }

  @Test
  void aPatternOfManyGapsEndsOnALongRow() {
    LabelledWords row = LabelledWords.of(Collections.nCopies(20_000, "a")).build();
    assertThat(TokenPattern.compile("a .{0,20} a .{0,20} a .{0,20} a .{0,20} b").findAll(row))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|", "a{x}", "a{3,1}", "a{1,2,3}", "a{0,999}"})
  void aBrokenPatternSaysWhatIsWrong(String pattern) {
    assertThatThrownBy(() -> TokenPattern.compile(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }

  private static Map<String, Match.Range> none() {
    return Map.of();
  }
}
