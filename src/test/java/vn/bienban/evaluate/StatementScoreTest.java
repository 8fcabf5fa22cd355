package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bienban.json.Json;

/** Statements are compared by the letters and figures that are given to the right speaker. */
class StatementScoreTest {
  private static final String TEXT =
      "Ông Cao Bá nói: “Xã có 12 thôn”. Bà Lý Hoà nhắc: Xã cần 7 cầu. Ông Bá đề nghị sửa đường.";

  private static final GoldRecord GOLD =
      record(
          """
          {"id": "a", "people": [{"name": "Cao Bá"}, {"name": "Lý Hoà"}],
           "speakers": [{"name": "Cao Bá", "acts": ["speak"]}],
           "statements": [{"speaker": "Cao Bá", "text": "Xã có 12 thôn"},
                          {"speaker": "Lý Hoà", "text": "Xã cần 7 cầu"},
                          {"speaker": "Cao Bá", "text": "sửa đường"}]}
          """);

  /** The first statement, a part of the second one, the third one given to somebody else. */
  private static final String SYSTEM =
      """
      {"id": "a", "people": [{"id": "p1", "name": "Cao Bá"}, {"id": "p2", "name": "Lý Hòa"}],
       "speeches": [
         {"speaker": "p1", "acts": ["speak"], "verbs": [{"text": "nói", "act": "speak", "begin": 11, "end": 14}],
          "statements": [{"text": "Xã có 12 thôn", "begin": 17, "end": 30, "source": "r", "confidence": 0.9}]},
         {"speaker": "p2", "acts": ["speak"], "verbs": [],
          "statements": [{"text": "Xã cần", "begin": 49, "end": 55, "source": "r", "confidence": 0.9},
                         {"text": "sửa đường", "begin": 81, "end": 90, "source": "r", "confidence": 0.4}]},
         {"speaker": null, "acts": ["speak"], "verbs": [], "statements": [{"text": "nhắc", "begin": 43}]}]}
      """;

  private static final Scorer SCORER = new Scorer(List.of(GOLD), Map.of("a", TEXT));

  @Test
  void countsLettersAndFiguresBySpeaker() {
    Score score = SCORER.score(List.of(record(SYSTEM)));

    // "Xãcó12thôn" has 10, "Xãcần7cầu" 9, "Xãcần" 5, "sửađường" 8.
    assertThat(score.statements()).isEqualTo(new MatchCounts(15, 8, 12));
    assertThat(score.of(Field.SPEAKERS)).isEqualTo(new MatchCounts(1, 1, 0));
    assertThat(score.toText()).contains("statements     P 0.652  R 0.556  F1 0.600  n=27");
  }

  @Test
  void tellsStatementsThatSayNothing() {
    // "Xã cần" and "sửa đường" have two words.
    assertThat(SCORER.score(List.of(record(SYSTEM))).speechNoise()).isEqualByComparingTo("0.6667");
    String twice =
        SYSTEM.replace("sửa đường", "Xã có 12 thôn").replace("\"Xã cần\"", "\"Xã có 12 thôn\"");
    assertThat(SCORER.score(List.of(record(twice))).speechNoise()).isEqualByComparingTo("0.3333");
  }

  @Test
  void anArticleWhoseGoldDoesNotGoIntoThemIsLeftOut() {
    for (String speeches :
        List.of(
            "\"speakers\": [{\"name\": \"Cao Bá\", \"acts\": [\"speak\"]}]",
            "\"speeches\": [{\"speaker\": \"Cao Bá\", \"acts\": [\"speak\"]}]")) {
      Scorer scorer =
          new Scorer(List.of(record("{\"id\": \"a\", " + speeches + "}")), Map.of("a", TEXT));

      Score score = scorer.score(List.of(record(SYSTEM)));
      assertThat(score.statements()).isNull();
      assertThat(score.toJson()).doesNotContain("statements").doesNotContain("noise");
    }
  }

  @Test
  void wordsOfANewsWithoutSpeakersAreWrong() {
    Scorer scorer =
        new Scorer(List.of(record("{\"id\": \"a\", \"speeches\": []}")), Map.of("a", TEXT));

    assertThat(scorer.score(List.of(record(SYSTEM))).statements())
        .isEqualTo(new MatchCounts(0, 23, 0));
  }

  @Test
  void findsThemInTheOrderOfTheTextInAnyForm() {
    String text = Normalizer.normalize(TEXT, Normalizer.Form.NFD);
    FlatText flat = FlatText.of(text);
    StatementMatch match =
        Objects.requireNonNull(StatementMatch.of(GOLD.facts(), record(SYSTEM).facts(), flat));

    assertThat(match.characters()).isEqualTo(new MatchCounts(15, 8, 12));
    assertThat(match.missed())
        .extracting(stretch -> Normalizer.normalize(stretch.place().of(text), Normalizer.Form.NFC))
        .containsExactly("7 cầu", "sửa đường");
  }

  @Test
  void listsTheStretchesThatDiffer() {
    assertThat(ErrorReport.lines(SCORER, List.of(record(SYSTEM)), "statements"))
        .containsExactly(
            "a missed lý hoà\tÔng Cao Bá nói: “Xã có 12 thôn”. Bà Lý Hoà nhắc: Xã cần ‹7 cầu›."
                + " Ông Bá đề nghị sửa đường.",
            "a missed cao bá\t…ã có 12 thôn”. Bà Lý Hoà nhắc: Xã cần 7 cầu. Ông Bá đề nghị"
                + " ‹sửa đường›.",
            "a wrong  lý hoà\t…ã có 12 thôn”. Bà Lý Hoà nhắc: Xã cần 7 cầu. Ông Bá đề nghị"
                + " ‹sửa đường›.");
  }

  @Test
  void tellsWhatAChangeGainedAndLost() {
    String before = SYSTEM.replace("\"Xã cần\"", "\"Xã\"");

    assertThat(ChangeReport.lines(SCORER, List.of(record(before)), List.of(record(SYSTEM))))
        .containsExactly(
            "a statements + lý hoà: Xã  (no longer wrong)",
            "a statements + lý hoà: Xã cần 7 cầu  (found now)",
            "statements: 2 gained, 0 lost");
  }

  @Test
  void aStatementIsRightWhereHalfOfItIs() {
    // The second speaker is none of the gold's.
    assertThat(Calibration.lines(SCORER, List.of(record(SYSTEM))))
        .contains("0.90 to 0.95         3   0.90   0.67", "0.00 to 0.50         1   0.40   0.00");
  }

  private static GoldRecord record(String json) {
    return GoldRecord.of(Json.parse(json));
  }
}
