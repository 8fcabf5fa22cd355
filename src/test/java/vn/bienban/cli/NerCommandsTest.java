package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NerCommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // VLSP: word, part of speech, chunk, label; words joined by _.
        "Ông\tNc\tB-NP\tO\nVũ_Đức_Khang\tNp\tI-NP\tB-PER\nđến\tV\tB-VP\tO\nHà_Nội\tNp\tB-NP\tB-LOC\n",
        // VLSP 2016 with a column of nested names behind.
        "Ông\tNc\tB-NP\tO\tO\nVũ_Đức_Khang\tNp\tI-NP\tB-PER\tO\nđến\tV\tB-VP\tO\tO\n"
            + "Hà_Nội\tNp\tB-NP\tB-LOC\tO\n",
        // PhoNER at the level of syllables.
        "Ông O\nVũ B-NAME\nĐức I-NAME\nKhang I-NAME\nđến O\nHà B-LOCATION\nNội I-LOCATION\n",
        // BIOES, and a label that goes on from another type begins anew.
        "Ông O\nVũ B-PER\nĐức I-PER\nKhang E-PER\nđến O\nHà_Nội S-LOC\n",
        // IOB1, comments, the marks of a document.
        "# article một\n-DOCSTART- -X- O O\n\n# ghi chú\nÔng O\nVũ_Đức I-PER\nKhang I-PER\nđến O\n"
            + "Hà_Nội I-LOC\n\n"
      })
  void readsEveryLayout(String columns) throws IOException {
    CommandRun run = evaluate(columns);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("LOC        P 1.0000  R 1.0000  F1 1.0000  n=1")
        .contains("PER        P 1.0000  R 1.0000  F1 1.0000  n=1")
        .contains("sentences  1")
        .doesNotContain("ignored");
  }

  @Test
  void tellsWhichTypesItLeftOut() throws IOException {
    CommandRun run =
        evaluate("Ông O\nVũ_Đức_Khang B-PER\nđến O\nHà_Nội O\nchống O\ndịch O\ncúm B-DISEASE\n");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("PER        P 1.0000  R 1.0000  F1 1.0000  n=1")
        .contains("ignored    {DISEASE=1}, names of types the model lacks")
        .contains("ignored    [LOC], types the files do not have");
  }

  @Test
  void countsWhatIsMissedAndWhatIsWrong() throws IOException {
    CommandRun run = evaluate("Ông O\nVũ_Đức O\nKhang B-PER\nđến O\nHà_Nội B-LOC\n");

    assertThat(run.out()).contains("PER        P 0.0000  R 0.0000  F1 0.0000  n=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ông O~Vũ|:2: one column, expected a word and its label",
        "Ông O~Vũ PERSON|:2: 'PERSON' is no label such as O, B-PER or I-ORG",
        "|: no sentences in it"
      })
  void namesALineThatIsNotWellFormed(String lines, String message) throws IOException {
    Path file = file(lines == null ? "" : lines.replace('~', '\n'));

    CommandRun run = CommandRun.of("evaluate", "ner", file.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(file + message + "\n");
  }

  @Test
  void comparesNamesInASentenceOfAnArticle() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    String text =
        "Hôm qua mưa to. Ông Vũ Đức Khang gặp Lê Minh Khuê ở Hà Nội. Ông Vũ Đức Khang về.";
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(articles, "{\"id\": \"a\", \"text\": \"" + text + "\"}\n");
    String line =
        "{\"id\": \"a\", \"length\": %d, \"begin\": 16, \"end\": 59, \"names\": "
            + "[[\"PER\", 20, 32], [\"PER\", 37, 40]]}\n";
    Files.writeString(gold, line.formatted(text.length()));
    String[] command = {
      "evaluate", "ner", "--gold", gold.toString(), "--input", articles.toString()
    };

    CommandRun run = CommandRun.of(command);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("PER        P 0.5000  R 0.5000  F1 0.5000  n=2")
        .contains("PER, rules P 0.5000  R 0.5000  F1 0.5000  n=2")
        .contains("PER, added P 0.0000  R 0.0000  F1 0.0000  n=2")
        .contains("sentences  1");

    Files.writeString(gold, line.formatted(text.length() + 1));
    CommandRun other = CommandRun.of(command);
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("the gold has none of the articles of the input");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': 'a'}|not an object with the fields \"id\" and \"names\"",
        "{'id': 'a', 'length': 9, 'begin': 4, 'end': 4, 'names': []}|begin 4 and end 4 are no"
            + " stretch of 9 characters",
        "{'id': 'a', 'length': 9, 'begin': 0, 'end': 4, 'names': [['PER', 2, 5]]}|[\"PER\",2,5] is"
            + " no name in the stretch"
      })
  void namesALineThatIsNoAnnotation(String line, String message) throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(gold, "\n" + line.replace('\'', '"') + "\n");

    CommandRun run =
        CommandRun.of("evaluate", "ner", "--gold", gold.toString(), "--input", "corpus/articles");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(gold + ":2: " + message + "\n");
  }

  @Test
  void trainsTheWeightsThatTellPersonsFromOthers() throws IOException {
    StringBuilder articles = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String person = "Nhờ Marek Kovarik, giá lúa đã tăng.";
      articles.append("{\"id\": \"p%d\", \"text\": \"%s\"}\n".formatted(i, person));
      names.append(
          "{\"id\": \"p%d\", \"length\": %d, \"begin\": 4, \"end\": 17, \"names\": [[\"PER\", 4, 17]]}\n"
              .formatted(i, person.length()));
      String other = "Bạn mở công cụ Slicer trong Excel.";
      articles.append("{\"id\": \"o%d\", \"text\": \"%s\"}\n".formatted(i, other));
      names.append(
          "{\"id\": \"o%d\", \"length\": %d, \"begin\": 15, \"end\": 21, \"names\": []}\n"
              .formatted(i, other.length()));
    }
    Path input = Files.writeString(folder.resolve("articles.jsonl"), articles);
    Path gold = Files.writeString(folder.resolve("names.jsonl"), names);
    Path out = folder.resolve("weights.tsv");
    String[] command = {
      "train",
      "weights",
      "--decision",
      "people.names",
      "--names",
      gold.toString(),
      "--input",
      input.toString(),
      "--out",
      out.toString()
    };

    CommandRun run = CommandRun.of(command);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("people.names     8 cases,     4 yes");
    assertThat(Files.readAllLines(out))
        .anyMatch(line -> line.startsWith("people.names\tbefore=nhờ\t0."))
        .anyMatch(line -> line.startsWith("people.names\tbefore=cụ\t-0."));
  }

  @Test
  void namesHeldOutAreNoTrainingData() {
    CommandRun run =
        CommandRun.of(
            "train",
            "weights",
            "--names",
            "corpus/archive/names/heldout.jsonl",
            "--input",
            "corpus/articles",
            "--out",
            folder.resolve("weights.tsv").toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("articles of a folder 'heldout' are for measuring alone");
  }

  @Test
  void trainsTheSameBytesTwiceAndUsesTheModel() throws IOException {
    Path first = folder.resolve("a.bin");
    Path second = folder.resolve("b.bin");
    Path articles = someArticles();

    assertThat(train(first, "--archive", articles.toString()).code()).isZero();
    CommandRun run = train(second, "--archive", articles.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("sentences, ").contains("agreement with the rules");
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    CommandRun annotated =
        CommandRun.of(
            "annotate", "--ner-model", first.toString(), articles.resolve("0.txt").toString());
    assertThat(annotated.code()).as(annotated.err()).isZero();
  }

  @Test
  void learnsFromAnnotatedArticlesToo() throws IOException {
    CommandRun run = train(folder.resolve("c.bin"), "--corpus", "corpus/articles");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("c.bin")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--archive", "--corpus"})
  void refusesToLearnFromWhatIsHeldOut(String option) throws IOException {
    Path heldOut = Files.createDirectories(folder.resolve("heldout/part"));
    Files.writeString(heldOut.resolve("a.txt"), "Ông Vũ Đức Khang phát biểu.");

    CommandRun run = train(folder.resolve("d.bin"), option, heldOut.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(heldOut + ": articles of a folder 'heldout' are for measuring alone\n");
    assertThat(folder.resolve("d.bin")).doesNotExist();
  }

  @Test
  void skipsWhatIsHeldOutBelowAFolder() throws IOException {
    Path articles = someArticles();
    assertThat(train(folder.resolve("without.bin"), "--archive", articles.toString()).code())
        .isZero();
    Path heldOut = Files.createDirectories(articles.resolve("heldout"));
    Files.writeString(heldOut.resolve("a.txt"), "Ông Vũ Đức Khang phát biểu tại Hà Nội.");

    CommandRun run = train(folder.resolve("with.bin"), "--archive", articles.toString());

    assertThat(run.code()).isZero();
    assertThat(folder.resolve("with.bin")).hasSameBinaryContentAs(folder.resolve("without.bin"));
  }

  @Test
  void theShippedModelSawNothingHeldOut() throws IOException {
    List<String> sources = new ArrayList<>();
    try (ZipInputStream in =
        new ZipInputStream(Files.newInputStream(Path.of("models/vi-ner.bin")))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("manifest.properties")) {
          Properties manifest = new Properties();
          manifest.load(in);
          for (String source : manifest.getProperty("Trained-On").split(", ")) {
            sources.add(source.substring(0, source.indexOf('=')));
          }
        }
      }
    }
    assertThat(sources)
        .containsExactly(
            "hddtvn.jsonl.gz", "meetings.jsonl.gz", "trends.jsonl.gz", "legal.jsonl.gz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vũ đức|:2: 1 cells, expected 2",
        "vũ đức~person~x|:2: 3 cells, expected 2",
        "vũ đức~person|:2: class 'person' is none of surname, weak-surname, given-name, place, body or title"
      })
  void namesALineOfAGazetteerThatIsWrong(String line, String message) throws IOException {
    Path gazetteer = folder.resolve("names.tsv");
    Files.writeString(gazetteer, "phrase\tclass\n" + line.replace('~', '\t') + "\n");

    CommandRun run =
        train(
            folder.resolve("e.bin"),
            "--archive",
            someArticles().toString(),
            "--gazetteer",
            gazetteer.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(gazetteer + message + "\n");
  }

  @Test
  void needsSomethingToLearnFrom() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "không có tên nào ở đây cả.");

    assertThat(train(folder.resolve("f.bin")).err())
        .isEqualTo("bienban: train ner needs --archive or --corpus\n");
    assertThat(train(folder.resolve("f.bin"), "--archive", "nowhere").err())
        .isEqualTo("nowhere: no such file\n");
    CommandRun run = train(folder.resolve("f.bin"), "--archive", empty.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("bienban: the articles have no names that could be learned from\n");
    assertThat(folder.resolve("f.bin")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotate", "explain"})
  void aModelThatCannotBeUsedIsNamedBeforeAnyArticleIsRead(String command) throws IOException {
    Path wrong = Path.of("models/vi-token.bin");
    Path missing = folder.resolve("none.bin");
    for (Path model : List.of(wrong, missing)) {
      CommandRun run =
          CommandRun.of(
              command, "--ner-model", model.toString(), someArticles().resolve("0.txt").toString());

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("bienban: ").contains(model.toString()).hasLineCount(1);
    }
  }

  private Path someArticles() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    try (Stream<Path> files = Files.list(Path.of("corpus/articles"))) {
      List<Path> some =
          files.filter(f -> f.toString().endsWith(".txt")).sorted().limit(20).toList();
      for (int i = 0; i < some.size(); i++) {
        Files.writeString(articles.resolve(i + ".txt"), Files.readString(some.get(i)));
      }
    }
    return articles;
  }

  private CommandRun evaluate(String columns) throws IOException {
    return CommandRun.of("evaluate", "ner", file(columns).toString());
  }

  private Path file(String columns) throws IOException {
    return Files.writeString(folder.resolve("names.conll"), columns);
  }

  private static CommandRun train(Path model, String... options) {
    List<String> arguments = new ArrayList<>(List.of("train", "ner", "--out", model.toString()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(new String[0]));
  }
}
