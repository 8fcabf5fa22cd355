package vn.bienban.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Alignment;
import vn.bienban.text.HostileText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

class TextNormalizerTest {
  private static String view(String text) {
    return TextNormalizer.normalize(SourceText.of(text)).text();
  }

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "hoá, hóa",
    "hoả, hỏa",
    "hoã, hõa",
    "hoạ, họa",
    "HOÀ, HÒA",
    "Hoà, Hòa",
    "khoẻ, khỏe",
    "loè, lòe",
    "tuỳ, tùy",
    "thuý, thúy",
    "uỷ, ủy",
    "UỶ, ỦY",
    "luỹ, lũy",
    "thuỵ, thụy",
    "hòa, hòa",
    "ủy, ủy",
    "qúy, quý",
    "qủy, quỷ",
    "quý, quý",
    "Quỹ, Quỹ",
    "hoàn, hoàn",
    "hòan, hoàn",
    "ngòai, ngoài",
    "khoáng, khoáng",
    "huỳnh, huỳnh",
    "hùynh, huỳnh",
    "xoèn, xoèn",
    "toà-án, tòa-án",
    "cửa, cửa",
    "Hoá đơn, Hóa đơn",
    "loá2, lóa2"
  })
  void oneToneMarkHasOnePlace(String written, String folded) {
    assertThat(view(written)).isEqualTo(folded);
    assertThat(view(Normalizer.normalize(written, Normalizer.Form.NFD))).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đảng uỷ cơ quan đã hoàn thành kế hoạch năm",
        "Nguyễn Thị Thuý Quỳnh, Trưởng ban Tuyên giáo Huyện uỷ",
        "ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ỳ ý ỷ ỹ ỵ"
      })
  void everyUnicodeFormGivesOneView(String text) {
    String nfc = view(text);

    assertThat(nfc).isEqualTo(Normalizer.normalize(nfc, Normalizer.Form.NFC)).hasSameSizeAs(text);
    assertThat(view(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(nfc);
  }

  @Test
  void marksInAnyOrderGiveOneLetter() {
    assertThat(view("e\u0302\u0323")).isEqualTo("ệ");
    assertThat(view("e\u0323\u0302")).isEqualTo("ệ");
    assertThat(view("e\u0301\u0302")).isEqualTo("ế");
    assertThat(view("é\u0302")).isEqualTo("ế");
    assertThat(view("ê\u0301")).isEqualTo("ế");
    assertThat(view("o\u0309\u031b")).isEqualTo("ở");
    assertThat(view("e\u200b\u0302\u200b\u0301")).isEqualTo("ế");
    assertThat(view("n\u0303 a\u030a \u212b")).isEqualTo("ñ å Å");
  }

  @Test
  void aLettersSpanCoversAllItsMarks() {
    AlignedText view = TextNormalizer.normalize(SourceText.of("Tie\u0302\u0301n"));

    assertThat(view.text()).isEqualTo("Tiến");
    assertThat(view.toSource(new Span(2, 3))).isEqualTo(new Span(2, 5));
    assertThat(view.sourceText(new Span(2, 4))).isEqualTo("e\u0302\u0301n");
  }

  @Test
  void dashesQuotesAndSpacesHaveOneForm() {
    assertThat(view("18–NQ/TW — a − b ‑ c")).isEqualTo("18-NQ/TW - a - b - c");
    assertThat(view("“a” ‘b’ «c» „d”")).isEqualTo("\"a\" 'b' \"c\" \"d\"");
    assertThat(view("a\u00a0b\tc\u3000d\u2009e")).isEqualTo("a b c d e");
    assertThat(view("chờ… rồi")).isEqualTo("chờ… rồi");
    assertThat(view("：，（１２）")).isEqualTo(":,(12)");
  }

  @Test
  void lineBreaksHaveOneForm() {
    AlignedText view = TextNormalizer.normalize(SourceText.of("a\r\nb\rc\nd\u2028e"));

    assertThat(view.text()).isEqualTo("a\nb\nc\nd\ne");
    assertThat(view.toSource(new Span(1, 2))).isEqualTo(new Span(1, 3));
    assertThat(view.toSource(new Span(2, 3))).isEqualTo(new Span(3, 4));
  }

  @Test
  void charactersOfNoWidthAreGone() {
    AlignedText view =
        TextNormalizer.normalize(SourceText.of("\ufeffBộ\u200b Tài\u00ad chính\u200d"));

    assertThat(view.text()).isEqualTo("Bộ Tài chính");
    assertThat(view.sourceText(new Span(3, 6))).isEqualTo("Tài");
  }

  @Test
  void controlCharactersAreSpaces() {
    assertThat(view("a\u0000b\u0007c\u009fd")).isEqualTo("a b c d");
  }

  @Test
  void surrogatesWholeOrHalvedStay() {
    assertThat(view("\ud83d\ude00 hoà \ud83d x \ude00"))
        .isEqualTo("\ud83d\ude00 hòa \ud83d x \ude00");
    assertThat(view("\ud83d\u0301")).isEqualTo("\ud83d\u0301");
  }

  @Test
  void ethIsFoldedInWordsAndKeptInCodes() {
    assertThat(view("Ðảng bộ, ÐẢNG, ðồng chí")).isEqualTo("Đảng bộ, ĐẢNG, đồng chí");
    assertThat(view("84 TC/QÐ/TCT, 15-CT/ÐU, HÐND")).isEqualTo("84 TC/QÐ/TCT, 15-CT/ÐU, HÐND");
  }

  @Test
  void plainTextIsItsOwnView() {
    SourceText source = SourceText.of("Ngày 3/7, hội nghị hoàn thành; ông Huỳnh nói: \"quý III\".");
    AlignedText view = TextNormalizer.normalize(source);

    assertThat(view.text()).isSameAs(source.text());
    assertThat(view.alignment().isIdentity()).isTrue();
  }

  @Test
  void viewsOfTheSameLengthKeepTheOffsets() {
    AlignedText view = TextNormalizer.normalize(SourceText.of("Uỷ ban – “khoá”"));

    assertThat(view.text()).isEqualTo("Ủy ban - \"khóa\"");
    assertThat(view.alignment().isIdentity()).isTrue();
  }

  @Test
  void anEmptyTextHasAnEmptyView() {
    assertThat(view("")).isEmpty();
    assertThat(view("\u200b")).isEmpty();
  }

  @Test
  void whatUnicode13DoesNotKnowIsNoCharacter() {
    // Letters and a mark of Unicode 14 to 16, emoji of 2021 and 2020, an unassigned code point.
    assertThat(view("a\u0870b \u0898 \u1c8a")).isEqualTo("a\ufdd0b \ufdd0 \ufdd0");
    assertThat(view("x \ud83e\udee0\ud83e\uded6 \udb00\udc00"))
        .isEqualTo("x \ud83f\udfff\ud83e\uded6 \ud83f\udfff");
    assertThat(view("e\u0302\u0898\u0323")).isEqualTo("ê\ufdd0\u0323");
    assertThat(view("\ud83e\udee0\u0301 \ud83e")).isEqualTo("\ud83f\udfff\u0301 \ud83e");
  }

  @Test
  void spansOfHostileTextGoBackExactly() {
    for (long seed = 0; seed < 400; seed++) {
      String text = HostileText.of(seed, 60);
      AlignedText view = TextNormalizer.normalize(SourceText.of(text));
      checkUnits(seed, text, view);
      checkRoundTrip(seed, view);
    }
  }

  /** Each unit of the view stands for the letters that the source has in its stretch. */
  private static void checkUnits(long seed, String text, AlignedText view) {
    Span before = new Span(0, 0);
    StringBuilder together = new StringBuilder();
    for (int i = 0; i < view.text().length(); i++) {
      Span span = view.toSource(new Span(i, i + 1));
      assertThat(span.isEmpty()).as("seed %s, unit %s", seed, i).isFalse();
      boolean sameCluster = span.equals(before);
      assertThat(sameCluster || span.begin() >= before.end())
          .as("seed %s: %s after %s", seed, span, before)
          .isTrue();
      // What lies between two stretches has no width.
      assertThat(view(text.substring(before.end(), Math.max(before.end(), span.begin()))))
          .isEmpty();
      if (Character.isHighSurrogate(view.text().charAt(i)) && i + 1 < view.text().length()) {
        // A pair is read as one.
        assertThat(view(text.substring(span.begin(), Math.min(text.length(), span.end() + 1))))
            .as("seed %s, unit %s", seed, i)
            .contains(view.text().substring(i, i + 1));
      } else if (span.length() == 1 && !Character.isLowSurrogate(view.text().charAt(i))) {
        assertThat(bare(view(span.of(text))))
            .as("seed %s, unit %s", seed, i)
            .contains(bare(view.text().substring(i, i + 1)));
      }
      if (!sameCluster) {
        together.append(span.of(text));
      }
      before = span;
    }
    assertThat(view(text.substring(before.end()))).isEmpty();
    assertThat(view(together.toString())).as("seed %s", seed).isEqualTo(view.text());
  }

  /** Without tone and case of a mark: a tone mark may have moved to the next vowel. */
  private static String bare(String s) {
    return Normalizer.normalize(s, Normalizer.Form.NFD)
        .replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
  }

  private static void checkRoundTrip(long seed, AlignedText view) {
    int n = view.text().length();
    for (int i = 0; i < n; i += 7) {
      for (int length : new int[] {1, 2, 5, 40}) {
        Span span = new Span(i, Math.min(n, i + length));
        Span back = view.alignment().toView(view.toSource(span));
        assertThat(back.contains(span)).as("seed %s: %s became %s", seed, span, back).isTrue();
        // More than the span only where it cuts a letter and its marks that have no single form.
        assertThat(view.toSource(back)).as("seed %s", seed).isEqualTo(view.toSource(span));
      }
    }
  }

  @Test
  void aViewOfAViewComposes() {
    for (long seed = 0; seed < 100; seed++) {
      String text = HostileText.of(seed, 60);
      AlignedText once = TextNormalizer.normalize(SourceText.of(text));
      AlignedText twice = TextNormalizer.normalize(once);
      assertThat(twice.text()).as("seed %s", seed).isEqualTo(once.text());

      int[] evens = IntStream.range(0, once.text().length() / 2).map(i -> i * 2).toArray();
      int[] ends = IntStream.of(evens).map(i -> i + 1).toArray();
      StringBuilder half = new StringBuilder();
      IntStream.of(evens).forEach(i -> half.append(once.text().charAt(i)));
      AlignedText halved = once.view(half.toString(), Alignment.of(evens, ends));
      for (int i = 0; i < half.length(); i++) {
        assertThat(halved.toSource(new Span(i, i + 1)))
            .isEqualTo(once.toSource(new Span(2 * i, 2 * i + 1)));
      }
    }
  }

  @Test
  void theViewOfAViewIsItself() {
    for (long seed = 500; seed < 700; seed++) {
      String once = view(HostileText.of(seed, 80));
      assertThat(view(once)).as("seed %s", seed).isEqualTo(once);
    }
  }

  @Test
  void threadsShareOneNormalizer() throws Exception {
    String text = HostileText.of(7, 2000);
    AlignedText expected = TextNormalizer.normalize(SourceText.of(text));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<AlignedText> work = () -> TextNormalizer.normalize(SourceText.of(text));
      for (var result : pool.invokeAll(Stream.generate(() -> work).limit(16).toList())) {
        assertThat(result.get().text()).isEqualTo(expected.text());
        assertThat(result.get().alignment()).isEqualTo(expected.alignment());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aLetterWithAThousandMarksDoesNotBlowUp() {
    String text = "e" + "\u0323\u0302".repeat(200_000);

    assertThat(view(text)).startsWith("ệ");
  }
}
