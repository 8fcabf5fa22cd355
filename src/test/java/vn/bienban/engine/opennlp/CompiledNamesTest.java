package vn.bienban.engine.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.LowerCase;
import vn.bienban.text.SourceText;

/** The compiled model finds what OpenNLP's own name finder finds with the same model. */
class CompiledNamesTest {
  private static final TokenNameFinderModel MODEL =
      ModelFiles.read(OpenNlpNames.MODEL, TokenNameFinderModel::new);

  private final CompiledNames compiled = CompiledNames.of(MODEL);
  private final NameFinderME finder = new NameFinderME(MODEL);
  private final Segmenter segmenter = Segmenter.byRules();
  private final BlockSplitter blocks = new BlockSplitter();

  @Test
  void findsTheSameNamesInEverySentenceOfTheCorpus() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("corpus/articles", "corpus/sentences")) {
      try (Stream<Path> all = Files.list(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    int names = 0;
    for (Path file : files) {
      names += compare(Files.readString(file));
    }
    assertThat(names).isGreaterThan(1000);
  }

  @Test
  void findsTheSameNamesWhateverTheTokens() {
    for (String sentence :
        List.of(
            "",
            "Nguyễn",
            "^ $ ^",
            "NGUYỄN VĂN A , B . C",
            "12 / 3 - x1 X1 iPhone ông Ông ÔNG",
            "Lionel Messi Lionel Messi Lionel Messi ( 25 )",
            "UBND tỉnh An Khê ( UBND ) – TP . HCM \" Hà Nội \"")) {
      compare(sentence.isEmpty() ? new String[0] : sentence.split(" "));
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "BIENBAN_ARCHIVES", matches = ".+")
  void findsTheSameNamesInEverySentenceOfTheArchives() throws Exception {
    long names = 0;
    try (Stream<Path> files = Files.list(Path.of(System.getenv("BIENBAN_ARCHIVES")))) {
      List<Input> inputs = files.sorted().map(Input::file).toList();
      try (Entries entries = ArchiveReader.create().open(inputs)) {
        while (entries.hasNext()) {
          if (entries.next() instanceof Entry.Read read) {
            names += compare(read.article().text());
          }
        }
      }
    }
    System.out.println("names compared: " + names);
    assertThat(names).isPositive();
  }

  @Test
  void namesAtCapitalsAreFoundWithoutALookAtTheOthers() {
    String[] tokens =
        "Về dự có đồng chí Đinh Xuân Hợi , Phó Bí thư Đảng ủy Khối các cơ quan tỉnh cùng bí thư , phó bí thư 17 chi bộ trực thuộc ."
            .split(" ");
    IntFunction<String> lower = i -> LowerCase.of(tokens[i]);

    long[] notes =
        IntStream.range(0, tokens.length)
            .mapToLong(i -> compiled.of(tokens[i], lower.apply(i)))
            .toArray();

    List<CompiledNames.Name> all = compiled.find(notes, notes.length, lower, null);
    List<CompiledNames.Name> atCapitals = compiled.find(notes, notes.length, lower, i -> true);
    List<CompiledNames.Name> asked = compiled.find(notes, notes.length, lower, i -> i == 5);

    assertThat(all).extracting(CompiledNames.Name::begin).containsExactly(5, 12, 16);
    assertThat(atCapitals).isEqualTo(all.subList(0, 2));
    assertThat(asked).isEqualTo(all.subList(0, 1));
  }

  private int compare(String article) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(article));
    SegmentedText text = segmenter.segment(aligned, blocks.split(aligned));
    int names = 0;
    for (Sentence sentence : text.sentences()) {
      names += compare(text.tokensOf(sentence).stream().map(Token::text).toArray(String[]::new));
    }
    return names;
  }

  private int compare(String[] tokens) {
    List<String> expected =
        Arrays.stream(tokens.length == 0 ? new opennlp.tools.util.Span[0] : finder.find(tokens))
            .map(span -> span.getType() + " " + span.getStart() + "-" + span.getEnd())
            .toList();
    List<String> found = new ArrayList<>();
    OpenNlpNames.of(compiled)
        .find(tokens, (type, begin, end) -> found.add(type + " " + begin + "-" + end));
    assertThat(found).as(String.join(" ", tokens)).isEqualTo(expected);
    return expected.size();
  }
}
