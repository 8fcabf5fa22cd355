package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.tokenize.TokenSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.annotate.segment.SentenceSplitter;
import vn.bienban.annotate.segment.Tokenizer;
import vn.bienban.document.Token;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.text.Span;

class SegmentationTrainingTest {
  private static final Path CORPUS = Path.of("corpus/sentences");

  @Test
  void theCorpusGivesTheSentenceModelByteForByte() throws IOException {
    assertThat(SentenceTraining.train(CORPUS))
        .isEqualTo(Files.readAllBytes(Path.of("models/vi-sentence.bin")));
  }

  @Test
  void theCorpusGivesTheTokenModelByteForByte() throws IOException {
    assertThat(TokenTraining.train(CORPUS))
        .isEqualTo(Files.readAllBytes(Path.of("models/vi-token.bin")));
  }

  @Test
  void theCorpusIsLargeAndClean() throws IOException {
    SentenceCorpus corpus = SentenceCorpus.read(CORPUS);
    List<String> sentences = corpus.documents().stream().flatMap(List::stream).toList();
    assertThat(sentences).hasSizeGreaterThan(700);
    assertThat(corpus.tokenLines()).hasSizeGreaterThan(150);
    Set<String> seen = new HashSet<>();
    for (String sentence : sentences) {
      assertThat(seen.add(sentence)).as(sentence).isTrue();
      assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC)).as(sentence).isTrue();
    }
  }

  @Test
  void theSplitterFindsAgainWhatItWasTaughtButForAFew() throws IOException {
    SentenceSplitter splitter = OpenNlpSentenceSplitter.load();
    int there = 0;
    int found = 0;
    for (List<String> document : SentenceCorpus.read(CORPUS).documents()) {
      String text = String.join(" ", document);
      List<String> got =
          splitter.split(text, new Span(0, text.length())).stream().map(s -> s.of(text)).toList();
      there += document.size();
      found += (int) document.stream().filter(got::contains).count();
    }
    assertThat((double) found / there).isGreaterThan(0.95);
  }

  @Test
  void theTokenizerFindsAgainWhatItWasTaughtButForAFew() throws IOException {
    Tokenizer tokenizer = OpenNlpTokenizer.load();
    int there = 0;
    int found = 0;
    for (String line : SentenceCorpus.read(CORPUS).tokenLines()) {
      TokenSample sample = TokenSample.parse(line, SentenceCorpus.SPLIT);
      String text = sample.getText();
      Set<String> got = new HashSet<>();
      for (Token token : tokenizer.tokenize(text, new Span(0, text.length()))) {
        got.add(token.begin() + "-" + token.end());
      }
      for (opennlp.tools.util.Span span : sample.getTokenSpans()) {
        there++;
        found += got.contains(span.getStart() + "-" + span.getEnd()) ? 1 : 0;
      }
    }
    assertThat((double) found / there).isGreaterThan(0.98);
  }

  @Test
  void theModelsAreBetterThanTheRulesOnWhatTheyHaveNotSeen() throws IOException {
    SegmentationValidation validation = SegmentationValidation.of(CORPUS, 2);
    assertThat(validation.sentencesByModel().f1())
        .isGreaterThan(validation.sentencesByRule().f1() + 0.02);
    assertThat(validation.tokensByModel().f1())
        .isGreaterThan(validation.tokensByRule().f1() + 0.02);
  }

  @Test
  void aBrokenLineOfTheCorpusIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "# x\nMột hai ba.\n Bốn.\n");
    assertThatIOException()
        .isThrownBy(() -> SentenceTraining.train(folder))
        .withMessageContaining(file + ":3");
  }

  @Test
  void anEmptyCorpusIsRefused(@TempDir Path folder) {
    assertThatIOException()
        .isThrownBy(() -> SentenceTraining.train(folder))
        .withMessageContaining(folder + " holds no sentences");
  }
}
