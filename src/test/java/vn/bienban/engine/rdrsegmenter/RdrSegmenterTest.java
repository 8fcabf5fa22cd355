package vn.bienban.engine.rdrsegmenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Word;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

class RdrSegmenterTest {
  @TempDir private Path folder;

  private RdrSegmenter engine(String... rules) {
    return RdrSegmenter.load(TinyHome.write(folder, rules));
  }

  private static SegmentedText segmented(String text) {
    AlignedText aligned = TextNormalizer.normalize(AlignedText.of(SourceText.of(text)));
    return Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
  }

  /** The words in the original, with an underscore for each blank in the view. */
  private static List<String> words(RdrSegmenter engine, String text) {
    SegmentedText segmented = segmented(text);
    List<String> words = new ArrayList<>();
    for (Word word : engine.find(segmented).words()) {
      Span view = segmented.tokenSpan(word.firstToken(), word.endToken());
      words.add(segmented.aligned().sourceText(view).replace(' ', '_'));
    }
    return words;
  }

  /** A sentence of tokens with a blank between. */
  private static SegmentedText sentence(List<String> words) {
    String text = String.join(" ", words);
    List<Token> tokens = new ArrayList<>();
    int begin = 0;
    for (String word : words) {
      boolean mark = !Character.isLetterOrDigit(word.charAt(0));
      TokenKind kind =
          mark
              ? TokenKind.PUNCTUATION
              : Character.isDigit(word.charAt(0)) ? TokenKind.NUMBER : TokenKind.WORD;
      tokens.add(Token.of(text, begin, begin + word.length(), kind));
      begin += word.length() + 1;
    }
    Sentence sentence = new Sentence(0, new Span(0, text.length()), 0, tokens.size(), 0);
    return new SegmentedText(
        AlignedText.of(SourceText.of(text)), List.of(), List.of(sentence), tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hội nghị sơ kết tốt | hội_nghị_sơ_kết tốt",
        "Hội nghị sơ bộ | Hội_nghị sơ bộ",
        "phát triển kinh tế xã hội | phát_triển_kinh_tế xã hội",
        // no word of five syllables is looked for
        "năm thành phần dài quá | năm thành phần dài quá",
        // small before capital: not looked up, whatever the dictionary has
        "thủ Đô vui | thủ Đô vui",
        "THỦ ĐÔ vui | THỦ_ĐÔ vui",
        "ở Hà Lan và Hà Nội | ở Hà_Lan và Hà_Nội",
        "quận 10 đông | quận_10 đông",
      })
  void theLongestWordCounts(String text, String words) {
    assertThat(words(engine(), text)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mẫn Huy Khoa đến | Mẫn_Huy_Khoa đến",
        // four syllables are the most; what is left begins anew
        "Mẫn Huy Khoa Bích Sơn đến | Mẫn_Huy_Khoa_Bích Sơn đến",
        // a small letter, a mark, a country and a firm end or are no name
        "Ông Mẫn Khoa đến | Ông Mẫn_Khoa đến",
        "Mẫn Khoa, Bích | Mẫn_Khoa , Bích",
        "Lào Mẫn Khoa | Lào Mẫn_Khoa",
        "Sony Mẫn Khoa | Sony Mẫn_Khoa",
        "UBND Mẫn Khoa | UBND Mẫn_Khoa",
        "Mẫn LBKT Khoa | Mẫn LBKT Khoa",
        "Mẫn U23 Khoa | Mẫn U23 Khoa",
        // a middle name goes on with a family name that a shorter name had to leave
        "Mẫn Huy Khoa Trần Thị Bích đến | Mẫn_Huy_Khoa_Trần_Thị_Bích đến",
        "Mẫn Huy Khoa Bích Thị Sơn đến | Mẫn_Huy_Khoa_Bích Thị_Sơn đến",
        "Mẫn Huy Khoa Trần Bích Sơn đến | Mẫn_Huy_Khoa_Trần Bích_Sơn đến",
        "Thị Bích đến | Thị_Bích đến",
        "trần Thị Bích đến | trần Thị_Bích đến",
      })
  void capitalsMakeNames(String text, String words) {
    assertThat(words(engine(), text)).containsExactly(words.split(" "));
  }

