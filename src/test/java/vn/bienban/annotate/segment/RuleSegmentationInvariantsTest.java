package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Token;
import vn.bienban.text.Span;

class RuleSegmentationInvariantsTest {
  private final SentenceSplitter splitter = new RuleSentenceSplitter();
  private final Tokenizer tokenizer = new RuleTokenizer();

  @Test
  void sentencesAndTokensCoverHostileText() {
    for (long seed = 0; seed < 2000; seed++) {
      String text = HostileText.of(seed, 40);
      SegmentationInvariants.check(splitter, tokenizer, text, new Span(0, text.length()));
    }
  }

  @Test
  void sentencesStayInsideABlockCutAnywhere() {
    for (long seed = 0; seed < 300; seed++) {
      String text = HostileText.of(seed, 30);
      int begin = (int) (seed % text.length());
      int end = begin + (int) ((seed * 31) % (text.length() - begin + 1));
      SegmentationInvariants.check(splitter, tokenizer, text, new Span(begin, end));
    }
  }

  @Test
  void whatStandsOutsideTheBlockChangesNothing() {
    for (long seed = 0; seed < 300; seed++) {
      String inside = HostileText.of(seed, 30);
      String before = HostileText.of(seed + 1, 5) + "\n";
      String text = before + inside + HostileText.of(seed + 2, 5);
      List<Span> alone = splitter.split(inside, new Span(0, inside.length()));
      List<Span> embedded =
          splitter.split(text, new Span(before.length(), before.length() + inside.length()));
      assertThat(embedded)
          .extracting(
              span -> new Span(span.begin() - before.length(), span.end() - before.length()))
          .isEqualTo(alone);
    }
  }

  @Test
  void eightThreadsGetWhatOneGets() throws Exception {
    List<String> texts = LongStream.range(0, 100).mapToObj(s -> HostileText.of(s, 200)).toList();
    SegmentationInvariants.checkThreads(splitter, tokenizer, texts);
  }

  /** Quadratic work on these would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        ".",
        "-",
        "(",
        "[",
        "\"",
        " ",
        "\n",
        "…",
        "a.",
        "a-",
        "a/",
        "1/",
        "1-",
        "1.",
        "1,",
        "a.a-",
        "A.",
        "a+",
        "a@",
        "a..",
        ". ",
        "- ",
        ". -",
        "( ",
        "(. ",
        ".\" ",
        "\" . ",
        "* ",
        "!…( ",
        "www.",
        "http://",
        "_a",
        "'a",
        "TP. ",
        "\n- ",
        ";\n- ",
        "(\n",
        "A. ( ",
        "1. ",
        "Điều 1. ",
        "I. ",
        "xa. b "
      })
  void aLongTextOfOneKindStaysLinear(String piece) {
    String text = piece.repeat(300_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (Span sentence : splitter.split(text, new Span(0, text.length()))) {
            tokenizer.tokenize(text, sentence);
          }
        });
  }

  @Test
  void aSurrogateCutByTheBlockIsAMark() {
    String text = "a\uD83D\uDE00b";
    assertThatCode(() -> tokenizer.tokenize(text, new Span(0, 2))).doesNotThrowAnyException();
    assertThat(tokenizer.tokenize(text, new Span(0, 4)))
        .extracting(Token::text)
        .containsExactly("a", "\uD83D\uDE00", "b");
  }
}
