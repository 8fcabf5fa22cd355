package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.tokenize.TokenSample;
import vn.bienban.annotate.segment.RuleSentenceSplitter;
import vn.bienban.annotate.segment.RuleTokenizer;
import vn.bienban.annotate.segment.SentenceSplitter;
import vn.bienban.annotate.segment.Tokenizer;
import vn.bienban.document.Token;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.text.Span;

/**
 * What the models add to the rules on text they were not trained on: the corpus cut into parts,
 * each part read by models trained on the others. The corpus is made of doubtful cases, so the
 * figures compare rules and models; they do not say how often a real article is cut wrongly.
 *
 * @param sentencesByRule sentences found by the rules alone
 * @param sentencesByModel sentences found by the rules with the model
 * @param tokensByRule tokens found by the rules alone
 * @param tokensByModel tokens found by the rules with the model
 */
public record SegmentationValidation(
    MatchCounts sentencesByRule,
    MatchCounts sentencesByModel,
    MatchCounts tokensByRule,
    MatchCounts tokensByModel) {

  /**
   * Validates on a corpus folder.
   *
   * @param parts the number of parts, at least 2
   * @throws IOException if the corpus cannot be read or is not well-formed
   */
  public static SegmentationValidation of(Path corpus, int parts) throws IOException {
    if (parts < 2) {
      throw new IllegalArgumentException("no validation in " + parts + " parts");
    }
    SentenceCorpus all = SentenceCorpus.read(corpus);
    int[][] counts = new int[4][3];
    for (int part = 0; part < parts; part++) {
      List<List<String>> documents = others(all.documents(), part, parts);
      SentenceSplitter splitter = OpenNlpSentenceSplitter.of(SentenceTraining.model(documents));
      for (List<String> document : own(all.documents(), part, parts)) {
        sentences(new RuleSentenceSplitter(), document, counts[0]);
        sentences(splitter, document, counts[1]);
      }
      List<String> lines = others(all.tokenLines(), part, parts);
      Tokenizer tokenizer = OpenNlpTokenizer.of(TokenTraining.model(lines));
      for (String line : own(all.tokenLines(), part, parts)) {
        tokens(new RuleTokenizer(), line, counts[2]);
        tokens(tokenizer, line, counts[3]);
      }
    }
    return new SegmentationValidation(
        counts(counts[0]), counts(counts[1]), counts(counts[2]), counts(counts[3]));
  }

  private static <T> List<T> own(List<T> all, int part, int parts) {
    List<T> chosen = new ArrayList<>();
    for (int i = part; i < all.size(); i += parts) {
      chosen.add(all.get(i));
    }
    return chosen;
  }

  private static <T> List<T> others(List<T> all, int part, int parts) {
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % parts != part) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  private static void sentences(SentenceSplitter splitter, List<String> document, int[] counts) {
    Set<Span> there = new LinkedHashSet<>();
    int begin = 0;
    for (String sentence : document) {
      there.add(new Span(begin, begin + sentence.length()));
      begin += sentence.length() + 1;
    }
    String text = String.join(" ", document);
    add(there, new LinkedHashSet<>(splitter.split(text, new Span(0, text.length()))), counts);
  }

  private static void tokens(Tokenizer tokenizer, String line, int[] counts) {
    TokenSample sample = TokenSample.parse(line, SentenceCorpus.SPLIT);
    Set<Span> there = new LinkedHashSet<>();
    for (opennlp.tools.util.Span span : sample.getTokenSpans()) {
      there.add(new Span(span.getStart(), span.getEnd()));
    }
    Set<Span> found = new LinkedHashSet<>();
    String text = sample.getText();
    for (Token token : tokenizer.tokenize(text, new Span(0, text.length()))) {
      found.add(token.span());
    }
    add(there, found, counts);
  }

  private static void add(Set<Span> there, Set<Span> found, int[] counts) {
    int right = (int) found.stream().filter(there::contains).count();
    counts[0] += right;
    counts[1] += found.size() - right;
    counts[2] += there.size() - right;
  }

  private static MatchCounts counts(int[] counts) {
    return new MatchCounts(counts[0], counts[1], counts[2]);
  }
}