  @Test
  void rulesCorrectTheFirstTags() {
    RdrSegmenter engine =
        engine(
            "\tobject.tag == \"I\" : object.conclusion = \"I\"",
            "\t\tobject.prevWord1 == \"hội\" and object.word == \"nghị\" : object.conclusion = \"B\"",
            "\t\t\tobject.nextWord1 == \"sơ\" : object.conclusion = \"I\"",
            "\t\t\t\tobject.nextWord2 == \"bộ\" : object.conclusion = \"B\"",
            "\t\t\t\t\tobject.prevTag2 == \"B\" : object.conclusion = \"I\"",
            "\t\tobject.word == \"đô\" : object.conclusion = \"B\"",
            "\tobject.tag == \"B\" : object.conclusion = \"B\"",
            "\t\tobject.prevWord1 == \"vui\" : object.conclusion = \"I\"");

    assertThat(words(engine, "hội nghị tốt")).containsExactly("hội", "nghị", "tốt");
    assertThat(words(engine, "hội nghị sơ sài")).containsExactly("hội_nghị", "sơ", "sài");
    assertThat(words(engine, "hội nghị sơ bộ")).containsExactly("hội", "nghị", "sơ", "bộ");
    assertThat(words(engine, "mở hội nghị sơ bộ")).containsExactly("mở", "hội_nghị", "sơ", "bộ");
    assertThat(words(engine, "thủ đô vui vẻ")).containsExactly("thủ", "đô", "vui_vẻ");
  }

  @Test
  void theRuleThatStandsFirstCounts() {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rules.add("\tobject.word == \"chữ" + i + "\" : object.conclusion = \"I\"");
    }
    rules.add("\tobject.prevWord1 == \"a\" and object.tag == \"B\" : object.conclusion = \"I\"");
    rules.add("\tobject.word == \"b\" : object.conclusion = \"B\"");
    rules.add("\tobject.word == \"c\" : object.conclusion = \"B\"");
    rules.add("\tobject.prevTag1 == \"B\" : object.conclusion = \"I\"");
    RdrSegmenter engine = engine(rules.toArray(String[]::new));

