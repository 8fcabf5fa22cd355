package vn.bienban.engine.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import org.junit.jupiter.api.Test;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;

/** The models that a build stores answer as OpenNLP's own do. */
class StoredModelsTest {
  @Test
  void theStoredModelFindsTheSameNames() throws IOException {
    CompiledNames stored = new CompiledNames(CompiledForm.of(OpenNlpNames.compiled(), 1));
    OpenNlpNames ofFile = OpenNlpNames.load(Path.of("models/vi-ner.bin"));
    int names = 0;
    for (String sentence : sentences()) {
      List<String> expected = names(ofFile, sentence);
      assertThat(names(OpenNlpNames.of(stored), sentence)).as(sentence).isEqualTo(expected);
      names += expected.size();
    }
    assertThat(names).isGreaterThan(1000);
    CompiledWriter again = new CompiledWriter(List.of(OpenNlpNames.MODEL));
    new CompiledNames(CompiledForm.of(OpenNlpNames.compiled(), 1)).write(again);
    assertThat(again.toBytes()).isEqualTo(OpenNlpNames.compiled());
  }

  @Test
  void whatIsStoredOfMarksIsAsProbableToTheLastBit() {
    same(
        ModelFiles.sentence(OpenNlpSentenceSplitter.MODEL).getMaxentModel(),
        SentenceDetectorME.SPLIT,
        OpenNlpSentenceSplitter.compiled());
    same(
        ModelFiles.tokens(OpenNlpTokenizer.MODEL).getMaxentModel(),
        TokenizerME.SPLIT,
        OpenNlpTokenizer.compiled());
  }

  @SuppressWarnings("unchecked")
  private static void same(MaxentModel model, String outcome, byte[] bytes) {
    CompiledMarks stored = new CompiledMarks(CompiledForm.of(bytes, 1));
    int split = model.getIndex(outcome);
    List<String> features =
        new ArrayList<>(((Map<String, ?>) ((AbstractModel) model).getDataStructures()[1]).keySet());
    features.add("never seen");
    assertThat(stored.probability(new String[0])).isEqualTo(model.eval(new String[0])[split]);
    Random random = new Random(1);
    for (String feature : features) {
      String[] seen = new String[1 + random.nextInt(12)];
      seen[0] = feature;
      for (int i = 1; i < seen.length; i++) {
        seen[i] = features.get(random.nextInt(features.size()));
      }
      assertThat(stored.probability(seen)).as(feature).isEqualTo(model.eval(seen)[split]);
    }
    assertThat(features).hasSizeGreaterThan(1000);
  }

  private static List<String> names(OpenNlpNames model, String sentence) {
    List<String> found = new ArrayList<>();
    model.find(
        sentence.split(" "), (type, begin, end) -> found.add(type + " " + begin + "-" + end));
    return found;
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus/articles"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            sentences.add(line.replaceAll("([.,;:()\"])", " $1 ").strip().replaceAll(" +", " "));
          }
        }
      }
    }
    return sentences;
  }
}
