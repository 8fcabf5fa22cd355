package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.lexicon.WordTable;
import vn.bienban.text.Span;

class AbbreviationsTest {
  private static final BlockWords WORDS = new BlockWords(Vocabulary.load("segment"));

  private final Abbreviations abbreviations = new Abbreviations(Vocabulary.load("segment"));

  @ParameterizedTest
  @CsvSource({"TS,TITLE", "ThS,TITLE", "Đ/c,TITLE", "TP,PLACE", "Q,PLACE", "tr,NUMBER", "v.v,END"})
  void knowsHowAnAbbreviationStandsToWhatFollows(String form, Abbreviations.Kind kind) {
    assertThat(abbreviations.kindOf(form)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"UBND", "ông", "ts", "Điều", "vn", "''"})
  void takesNoOtherWordForOne(String word) {
    assertThat(abbreviations.kindOf(word)).isNull();
  }

  @Test
  void keepsHeadsOrdinalsAndHostsApart() {
    assertThat(abbreviations.isHead("Điều")).isTrue();
    assertThat(abbreviations.isHead("điều")).isFalse();
    assertThat(abbreviations.isOrdinal("nhất")).isTrue();
    assertThat(abbreviations.isOrdinal("xã")).isFalse();
    assertThat(abbreviations.isHostPart("vn")).isTrue();
    assertThat(abbreviations.isHostPart("xã")).isFalse();
  }

  /** Every line of the table does what its kind promises. */
  @Test
  void everyLineOfTheTableWorksInASentence() {
    SentenceSplitter splitter = new RuleSentenceSplitter();
    for (WordTable.Row row : WordTable.load(Vocabulary.class, "segment/abbreviations.tsv").rows()) {
      assertThat(row.get(2)).as(row.place()).isNotEmpty();
      String form = row.get(0);
      if (row.get(1).equals("short")) {
        String name = "Gặp " + form + ". An hôm qua.";
        MarkPlaces marks = new MarkPlaces(name, WORDS.marks);
        assertThat(WORDS.ends.firstEnd(marks, 0, name.length())).as(row.place()).isEqualTo(-1);
        continue;
      }
      String text =
          switch (row.get(1)) {
            case "title" -> "Hôm qua có " + form + ". Nguyễn Văn An đến dự.";
            case "place" -> "Đoàn đã đến, " + form + ". Lê Lợi rất đông.";
            case "number" -> "Ghi ở đây " + form + ". 15 rồi thôi.";
            case "head" -> form + " 5. Phạm vi";
            case "ordinal" -> "Phần " + form + ". Phạm vi";
            case "host" -> "Xem trang baochi." + form + " hôm nay.";
            default -> "Có rau, " + form + ". và hoa.";
          };
      assertThat(splitter.split(text, new Span(0, text.length()))).as(row.place()).hasSize(1);
    }
  }
}