    assertThat(words(engine, "a b")).containsExactly("a_b");
    assertThat(words(engine, "d b")).containsExactly("d", "b");
    assertThat(words(engine, "d chữ7 c e")).containsExactly("d_chữ7", "c_e");
  }

  @Test
  void beyondTheEdgeIsNothing() {
    RdrSegmenter engine =
        engine(
            "\tobject.prevWord2 == \"\" and object.word == \"b\" : object.conclusion = \"I\"",
            "\tobject.nextTag1 == \"\" and object.word == \"c\" : object.conclusion = \"I\"",
            // the word itself is never there, and "nothing" is no word of the text
            "\tobject.word == \"\" : object.conclusion = \"I\"");

    assertThat(words(engine, "a b")).containsExactly("a_b");
    assertThat(words(engine, "x a b")).containsExactly("x", "a", "b");
    assertThat(words(engine, "b c")).containsExactly("b_c");
    assertThat(words(engine, "b c d")).containsExactly("b", "c", "d");
  }

  @Test
  void aWordNeverCrossesASentence() {
    RdrSegmenter engine = engine("\tobject.tag == \"B\" : object.conclusion = \"I\"");
    SegmentedText text = segmented("Họp hội.\n\nNghị quyết tốt.");

    assertThat(text.sentences()).hasSize(2);
    assertThat(engine.find(text).words())
        .containsExactly(
            new Word(0, 3, null, null, -1, null), new Word(3, 7, null, null, -1, null));
    assertThat(engine.find(text).unread()).isEmpty();
  }

  @Test
  void toneMarksAreMovedToCompareAndNoMore() {
    RdrSegmenter engine = engine("\tobject.word == \"thuỷ\" : object.conclusion = \"I\"");

    assertThat(words(engine, "Tỉnh ủy, hòa bình, hoà bình, thủy"))
        .containsExactly("Tỉnh_ủy", ",", "hòa_bình", ",", "hoà_bình", ",_thủy");
    assertThat(words(engine, "HÒA BÌNH, HOÀ BÌNH")).containsExactly("HÒA_BÌNH", ",", "HOÀ_BÌNH");
    // the dictionary's own marks stay where they are
    assertThat(words(engine, "ủy quyền, Ủy quyền"))
        .containsExactly("ủy", "quyền", ",", "Ủy", "quyền");
  }

  @Test
  void offsetsAreThoseOfTheOriginal() {
    RdrSegmenter engine = engine();
    String decomposed = Normalizer.normalize("Tỉnh ủy Hòa Bình", Normalizer.Form.NFD);

    assertThat(words(engine, "Tỉnh\u00A0ủy  hội\u00A0 nghị"))
        .containsExactly("Tỉnh\u00A0ủy", "hội\u00A0_nghị");
    assertThat(words(engine, decomposed))
        .containsExactly(
            Normalizer.normalize("Tỉnh_ủy", Normalizer.Form.NFD),
            Normalizer.normalize("Hòa_Bình", Normalizer.Form.NFD));
    assertThat(words(engine, "😀 hội nghị 😀")).containsExactly("😀", "hội_nghị", "😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mẫn Văn A.",
        "giảm -5%",
        "2-3%",
        "$5",
        "Anh-Pháp",
        "3+4",
        "a.b-c",
        "5₫",
        "F-16",
        "+84 Mr. Bean",
        "1.000.000",
        "km/h",
        "Yahoo!"
      })
  void whatTouchesIsJoinedWhereTheOriginalHasOneToken(String text) throws Exception {
    TinyHome.write(folder);
    Files.writeString(
        folder.resolve("Tokenizer.java"),
        "VN_abbreviation.add(\"Mr.\");\n//VN_abbreviation.add(\"P.\");\nVN_abbreviation.add(\"Yahoo!\");\nVN_exception.add(\"km/h\");\n");
    RdrSegmenter engine = RdrSegmenter.load(folder);

    assertThat(words(engine, text + " hội nghị"))
        .endsWith("hội_nghị")
        .startsWith(
            switch (text) {
              case "Mẫn Văn A." -> new String[] {"Mẫn_Văn", "A."};
              case "giảm -5%" -> new String[] {"giảm", "-5%"};
              case "+84 Mr. Bean" -> new String[] {"+84", "Mr.", "Bean"};
              default -> new String[] {text};
            });
  }

  @Test
  void whatDoesNotBelongTogetherStaysApart() {
    assertThat(words(engine(), "Họp xong. (A), 5 % - 3; đúng."))
        .containsExactly(
            "Họp", "xong", ".", "(", "A", ")", ",", "5", "%", "-", "3", ";", "đúng", ".");
  }

  @Test
  void randomSentencesAreReadAsByThePlainWalk() {
    String[] syllables = {
      "hội", "nghị", "sơ", "kết", "kinh", "tế", "Hà", "Nội", "Lan", "Lào", "Trần", "Thị", "Văn",
      "Ông", "THỦ", "đô", "thủ", "hòa", "hoà", "bình", "Bình", "Ủy", "ủy", "quyền", "quận", "10",
      ",", ".", "(", "LBKT", "x", "y", "Y", "一", "Lê", "Sony", "HOÀ", "khỏe",
    };
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<String> rules = randomRules(random, syllables);
      RdrSegmenter engine = engine(rules.toArray(String[]::new));
      PlainSegmenter plain = new PlainSegmenter(TinyHome.WORDS, TinyHome.SETS, rules);
      for (int i = 0; i < 200; i++) {
        List<String> tokens = new ArrayList<>();
        for (int n = random.nextInt(25); n >= 0; n--) {
          tokens.add(syllables[random.nextInt(syllables.length)]);
        }
        assertThat(engine.find(sentence(tokens)).words().stream().map(Word::firstToken))
            .as("seed %s: %s", seed, tokens)
            .isEqualTo(plain.begins(tokens));
      }
    }
  }

  private static List<String> randomRules(Random random, String[] syllables) {
    List<String> places =
        List.of(
            "prevWord2",
            "prevTag2",
            "prevWord1",
            "prevTag1",
            "word",
            "tag",
            "nextWord1",
            "nextTag1",
            "nextWord2",
            "nextTag2");
    List<String> rules = new ArrayList<>();
    int depth = 1;
    for (int i = random.nextInt(400); i >= 0; i--) {
      List<String> tested = new ArrayList<>(places);
      Collections.shuffle(tested, random);
      List<String> tests = new ArrayList<>();
      for (String place : tested.subList(0, 1 + random.nextInt(3))) {
        String value =
            random.nextInt(12) == 0
                ? random.nextInt(3) == 0 ? "\"" : ""
                : place.contains("ag")
                    ? random.nextInt(30) == 0 ? "X" : random.nextBoolean() ? "B" : "I"
                    : syllables[random.nextInt(syllables.length)].toLowerCase(Locale.ROOT);
        tests.add("object." + place + " == \"" + value + "\"");
      }
      rules.add(
          "\t".repeat(depth)
              + String.join(" and ", tests)
              + " : object.conclusion = \""
              + (random.nextBoolean() ? "B" : "I")
              + "\"");
      int way = random.nextInt(10);
      depth =
          way < 2 && depth < 5
              ? depth + 1
              : way > 7 && depth > 1 ? 1 + random.nextInt(depth) : depth;
    }
    return rules;
  }

  @Test
  void allThreadsFindTheSameWords() throws Exception {
    RdrSegmenter engine = engine("\tobject.prevWord1 == \"tốt\" : object.conclusion = \"I\"");
    SegmentedText text =
        segmented("Hội nghị sơ kết tốt, Mẫn Khoa đến Hà Nội. Thủ đô vui. ".repeat(40));
    List<Word> alone = engine.find(text).words();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      Callable<List<Word>> work =
          () -> {
            start.await();
            return engine.find(text).words();
          };
      List<Future<List<Word>>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        results.add(threads.submit(work));
      }
      start.countDown();
      for (Future<List<Word>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSentenceOfAMegabyteIsRead() {
    List<String> tokens =
        Collections.nCopies(60_000, List.of("hội", "nghị", "Mẫn", "x")).stream()
            .flatMap(List::stream)
            .toList();

    List<Word> words = engine().find(sentence(tokens)).words();

    assertThat(words).hasSize(180_000);
    assertThat(words.get(179_999)).isEqualTo(new Word(239_999, 240_000, null, null, -1, null));
    assertThat(engine().find(segmented("1+".repeat(200_000) + "a.-".repeat(200_000))).unread())
        .isEmpty();
  }

  @Test
  void theModelsOfVnCoreNlpAreReadWithTheTablesThatShip() throws Exception {
    Path checkout = TinyHome.write(folder.resolve("checkout"));
    for (String place : List.of("models/wordsegmenter", "wordsegmenter")) {
      Path home = folder.resolve(place.replace('/', '-'));
      Path models = Files.createDirectories(home.resolve(place));
      Files.copy(checkout.resolve("Model.RDR"), models.resolve("wordsegmenter.rdr"));
      Files.copy(checkout.resolve("VnVocab"), models.resolve("vi-vocab"));

      RdrSegmenter engine = RdrSegmenter.load(home);

      assertThat(words(engine, "Ông Nguyễn Mẫn ở Hòa Bình, Bồ Đào Nha họp hội nghị sơ kết"))
          .containsExactly(
              "Ông", "Nguyễn_Mẫn", "ở", "Hòa_Bình", ",", "Bồ_Đào_Nha", "họp", "hội_nghị_sơ_kết");
      // heads of bodies, kinds of documents and posts stand alone before a name
      assertThat(words(engine, "Tướng Bích Mẫn giao Cục Bích Sơn soạn Luật Mẫn Bích"))
          .containsExactly(
              "Tướng", "Bích_Mẫn", "giao", "Cục", "Bích_Sơn", "soạn", "Luật", "Mẫn_Bích");
    }
  }

  @Test
  void aDictionaryMayBeText() throws Exception {
    TinyHome.write(folder);
    Files.delete(folder.resolve("VnVocab"));
    Files.writeString(
        folder.resolve("VnVocab.txt"), "\uFEFF# words\n\nHòa Bình\n  văn phòng \r\nmột\n");
    RdrSegmenter engine = RdrSegmenter.load(folder);

    assertThat(words(engine, "hòa bình, hoà bình ở văn phòng một"))
        .containsExactly("hòa_bình", ",", "hoà_bình", "ở", "văn_phòng", "một");
  }

  @Test
  void whatIsMissingIsNamedWithWhatIsExpected() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder.resolve("nowhere")))
        .withMessage("no folder " + folder.resolve("nowhere") + " to find RDRsegmenter in");
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder))
        .withMessageStartingWith("no rules in " + folder + ": Model.RDR with VnVocab")
        .withMessageContaining("models/wordsegmenter/wordsegmenter.rdr with vi-vocab");

    TinyHome.write(folder);
    Files.delete(folder.resolve("VnVocab"));
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder))
        .withMessageStartingWith("no dictionary in " + folder + ": one of VnVocab, vi-vocab");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "object.word == \"a\" | expected a condition and a conclusion",
        "object.words == \"a\" : object.conclusion = \"I\" | expected object.word == \"…\"",
        "object.word = \"a\" : object.conclusion = \"I\" | expected object.word == \"…\"",
        "object.word == \"a : object.conclusion = \"I\" | expected object.word == \"…\"",
        "object.word == \"a\" and : object.conclusion = \"I\" | expected",
        "object.word == \"a\" : object.conclusion = I | expected object.conclusion = \"…\"",
      })
  void aBrokenRuleIsToldWithFileAndLine(String rule, String problem) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> engine("", "\tobject.tag == \"I\" : object.conclusion = \"I\"", "\t" + rule))
        .withMessageStartingWith(folder.resolve("Model.RDR") + ":4: " + problem);
  }

  @Test
  void rulesThatStandNowhereAreToldAndCornerstonesPassedOver() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                engine(
                    "\tobject.word == \"a\" : object.conclusion = \"I\"",
                    "\t\t\tobject.word == \"a\" : object.conclusion = \"I\"",
                    "\t\tobject.word == \"a\" : object.conclusion = \"I\""))
        .withMessage(folder.resolve("Model.RDR") + ":4: no rule of this depth is open: 2 tabs");
    assertThat(
            words(
                engine(
                    "\tcc: what was said here",
                    "\tobject.word == \"b\" : object.conclusion = \"I\""),
                "a b"))
        .containsExactly("a_b");
    Files.writeString(folder.resolve("Model.RDR"), "<!DOCTYPE html>\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder))
        .withMessageStartingWith(folder.resolve("Model.RDR") + ":1: expected the root");
  }

  @Test
  void itsSourceIsReadAsText() throws Exception {
    TinyHome.write(folder);
    Path source = folder.resolve("Vocabulary.java");
    String whole = Files.readString(source);
    Files.writeString(source, whole + "VN_LOCATIONS.add(\"h\\u00e0 nam\");\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder))
        .withMessage(
            source
                + ":"
                + (whole.lines().count() + 1)
                + ": expected a word without quotes and escapes");

    Files.writeString(source, whole.replace("VN_LOCATIONS.add", "VN_PLACES.add"));
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder))
        .withMessage(source + ": no line VN_LOCATIONS.add(\"…\");");

    Files.write(source, new byte[] {'a', '\n', (byte) 0xFF, '\n'});
    assertThatIllegalStateException()
        .isThrownBy(() -> RdrSegmenter.load(folder))
        .withMessageStartingWith(source + ":")
        .withMessageContaining("no text in UTF-8");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "RDRSEGMENTER_HOME", matches = ".+")
  void theRealFilesAreRead() {
    RdrSegmenter engine = RdrSegmenter.load(Path.of(System.getenv("RDRSEGMENTER_HOME")));

    assertThat(words(engine, "Bà Trần Thị Mẫn làm việc ở thành phố Hà Nội."))
        .contains("Trần_Thị_Mẫn", "làm_việc", "thành_phố", "Hà_Nội");
  }
}
