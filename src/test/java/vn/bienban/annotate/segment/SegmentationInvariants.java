package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.bienban.document.Token;
import vn.bienban.text.Span;

/** What holds of any splitter and tokenizer on any text. */
public final class SegmentationInvariants {
  private SegmentationInvariants() {}

  /** Sentences and tokens lie in order inside their block and cover all of it but space. */
  public static void check(
      SentenceSplitter splitter, Tokenizer tokenizer, String text, Span block) {
    List<Span> sentences = splitter.split(text, block);
    int at = block.begin();
    for (Span sentence : sentences) {
      assertThat(sentence.isEmpty()).isFalse();
      assertThat(block.contains(sentence)).isTrue();
      assertSpace(text, at, sentence.begin());
      assertThat(Chars.isSpace(text.charAt(sentence.begin()))).isFalse();
      assertThat(Chars.isSpace(text.charAt(sentence.end() - 1))).isFalse();
      int inside = sentence.begin();
      for (Token token : tokenizer.tokenize(text, sentence)) {
        assertThat(token.begin()).isLessThan(token.end());
        assertThat(sentence.contains(token.span())).isTrue();
        assertSpace(text, inside, token.begin());
        assertThat(token.text()).isEqualTo(text.substring(token.begin(), token.end()));
        assertThat(token.text().chars().noneMatch(c -> Chars.isSpace((char) c))).isTrue();
        inside = token.end();
      }
      assertThat(inside).isEqualTo(sentence.end());
      at = sentence.end();
    }
    assertSpace(text, at, block.end());
  }

  /** Eight threads get what one gets. */
  public static void checkThreads(
      SentenceSplitter splitter, Tokenizer tokenizer, List<String> texts) throws Exception {
    List<List<Token>> alone = read(splitter, tokenizer, texts);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<List<Token>>>> together = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        together.add(threads.submit(() -> read(splitter, tokenizer, texts)));
      }
      for (Future<List<List<Token>>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<List<Token>> read(
      SentenceSplitter splitter, Tokenizer tokenizer, List<String> texts) {
    List<List<Token>> sentences = new ArrayList<>();
    for (String text : texts) {
      for (Span sentence : splitter.split(text, new Span(0, text.length()))) {
        sentences.add(tokenizer.tokenize(text, sentence));
      }
    }
    return sentences;
  }

  private static void assertSpace(String text, int begin, int end) {
    assertThat(begin).isLessThanOrEqualTo(end);
    for (int i = begin; i < end; i++) {
      assertThat(Chars.isSpace(text.charAt(i))).isTrue();
    }
  }
}
